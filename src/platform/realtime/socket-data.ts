/** Plain, because presence reads it across processes. */
export interface SocketData {
  actorId: string;
  /** What it signed in with, see `referenceOf`. */
  reference: string;
  /** Tokens left in this second's bucket of events. */
  budget: number;
}
