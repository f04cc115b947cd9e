import { Logger } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import type { SocketData } from './socket-data.js';

const SETTLE_MS = 500;
const MOST_SHOWN = 100;

/** Who else looks at a stream, across processes. Fleeting: never stored, a lost update is mended by the next. */
export class Presence {
  private readonly logger = new Logger(Presence.name);
  private readonly pending = new Map<string, NodeJS.Timeout>();
  private closed = false;

  constructor(private readonly namespace: Namespace) {}

  /** Many joins and leaves at once become one frame. */
  changed(streamId: string): void {
    if (this.closed || this.pending.has(streamId)) return;
    this.pending.set(
      streamId,
      setTimeout(() => {
        this.pending.delete(streamId);
        this.announce(streamId).catch((error: unknown) =>
          this.logger.debug(`Presence of ${streamId} not told: ${String(error)}`),
        );
      }, SETTLE_MS),
    );
  }

  close(): void {
    this.closed = true;
    for (const timer of this.pending.values()) clearTimeout(timer);
    this.pending.clear();
  }

  private async announce(streamId: string): Promise<void> {
    const sockets = await this.namespace.in(streamId).fetchSockets();
    const userIds = new Set(sockets.map((socket) => (socket.data as SocketData).actorId));
    this.namespace
      .to(streamId)
      .emit('presence', { streamId, count: userIds.size, userIds: [...userIds].slice(0, MOST_SHOWN) });
  }
}
