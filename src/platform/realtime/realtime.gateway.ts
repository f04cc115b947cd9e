import { Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
} from '@nestjs/websockets';
import type { Namespace } from 'socket.io';
import { ACCESS_SIGNAL, Authenticator, referenceOf, type Actor } from '../access/index.js';
import { ChangeReader, mayFollow, mustFollow, type StreamHead } from '../changes/index.js';
import { httpErrors } from '../http/http.errors.js';
import { problemBody } from '../http/problem-document.js';
import { toProblem } from '../http/problem.filter.js';
import { validated } from '../http/validation.js';
import { newId } from '../http/new-id.js';
import { Metrics, runInContext } from '../observability/index.js';
import { Signals } from '../redis/index.js';
import { FeatureRooms, isStream, MOST_ROOMS, type Ack, type Client } from './feature-rooms.js';
import { Presence } from './presence.js';
import { StreamJoin, StreamLeave } from './realtime.dto.js';
import { realtimeErrors } from './realtime.errors.js';
import { RoomTail } from './room-tail.js';
import { SocketFeatures } from './socket-features.js';
import { StreamTail, type Follower } from './stream-tail.js';

const WATCH_MS = 1_000;
const EVENTS_PER_SECOND = 20;
/** A client that has not read this many frames is cut off and resumes with `since`: its buffer would grow without bound. */
const MOST_BUFFERED = 256;

/**
 * The socket. It carries what the log says and nothing else, so a client that was away replays the gap with `since`.
 * Guards do not run for a connection: the token is checked at the handshake, the right to a stream at every join, and both
 * again every second and whenever rights change.
 */
@WebSocketGateway({ namespace: '/realtime' })
export class RealtimeGateway
  implements OnGatewayInit<Namespace>, OnGatewayConnection, OnGatewayDisconnect, BeforeApplicationShutdown
{
  private readonly logger = new Logger(RealtimeGateway.name);
  private namespace!: Namespace;
  private presence!: Presence;
  private rooms!: FeatureRooms;
  private watch: NodeJS.Timeout | undefined;
  /** The rights each socket's streams were last checked against. */
  private readonly reviewed = new WeakMap<Client, Actor>();

  constructor(
    private readonly authenticator: Authenticator,
    private readonly reader: ChangeReader,
    private readonly tail: StreamTail,
    private readonly roomTail: RoomTail,
    private readonly features: SocketFeatures,
    private readonly signals: Signals,
    private readonly metrics: Metrics,
  ) {}

  afterInit(namespace: Namespace): void {
    this.namespace = namespace;
    this.presence = new Presence(namespace);
    this.rooms = new FeatureRooms(namespace, this.features, this.reader, this.roomTail);
    namespace.use((socket, next) => {
      this.admit(socket as unknown as Client).then(
        () => next(),
        (error: unknown) => next(Object.assign(new Error('unauthenticated'), { data: this.problem(error, 'connect') })),
      );
    });
    // However a client goes, by a word or by a cable pulled out: once Nest tells of it, its rooms are empty already.
    namespace.adapter.on('leave-room', (room: string, socketId: string) => {
      if (room === socketId) return;
      if (room.includes(':')) return this.rooms.left(room, socketId);
      this.leaveEmpty(room);
      this.presence.changed(room);
    });
    this.signals.subscribe(ACCESS_SIGNAL, () => this.recheck());
    this.watch = setInterval(() => this.recheck(), WATCH_MS);
  }

  handleConnection(client: Client): void {
    this.rooms.welcome(client, (...asked) => this.answer(...asked));
  }

  handleDisconnect(): void {
    this.metrics.set('sockets_connected', this.namespace.sockets.size);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.watch);
    this.presence.close();
    // The hint lets clients come back at once, to another process, instead of waiting for a time-out.
    this.namespace.local.emit('reconnect:soon');
    this.namespace.local.disconnectSockets(true);
  }

  @SubscribeMessage('stream:join')
  join(@ConnectedSocket() client: Client, @MessageBody() data: unknown): Promise<unknown> {
    return this.answer(client, 'stream:join', async (actor) => {
      const { streamId, since } = await validated(StreamJoin, data);
      const head = mustFollow(actor, await this.reader.head(streamId));
      if (client.rooms.size > MOST_ROOMS)
        throw realtimeErrors.tooMany(`At most ${MOST_ROOMS} rooms for one connection`);
      try {
        const at = await this.tail.join(head, since, this.room(streamId), one(client), () => {
          // Whoever has gone meanwhile would stay in the room for ever.
          if (client.connected) void client.join(streamId);
        });
        this.presence.changed(streamId);
        return { ok: true, streamId, seq: at.seq, epoch: at.epoch };
      } finally {
        this.leaveEmpty(streamId);
      }
    });
  }

  @SubscribeMessage('stream:leave')
  leave(@ConnectedSocket() client: Client, @MessageBody() data: unknown): Promise<unknown> {
    return this.answer(client, 'stream:leave', async () => {
      const { streamId } = await validated(StreamLeave, data);
      await client.leave(streamId);
      return { ok: true };
    });
  }

  private leaveEmpty(streamId: string): void {
    if (!this.namespace.adapter.rooms.get(streamId)?.size) this.tail.leave(streamId);
  }

  private async admit(client: Client): Promise<void> {
    const token: unknown = client.handshake.auth['token'];
    const actor = typeof token === 'string' ? await this.authenticator.authenticate(token) : undefined;
    const reference = actor && referenceOf(actor);
    // A key that must sign cannot do so here.
    if (!reference || actor.machine?.signingKey) throw httpErrors.unauthenticated();
    client.data = { actorId: actor.id, reference, budget: EVENTS_PER_SECOND };
    this.metrics.set('sockets_connected', this.namespace.sockets.size + 1);
  }

  /** Every event is acknowledged: with what it gives, or with a problem. */
  private async answer(client: Client, event: string, work: (actor: Actor) => Promise<Ack>): Promise<unknown> {
    try {
      client.data.budget -= 1;
      if (client.data.budget < 0) throw realtimeErrors.tooMany({ retryAfter: 1 });
      const actor = await this.authenticator.actorOf(client.data.reference);
      if (!actor) throw httpErrors.unauthenticated();
      return await runInContext({ requestId: newId(), origin: 'socket', actor }, () => work(actor));
    } catch (error) {
      return { ok: false, problem: this.problem(error, event) };
    }
  }

  private problem(error: unknown, event: string): Record<string, unknown> {
    const problem = toProblem(error);
    if (problem.status >= 500) this.logger.error(`${event}: ${problem.message}`, problem.extras.cause);
    return problemBody(problem, '', event);
  }

  private room(streamId: string): Follower {
    const to = (): ReturnType<Namespace['to']> => this.namespace.local.to(streamId);
    return {
      changes: (frame) => void to().emit('changes', frame),
      stale: () => void to().emit('stale', { streamId }),
    };
  }

  private recheck(): void {
    this.review().catch((error: unknown) =>
      this.logger.warn(`Rights of open sockets not checked, will be in a second: ${String(error)}`),
    );
  }

  private async review(): Promise<void> {
    const clients = [...this.namespace.sockets.values()] as unknown as Client[];
    if (clients.length === 0) return;
    const standing = await this.authenticator.standing([...new Set(clients.map((client) => client.data.reference))]);
    const changed = new Map<Client, Actor>();
    const failures: unknown[] = [];
    for (const client of clients) {
      client.data.budget = EVENTS_PER_SECOND;
      if (!standing.has(client.data.reference) || buffered(client) > MOST_BUFFERED) client.disconnect(true);
      else {
        try {
          // Rights are kept ten seconds or until the signal: looking closer only when they were read anew.
          const actor = await this.authenticator.actorOf(client.data.reference);
          if (actor && actor !== this.reviewed.get(client)) changed.set(client, actor);
        } catch (error) {
          failures.push(error);
        }
      }
    }
    await this.leaveForbidden(changed);
    if (failures.length > 0) throw failures[0];
  }

  /** One look at the streams for all of them together. */
  private async leaveForbidden(actors: ReadonlyMap<Client, Actor>): Promise<void> {
    const followed = new Map([...actors.keys()].map((client) => [client, streamsOf(client)]));
    const ids = [...new Set([...followed.values()].flat())];
    const heads = new Map(
      (ids.length > 0 ? await this.reader.heads(ids) : []).map((head): [string, StreamHead] => [head.id, head]),
    );
    for (const [client, actor] of actors) {
      await this.rooms.leaveForbidden(client, actor);
      for (const id of followed.get(client)!) {
        const head = heads.get(id);
        if (!head || mayFollow(actor, head)) continue;
        await client.leave(id);
        client.emit('stream:left', { streamId: id });
      }
      this.reviewed.set(client, actor);
    }
  }
}

const streamsOf = (client: Client): string[] => [...client.rooms].filter((room) => isStream(client, room));

const buffered = (client: Client): number => (client.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length;

const one = (client: Client): Follower => ({
  changes: (frame) => void client.emit('changes', frame),
  stale: (streamId) => void client.emit('stale', { streamId }),
});
