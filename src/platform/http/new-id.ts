import { v7 } from 'uuid';

/** A UUID v7: unique anywhere, and rows made one after the other lie side by side in an index. */
export const newId = (): string => v7();
