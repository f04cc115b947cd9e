import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Exchange } from './exchange.js';
import type { Faults } from './faults.js';
import type { HookCall, Hooks } from './hooks.js';
import type { GuestFile, Media } from './media.js';
import type { Outbox, SentMessage } from './outbox.js';
import { Rate } from './rate.js';

export interface TwilioAccount {
  accountSid: string;
  authToken: string;
  /** Where messages of guests go, as configured at the phone number. */
  hookUrl?: string;
}

const hex = (length: number): string => randomBytes(length).toString('hex');

/** base64(HMAC-SHA1(auth token, public URL followed by each parameter's name and value, sorted by name)). */
export function twilioSignature(authToken: string, url: string, parameters: URLSearchParams): string {
  const names = [...new Set(parameters.keys())].sort();
  const text = names
    .map((name) =>
      [...new Set(parameters.getAll(name))]
        .sort()
        .map((value) => name + value)
        .join(''),
    )
    .join('');
  return createHmac('sha1', authToken)
    .update(url + text)
    .digest('base64');
}

/** Twilio's Messages API, as far as a hotel that texts its guests meets it. */
export class TwilioSimulator {
  readonly accounts = new Map<string, TwilioAccount>();
  private readonly rate: Rate;

  constructor(
    private readonly faults: Faults,
    private readonly outbox: Outbox,
    private readonly hooks: Hooks,
    private readonly media: Media,
  ) {
    this.rate = new Rate(faults);
  }

  /** `/2010-04-01/Accounts/{sid}…` */
  async handle(exchange: Exchange): Promise<void> {
    const [, , sid = '', what, message, part, media] = exchange.segments;
    const accountSid = sid.replace(/\.json$/, '');
    const account = this.authenticated(exchange, accountSid);
    if (!account) return problem(exchange, 401, 20003, 'Authenticate');
    if (!what) return exchange.answer(200, { sid: accountSid, status: 'active', friendly_name: 'Simulated account' });
    if (part === 'Media') {
      if (!this.media.find(media)) return problem(exchange, 404, 20404, 'Not found');
      return exchange.answer(307, '', { location: this.media.storeUrl(media!) });
    }
    if (exchange.method === 'GET') return this.find(exchange, accountSid, message);
    return this.send(exchange, account);
  }

  /** Whoever signs in with well-formed credentials has an account, unless it was registered with others. */
  private authenticated(exchange: Exchange, accountSid: string): TwilioAccount | undefined {
    const [user, password] = Buffer.from(
      /^Basic (.+)$/.exec(exchange.request.headers.authorization ?? '')?.[1] ?? '',
      'base64',
    )
      .toString()
      .split(':');
    if (user !== accountSid || !password) return undefined;
    const known = this.accounts.get(accountSid);
    if (known) return known.authToken === password ? known : undefined;
    const account = { accountSid, authToken: password };
    this.accounts.set(accountSid, account);
    return account;
  }

  private find(exchange: Exchange, accountSid: string, message: string | undefined): void {
    const sid = message?.replace(/\.json$/, '');
    const own = this.outbox.sent.filter(
      (sent) => sent.provider === 'twilio' && sent.details['accountSid'] === accountSid,
    );
    if (sid) {
      const found = own.find(({ id }) => id === sid);
      return found ? exchange.answer(200, resource(found)) : problem(exchange, 404, 20404, 'Not found');
    }
    const to = exchange.url.searchParams.get('To');
    exchange.answer(200, { messages: own.filter((sent) => !to || sent.to === to).map(resource), next_page_uri: null });
  }

  private async send(exchange: Exchange, account: TwilioAccount): Promise<void> {
    const form = exchange.form();
    const to = form.get('To') ?? '';
    const text = form.get('Body') ?? '';
    if (this.faults.take('drop-before-accept', 'twilio', to)) return exchange.drop();
    const slow = this.faults.take('slow', 'twilio', to);
    if (slow) await pause(slow.milliseconds);
    const bare = this.faults.take('http', 'twilio', to);
    if (bare) return exchange.answer(bare.status, '<html>upstream</html>', retryAfter(bare.retryAfter));
    const refused = this.faults.take('refuse', 'twilio', to);
    if (refused) {
      const status = refused.status ?? (refused.code === 20429 ? 429 : 400);
      return problem(exchange, status, refused.code, refused.message ?? 'Refused', retryAfter(refused.retryAfter));
    }
    if (this.rate.exceeded('twilio', to)) return problem(exchange, 429, 20429, 'Too Many Requests', retryAfter(1));
    if (!/^(\+[1-9]\d{6,14}|whatsapp:.+)$/.test(to))
      return problem(exchange, 400, 21211, `The 'To' number ${to} is not valid`);
    if (!text && !form.get('MediaUrl')) return problem(exchange, 400, 21602, 'Message body is required');
    if (text.length > 1600) return problem(exchange, 400, 21617, 'The message body exceeds the 1600 character limit');

    const callback = form.get('StatusCallback') ?? undefined;
    const sent = this.outbox.record({
      provider: 'twilio',
      account: form.get('From') ?? form.get('MessagingServiceSid') ?? '',
      to,
      id: `SM${hex(16)}`,
      text,
      ...(callback ? { reference: new URL(callback).searchParams.get('ref') ?? '' } : {}),
      details: { accountSid: account.accountSid, media: form.getAll('MediaUrl') },
    });
    this.report(account, sent, callback);
    if (this.faults.take('drop-after-accept', 'twilio', to)) {
      sent.answered = false;
      return exchange.drop();
    }
    exchange.answer(201, resource(sent));
  }

  private report(account: TwilioAccount, sent: SentMessage, callback: string | undefined): void {
    const fails = this.faults.take('fail-later', 'twilio', sent.to);
    const manner = this.faults.take('receipts', 'twilio', sent.to);
    // The first status, queued, is only in the answer.
    const all = fails ? ['sending', 'sent', 'undelivered'] : ['sending', 'sent', 'delivered'];
    const statuses = manner?.only ?? all;
    sent.statuses.push(...statuses);
    if (!callback) return;
    const calls = statuses.map((status) =>
      this.signed(account, callback, {
        MessageSid: sent.id,
        SmsSid: sent.id,
        MessageStatus: status,
        SmsStatus: status,
        To: sent.to,
        From: sent.account,
        AccountSid: account.accountSid,
        ApiVersion: '2010-04-01',
        ...(fails && status === 'undelivered' ? { ErrorCode: String(fails.code) } : {}),
      }),
    );
    this.hooks.send(calls, manner);
  }

  /** A guest writes. @returns the id of their message */
  inbound(
    accountSid: string,
    message: {
      from: string;
      to: string;
      text: string;
      optOut?: 'STOP' | 'START' | 'HELP';
      id?: string;
      files?: readonly GuestFile[];
    },
  ): string {
    const account = this.accounts.get(accountSid);
    if (!account?.hookUrl) throw new Error(`The Twilio account ${accountSid} has no hook`);
    const { files = [] } = message;
    const id = message.id ?? `${files.length > 0 ? 'MM' : 'SM'}${hex(16)}`;
    this.outbox.received.push({
      at: new Date().toISOString(),
      provider: 'twilio',
      account: message.to,
      from: message.from,
      text: message.text,
    });
    this.hooks.send([
      this.signed(account, account.hookUrl, {
        MessageSid: id,
        SmsMessageSid: id,
        AccountSid: accountSid,
        From: message.from,
        To: message.to,
        Body: message.text,
        NumMedia: String(files.length),
        NumSegments: '1',
        ApiVersion: '2010-04-01',
        ...(message.optOut ? { OptOutType: message.optOut } : {}),
        ...Object.fromEntries(
          files.flatMap((file, n) => [
            [`MediaContentType${n}`, file.contentType],
            [`MediaUrl${n}`, this.media.twilioUrl(accountSid, id, this.media.keep(file))],
          ]),
        ),
      }),
    ]);
    return id;
  }

  /** A call as Twilio signs it. */
  signed(account: TwilioAccount, url: string, parameters: Record<string, string>): HookCall {
    const form = new URLSearchParams(parameters);
    return {
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
        'x-twilio-signature': twilioSignature(account.authToken, url, form),
      },
      body: form.toString(),
    };
  }
}

const retryAfter = (seconds: number | undefined): Record<string, number> =>
  seconds === undefined ? {} : { 'retry-after': seconds };

function problem(
  exchange: Exchange,
  status: number,
  code: number,
  message: string,
  headers: Record<string, number> = {},
): void {
  exchange.answer(status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }, headers);
}

const resource = (sent: SentMessage): object => ({
  sid: sent.id,
  account_sid: sent.details['accountSid'],
  to: sent.to,
  from: sent.account,
  body: sent.text,
  status: 'queued',
  date_created: new Date(sent.at).toUTCString(),
  error_code: null,
  error_message: null,
});
