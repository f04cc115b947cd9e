import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { AttachmentsRepository } from '../../src/modules/messages/attachments.repository.js';
import { InboundHandlers, type InboundAttachment } from '../../src/modules/channels/index.js';
import { eventually } from '../support/eventually.js';
import { addMember, send } from '../support/members.js';
import { House, type Connected } from '../support/messaging.js';
import type { Account } from '../support/app.js';

const PDF = Buffer.from('%PDF-1.7 the menu of the evening');
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(2_000, 7)]);

interface Uploaded {
  id: string;
  filename: string;
  contentType: string;
  size: number;
  code?: string;
}
interface Message {
  id: string;
  status: string;
  attachments: { id?: string; filename: string; contentType: string; size?: number }[];
}

interface Heard extends Message {
  body: string;
}

let house: House;
let mail: Connected;

beforeAll(async () => {
  house = await House.open();
  mail = await house.mail();
}, 60_000);
afterAll(() => house?.close());

async function upload(
  bytes: Buffer,
  filename = 'menu.pdf',
  by: Account = house.owner,
): Promise<{ status: number; body: Uploaded }> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), filename);
  const response = await by.fetch('/api/v1/attachments', { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as Uploaded };
}

const reached = (id: string, ...statuses: string[]): Promise<Message> =>
  eventually(
    () => house.call<Message>('GET', `/messages/${id}`),
    ({ status }) => statuses.includes(status),
    { withinMs: 15_000 },
  );

describe('an upload', () => {
  it('is known by its bytes, under a harmless name', async () => {
    const { status, body } = await upload(PDF, '../../menu of the\u202e evening.exe');
    expect([status, body]).toMatchObject([
      201,
      { filename: 'menu of the evening.pdf', contentType: 'application/pdf', size: PDF.length },
    ]);
  });

  it('of what cannot be sent is refused', async () => {
    expect((await upload(Buffer.from('<!doctype html><script>1</script>'), 'menu.pdf')).body.code).toBe(
      'attachment.unfit',
    );
    expect((await upload(Buffer.alloc(0))).body.code).toBe('attachment.no_file');
    const large = await upload(Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]));
    expect([large.status, large.body.code]).toEqual([413, 'attachment.too_large']);
    const json = await send(house.owner, 'POST', '/api/v1/attachments', {});
    expect([json.status, json.body['code']]).toEqual([415, 'attachment.not_multipart']);
    const viewer = await addMember(house.test, house.owner, 'viewer');
    expect((await upload(PDF, 'menu.pdf', viewer)).status).toBe(403);
  });

  it('that no message takes is forgotten', async () => {
    const { body } = await upload(PDF);
    await house.test.db.query(`update attachment set created_at = now() - interval '25 hours' where id = $1`, [
      body.id,
    ]);
    const files = house.test.app.get(AttachmentsRepository, { strict: false });
    expect(await files.forgetUnused(24, 100)).toBe(1);
    expect(await files.content(house.owner.organizationId, body.id)).toBeUndefined();
  });
});

describe('a message with files', () => {
  it('goes by mail with their bytes; each is for one message, and gone with it', async () => {
    const [guest, one, other] = [await house.guest(), (await upload(PDF)).body, (await upload(PNG, 'room.png')).body];
    const body = { guestId: guest.id, body: 'The menu', attachmentIds: [one.id, other.id] };
    const { id } = await house.call('POST', '/messages', body);
    const message = await reached(id, 'sent', 'delivered');
    expect(message.attachments).toEqual([
      { id: one.id, filename: 'menu.pdf', contentType: 'application/pdf', size: PDF.length },
      { id: other.id, filename: 'room.png', contentType: 'image/png', size: PNG.length },
    ]);
    const [sent] = house.simulators.outbox.sent.filter(({ to }) => to === guest.email);
    expect(JSON.stringify(sent!.details)).toContain('menu.pdf');
    const again = await send(house.owner, 'POST', '/api/v1/messages', body);
    expect([again.status, again.body['code']]).toEqual([404, 'attachment.not_found']);
    const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
    const file = (await upload(PDF)).body;
    const later = await house.call('POST', '/messages', { ...body, scheduledAt, attachmentIds: [file.id] });
    await send(house.owner, 'DELETE', `/api/v1/messages/${later.id}`);
    expect(await house.test.db.query('select 1 from attachment where id = $1', [file.id])).toEqual([]);
  });

  it('of another organization is not there', async () => {
    const stranger = await house.test.signUp('Other House');
    const { body: theirs } = await upload(PDF, 'menu.pdf', stranger);
    const guest = await house.guest();
    const answer = await send(house.owner, 'POST', '/api/v1/messages', {
      guestId: guest.id,
      body: 'Yours?',
      attachmentIds: [theirs.id],
    });
    expect([answer.status, answer.body['code']]).toEqual([404, 'attachment.not_found']);
  });

  it('is fetched by the others from an address that nobody else can make', async () => {
    await house.sms();
    const phone = '+436601230001';
    const guest = await house.guest({ phone });
    const file = (await upload(PNG, 'Ihr Zimmer.png')).body;
    const { id } = await house.call('POST', '/messages', {
      guestId: guest.id,
      body: 'Your room',
      channels: ['twilio'],
      attachmentIds: [file.id],
    });
    await reached(id, 'sent', 'delivered', 'read');
    const [sent] = house.simulators.outbox.sent.filter(({ to }) => to === phone);
    const [url] = sent!.details['media'] as string[];
    const fetched = await fetch(url!);
    expect([
      fetched.status,
      fetched.headers.get('content-type'),
      fetched.headers.get('x-content-type-options'),
    ]).toEqual([200, 'image/png', 'nosniff']);
    expect(Buffer.from(await fetched.arrayBuffer()).equals(PNG)).toBe(true);
    const [, token] = /\/media\/([^/]+)\//.exec(url!)!;
    for (const at of [0, 20, 30, 44, 60]) {
      const forged = token!.slice(0, at) + (token![at] === 'A' ? 'B' : 'A') + token!.slice(at + 1);
      expect((await fetch(url!.replace(token!, forged))).status).toBe(404);
    }
    expect((await fetch(url!.replace(token!, token!.slice(0, 40)))).status).toBe(404);
  });
});

describe('what guests send', () => {
  const heard = async (attachments: InboundAttachment[], channel: Connected, channelKind: 'email' | 'messenger') => {
    const providerRef = newId();
    const { organizationId } = house.owner;
    await house.test.app.get(InboundHandlers, { strict: false }).current!.handle(
      {
        type: 'message',
        providerRef,
        contact: { id: `c-${providerRef}`, otherIds: [] },
        text: 'Look',
        attachments,
        automatic: false,
        at: new Date(),
      } as never,
      { organizationId, channelId: channel.id, channelKind, receivedAt: new Date() } as never,
    );
    const { items } = await house.call<{ items: Message[] }>('GET', '/messages?direction=inbound&limit=1');
    return items[0]!;
  };
  const download = (message: Message, id: string | undefined, by: Account = house.owner): Promise<Response> =>
    by.fetch(`/api/v1/messages/${message.id}/attachments/${id}`, {});

  it('by mail is kept, and given out to be kept, to those who may', async () => {
    const bytes = Buffer.from('<script>alert(1)</script>');
    const message = await heard([{ filename: '../x.html', contentType: 'text/html', content: bytes }], mail, 'email');
    expect(message.attachments).toMatchObject([{ filename: 'x.html', contentType: 'text/html', size: bytes.length }]);
    const answer = await download(message, message.attachments[0]!.id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="x.html"; filename*=UTF-8''x.html`,
      'x-content-type-options': 'nosniff',
    });
    const stranger = await house.test.signUp('Third House');
    expect((await download(message, message.attachments[0]!.id, stranger)).status).toBe(404);
    expect((await download(message, newId())).status).toBe(404);
    const door = await addMember(house.test, house.owner, 'door');
    expect((await download(message, message.attachments[0]!.id, door)).status).toBe(403);
  });

  it.each(['twilio', 'whatsapp', 'messenger', 'instagram', 'email'] as const)(
    'through %s comes with its bytes, a name to open it by, and not for ever',
    async (kind) => {
      const { simulators } = house;
      const channel = kind === 'email' ? mail : await (kind === 'twilio' ? house.sms() : house.meta(kind));
      const from = { twilio: '+436601239876', whatsapp: '436601239877', email: 'picture@guest.example' };
      const text = `Look at this, ${kind}`;
      const file = { contentType: 'image/png', content: PNG.toString('base64'), filename: 'view.png' };
      simulators.receive({
        provider: kind,
        account: channel.account,
        from: kind === 'messenger' || kind === 'instagram' ? '5550199' : from[kind],
        to: kind === 'email' ? channel.account : '+4366',
        text,
        files: [file],
      });
      const message = await eventually(
        async () => (await house.call<{ items: Heard[] }>('GET', '/messages?direction=inbound&limit=20')).items,
        (items) => items.some(({ body }) => body === text),
      ).then((items) => items.find(({ body }) => body === text)!);
      expect(message.attachments).toHaveLength(1);
      const answer = await download(message, message.attachments[0]!.id);
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer()).equals(PNG)).toBe(true);
      expect(answer.headers.get('content-disposition')).toMatch(/filename="[a-z0-9-]+\.png"/);
      simulators.media.forgetAll();
      const later = await download(message, message.attachments[0]!.id);
      // What comes by mail is ours; the others keep theirs as long as they like. Meta does not tell what is gone from what is forbidden.
      if (kind === 'email') expect(later.status).toBe(200);
      else if (kind === 'whatsapp') expect(later.status).toBe(503);
      else
        expect([later.status, ((await later.json()) as { code: string }).code]).toEqual([404, 'attachment.not_found']);
    },
  );

  it('elsewhere is fetched from its provider when somebody asks, and nobody is told where it is', async () => {
    const channel = await house.meta('messenger');
    const paths: string[] = [];
    const cdn: Server = createServer((request, response) => {
      paths.push(request.url ?? '');
      if (request.url === '/photo') return void response.writeHead(302, { location: '/stored' }).end();
      if (request.url === '/stored') return void response.writeHead(200, { 'content-type': 'text/html' }).end(PNG);
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => cdn.listen(0, '127.0.0.1', resolve));
    try {
      const base = `http://127.0.0.1:${(cdn.address() as AddressInfo).port}`;
      const given = ['/photo', '/gone'].map((path) => ({ filename: 'photo', contentType: 'image', url: base + path }));
      const message = await heard(given, channel, 'messenger');
      expect(JSON.stringify(message)).not.toContain(base);
      expect(paths).toEqual([]);
      const [photo, gone] = message.attachments;
      const answer = await download(message, photo!.id);
      expect([answer.status, Buffer.from(await answer.arrayBuffer()).equals(PNG)]).toEqual([200, true]);
      expect(paths).toEqual(['/photo', '/stored']);
      expect((await download(message, gone!.id)).status).toBe(404);
    } finally {
      cdn.close();
    }
  });
});
