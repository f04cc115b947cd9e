import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test?.close());

const get = (path: string, headers = {}): Promise<Response> => fetch(test.url + path, { headers });

describe('the account page', () => {
  it.each(['', '/forgot-password', '/reset-password', '/set-password', '/verify-email', '/join'])(
    'is at /account%s, lets nothing in from elsewhere and tells nobody its address',
    async (path) => {
      const response = await get(`/account${path}`);
      expect(response.status).toBe(200);
      const policy = response.headers.get('content-security-policy')!.split('; ');
      expect(policy).toEqual(
        expect.arrayContaining([`default-src 'none'`, `script-src 'self'`, `frame-ancestors 'none'`]),
      );
      expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const page = await response.text();
      expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
      expect(page).not.toMatch(/<script(?![^>]* src=)|style="|onclick/);
      const etag = response.headers.get('etag')!;
      expect((await get(`/account${path}`, { 'if-none-match': etag })).status).toBe(304);
    },
  );

  it('serves its two files and no other', async () => {
    expect((await get('/account/assets/account.css')).headers.get('content-type')).toMatch(/^text\/css/);
    for (const file of ['account.html', 'account.ts', '..%2Faccount.module.js', 'tsconfig.json']) {
      expect((await get(`/account/assets/${file}`)).status).toBe(404);
    }
    expect((await get('/account/anything')).status).toBe(404);
  });
});
