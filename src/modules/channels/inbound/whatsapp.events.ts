import { metaFailure } from '../meta/graph-errors.js';
import {
  unknownEvent,
  type InboundAttachment,
  type InboundContact,
  type InboundEvent,
  type ReceiptStatus,
} from './inbound.events.js';
import { keepable, listIn, objectIn, textIn, timeIn, type Loose } from './lenient.js';
import { optEvents } from './opt-out-words.js';
import { digest, keyOf, notUnderstood, type Received } from './received.js';

/** Every message and receipt of an entry. */
export function splitWhatsApp(entry: Loose): Received[] {
  return listIn(entry['changes']).flatMap((each): Received[] => {
    const { field, value: rawValue } = objectIn(each);
    const value = objectIn(rawValue);
    if (field === 'message_template_status_update')
      return [
        {
          ...notUnderstood('template', value),
          payload: { what: 'template', value: keepable(value), time: keepable(entry['time']) },
        },
      ];
    if (field !== 'messages') return [notUnderstood(`whatsapp.${textIn(field) ?? 'change'}`, value)];
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
    const rest = messages.length + statuses.length > 0 ? [] : [notUnderstood('whatsapp.messages', value, account)];
    return [...messages, ...statuses, ...rest];
  });
}

/** What a stored event of WhatsApp says. */
export function parseWhatsApp(what: string, payload: Loose): InboundEvent[] {
  const value = objectIn(payload['value']);
  switch (what) {
    case 'message':
      return whatsappMessage(value, payload['contacts']);
    case 'status':
      return [whatsappStatus(value)];
    case 'reaction':
      return [whatsappReaction(value, payload['contacts'])];
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
    default:
      return [unknownEvent(what)];
  }
}

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
  if (!contact || !providerRef) return [unknownEvent('whatsapp.message')];
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

function whatsappReaction(item: Loose, contacts: unknown): InboundEvent {
  const { emoji, message_id: target } = objectIn(item['reaction']);
  const contact = whatsappContact(item, contacts);
  if (!contact) return unknownEvent('reaction');
  const at = timeIn(item['timestamp'], 'seconds');
  return { type: 'reaction', contact, providerRef: textIn(target) ?? '', emoji: textIn(emoji) ?? null, at };
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
  if (!status || !providerRef) return unknownEvent('whatsapp.status');
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
