import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../src/platform/embedded/index.js';
import { eventually } from '../support/eventually.js';
import { root, spawnCommand, type SpawnedProcess } from '../support/process.js';
import { temporaryFolder } from '../support/services.js';
import type { SentMessage } from '../support/simulators/index.js';
import { ask, connected, openSocket } from '../support/socket.js';

/**
 * What a newcomer sees after `npm start`: the invitations of the demo go out through the simulated providers, something goes
 * wrong for three guests, and is mended.
 */
const dataDir = join(temporaryFolder('messages'), 'data');
let npm: SpawnedProcess;
let url: string;
let simulators: string;
let token: string;
let eventId: string;

interface Message {
  id: string;
  guestId: string;
  conversationId: string;
  direction: string;
  channelKind: string;
  channelId: string;
  purpose: string;
  status: string;
  body: string;
  error: { class: string; code: string; suggestion?: string } | null;
}
interface Step {
  kind: string;
  at: string;
  attempt?: number;
  outcome?: string;
  code?: string;
  errorClass?: string;
}
interface Channel {
  id: string;
  account: string;
  state: string;
  reason: string | null;
}
interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}

const simulator = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await fetch(simulators + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as T;
};
const outbox = async (): Promise<SentMessage[]> =>
  (await simulator<{ items: SentMessage[] }>('GET', '/control/outbox')).items;

const guestCalled = async (name: string): Promise<string> => {
  const { items } = await call<Page<{ id: string; email: string | null }>>(
    'GET',
    `/guests?search=${encodeURIComponent(name)}`,
  );
  return items.find(({ email }) => email?.startsWith(name))!.id;
};

/** The invitation of a guest, once it is where it should be. */
async function invitationOf(email: string, status: string, withinMs = 20_000): Promise<Message> {
  const guestId = await guestCalled(email);
  return eventually(
    async () => {
      const { items } = await call<Page<Message>>('GET', `/messages?guestId=${guestId}&direction=outbound`);
      expect(items.length).toBeLessThan(2);
      return items[0]!;
    },
    (message) => message?.status === status,
    { withinMs, everyMs: 100 },
  );
}

const timelineOf = async ({ id }: Message): Promise<Step[]> =>
  (await call<{ items: Step[] }>('GET', `/messages/${id}/timeline`)).items;
const attemptsIn = (steps: readonly Step[]): unknown[] =>
  steps
    .filter(({ kind }) => kind === 'attempt')
    .map(({ attempt, outcome, errorClass, code }) =>
      [attempt, outcome, errorClass, code].filter((each) => each !== undefined),
    );
const kindsIn = (steps: readonly Step[]): string[] => steps.map(({ kind }) => kind);

const channelOf = async (account: string): Promise<Channel> =>
  (await call<Page<Channel>>('GET', '/channels')).items.find((channel) => channel.account === account)!;

/** The commands of the README, typed one after the other into one shell. */
class Terminal {
  private readonly shell = spawn('bash', [], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
  });
  private output = '';
  private blocks = 0;

  constructor() {
    for (const stream of [this.shell.stdout, this.shell.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
  }

  /** @returns what the next block of the README prints */
  async next(): Promise<string> {
    const block = commands[this.blocks++];
    if (block === undefined) throw new Error('The README has no more commands');
    const end = `the end of ${this.blocks}`;
    const before = this.output.length;
    const here = block.replaceAll('http://localhost:3000', url).replaceAll('.data/', `${dataDir}/`);
    this.shell.stdin.write(`${here}\necho "${end}: $?"\n`);
    const whole = await eventually(
      () => this.output.slice(before),
      (text) => text.includes(`${end}: `),
      { withinMs: 30_000 },
    );
    expect(whole).toMatch(new RegExp(`${end}: 0\n$`));
    expect(whole).not.toMatch(/Error|problems/);
    return whole;
  }

  close(): void {
    this.shell.stdin.end();
  }
}

const commands = [
  .../^### See a message travel\n([\s\S]*?)^###? /m
    .exec(readFileSync(join(root, 'README.md'), 'utf8'))![1]!
    .matchAll(/```sh\n([\s\S]*?)```/g),
].map(([, text]) => text!);
let terminal: Terminal;

beforeAll(async () => {
  const port = await freePort();
  npm = spawnCommand('npm', ['start'], { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' });
  const said = await npm.says(/Simulators\s+(http:\S+)[\s\S]*Ctrl-C stops everything/);
  [url, simulators] = [`http://127.0.0.1:${port}`, said[1]!];
  const demo = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as { signIn: object; livePath: string };
  token = (await call<{ accessToken: string }>('POST', '/auth/sign-in', demo.signIn)).accessToken;
  eventId = demo.livePath.split('/').at(-1)!;
  // Two guests have written already; the channels are connected by then.
  terminal = new Terminal();
  await eventually(
    () => call<Page<{ guestId: string | null }>>('GET', '/conversations'),
    ({ items }) => items.filter(({ guestId }) => guestId !== null).length === 2,
    { withinMs: 20_000, everyMs: 100 },
  );
}, 60_000);

afterAll(async () => {
  terminal?.close();
  npm?.child.kill('SIGTERM');
  await npm?.ended;
});

describe('the messages of the demo', () => {
  it('go out as invitations, each to its own channel', async () => {
    expect(commands).toHaveLength(5);
    await terminal.next();
    const said = await terminal.next();
    // Foreseen, and nothing was sent by that.
    const [, queued] = /^\[\s*(\d+),/.exec(said)!;
    expect(Number(queued)).toBeGreaterThan(50);
    const sending = await eventually(
      async () =>
        (await call<Page<{ state: string; queued: number; channels: object }>>('GET', '/bulk-sends')).items[0]!,
      ({ state }) => state === 'done',
    );
    expect(sending.queued).toBe(Number(queued));
    expect(sending.channels).toMatchObject({ whatsapp: 2 });
  }, 40_000);

  it('bounce: the timeline says that it was taken and came back, and the address is left alone', async () => {
    const message = await invitationOf('remi.lefevre@', 'failed');
    expect(message.error).toMatchObject({ class: 'permanent', code: 'email.no_such_address' });
    const steps = await timelineOf(message);
    expect(attemptsIn(steps)).toEqual([[1, 'done']]);
    expect(kindsIn(steps)).toEqual(expect.arrayContaining(['created', 'queued', 'accepted', 'bounced', 'failed']));
    const { items } = await call<Page<{ address: string; reason: string }>>('GET', '/suppressions');
    expect(items).toEqual([expect.objectContaining({ address: 'remi.lefevre@example.com', reason: 'bounce' })]);
  }, 60_000);

  it('wait as long as WhatsApp asks, and are read then', async () => {
    const message = await invitationOf('nila.ramanathan@', 'read', 30_000);
    const steps = await timelineOf(message);
    expect(attemptsIn(steps)).toEqual([
      [1, 'failed', 'throttled', 'whatsapp.pair_rate'],
      [2, 'failed', 'throttled', 'whatsapp.pair_rate'],
      [3, 'done'],
    ]);
    // In the order of their times, which WhatsApp gives in whole seconds.
    expect(kindsIn(steps).slice(-4).sort()).toEqual(['accepted', 'delivered', 'read', 'sent']);
    const [first, second, third] = steps.filter(({ kind }) => kind === 'attempt').map(({ at }) => Date.parse(at));
    for (const wait of [second! - first!, third! - second!]) expect(wait).toBeGreaterThanOrEqual(3_900);
  }, 40_000);

  it('are held when the token of their channel has run out', async () => {
    const message = await invitationOf('anna.muller@', 'held');
    const steps = await timelineOf(message);
    expect(attemptsIn(steps)).toEqual([[1, 'failed', 'channel', 'whatsapp.token_expired']]);
    expect(steps.at(-1)).toMatchObject({ kind: 'held', errorClass: 'channel', code: 'whatsapp.token_expired' });
    expect(await channelOf('demo-concierge')).toMatchObject({ state: 'held', reason: 'whatsapp.token_expired' });
    // The other number of the house goes on.
    expect(await channelOf('demo-number')).toMatchObject({ state: 'healthy' });
  }, 60_000);

  it('are in the list of dead letters only where a person must look', async () => {
    const message = await invitationOf('jorgen.sorensen@', 'dead');
    const { items } = await call<Page<object>>('GET', '/dead-letters');
    expect(items).toEqual([
      expect.objectContaining({ subjectId: message.id, attempts: 1, errorClass: 'permanent', code: 'email.policy' }),
    ]);
    expect((await timelineOf(message)).at(-1)).toMatchObject({ kind: 'dead', code: 'email.policy' });
  }, 60_000);

  it('tell all that in the terminal of a newcomer', async () => {
    const said = await terminal.next();
    for (const code of ['email.no_such_address', 'whatsapp.pair_rate', 'whatsapp.token_expired', 'email.policy'])
      expect(said).toContain(code);
  }, 40_000);

  it('are answered: what guests write is in their conversation, unread', async () => {
    const guestId = await guestCalled('kamau.owusu-ansah@');
    const { items } = await eventually(
      () => call<Page<Message>>('GET', `/messages?guestId=${guestId}&direction=inbound`),
      (page) => page.items.length > 0,
    );
    expect(items).toMatchObject([{ channelKind: 'twilio', body: 'Thank you! We would love to come.' }]);
    const conversation = await call<{ unread: number }>('GET', `/conversations/${items[0]!.conversationId}`);
    expect(conversation.unread).toBe(1);
  }, 60_000);

  it('go on with a new token, heard of on the socket', async () => {
    const message = await invitationOf('anna.muller@', 'held');
    const socket = await connected(openSocket(url, token));
    const heard: string[] = [];
    socket.on('message:status', ({ messageId, status }: { messageId: string; status: string }) => {
      if (messageId === message.id) heard.push(status);
    });
    try {
      expect(await ask(socket, 'conversation:join', { conversationId: message.conversationId })).toMatchObject({
        ok: true,
      });
      await terminal.next();
      await eventually(
        () => heard,
        (statuses) => statuses.includes('read'),
      );
    } finally {
      socket.disconnect();
    }
    expect(heard.filter((status, index) => status !== heard[index - 1])).toEqual(
      expect.arrayContaining(['sent', 'read']),
    );
    const steps = await timelineOf(message);
    expect(attemptsIn(steps)).toEqual([
      [1, 'failed', 'channel', 'whatsapp.token_expired'],
      [2, 'done'],
    ]);
    expect(kindsIn(steps)).toEqual(expect.arrayContaining(['held', 'resumed', 'delivered', 'read']));
    expect(await channelOf('demo-concierge')).toMatchObject({ state: 'healthy', reason: null });
  }, 60_000);

  it('are delivered by a redrive, and to a corrected address, once the cause is mended', async () => {
    await terminal.next();
    const message = await invitationOf('jorgen.sorensen@', 'sent');
    const steps = await timelineOf(message);
    expect(attemptsIn(steps)).toEqual([
      [1, 'failed', 'permanent', 'email.policy'],
      [2, 'done'],
    ]);
    expect(kindsIn(steps)).toEqual(expect.arrayContaining(['dead', 'resumed', 'accepted']));
    expect((await call<Page<object>>('GET', '/dead-letters')).items).toEqual([]);
    const guestId = await guestCalled('remi@');
    const { items } = await eventually(
      () => call<Page<Message>>('GET', `/messages?guestId=${guestId}&direction=outbound`),
      (page) => page.items.length === 2 && page.items[0]!.status === 'sent',
    );
    expect(items.map(({ status }) => status)).toEqual(['sent', 'failed']);
  }, 40_000);

  it('reached every guest exactly once', async () => {
    const { items } = await eventually(
      () => call<Page<Message>>('GET', `/messages?eventId=${eventId}&direction=outbound&limit=200`),
      (page) => page.items.every(({ status }) => ['sent', 'delivered', 'read', 'failed'].includes(status)),
    );
    const sent = await outbox();
    expect(sent).toHaveLength(items.length);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(items.length);
    // And says so at the invitation: the one that bounced has gone to another address since.
    const states = await call<Page<{ deliveryState: string | null }>>(
      'GET',
      `/events/${eventId}/invitations?limit=200`,
    );
    expect(states.items.filter(({ deliveryState }) => deliveryState !== null)).toHaveLength(items.length - 1);
    expect(states.items.filter(({ deliveryState }) => deliveryState === 'failed')).toEqual([]);
  });

  it('leave the mails about accounts to the same simulators: somebody can be asked to join', async () => {
    await call('POST', '/join-invitations', { email: 'night.porter@hotel.example', role: 'viewer' });
    const [mail] = await eventually(
      async () => (await outbox()).filter(({ to }) => to === 'night.porter@hotel.example'),
      ({ length }) => length > 0,
      { withinMs: 20_000 },
    );
    expect(mail!.text).toContain('/account/join#join=');
  });

  it('come with pictures: a guest answers on the page of the simulators, and the file is there', async () => {
    const [from, account] = ['+436601112233', (await channelOf('demo-concierge')).account];
    const form = new URLSearchParams({ provider: 'whatsapp', account, from, text: 'Our view', picture: '1' });
    const pressed = await fetch(`${simulators}/reply`, { method: 'POST', body: form, redirect: 'manual' });
    expect(pressed.status).toBe(303);
    const message = await eventually(
      async () => {
        const { items } = await call<Page<Message & { attachments: { id: string }[] }>>(
          'GET',
          '/messages?direction=inbound&limit=50',
        );
        return items.find(({ body }) => body === 'Our view');
      },
      (found) => found !== undefined,
    );
    const path = `/api/v1/messages/${message!.id}/attachments/${message!.attachments[0]!.id}`;
    const file = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
    expect([file.status, file.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('image.png')]);
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('are read by the colleagues too, each as their role may, who sign in with the same password', async () => {
    const { colleagues, signIn } = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as {
      colleagues: { email: string; role: string }[];
      signIn: { password: string };
    };
    expect(colleagues.map(({ role }) => role)).toEqual(['manager', 'staff', 'door', 'viewer']);
    const statuses = await Promise.all(
      colleagues.map(async ({ email }) => {
        const body = { email, password: signIn.password };
        const { accessToken } = await call<{ accessToken: string }>('POST', '/auth/sign-in', body);
        const headers = { authorization: `Bearer ${accessToken}` };
        return (await fetch(`${url}/api/v1/messages`, { headers })).status;
      }),
    );
    expect(statuses).toEqual([200, 200, 403, 200]);
  });

  it('can be seen, caused and mended on the page of the simulators, which says that nothing is real', async () => {
    const page = await (await fetch(simulators)).text();
    expect(page).toContain('Nothing here was sent to anybody');
    expect(page).toContain('remi.lefevre@example.com: fail-later');
    expect(page).toContain('E-mail: bounces');
    expect(page).toContain('whatsapp demo-concierge: the token works');
  });
});
