import type { Actor } from './actor.js';

/** Where API keys and the tokens of devices are kept; the keys module provides it. */
export abstract class MachineDirectory {
  /** The machine behind a token with this SHA-256, with its rights of this moment; undefined when it was revoked, expired or never was. */
  abstract actorOf(hash: Buffer): Promise<Actor | undefined>;

  /** Which of these hashes (hexadecimal) still stand. */
  abstract standing(hashes: readonly string[]): Promise<Set<string>>;

  /** Remembers the id of a signed request. @returns false when the machine has used it before. */
  abstract isFirstUse(actor: Actor, requestId: string): Promise<boolean>;
}
