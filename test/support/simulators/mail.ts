import { createHmac, randomUUID } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { readAll } from './exchange.js';
import type { Fault, Faults } from './faults.js';
import type { HookCall, Hooks } from './hooks.js';
import type { GuestFile } from './media.js';
import type { Outbox, SentMessage } from './outbox.js';
import { Rate } from './rate.js';

/** Where mail to the hotel goes: its bounces, complaints and what guests answer. */
export interface MailHook {
  url: string;
  /** Standard Webhooks: `whsec_` and base64. */
  secret: string;
  /** The domain of the hotel's return paths; every one unless told. */
  domain?: string;
}

type Refusal = Error & { responseCode: number };

/** A mail server that takes everything, or whatever its faults say; bounces are real mails to the return path. */
export class MailSimulator {
  readonly hookList: MailHook[] = [];
  /** The password every user has; anything unless set. */
  password: string | undefined;
  private readonly server: SMTPServer;
  private readonly rate: Rate;

  constructor(
    private readonly faults: Faults,
    private readonly outbox: Outbox,
    private readonly hooks: Hooks,
  ) {
    this.rate = new Rate(faults);
    this.server = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onAuth: ({ username, password }, _session, callback) => {
        if (this.password !== undefined && password !== this.password)
          return callback(refusal(535, '5.7.8', 'Authentication failed'));
        callback(null, { user: username ?? '' });
      },
      onRcptTo: ({ address }, session, callback) =>
        void this.recipient(address, session).then(() => callback(), callback),
      onData: (stream, session, callback) => {
        this.take(stream, session).then((id) => callback(null, `Queued as ${id}`), callback);
      },
    });
    // A client that went away is not this server's failure.
    this.server.on('error', () => undefined);
  }

  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => resolve((this.server.server.address() as AddressInfo).port));
    });
  }

  close(): Promise<void> {
    for (const socket of this.sockets()) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async recipient(to: string, session: SMTPServerSession): Promise<void> {
    if (this.faults.take('drop-before-accept', 'email', to)) return this.cut(session);
    const refused = this.faults.take('refuse', 'email', to);
    if (refused) throw refusal(refused.code, refused.enhanced ?? '', refused.message ?? 'Refused');
    if (this.rate.exceeded('email', to)) throw refusal(450, '4.7.1', 'Too many messages, try again in 1 seconds');
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const raw = await readAll(stream as unknown as Parameters<typeof readAll>[0]);
    const mail = await PostalMime.parse(raw);
    const id = randomUUID();
    const returnPath = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
    for (const { address: to } of session.envelope.rcptTo) {
      const slow = this.faults.take('slow', 'email', to);
      if (slow) await pause(slow.milliseconds);
      const sent = this.outbox.record({
        provider: 'email',
        account: mail.from?.address ?? '',
        to,
        id,
        subject: mail.subject ?? '',
        text: mail.text ?? '',
        ...(mail.html ? { html: mail.html } : {}),
        reference: mail.messageId ?? '',
        details: {
          returnPath,
          headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
          attachments: mail.attachments.map(({ filename, mimeType }) => ({ filename, mimeType })),
          ...calendarOf(mail),
        },
      });
      this.afterwards(sent, returnPath, to);
      if (this.faults.take('drop-after-accept', 'email', to)) {
        sent.answered = false;
        await this.cut(session);
      }
    }
    return id;
  }

  private afterwards(sent: SentMessage, returnPath: string, to: string): void {
    const bounce = this.faults.take('fail-later', 'email', to);
    const manner = this.faults.take('receipts', 'email', to);
    sent.statuses.push(bounce ? 'bounced' : 'delivered');
    if (bounce)
      this.deliver(
        returnPath,
        bounceMail({
          returnPath,
          to,
          status: String(bounce.code),
          diagnostic: bounce.diagnostic,
          messageId: sent.reference,
        }),
        manner,
      );
    if (this.faults.take('complain', 'email', to)) {
      sent.statuses.push('complained');
      this.deliver(returnPath, complaintMail({ returnPath, to, messageId: sent.reference }));
    }
  }

  /** A guest writes a mail. */
  inbound(message: {
    from: string;
    to: string;
    text: string;
    subject?: string;
    inReplyTo?: string;
    id?: string;
    files?: readonly GuestFile[];
  }): string {
    const { files = [] } = message;
    const boundary = randomUUID();
    const id = message.id ?? `<${randomUUID()}@guest.example>`;
    this.outbox.received.push({
      at: new Date().toISOString(),
      provider: 'email',
      account: message.to,
      from: message.from,
      text: message.text,
    });
    const lines = [
      `Delivered-To: ${message.to}`,
      `From: ${message.from}`,
      `To: ${message.to}`,
      `Subject: ${message.subject ?? 'Re: your message'}`,
      `Message-ID: ${id}`,
      ...(message.inReplyTo ? [`In-Reply-To: ${message.inReplyTo}`] : []),
      `Date: ${new Date().toUTCString()}`,
      'MIME-Version: 1.0',
      ...(files.length > 0 ? [`Content-Type: multipart/mixed; boundary="${boundary}"`, '', `--${boundary}`] : []),
      'Content-Type: text/plain; charset=utf-8',
      '',
      message.text,
      ...files.flatMap(({ contentType, content, filename }) => [
        `--${boundary}`,
        `Content-Type: ${contentType}`,
        `Content-Disposition: attachment${filename ? `; filename="${filename}"` : ''}`,
        'Content-Transfer-Encoding: base64',
        '',
        ...(content.match(/.{1,76}/g) ?? []),
      ]),
      ...(files.length > 0 ? [`--${boundary}--`] : []),
    ];
    this.deliver(message.to, lines.join('\r\n'));
    return id;
  }

  /** Hands a mail to the hook of its domain, signed. */
  deliver(to: string, raw: string, manner?: Partial<Extract<Fault, { type: 'receipts' }>>): void {
    const hook = this.hookList.find(({ domain }) => domain === undefined || to.endsWith(`@${domain}`));
    if (hook) this.hooks.send([signedMail(hook, raw)], manner);
  }

  private sockets(): Socket[] {
    return [...(this.server as unknown as { connections: Set<{ _socket: Socket }> }).connections].map(
      ({ _socket }) => _socket,
    );
  }

  /** The connection ends here; nothing after it is ever answered. */
  private cut(session: SMTPServerSession): Promise<never> {
    for (const connection of (this.server as unknown as { connections: Set<{ id: string; _socket: Socket }> })
      .connections)
      if (connection.id === session.id) connection._socket.destroy();
    return new Promise(() => undefined);
  }
}

/** A mail as the hotel's mail server hands it over: raw, signed by Standard Webhooks. */
export function signedMail(
  { url, secret }: MailHook,
  raw: string,
  at = new Date(),
  id = `msg_${randomUUID()}`,
): HookCall {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(raw).digest('base64');
  return {
    url,
    headers: {
      'content-type': 'message/rfc822',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    },
    body: raw,
  };
}

export interface BounceOptions {
  returnPath: string;
  to: string;
  /** Enhanced status code, e.g. `5.1.1`. */
  status: string;
  action?: string;
  diagnostic?: string | undefined;
  messageId?: string | undefined;
}

/** RFC 3464, as Postfix writes it. */
export function bounceMail({ returnPath, to, status, action, diagnostic, messageId }: BounceOptions): string {
  const boundary = randomUUID();
  return [
    'Return-Path: <>',
    `Delivered-To: ${returnPath}`,
    `From: MAILER-DAEMON@mx.example (Mail Delivery System)`,
    `To: ${returnPath}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    `Message-ID: <${randomUUID()}@mx.example>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system. Your message could not be delivered.',
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    `Arrival-Date: ${new Date().toUTCString()}`,
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Original-Recipient: rfc822;${to}`,
    `Action: ${action ?? (status.startsWith('4') ? 'delayed' : 'failed')}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx2.example',
    `Diagnostic-Code: smtp; ${diagnostic ?? `550 ${status} simulated`}`,
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    `To: ${to}`,
    ...(messageId ? [`Message-ID: ${messageId}`] : []),
    '',
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** RFC 5965, the form of feedback loops. */
export function complaintMail({
  returnPath,
  to,
  messageId,
}: {
  returnPath: string;
  to: string;
  messageId?: string | undefined;
}): string {
  const boundary = randomUUID();
  return [
    `Delivered-To: ${returnPath}`,
    'From: feedback@isp.example',
    `To: ${returnPath}`,
    'Subject: Abuse report',
    `Message-ID: <${randomUUID()}@isp.example>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=feedback-report; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain',
    '',
    'This is an abuse report.',
    '',
    `--${boundary}`,
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    'User-Agent: SimulatedFeedback/1.0',
    'Version: 1',
    `Original-Rcpt-To: <${to}>`,
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    ...(messageId ? [`Message-ID: ${messageId}`] : []),
    '',
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function refusal(responseCode: number, enhanced: string, message: string): Refusal {
  return Object.assign(new Error(`${enhanced} ${message}`.trim()), { responseCode });
}

/** The calendar file that came with it, as the recipient's calendar reads it. */
function calendarOf(mail: Awaited<ReturnType<typeof PostalMime.parse>>): { calendar?: string } {
  const file = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  if (!file) return {};
  const { content } = file;
  return { calendar: typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8') };
}
