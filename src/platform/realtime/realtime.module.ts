import { Module, type DynamicModule } from '@nestjs/common';
import { RealtimeGateway } from './realtime.gateway.js';
import { RoomTail } from './room-tail.js';
import { SocketFeatures } from './socket-features.js';
import { StreamTail } from './stream-tail.js';

@Module({})
export class RealtimeModule {
  /** Features say what they add to the socket in every process; only those with the role have one. */
  static of(open: boolean): DynamicModule {
    return {
      module: RealtimeModule,
      global: true,
      providers: [SocketFeatures, ...(open ? [RealtimeGateway, StreamTail, RoomTail] : [])],
      exports: [SocketFeatures],
    };
  }
}
