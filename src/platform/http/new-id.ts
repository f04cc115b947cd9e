import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Asking for sixteen random bytes costs more than the id that is made of them: they are taken many at a time. */
const pool = new Uint8Array(4_096);
let used = pool.length;
let [milliseconds, sequence] = [0, 0];

function random(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.subarray(used, (used += 16));
}

/** A UUID v7: unique anywhere, each after the one before it, and so rows made one after the other lie side by side in an index. */
export function newId(): string {
  const bytes = random();
  const now = Date.now();
  if (now > milliseconds) {
    milliseconds = now;
    // Half of the range is left to count on from it.
    sequence = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) >>> 1;
  } else sequence += 1;
  return v7({ random: bytes, msecs: milliseconds, seq: sequence });
}
