import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PasswordHasher } from '../../src/modules/users/index.js';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { send, type Answer } from '../support/members.js';

let test: TestApp;
beforeAll(async () => {
  test = await startApp({
    trustProxy: ['127.0.0.1'],
    // As in production: what is compared here is how long it takes.
    passwordHash: { memoryKiB: 47_104, iterations: 1, parallelism: 1 },
  });
});
afterAll(() => test?.close());

let last = 0;
/** An address nobody used before. */
const newAddress = (): string => {
  last += 1;
  return `10.${last >> 16}.${(last >> 8) & 255}.${last & 255}`;
};
const nobody = (): string => `nobody-${newId()}@example.org`;
const tryIn = (email: string, password: string, address: string): Promise<Answer<{ code: string }>> =>
  send(test, 'POST', '/api/v1/auth/sign-in', { email, password }, { 'x-forwarded-for': address });
describe('an account that does not exist', () => {
  it('is answered like a wrong password', async () => {
    const owner = await test.signUp();
    const [known, unknown] = [
      await tryIn(owner.email, 'a wrong password', newAddress()),
      await tryIn(nobody(), 'a wrong password', newAddress()),
    ];
    const same = ({ status, body, headers }: Answer<{ code: string }>): unknown => ({
      status,
      body: { ...body, requestId: '' },
      headers: [...headers.keys()].sort(),
    });
    expect(same(unknown)).toEqual(same(known));
  });

  it('takes as long as a wrong password', async () => {
    const owner = await test.signUp();
    // Processor time of this process, which is the server's too.
    const time = async (work: () => Promise<unknown>): Promise<number> => {
      const started = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(started);
      return user + system;
    };
    const [known, unknown, unhashed]: number[][] = [[], [], []];
    // Taking turns, so that whatever else the machine does falls on all alike.
    for (let n = 0; n < 25; n++) {
      known!.push(await time(() => tryIn(owner.email, 'a wrong password', newAddress())));
      unknown!.push(await time(() => tryIn(nobody(), 'a wrong password', newAddress())));
      unhashed!.push(await time(() => tryIn('not an address', 'a wrong password', newAddress())));
    }
    const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
    const ratio = median(unknown!) / median(known!);
    // Other test files share the process and blur it; without a hash it is a sixth.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
    // What an answer without a hash takes: the difference this test would see.
    expect(median(unhashed!)).toBeLessThan(median(known!) * 0.5);
  }, 60_000);
});

describe('password hashing', () => {
  it('takes a few at once, lets some wait and tells the rest to come back', async () => {
    const hasher = test.app.get(PasswordHasher);
    const outcomes = await Promise.allSettled(Array.from({ length: 100 }, (_, n) => hasher.hash(`password ${n}`)));
    const refused = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused.length).toBeGreaterThan(25);
    expect(refused.length).toBeLessThan(40);
    expect(refused[0]!.reason).toMatchObject({ definition: { code: 'request.unavailable', status: 503 } });
    await expect(hasher.hash('afterwards')).resolves.toMatch(/^\$argon2id\$/);
  }, 60_000);

  it('keeps the event loop free', async () => {
    const hasher = test.app.get(PasswordHasher);
    let longest = 0;
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
    }, 1);
    const started = performance.now();
    await Promise.all(Array.from({ length: 40 }, () => hasher.hash('a password')));
    clearInterval(timer);
    expect(longest).toBeLessThan((performance.now() - started) / 2);
  }, 60_000);
});
