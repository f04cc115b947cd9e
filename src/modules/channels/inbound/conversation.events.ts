import { unknownEvent, type InboundAttachment, type InboundContact, type InboundEvent } from './inbound.events.js';
import { keepable, listIn, objectIn, textIn, timeIn, type Loose } from './lenient.js';
import { optEvents } from './opt-out-words.js';
import { digest, keyOf, notUnderstood, type Received } from './received.js';

/** Every event of an entry of Messenger or Instagram. */
export function splitConversation(entry: Loose, kind: 'messenger' | 'instagram'): Received[] {
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
    return notUnderstood(kind, event, account);
  });
  return events.length > 0 ? events : [notUnderstood(kind, entry, account)];
}

/** What a stored event of Messenger or Instagram says. */
export function parseConversation(what: string, event: Loose): InboundEvent[] {
  const at = timeIn(event['timestamp'], 'milliseconds');
  const message = objectIn(event['message']);
  const guestId = textIn(objectIn(event[what === 'echo' ? 'recipient' : 'sender'])['id']);
  if (!guestId) return [unknownEvent(what)];
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
      return [unknownEvent(what)];
  }
}

const contentTypeOf = (type: string | undefined): string =>
  ({ image: 'image/*', video: 'video/*', audio: 'audio/*' })[type ?? ''] ?? 'application/octet-stream';
