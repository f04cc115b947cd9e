import { io, type Socket } from 'socket.io-client';

export interface Frame {
  streamId: string;
  from: number;
  to: number;
  items: { seq: number; entity: string; id: string; kind: string; data: Record<string, unknown> | null }[];
}

export interface Ack {
  ok: boolean;
  seq?: number;
  epoch?: number;
  problem?: { code: string; status: number };
}

export const openSocket = (url: string, token: string | undefined, headers: Record<string, string> = {}): Socket =>
  io(`${url}/realtime`, {
    auth: token === undefined ? {} : { token },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: headers,
  });

/** Connected, or the error that the handshake ended with. */
export function connected(socket: Socket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

/** What the next event of this name carries. */
export const heard = <T>(socket: Socket, event: string): Promise<T> =>
  new Promise((resolve) => void socket.once(event, resolve));

export const ask = (socket: Socket, event: string, data: unknown): Promise<Ack> =>
  socket.timeout(5_000).emitWithAck(event, data) as Promise<Ack>;

/** What a client keeps: its cursor and the entities it has been told of. Applies frames by the one rule there is. */
export class Replica {
  cursor: number;
  /** Frames that did not join on to the cursor. */
  holes = 0;
  stale = 0;
  frames = 0;
  readonly entities = new Map<string, Record<string, unknown>>();

  constructor(cursor = 0) {
    this.cursor = cursor;
  }

  follow(socket: Socket): this {
    socket.on('changes', (frame: Frame) => this.apply(frame));
    socket.on('stale', () => (this.stale += 1));
    return this;
  }

  private apply(frame: Frame): void {
    this.frames += 1;
    if (frame.from !== this.cursor) {
      this.holes += 1;
      return;
    }
    for (const item of frame.items) {
      if (item.data) this.entities.set(`${item.entity} ${item.id}`, item.data);
      else this.entities.delete(`${item.entity} ${item.id}`);
    }
    this.cursor = frame.to;
  }
}
