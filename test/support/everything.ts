import { createHmac } from 'node:crypto';
import { newId } from '../../src/platform/http/index.js';
import { WhatsAppTemplates } from '../../src/modules/templates/index.js';
import { systemActor } from '../../src/platform/access/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import type { Account, TestApp } from './app.js';
import { eventually } from './eventually.js';
import { addMember, send } from './members.js';
import { inDays, signedFetch, type ApiKeySecret } from './machines.js';

/** One of each kind of thing an organization can have, by the path segment its id follows. */
export interface Everything {
  guests: string;
  events: string;
  functions: string;
  questions: string;
  invitations: string;
  attendees: string;
  'waiting-list': string;
  segments: string;
  members: string;
  'join-invitations': string;
  sessions: string;
  'api-keys': string;
  devices: string;
  imports: string;
  identities: string;
  templates: string;
  'test-sends': string;
  versions: string;
  'dead-letters': string;
  redrives: string;
  channels: string;
  conversations: string;
  messages: string;
  'bulk-sends': string;
  attachments: string;
  suppressions: string;
  /** A secret, not an id. */
  rsvp: string;
}

interface Item {
  id: string;
}

interface Page<T = Item> {
  items: T[];
}

const START = '2031-06-12T16:00:00.000Z';

/** Makes an organization that has everything, through the API. A new kind of resource is added here. */
export async function makeEverything(test: TestApp, owner: Account): Promise<Everything> {
  const call = async <T = Item>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await send<T>(owner, method, `/api/v1${path}`, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const guest = (firstName: string): Promise<Item> =>
    call('POST', '/guests', {
      firstName,
      lastName: 'Lovelace',
      email: `${firstName}-${newId()}@example.org`,
      tags: ['vip'],
    });
  const [ada, ida, eda, uda] = [await guest('Ada'), await guest('Ida'), await guest('Eda'), await guest('Uda')];
  await call('POST', `/guests/${ada.id}/merge`, { otherId: ida.id });
  await call('POST', '/guests/duplicates/dismiss', { guestIds: [ada.id, eda.id] });

  const event = await call('POST', '/events', {
    name: 'Gala',
    startsAt: START,
    endsAt: '2031-06-12T23:00:00.000Z',
    timeZone: 'Europe/Vienna',
    functions: [{ name: 'Dinner', startsAt: START, endsAt: '2031-06-12T20:00:00.000Z', capacity: 1 }],
  });
  const within = `/events/${event.id}`;
  const functions = await call<Page>('GET', `${within}/functions`);
  const question = await call('POST', `${within}/questions`, { key: 'song', label: 'Which song?', type: 'text' });
  await call('POST', `${within}/publish`);
  const invite = async (guestId: string): Promise<{ invitationId: string; token: string }> => {
    const made = await call<{ invitationId: string; rsvpUrl: string }>('POST', `${within}/invitations`, {
      name: 'Lovelace',
      guestIds: [guestId],
    });
    return { invitationId: made.invitationId, token: made.rsvpUrl.split('/').at(-1)! };
  };
  const [first, second] = [await invite(eda.id), await invite(uda.id)];
  // One place for two: the second waits.
  for (const { token } of [first, second]) {
    const party = await call<{ version: number; guests: Item[] }>('GET', `/rsvp/${token}`);
    await call('PUT', `/rsvp/${token}`, {
      version: party.version,
      guests: party.guests.map(({ id }) => ({
        id,
        answers: functions.items.map((each) => ({ functionId: each.id, answer: 'yes' })),
        questionAnswers: [{ questionId: question.id, version: 1, value: 'Dancing Queen' }],
      })),
    });
  }
  const attendees = await call<Page>('GET', `${within}/attendees?invitationId=${first.invitationId}`);
  const waiting = await call<Page>('GET', `${within}/waiting-list`);
  const segment = await call('POST', `${within}/segments`, { name: 'Silent', filter: { answered: false } });
  const member = await addMember(test, owner, 'staff');
  const joining = await call('POST', '/join-invitations', { email: `new-${newId()}@example.org`, role: 'staff' });
  // There is no mail server here: nothing must stay that is tried again and again.
  const jobs = test.app.get(Jobs);
  for (const { id } of await jobs.list(owner.organizationId, { kind: 'organizations.mail-join-invitation' })) {
    await jobs.cancel(owner.organizationId, id);
  }
  const sessions = await call<Page>('GET', '/auth/sessions');

  const key = await call<Item & { secret: ApiKeySecret }>('POST', '/api-keys', {
    name: 'Sync',
    scopes: ['guests:read'],
    requireSignature: true,
  });
  await signedFetch(test.url, key.secret, 'GET', '/api/v1/guests');
  const device = await call('POST', `${within}/devices`, { name: 'Door', expiresAt: inDays(30) });

  const form = new FormData();
  form.set('file', new Blob(['First name;Last name;E-mail\nGrace;Hopper;grace@example.org\n']), 'guests.csv');
  const uploaded = await owner.fetch('/api/v1/imports', { method: 'POST', body: form });
  const { id: importId } = (await uploaded.json()) as Item;
  await eventually(
    () => call<{ state: string }>('GET', `/imports/${importId}`),
    ({ state }) => state === 'ready',
  );
  const template = await call<Item & { versionId: string }>('POST', '/templates', {
    key: `welcome-${newId()}`,
    name: 'Welcome',
    category: 'transactional',
    about: 'guest',
    variants: [
      { channel: 'email', locale: 'en', subject: 'Welcome', text: 'Dear {{ guest.name }}' },
      { channel: 'sms', locale: 'en', text: 'Dear {{ guest.name }}' },
    ],
  });
  await test.app
    .get(WhatsAppTemplates)
    .mirror(systemActor(owner.organizationId), newId(), [{ name: 'welcome', language: 'en', status: 'APPROVED' }]);
  // Linking one takes a Google and a browser: see google.spec.ts.
  const [identity] = await test.db.query<Item>(
    `insert into user_identity (id, user_id, provider, subject, email) values ($1, $2, 'google', $3, 'ada@example.org')
     on conflict (user_id, provider) do update set last_used_at = now() returning id`,
    [newId(), owner.userId, newId()],
  );
  // Of a kind nobody delivers here: it stays as it is.
  const [letter, channelId] = [newId(), newId()];
  await test.db.query(
    `with dead as (
       insert into delivery (id, organization_id, kind, lane, subject_id, channel_id, target, state, attempts, max_attempts,
           settled_at, alerted_at, last_error)
       values ($1, $2, 'test.gone', 0, $3, $4, 'nowhere', 'dead', 1, 1, now(), now(),
         '{"class": "permanent", "code": "test.gone", "message": "Nobody is there"}')),
     tried as (
       insert into delivery_attempt (organization_id, delivery_id, n, ended_at, outcome, error_class, error_code)
       values ($2, $1, 1, now(), 'failed', 'permanent', 'test.gone'))
     insert into delivery_hold (organization_id, channel_id, reason)
     values ($2, $4, '{"class": "channel", "code": "test.expired", "message": "The token has expired"}')`,
    [letter, owner.organizationId, eda.id, channelId],
  );
  const redrive = await call('POST', '/redrives', { kind: 'test.none' });
  const phoneNumberId = newId();
  const channel = await call('POST', '/channels', {
    kind: 'whatsapp',
    name: 'WhatsApp',
    settings: { phoneNumberId, businessAccountId: '1', baseUrl: 'http://127.0.0.1:9' },
    credentials: { accessToken: 'token', appSecret: 'app secret', verifyToken: 'a word for Meta' },
  });
  const tell = async (value: object): Promise<void> => {
    const event = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ changes: [{ field: 'messages', value: { ...value, metadata: { phone_number_id: phoneNumberId } } }] }],
    });
    const told = await fetch(`${test.url}/hooks/meta/${channel.id}`, {
      method: 'POST',
      headers: { 'x-hub-signature-256': `sha256=${createHmac('sha256', 'app secret').update(event).digest('hex')}` },
      body: event,
    });
    if (told.status !== 200) throw new Error(`The hook answered ${told.status}`);
  };
  // Switched off, so that what goes by it waits.
  const sms = await call('POST', '/channels', {
    kind: 'twilio',
    name: 'SMS',
    settings: {
      accountSid: newId(),
      sender: `+43660${String(Math.random()).slice(2, 9)}`,
      baseUrl: 'http://127.0.0.1:9',
    },
    credentials: { authToken: 'token' },
  });
  await call('POST', `/channels/${sms.id}/disable`);
  const testSend = await call('POST', `/templates/${template.id}/test-send`, {
    channelId: sms.id,
    to: '+436601234567',
  });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const phone = `4477009${String(Math.random()).slice(2, 7)}`;
  await tell({
    contacts: [{ wa_id: phone, profile: { name: phone } }],
    messages: [{ from: phone, id: newId(), timestamp, type: 'text', text: { body: 'Is there a car park?' } }],
  });
  const conversations = await eventually(
    async () =>
      (await call<Page<Item & { name: string }>>('GET', '/conversations')).items.filter(({ name }) => name === phone),
    ({ length }) => length > 0,
  );
  const conversationId = conversations[0]!.id;
  await call('POST', '/channels', {
    kind: 'email',
    name: 'E-mail',
    settings: { fromAddress: `${newId()}@example.org`, host: '127.0.0.1', port: 9 },
    credentials: { inboundSecret: `whsec_${Buffer.from('a secret of 32 bytes, or so it is').toString('base64')}` },
  });
  // Two that go in the far future, so that neither is sent; of one its provider has told already.
  const plan = new FormData();
  plan.set('file', new Blob(['%PDF-1.7 a plan of the house']), 'plan.pdf');
  const kept = await owner.fetch('/api/v1/attachments', { method: 'POST', body: plan });
  const attachment = (await kept.json()) as Item;
  const write = (...attachmentIds: string[]): Promise<Item> =>
    call('POST', '/messages', {
      attachmentIds,
      guestId: eda.id,
      body: 'Yes, below the house.',
      scheduledAt: '2100-01-01T00:00:00.000Z',
    });
  const [message, answered] = [await write(attachment.id), await write()];
  const [{ reference }] = (await test.db.query<{ reference: string }>(
    'select delivery_id as reference from message where id = $1',
    [answered.id],
  )) as [{ reference: string }];
  await tell({
    statuses: [
      { id: newId(), status: 'delivered', timestamp, recipient_id: phone, biz_opaque_callback_data: reference },
    ],
  });
  await eventually(
    () => call<{ status: string }>('GET', `/messages/${answered.id}`),
    ({ status }) => status === 'delivered',
  );
  const suppression = await call('POST', '/suppressions', { channelKind: 'email', address: `${newId()}@example.org` });
  await call('PATCH', '/messaging-settings', { quietTo: '08:30' });
  await test.db.query(
    `with named as (
       insert into message_ref (organization_id, channel_id, provider_ref, message_id, delivery_id)
       select organization_id, channel_id, id::text, id, delivery_id from message where id = $3)
     insert into service_level_breach (organization_id, kind, subject_id, since, id, due_at) values ($1, 'delivery', $3, now(), $2::uuid, now())`,
    [owner.organizationId, newId(), message.id],
  );
  const bulkSend = await call('POST', '/bulk-sends', {
    guestIds: [eda.id],
    body: 'There is parking behind the house.',
    category: 'transactional',
    scheduledAt: '2100-01-01T00:00:00.000Z',
  });
  await eventually(
    () => call<{ state: string }>('GET', `/bulk-sends/${bulkSend.id}`),
    ({ state }) => state === 'done',
  );
  // Something kept for a repeat, and somebody with a token to set a password.
  await send(owner, 'POST', '/api/v1/guests', { firstName: 'Key' }, { 'idempotency-key': newId() });
  await test.drain();
  return {
    guests: eda.id,
    events: event.id,
    functions: functions.items[0]!.id,
    questions: question.id,
    invitations: first.invitationId,
    attendees: attendees.items[0]!.id,
    'waiting-list': waiting.items[0]!.id,
    segments: segment.id,
    members: member.memberId,
    'join-invitations': joining.id,
    sessions: sessions.items[0]!.id,
    'api-keys': key.id,
    devices: device.id,
    imports: importId,
    identities: identity!.id,
    templates: template.id,
    'test-sends': testSend.id,
    versions: template.versionId,
    'dead-letters': letter,
    redrives: redrive.id,
    channels: channel.id,
    conversations: conversationId,
    messages: message.id,
    'bulk-sends': bulkSend.id,
    attachments: attachment.id,
    suppressions: suppression.id,
    rsvp: first.token,
  };
}
