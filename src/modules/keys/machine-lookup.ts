import { createSecretKey } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import {
  MachineDirectory,
  SIGNATURE_WINDOW_SECONDS,
  whileEnding,
  type Actor,
  type Permission,
} from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { Vault } from '../../platform/vault/index.js';
import { signingBytes, signingSecretOf } from './machine-credentials.js';

interface Found {
  organizationId: string;
  id: string;
  apiKeyId: string | null;
  deviceId: string | null;
  permissions: Permission[];
  events: string[] | null;
  expiresAt: Date | null;
  signingSecretSealed: string | null;
  usedLately: boolean;
  ending: boolean;
}

const standing = `(c.expires_at is null or c.expires_at > now())
  and coalesce(k.revoked_at, d.revoked_at) is null and (k.expires_at is null or k.expires_at > now()) and (d.expires_at is null or d.expires_at > now())`;
const joined = `machine_credential c
  left join api_key k on k.organization_id = c.organization_id and k.id = c.api_key_id
  left join device d on d.organization_id = c.organization_id and d.id = c.device_id`;

/** What the platform asks about the token of a machine: on its first request, and again every few seconds. */
@Injectable()
export class MachineLookup extends MachineDirectory {
  private readonly logger = new Logger(MachineLookup.name);

  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {
    super();
  }

  /** Found by a hash of 190 random bits: how long the comparison takes tells nothing about the token. */
  async actorOf(hash: Buffer): Promise<Actor | undefined> {
    const [row] = await this.db.query<Found>(
      `select c.organization_id as "organizationId", c.id, c.api_key_id as "apiKeyId", c.device_id as "deviceId",
              coalesce(k.scopes, d.actions) as permissions,
              case when d.id is null then k.granted_events else array[d.event_id] end as events,
              least(c.expires_at, k.expires_at, d.expires_at) as "expiresAt",
              case when k.require_signature then c.signing_secret_sealed end as "signingSecretSealed",
              coalesce(c.last_used_at > now() - interval '1 minute', false) as "usedLately",
              exists (select 1 from organization o where o.id = c.organization_id and o.deletes_at is not null) as ending
         from ${joined}
        where c.hash = $1 and ${standing}`,
      [hash],
    );
    if (!row) return undefined;
    if (!row.usedLately) this.noteUse(hash);
    return {
      kind: row.deviceId ? 'device' : 'api-key',
      id: (row.deviceId ?? row.apiKeyId)!,
      organizationId: row.organizationId,
      permissions: row.ending ? whileEnding(new Set(row.permissions)) : new Set(row.permissions),
      events: row.events ?? 'all',
      machine: {
        hash: hash.toString('hex'),
        ...(row.expiresAt ? { expiresAt: row.expiresAt.getTime() } : {}),
        ...(row.signingSecretSealed
          ? {
              signingKey: createSecretKey(signingBytes(this.vault.open(row.signingSecretSealed, signingSecretOf(row)))),
            }
          : {}),
      },
    };
  }

  async standing(hashes: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ hash: string }>(
      `select encode(c.hash, 'hex') as hash from ${joined}
        where c.hash = any(select decode(h, 'hex') from unnest($1::text[]) h) and ${standing}`,
      [hashes],
    );
    return new Set(rows.map((row) => row.hash));
  }

  async isFirstUse(actor: Actor, requestId: string): Promise<boolean> {
    const rows = await this.db.query(
      `insert into signed_request (organization_id, api_key_id, request_id) values ($1, $2, $3)
       on conflict do nothing returning 1`,
      [actor.organizationId, actor.id, requestId],
    );
    return rows.length > 0;
  }

  /** A timestamp may be as far ahead as it may be behind, hence twice the window. */
  async pruneSignedRequests(): Promise<void> {
    await this.db.execute('delete from signed_request where at < now() - make_interval(secs => $1)', [
      2 * SIGNATURE_WINDOW_SECONDS + 60,
    ]);
  }

  /** Beside the request, and at most once a minute however many processes there are. */
  private noteUse(hash: Buffer): void {
    this.db
      .query(
        `update machine_credential set last_used_at = now()
          where hash = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
        [hash],
      )
      .catch((error: unknown) => this.logger.warn(`The use of a key was not noted: ${String(error)}`));
  }
}
