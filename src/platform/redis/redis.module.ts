import { Global, Module } from '@nestjs/common';
import { RedisClients } from './redis.clients.js';
import { Signals } from './signals.js';

@Global()
@Module({ providers: [RedisClients, Signals], exports: [RedisClients, Signals] })
export class RedisModule {}
