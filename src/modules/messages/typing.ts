import type { Connection } from '../../platform/realtime/index.js';

/** Without another word, somebody has stopped by then. */
export const TYPING_SECONDS = 6;
/** Keys are pressed more often than anybody needs to be told. */
const TELL_AGAIN_MS = 2_000;

interface Typist {
  connection: Connection;
  userId: string;
  toldAt: number;
  end: NodeJS.Timeout;
}

/** Who is writing just now. In no table and no log: it ends by itself, by a word, or with the connection. */
export class Typing {
  private readonly typists = new Map<string, Typist>();

  start(conversationId: string, userId: string, connection: Connection): void {
    const key = `${connection.id} ${conversationId}`;
    const known = this.typists.get(key);
    clearTimeout(known?.end);
    const now = performance.now();
    const told = known !== undefined && now - known.toldAt < TELL_AGAIN_MS;
    this.typists.set(key, {
      connection,
      userId,
      toldAt: told ? known.toldAt : now,
      end: setTimeout(() => this.stop(conversationId, connection.id), TYPING_SECONDS * 1_000).unref(),
    });
    if (!told) tell(connection, conversationId, userId, true);
  }

  stop(conversationId: string, connectionId: string): void {
    const key = `${connectionId} ${conversationId}`;
    const typist = this.typists.get(key);
    if (!typist) return;
    clearTimeout(typist.end);
    this.typists.delete(key);
    tell(typist.connection, conversationId, typist.userId, false);
  }

  close(): void {
    for (const { end } of this.typists.values()) clearTimeout(end);
    this.typists.clear();
  }
}

/** `seconds`: a listener that hears nothing more, because a process died, stops showing it then. */
const tell = (connection: Connection, conversationId: string, userId: string, typing: boolean): void =>
  connection.tellOthers(conversationId, 'typing:indicator', {
    conversationId,
    userId,
    typing,
    ...(typing ? { seconds: TYPING_SECONDS } : {}),
  });
