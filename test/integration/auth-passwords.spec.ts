import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import bcrypt from 'bcryptjs';
import { PasswordHasher } from '../../src/modules/users/index.js';
import { PasswordThread } from '../../src/modules/users/password-thread.js';
import { newId } from '../../src/platform/http/index.js';
import { PASSWORD, startApp, type Account, type TestApp } from '../support/app.js';
import { send, type Answer } from '../support/members.js';
import { temporaryFolder } from '../support/services.js';

const LEAKED = 'nine grey herons over the pond';

let test: TestApp;
beforeAll(async () => {
  const breachedPasswordsFile = join(temporaryFolder('leaks'), 'list.txt');
  writeFileSync(breachedPasswordsFile, `${createHash('sha1').update(LEAKED).digest('hex').toUpperCase()}:7\n`);
  test = await startApp({ trustProxy: ['127.0.0.1'], breachedPasswordsFile });
});
afterAll(() => test?.close());

type Refusal = Answer<{ code: string; detail: string; errors: { pointer: string; code: string; detail: string }[] }>;
const signUp = (password: string, extra = {}): Promise<Refusal> =>
  send(test, 'POST', '/api/v1/auth/sign-up', {
    organizationName: 'Hotel Seeblick',
    name: 'Ada Lovelace',
    email: `ada-${newId()}@example.org`,
    password,
    ...extra,
  });
const signIn = (by: Account, password: string): Promise<Answer> =>
  send(test, 'POST', '/api/v1/auth/sign-in', { email: by.email, password });
const hashOf = async ({ userId }: Account): Promise<string> =>
  (await test.db.query<{ hash: string }>('select password_hash as hash from user_account where id = $1', [userId]))[0]!
    .hash;
const keep = (by: Account, hash: string): Promise<number> =>
  test.db.execute('update user_account set password_hash = $2 where id = $1', [by.userId, hash]);

describe('a new password', () => {
  it.each([
    ['keys in a row', 'qazxswedcvfr'],
    ['a date', '12/06/1984'],
    ['the name with a number', 'Ada Lovelace 1'],
    ['a known one in disguise', 'P4$$w0rd2031'],
    ['a known one with an end', 'iloveyou!!2031'],
  ])('that is %s is refused with what would help', async (_, password) => {
    const { status, body } = await signUp(password);
    expect([status, body.code]).toEqual([400, 'account.password_weak']);
    expect(body.errors).toEqual([
      { pointer: '/password', code: 'password_weak', detail: expect.stringMatching(/\w{3}/) },
    ]);
    expect(body.detail).not.toContain(password);
  });

  it('that was leaked is refused wherever one is set', async () => {
    expect(await signUp(LEAKED)).toMatchObject({
      status: 400,
      body: { code: 'account.password_breached', errors: [{ pointer: '/password', code: 'password_breached' }] },
    });
    const owner = await test.signUp();
    const changed = await send<Refusal['body']>(owner, 'POST', '/api/v1/auth/password/change', {
      currentPassword: PASSWORD,
      newPassword: LEAKED,
    });
    expect(changed.body).toMatchObject({ code: 'account.password_breached', errors: [{ pointer: '/newPassword' }] });
    const member = { email: `m-${newId()}@example.org`, name: 'M', role: 'staff', password: LEAKED };
    expect((await send<Refusal['body']>(owner, 'POST', '/api/v1/members', member)).body.code).toBe(
      'account.password_breached',
    );
  });

  it.each(['correct horse battery staple', 'T7#qv!pL2z', '密码 с пробелами', '🦩🦩 grey herons'])(
    'like %s is taken',
    async (password) => {
      expect((await signUp(password)).status).toBe(201);
    },
  );

  it('is judged off the event loop, however long it takes', async () => {
    const thread = test.app.get(PasswordThread);
    await thread.strength('warm', []);
    // The longest there is, made of what takes longest.
    const worst = 'p455w0rd!!P4$$w0rd@4$5!1|(){}[]<>0o'.repeat(8).slice(0, 256);
    let [longest, before] = [0, performance.now()];
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
    }, 1);
    const started = performance.now();
    await Promise.all([1, 2, 3, 4].map(() => thread.strength(worst, ['ada'])));
    const took = performance.now() - started;
    clearInterval(timer);
    expect(longest).toBeLessThan(took / 2);
    expect(took / 4).toBeLessThan(1_500);
  });
});

describe('a hash of an older system', () => {
  it.each(['$2a$', '$2b$', '$2y$'])('%s lets its person in and is replaced', async (version) => {
    const owner = await test.signUp();
    const old = (await bcrypt.hash('an old password', 10)).replace(/^\$2.\$/, version);
    await keep(owner, old);
    expect((await signIn(owner, 'another old password')).status).toBe(401);
    expect(await hashOf(owner)).toBe(old);
    expect((await signIn(owner, 'an old password')).status).toBe(200);
    expect(await hashOf(owner)).toMatch(/^\$argon2id\$/);
    expect((await signIn(owner, 'an old password')).status).toBe(200);
    expect((await signIn(owner, 'another old password')).status).toBe(401);
  });

  it('whose comparison would take minutes, or that is none, lets nobody in and breaks nothing', async () => {
    const owner = await test.signUp();
    const costly = (await bcrypt.hash('an old password', 4)).replace(/^\$2.\$04/, '$2b$31');
    for (const hash of [costly, '$2b$10$short', '$1$md5$crypt', 'plain', '']) {
      await keep(owner, hash);
      const started = performance.now();
      expect((await signIn(owner, 'an old password')).status).toBe(401);
      expect(performance.now() - started).toBeLessThan(5_000);
      // Five failures in a row would have to be waited out.
      await test.db.execute('delete from sign_in_delay');
    }
  });

  it('is compared off the event loop and within the queue of all hashing', async () => {
    const hasher = test.app.get(PasswordHasher);
    const old = await bcrypt.hash('an old password', 10);
    let [longest, before] = [0, performance.now()];
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
    }, 1);
    const started = performance.now();
    const outcomes = await Promise.allSettled(Array.from({ length: 80 }, (_, n) => hasher.verify(`wrong ${n}`, old)));
    const took = performance.now() - started;
    clearInterval(timer);
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(5);
    expect(longest).toBeLessThan(took / 4);
  }, 60_000);
});
