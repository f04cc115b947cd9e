import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorName, type Actor } from '../access/actor.js';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { runInContext } from '../observability/request-context.js';
import { idempotencyErrors } from './http.errors.js';
import { problemBody } from './problem-document.js';
import { Problem } from './problem.js';
import { refuseOddShape } from './validation.js';

export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | null;
  /** What a repeat is given instead of `body`, where that holds a secret shown only once. */
  kept?: string;
}

interface Key {
  organizationId: string;
  scope: string;
  key: string;
  hash: string;
}

interface Found {
  owner: string;
  state: 'running' | 'done';
  hash: string;
  expired: boolean;
  status: number | null;
  headers: Record<string, string> | null;
  body: string | null;
}

/** A crashed first request frees its key after this long. */
const LEASE_SECONDS = 60;
/** Refusals that a later call may not meet again must not be remembered: sign-in, permission, conflict, rate, our own failures. */
const FORGOTTEN = new Set([401, 403, 404, 408, 409, 412, 429]);

/**
 * `Idempotency-Key` (IETF draft-ietf-httpapi-idempotency-key-header). The key is claimed in a short transaction of its own, so a
 * twin gets its 409 at once; the effect and the stored answer then commit in one transaction, and only while the claim is
 * still ours: a twin that took over an expired lease cannot be followed by a second effect.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly db: Database,
    private readonly uow: UnitOfWork,
  ) {}

  /** @throws idempotency.key_invalid when the header holds no key. */
  keyOf(request: FastifyRequest, actor: Actor, route: string): Key | undefined {
    const header = request.headers['idempotency-key'];
    if (header === undefined) return undefined;
    const key = /^"?([\x21\x23-\x7e]{1,255})"?$/.exec(String(header))?.[1];
    if (!key) throw idempotencyErrors.keyInvalid('1 to 255 visible ASCII characters, quoted or not');
    refuseOddShape(request.body);
    // A form with a file is not in memory: its length stands for it.
    const isForm = request.headers['content-type']?.startsWith('multipart/');
    const form = isForm ? ` ${request.headers['content-length'] ?? ''}` : '';
    const hash = createHash('sha256')
      .update(`${request.method} ${request.url}${form}\n${JSON.stringify(request.body ?? null)}`)
      .digest('hex');
    return { organizationId: actor.organizationId, scope: `${actorName(actor)} ${route}`, key, hash };
  }

  /** Runs `work` once per key. @returns the answer and whether it is a stored one. */
  async once(key: Key, work: () => Promise<StoredAnswer>): Promise<{ answer: StoredAnswer; replayed: boolean }> {
    const owner = randomUUID();
    const found = await this.claim(key, owner);
    if (found.owner !== owner) {
      if (found.hash !== key.hash) throw idempotencyErrors.keyReused();
      if (found.state === 'running') throw idempotencyErrors.stillRunning({ retryAfter: 1 });
      return {
        answer: { status: found.status ?? 200, headers: found.headers ?? {}, body: found.body },
        replayed: true,
      };
    }
    try {
      const answer = await this.uow.run(async () => {
        const result = await work();
        await this.store(key, owner, result);
        return result;
      });
      return { answer, replayed: false };
    } catch (error) {
      // Also when it failed because its time is up, which would end every further query of its own context.
      await runInContext({ requestId: owner, origin: 'system' }, () => this.settleFailure(key, owner, error));
      throw error;
    }
  }

  /** Empties kept answers that mention any of these ids, for an erased person: a replay then has its status alone. */
  async forget(organizationId: string, ids: readonly string[]): Promise<void> {
    await this.db.query(
      `update idempotency_key set body = null
        where organization_id = $1 and exists (select 1 from unnest($2::text[]) as erased(id) where strpos(body, erased.id) > 0)`,
      [organizationId, ids],
    );
  }

  /** Drops what is past its day. @returns how many. */
  async prune(): Promise<number> {
    return this.db.execute('delete from idempotency_key where expires_at < now()');
  }

  private async claim(key: Key, owner: string): Promise<Found> {
    const [row] = await this.db.query<Found>(
      `insert into idempotency_key as k (organization_id, scope, key, request_hash, state, owner, lease_until, expires_at)
       values ($1, $2, $3, $4, 'running', $5, now() + make_interval(secs => $6), now() + interval '24 hours')
       on conflict (organization_id, scope, key) do update
          set owner = case when k.expires_at < now() or (k.state = 'running' and k.lease_until < now() and k.request_hash = excluded.request_hash)
                           then excluded.owner else k.owner end,
              request_hash = case when k.expires_at < now() then excluded.request_hash else k.request_hash end,
              state = case when k.expires_at < now() then 'running' else k.state end,
              lease_until = case when k.expires_at < now() or (k.state = 'running' and k.lease_until < now()) then excluded.lease_until else k.lease_until end,
              expires_at = case when k.expires_at < now() then excluded.expires_at else k.expires_at end
       returning owner, state, request_hash as hash, status, headers, body`,
      [key.organizationId, key.scope, key.key, key.hash, owner, LEASE_SECONDS],
    );
    if (!row) throw new Error('The claim of an idempotency key returned nothing');
    return row;
  }

  private async store(key: Key, owner: string, answer: StoredAnswer): Promise<void> {
    const rows = await this.db.query(
      `update idempotency_key set state = 'done', status = $5, headers = $6, body = $7
        where organization_id = $1 and scope = $2 and key = $3 and owner = $4 and state = 'running' returning 1`,
      [
        key.organizationId,
        key.scope,
        key.key,
        owner,
        answer.status,
        JSON.stringify(answer.headers),
        answer.kept ?? answer.body,
      ],
    );
    if (rows.length === 0) throw idempotencyErrors.stillRunning({ retryAfter: 1 });
  }

  private async settleFailure(key: Key, owner: string, error: unknown): Promise<void> {
    if (error instanceof Problem && error.status < 500 && !FORGOTTEN.has(error.status)) {
      const body = JSON.stringify(problemBody(error, owner, ''));
      await this.store(key, owner, {
        status: error.status,
        headers: { 'content-type': 'application/problem+json; charset=utf-8' },
        body,
      });
      return;
    }
    await this.db.query(
      `delete from idempotency_key where organization_id = $1 and scope = $2 and key = $3 and owner = $4 and state = 'running'`,
      [key.organizationId, key.scope, key.key, owner],
    );
  }
}
