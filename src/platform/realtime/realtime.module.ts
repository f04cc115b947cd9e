import { Module } from '@nestjs/common';
import { RealtimeGateway } from './realtime.gateway.js';
import { StreamTail } from './stream-tail.js';

@Module({ providers: [RealtimeGateway, StreamTail] })
export class RealtimeModule {}
