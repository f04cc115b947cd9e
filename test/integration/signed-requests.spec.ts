import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { signatureHeaders, signedFetch, type ApiKeySecret, type Signing } from '../support/machines.js';
import { send } from '../support/members.js';
import { connected, openSocket } from '../support/socket.js';

let test: TestApp;
let owner: Account;
let keyId: string;
let secret: ApiKeySecret & { signingSecret: string };

beforeAll(async () => {
  test = await startApp();
  owner = await test.signUp();
  ({ id: keyId, secret } = await newKey());
});
afterAll(() => test?.close());

async function newKey(): Promise<{ id: string; secret: typeof secret }> {
  const { body } = await send<{ id: string; secret: typeof secret }>(owner, 'POST', '/api/v1/api-keys', {
    name: 'Signs',
    scopes: ['guests:read', 'guests:write'],
    requireSignature: true,
  });
  return body;
}

const GUESTS = '/api/v1/guests';
const now = (): number => Math.floor(Date.now() / 1000);

interface Sent {
  status: number;
  detail?: string;
  code?: string;
  id?: string;
}

/** Sends what was signed, with anything replaced on its way. */
async function sendSigned(
  signing: Partial<Signing>,
  tampered: { target?: string; body?: string; method?: string; headers?: Record<string, string> } = {},
): Promise<Sent> {
  const signed: Signing = { method: 'POST', target: GUESTS, body: '{"firstName":"Ada"}', ...signing };
  const { target = signed.target, method = signed.method, body = signed.body, headers = {} } = tampered;
  const response = await test.fetch(target, {
    method,
    headers: {
      authorization: `Bearer ${secret.key}`,
      ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      ...signatureHeaders(secret.signingSecret, signed),
      ...headers,
    },
    ...(method === 'GET' ? {} : { body: body! }),
  });
  const answer = (await response.json()) as Omit<Sent, 'status'>;
  return { ...answer, status: response.status };
}

const guests = async (): Promise<number> =>
  (await test.db.query<{ n: number }>('select count(*) as n from guest'))[0]!.n;

/** Refused for this reason, and without any effect. */
async function expectRefused(sending: Promise<Sent>, why: string): Promise<void> {
  const before = await guests();
  expect(await sending).toMatchObject({
    status: 401,
    code: 'request.signature_invalid',
    detail: expect.stringContaining(why),
  });
  expect(await guests()).toBe(before);
}

describe('a key that demands signatures', () => {
  it('shows its signing secret once, apart from the key, and keeps it sealed', async () => {
    expect(secret.signingSecret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const [row] = await test.db.query<{ sealed: string; dump: string }>(
      'select signing_secret_sealed as sealed, t::text as dump from machine_credential t where api_key_id = $1',
      [keyId],
    );
    expect(row!.sealed).toMatch(/^v1:local:/);
    expect(row!.dump).not.toContain(secret.signingSecret.slice(6, 20));
  });

  it('takes a request signed as documented, body or not, query included', async () => {
    expect(await sendSigned({})).toMatchObject({ status: 201 });
    expect(await sendSigned({ method: 'GET', target: `${GUESTS}?limit=1&search=%C3%A9`, body: '' })).toMatchObject({
      status: 200,
    });
    expect((await signedFetch(test.url, secret, 'POST', GUESTS, { firstName: 'Zoë "Ω"' })).status).toBe(201);
    // The bytes count, not what they mean.
    expect(await sendSigned({ body: '{ "firstName" :\n "Spaces" }' })).toMatchObject({ status: 201 });
  });

  it('takes nothing without a signature', async () => {
    await expectRefused(sendSigned({}, { headers: { 'webhook-signature': '' } }), 'webhook-signature must hold');
    const bare = await send(test, 'GET', GUESTS, undefined, { authorization: `Bearer ${secret.key}` });
    expect(bare).toMatchObject({ status: 401, body: { code: 'request.signature_invalid' } });
    expect(bare.headers.get('www-authenticate')).toBe('Bearer');
  });

  it.each<[string, Parameters<typeof sendSigned>, string]>([
    ['another body', [{}, { body: '{"firstName":"Eve"}' }], 'does not fit'],
    ['the same JSON in other bytes', [{}, { body: '{"firstName": "Ada"}' }], 'does not fit'],
    ['another path', [{}, { target: `${GUESTS}/batch` }], 'does not fit'],
    ['a query added', [{}, { target: `${GUESTS}?limit=1` }], 'does not fit'],
    ['another method', [{ method: 'PUT' }, { method: 'POST' }], 'does not fit'],
    ['another id', [{}, { headers: { 'webhook-id': 'other' } }], 'does not fit'],
    ['another time', [{}, { headers: { 'webhook-timestamp': String(now() + 100) } }], 'does not fit'],
    ['no id', [{}, { headers: { 'webhook-id': '' } }], 'webhook-id must'],
    ['an id with a dot, which parts the text', [{ id: 'a.1' }], 'webhook-id must'],
    ['a time that is none', [{}, { headers: { 'webhook-timestamp': '1e9' } }], 'webhook-timestamp must'],
    ['a signature of another scheme', [{}, { headers: { 'webhook-signature': 'v1a,AAAA' } }], 'must hold v1'],
    ['a short signature', [{}, { headers: { 'webhook-signature': 'v1,AAAA' } }], 'does not fit'],
    ['a signature that is no base64', [{}, { headers: { 'webhook-signature': 'v1,%%%' } }], 'does not fit'],
  ])('refuses %s', async (_, args, why) => {
    await expectRefused(sendSigned(...args), why);
  });

  it('takes clocks that are up to five minutes off', async () => {
    for (const skew of [-290, 290])
      expect(await sendSigned({ timestamp: now() + skew })).toMatchObject({ status: 201 });
    for (const skew of [-310, 310]) await expectRefused(sendSigned({ timestamp: now() + skew }), 'more than 5 minutes');
  });

  it('takes a request once, whatever becomes of it', async () => {
    const id = newId();
    expect(await sendSigned({ id })).toMatchObject({ status: 201 });
    await expectRefused(sendSigned({ id }), 'made before');
    // Signed anew under a used id.
    await expectRefused(sendSigned({ id, timestamp: now() - 5 }), 'made before');
    const bad = newId();
    expect(await sendSigned({ id: bad, body: '{"firstName":7}' })).toMatchObject({ status: 400 });
    await expectRefused(sendSigned({ id: bad, body: '{"firstName":7}' }), 'made before');
  });

  it('takes one of twenty of the same that come at once', async () => {
    const id = newId();
    const before = await guests();
    const answers = await Promise.all(Array.from({ length: 20 }, () => sendSigned({ id })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await guests()).toBe(before + 1);
  });

  it('does not let a wrong signature use up an id', async () => {
    const id = newId();
    await expectRefused(sendSigned({ id }, { headers: { 'webhook-signature': 'v1,AAAA' } }), 'does not fit');
    expect(await sendSigned({ id })).toMatchObject({ status: 201 });
  });

  it('keeps the ids of two keys apart', async () => {
    const id = newId();
    expect(await sendSigned({ id })).toMatchObject({ status: 201 });
    const other = await newKey();
    const headers = {
      authorization: `Bearer ${other.secret.key}`,
      ...signatureHeaders(other.secret.signingSecret, { id, method: 'GET', target: GUESTS }),
    };
    expect((await test.fetch(GUESTS, { headers })).status).toBe(200);
    // And their secrets.
    const mixed = { ...headers, authorization: `Bearer ${secret.key}`, 'webhook-id': newId() };
    expect((await test.fetch(GUESTS, { headers: mixed })).status).toBe(401);
  });

  it('takes a request with two signatures when either is right, and tries no more than eight', async () => {
    const sign = (id: string): Record<string, string> =>
      signatureHeaders(secret.signingSecret, { id, method: 'POST', target: GUESTS, body: '{"firstName":"Ada"}' });
    const wrong = `v1,${createHmac('sha256', 'old').update('x').digest('base64')}`;
    for (const order of [0, 1]) {
      const id = newId();
      const right = sign(id)['webhook-signature']!;
      const both = order === 0 ? `${wrong} ${right}` : `${right} v1a,ed25519 ${wrong}`;
      expect(await sendSigned({ id }, { headers: { ...sign(id), 'webhook-signature': both } })).toMatchObject({
        status: 201,
      });
    }
    const id = newId();
    const many = `${`${wrong} `.repeat(8)}${sign(id)['webhook-signature']}`;
    await expectRefused(sendSigned({ id }, { headers: { 'webhook-signature': many } }), 'does not fit');
  });

  it('signs with the secret of the key it sends while both are taken', async () => {
    const { id, secret: before } = await newKey();
    const rotated = await send<{ secret: typeof secret }>(owner, 'POST', `/api/v1/api-keys/${id}/rotate`, {});
    const after = rotated.body.secret;
    for (const each of [before, after]) expect((await signedFetch(test.url, each, 'GET', GUESTS)).status).toBe(200);
    const crossed = { key: after.key, signingSecret: before.signingSecret };
    expect((await signedFetch(test.url, crossed, 'GET', GUESTS)).status).toBe(401);
  });

  it('opens no socket, where nothing can be signed', async () => {
    const socket = openSocket(test.url, secret.key);
    await expect(connected(socket)).rejects.toThrow('unauthenticated');
    socket.disconnect();
  });

  it('takes no form with files, whose bytes nobody keeps', async () => {
    const form = new FormData();
    form.set('file', new Blob(['First name\nGrace\n']), 'guests.csv');
    const headers = {
      authorization: `Bearer ${secret.key}`,
      ...signatureHeaders(secret.signingSecret, { method: 'POST', target: '/api/v1/imports' }),
    };
    const response = await test.fetch('/api/v1/imports', { method: 'POST', headers, body: form });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ detail: 'Forms with files cannot be signed' });
  });

  it('is held to the same size of a body as anybody', async () => {
    const body = JSON.stringify({ firstName: 'A'.repeat(test.config.bodyLimitBytes) });
    expect(await sendSigned({ body })).toMatchObject({ status: 413 });
  });
});

describe('a key that does not', () => {
  it('ignores signature headers', async () => {
    const { body } = await send<{ secret: ApiKeySecret }>(owner, 'POST', '/api/v1/api-keys', {
      name: 'Plain',
      scopes: ['guests:read'],
    });
    const headers = { authorization: `Bearer ${body.secret.key}`, 'webhook-signature': 'v1,AAAA' };
    expect((await test.fetch(GUESTS, { headers })).status).toBe(200);
  });
});
