import type { Namespace, Socket } from 'socket.io';
import type { Actor } from '../access/index.js';
import type { Change, ChangeReader } from '../changes/index.js';
import { httpErrors } from '../http/http.errors.js';
import { realtimeErrors } from './realtime.errors.js';
import type { SocketData } from './socket-data.js';
import type { Connection, SocketFeature, SocketFeatures } from './socket-features.js';
import type { Follower, StreamTail } from './stream-tail.js';

export type Client = Socket<
  Record<string, (...args: unknown[]) => void>,
  Record<string, (...args: unknown[]) => void>,
  Record<string, never>,
  SocketData
>;
export type Ack = { ok: true } & Record<string, unknown>;
type Answer = (client: Client, event: string, work: (actor: Actor) => Promise<Ack>) => Promise<unknown>;

/** Streams are rooms by their bare id; everything else has a word before it. */
export const isStream = (client: Client, room: string): boolean => room !== client.id && !room.includes(':');
export const MOST_ROOMS = 50;

const silent: Follower = { changes: () => undefined, stale: () => undefined };
/** Everybody's own connections, wherever they are. */
const ownRoom = (actorId: string): string => `actor:${actorId}`;

/** The rooms of features on this process, and the streams they are about. */
export class FeatureRooms {
  /** By stream: its rooms that have somebody here. */
  private readonly rooms = new Map<string, Set<string>>();
  private readonly streams = new Map<string, string>();

  constructor(
    private readonly namespace: Namespace,
    private readonly features: SocketFeatures,
    private readonly reader: ChangeReader,
    private readonly tail: StreamTail,
  ) {}

  /** From here on the connection can ask what features offer. */
  welcome(client: Client, answer: Answer): void {
    void client.join(ownRoom(client.data.actorId));
    for (const feature of this.features.all()) {
      for (const [event, { can, handle }] of Object.entries(feature.events)) {
        client.on(event, (...args: unknown[]) => {
          const last = args.at(-1);
          const acknowledge = typeof last === 'function' ? (args.pop() as (answer: unknown) => void) : undefined;
          void answer(client, event, async (actor) => {
            if (!actor.permissions.has(can)) throw httpErrors.forbidden(`It takes ${can}`);
            return { ok: true, ...(await handle(actor, args[0], this.connection(client, feature))) };
          }).then(acknowledge);
        });
      }
    }
  }

  /** Somebody is out of a room, and perhaps it is empty now. */
  left(room: string, connectionId: string): void {
    const [name, id] = parts(room);
    this.features.of(name)?.left(id, connectionId);
    this.forgetEmpty(room);
  }

  /** Takes the connection out of the rooms it may not be in any more. */
  async leaveForbidden(client: Client, actor: Actor): Promise<void> {
    for (const room of client.rooms) {
      const [name, id] = parts(room);
      const feature = this.features.of(name);
      if (!feature || feature.mayStay(actor)) continue;
      await client.leave(room);
      client.emit(`${name}:left`, { [`${name}Id`]: id });
    }
  }

  private connection(client: Client, feature: SocketFeature): Connection {
    const name = (id: string): string => `${feature.room}:${id}`;
    const others = ownRoom(client.data.actorId);
    return {
      id: client.id,
      isIn: (id) => client.rooms.has(name(id)),
      enter: (id, streamId) => this.enter(client, name(id), streamId),
      leave: async (id) => void (await client.leave(name(id))),
      tellOthers: (id, event, data) => void this.namespace.to(name(id)).except(others).emit(event, data),
    };
  }

  private async enter(client: Client, room: string, streamId: string): Promise<{ seq: number; epoch: number }> {
    if (client.rooms.size > MOST_ROOMS) throw realtimeErrors.tooMany(`At most ${MOST_ROOMS} rooms for one connection`);
    const head = await this.reader.head(streamId);
    if (!head) throw new Error(`${room} belongs to stream ${streamId}, which is not there`);
    this.streams.set(room, streamId);
    try {
      return await this.tail.join(head, undefined, this.follower(head.id, head.organizationId), silent, () => {
        // Whoever has gone meanwhile would stay in the room for ever.
        if (!client.connected) return;
        // Set anew: the last one may have left while this one waited.
        this.streams.set(room, streamId);
        this.rooms.set(streamId, (this.rooms.get(streamId) ?? new Set()).add(room));
        void client.join(room);
      });
    } finally {
      this.forgetEmpty(room);
    }
  }

  private forgetEmpty(room: string): void {
    const streamId = this.streams.get(room);
    if (!streamId || this.namespace.adapter.rooms.get(room)?.size) return;
    this.streams.delete(room);
    const rooms = this.rooms.get(streamId);
    rooms?.delete(room);
    if (rooms?.size) return;
    this.rooms.delete(streamId);
    this.tail.leave(streamId);
  }

  private follower(streamId: string, organizationId: string): Follower {
    return {
      changes: ({ items }) => this.tell(streamId, organizationId, items as Change[]),
      stale: () => {
        const rooms = [...(this.rooms.get(streamId) ?? [])];
        if (rooms.length > 0) this.namespace.local.to(rooms).emit('stale', { streamId });
      },
    };
  }

  private async tell(streamId: string, organizationId: string, changes: readonly Change[]): Promise<void> {
    const rooms = [...(this.rooms.get(streamId) ?? [])].map(parts);
    for (const feature of this.features.all()) {
      const ids = rooms.flatMap(([name, id]) => (name === feature.room ? [id] : []));
      if (ids.length === 0) continue;
      for (const { roomId, event, data } of await feature.newsOf(organizationId, changes, ids))
        this.namespace.local.to(`${feature.room}:${roomId}`).emit(event, data);
    }
  }
}

function parts(room: string): [name: string, id: string] {
  const colon = room.indexOf(':');
  return [room.slice(0, Math.max(colon, 0)), room.slice(colon + 1)];
}
