import { describe, expect, it } from '@jest/globals';
import { StreamFollower, type Frame, type Joined } from './browser/follower.js';

const STREAM = 'event';

/** A stream with its log, and a connection to it that the test holds in its hands. */
class Server {
  seq = 0;
  epoch = 1;
  readonly joins: (number | undefined)[] = [];
  readonly seen: number[] = [];
  resets = 0;
  refusal: string | undefined;
  private readonly answers: (() => void)[] = [];
  readonly follower = new StreamFollower(STREAM, {
    join: ({ since }) => {
      this.joins.push(since);
      return new Promise((resolve) => this.answers.push(() => resolve(this.join(since))));
    },
    changes: (items) => this.seen.push(...items.map(({ seq }) => seq)),
    reset: () => this.resets++,
    refused: (code) => (this.refusal = code),
  });

  /** Something happens; the follower hears of it if it is listening. */
  happen(count = 1, heard = true): void {
    const from = this.seq;
    this.seq += count;
    if (heard) this.follower.frame(this.frame(from));
  }

  /** Answers the joins that are under way. */
  async answer(): Promise<void> {
    for (const answer of this.answers.splice(0)) answer();
    await new Promise((resolve) => setImmediate(resolve));
  }

  frame(from: number, streamId = STREAM): Frame {
    const items = Array.from({ length: this.seq - from }, (_, index) => ({
      seq: from + index + 1,
      at: '2027-01-01T00:00:00Z',
      entity: 'attendee',
      id: String(index),
      kind: 'answered',
      data: {},
    }));
    return { streamId, from, to: this.seq, items };
  }

  /** As the gateway does it: the gap first, then the position. */
  private join(since: number | undefined): Joined {
    if (this.refusal) return { ok: false, problem: { code: this.refusal } };
    if (since !== undefined && since < this.seq) this.follower.frame(this.frame(since));
    return { ok: true, seq: this.seq, epoch: this.epoch };
  }
}

async function following(seq = 5): Promise<Server> {
  const server = new Server();
  server.seq = seq;
  server.follower.connected();
  await server.answer();
  return server;
}

describe('StreamFollower', () => {
  it('begins where the stream is, and reads everything anew once', async () => {
    const server = await following();
    expect([server.joins, server.resets, server.seen]).toEqual([[undefined], 1, []]);
    server.happen();
    server.happen(2);
    expect(server.seen).toEqual([6, 7, 8]);
  });

  it('replays what it missed after a reconnection, and reads nothing anew', async () => {
    const server = await following();
    server.happen(3, false);
    server.follower.connected();
    await server.answer();
    expect([server.joins, server.resets, server.seen]).toEqual([[undefined, 5], 1, [6, 7, 8]]);
    server.happen();
    expect(server.seen).toEqual([6, 7, 8, 9]);
  });

  it('asks for what lies between when a frame does not join on', async () => {
    const server = await following();
    server.happen(1, false);
    server.happen();
    expect(server.seen).toEqual([]);
    await server.answer();
    expect(server.seen).toEqual([6, 7]);
  });

  it('hears nothing twice, and nothing of other streams', async () => {
    const server = await following();
    server.happen();
    server.follower.frame(server.frame(5));
    server.follower.frame(server.frame(0, 'another'));
    server.follower.stale('another');
    expect([server.seen, server.joins]).toEqual([[6], [undefined]]);
  });

  it('misses nothing that happens while it joins', async () => {
    const server = new Server();
    server.follower.connected();
    server.happen(2);
    await server.answer();
    await server.answer();
    server.happen();
    // The first two are part of what is read anew.
    expect([server.resets, server.seen]).toEqual([1, [3]]);
  });

  it.each(['stale', 'a new epoch'])('reads everything anew after %s', async (reason) => {
    const server = await following();
    server.happen(100, false);
    if (reason === 'stale') {
      server.follower.stale(STREAM);
    } else {
      server.epoch++;
      server.follower.connected();
    }
    await server.answer();
    expect(server.resets).toBe(2);
    server.happen();
    expect(server.seen.at(-1)).toBe(106);
  });

  it('says when it may not follow', async () => {
    const server = new Server();
    server.refusal = 'stream.not_found';
    server.follower.connected();
    await server.answer();
    expect([server.refusal, server.resets]).toEqual(['stream.not_found', 0]);
  });
});
