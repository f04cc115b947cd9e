import type { Email as Parsed } from 'postal-mime';
import { enhancedCode, failureOfEnhanced } from '../email/smtp-errors.js';
import { referenceIn, referenceInMessageId } from '../email/return-path.js';
import { unknownEvent, type InboundEvent } from './inbound.events.js';
import { mailParts } from './mail.thread.js';
import { optEvents } from './opt-out-words.js';
import { digest, keyOf, type Received } from './received.js';

/** Headers are read without taking the mail apart: that is left to the job. */
export function receivedMail(raw: Buffer): Received {
  const head =
    raw
      .subarray(0, 65_536)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? '';
  const messageId = /^message-id:\s*(<[^<>\s]+>)/im.exec(head)?.[1];
  return { key: messageId ? keyOf('mail', messageId) : keyOf('mail', digest(raw)), payload: { what: 'mail' }, raw };
}

/** What a mail to us is: a bounce, a complaint, or somebody's words. */
export async function parseMail(raw: Buffer, receivedAt: Date): Promise<InboundEvent[]> {
  const { mail, text } = await mailParts(raw);
  const at = receivedAt;
  const reference = recipients(mail).map(referenceIn).find(Boolean) ?? referenceInReturned(mail);
  const report = part(mail, 'message/delivery-status');
  if (report !== undefined) return bounces(report, reference, at);
  const feedback = part(mail, 'message/feedback-report');
  if (feedback !== undefined) {
    const fields = fieldsOf(feedback);
    const recipient = addressIn(fields['original-rcpt-to']) ?? addressIn(fields['removal-recipient']);
    return [
      {
        type: 'complaint',
        kind: fields['feedback-type'] ?? 'abuse',
        at,
        ...(reference ? { reference } : {}),
        ...(recipient ? { recipient } : {}),
      },
    ];
  }
  return words(mail, text, reference, at);
}

const header = (mail: Parsed, name: string): string | undefined => mail.headers.find(({ key }) => key === name)?.value;

/** The address it was really for comes first: `To` of a forwarded mail is somebody else. */
function recipients(mail: Parsed): string[] {
  const envelope = mail.headers
    .filter(({ key }) => ['delivered-to', 'x-original-to', 'envelope-to'].includes(key))
    .map(({ value }) => value);
  return [...envelope, ...(mail.to ?? []).flatMap(({ address }) => (address ? [address] : []))];
}

/** The headers of our own mail, which most bounces carry along. */
function referenceInReturned(mail: Parsed): string | undefined {
  const returned = part(mail, 'text/rfc822-headers') ?? part(mail, 'message/rfc822');
  return returned === undefined ? undefined : referenceInMessageId(/^message-id:\s*(<[^<>\s]+>)/im.exec(returned)?.[1]);
}

function part(mail: Parsed, type: string): string | undefined {
  const found = mail.attachments.find(({ mimeType }) => mimeType.toLowerCase() === type);
  if (!found) return undefined;
  return typeof found.content === 'string' ? found.content : Buffer.from(found.content as ArrayBuffer).toString('utf8');
}

/** `Name: value` lines; folded lines belong to the one before. */
function fieldsOf(block: string): Record<string, string> {
  const unfolded = block.replace(/\r?\n[ \t]+/g, ' ');
  return Object.fromEntries(
    unfolded.split(/\r?\n/).flatMap((line) => {
      const [, name, value] = /^([A-Za-z][A-Za-z-]*):\s*(.*)$/.exec(line) ?? [];
      return name ? [[name.toLowerCase(), (value ?? '').trim()]] : [];
    }),
  );
}

const LONGEST_FIELD = 1_000;

/** `rfc822; <ada@example.org>` and the like. Cut: the time it takes grows with the square of the length. */
const addressIn = (field: string | undefined): string | undefined =>
  /([^\s<>;,"]+@[^\s<>;,"]+)/.exec(field?.slice(0, LONGEST_FIELD) ?? '')?.[1]?.toLowerCase();

const MOST_RECIPIENTS = 50;

function bounces(report: string, reference: string | undefined, at: Date): InboundEvent[] {
  const blocks = report.split(/\r?\n\s*\r?\n/).map(fieldsOf);
  return blocks
    .filter((fields) => fields['final-recipient'] ?? fields['original-recipient'])
    .slice(0, MOST_RECIPIENTS)
    .flatMap((fields): InboundEvent[] => {
      const recipient = addressIn(fields['final-recipient']) ?? addressIn(fields['original-recipient']) ?? '';
      const action = (fields['action'] ?? 'failed').toLowerCase().split(/\s/)[0]!;
      const diagnostic = (fields['diagnostic-code'] ?? '').slice(0, 500);
      const base = { at, ...(reference ? { reference } : {}) };
      if (action === 'delivered') return [{ type: 'status', status: 'delivered', ...base }];
      // Relayed or expanded: handed on to where no receipt comes from.
      if (action === 'relayed' || action === 'expanded') return [{ type: 'status', status: 'sent', ...base }];
      const status =
        enhancedCode(fields['status'] ?? '') ?? enhancedCode(diagnostic) ?? (action === 'delayed' ? '4.0.0' : '5.0.0');
      const failure = failureOfEnhanced(status);
      return [
        {
          type: 'bounce',
          recipient,
          status,
          diagnostic,
          failure,
          severity: action === 'delayed' ? 'delayed' : severityOf(status, failure.remedy),
          ...base,
        },
      ];
    });
}

function severityOf(status: string, remedy: string): 'hard' | 'soft' | 'policy' {
  if (remedy === 'suppress') return 'hard';
  return status.startsWith('5.7.') || remedy === 'sender-reputation' || remedy === 'configure' ? 'policy' : 'soft';
}

const LONGEST_TEXT = 100_000;

function words(mail: Parsed, whole: string, reference: string | undefined, at: Date): InboundEvent[] {
  const address = mail.from?.address?.toLowerCase();
  if (!address) return [unknownEvent('mail.without_sender', at)];
  const name = mail.from?.name;
  const contact = { id: address, otherIds: [], ...(name ? { name } : {}) };
  const submitted = header(mail, 'auto-submitted')?.toLowerCase() ?? 'no';
  const automatic =
    submitted !== 'no' ||
    header(mail, 'x-auto-response-suppress') !== undefined ||
    /^(bulk|junk|auto_reply)$/i.test(header(mail, 'precedence') ?? '');
  const text = whole.slice(0, LONGEST_TEXT).trim();
  const inReplyTo = mail.inReplyTo ?? (reference ? undefined : /<[^<>\s]+>/.exec(mail.references ?? '')?.[0]);
  const message: InboundEvent = {
    type: 'message',
    providerRef: mail.messageId ?? keyOf('mail', digest(`${address} ${mail.date ?? ''} ${text}`)),
    contact,
    text,
    ...(mail.subject ? { subject: mail.subject.slice(0, 1_000) } : {}),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      filename: filename ?? 'attachment',
      contentType: mimeType,
      content: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer),
    })),
    ...(inReplyTo ? { inReplyTo } : {}),
    automatic,
    at,
  };
  return [message, ...(automatic ? [] : optEvents(text, { contact, at }))];
}
