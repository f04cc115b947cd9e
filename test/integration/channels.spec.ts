import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ChannelSending, ChannelTokens } from '../../src/modules/channels/index.js';
import { Deliveries } from '../../src/platform/delivery/index.js';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { send } from '../support/members.js';
import { Simulators } from '../support/simulators/index.js';

interface Channel {
  id: string;
  version: number;
  state: string;
  reason: string | null;
  tokenExpiresAt: string | null;
  hookPath: string;
}

let test: TestApp;
let simulators: Simulators;
let owner: Account;

beforeAll(async () => {
  test = await startApp();
  simulators = await Simulators.start();
});
beforeEach(async () => {
  owner = await test.signUp();
  simulators.faults.clear();
  simulators.outbox.clear();
});
afterAll(async () => {
  await test?.close();
  await simulators?.close();
});

const SECRETS = ['token-very-secret', 'app-secret-very', 'verify-very-secret'] as const;

async function call<T = Channel>(method: string, path: string, body?: unknown, status?: number): Promise<T> {
  const answer = await send<T>(owner, method, `/api/v1/channels${path}`, body);
  expect([answer.status, answer.status >= 400 && !status ? answer.body : undefined]).toEqual([
    status ?? (method === 'POST' && path === '' ? 201 : 200),
    undefined,
  ]);
  return answer.body;
}

/** A WhatsApp channel whose provider is the simulator. */
async function whatsapp(more: Record<string, unknown> = {}): Promise<Channel> {
  const id = newId();
  const [accessToken, appSecret, verifyToken] = SECRETS;
  const own = `${accessToken}-${id}`;
  const tokenExpiresAt = more['tokenExpiresAt'] as string | undefined;
  simulators.meta.accounts.set(id, {
    kind: 'whatsapp',
    id,
    accessToken: own,
    appSecret,
    appId: 'app',
    ...(tokenExpiresAt ? { tokenExpiresAt } : {}),
  });
  return call('POST', '', {
    kind: 'whatsapp',
    name: `WhatsApp ${id}`,
    settings: { phoneNumberId: id, businessAccountId: 'b', appId: 'app', baseUrl: simulators.metaUrl },
    credentials: { accessToken: own, appSecret, verifyToken },
    ...more,
  });
}

async function text(channelId: string, to = '+4366012345'): Promise<string> {
  const sending = test.app.get(ChannelSending);
  const channel = (await sending.open(owner.organizationId, channelId))!;
  const options = { idempotencyKey: newId(), signal: AbortSignal.timeout(5_000) };
  return (await sending.send(channel, { to, text: 'Welcome' }, options)).providerRef;
}

const DAY = 86_400_000;

describe('a channel', () => {
  it('is connected, tested, changed, switched off and on, and deleted', async () => {
    const made = await whatsapp();
    expect(made).toMatchObject({ state: 'connecting', hookPath: `/hooks/meta/${made.id}` });
    expect(await call('POST', `/${made.id}/test`)).toMatchObject({ works: true, state: 'healthy', code: null });
    expect(await call('GET', `/${made.id}`)).toMatchObject({ state: 'healthy' });
    expect(await call('PATCH', `/${made.id}`, { name: 'Night desk' })).toMatchObject({ name: 'Night desk' });
    expect(await call('POST', `/${made.id}/disable`)).toMatchObject({ state: 'disabled' });
    await expect(text(made.id)).rejects.toMatchObject({ class: 'channel', code: 'channel.disabled' });
    expect(await call('POST', `/${made.id}/enable`)).toMatchObject({ state: 'connecting' });
    await text(made.id);
    expect(await call('GET', `/${made.id}`)).toMatchObject({ state: 'healthy' });
    expect((await call<{ items: Channel[] }>('GET', '?kind=whatsapp&state=healthy')).items).toHaveLength(1);
    await call('DELETE', `/${made.id}`, undefined, 204);
    await call('GET', `/${made.id}`, undefined, 404);
    const left = await test.db.query('select 1 from channel_secret where channel_id = $1', [made.id]);
    expect(left).toEqual([]);
  });

  it('never shows its credentials: not in answers, not in the log, not in the database', async () => {
    const made = await whatsapp();
    await call('PUT', `/${made.id}/credentials`, {
      credentials: { accessToken: `new-${SECRETS[0]}`, appSecret: SECRETS[1], verifyToken: SECRETS[2] },
    });
    const shown = [
      JSON.stringify(await call('GET', `/${made.id}`)),
      JSON.stringify(await call('GET', '')),
      ...(await test.db.query<{ t: string }>('select t::text as t from change t')).map(({ t }) => t),
      ...(await test.db.query<{ t: string }>('select t::text as t from channel_secret t')).map(({ t }) => t),
      ...(await test.db.query<{ t: string }>('select t::text as t from channel t')).map(({ t }) => t),
      ...(await test.db.query<{ t: string }>('select t::text as t from idempotency_key t')).map(({ t }) => t),
    ].join('\n');
    expect(shown).toContain(made.id);
    for (const secret of SECRETS) expect(shown).not.toContain(secret);
    const [{ kinds }] = (await test.db.query<{ kinds: string[] }>(
      `select array_agg(kind order by seq) as kinds from change where entity_id = $1`,
      [made.id],
    )) as [{ kinds: string[] }];
    expect(kinds).toEqual(['connected', 'credentialsReplaced']);
  });

  it('takes only what its kind knows, and all that it needs', async () => {
    const answer = await send<{ code: string; errors: { pointer: string }[] }>(owner, 'POST', '/api/v1/channels', {
      kind: 'twilio',
      name: 'SMS',
      settings: { accountSid: 'AC1', pageId: '1' },
      credentials: { password: 'x' },
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'channel.settings_invalid' } });
    expect(answer.body.errors.map(({ pointer }) => pointer).sort()).toEqual(['/settings/pageId', '/settings/sender']);
  });

  it('is one per account', async () => {
    const made = await whatsapp();
    const again = { kind: 'whatsapp', name: 'Again', settings: { phoneNumberId: '', businessAccountId: 'b' } };
    const [row] = await test.db.query<{ account: string }>('select account from channel where id = $1', [made.id]);
    await call(
      'POST',
      '',
      {
        ...again,
        settings: { phoneNumberId: row!.account, businessAccountId: 'b' },
        credentials: { accessToken: 'x', appSecret: 'y', verifyToken: 'zzzzzzzz' },
      },
      409,
    );
  });

  it('is held when its credentials fail, tells why once, and goes on with new ones', async () => {
    const made = await whatsapp();
    simulators.faults.add({ provider: 'whatsapp', fault: { type: 'refuse', code: 190 }, times: 2 });
    await expect(text(made.id)).rejects.toMatchObject({ class: 'channel', code: 'whatsapp.token_expired' });
    const held = await call('GET', `/${made.id}`);
    expect(held).toMatchObject({ state: 'held', reason: 'whatsapp.token_expired' });
    const holds = () => test.app.get(Deliveries).holds(owner.organizationId);
    expect(await holds()).toMatchObject([{ channelId: made.id }]);
    // It is not even tried.
    await expect(text(made.id)).rejects.toMatchObject({ class: 'channel', code: 'channel.held' });
    expect(simulators.faults.list()).toHaveLength(1);
    expect(await call('POST', `/${made.id}/test`)).toMatchObject({ works: true, state: 'healthy' });
    expect(await holds()).toEqual([]);
    simulators.faults.clear();
    await text(made.id);
    const held2 = await test.db.query(`select 1 from change where entity_id = $1 and kind = 'held'`, [made.id]);
    expect(held2).toHaveLength(1);
  });

  it('is degraded after several failures in a row and recovers by itself', async () => {
    const made = await whatsapp();
    await text(made.id);
    simulators.faults.add({ provider: 'whatsapp', fault: { type: 'refuse', code: 131000 }, times: 6 });
    for (let n = 0; n < 6; n += 1) await expect(text(made.id)).rejects.toMatchObject({ class: 'transient' });
    expect(await call('GET', `/${made.id}`)).toMatchObject({ state: 'degraded', reason: 'whatsapp.unavailable' });
    await text(made.id);
    expect(await call('GET', `/${made.id}`)).toMatchObject({ state: 'healthy', reason: null });
  });

  it('of another organization is not there', async () => {
    const made = await whatsapp();
    owner = await test.signUp('Others');
    await call('GET', `/${made.id}`, undefined, 404);
    await call('POST', `/${made.id}/test`, undefined, 404);
    expect(await test.app.get(ChannelSending).open(owner.organizationId, made.id)).toBeUndefined();
  });
});

describe('an access token', () => {
  const soon = () => new Date(Date.now() + 3 * DAY).toISOString();

  it('is renewed before it expires, and the new one is used', async () => {
    const made = await whatsapp({ tokenExpiresAt: soon() });
    const before = simulators.meta.refreshes;
    await test.app.get(ChannelTokens).run();
    expect(simulators.meta.refreshes).toBe(before + 1);
    const renewed = await call('GET', `/${made.id}`);
    expect(Date.parse(renewed.tokenExpiresAt!)).toBeGreaterThan(Date.now() + 50 * DAY);
    await text(made.id);
    await test.app.get(ChannelTokens).run();
    expect(simulators.meta.refreshes).toBe(before + 1);
  });

  it('is renewed once by two processes that find it due at the same time', async () => {
    const other = await startApp({}, test.database);
    try {
      const made = await Promise.all(Array.from({ length: 5 }, () => whatsapp({ tokenExpiresAt: soon() })));
      const before = simulators.meta.refreshes;
      const both = [test.app.get(ChannelTokens), other.app.get(ChannelTokens)];
      await Promise.all([...both, ...both].map((tokens) => tokens.run()));
      expect(simulators.meta.refreshes).toBe(before + made.length);
      for (const { id } of made) {
        expect(Date.parse((await call('GET', `/${id}`)).tokenExpiresAt!)).toBeGreaterThan(Date.now() + 50 * DAY);
        await text(id);
      }
    } finally {
      await other.close();
    }
  });

  it('that a slow holder brings home after the lease has passed is dropped', async () => {
    const made = await whatsapp({ tokenExpiresAt: soon() });
    const sealed = async () =>
      (
        await test.db.query<{ sealed: string }>('select sealed from channel_secret where channel_id = $1', [made.id])
      )[0]!.sealed;
    simulators.faults.add({ provider: 'whatsapp', to: 'token', fault: { type: 'slow', milliseconds: 700 } });
    const slow = test.app.get(ChannelTokens).run();
    // Somebody else takes over meanwhile: the credentials are replaced by hand.
    await new Promise<void>((done, fail) => {
      const look = (): void => {
        test.db
          .query('select 1 from channel_secret where channel_id = $1 and renewal_lease_until is not null', [made.id])
          .then((rows) => (rows.length > 0 ? done() : setImmediate(look)), fail);
      };
      look();
    });
    await call('PUT', `/${made.id}/credentials`, {
      credentials: { accessToken: 'by hand', appSecret: 'x', verifyToken: 'yyyyyyyy' },
    });
    const byHand = await sealed();
    await slow;
    expect(await sealed()).toBe(byHand);
  });

  it('that cannot be renewed and expires holds the channel', async () => {
    const made = await whatsapp({ tokenExpiresAt: new Date(Date.now() - 1_000).toISOString() });
    await test.app.get(ChannelTokens).run();
    expect(await call('GET', `/${made.id}`)).toMatchObject({ state: 'held', reason: 'whatsapp.token_expired' });
    const account = [...simulators.meta.accounts.values()].at(-1)!;
    account.accessToken = 'fresh token';
    delete account.tokenExpiresAt;
    const replaced = await call('PUT', `/${made.id}/credentials`, {
      credentials: { accessToken: 'fresh token', appSecret: 'x', verifyToken: 'yyyyyyyy' },
    });
    expect(replaced).toMatchObject({ state: 'connecting', reason: null, tokenExpiresAt: null });
    await text(made.id);
  });
});
