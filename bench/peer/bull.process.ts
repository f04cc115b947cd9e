import { Agent, request } from 'node:http';
import Bull from 'bull';
import { obey } from '../harness/worker.js';

/** As many at once as ours calls one provider. */
const CONCURRENCY = 256;

interface Work {
  url: string;
  count: number;
  together: number;
}

/** The limit of a delivery: a Bull job that makes the HTTP call and nothing else. No row, no attempt, no status. */
const { REDIS_URL } = process.env as Record<string, string>;
const queue = new Bull<{ to: string }>('bench-peer', REDIS_URL!, {
  prefix: '{bench-peer}',
  defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
});
const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
let url = '';
let left = 0;
let over: () => void = () => undefined;

const call = (to: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const body = new URLSearchParams({ To: to, From: '+43660000000', Body: TEXT }).toString();
    const sent = request(url, {
      method: 'POST',
      agent,
      headers: {
        authorization: `Basic ${Buffer.from('AC:token').toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      },
    });
    sent.once('error', reject).once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.once('end', () => resolve((JSON.parse(text) as { sid: string }).sid));
    });
    sent.end(body);
  });

void queue.process(CONCURRENCY, ({ data }) => call(data.to));
queue.on('completed', () => {
  left -= 1;
  if (left === 0) over();
});
await queue.isReady();

obey(async (work: Work) => {
  ({ url } = work);
  left = work.count;
  const done = new Promise<void>((resolve) => (over = resolve));
  for (let at = 0; at < work.count; at += work.together) {
    const jobs = Array.from({ length: Math.min(work.together, work.count - at) }, (_, n) => ({
      data: { to: `+4366${10_000_000 + at + n}` },
    }));
    await queue.addBulk(jobs);
  }
  await done;
  return { done: work.count };
});
process.once('SIGTERM', () => process.exit(0));

const TEXT = 'Dear guest, doors open at seven and dinner is at eight. We look forward to seeing you.';
