import { Injectable } from '@nestjs/common';
import type { Actor, Permission } from '../access/index.js';
import type { Change } from '../changes/index.js';

/** One connection, as a feature that was asked something by it sees it. Rooms are named by the ids the feature gives them. */
export interface Connection {
  /** Of this connection alone, for as long as it lasts. */
  readonly id: string;
  isIn(roomId: string): boolean;
  /**
   * From here on the connection hears what becomes of the room's stream. @returns the position in the stream from which on it does
   * @throws stream.too_many
   */
  enter(roomId: string, streamId: string): Promise<{ seq: number; epoch: number }>;
  leave(roomId: string): Promise<void>;
  /** To everybody in the room, on every process, except whoever is behind this connection. Fleeting: may be lost. */
  tellOthers(roomId: string, event: string, data: object): void;
}

export interface SocketEvent {
  can: Permission;
  /** What it gives is acknowledged with `ok`; what it throws as a problem. */
  handle(actor: Actor, data: unknown, connection: Connection): Promise<object | void>;
}

/** Something for everybody in a room. */
export interface RoomNews {
  roomId: string;
  event: string;
  data: object;
}

/** What a feature adds to the socket: events of its own, and rooms, each of which belongs to a stream. */
export interface SocketFeature {
  /** What its rooms are: `conversation` for `conversation:<id>`. */
  readonly room: string;
  readonly events: Readonly<Record<string, SocketEvent>>;
  /** Whether somebody may stay in its rooms; asked again whenever their rights change. Nobody's organization ever does. */
  mayStay(actor: Actor): boolean;
  /** What committed changes are told as in those of its rooms that have somebody on this process; in the order of the changes. */
  newsOf(organizationId: string, changes: readonly Change[], roomIds: readonly string[]): Promise<RoomNews[]>;
  /** A connection is out of a room: by a word, for a right that ended, or because it is gone. */
  left(roomId: string, connectionId: string): void;
}

/** The features that have something to say on the socket. */
@Injectable()
export class SocketFeatures {
  private readonly features = new Map<string, SocketFeature>();

  register(feature: SocketFeature): void {
    if (this.features.has(feature.room)) throw new Error(`Rooms of ${feature.room} are somebody else's already`);
    this.features.set(feature.room, feature);
  }

  all(): readonly SocketFeature[] {
    return [...this.features.values()];
  }

  of(room: string): SocketFeature | undefined {
    return this.features.get(room);
  }
}
