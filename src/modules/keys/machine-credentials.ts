import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { machineTokenHash, newMachineToken, type Actor } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { newId } from '../../platform/http/index.js';
import { sealedColumn, Vault } from '../../platform/vault/index.js';

export const signingSecretOf = sealedColumn('machine_credential', 'signing_secret_sealed');

/** Before a signing secret; the rest is base64 of its bytes (Standard Webhooks). */
const SECRET_PREFIX = 'whsec_';
const KEPT_DAYS = 90;

export type Holder = { apiKeyId: string } | { deviceId: string };

export interface IssuedCredential {
  token: string;
  signingSecret: string | null;
}

/** The secrets of keys and devices: made here, shown once, kept as hashes. */
@Injectable()
export class MachineCredentials {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  async issue(actor: Actor, holder: Holder, { signing = false } = {}): Promise<IssuedCredential> {
    const { apiKeyId = null, deviceId = null } = holder as { apiKeyId?: string; deviceId?: string };
    const token = newMachineToken(apiKeyId ? 'api-key' : 'device');
    const [id, { organizationId }] = [newId(), actor];
    const signingSecret = signing ? SECRET_PREFIX + randomBytes(32).toString('base64') : null;
    await this.db.query(
      `insert into machine_credential (hash, organization_id, id, api_key_id, device_id, hint, signing_secret_sealed)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        machineTokenHash(token),
        organizationId,
        id,
        apiKeyId,
        deviceId,
        token.slice(-4),
        signingSecret && this.vault.seal(signingSecret, signingSecretOf({ organizationId, id })),
      ],
    );
    return { token, signingSecret };
  }

  /** The secrets a key has now end after this many hours, or when they would have anyway. */
  async endAfter(actor: Actor, apiKeyId: string, hours: number): Promise<void> {
    await this.db.query(
      `update machine_credential set expires_at = least(expires_at, now() + make_interval(hours => $3))
        where organization_id = $1 and api_key_id = $2 and (expires_at is null or expires_at > now())`,
      [actor.organizationId, apiKeyId, hours],
    );
  }

  /** Drops secrets that ended long ago, so that the last use of a rotated one can still be looked up for a while. */
  async prune(): Promise<void> {
    await this.db.execute('delete from machine_credential where expires_at < now() - make_interval(days => $1)', [
      KEPT_DAYS,
    ]);
  }
}

/** The bytes a signing secret stands for. */
export const signingBytes = (signingSecret: string): Buffer =>
  Buffer.from(signingSecret.slice(SECRET_PREFIX.length), 'base64');
