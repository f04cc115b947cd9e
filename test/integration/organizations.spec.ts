import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { addMember, send } from '../support/members.js';

let test: TestApp;
let owner: Account;
beforeAll(async () => {
  test = await startApp();
  owner = await test.signUp('Hotel Seeblick');
});
afterAll(() => test?.close());

const patch = (by: Account, body: object, headers?: Record<string, string>) =>
  send(by, 'PATCH', '/api/v1/organization', body, headers);

describe('the organization', () => {
  it('shows its settings and changes those given', async () => {
    const before = await send(owner, 'GET', '/api/v1/organization');
    expect(before.body).toMatchObject({
      id: owner.organizationId,
      name: 'Hotel Seeblick',
      timeZone: 'UTC',
      slug: null,
      version: 1,
    });
    expect(before.headers.get('etag')).toBe('"1"');
    const after = await patch(owner, { timeZone: 'Europe/Vienna', settings: { theme: 'lake' } });
    expect(after.body).toMatchObject({
      name: 'Hotel Seeblick',
      timeZone: 'Europe/Vienna',
      settings: { theme: 'lake' },
      version: 2,
    });
    const [change] = await test.db.query(
      'select kind, fields, actor from change where entity = $1 and entity_id = $2 order by seq desc limit 1',
      ['organization', owner.organizationId],
    );
    expect(change).toEqual({ kind: 'updated', fields: ['timeZone', 'settings'], actor: `user:${owner.userId}` });
  });

  it('is not changed over what somebody else changed meanwhile', async () => {
    const { headers } = await send(owner, 'GET', '/api/v1/organization');
    const seen = { 'if-match': headers.get('etag')! };
    expect((await patch(owner, { name: 'First' }, seen)).status).toBe(200);
    expect(await patch(owner, { name: 'Second' }, seen)).toMatchObject({
      status: 412,
      body: { code: 'request.stale' },
    });
    expect((await send(owner, 'GET', '/api/v1/organization')).body['name']).toBe('First');
  });

  it('has a short name nobody else has', async () => {
    const other = await test.signUp();
    expect((await patch(owner, { slug: 'seeblick' })).status).toBe(200);
    expect(await patch(other, { slug: 'seeblick' })).toMatchObject({
      status: 409,
      body: { code: 'organization.slug_taken' },
    });
    expect((await patch(owner, { slug: null })).status).toBe(200);
    expect((await patch(other, { slug: 'seeblick' })).status).toBe(200);
  });

  it.each([
    ['an unknown zone', { timeZone: 'Europe/Atlantis' }],
    ['a short name with spaces', { slug: 'See Blick' }],
    ['an empty name', { name: ' ' }],
    ['a member that may not be set', { inboxStreamId: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60' }],
    ['its id', { id: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60' }],
  ])('refuses %s', async (_, body) => {
    expect((await patch(owner, body)).status).toBe(400);
  });

  it('is changed by owners and administrators only', async () => {
    const [admin, manager] = [await addMember(test, owner, 'admin'), await addMember(test, owner, 'manager')];
    expect((await patch(admin, { defaultLanguage: 'de' })).status).toBe(200);
    expect((await patch(manager, { defaultLanguage: 'fr' })).status).toBe(403);
    expect((await send(manager, 'GET', '/api/v1/organization')).body['defaultLanguage']).toBe('de');
  });
});
