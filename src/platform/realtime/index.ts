export { RealtimeModule } from './realtime.module.js';
export { SocketAdapter } from './socket.adapter.js';
export {
  SocketFeatures,
  type Connection,
  type RoomNews,
  type SocketEvent,
  type SocketFeature,
} from './socket-features.js';
