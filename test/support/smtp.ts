import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { eventually } from './eventually.js';

/** A mail the server has taken over, as its reader sees it. */
export interface ReceivedMail {
  /** The envelope. */
  from: string;
  recipients: string[];
  subject: string;
  /** Of the header, `Name <address>`. */
  sender: string;
  to: string;
  messageId: string;
  /** By name in lower case. */
  headers: Map<string, string>;
  text: string;
  html: string;
  attachments: { filename: string | null; mimeType: string; content: Uint8Array }[];
  /** Exactly what came over the wire. */
  raw: string;
}

/**
 * What the server does wrong:
 * `refuse` closes every connection at once; `transient` answers 451 and `permanent` 550 to the mail; `noRecipient` answers 550 to
 * the recipient; `dropAfterAccept` takes the mail and is gone before it says so; `dropBeforeAccept` is gone without having taken it;
 * a number makes it take that many milliseconds to answer.
 */
export type Fault =
  'refuse' | 'transient' | 'permanent' | 'noRecipient' | 'dropAfterAccept' | 'dropBeforeAccept' | number;

export interface SmtpOptions {
  /** Demands this sign-in. */
  user?: string;
  password?: string;
}

/** A real SMTP server on loopback with an inbox to look into. */
export class TestSmtp {
  readonly mails: ReceivedMail[] = [];
  /** Mails that were handed over completely or refused, whichever. */
  attempts = 0;
  private server: SMTPServer | undefined;
  private readonly sockets = new Set<Socket>();
  private port = 0;
  private fault: Fault | undefined;
  private faultsLeft = 0;
  private recipient: string | undefined;

  private constructor(private readonly options: SmtpOptions) {}

  static async start(options: SmtpOptions = {}): Promise<TestSmtp> {
    const smtp = new TestSmtp(options);
    await smtp.up();
    return smtp;
  }

  get url(): string {
    const { user, password } = this.options;
    const sign = user === undefined ? '' : `${encodeURIComponent(user)}:${encodeURIComponent(password ?? '')}@`;
    return `smtp://${sign}127.0.0.1:${this.port}`;
  }

  /** The next mails (all, unless told how many; to anybody, unless told whom) meet this fault. */
  fail(fault: Fault, times = Infinity, recipient?: string): void {
    this.fault = fault;
    this.recipient = recipient;
    this.faultsLeft = times;
  }

  heal(): void {
    this.faultsLeft = 0;
  }

  /** Takes mails, on the same port as before. */
  async up(): Promise<void> {
    this.heal();
    const { user, password } = this.options;
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: user === undefined,
      allowInsecureAuth: true,
      logger: false,
      onAuth: (given, _session, done) =>
        given.username === user && given.password === password
          ? done(null, { user: given.username })
          : done(Object.assign(new Error('Wrong user or password'), { responseCode: 535 })),
      onConnect: (session, done) => (this.met('refuse') ? this.drop(session) : done()),
      onRcptTo: ({ address }, _session, done) =>
        done(this.met('noRecipient', [address]) ? answer(550, 'No such user') : undefined),
      onData: (stream, session, done) => {
        buffer(stream).then((raw) => this.take(raw, session, done), done);
      },
    });
    // A client that goes away in the middle is nothing to fail a test for.
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  /** As if it was killed: open connections break, new ones are refused. The inbox stays. */
  async down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(resolve));
  }

  to(address: string): ReceivedMail[] {
    return this.mails.filter(({ recipients }) => recipients.includes(address));
  }

  /** The newest of at least so many mails to an address, once they are there. */
  async mailTo(address: string, count = 1, withinMs = 10_000): Promise<ReceivedMail> {
    const mails = await eventually(
      () => this.to(address),
      ({ length }) => length >= count,
      { withinMs },
    );
    return mails.at(-1)!;
  }

  private async take(raw: Buffer, session: SMTPServerSession, done: (error?: Error | null) => void): Promise<void> {
    this.attempts += 1;
    const to = session.envelope.rcptTo.map(({ address }) => address);
    if (this.met('transient', to)) return done(answer(451, 'Try again later'));
    if (this.met('permanent', to)) return done(answer(550, 'Not wanted here'));
    if (this.met('dropBeforeAccept', to)) return this.drop(session);
    const slow = typeof this.fault === 'number' && this.met(this.fault, to) ? this.fault : 0;
    if (slow > 0) await pause(slow, undefined, { ref: false });
    this.mails.push(await read(raw, session));
    if (this.met('dropAfterAccept', to)) return this.drop(session);
    done();
  }

  private met(fault: Fault, to: readonly string[] = []): boolean {
    if (this.fault !== fault || this.faultsLeft <= 0) return false;
    if (this.recipient !== undefined && !to.includes(this.recipient)) return false;
    this.faultsLeft -= 1;
    return true;
  }

  private drop(session: SMTPServerSession): void {
    for (const socket of this.sockets) {
      if (socket.remotePort === (session as SMTPServerSession & { remotePort: number }).remotePort) socket.destroy();
    }
  }
}

const answer = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });

async function read(raw: Buffer, session: SMTPServerSession): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(raw);
  const shown = (who: { name?: string; address?: string } | undefined): string =>
    who?.name ? `${who.name} <${who.address}>` : (who?.address ?? '');
  const { mailFrom, rcptTo } = session.envelope;
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    recipients: rcptTo.map(({ address }) => address),
    subject: mail.subject ?? '',
    sender: shown(mail.from),
    to: (mail.to ?? []).map(shown).join(', '),
    messageId: mail.messageId ?? '',
    headers: new Map(mail.headers.map(({ key, value }) => [key, value])),
    text: mail.text ?? '',
    html: mail.html ?? '',
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      filename,
      mimeType,
      content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    })),
    raw: raw.toString('utf8'),
  };
}
