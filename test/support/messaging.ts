import { randomUUID } from 'node:crypto';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../../src/config/index.js';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from './app.js';
import { send } from './members.js';
import { Simulators, type MetaAccount } from './simulators/index.js';

/** Of the mail that a hotel's server hands to the hook. */
export const INBOUND_SECRET = `whsec_${Buffer.from('a secret of 32 bytes, or so it is').toString('base64')}`;

export interface Connected {
  id: string;
  account: string;
  hookUrl: string;
}

/** A house with simulated channels: what tests of messages begin with. */
export class House {
  private constructor(
    readonly test: TestApp,
    readonly owner: Account,
    readonly simulators: Simulators,
    private readonly front: Server,
  ) {}

  /** The application behind an address known before it starts, as providers and links need it. */
  static async open(changes: Partial<Config> = {}, seed = 3): Promise<House> {
    const inner: { url?: string } = {};
    const front = createServer((request, response) => {
      const { method, url: path, headers } = request;
      const passed = httpRequest(new URL(path ?? '/', inner.url), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      passed.on('error', () => response.destroy());
      request.pipe(passed);
    });
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    const publicUrl = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    const test = await startApp({ publicUrl, ...changes });
    inner.url = test.url;
    return new House(test, await test.signUp(), await Simulators.start({ seed }), front);
  }

  async close(): Promise<void> {
    await this.test.close();
    await this.simulators.close();
    this.front.closeAllConnections();
    await new Promise((resolve) => this.front.close(resolve));
  }

  async call<T = { id: string }>(method: string, path: string, body?: unknown, by: Account = this.owner): Promise<T> {
    const answer = await send<T>(by, method, `/api/v1${path}`, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async mail(): Promise<Connected> {
    const account = `events-${randomUUID().slice(0, 8)}@hotel.example`;
    const domain = `bounces-${randomUUID().slice(0, 8)}.example`;
    const made = await this.connect('email', {
      settings: {
        fromAddress: account,
        fromName: 'Hotel',
        host: this.simulators.smtp.host,
        port: this.simulators.smtp.port,
        returnPathDomain: domain,
      },
      credentials: { inboundSecret: INBOUND_SECRET },
    });
    for (const each of [domain, account])
      this.simulators.mail.hookList.push({
        url: made.hookUrl,
        secret: INBOUND_SECRET,
        domain: each.split('@').at(-1)!,
      });
    return { ...made, account };
  }

  async sms(): Promise<Connected> {
    const accountSid = `AC${randomUUID().replaceAll('-', '')}`;
    const made = await this.connect('twilio', {
      settings: {
        accountSid,
        sender: `+4366${Math.floor(1e7 + Math.random() * 9e7)}`,
        baseUrl: this.simulators.twilioUrl,
      },
      credentials: { authToken: 'auth token' },
    });
    this.simulators.twilio.accounts.set(accountSid, { accountSid, authToken: 'auth token', hookUrl: made.hookUrl });
    return { ...made, account: accountSid };
  }

  async meta(kind: MetaAccount['kind'] = 'whatsapp', more: Partial<MetaAccount> = {}): Promise<Connected> {
    const id = newId();
    const account: MetaAccount = {
      kind,
      id,
      accessToken: `t-${id}`,
      appSecret: 'app secret',
      verifyToken: 'a word for Meta',
      ...more,
    };
    const member = { whatsapp: 'phoneNumberId', messenger: 'pageId', instagram: 'instagramAccountId' }[kind];
    const made = await this.connect(kind, {
      settings: {
        [member]: id,
        ...(kind === 'whatsapp' ? { businessAccountId: 'b' } : {}),
        baseUrl: this.simulators.metaUrl,
      },
      credentials: {
        accessToken: account.accessToken,
        appSecret: account.appSecret,
        verifyToken: account.verifyToken,
      },
    });
    account.hookUrl = made.hookUrl;
    this.simulators.meta.accounts.set(id, account);
    return { ...made, account: id };
  }

  guest(more: Record<string, unknown> = {}): Promise<{ id: string; email: string }> {
    const key = randomUUID().slice(0, 8);
    return this.call('POST', '/guests', {
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: `ada-${key}@guest.example`,
      ...more,
    });
  }

  private async connect(kind: string, rest: object): Promise<{ id: string; hookUrl: string }> {
    const { id, hookPath } = await this.call<{ id: string; hookPath: string }>('POST', '/channels', {
      kind,
      name: `${kind} ${randomUUID()}`,
      ...rest,
    });
    return { id, hookUrl: this.test.config.publicUrl + hookPath };
  }
}
