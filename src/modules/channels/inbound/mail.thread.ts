import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { takeApart, type MailParts } from './mail.parts.js';

/** Up to here the worst mail there is takes a tenth of a second or two: less than a thread is worth. */
const SMALL_BYTES = 16_384;
/** One of 10 MB with attachments takes about a quarter of a second. */
const LONGEST_MS = 10_000;

/**
 * A mail in parts. Anybody can write one, and one of 10 MB that holds nothing but line breaks takes the parser minutes
 * and gigabytes: so all but small ones are left to a thread, which is ended when it takes too long or too much.
 */
export function mailParts(raw: Buffer, longestMs = LONGEST_MS): Promise<MailParts> {
  if (raw.length <= SMALL_BYTES) return takeApart(raw);
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, 'mail.worker.js'), {
      execArgv: [],
      workerData: raw,
      resourceLimits: { maxOldGenerationSizeMb: 192 },
    });
    const tooLong = setTimeout(() => void worker.terminate(), longestMs);
    worker.once('message', resolve);
    let cause: unknown;
    // Out of memory, for one. It is followed by the exit.
    worker.once('error', (error) => (cause = error));
    worker.once('exit', () => {
      clearTimeout(tooLong);
      // After an answer this is too late to matter.
      reject(new Error('The mail cannot be taken apart, or not in time', { cause }));
    });
  });
}
