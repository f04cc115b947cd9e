import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Joining } from '../../src/modules/organizations/index.js';
import { newId } from '../../src/platform/http/index.js';
import { account, PASSWORD, startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { addMember, send, signIn, type Answer } from '../support/members.js';
import { TestSmtp } from '../support/smtp.js';

let test: TestApp;
let smtp: TestSmtp;
let owner: Account;
beforeAll(async () => {
  smtp = await TestSmtp.start();
  test = await startApp({ smtpUrl: smtp.url, publicUrl: 'https://placecard.example.org' });
});
beforeEach(async () => {
  owner = await test.signUp('Seeblick');
});
afterAll(async () => {
  await test?.close();
  await smtp?.down();
});

const newEmail = (): string => `person-${newId()}@guests.example.org`;
const invite = (by: Account, body: object): Promise<Answer> =>
  send(by, 'POST', '/api/v1/join-invitations', { email: newEmail(), role: 'staff', ...body });

/** The token in the newest mail to this address. */
async function tokenFor(email: string, nth = 1): Promise<string> {
  const mails = await eventually(
    () => smtp.mails.filter(({ recipients, text }) => recipients.includes(email) && text.includes('#join=')),
    ({ length }) => length >= nth,
  );
  return /https:\/\/placecard\.example\.org\/account\/join#join=([\w-]+)/.exec(mails.at(-1)!.text)![1]!;
}

const join = (token: string, password = PASSWORD): Promise<Answer> =>
  send(test, 'POST', '/api/v1/auth/join', { token, name: 'Grace Hopper', password });
const me = (by: Pick<Account, 'fetch'>): Promise<Answer> => send(by, 'GET', '/api/v1/auth/me');
const signedIn = ({ body }: Answer, email: string): Account =>
  account(test.url, (request) => fetch(request), {
    ...(body as { accessToken: string; refreshToken: string }),
    email,
    password: PASSWORD,
  });

describe('an invitation to join', () => {
  it('makes an account with a verified address, once; the token is kept nowhere', async () => {
    const email = newEmail();
    const invited = await invite(owner, { email: email.toUpperCase(), role: 'manager' });
    expect(invited.status).toBe(201);
    expect(invited.body).toMatchObject({ email, role: 'manager', events: 'all', state: 'pending' });
    const token = await tokenFor(email);
    const kept = await test.db.query<{ row: string }>(
      `select row_to_json(t)::text as row from join_invitation t union all select row_to_json(j)::text from job j
       union all select row_to_json(s)::text from security_event s union all select row_to_json(c)::text from change c`,
    );
    expect(kept.map(({ row }) => row).join()).not.toContain(token);
    expect((await send(test, 'POST', '/api/v1/auth/join/preview', { token })).body).toEqual({
      organizationName: 'Seeblick',
      email,
      role: 'manager',
      signInFirst: false,
    });
    expect((await join(token, 'password123456')).body['code']).toBe('account.password_weak');
    const joined = await join(token);
    expect(joined.status).toBe(201);
    const member = signedIn(joined, email);
    expect((await me(member)).body).toMatchObject({
      role: 'manager',
      user: { email, name: 'Grace Hopper', emailVerified: true },
      organization: { id: owner.organizationId },
    });
    expect((await join(token)).body['code']).toBe('join_invitation.token_invalid');
    const { body } = await send(owner, 'GET', `/api/v1/join-invitations/${String(invited.body['id'])}`);
    expect(body).toMatchObject({ state: 'joined' });
    expect(body['joinedAt']).not.toBeNull();
  });

  it('of two who use the token at once lets one in', async () => {
    const email = newEmail();
    await invite(owner, { email });
    const token = await tokenFor(email);
    const answers = await Promise.all([join(token), join(token, 'another long password')]);
    expect(answers.map(({ status }) => status === 201).sort()).toEqual([false, true]);
  });

  it('is accepted by whoever has an account by signing in, and by no other account', async () => {
    const person = await test.signUp('Their own house');
    await test.db.execute('update user_account set email_verified_at = now() where id = $1', [person.userId]);
    await invite(owner, { email: person.email });
    const token = await tokenFor(person.email);
    expect((await send(test, 'POST', '/api/v1/auth/join/preview', { token })).body['signInFirst']).toBe(true);
    expect((await join(token)).body['code']).toBe('join_invitation.sign_in_first');
    const stranger = await test.signUp();
    const accept = (by: Account): Promise<Answer> => send(by, 'POST', '/api/v1/auth/join/accept', { token });
    expect((await accept(stranger)).body['code']).toBe('join_invitation.other_address');
    const answer = await accept(person);
    expect(answer.status).toBe(200);
    expect((await me(signedIn(answer, person.email))).body).toMatchObject({
      role: 'staff',
      organization: { id: owner.organizationId },
    });
    // The session before goes on.
    expect((await me(person)).body).toMatchObject({ organization: { id: person.organizationId } });
  });

  it('takes an account back that somebody else made with the address', async () => {
    const squatter = await test.signUp('A trap');
    await invite(owner, { email: squatter.email });
    const answer = await join(await tokenFor(squatter.email), 'my own long password');
    expect(answer.status).toBe(201);
    expect((await me(squatter)).status).toBe(401);
    await expect(signIn(test, squatter.email, PASSWORD)).rejects.toThrow();
    const back = await signIn(test, squatter.email, 'my own long password');
    expect(back.organizationId).toBe(owner.organizationId);
  });

  it('ends with being revoked, sent again, or running out', async () => {
    const email = newEmail();
    const { body } = await invite(owner, { email });
    const path = `/api/v1/join-invitations/${String(body['id'])}`;
    const first = await tokenFor(email);
    expect((await invite(owner, { email })).body['code']).toBe('join_invitation.already_invited');
    expect((await send(owner, 'POST', `${path}/resend`)).status).toBe(200);
    const second = await tokenFor(email, 2);
    expect(second).not.toBe(first);
    expect((await join(first)).body['code']).toBe('join_invitation.token_invalid');
    await test.db.execute(`update join_invitation set expires_at = now() where id = $1`, [body['id']]);
    expect((await join(second)).body['code']).toBe('join_invitation.token_invalid');
    // One that ran out does not stand in the way of a new one.
    const again = await invite(owner, { email });
    expect(again.status).toBe(201);
    const third = await tokenFor(email, 3);
    expect((await send(owner, 'DELETE', `/api/v1/join-invitations/${String(again.body['id'])}`)).status).toBe(204);
    expect((await join(third)).body['code']).toBe('join_invitation.token_invalid');
    expect((await send(owner, 'POST', `${path}/resend`)).body['code']).toBe('join_invitation.not_pending');
  });

  it('gives no more than its sender has, and ends when its sender loses rights', async () => {
    const admin = await addMember(test, owner, 'admin');
    const manager = await addMember(test, owner, 'manager');
    expect((await invite(manager, {})).status).toBe(403);
    expect((await invite(admin, { role: 'owner' })).body['code']).toBe('member.owners_only');
    expect((await invite(owner, { role: 'owner', events: [] })).body['code']).toBe('member.owner_reaches_all');
    expect((await invite(owner, { events: [newId()] })).body['code']).toBe('member.event_unknown');
    expect((await invite(owner, { email: manager.email })).body['code']).toBe('member.already_member');
    const email = newEmail();
    await invite(admin, { email, role: 'admin' });
    const token = await tokenFor(email);
    await send(owner, 'PATCH', `/api/v1/members/${admin.memberId}`, { role: 'viewer' });
    expect((await join(token)).body['code']).toBe('join_invitation.token_invalid');
  });

  it('is sent again when the mail server fails, with a link that works', async () => {
    const email = newEmail();
    smtp.fail('transient', 1, email);
    const { body } = await invite(owner, { email });
    expect((await join(await tokenFor(email))).status).toBe(201);
    const [job] = await test.db.query<{ attempts: number }>(
      `select attempts from job where kind = 'organizations.mail-join-invitation' and data->>'invitationId' = $1`,
      [body['id']],
    );
    expect(job!.attempts).toBe(2);
  });

  it('is recorded with who asked, from where', async () => {
    const email = newEmail();
    await invite(owner, { email });
    await join(await tokenFor(email));
    const { body } = await send<{ items: Record<string, unknown>[] }>(owner, 'GET', '/api/v1/security-events');
    expect(body.items.map(({ kind }) => kind)).toEqual(['signedIn', 'memberJoined', 'memberInvited', 'signedUp']);
    expect(body.items[2]).toMatchObject({
      actor: `user:${owner.userId}`,
      address: '127.0.0.1',
      detail: { role: 'staff' },
    });
    expect(body.items[1]).toMatchObject({ userName: 'Grace Hopper', detail: { role: 'staff' } });
  });
});

describe('a domain', () => {
  const allow = (by: Account, allowedDomains: string[]): Promise<Answer> =>
    send(by, 'PATCH', '/api/v1/organization', { allowedDomains, domainRole: 'staff' });

  it('is allowed by somebody with a verified address in it only', async () => {
    const domain = `d${newId()}.example.org`;
    expect((await allow(owner, [domain])).body['code']).toBe('organization.domain_not_yours');
    await test.db.execute(`update user_account set email = $2 where id = $1`, [owner.userId, `olivia@${domain}`]);
    expect((await allow(owner, [domain])).body['code']).toBe('organization.domain_not_yours');
    await test.db.execute('update user_account set email_verified_at = now() where id = $1', [owner.userId]);
    expect((await allow(owner, ['gmail.com'])).body['code']).toBe('organization.domain_public');
    expect((await allow(owner, [domain.toUpperCase()])).body).toMatchObject({
      allowedDomains: [domain],
      domainRole: 'staff',
    });
    expect((await allow(owner, ['not a domain'])).status).toBe(400);

    const joining = test.app.get(Joining);
    const person = await test.signUp();
    const ways = await joining.waysFor(`grace@${domain}`, domain);
    expect(ways).toEqual([
      {
        organizationId: owner.organizationId,
        organizationName: 'Seeblick',
        by: 'domain',
        role: 'staff',
        grantedEvents: null,
        domain,
      },
    ]);
    // The address alone says nothing about who runs the domain.
    expect(await joining.waysFor(`grace@${domain}`, null)).toEqual([]);
    await joining.join(person.userId, ways[0]!);
    const there = await signIn(test, person.email, PASSWORD, owner.organizationId);
    expect((await me(there)).body).toMatchObject({ role: 'staff' });
    await allow(owner, []);
    await expect(joining.join(owner.userId, ways[0]!)).rejects.toThrow();
  });

  it('comes after an invitation of the same organization', async () => {
    const email = newEmail();
    await invite(owner, { email, role: 'viewer' });
    const ways = await test.app.get(Joining).waysFor(email.toUpperCase(), null);
    expect(ways).toMatchObject([{ by: 'invitation', role: 'viewer', organizationId: owner.organizationId }]);
  });
});
