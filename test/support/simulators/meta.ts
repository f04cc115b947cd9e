import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Exchange } from './exchange.js';
import type { Fault, Faults, Provider } from './faults.js';
import type { HookCall, Hooks } from './hooks.js';
import { metaType, sha256, sizeOf, type GuestFile, type Media } from './media.js';
import type { Outbox, SentMessage } from './outbox.js';
import { Rate } from './rate.js';

/** A phone number of WhatsApp, a page of Facebook or an account of Instagram, with the app that sends for it. */
export interface MetaAccount {
  kind: 'whatsapp' | 'messenger' | 'instagram';
  /** Phone number id, page id or id of the Instagram account. */
  id: string;
  /** WhatsApp only: the business account that owns number and templates. */
  businessId?: string;
  accessToken: string;
  appSecret: string;
  appId?: string;
  verifyToken?: string;
  /** Where receipts and messages of guests go. */
  hookUrl?: string;
  /** ISO; never unless told. */
  tokenExpiresAt?: string;
  templates?: MetaTemplate[];
  /** WhatsApp: refuse free text to those who did not write in the last 24 hours. */
  windowEnforced?: boolean;
}

export interface MetaTemplate {
  name: string;
  language: string;
  status: 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED' | 'DISABLED';
  category?: string;
  quality?: string;
  components?: object[];
}

interface SendBody {
  messaging_product?: string;
  to?: string;
  type?: string;
  text?: { body: string };
  template?: { name: string; language: { code: string }; components?: object[] };
  biz_opaque_callback_data?: string;
  /** WhatsApp: the scoped id of a guest who hides their number. */
  recipient?: { id: string } | string;
  message?: { text?: string; attachment?: object; metadata?: string };
  messaging_type?: string;
  tag?: string;
}

const digits = (length: number): string =>
  Array.from(randomBytes(length), (byte) => String(byte % 10))
    .join('')
    .replace(/^0/, '1');

const DAY_MS = 86_400_000;
const THROTTLES = [4, 613, 80007, 130429, 131056, 131048];

/** Meta's Graph API, as far as messages of WhatsApp, Messenger and Instagram need it. */
export class MetaSimulator {
  readonly accounts = new Map<string, MetaAccount>();
  /** How often a token was exchanged for a new one. */
  refreshes = 0;
  private readonly lastInbound = new Map<string, number>();
  private readonly rate: Rate;

  constructor(
    private readonly faults: Faults,
    private readonly outbox: Outbox,
    private readonly hooks: Hooks,
    private readonly media: Media,
  ) {
    this.rate = new Rate(faults);
  }

  /** `/{version}/{node}/{edge}` */
  async handle(exchange: Exchange): Promise<void> {
    const [, node = '', edge] = exchange.segments;
    if (node === 'oauth' || node === 'refresh_access_token') return this.refresh(exchange);
    const account = [...this.accounts.values()].find(({ accessToken }) => accessToken === exchange.bearer());
    if (!account) return problem(exchange, { code: 190, status: 401, message: 'Invalid OAuth access token' });
    if (account.tokenExpiresAt && Date.parse(account.tokenExpiresAt) <= Date.now())
      return problem(exchange, { code: 190, status: 401, subcode: 463, message: 'Session has expired' });
    if (exchange.segments[0] === 'lookaside') return this.media.give(exchange, node);
    const file = this.media.find(node);
    if (file)
      return exchange.answer(200, {
        messaging_product: 'whatsapp',
        url: this.media.metaUrl(node),
        mime_type: file.contentType,
        sha256: sha256(file),
        file_size: sizeOf(file),
        id: node,
      });
    if (edge === 'messages' && exchange.method === 'POST') return this.send(exchange, account);
    if (edge === 'message_templates') return this.templates(exchange, account);
    if (!edge && (node === 'me' || node === account.id))
      return exchange.answer(200, { id: account.id, name: 'Simulated account', quality_rating: 'GREEN' });
    problem(exchange, { code: 100, status: 400, subcode: 33, message: `Unsupported request to ${node}` });
  }

  private async send(exchange: Exchange, account: MetaAccount): Promise<void> {
    const body = exchange.json<SendBody>();
    const provider: Provider = account.kind;
    const to = body.to ?? (typeof body.recipient === 'string' ? body.recipient : body.recipient?.id) ?? '';
    if (this.faults.take('drop-before-accept', provider, to)) return exchange.drop();
    const slow = this.faults.take('slow', provider, to);
    if (slow) await pause(slow.milliseconds);
    const bare = this.faults.take('http', provider, to);
    if (bare) return exchange.answer(bare.status, '<html>upstream</html>', retryAfter(bare.retryAfter));
    const refused = this.faults.take('refuse', provider, to);
    if (refused) return problem(exchange, refused);
    if (this.rate.exceeded(provider, to))
      return problem(exchange, { code: account.kind === 'whatsapp' ? 130429 : 613, retryAfter: 1 });
    const wrong = this.wrongIn(account, body, to);
    if (wrong) return problem(exchange, wrong);

    const reference = body.biz_opaque_callback_data ?? body.message?.metadata;
    const sent = this.outbox.record({
      provider,
      account: account.id,
      to,
      id:
        account.kind === 'whatsapp'
          ? `wamid.${randomBytes(18).toString('base64url')}`
          : `m_${randomBytes(18).toString('base64url')}`,
      text:
        body.text?.body ??
        body.message?.text ??
        (body.template ? `[template ${body.template.name}]` : `[${body.type ?? 'attachment'}]`),
      ...(reference ? { reference } : {}),
      details: { ...body },
    });
    this.report(account, sent);
    if (this.faults.take('drop-after-accept', provider, to)) {
      sent.answered = false;
      return exchange.drop();
    }
    exchange.answer(
      200,
      account.kind === 'whatsapp'
        ? {
            messaging_product: 'whatsapp',
            contacts: [{ input: to, wa_id: to.replace('+', '') }],
            messages: [{ id: sent.id }],
          }
        : { recipient_id: to, message_id: sent.id },
    );
  }

  /** What a person does at Meta when a token has run out. The one before is worth nothing from now on. */
  renew(account: MetaAccount): string {
    account.accessToken = `token-${randomBytes(12).toString('hex')}`;
    delete account.tokenExpiresAt;
    return account.accessToken;
  }

  private wrongIn(account: MetaAccount, body: SendBody, to: string): Refusal | undefined {
    if (!to) return { code: 100, message: 'The recipient is missing' };
    if (account.kind !== 'whatsapp') return body.message ? undefined : { code: 100, message: 'The message is missing' };
    if (body.messaging_product !== 'whatsapp') return { code: 100, message: 'messaging_product must be whatsapp' };
    if (body.type === 'template') {
      const found = account.templates?.find(
        ({ name, language }) => name === body.template?.name && language === body.template.language.code,
      );
      if (account.templates && !found) return { code: 132001, message: 'Template does not exist in the translation' };
      if (found?.status === 'PAUSED') return { code: 132015, message: 'Template is paused' };
      if (found?.status === 'DISABLED') return { code: 132016, message: 'Template is disabled' };
      return undefined;
    }
    const last = this.lastInbound.get(`${account.id} ${to.replace('+', '')}`) ?? 0;
    if (account.windowEnforced && Date.now() - last > DAY_MS) return { code: 131047, message: 'Re-engagement message' };
    return undefined;
  }

  private templates(exchange: Exchange, account: MetaAccount): void {
    const all = account.templates ?? [];
    const limit = Number(exchange.url.searchParams.get('limit') ?? 25);
    const from = Number(exchange.url.searchParams.get('after') ?? 0);
    const more = from + limit < all.length;
    exchange.answer(200, {
      data: all.slice(from, from + limit).map(({ quality, ...template }, index) => ({
        id: String(1000 + from + index),
        category: 'UTILITY',
        components: [],
        ...template,
        ...(quality ? { quality_score: { score: quality } } : {}),
      })),
      paging: {
        cursors: { before: String(from), after: String(from + limit) },
        ...(more ? { next: 'there is more' } : {}),
      },
    });
  }

  /** Long-lived tokens, given for ones that still work. */
  private async refresh(exchange: Exchange): Promise<void> {
    const query = exchange.url.searchParams;
    const old = query.get('fb_exchange_token') ?? query.get('access_token');
    const account = [...this.accounts.values()].find(({ accessToken }) => accessToken === old);
    const appIsRight =
      query.get('grant_type') === 'ig_refresh_token' ||
      (account?.appSecret === query.get('client_secret') &&
        (account?.appId ?? query.get('client_id')) === query.get('client_id'));
    if (!account || !appIsRight || (account.tokenExpiresAt && Date.parse(account.tokenExpiresAt) <= Date.now()))
      return problem(exchange, { code: 190, status: 401, message: 'The token cannot be exchanged' });
    // The recipient `token` stands for the exchange itself.
    const slow = this.faults.take('slow', account.kind, 'token');
    if (slow) await pause(slow.milliseconds);
    const fault = this.faults.take('refuse', account.kind, 'token');
    if (fault) return problem(exchange, fault);
    this.refreshes += 1;
    account.accessToken = `token-${randomBytes(12).toString('hex')}`;
    const seconds = 60 * 86_400;
    account.tokenExpiresAt = new Date(Date.now() + seconds * 1000).toISOString();
    exchange.answer(200, { access_token: account.accessToken, token_type: 'bearer', expires_in: seconds });
  }

  private report(account: MetaAccount, sent: SentMessage): void {
    const fails = this.faults.take('fail-later', account.kind, sent.to);
    const manner = this.faults.take('receipts', account.kind, sent.to);
    const statuses =
      manner?.only ?? (fails ? ['failed'] : account.kind === 'instagram' ? ['read'] : ['sent', 'delivered', 'read']);
    sent.statuses.push(...statuses);
    const calls = statuses.flatMap((status) => this.receipt(account, sent, status, fails));
    this.deliver(account, calls, manner);
  }

  private receipt(
    account: MetaAccount,
    sent: SentMessage,
    status: string,
    fails?: Extract<Fault, { type: 'fail-later' }>,
  ): object[] {
    const seconds = Math.floor(Date.now() / 1000);
    if (account.kind === 'whatsapp') {
      return [
        this.change(account, {
          statuses: [
            {
              id: sent.id,
              status,
              timestamp: String(seconds),
              recipient_id: sent.to.replace('+', ''),
              ...(sent.reference ? { biz_opaque_callback_data: sent.reference } : {}),
              ...(status === 'failed' && fails
                ? {
                    errors: [
                      {
                        code: Number(fails.code),
                        title: 'Failed',
                        message: 'Failed',
                        error_data: { details: fails.diagnostic ?? 'simulated' },
                      },
                    ],
                  }
                : {}),
            },
          ],
        }),
      ];
    }
    const watermark = Date.now() + 1;
    if (status === 'delivered') return [this.messaging(account, sent.to, { delivery: { mids: [sent.id], watermark } })];
    if (status === 'read')
      return [
        this.messaging(account, sent.to, { read: account.kind === 'instagram' ? { mid: sent.id } : { watermark } }),
      ];
    if (status === 'sent')
      return [
        this.messaging(
          account,
          sent.to,
          { message: { mid: sent.id, is_echo: true, text: sent.text, metadata: sent.reference } },
          true,
        ),
      ];
    return [];
  }

  /** A guest writes. @returns the id of their message */
  inbound(
    accountId: string,
    message: { from: string; text: string; id?: string; userId?: string; name?: string; file?: GuestFile | undefined },
  ): string {
    const account = this.mustFind(accountId);
    const id = message.id ?? `${account.kind === 'whatsapp' ? 'wamid.' : 'm_'}${randomBytes(18).toString('base64url')}`;
    this.lastInbound.set(`${account.id} ${message.from.replace('+', '')}`, Date.now());
    this.outbox.received.push({
      at: new Date().toISOString(),
      provider: account.kind,
      account: account.id,
      from: message.from,
      text: message.text,
    });
    this.deliver(account, [this.inboundEvent(account, { ...message, id })]);
    return id;
  }

  inboundEvent(
    account: MetaAccount,
    {
      from,
      text,
      id,
      userId,
      name,
      file,
    }: { from: string; text: string; id: string; userId?: string; name?: string; file?: GuestFile | undefined },
  ): object {
    const type = file && metaType(file);
    const kept = file && this.media.keep(file);
    if (account.kind !== 'whatsapp') {
      const attachments = kept && {
        attachments: [{ type: type === 'document' ? 'file' : type, payload: { url: this.media.storeUrl(kept) } }],
      };
      return this.messaging(account, from, { message: { mid: id, ...(text ? { text } : {}), ...attachments } });
    }
    const phone = from.replace('+', '');
    return this.change(account, {
      contacts: [
        {
          profile: { name: name ?? 'Guest' },
          ...(from ? { wa_id: phone } : {}),
          ...(userId ? { user_id: userId } : {}),
        },
      ],
      messages: [
        {
          ...(from ? { from: phone } : {}),
          ...(userId ? { from_user_id: userId } : {}),
          id,
          timestamp: String(Math.floor(Date.now() / 1000)),
          ...(file
            ? {
                type,
                [type!]: {
                  id: kept,
                  mime_type: file.contentType,
                  sha256: sha256(file),
                  ...(type === 'document' && file.filename ? { filename: file.filename } : {}),
                  ...(text ? { caption: text } : {}),
                },
              }
            : { type: 'text', text: { body: text } }),
        },
      ],
    });
  }

  /** A template was approved, paused or disabled. */
  templateStatus(accountId: string, name: string, language: string, event: MetaTemplate['status']): void {
    const account = this.mustFind(accountId);
    const template = account.templates?.find((each) => each.name === name && each.language === language);
    if (template) template.status = event;
    this.deliver(account, [
      {
        id: account.businessId ?? 'waba',
        time: Math.floor(Date.now() / 1000),
        changes: [
          {
            field: 'message_template_status_update',
            value: {
              event,
              message_template_id: 1,
              message_template_name: name,
              message_template_language: language,
              reason: 'NONE',
            },
          },
        ],
      },
    ]);
  }

  /** One call with all the entries, as Meta batches them, signed with the app's secret. */
  batch(account: MetaAccount, entries: readonly object[]): HookCall {
    const object = { whatsapp: 'whatsapp_business_account', messenger: 'page', instagram: 'instagram' }[account.kind];
    return this.signed(account, JSON.stringify({ object, entry: entries }));
  }

  signed(account: MetaAccount, body: string): HookCall {
    return {
      url: account.hookUrl ?? '',
      headers: {
        'content-type': 'application/json',
        'x-hub-signature-256': `sha256=${createHmac('sha256', account.appSecret).update(body).digest('hex')}`,
      },
      body,
    };
  }

  /** Meta's question whether the hook is ours. @returns whether it gave back the challenge */
  async challenge(account: MetaAccount): Promise<boolean> {
    const challenge = digits(10);
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.verify_token': account.verifyToken ?? '',
      'hub.challenge': challenge,
    });
    const response = await fetch(`${account.hookUrl}?${query.toString()}`, { redirect: 'manual' });
    return response.status === 200 && (await response.text()) === challenge;
  }

  private deliver(
    account: MetaAccount,
    entries: readonly object[],
    manner?: Partial<Extract<Fault, { type: 'receipts' }>>,
  ): void {
    if (!account.hookUrl) return;
    this.hooks.send(
      entries.map((entry) => this.batch(account, [entry])),
      manner,
    );
  }

  private change(account: MetaAccount, value: object): object {
    return {
      id: account.businessId ?? 'waba',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '15550100', phone_number_id: account.id },
            ...value,
          },
        },
      ],
    };
  }

  private messaging(account: MetaAccount, guest: string, event: object, fromUs = false): object {
    const [sender, recipient] = fromUs ? [account.id, guest] : [guest, account.id];
    return {
      id: account.id,
      time: Date.now(),
      messaging: [{ sender: { id: sender }, recipient: { id: recipient }, timestamp: Date.now(), ...event }],
    };
  }

  private mustFind(id: string): MetaAccount {
    const account = this.accounts.get(id);
    if (!account) throw new Error(`There is no Meta account ${id}`);
    return account;
  }
}

interface Refusal {
  code: number;
  status?: number;
  subcode?: number;
  message?: string;
  retryAfter?: number;
}

const retryAfter = (seconds: number | undefined): Record<string, number> =>
  seconds === undefined ? {} : { 'retry-after': seconds };

function problem(
  exchange: Exchange,
  { code, status, subcode, message = 'Refused', retryAfter: seconds }: Refusal,
): void {
  exchange.answer(
    status ?? (code === 190 ? 401 : THROTTLES.includes(code) ? 429 : [1, 2, 131000, 131016].includes(code) ? 500 : 400),
    {
      error: {
        message: `(#${code}) ${message}`,
        type: code === 190 ? 'OAuthException' : 'GraphMethodException',
        code,
        ...(subcode ? { error_subcode: subcode } : {}),
        error_data: { messaging_product: 'whatsapp', details: message },
        fbtrace_id: randomBytes(8).toString('hex'),
      },
    },
    retryAfter(seconds),
  );
}
