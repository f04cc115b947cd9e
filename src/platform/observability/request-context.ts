import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '../access/actor.js';

/** Where a change came from; recorded with every change. */
export type Origin = 'http' | 'rsvp' | 'socket' | 'job' | 'import' | 'pms' | 'consumer' | 'system';

/**
 * The moment a request's time is up. Not an AbortSignal: every request has one and hardly any needs it, and an AbortSignal
 * with its listeners costs more than all else that is done for a deadline.
 */
export class Deadline {
  passed = false;
  private readonly effects = new Set<() => void>();

  /** @returns the function that takes the effect back. */
  onPass(effect: () => void): () => void {
    this.effects.add(effect);
    return () => void this.effects.delete(effect);
  }

  pass(): void {
    this.passed = true;
    for (const effect of this.effects) effect();
  }
}

/** Where a request comes from, read only by the few who need it: behind proxies an address takes some working out. */
export interface Caller {
  readonly ip: string;
  readonly headers: { readonly 'user-agent'?: string | undefined };
}

/** What is known about the piece of work now running: one HTTP request, one job attempt, one consumer batch. */
export interface WorkContext {
  /** In every log line, error and change of this work. */
  requestId: string;
  origin: Origin;
  actor?: Actor;
  /** Passes when the request's time is up; running queries are cancelled. */
  deadline?: Deadline;
  /** Queries sent so far; tests count them per request. */
  queries: number;
  /** Values of request headers that services below the controller need. */
  ifNoneMatch?: string;
  /** The request itself, for what is recorded about access. */
  caller?: Caller;
}

const storage = new AsyncLocalStorage<WorkContext>();

export const currentContext = (): WorkContext | undefined => storage.getStore();

export function runInContext<T>(context: Omit<WorkContext, 'queries'>, work: () => T): T {
  return storage.run({ ...context, queries: 0 }, work);
}

/** The same work continued on behalf of somebody else, e.g. a guest found behind a link. */
export function runAs<T>(actor: Actor, origin: Origin, work: () => T): T {
  const context = storage.getStore();
  return storage.run({ requestId: context?.requestId ?? actor.id, queries: 0, ...context, actor, origin }, work);
}

/** From here on the running work is somebody else's: for work that learns only midway on whose behalf it is done. */
export function continueAs(actor: Actor, origin: Origin): void {
  const context = storage.getStore();
  if (context) Object.assign(context, { actor, origin });
}
