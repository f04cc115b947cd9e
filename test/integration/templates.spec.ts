import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Templates, VariablesFor, WhatsAppTemplates } from '../../src/modules/templates/index.js';
import { systemActor } from '../../src/platform/access/index.js';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { jsonApi } from '../support/json-api.js';

interface Fault {
  pointer: string;
  code: string;
  detail: string;
  line?: number;
  column?: number;
}
interface Answer {
  id: string;
  version: number;
  versionNo: number;
  versionId: string;
  code: string;
  errors?: Fault[];
  items: Answer[];
  [member: string]: unknown;
}
interface Preview {
  subject: string | null;
  html: string | null;
  text: string;
  locale: string;
  versionNo: number;
  segments: { encoding: string; units: number; segments: number } | null;
  whatsappTemplate: { state: string; reason: string | null } | null;
}

let test: TestApp;
let owner: Account;
let call: ReturnType<typeof jsonApi>;

beforeAll(async () => {
  test = await startApp();
}, 60_000);
afterAll(() => test?.close());
beforeEach(async () => {
  owner = await test.signUp('Grand Hotel Aurora');
  call = jsonApi(owner);
});

const mail = (content: string, head = ''): string =>
  `<mjml>${head}<mj-body><mj-section><mj-column>${content}</mj-column></mj-section></mj-body></mjml>`;
const sms = (text: string, members: object = {}): object => ({
  key: 'hello',
  name: 'Hello',
  category: 'transactional',
  about: 'guest',
  variants: [{ channel: 'sms', locale: 'en', text }],
  ...members,
});
const email = (mjml: string, members: object = {}): object =>
  sms('', { variants: [{ channel: 'email', locale: 'en', subject: 'Hello', mjml }], ...members });
const save = (body: object) => call<Answer>('POST', '/templates', body);
const make = async (body: object): Promise<Answer> => {
  const { status, body: made, text } = await save(body);
  expect({ status, text }).toMatchObject({ status: 201 });
  return made;
};
const faults = async (body: object): Promise<Fault[]> => {
  const { status, body: problem } = await save(body);
  expect(status).toBe(400);
  expect(problem.code).toBe('template.invalid');
  return problem.errors ?? [];
};
const preview = async (id: string, body: object): Promise<Preview> => {
  const answer = await call<Preview>('POST', `/templates/${id}/preview`, body);
  expect({ status: answer.status, text: answer.text.slice(0, 500) }).toMatchObject({ status: 200 });
  return answer.body;
};
const guest = async (members: object): Promise<string> => (await call<Answer>('POST', '/guests', members)).body.id;

describe('variables', () => {
  it('that do not exist are refused when the template is saved, with their place', async () => {
    expect(await faults(sms('Dear {{ guest.name }},\nwelcome to {{ guest.shoeSize }}'))).toEqual([
      {
        pointer: '/variants/0/text',
        code: 'unknown_variable',
        detail: 'There is no variable guest.shoeSize here',
        line: 2,
        column: 15,
      },
    ]);
  });

  it('of an event or invitation are refused in a template that is about less', async () => {
    expect(await faults(sms('{{ event.name }} {{ rsvp.link }}', { about: 'event' }))).toMatchObject([
      { code: 'unknown_variable', column: 21 },
    ]);
    await make(sms('{{ event.name }} {{ rsvp.link }}', { about: 'invitation' }));
  });

  it.each([
    ['{{ guest.firstName }}', 'may_be_missing', 4],
    ['{% if guest.lastName %}{{ guest.firstName }}{% endif %}', 'may_be_missing', 27],
    ['{% if guest.firstName or guest.lastName %}{{ guest.firstName }}{% endif %}', 'may_be_missing', 46],
    ['{% unless guest.firstName %}{{ guest.firstName }}{% endunless %}', 'may_be_missing', 32],
    ['{{ guest.name | default: guest.firstName }}', 'may_be_missing', 26],
    ['{{ guest.firstName | upcase }}', 'may_be_missing', 4],
    ['{{ custom.note }}', 'unknown_variable', 4],
    ['{{ guest["firstName"] }}', 'unknown_variable', 4],
    ['{{ guest[guest.name] }}', 'unknown_variable', 4],
    ['{{ guest }}', 'unknown_variable', 4],
    ['{{ guest.name.constructor }}', 'unknown_variable', 4],
    ['{{ "x".constructor }}', 'unknown_variable', 4],
    ['{% if guest.nobody %}x{% endif %}', 'unknown_variable', 7],
    ['{% case guest.name %}{% when nobody %}x{% endcase %}', 'unknown_variable', 30],
    ['{{ guest.name | date: "long" }}', 'not_a_time', 4],
    ['{{ event.startsAt | date: "%Y" }}', 'unknown_form', 4],
    ['{{ guest.name == "x" }}', 'not_a_value', 4],
    ['{{ (1..3) }}', 'not_a_value', 4],
  ])('%s is refused: %s', async (text, code, column) => {
    expect(await faults(sms(text, { about: 'event' }))).toMatchObject([{ code, line: 1, column }]);
  });

  it.each([
    '{{ guest.firstName | default: "friend" }}',
    '{{ guest.firstName | default: guest.name }}',
    '{% if guest.firstName %}{{ guest.firstName }}{% else %}friend{% endif %}',
    '{% if guest.firstName and guest.lastName %}{{ guest.lastName }} {{ guest.firstName }}{% endif %}',
    '{% unless guest.firstName %}friend{% else %}{{ guest.firstName }}{% endunless %}',
    '{% case guest.title %}{% when "Dr." %}Doctor{% else %}friend{% endcase %}',
  ])('%s is fine with and without a name', async (text) => {
    const { id } = await make(sms(text));
    const named = await guest({ firstName: 'Ada', lastName: 'Lovelace' });
    const nameless = await guest({ email: 'nobody@example.org' });
    expect((await preview(id, { channel: 'sms', guestId: named })).text).toMatch(/Ada|friend/);
    expect((await preview(id, { channel: 'sms', guestId: nameless })).text).toMatch(/^(friend|nobody@example.org|)$/);
  });

  it('of its own are demanded when a message is made, unless they have a default', async () => {
    const variables = [
      { name: 'note', type: 'text', example: 'An example', default: null },
      { name: 'end', type: 'text', example: 'Bye', default: 'Goodbye' },
    ];
    const { id } = await make(sms('{{ custom.note }} {{ custom.end }}', { variables }));
    const actor = systemActor(owner.organizationId);
    const guestId = await guest({ firstName: 'Ada' });
    const gather = (custom: Record<string, string>) => test.app.get(VariablesFor).gather(actor, { guestId, custom });
    const render = async (custom: Record<string, string>) =>
      test.app.get(Templates).render(actor, { templateId: id, channel: 'sms', variables: await gather(custom) });
    await expect(render({})).rejects.toMatchObject({
      code: 'template.values_missing',
      extras: { more: { missing: ['custom.note'] } },
    });
    expect((await render({ note: 'Hi' })).text).toBe('Hi Goodbye');
    expect((await preview(id, { channel: 'sms' })).text).toBe('An example Bye');
  });

  it('tell times on the clock of the event and in the language of the guest', async () => {
    const { id } = await make(
      sms('', {
        about: 'event',
        variants: [
          { channel: 'sms', locale: 'de', text: '{{ event.startsAt | date: "long" }}' },
          { channel: 'sms', locale: 'en', text: '{{ event.startsAt }}' },
        ],
      }),
    );
    const event = await call<Answer>('POST', '/events', {
      name: 'Gala',
      startsAt: '2027-06-12T23:30:00Z',
      endsAt: '2027-06-13T02:00:00Z',
      timeZone: 'Asia/Tokyo',
    });
    const guestId = await guest({ firstName: 'Ada', language: 'de-AT' });
    const at = { channel: 'sms', eventId: event.body.id };
    expect((await preview(id, { ...at, guestId })).text).toBe('Sonntag, 13. Juni 2027 um 08:30');
    expect((await preview(id, { ...at, locale: 'en' })).text).toBe('Sunday, June 13, 2027 at 8:30 AM');
  });
});

describe('languages', () => {
  it('fall back to the parent, then the event, the organization, English, any', async () => {
    const words = (locale: string): object => ({ channel: 'sms', locale, text: `in ${locale}` });
    const { id } = await make(sms('', { about: 'event', variants: ['pl', 'de', 'fr', 'it', 'en'].map(words) }));
    const event = await call<Answer>('POST', '/events', {
      name: 'Gala',
      startsAt: '2027-06-12T16:00:00Z',
      endsAt: '2027-06-12T23:00:00Z',
      timeZone: 'Europe/Rome',
      defaultLanguage: 'it',
    });
    const eventId = event.body.id;
    await call('PATCH', '/organization', { defaultLanguage: 'fr' });
    const inLocale = async (body: object): Promise<string> => (await preview(id, { channel: 'sms', ...body })).text;
    expect(await inLocale({ locale: 'de-AT' })).toBe('in de');
    expect(await inLocale({ locale: 'ja', eventId })).toBe('in it');
    expect(await inLocale({ locale: 'ja' })).toBe('in fr');
    await call('PATCH', '/organization', { defaultLanguage: 'sv' });
    expect(await inLocale({ locale: 'ja' })).toBe('in en');
    const only = await make(sms('', { key: 'only', variants: [words('pl')] }));
    expect((await preview(only.id, { channel: 'sms', locale: 'ja' })).text).toBe('in pl');
    const { status, body } = await call<Answer>('POST', `/templates/${id}/preview`, { channel: 'whatsapp' });
    expect([status, body.code]).toEqual([409, 'template.no_variant']);
  });
});

describe('an e-mail', () => {
  it('is compiled, escapes what guests are called, and has a text part', async () => {
    const { id } = await make(
      email(
        mail(
          '<mj-text>Dear {{ guest.name }}</mj-text><mj-button href="https://example.org/?n={{ guest.name }}">Go</mj-button>',
        ),
      ),
    );
    const guestId = await guest({ firstName: '<script>alert(1)</script>"\'', lastName: '\u202e{{ 7 }} & عمر' });
    const { html, text } = await preview(id, { channel: 'email', guestId });
    expect(html).toContain('Dear &lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;');
    expect(html).not.toContain('<script');
    expect(html).toContain('{{ 7 }} &amp; عمر');
    expect(html).toContain('?n=&lt;script&gt;alert(1)&lt;/script&gt;&#34;');
    expect(text).toContain('Dear <script>alert(1)</script>"\'');
    expect(text).not.toContain('&lt;');
  });

  it('keeps the subject on one line', async () => {
    const broken = {
      variants: [{ channel: 'email', locale: 'en', subject: 'Hello\r\nBcc: all@example.org', text: 'x' }],
    };
    expect(await faults(sms('', broken))).toMatchObject([{ pointer: '/variants/0/subject', code: 'one_line' }]);
    const variables = [{ name: 'note', type: 'text', example: 'a', default: null }];
    const variants = [{ channel: 'email', locale: 'en', subject: 'On {{ custom.note }}', text: 'x' }];
    const { id } = await make(sms('', { variables, variants }));
    const custom = [{ name: 'note', value: 'one\r\nBcc: all@example.org' }];
    expect((await preview(id, { channel: 'email', custom })).subject).toBe('On one Bcc: all@example.org');
  });

  it.each([
    ['<mjml>\n<mj-body>\n  <mj-bogus/>\n</mj-body></mjml>', 'mjml', 3],
    [mail('\n<mj-text wrong="1">x</mj-text>'), 'mjml', 2],
    ['<mjml>\n<mj-body><mj-section></mj-body></mjml>', 'mjml', 2],
    ['<mjml><mj-body>', 'mjml', 1],
    ['hello', 'mjml', 1],
    ['<mjml></mjml>', 'mjml', 1],
    [mail('\n\n<mj-include path="/etc/passwd" />'), 'unsafe', 3],
    [mail('\n<mj-raw><script>alert(1)</script></mj-raw>'), 'unsafe', 2],
    [mail('\n<mj-text><p onclick="x()">a</p></mj-text>'), 'unsafe', 2],
    [mail('\n<mj-text><a href=" java&#10;script:alert(1)">a</a></mj-text>'), 'unsafe', 1],
    [mail('\n<mj-text><iframe src="https://example.org"></iframe></mj-text>'), 'unsafe', 2],
    [mail('\n<mj-button href="{{ guest.name }}">a</mj-button>'), 'unsafe', 2],
    [mail('\n{% if guest.title %}<mj-text>a</mj-text>{% endif %}'), 'lost', 2],
    [mail('\n<mj-text>{{ guest.firstName }}</mj-text>'), 'may_be_missing', 2],
    [mail('\n<mj-text>{{ guest.name </mj-text>'), 'syntax', 2],
    [mail('\n<mj-text>{{ guest.name | raw }}</mj-text>'), 'syntax', 2],
  ])('%j is refused with its line: %s', async (mjml, code, line) => {
    const found = await faults(email(mjml));
    expect(found[0]).toMatchObject({ pointer: '/variants/0/mjml', code, line });
    expect(found[0]!.column).toBeGreaterThan(0);
  });

  it('may be large, but is not waited for endlessly', async () => {
    const large = mail(`<mj-text>${'<b>'.repeat(15_000)}</mj-text>${'<mj-text>x</mj-text>'.repeat(1_000)}`);
    const started = Date.now();
    const { status } = await save(email(large));
    expect([201, 400]).toContain(status);
    expect(Date.now() - started).toBeLessThan(15_000);
    await make(email(mail('<mj-text>fine</mj-text>'), { key: 'after' }));
  }, 40_000);
});

describe('a hostile template', () => {
  it.each([
    '{% for i in (1..1000000000) %}x{% endfor %}',
    '{{ (1..1000000000) | join }}',
    '{% assign a = "xxxxxxxx" %}{{ a }}',
    '{% capture a %}x{% endcapture %}',
    '{% include "/etc/passwd" %}',
    '{% render "x" %}',
    '{% layout "x" %}',
    '{% increment a %}',
    '{{ guest.name | replace: "a", "b" }}',
    '{{ guest.name | where_exp: "x", "y" }}',
    '{{ "a" | sha256 }}',
    '{{ guest.__proto__ }}',
    '{% liquid echo guest.name %}',
    '{{',
    '{% if %}',
    '{% endif %}',
    `${'{% if guest.title %}'.repeat(900)}x`,
  ])('%s is refused when it is saved', async (text) => {
    const [first] = await faults(
      sms(text.slice(0, 19_000), { variants: [{ channel: 'email', locale: 'en', subject: 'x', text }] }),
    );
    expect(first).toMatchObject({ pointer: '/variants/0/text', line: 1 });
  });

  it('cannot grow: what it may put out and do is counted', async () => {
    const variant = (text: string): object =>
      sms('', { variants: [{ channel: 'email', locale: 'en', subject: 'x', text }], variables });
    const variables = [{ name: 'note', type: 'text', example: 'x', default: null }];
    expect(await faults(variant(`{{ guest.name${' | append: guest.name'.repeat(20)} }}`))).toMatchObject([
      { code: 'too_many' },
    ]);
    expect(await faults(variant('{{ guest.name }}'.repeat(501)))).toMatchObject([{ code: 'too_many' }]);
    const { id } = await make(variant(`{{ custom.note${' | append: custom.note'.repeat(5)} }}`.repeat(140)));
    const custom = [{ name: 'note', value: 'x'.repeat(2000) }];
    expect((await preview(id, { channel: 'email', custom })).text).toHaveLength(140 * 6 * 2000);
  });

  it('nested deep is taken or refused, never a failure', async () => {
    const text = '{% if guest.title %}'.repeat(400) + 'x' + '{% endif %}'.repeat(400);
    const { status } = await save(sms('', { variants: [{ channel: 'email', locale: 'en', subject: 'x', text }] }));
    expect([201, 400]).toContain(status);
  });
});

describe('versions', () => {
  it('are kept as they were; other words make a new one, another name does not', async () => {
    const made = await make(sms('one'));
    expect(made).toMatchObject({ version: 1, versionNo: 1, variants: [{ channel: 'sms', locale: 'en' }] });
    const renamed = await call<Answer>('PATCH', `/templates/${made.id}`, { name: 'Hi' });
    expect(renamed.body).toMatchObject({ name: 'Hi', version: 2, versionNo: 1, versionId: made.versionId });
    const reworded = await call<Answer>('PATCH', `/templates/${made.id}`, {
      variants: [{ channel: 'sms', locale: 'en', text: 'two' }],
    });
    expect(reworded.body).toMatchObject({ version: 3, versionNo: 2 });
    const versions = await call<Answer>('GET', `/templates/${made.id}/versions`);
    expect(versions.body.items.map(({ versionNo }) => versionNo)).toEqual([2, 1]);
    const first = await call<Answer>('GET', `/templates/${made.id}/versions/${made.versionId}`);
    expect(first.body).toMatchObject({ versionNo: 1, createdBy: `user:${owner.userId}`, variants: [{ text: 'one' }] });
    expect((await preview(made.id, { channel: 'sms' })).text).toBe('two');
    const stale = await call<Answer>('PATCH', `/templates/${made.id}`, { name: 'x' }, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    const refused = await call<Answer>('PATCH', `/templates/${made.id}`, {
      variants: [{ channel: 'sms', locale: 'en', text: '{{ nothing }}' }],
    });
    expect(refused.status).toBe(400);
    expect((await preview(made.id, { channel: 'sms' })).versionNo).toBe(2);
  });

  it('go with their template, and each step is in the log', async () => {
    const { id } = await make(sms('one'));
    await call('PATCH', `/templates/${id}`, { variants: [{ channel: 'sms', locale: 'en', text: 'two' }] });
    await call('PATCH', `/templates/${id}`, { category: 'campaign' });
    expect((await call('DELETE', `/templates/${id}`)).status).toBe(204);
    expect((await call('GET', `/templates/${id}`)).status).toBe(404);
    expect(await test.db.query('select 1 from message_template_version where template_id = $1', [id])).toEqual([]);
    const kinds = await test.db.query<{ kind: string }>('select kind from change where entity_id = $1 order by seq', [
      id,
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['created', 'reworded', 'updated', 'deleted']);
  });

  it('have one template a key', async () => {
    const first = await make(sms('one'));
    expect((await save(sms('two'))).body.code).toBe('template.key_taken');
    expect((await make(sms('one', { id: first.id }))).id).toBe(first.id);
    expect((await call<Answer>('GET', '/templates?key=hello')).body.items.map(({ id }) => id)).toEqual([first.id]);
  });
});

describe('built-in templates', () => {
  it('are all there for every channel and language, without any setup', async () => {
    const { body } = await call<{ items: { id: string; key: string; variants: object[] }[] }>(
      'GET',
      '/templates/built-in',
    );
    expect(body.items.map(({ key }) => key)).toEqual(['invitation', 'reminder', 'event-update', 'waiting-list-offer']);
    for (const { id, variants } of body.items) {
      expect(variants).toHaveLength(15);
      for (const locale of ['en', 'de', 'fr', 'es', 'ar']) {
        const letter = await preview(id, { channel: 'email', locale });
        expect(letter.locale).toBe(locale);
        expect(letter.html).toContain(`lang="${locale}"`);
        expect(letter.html).toContain(`dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`);
        expect(letter.html).not.toMatch(/\{\{|\{%|fonts\.googleapis/);
        expect(letter.text).toContain('Ada Lovelace');
        expect(letter.subject).toContain('Midsummer Gala');
        const text = await preview(id, { channel: 'sms', locale });
        expect(text.segments!.segments).toBeLessThanOrEqual(locale === 'ar' ? 4 : 3);
        expect((await preview(id, { channel: 'whatsapp', locale })).text).toContain('Midsummer Gala');
      }
    }
  }, 60_000);

  it('give way to one of the organization with the same key', async () => {
    const actor = systemActor(owner.organizationId);
    const builtIn = await test.app.get(Templates).idOfKey(actor, 'invitation');
    const { id } = await make(sms('Come!', { key: 'invitation' }));
    expect(await test.app.get(Templates).idOfKey(actor, 'invitation')).toBe(id);
    expect(id).not.toBe(builtIn);
    expect((await save(sms('x', { key: 'other', id: builtIn }))).body.code).toBe('template.id_taken');
    await expect(test.app.get(Templates).idOfKey(actor, 'nothing')).rejects.toMatchObject({
      code: 'template.not_found',
    });
  });

  it('carry a link of their own to the invitation', async () => {
    const event = await call<Answer>('POST', '/events', {
      name: 'Gala <b>',
      startsAt: '2027-06-12T16:00:00Z',
      endsAt: '2027-06-12T23:00:00Z',
      timeZone: 'Europe/Vienna',
    });
    const guestId = await guest({ firstName: 'Ada', lastName: 'Lovelace', language: 'de' });
    const eventId = event.body.id;
    const invited = await call<{ invitationId: string }>('POST', `/events/${eventId}/invitations`, {
      name: 'Lovelace',
      guestIds: [guestId],
    });
    const actor = systemActor(owner.organizationId);
    const { invitationId } = invited.body;
    const variables = await test.app.get(VariablesFor).gather(actor, { guestId, eventId, invitationId });
    const templateId = await test.app.get(Templates).idOfKey(actor, 'invitation');
    const message = await test.app.get(Templates).render(actor, { templateId, channel: 'email', variables });
    expect(message).toMatchObject({ locale: 'de', version: 1, versionId: null, subject: 'Einladung: Gala <b>' });
    expect(message.html).toContain('Gala &lt;b&gt;');
    const token = /\/r\/([\w-]{22})"/.exec(message.html!)![1]!;
    expect(message.text).toContain(token);
    await call('POST', `/events/${eventId}/publish`);
    expect((await test.fetch(`/api/v1/rsvp/${token}`)).status).toBe(200);
    const without = await test.app.get(VariablesFor).gather(actor, { guestId, eventId });
    await expect(
      test.app.get(Templates).render(actor, { templateId, channel: 'email', variables: without }),
    ).rejects.toMatchObject({ extras: { more: { missing: ['invitation.name', 'rsvp.link'] } } });
  });
});

describe('WhatsApp', () => {
  const use = { name: 'gala', language: 'en_US', parameters: [{ part: 'body', value: '{{ guest.name }}' }] };
  const whatsapp = (members: object = {}): object =>
    sms('', { variants: [{ channel: 'whatsapp', locale: 'en', whatsappTemplate: use, ...members }] });

  it('takes a template while Meta approves of it, and says why not', async () => {
    const actor = systemActor(owner.organizationId);
    const [mirror, templates, channelId] = [test.app.get(WhatsAppTemplates), test.app.get(Templates), newId()];
    const { id } = await make(whatsapp());
    const guestId = await guest({ firstName: 'Ada\t\n', lastName: 'Lovelace' });
    const variables = await test.app.get(VariablesFor).gather(actor, { guestId });
    const render = () => templates.render(actor, { templateId: id, channel: 'whatsapp', variables, channelId });
    await expect(render()).rejects.toMatchObject({ code: 'template.whatsapp_blocked' });
    const entry = { name: 'gala', language: 'en_US', status: 'APPROVED' };
    await mirror.mirror(actor, channelId, [entry, { ...entry, language: 'de' }]);
    expect((await render()).whatsappTemplate).toEqual({
      name: 'gala',
      language: 'en_US',
      components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ada Lovelace' }] }],
    });
    await mirror.note(actor, channelId, { ...entry, status: 'PAUSED', reason: 'Low quality' });
    await expect(render()).rejects.toMatchObject({
      code: 'template.whatsapp_blocked',
      message: 'gala (en_US) is paused: Low quality',
    });
    const listed = await call<Answer>('GET', '/templates/whatsapp');
    expect(listed.body.items).toMatchObject([
      { language: 'en_US', state: 'paused', reason: 'Low quality' },
      { language: 'de', state: 'approved', reason: null },
    ]);
    await mirror.mirror(actor, channelId, []);
    expect((await call<Answer>('GET', '/templates/whatsapp')).body.items).toEqual([]);
  });

  it('goes on with free words when there are some', async () => {
    const { id } = await make(whatsapp({ text: 'Hi {{ guest.name }}' }));
    expect(await preview(id, { channel: 'whatsapp' })).toMatchObject({
      text: 'Hi Ada Lovelace',
      whatsappTemplate: { state: 'unknown', reason: null },
    });
  });
});

describe('permissions', () => {
  it('keep viewers from writing', async () => {
    const { body } = await call<Answer>('GET', '/templates/variables');
    expect(body.items.map(({ name }) => name)).toContain('rsvp.link');
    const { status } = await call('POST', `/templates/${newId()}/preview`, { channel: 'sms' });
    expect(status).toBe(404);
  });
});
