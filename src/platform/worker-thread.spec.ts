import { afterEach, describe, expect, it } from '@jest/globals';
import { WorkerEndedError, WorkerTaskError, WorkerThread, type WorkerThreadOptions } from './worker-thread.js';

/** Says which thread answers; `hang` never does, `die` ends the thread. */
const source = `
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', ({ id, what }) => {
    if (what === 'hang') for (;;);
    if (what === 'die') process.exit(1);
    parentPort.postMessage(what === 'fail' ? { id, failed: 'no' } : { id, result: { what, threadId } });
  });`;

let thread: WorkerThread;
afterEach(() => thread.stop());

const start = (options: Partial<WorkerThreadOptions> = {}): void => {
  const file = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  thread = new WorkerThread({ file, memoryMb: 64, mostWaiting: 10, busy: 'Too many', ...options });
};
const ask = (what: string) => thread.ask<{ what: string; threadId: number }>({ what });

describe('a thread', () => {
  it('answers one question after the other', async () => {
    start();
    const answers = await Promise.all(['a', 'b', 'c'].map(ask));
    expect(answers.map(({ what }) => what)).toEqual(['a', 'b', 'c']);
    expect(new Set(answers.map(({ threadId }) => threadId)).size).toBe(1);
  });

  it('says what it cannot do, and goes on', async () => {
    start();
    const first = await ask('a');
    await expect(ask('fail')).rejects.toEqual(new WorkerTaskError('no'));
    expect((await ask('b')).threadId).toBe(first.threadId);
  });

  it.each(['hang', 'die'])(
    'whose work makes it %s is followed by another, which answers those who wait',
    async (what) => {
      start({ longestMs: 500 });
      const first = await ask('a');
      const [lost, next] = await Promise.allSettled([ask(what), ask('b')]);
      expect(lost).toEqual({ status: 'rejected', reason: expect.any(WorkerEndedError) });
      expect(next).toMatchObject({ status: 'fulfilled', value: { what: 'b' } });
      expect((await ask('c')).threadId).not.toBe(first.threadId);
    },
  );

  it('sends those away who come when too many wait', async () => {
    start({ mostWaiting: 1 });
    const [first, second] = [ask('a'), ask('b')];
    await expect(ask('c')).rejects.toMatchObject({ definition: { status: 503 }, message: 'Too many' });
    expect([(await first).what, (await second).what]).toEqual(['a', 'b']);
  });

  it('that is stopped leaves nobody waiting', async () => {
    start();
    const asked = Promise.allSettled([ask('hang'), ask('b')]);
    await thread.stop();
    expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(ask('c')).rejects.toThrow(WorkerEndedError);
  });
});
