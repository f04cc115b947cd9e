import { metaFailure, type MetaKind } from '../meta/graph-errors.js';
import type { InboundAttachment, InboundContact, InboundEvent, ReceiptStatus } from './inbound.events.js';
import { keepable, listIn, objectIn, textIn, timeIn, type Loose } from './lenient.js';
import { optWord } from './opt-out-words.js';
import { digest, keyOf, type Received } from './received.js';

/** Every event of every entry: a call of Meta may hold hundreds, of several accounts. */
export function splitMeta(body: unknown): Received[] {
  const { object, entry } = objectIn(body);
  if (object === 'whatsapp_business_account') return listIn(entry).flatMap((each) => splitWhatsApp(objectIn(each)));
  if (object === 'page' || object === 'instagram')
    return listIn(entry).flatMap((each) =>
      splitConversation(objectIn(each), object === 'page' ? 'messenger' : 'instagram'),
    );
  return [unknown('object', objectIn(body))];
}

const unknown = (what: string, value: Loose, account?: string): Received => ({
  key: keyOf('x', digest(JSON.stringify(value))),
  ...(account ? { account } : {}),
  payload: { what, value: keepable(value) },
});

function splitWhatsApp(entry: Loose): Received[] {
  return listIn(entry['changes']).flatMap((each): Received[] => {
    const { field, value: rawValue } = objectIn(each);
    const value = objectIn(rawValue);
    if (field === 'message_template_status_update')
      return [
        {
          ...unknown('template', value),
          payload: { what: 'template', value: keepable(value), time: keepable(entry['time']) },
        },
      ];
    if (field !== 'messages') return [unknown(`whatsapp.${textIn(field) ?? 'change'}`, value)];
    const account = textIn(objectIn(value['metadata'])['phone_number_id']);
    const of = (key: string, what: string, item: unknown): Received => ({
      key,
      ...(account ? { account } : {}),
      payload: { what, value: keepable(item), contacts: keepable(value['contacts']) },
    });
    const messages = listIn(value['messages']).map((item) => {
      const { id, type } = objectIn(item);
      return of(
        keyOf('m', textIn(id) ?? digest(JSON.stringify(item))),
        type === 'reaction' ? 'reaction' : 'message',
        item,
      );
    });
    const statuses = listIn(value['statuses']).map((item) => {
      const { id, status, timestamp } = objectIn(item);
      return of(keyOf('s', textIn(id), textIn(status), textIn(timestamp)), 'status', item);
    });
    const rest = messages.length + statuses.length > 0 ? [] : [unknown('whatsapp.messages', value, account)];
    return [...messages, ...statuses, ...rest];
  });
}

function splitConversation(entry: Loose, kind: 'messenger' | 'instagram'): Received[] {
  const account = textIn(entry['id']);
  const events = listIn(entry['messaging']).map((each): Received => {
    const event = objectIn(each);
    const guest = textIn(objectIn(event['sender'])['id']);
    const mid = textIn(objectIn(event['message'])['mid']);
    const delivery = objectIn(event['delivery']);
    const read = objectIn(event['read'] ?? event['message_reads'] ?? event['messaging_seen']);
    const of = (key: string, what: string): Received => ({
      key,
      ...(account ? { account } : {}),
      payload: { what: `${kind}.${what}`, value: keepable(event) },
    });
    if (mid) return of(keyOf('m', mid), objectIn(event['message'])['is_echo'] === true ? 'echo' : 'message');
    if (event['delivery'])
      return of(
        keyOf('d', guest, textIn(delivery['watermark']), digest(JSON.stringify(delivery['mids'] ?? ''))),
        'delivery',
      );
    if (Object.keys(read).length > 0)
      return of(keyOf('r', guest, textIn(read['watermark']), textIn(read['mid'])), 'read');
    if (event['reaction']) return of(keyOf('e', digest(JSON.stringify(event))), 'reaction');
    if (event['postback'])
      return of(keyOf('p', textIn(objectIn(event['postback'])['mid']) ?? digest(JSON.stringify(event))), 'postback');
    return unknown(kind, event, account);
  });
  return events.length > 0 ? events : [unknown(kind, entry, account)];
}

/** What a stored event of Meta says. Never throws: what it does not understand is `unknown`. */
export function parseMeta(payload: Loose): InboundEvent[] {
  const value = objectIn(payload['value']);
  const what = textIn(payload['what']) ?? '';
  switch (what) {
    case 'message':
      return whatsappMessage(value, payload['contacts']);
    case 'status':
      return [whatsappStatus(value)];
    case 'reaction': {
      const { emoji, message_id: target } = objectIn(value['reaction']);
      const contact = whatsappContact(value, payload['contacts']);
      const at = timeIn(value['timestamp'], 'seconds');
      return contact
        ? [{ type: 'reaction', contact, providerRef: textIn(target) ?? '', emoji: textIn(emoji) ?? null, at }]
        : [strange(what)];
    }
    case 'template':
      return [
        {
          type: 'template',
          name: textIn(value['message_template_name']) ?? '',
          language: textIn(value['message_template_language']) ?? '',
          status: textIn(value['event']) ?? 'UNKNOWN',
          ...(textIn(value['reason']) ? { reason: textIn(value['reason'])! } : {}),
          at: timeIn(payload['time'], 'seconds'),
        },
      ];
    default: {
      const [kind, event] = what.split('.');
      if (kind === 'messenger' || kind === 'instagram') return conversationEvent(event ?? '', value);
      return [strange(what)];
    }
  }
}

const strange = (what: string): InboundEvent => ({ type: 'unknown', what: what.slice(0, 100), at: new Date() });

/** The scoped id first: it stays when the number is hidden or changes. */
function whatsappContact(item: Loose, contacts: unknown): InboundContact | undefined {
  const number = textIn(item['from']) ?? textIn(item['recipient_id']);
  const scoped = textIn(item['from_user_id']) ?? textIn(item['recipient_user_id']);
  const known = listIn(contacts)
    .map(objectIn)
    .find(
      ({ wa_id, user_id }) =>
        (number !== undefined && wa_id === number) || (scoped !== undefined && user_id === scoped),
    );
  const userId = scoped ?? textIn(known?.['user_id']);
  const waId = number ?? textIn(known?.['wa_id']);
  const id = userId ?? waId;
  if (!id) return undefined;
  const name = textIn(objectIn(known?.['profile'])['name']);
  return {
    id,
    otherIds: waId && waId !== id ? [waId] : [],
    ...(waId && /^\d{7,15}$/.test(waId) ? { phone: `+${waId}` } : {}),
    ...(name ? { name } : {}),
  };
}

function whatsappMessage(item: Loose, contacts: unknown): InboundEvent[] {
  const contact = whatsappContact(item, contacts);
  const providerRef = textIn(item['id']);
  if (!contact || !providerRef) return [strange('whatsapp.message')];
  const at = timeIn(item['timestamp'], 'seconds');
  const type = textIn(item['type']) ?? 'text';
  const media = objectIn(item[type]);
  const mediaId = textIn(media['id']);
  const attachments: InboundAttachment[] = mediaId
    ? [
        {
          filename: textIn(media['filename']) ?? type,
          contentType: textIn(media['mime_type']) ?? 'application/octet-stream',
          mediaId,
        },
      ]
    : [];
  const interactive = objectIn(item['interactive']);
  const text =
    textIn(objectIn(item['text'])['body']) ??
    textIn(media['caption']) ??
    textIn(objectIn(item['button'])['text']) ??
    textIn(objectIn(interactive['button_reply'] ?? interactive['list_reply'])['title']) ??
    '';
  const inReplyTo = textIn(objectIn(item['context'])['id']);
  const base = { contact, at };
  return [
    { type: 'message', providerRef, text, attachments, automatic: false, ...(inReplyTo ? { inReplyTo } : {}), ...base },
    ...optEvents(text, base),
  ];
}

/** A message that is a word like STOP is a message and an opt-out. */
export function optEvents(text: string, base: { contact: InboundContact; at: Date }): InboundEvent[] {
  const opt = optWord(text);
  return opt ? [{ type: opt.means, word: opt.word, ...base }] : [];
}

const STATUSES: Record<string, ReceiptStatus> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'read',
  failed: 'failed',
};

function whatsappStatus(item: Loose): InboundEvent {
  const status = STATUSES[textIn(item['status']) ?? ''];
  const providerRef = textIn(item['id']);
  if (!status || !providerRef) return strange('whatsapp.status');
  const reference = textIn(item['biz_opaque_callback_data']);
  const contact = whatsappContact(item, undefined);
  const code = Number(textIn(objectIn(listIn(item['errors'])[0])['code']));
  return {
    type: 'status',
    status,
    providerRef,
    at: timeIn(item['timestamp'], 'seconds'),
    ...(reference ? { reference } : {}),
    ...(contact ? { contact } : {}),
    ...(Number.isFinite(code) ? { failure: metaFailure('whatsapp', code), providerCode: String(code) } : {}),
  };
}

function conversationEvent(what: string, event: Loose): InboundEvent[] {
  const at = timeIn(event['timestamp'], 'milliseconds');
  const message = objectIn(event['message']);
  const guestId = textIn(objectIn(event[what === 'echo' ? 'recipient' : 'sender'])['id']);
  if (!guestId) return [strange(what)];
  const contact: InboundContact = { id: guestId, otherIds: [] };
  switch (what) {
    case 'message': {
      const text = textIn(message['text']) ?? '';
      const inReplyTo = textIn(objectIn(message['reply_to'])['mid']);
      const attachments = listIn(message['attachments']).flatMap((each): InboundAttachment[] => {
        const { type, payload } = objectIn(each);
        const url = textIn(objectIn(payload)['url']);
        return url ? [{ filename: textIn(type) ?? 'file', contentType: contentTypeOf(textIn(type)), url }] : [];
      });
      return [
        {
          type: 'message',
          providerRef: textIn(message['mid'])!,
          contact,
          text,
          attachments,
          automatic: false,
          at,
          ...(inReplyTo ? { inReplyTo } : {}),
        },
        ...optEvents(text, { contact, at }),
      ];
    }
    case 'postback': {
      const postback = objectIn(event['postback']);
      const text = textIn(postback['title']) ?? '';
      const providerRef = textIn(postback['mid']) ?? keyOf('p', guestId, textIn(event['timestamp']));
      return [{ type: 'message', providerRef, contact, text, attachments: [], automatic: false, at }];
    }
    case 'echo': {
      // Our own words coming back: proof that they were sent, and by which attempt.
      const reference = textIn(message['metadata']);
      return [
        {
          type: 'status',
          status: 'sent',
          providerRef: textIn(message['mid'])!,
          contact,
          at,
          ...(reference ? { reference } : {}),
        },
      ];
    }
    case 'delivery': {
      const { mids, watermark } = objectIn(event['delivery']);
      const named = listIn(mids).flatMap((mid): InboundEvent[] => {
        const providerRef = textIn(mid);
        return providerRef ? [{ type: 'status', status: 'delivered', providerRef, contact, at }] : [];
      });
      // The watermark is always there, and means all that was sent before.
      const until: InboundEvent[] = textIn(watermark)
        ? [{ type: 'status', status: 'delivered', watermark: timeIn(watermark, 'milliseconds'), contact, at }]
        : [];
      return [...named, ...until];
    }
    case 'read': {
      const { watermark, mid } = objectIn(event['read'] ?? event['message_reads'] ?? event['messaging_seen']);
      const providerRef = textIn(mid);
      const until = textIn(watermark);
      return [
        {
          type: 'read',
          contact,
          at,
          ...(providerRef ? { providerRef } : {}),
          ...(until ? { watermark: timeIn(until, 'milliseconds') } : {}),
        },
      ];
    }
    case 'reaction': {
      const { emoji, mid, action } = objectIn(event['reaction']);
      return [
        {
          type: 'reaction',
          contact,
          providerRef: textIn(mid) ?? '',
          emoji: action === 'unreact' ? null : (textIn(emoji) ?? null),
          at,
        },
      ];
    }
    default:
      return [strange(what)];
  }
}

const contentTypeOf = (type: string | undefined): string =>
  ({ image: 'image/*', video: 'video/*', audio: 'audio/*' })[type ?? ''] ?? 'application/octet-stream';

export const isMetaKind = (kind: string): kind is MetaKind =>
  kind === 'whatsapp' || kind === 'messenger' || kind === 'instagram';
