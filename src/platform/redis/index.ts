export { RedisClients } from './redis.clients.js';
export { RedisModule } from './redis.module.js';
export { Signals } from './signals.js';
