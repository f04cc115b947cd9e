import type { Type } from '@nestjs/common';
import { EventsModule } from './events/index.js';
import { GuestsModule } from './guests/index.js';

/** Every feature of Placecard. A new module is added here and nowhere else. */
export const featureModules: Type[] = [EventsModule, GuestsModule];
