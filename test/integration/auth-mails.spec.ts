import { request as plainRequest } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { PASSWORD, startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { send, signIn, type Answer } from '../support/members.js';
import { TestSmtp, type ReceivedMail } from '../support/smtp.js';

const PUBLIC_URL = 'https://guests.example.com';
const NEW_PASSWORD = 'seven grey herons over the pond';

let smtp: TestSmtp;
let test: TestApp;
beforeAll(async () => {
  smtp = await TestSmtp.start();
  test = await startApp({ smtpUrl: smtp.url, publicUrl: PUBLIC_URL, trustProxy: ['127.0.0.1'] });
});
afterAll(async () => {
  await test?.close();
  await smtp?.down();
});
afterEach(() => smtp.heal());

type Coded = Answer<{ code: string }>;
const post = (path: string, body: object, headers?: Record<string, string>): Promise<Coded> =>
  send(test, 'POST', `/api/v1/auth/${path}`, body, headers);
const forgot = (email: string, extra = {}): Promise<Coded> => post('password/forgot', { email, ...extra });
const reset = (token: string, password = NEW_PASSWORD): Promise<Coded> => post('password/reset', { token, password });
const verify = (token: string): Promise<Coded> => post('email/verify', { token });
const me = async (by: Account): Promise<{ user: { emailVerified: boolean } } & Coded> => {
  const answer = await send<{ user: { emailVerified: boolean } }>(by, 'GET', '/api/v1/auth/me');
  return { ...(answer as unknown as Coded), user: answer.body?.user };
};

const linkIn = (mail: ReceivedMail): URL => new URL(/https?:\/\/\S+/.exec(mail.text)![0]);
const tokenIn = (mail: ReceivedMail): string => linkIn(mail).hash.slice(1);

/** Somebody whose first mail has arrived. */
async function newcomer(): Promise<Account & { welcome: ReceivedMail }> {
  const account = await test.signUp();
  return { ...account, welcome: await smtp.mailTo(account.email) };
}

/** The next mail to somebody after asking for a new password. */
async function resetMail(email: string): Promise<ReceivedMail> {
  const before = smtp.to(email).length;
  expect((await forgot(email)).status).toBe(204);
  return smtp.mailTo(email, before + 1);
}

interface JobRow {
  id: string;
  state: string;
  attempts: number;
  error: { code: string; message: string } | null;
  data: Record<string, unknown>;
}
const jobsOf = (userId: string): Promise<JobRow[]> =>
  test.db.query<JobRow>(
    `select id, state, attempts, error, data from job where data->>'userId' = $1 order by created_at`,
    [userId],
  );

describe('an address', () => {
  it('is mailed a link at sign-up that verifies it once', async () => {
    const ada = await newcomer();
    expect((await me(ada)).user.emailVerified).toBe(false);
    const link = linkIn(ada.welcome);
    expect(`${link.origin}${link.pathname}`).toBe(`${PUBLIC_URL}/account/verify-email`);
    expect((await verify(tokenIn(ada.welcome))).status).toBe(204);
    expect((await me(ada)).user.emailVerified).toBe(true);
    expect(await verify(tokenIn(ada.welcome))).toMatchObject({ status: 400, body: { code: 'account.token_invalid' } });
  });

  it('is mailed again when asked, the former link ending', async () => {
    const ada = await newcomer();
    expect((await send(ada, 'POST', '/api/v1/auth/email/verify/request')).status).toBe(204);
    const second = await smtp.mailTo(ada.email, 2);
    expect((await verify(tokenIn(ada.welcome))).status).toBe(400);
    expect((await verify(tokenIn(second))).status).toBe(204);
    // Nothing is left to do, so nothing is mailed.
    expect((await send(ada, 'POST', '/api/v1/auth/email/verify/request')).status).toBe(204);
    expect(await jobsOf(ada.userId)).toHaveLength(2);
  });

  it('is not mailed again for a further organization', async () => {
    const ada = await newcomer();
    const again = await post('sign-up', {
      organizationName: 'Second House',
      name: 'Ada',
      email: ada.email,
      password: PASSWORD,
    });
    expect(again.status).toBe(201);
    expect(await jobsOf(ada.userId)).toHaveLength(1);
  });

  it('is written to in the language of whoever it belongs to', async () => {
    const email = `ada-${newId()}@example.org`;
    await post('sign-up', { organizationName: 'Haus', name: 'Ada Öl', email, password: PASSWORD, language: 'de-AT' });
    const mail = await smtp.mailTo(email);
    expect(mail.subject).toBe('Bitte bestätigen Sie Ihre E-Mail-Adresse');
    expect(mail.text).toContain('Guten Tag Ada Öl,');
    expect(mail.text).toContain('3 Tage lang');
    expect(mail.html).toContain('<html lang="de">');
    expect(linkIn(mail).searchParams.get('lang')).toBe('de');
    expect(mail.html).toContain(linkIn(mail).href);
  });
});

describe('a forgotten password', () => {
  it('is set anew by the mailed link, which ends every session and shows the address to be theirs', async () => {
    const ada = await newcomer();
    const other = await signIn(test, ada.email);
    const mail = await resetMail(ada.email);
    expect(mail).toMatchObject({ recipients: [ada.email], subject: 'Set a new password for Placecard' });
    const link = linkIn(mail);
    // Behind the #, which browsers keep to themselves.
    expect(`${link.origin}${link.pathname}${link.search}`).toBe(`${PUBLIC_URL}/account/reset-password?lang=en`);
    expect((await reset(tokenIn(mail))).status).toBe(204);
    for (const session of [ada, other]) expect((await me(session)).status).toBe(401);
    for (const { refreshToken } of [ada, other]) expect((await post('refresh', { refreshToken })).status).toBe(401);
    expect((await post('sign-in', { email: ada.email, password: PASSWORD })).status).toBe(401);
    expect((await me(await signIn(test, ada.email, NEW_PASSWORD))).user.emailVerified).toBe(true);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ])(
    'keeps no way in that was linked before the address was shown to be theirs: linked %s, %i left',
    async (when, left) => {
      const ada = await newcomer();
      const link = () =>
        test.db.query(
          `insert into user_identity (id, user_id, provider, subject, email) values ($1, $2, 'google', $3, 'else@example.org')`,
          [newId(), ada.userId, newId()],
        );
      if (when === 'before') await link();
      expect((await verify(tokenIn(ada.welcome))).status).toBe(204);
      if (when === 'after') await link();
      expect((await reset(tokenIn(await resetMail(ada.email)))).status).toBe(204);
      expect(await test.db.query('select 1 from user_identity where user_id = $1', [ada.userId])).toHaveLength(left);
    },
  );

  it('takes a link once, of two at the same moment as well', async () => {
    const ada = await newcomer();
    const token = tokenIn(await resetMail(ada.email));
    const answers = await Promise.all([
      reset(token, 'the first of two herons'),
      reset(token, 'the second of two herons'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400]);
    expect((await reset(token)).body.code).toBe('account.token_invalid');
  });

  it('takes the newest link only', async () => {
    const ada = await newcomer();
    const [first, second] = [await resetMail(ada.email), await resetMail(ada.email)];
    expect((await reset(tokenIn(first))).status).toBe(400);
    expect((await reset(tokenIn(second))).status).toBe(204);
  });

  it('takes no link that is too old', async () => {
    const ada = await newcomer();
    const token = tokenIn(await resetMail(ada.email));
    await test.db.execute(`update account_token set expires_at = now() where user_id = $1`, [ada.userId]);
    expect((await reset(token)).status).toBe(400);
    expect((await post('sign-in', { email: ada.email, password: PASSWORD })).status).toBe(200);
  });

  it('takes no link that was mailed for something else, and the other way round', async () => {
    const ada = await newcomer();
    const mail = await resetMail(ada.email);
    expect((await reset(tokenIn(ada.welcome))).status).toBe(400);
    expect((await verify(tokenIn(mail))).status).toBe(400);
    // Neither was spent by trying.
    expect((await verify(tokenIn(ada.welcome))).status).toBe(204);
    expect((await reset(tokenIn(mail))).status).toBe(204);
  });

  it('keeps the link when the new password is refused', async () => {
    const ada = await newcomer();
    const token = tokenIn(await resetMail(ada.email));
    expect(await reset(token, 'password123456')).toMatchObject({
      status: 400,
      body: { code: 'account.password_weak' },
    });
    expect((await reset(token)).status).toBe(204);
  });

  it('has no link left once the password was changed', async () => {
    const ada = await newcomer();
    const token = tokenIn(await resetMail(ada.email));
    const changed = await send(ada, 'POST', '/api/v1/auth/password/change', {
      currentPassword: PASSWORD,
      newPassword: NEW_PASSWORD,
    });
    expect(changed.status).toBe(204);
    expect((await reset(token)).status).toBe(400);
  });

  it('is recorded, asking and setting alike', async () => {
    const ada = await newcomer();
    await reset(tokenIn(await resetMail(ada.email)));
    const events = await test.db.query<{ kind: string }>(
      'select kind from security_event where user_id = $1 order by at, id',
      [ada.userId],
    );
    expect(events.map(({ kind }) => kind)).toEqual(['signedUp', 'passwordResetRequested', 'passwordReset']);
  });
});

describe('asking for a new password', () => {
  const nobody = (): string => `nobody-${newId()}@example.org`;

  it('is answered alike whether there is an account or not, to the byte', async () => {
    const ada = await newcomer();
    const [known, unknown] = [await forgot(ada.email), await forgot(nobody())];
    const same = ({ status, body, headers }: Coded): unknown => ({
      status,
      body,
      headers: [...headers].filter(([name]) => !['date', 'x-request-id', 'ratelimit'].includes(name)),
    });
    expect(same(known)).toEqual(same(unknown));
    expect([known.status, known.body]).toEqual([204, undefined]);
  });

  it('mails nobody who has no account, and is done with it', async () => {
    const email = nobody();
    await forgot(email);
    const job = await eventually(
      async () =>
        (
          await test.db.query<JobRow>(
            `select * from job j where kind = 'auth.mail-password-reset'
                and not exists (select 1 from user_account where id::text = j.data->>'userId') order by created_at desc`,
          )
        )[0],
      (row) => row?.state === 'done',
    );
    expect(JSON.stringify(job)).not.toContain(email);
    expect(smtp.to(email)).toEqual([]);
  });

  it('takes as long for unknown accounts as for known ones', async () => {
    // No mail goes out while it is measured: sending is not part of the answer.
    const held = await startApp({ roles: new Set(['http'] as const) });
    const people = await Promise.all(Array.from({ length: 20 }, () => held.signUp()));
    const time = async (email: string): Promise<number> => {
      const started = performance.now();
      await send(held, 'POST', '/api/v1/auth/password/forgot', { email });
      return performance.now() - started;
    };
    const written = async (): Promise<number[]> => {
      const [row] = await held.db.query<{ jobs: number; events: number }>(
        `select (select count(*)::int from job) jobs, (select count(*)::int from security_event) events`,
      );
      return [row!.jobs, row!.events];
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (const { email } of people) {
      const before = await written();
      known.push(await time(email));
      const between = await written();
      unknown.push(await time(nobody()));
      const growth = (to: number[], from: number[]): number[] => to.map((count, index) => count - from[index]!);
      expect([growth(between, before), growth(await written(), between)]).toEqual([
        [1, 1],
        [1, 1],
      ]);
    }
    await held.close();
    const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
    const ratio = middle(unknown) / middle(known);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  }, 60_000);

  it('runs out for an address after a while, known or not', async () => {
    const strict = await startApp(
      { rateLimits: { ...test.config.rateLimits, accountMail: { points: 3, seconds: 60 } } },
      test.database,
    );
    const ada = await strict.signUp();
    const ask = async (email: string): Promise<number> =>
      (await send(strict, 'POST', '/api/v1/auth/password/forgot', { email })).status;
    for (const email of [ada.email, nobody()]) {
      const statuses = [];
      for (let n = 0; n < 4; n++) statuses.push(await ask(n === 3 ? ` ${email.toUpperCase()} ` : email));
      expect(statuses).toEqual([204, 204, 204, 429]);
    }
    await strict.close();
  });

  it('cannot be told where the link leads', async () => {
    const ada = await newcomer();
    const { hostname, port } = new URL(test.url);
    const status = await new Promise<number>((resolve, reject) => {
      const body = JSON.stringify({ email: ada.email });
      const asked = plainRequest(
        {
          hostname,
          port,
          method: 'POST',
          path: '/api/v1/auth/password/forgot',
          headers: {
            host: 'evil.example',
            'x-forwarded-host': 'evil.example',
            'x-forwarded-proto': 'http',
            forwarded: 'host=evil.example',
            origin: 'https://evil.example',
            referer: 'https://evil.example/',
            'x-original-url': 'https://evil.example/',
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        (response) => resolve(response.resume().statusCode ?? 0),
      );
      asked.once('error', reject).end(body);
    });
    expect(status).toBe(204);
    const mail = await smtp.mailTo(ada.email, 2);
    expect(linkIn(mail).origin).toBe(PUBLIC_URL);
    expect(mail.raw).not.toContain('evil.example');
  });

  it.each([
    ['quotes and brackets', 'Ada "<eve@example.org>" O\'Neil'],
    ['markup', 'Ada <script>alert(1)</script>'],
    ['an advertisement', 'Win now at https://evil.example/x and www.evil.example'],
    ['an encoded word', '=?utf-8?q?Bcc=3A_eve=40example.org?='],
  ])('writes to somebody whose name has %s, and to nobody else', async (_, name) => {
    const email = `ada-${newId()}@example.org`;
    const made = await post('sign-up', { organizationName: 'House', name, email, password: PASSWORD });
    expect(made.status).toBe(201);
    const mail = await smtp.mailTo(email);
    expect(mail.recipients).toEqual([email]);
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.html).not.toContain('<script');
    expect(mail.text + mail.html).not.toMatch(/evil\.example/);
  });

  it.each(['ada@example.org\r\nBcc: eve@example.org', 'ada@example.org,eve@example.org', 'Ada <ada@example.org>'])(
    'refuses the address %j',
    async (email) => {
      expect((await forgot(email)).status).toBe(400);
    },
  );
});

describe('a mail server', () => {
  /** The attempt after the next is as far off as is sensible in life, and too far for a test. */
  const hurry = (userId: string): Promise<number> =>
    test.db.execute(`update job set next_at = clock_timestamp() where data->>'userId' = $1 and state = 'retrying'`, [
      userId,
    ]);
  const until = (userId: string, state: string): Promise<JobRow> =>
    eventually(
      async () => (await jobsOf(userId)).at(-1)!,
      (job) => job.state === state,
    );

  it('that is away gets the mail when it is back, once', async () => {
    const ada = await newcomer();
    await smtp.down();
    expect((await forgot(ada.email)).status).toBe(204);
    const waiting = await until(ada.userId, 'retrying');
    expect(waiting.error).toMatchObject({ code: 'mail.failed' });
    await smtp.up();
    await hurry(ada.userId);
    const mail = await smtp.mailTo(ada.email, 2);
    await until(ada.userId, 'done');
    expect(smtp.to(ada.email)).toHaveLength(2);
    expect((await reset(tokenIn(mail))).status).toBe(204);
  }, 60_000);

  it('that is busy gets it again, as one mail', async () => {
    const ada = await newcomer();
    smtp.fail('transient', 1, ada.email);
    await forgot(ada.email);
    await until(ada.userId, 'retrying');
    await hurry(ada.userId);
    await until(ada.userId, 'done');
    expect(smtp.to(ada.email)).toHaveLength(2);
  }, 60_000);

  it('that dies before it says whether it took the mail gets another one whose link works', async () => {
    const ada = await newcomer();
    smtp.fail('dropAfterAccept', 1, ada.email);
    await forgot(ada.email);
    await until(ada.userId, 'retrying');
    await hurry(ada.userId);
    await until(ada.userId, 'done');
    const [, first, second] = smtp.to(ada.email) as [ReceivedMail, ReceivedMail, ReceivedMail];
    expect(second.messageId).not.toBe(first.messageId);
    expect((await reset(tokenIn(first))).status).toBe(400);
    expect((await reset(tokenIn(second))).status).toBe(204);
  }, 60_000);

  it('that refuses the recipient is not asked again, and what is kept of it names nobody', async () => {
    const ada = await newcomer();
    smtp.fail('noRecipient', 1, ada.email);
    await forgot(ada.email);
    const job = await until(ada.userId, 'dead');
    expect(job).toMatchObject({ attempts: 1, error: { code: 'mail.refused' } });
    expect(job.error!.message).toMatch(/EENVELOPE 550/);
    expect(JSON.stringify(job)).not.toContain(ada.email);
  });

  it('that was never named is said to be missing, and no token is made', async () => {
    const without = await startApp();
    const ada = await without.signUp();
    const [job] = await eventually(
      () => without.db.query<JobRow>(`select * from job where kind = 'auth.mail-verification'`),
      ([row]) => row?.state === 'retrying',
    );
    expect(job!.error).toEqual({ code: 'mail.not_configured', message: 'Mail cannot be sent: SMTP_URL is not set' });
    expect(await without.db.query('select 1 from account_token where user_id = $1', [ada.userId])).toEqual([]);
    await without.close();
  });
});
