import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PasswordHasher } from '../../src/modules/users/index.js';
import { newId } from '../../src/platform/http/index.js';
import { PASSWORD, startApp, type TestApp } from '../support/app.js';
import { send, type Answer } from '../support/members.js';

let test: TestApp;
beforeAll(async () => {
  // Requests come through a trusted proxy, so that a test can say from which address.
  test = await startApp({ trustProxy: ['127.0.0.1'] });
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
const fail = async (times: number, email: string, address: () => string): Promise<number[]> => {
  const statuses: number[] = [];
  for (let n = 0; n < times; n++) statuses.push((await tryIn(email, 'a wrong password', address())).status);
  return statuses;
};
/** As if everybody had waited. */
const waitItOut = (): Promise<number> =>
  test.db.execute('update sign_in_delay set blocked_until = now() where blocked_until > now()');

describe('failed sign-ins', () => {
  it.each([
    ['of an account', async () => (await test.signUp()).email],
    ['of an account that does not exist', () => Promise.resolve(nobody())],
  ])('%s make the next wait longer and longer, and no longer than a quarter of an hour', async (_, who) => {
    const email = await who();
    const address = newAddress();
    expect(await fail(5, email, () => address)).toEqual(Array(5).fill(401));
    const waits: number[] = [];
    for (let round = 0; round < 13; round++) {
      const refused = await tryIn(email, PASSWORD, address);
      expect(refused).toMatchObject({ status: 429, body: { code: 'auth.too_many_attempts' } });
      waits.push(Number(refused.headers.get('retry-after')));
      await waitItOut();
      expect(await fail(1, email, () => address)).toEqual([401]);
    }
    expect(waits.slice(0, 5)).toEqual([1, 2, 4, 8, 16]);
    expect(waits.at(-1)).toBe(900);
  });

  it('are forgotten with the right password', async () => {
    const owner = await test.signUp();
    const address = newAddress();
    expect(await fail(4, owner.email, () => address)).toEqual(Array(4).fill(401));
    expect((await tryIn(owner.email, PASSWORD, address)).status).toBe(200);
    expect(await fail(5, owner.email, () => address)).toEqual(Array(5).fill(401));
    expect((await tryIn(owner.email, PASSWORD, address)).status).toBe(429);
    await waitItOut();
    expect((await tryIn(owner.email, PASSWORD, address)).status).toBe(200);
  });

  it('a hundred at once are a hundred failures, not one', async () => {
    const owner = await test.signUp();
    const address = newAddress();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => tryIn(owner.email, 'a wrong password', address)),
    );
    const tried = answers.filter(({ status }) => status === 401).length;
    // Five, and one more for each delay that ended while they ran.
    expect(tried).toBeGreaterThanOrEqual(5);
    expect(tried).toBeLessThanOrEqual(8);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(100 - tried);
  });

  it('by strangers lock nobody out: not from elsewhere, and from a familiar address never', async () => {
    const owner = await test.signUp();
    const home = newAddress();
    expect((await tryIn(owner.email, PASSWORD, home)).status).toBe(200);
    const attacker = newAddress();
    expect((await fail(6, owner.email, () => attacker)).at(-1)).toBe(429);
    expect((await tryIn(owner.email, PASSWORD, newAddress())).status).toBe(200);

    // From many addresses: the account is slowed down for strangers, for a minute at the most.
    await fail(60, owner.email, newAddress);
    await test.db.execute(`update sign_in_delay set failures = 1000, blocked_until = null where scope = 'account'`);
    await fail(1, owner.email, newAddress);
    const stranger = await tryIn(owner.email, PASSWORD, newAddress());
    expect(stranger.status).toBe(429);
    expect(Number(stranger.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await tryIn(owner.email, PASSWORD, home)).status).toBe(200);
  });

  it('at many accounts slow their address down', async () => {
    const address = newAddress();
    for (let n = 0; n < 30; n++) expect((await tryIn(nobody(), 'a wrong password', address)).status).toBe(401);
    expect((await tryIn(nobody(), 'a wrong password', address)).status).toBe(429);
    expect((await tryIn(nobody(), 'a wrong password', newAddress())).status).toBe(401);
  });

  it('from one network of IPv6 count as one address', async () => {
    const owner = await test.signUp();
    const statuses: number[] = [];
    for (let n = 1; n <= 6; n++)
      statuses.push((await tryIn(owner.email, 'a wrong password', `2001:db8:1:2::${n}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('are not those that a busy service turned away', async () => {
    const email = nobody();
    const address = newAddress();
    expect(await fail(4, email, () => address)).toEqual(Array(4).fill(401));
    const hasher = test.app.get(PasswordHasher);
    let flooding = true;
    const one = async (): Promise<void> => {
      while (flooding) await hasher.hash('a password').catch(() => new Promise(setImmediate));
    };
    const flood = Promise.all(Array.from({ length: 80 }, one));
    const turnedAway = await tryIn(email, 'a wrong password', address);
    expect(turnedAway.status).toBe(503);
    expect(turnedAway.headers.get('retry-after')).toBe('2');
    flooding = false;
    await flood;
    // The fifth that counts is still free; had the one before counted, this would be the sixth.
    expect(await fail(2, email, () => address)).toEqual([401, 429]);
  });
});
