import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { control } from './control.js';
import { Exchange, readAll } from './exchange.js';
import { Faults, type Provider } from './faults.js';
import { Hooks } from './hooks.js';
import { MailSimulator } from './mail.js';
import { Media, type GuestFile } from './media.js';
import { MetaSimulator } from './meta.js';
import { Outbox, type SentMessage } from './outbox.js';
import { TwilioSimulator } from './twilio.js';

export interface SimulatorOptions {
  host?: string;
  /** A free one unless told. */
  port?: number;
  smtpPort?: number;
  /** Of every disorder; the same seed gives the same. */
  seed?: number;
}

export interface InboundText {
  provider: Provider;
  /** Account the guest writes to: account SID, id of the number or page, mail address. */
  account: string;
  from: string;
  to?: string;
  text: string;
  /** Meta takes one a message. */
  files?: readonly GuestFile[];
}

/**
 * The providers a hotel's messages travel through, on loopback: one HTTP server (Twilio below /twilio, Meta's Graph below
 * /meta, files behind /store, the control API below /control, what guests would have received at /) and one mail server.
 */
export class Simulators {
  readonly faults = new Faults();
  readonly outbox = new Outbox((message) => this.answerAsGuest(message));
  readonly hooks: Hooks;
  readonly media = new Media(() => this.url);
  readonly twilio: TwilioSimulator;
  readonly meta: MetaSimulator;
  readonly mail: MailSimulator;
  private readonly server: Server;
  private smtpPort = 0;

  private constructor(private readonly options: SimulatorOptions) {
    this.hooks = new Hooks(options.seed ?? 1);
    this.twilio = new TwilioSimulator(this.faults, this.outbox, this.hooks, this.media);
    this.meta = new MetaSimulator(this.faults, this.outbox, this.hooks, this.media);
    this.mail = new MailSimulator(this.faults, this.outbox, this.hooks);
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  static async start(options: SimulatorOptions = {}): Promise<Simulators> {
    const simulators = new Simulators(options);
    const host = options.host ?? '127.0.0.1';
    simulators.smtpPort = await simulators.mail.listen(options.smtpPort ?? 0, host);
    await new Promise<void>((resolve, reject) => {
      simulators.server.once('error', reject);
      simulators.server.listen(options.port ?? 0, host, resolve);
    });
    return simulators;
  }

  get url(): string {
    return `http://${this.options.host ?? '127.0.0.1'}:${(this.server.address() as AddressInfo).port}`;
  }

  get twilioUrl(): string {
    return `${this.url}/twilio`;
  }

  get metaUrl(): string {
    return `${this.url}/meta`;
  }

  get smtp(): { host: string; port: number } {
    return { host: this.options.host ?? '127.0.0.1', port: this.smtpPort };
  }

  async close(): Promise<void> {
    await this.hooks.close();
    this.server.closeAllConnections();
    await Promise.all([new Promise((resolve) => this.server.close(resolve)), this.mail.close()]);
  }

  private answerAsGuest({ provider, account, to, details }: SentMessage): void {
    const reply = this.faults.take('reply', provider, to);
    if (!reply) return;
    const sid = provider === 'twilio' ? String(details['accountSid']) : account;
    const message = { provider, account: sid, from: to, to: account, text: reply.text };
    setTimeout(() => this.receive(message), reply.afterMilliseconds ?? 0).unref();
  }

  /** A guest writes. @returns the id of their message */
  receive({ provider, account, from, to, text, files = [] }: InboundText): string {
    if (provider === 'email') return this.mail.inbound({ from, to: to ?? account, text, files });
    if (provider === 'twilio') return this.twilio.inbound(account, { from, to: to ?? '', text, files });
    return this.meta.inbound(account, { from, text, file: files[0] });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await readAll(request);
      const [area] = new URL(request.url ?? '/', 'http://simulator').pathname.split('/').filter(Boolean);
      if (area === 'twilio' || area === 'meta') {
        request.url = request.url?.slice(area.length + 1) ?? '/';
        return await this[area].handle(new Exchange(request, response, body));
      }
      if (area === 'store') return this.media.store(new Exchange(request, response, body));
      await control(this, new Exchange(request, response, body));
    } catch (error) {
      if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain' });
      response.end(String(error));
    }
  }
}
