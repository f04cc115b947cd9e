import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Transporter } from 'nodemailer';
import { connectSmtp, domainOf, mustBeSafe, writtenMail, type Mail } from '../../../platform/mail/index.js';
import { ForbiddenAddress, Outbound } from '../../../platform/outbound/index.js';
import type { ChannelAdapter, ChannelCheck, RenderedMessage, SendOptions, SentReceipt } from '../channel.adapter.js';
import type { ConnectedChannel } from '../channel-kinds.js';
import { deliveryError } from '../failures.js';
import { messageIdOf, returnPathOf } from './return-path.js';
import { emailFailure, smtpFailure, waitIn, type SmtpError } from './smtp-errors.js';

const MOST_POOLS = 50;
const POOL_MS = 300_000;

interface Pool {
  transport: Promise<Transporter>;
  /** Calls under way. One that is replaced is closed after the last of them: what waits in it would fail otherwise. */
  calls: number;
  retired: boolean;
  /** Credentials and server it was made with: another text, another pool. */
  made: string;
}

/** Mail through the organization's own SMTP server, over a few kept connections per channel. */
@Injectable()
export class EmailAdapter implements ChannelAdapter, OnApplicationShutdown {
  readonly kind = 'email';
  private readonly pools = new LRUCache<string, Pool>({
    max: MOST_POOLS,
    ttl: POOL_MS,
    updateAgeOnGet: true,
    dispose: (pool) => {
      pool.retired = true;
      closeUnused(pool);
    },
  });

  constructor(private readonly outbound: Outbound) {}

  onApplicationShutdown(): void {
    this.pools.clear();
  }

  async send(
    channel: ConnectedChannel,
    message: RenderedMessage,
    { idempotencyKey, signal }: SendOptions,
  ): Promise<SentReceipt> {
    const mail = mailOf(channel, message, idempotencyKey);
    return this.through(channel, (transport) => this.handOver(transport, mail, message, signal));
  }

  private async handOver(
    transport: Transporter,
    mail: ReturnType<typeof mailOf>,
    message: RenderedMessage,
    signal: AbortSignal,
  ): Promise<SentReceipt> {
    let written: Readable | undefined;
    try {
      const sent = (await transport.sendMail({
        ...writtenMail(mail),
        ...(message.inReplyTo ? { inReplyTo: message.inReplyTo, references: message.inReplyTo } : {}),
        onStream: (stream: Readable) => (written = stream),
        signal,
      } as Parameters<Transporter['sendMail']>[0])) as { messageId: string; response: string };
      return { providerRef: sent.messageId, summary: sent.response.slice(0, 200) };
    } catch (error) {
      throw asFailure(error as SmtpError, written?.readableEnded ?? false);
    }
  }

  async check(channel: ConnectedChannel): Promise<ChannelCheck> {
    await this.through(channel, async (transport) => {
      try {
        await transport.verify();
      } catch (error) {
        throw asFailure(error as SmtpError, false);
      }
    });
    return { account: channel.settings.fromAddress ?? '' };
  }

  private async through<T>(channel: ConnectedChannel, call: (transport: Transporter) => Promise<T>): Promise<T> {
    const pool = this.open(channel);
    pool.calls += 1;
    try {
      return await call(await pool.transport);
    } finally {
      pool.calls -= 1;
      closeUnused(pool);
    }
  }

  /** The same for all who ask before it is there. */
  private open(channel: ConnectedChannel): Pool {
    const { settings, credentials } = channel;
    const made = JSON.stringify([
      settings.host,
      settings.port,
      settings.implicitTls,
      credentials.username,
      credentials.password,
    ]);
    const known = this.pools.get(channel.id);
    if (known?.made === made) return known;
    const pool: Pool = { transport: this.connect(channel), made, calls: 0, retired: false };
    this.pools.set(channel.id, pool);
    pool.transport.catch(() => {
      if (this.pools.peek(channel.id) === pool) this.pools.delete(channel.id);
    });
    return pool;
  }

  private async connect({ settings, credentials }: ConnectedChannel): Promise<Transporter> {
    const { host = '', port, implicitTls = port === 465 } = settings;
    const { username = '', password = '' } = credentials;
    const transport = await connectSmtp({
      // The address that was checked, whatever the name resolves to later.
      host: await this.addressOf(host),
      port: port ?? (implicitTls ? 465 : 587),
      secure: implicitTls,
      ...(isIP(host) ? {} : { servername: host }),
      user: username,
      password,
    });
    // The only way to know how much of a mail was written before its connection broke.
    transport.use('stream', (compiled, done) => {
      const { message, data } = compiled as unknown as {
        message: { createReadStream: (options?: object) => Readable };
        data: { onStream?: (stream: Readable) => void };
      };
      const create = message.createReadStream.bind(message);
      message.createReadStream = (options) => {
        const stream = create(options);
        data.onStream?.(stream);
        return stream;
      };
      done();
    });
    return transport;
  }

  private async addressOf(host: string): Promise<string> {
    try {
      const [first] = await this.outbound.addressesOf(host);
      if (first) return first;
    } catch (error) {
      if (error instanceof ForbiddenAddress)
        throw deliveryError(
          {
            class: 'channel',
            code: 'email.forbidden_address',
            remedy: 'configure',
            meaning: error.message,
            suggestion: 'Correct the host of the channel',
          },
          { cause: error },
        );
      throw deliveryError(emailFailure('unreachable'), { cause: error });
    }
    throw deliveryError(emailFailure('unreachable'));
  }
}

function closeUnused({ retired, calls, transport }: Pool): void {
  if (retired && calls === 0)
    void transport.then(
      (opened) => opened.close(),
      () => undefined, // told to who asked for it
    );
}

/** @throws ChannelFailure when a part of it could be read as something else. */
function mailOf({ settings }: ConnectedChannel, message: RenderedMessage, reference: string) {
  const { fromAddress = '', fromName, replyTo, returnPathDomain = domainOf(fromAddress) } = settings;
  const headers: Record<string, string> = message.unsubscribeUrl
    ? { 'List-Unsubscribe': `<${message.unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : {};
  const mail = {
    to: { address: message.to, ...(message.toName ? { name: message.toName } : {}) },
    from: { address: fromAddress, ...(fromName ? { name: fromName } : {}) },
    subject: message.subject ?? '',
    text: message.text,
    ...(message.html === undefined ? {} : { html: message.html }),
    ...(replyTo ? { replyTo } : {}),
    headers,
    attachments: (message.attachments ?? []).map(({ filename, contentType, content }) => {
      if (content === undefined)
        throw deliveryError({
          class: 'fix',
          code: 'email.attachment_without_content',
          remedy: 'correct',
          meaning: 'An attachment of a mail needs its bytes',
        });
      return { filename, contentType, content };
    }),
    messageId: messageIdOf(reference, domainOf(fromAddress)),
    envelopeFrom: returnPathOf(reference, returnPathDomain),
  } satisfies Mail;
  try {
    mustBeSafe(mail);
    if (message.inReplyTo && !/^<[^\s<>]+>$/.test(message.inReplyTo))
      throw new Error('The mail it answers has no such id');
  } catch (error) {
    throw deliveryError(emailFailure('unsafe'), { cause: error });
  }
  return mail;
}

function asFailure(error: SmtpError, handedOver: boolean): Error {
  const failure = smtpFailure(error, handedOver);
  const retryAfterSeconds = waitIn(error.response ?? '');
  return deliveryError(failure, {
    ...(error.responseCode === undefined
      ? error.code
        ? { providerCode: error.code }
        : {}
      : { providerCode: error.responseCode }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    cause: error,
  });
}
