import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobQueues } from '../../src/platform/jobs/index.js';
import { startApp, type TestApp } from '../support/app.js';

const TOKEN = 'a token of the operator';
const basic = (password: string) => ({
  authorization: `Basic ${Buffer.from(`operator:${password}`).toString('base64')}`,
});

describe('the board of queues', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp({ metricsToken: TOKEN, roles: new Set(['http'] as const) });
  });
  afterAll(() => test?.close());

  const get = (path: string, init?: RequestInit) => fetch(`${test.url}/ops/queues${path}`, init);

  it('is for the operator only: not for strangers, nor for the owner of an organization', async () => {
    const owner = await test.signUp();
    const tries: Record<string, string>[] = [
      {},
      { authorization: `Bearer ${owner.accessToken}` },
      basic('another token altogether'),
      { authorization: 'Basic !!!' },
    ];
    for (const path of ['', '/', '/api/queues', '/static/js/x.js']) {
      for (const headers of tries) {
        const answer = await get(path, { headers });
        expect([path, answer.status]).toEqual([path, 401]);
        expect(answer.headers.get('www-authenticate')).toMatch(/^Basic /);
        expect(await answer.text()).not.toContain('deliveries');
      }
    }
  });

  it('shows every queue and what waits in it, with a strict policy and nothing kept', async () => {
    const page = await get('', { headers: basic(TOKEN) });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Placecard queues');
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');

    await test.app
      .get(JobQueues)
      .ringIn('deliveries', [
        { name: 'test.ring', data: { id: '0193', of: 'delivery' }, jobId: 'shown', delay: 60_000 },
      ]);
    const answer = await get('/api/queues?activeQueue=deliveries&status=delayed&page=1', { headers: basic(TOKEN) });
    const { queues } = (await answer.json()) as {
      queues: { name: string; readOnlyMode: boolean; jobs: { id: string }[] }[];
    };
    expect(queues.map(({ name }) => name).sort()).toEqual(['bulk', 'dead-letter', 'default', 'deliveries']);
    expect(queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
    expect(queues.find(({ name }) => name === 'deliveries')!.jobs.map(({ id }) => String(id))).toContain('shown');
  });

  it.each(['PUT', 'POST', 'PATCH', 'DELETE'])('does nothing: %s is not there', async (method) => {
    for (const path of [
      '/api/queues/deliveries/pause',
      '/api/queues/deliveries/shown/promote',
      '/api/queues/deliveries/empty',
    ]) {
      const answer = await get(path, { method, headers: basic(TOKEN) });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});

it('without a token the board of queues is for this machine, and for no page that pretends to be on it', async () => {
  const test = await startApp({ roles: new Set(['http'] as const) });
  try {
    const status = async (headers: Record<string, string>) =>
      new Promise<number>((resolve, reject) => {
        void import('node:http').then(({ get }) =>
          get(`${test.url}/ops/queues`, { headers }, (answer) => {
            answer.resume();
            resolve(answer.statusCode ?? 0);
          }).once('error', reject),
        );
      });
    expect(await status({})).toBe(200);
    expect(await status({ host: 'evil.example' })).toBe(404);
    expect(await status({ 'x-forwarded-for': '203.0.113.9' })).toBe(404);
  } finally {
    await test.close();
  }
});
