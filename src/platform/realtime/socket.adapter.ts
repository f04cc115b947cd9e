import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import type { Server, ServerOptions } from 'socket.io';
import { Config } from '../../config/index.js';
import { RedisClients } from '../redis/index.js';

/** A frame from a client is a join or a typing signal, never data. */
const LARGEST_FRAME_BYTES = 64 * 1024;

/** socket.io with our limits, an origin check of its own and the Redis adapter for what is fleeting (presence, typing). */
export class SocketAdapter extends IoAdapter {
  private readonly config: Config;
  private readonly redis: RedisClients;

  constructor(app: INestApplicationContext) {
    super(app);
    this.config = app.get(Config);
    this.redis = app.get(RedisClients);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      pingInterval: 25_000,
      pingTimeout: 60_000,
      maxHttpBufferSize: LARGEST_FRAME_BYTES,
      perMessageDeflate: false,
      serveClient: false,
      cors: { origin: this.config.corsOrigins, credentials: false },
      // `cors` alone does not refuse a foreign origin, it only leaves out the header.
      allowRequest: (request, answer) => answer(null, this.allowed(request.headers.origin)),
    } as ServerOptions);
    server.adapter(createAdapter(this.publisher(), this.redis.subscriber, { publishOnSpecificResponseChannel: true }));
    // The root namespace has nothing to say and would keep connections of people nobody knows.
    server.use((_, next) => next(new Error('unauthenticated')));
    return server;
  }

  /**
   * This waits for the whole HTTP server: for who is being answered, but also for a connection that never asks anything, as
   * browsers keep in reserve. So what is still open after a while is cut.
   */
  override async close(server: Server): Promise<void> {
    const patience = setTimeout(() => this.httpServer.closeAllConnections(), this.config.shutdownSeconds * 200);
    try {
      await super.close(server);
    } finally {
      clearTimeout(patience);
    }
  }

  /** The adapter neither awaits nor catches its publishes: one during an outage of Redis would end the process. */
  private publisher(): RedisClients['producer'] {
    const { producer } = this.redis;
    const publish = (channel: string, message: string | Buffer): Promise<number> =>
      producer.publish(channel, message).catch((error: Error) => {
        this.redis.report(error);
        return 0;
      });
    return Object.create(producer, { publish: { value: publish } }) as typeof producer;
  }

  /** Browsers always send an origin; devices and servers send none. */
  private allowed(origin: string | undefined): boolean {
    return (
      origin === undefined ||
      origin === new URL(this.config.publicUrl).origin ||
      this.config.corsOrigins.includes(origin)
    );
  }
}
