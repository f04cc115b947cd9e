import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import { newId } from '../../src/platform/http/index.js';
import { currentContext } from '../../src/platform/observability/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';

let test: TestApp;
let owner: Account;

beforeAll(async () => {
  test = await startApp({ corsOrigins: ['https://desk.example'] });
  owner = await test.signUp();
});
afterAll(() => test?.close());

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  owner.fetch(`/api/v1${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
const problem = async (
  response: Response,
): Promise<Record<string, unknown> & { errors?: { pointer: string; code: string }[] }> => {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return (await response.json()) as Record<string, unknown>;
};
const addGuest = async (firstName = 'Ada'): Promise<{ id: string; version: number }> =>
  (await (await send('POST', '/guests', { firstName })).json()) as { id: string; version: number };

/** Sends bytes as they are. @returns all that comes back until the server ends the connection. */
const sendBytes = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(new URL(test.url).port), new URL(test.url).hostname, () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    socket.once('error', reject).once('close', () => resolve(text));
  });

describe('problems', () => {
  it.each([
    ['nonsense', 'NONSENSE\r\n\r\n', 400, 'request.malformed'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'request.malformed',
    ],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(70_000)}\r\n\r\n`,
      431,
      'request.headers_too_large',
    ],
  ])('answer what is not HTTP: %s', async (_, bytes, status, code) => {
    const [head = '', body = ''] = (await sendBytes(bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, code, requestId: expect.anything() });
  });

  it('name the request, the kind and every wrong member', async () => {
    const response = await send('POST', '/guests', {
      firstName: 5,
      email: 'nobody',
      tags: ['a', 'a'],
      allergies: [{ allergen: 'gluten', severity: 'lethal' }],
      nonsense: 1,
    });
    const body = await problem(response);
    expect(response.status).toBe(400);
    expect(body).toMatchObject({
      type: '/problems/request.invalid',
      status: 400,
      code: 'request.invalid',
      instance: '/api/v1/guests',
      requestId: response.headers.get('x-request-id'),
    });
    expect(body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
      expect.arrayContaining([
        '/firstName is_string',
        '/email is_email',
        '/tags array_unique',
        '/allergies/0/severity is_in',
        '/nonsense unknown_member',
      ]),
    );
  });

  it.each([
    ['unreadable JSON', '{"a":', 'application/json', 400, 'request.malformed'],
    ['a prototype', '{"__proto__":{"x":1}}', 'application/json', 400, 'request.malformed'],
    ['another content type', 'a,b', 'text/csv', 415, 'request.unsupported_media_type'],
    ['a list for an object', '[]', 'application/json', 400, 'request.invalid'],
  ])('tell %s apart', async (_, body, type, status, code) => {
    const response = await send('POST', '/guests', body, { 'content-type': type });
    expect({ status: response.status, code: (await problem(response))['code'] }).toEqual({ status, code });
  });

  it('refuse a body beyond the limit with 413', async () => {
    const response = await send('POST', '/guests', { notes: 'x'.repeat(10 * 1024 * 1024 + 1) });
    expect({ status: response.status, code: (await problem(response))['code'] }).toEqual({
      status: 413,
      code: 'request.too_large',
    });
  });

  it('answer an unknown address without repeating it', async () => {
    const response = await owner.fetch('/api/v1/<script>');
    const text = await response.text();
    expect(response.status).toBe(404);
    expect(text).not.toContain('<script>');
    expect(JSON.parse(text)).toMatchObject({ code: 'request.not_found' });
  });

  it('name a path parameter that is no id', async () => {
    expect((await problem(await send('GET', '/guests/42'))).errors).toEqual([
      { pointer: '{id}', code: 'uuid', detail: 'id in the path must be a UUID' },
    ]);
  });

  it('take over a request id that looks like one, and no other', async () => {
    expect(
      (await send('GET', '/guests', undefined, { 'x-request-id': 'abc-12345678' })).headers.get('x-request-id'),
    ).toBe('abc-12345678');
    expect((await send('GET', '/guests', undefined, { 'x-request-id': 'a b' })).headers.get('x-request-id')).not.toBe(
      'a b',
    );
  });
});

describe('versions', () => {
  it('are the ETag, guard a change with If-Match and answer 304 to who has them', async () => {
    const guest = await addGuest();
    const read = await send('GET', `/guests/${guest.id}`);
    expect(read.headers.get('etag')).toBe('"1"');
    expect((await send('GET', `/guests/${guest.id}`, undefined, { 'if-none-match': '"1"' })).status).toBe(304);
    expect(
      (await send('PATCH', `/guests/${guest.id}`, { lastName: 'Lovelace' }, { 'if-match': '"1"' })).headers.get('etag'),
    ).toBe('"2"');
    const stale = await send('PATCH', `/guests/${guest.id}`, { lastName: 'Byron' }, { 'if-match': '"1"' });
    expect({ status: stale.status, code: (await problem(stale))['code'] }).toEqual({
      status: 412,
      code: 'request.stale',
    });
    expect((await problem(await send('PATCH', `/guests/${guest.id}`, {}, { 'if-match': 'soon' })))['code']).toBe(
      'request.if_match_invalid',
    );
    expect((await send('DELETE', `/guests/${guest.id}`, undefined, { 'if-match': '"2"' })).status).toBe(204);
  });

  it('a second creation with the same id finds the first', async () => {
    const id = newId();
    const first = await send('POST', '/guests', { id, firstName: 'Grace' });
    const second = await send('POST', '/guests', { id, firstName: 'Grace' });
    expect(await second.text()).toBe(await first.text());
  });
});

describe('lists', () => {
  let reader: Account;
  const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    reader.fetch(`/api/v1${path}`, { headers });

  beforeAll(async () => {
    reader = await test.signUp('List House');
    for (let index = 0; index < 7; index += 1) {
      await reader.client.POST('/api/v1/guests', {
        body: { firstName: 'Same', lastName: index < 4 ? 'Name' : `Name ${index}` },
      });
    }
  });

  it('are paged by keyset: every row once, also when names are equal', async () => {
    for (const sort of ['name', '-name', 'createdAt', '-createdAt'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { data } = await reader.client.GET('/api/v1/guests', {
          params: { query: { limit: 3, sort, ...(cursor ? { cursor } : {}) } },
        });
        seen.push(...data!.items.map((guest) => guest.id));
        cursor = data!.nextCursor ?? undefined;
      } while (cursor);
      expect(new Set(seen).size).toBe(7);
      expect(seen).toHaveLength(7);
    }
  });

  it.each([
    'x',
    'WyJhIl0',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from(`["\0","${newId()}"]`).toString('base64url'),
  ])('refuse a cursor they did not give out: %s', async (cursor) => {
    const response = await ask(`/guests?cursor=${encodeURIComponent(cursor)}`);
    expect({ status: response.status, code: (await problem(response))['code'] }).toEqual({
      status: 400,
      code: 'cursor.invalid',
    });
  });

  it.each(['limit=0', 'limit=201', 'limit=x', 'limit=1&limit=2', 'sort=email', 'nonsense=1'])(
    'refuse the query %s',
    async (query) => {
      expect((await problem(await ask(`/guests?${query}`))).errors?.[0]?.pointer).toBe(`?${query.split('=')[0]}`);
    },
  );

  it('run one query, cold, warm or unchanged, and are never out of date', async () => {
    const isOfRequest = (): boolean => {
      const context = currentContext();
      return context?.actor !== undefined || context?.requestId === 'gathered';
    };
    const counted = async (work: () => Promise<Response>): Promise<[number, Response]> => {
      let queries = 0;
      test.db.observe(() => (queries += isOfRequest() ? 1 : 0));
      try {
        return [0, await work()].map((value, index) => (index === 0 ? queries : value)) as [number, Response];
      } finally {
        test.db.observe(() => undefined);
      }
    };
    await ask('/guests?limit=5');
    const [cold, first] = await counted(() => ask('/guests?limit=6'));
    const body = await first.text();
    const etag = first.headers.get('etag')!;
    const [warm, second] = await counted(() => ask('/guests?limit=6'));
    const [unchanged, third] = await counted(() => ask('/guests?limit=6', { 'if-none-match': etag }));
    expect({ cold, warm, unchanged }).toEqual({ cold: 1, warm: 1, unchanged: 1 });
    expect(await second.text()).toBe(body);
    expect({ status: third.status, body: await third.text() }).toEqual({ status: 304, body: '' });
    await reader.client.POST('/api/v1/guests', { body: { firstName: 'Aaron', lastName: 'Aa' } });
    const fresh = await ask('/guests?limit=6', { 'if-none-match': etag });
    expect(fresh.status).toBe(200);
    expect(await fresh.text()).toContain('Aaron');
  });
});

describe('Idempotency-Key', () => {
  const create = (key: string, body: unknown = { firstName: 'Once' }): Promise<Response> =>
    send('POST', '/guests', body, { 'idempotency-key': key });
  const count = async (name: string): Promise<number> =>
    (
      await test.db.query('select 1 from guest where organization_id = $1 and first_name = $2', [
        owner.organizationId,
        name,
      ])
    ).length;

  it('answers a repeat with the first result, byte for byte, quoted or not', async () => {
    const key = newId();
    const first = await create(key, { firstName: 'Replay' });
    const second = await create(`"${key}"`, { firstName: 'Replay' });
    expect(second.status).toBe(201);
    expect(await second.text()).toBe(await first.text());
    expect({
      first: first.headers.get('idempotency-replayed'),
      second: second.headers.get('idempotency-replayed'),
    }).toEqual({ first: null, second: 'true' });
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await count('Replay')).toBe(1);
  });

  it('refuses another request under the same key, and a key that is none', async () => {
    const key = newId();
    await create(key);
    const other = await create(key, { firstName: 'Other' });
    expect({ status: other.status, code: (await problem(other))['code'] }).toEqual({
      status: 422,
      code: 'idempotency.key_reused',
    });
    expect((await problem(await create('a b')))['code']).toBe('idempotency.key_invalid');
  });

  it('lets one of 50 at once through; the others are replayed or told to wait', async () => {
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(key, { firstName: 'Crowd' })));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(statuses).toContain(201);
    for (const waiting of answers.filter((answer) => answer.status === 409))
      expect(waiting.headers.get('retry-after')).toBe('1');
    expect(await count('Crowd')).toBe(1);
  });

  it('remembers a refusal of the content, and forgets one by permission or state', async () => {
    const key = newId();
    expect((await create(key, {})).status).toBe(400);
    const again = await create(key, {});
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const gone = newId();
    const missing = newId();
    expect((await send('PATCH', `/guests/${missing}`, { firstName: 'Late' }, { 'idempotency-key': gone })).status).toBe(
      404,
    );
    await send('POST', '/guests', { id: missing, firstName: 'Early' });
    expect((await send('PATCH', `/guests/${missing}`, { firstName: 'Late' }, { 'idempotency-key': gone })).status).toBe(
      200,
    );
  });

  it('belongs to one caller: another’s same key is another key', async () => {
    const key = newId();
    await create(key);
    const stranger = await test.signUp('Key House');
    const response = await stranger.fetch('/api/v1/guests', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: '{"firstName":"Theirs"}',
    });
    expect(response.status).toBe(201);
  });

  it('is taken over when its first request died, whose late end then commits nothing', async () => {
    const key = newId();
    await create(key, { firstName: 'Lease' });
    await test.db.query(
      `update idempotency_key set state = 'running', lease_until = now() - interval '1 second', status = null, body = null where key = $1`,
      [key],
    );
    expect((await create(key, { firstName: 'Lease' })).status).toBe(201);
  });
});

describe('limits', () => {
  it('stop a query whose time is up, in Postgres too, and say so', async () => {
    const slow = await startApp({ requestTimeoutMs: 2_000 }, test.database);
    const account = await slow.signUp('Slow House');
    const locker = await slow.db.pool.connect();
    try {
      const guest = await account.client.POST('/api/v1/guests', { body: { firstName: 'Locked' } });
      await locker.query('begin');
      await locker.query('select 1 from guest where id = $1 for update', [guest.data!.id]);
      const response = await account.fetch(`/api/v1/guests/${guest.data!.id}`, { method: 'DELETE' });
      expect({
        status: response.status,
        code: (await problem(response))['code'],
        retry: response.headers.get('retry-after'),
      }).toEqual({ status: 503, code: 'database.timed_out', retry: '1' });
      const { rows } = await locker.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(rows).toEqual([]);
      await locker.query('rollback');
      expect((await account.fetch(`/api/v1/guests/${guest.data!.id}`)).status).toBe(200);
    } finally {
      locker.release();
      await slow.close();
    }
  });

  it('count requests per caller and tell them what is left', async () => {
    const limited = await startApp(
      { rateLimits: { ...test.config.rateLimits, default: { points: 3, seconds: 60 } } },
      test.database,
    );
    try {
      const [one, two] = [await limited.signUp('One'), await limited.signUp('Two')];
      const answers = [];
      for (let index = 0; index < 4; index += 1) answers.push(await one.fetch('/api/v1/guests'));
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429]);
      expect(answers[0]!.headers.get('ratelimit')).toMatch(/^"default";r=2;t=\d+$/);
      expect(answers[0]!.headers.get('ratelimit-policy')).toBe('"default";q=3;w=60');
      expect(Number(answers[3]!.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await two.fetch('/api/v1/guests')).status).toBe(200);
    } finally {
      await limited.close();
    }
  });
});

describe('browsers', () => {
  it('get the headers that keep them safe', async () => {
    const { headers } = await send('GET', '/guests');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it.each([
    ['https://desk.example', 'https://desk.example'],
    ['https://desk.example.evil.example', null],
    ['null', null],
  ])('from %s are allowed: %s', async (origin, allowed) => {
    const response = await fetch(`${test.url}/api/v1/guests`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe(allowed);
  });

  it('find Swagger UI and the document', async () => {
    expect((await fetch(`${test.url}/docs`)).status).toBe(200);
    const document = (await (await fetch(`${test.url}/openapi.json`)).json()) as { openapi: string };
    expect(document.openapi).toMatch(/^3\./);
  });
});

describe('the wire', () => {
  it('takes HEAD like GET, with the same checks', async () => {
    const status = (headers: Record<string, string>): Promise<number> =>
      new Promise((resolve, reject) => {
        rawRequest(`${test.url}/api/v1/guests`, { method: 'HEAD', headers }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
          .on('error', reject)
          .end();
      });
    expect(await status({})).toBe(401);
    expect(await status({ authorization: `Bearer ${owner.accessToken}` })).toBe(200);
  });
});
