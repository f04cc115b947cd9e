/** Plain, because presence reads it across processes. */
export interface SocketData {
  actorId: string;
  sessionId: string;
  /** Tokens left in this second's bucket of events. */
  budget: number;
}
