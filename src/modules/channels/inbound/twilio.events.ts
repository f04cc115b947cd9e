import { twilioFailure } from '../twilio/twilio-errors.js';
import { unknownEvent, type InboundContact, type InboundEvent, type ReceiptStatus } from './inbound.events.js';
import { keepable, objectIn, textIn, type Loose } from './lenient.js';
import { optEvents } from './opt-out-words.js';
import { digest, keyOf, type Received } from './received.js';

/** One call of Twilio is one event: a receipt or a message of a guest. */
export function splitTwilio(form: URLSearchParams, reference: string | null): Received[] {
  const fields = Object.fromEntries(form);
  const sid = fields['MessageSid'] ?? fields['SmsSid'];
  const status = fields['MessageStatus'] ?? fields['SmsStatus'];
  // Messages of guests carry the status `received`, or none.
  const receipt = status !== undefined && status !== 'received' && status !== 'receiving';
  const payload = { receipt, reference, fields: keepable(fields) };
  if (!sid) return [{ key: keyOf('x', digest(form.toString())), payload }];
  return [{ key: receipt ? keyOf('s', sid, status, fields['ErrorCode']) : keyOf('m', sid), payload }];
}

const STATUSES: Record<string, ReceiptStatus> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'sending',
  sent: 'sent',
  delivered: 'delivered',
  partially_delivered: 'delivered',
  read: 'read',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
};

/** What a stored call of Twilio says. It does not say when: the time is when it came. */
export function parseTwilio(payload: Loose, receivedAt: Date): InboundEvent[] {
  const fields = objectIn(payload['fields']);
  const sid = textIn(fields['MessageSid']) ?? textIn(fields['SmsSid']);
  if (!sid) return [unknownEvent('twilio', receivedAt)];
  return payload['receipt'] === true
    ? receiptOf(fields, sid, textIn(payload['reference']), receivedAt)
    : (messageOf(fields, sid, receivedAt) ?? [unknownEvent('twilio.message', receivedAt)]);
}

function receiptOf(fields: Loose, sid: string, reference: string | undefined, at: Date): InboundEvent[] {
  const status = STATUSES[(textIn(fields['MessageStatus']) ?? textIn(fields['SmsStatus']) ?? '').toLowerCase()];
  if (!status) return [unknownEvent('twilio.status', at)];
  const code = Number(textIn(fields['ErrorCode']));
  const contact = contactOf(textIn(fields['To']));
  return [
    {
      type: 'status',
      status,
      providerRef: sid,
      at,
      ...(reference ? { reference } : {}),
      ...(contact ? { contact } : {}),
      ...(code > 0 ? { failure: twilioFailure(code), providerCode: String(code) } : {}),
    },
  ];
}

const MOST_MEDIA = 10;

function messageOf(fields: Loose, sid: string, at: Date): InboundEvent[] | undefined {
  const contact = contactOf(textIn(fields['From']), textIn(fields['ProfileName']));
  if (!contact) return undefined;
  const text = textIn(fields['Body']) ?? '';
  const count = Math.min(MOST_MEDIA, Number(textIn(fields['NumMedia'])) || 0);
  const attachments = Array.from({ length: count }, (_, n) => ({
    filename: `attachment-${n + 1}`,
    contentType: textIn(fields[`MediaContentType${n}`]) ?? 'application/octet-stream',
    url: textIn(fields[`MediaUrl${n}`]) ?? '',
  })).filter(({ url }) => url !== '');
  // Twilio has its own list of words and acts by it; what it says counts for more than ours.
  const optOutType = textIn(fields['OptOutType']);
  const opt: InboundEvent[] =
    optOutType === 'STOP'
      ? [{ type: 'opt-out', contact, word: text.slice(0, 40), at }]
      : optOutType === 'START'
        ? [{ type: 'opt-in', contact, word: text.slice(0, 40), at }]
        : optEvents(text, { contact, at });
  return [{ type: 'message', providerRef: sid, contact, text, attachments, automatic: false, at }, ...opt];
}

function contactOf(address: string | undefined, name?: string): InboundContact | undefined {
  if (!address) return undefined;
  const number = address.replace(/^whatsapp:/, '');
  return {
    id: address,
    otherIds: [],
    ...(/^\+\d{7,15}$/.test(number) ? { phone: number } : {}),
    ...(name ? { name } : {}),
  };
}
