import { Injectable } from '@nestjs/common';
import { Authenticator, type Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId, type JsonText, type ListPage } from '../../platform/http/index.js';
import { EventsService } from '../events/index.js';
import { coversGrants, storedGrants, unknownEvents } from '../organizations/index.js';
import { SecurityLog, type SecurityEventKind } from '../security/index.js';
import type { ApiKeyEntity } from './api-key.entity.js';
import type { ApiKeyQuery, ApiKeyRotation, ApiKeyView, ApiKeyWithSecretView, NewApiKey } from './api-keys.dto.js';
import { ApiKeysRepository } from './api-keys.repository.js';
import { apiKeyChange } from './keys.changes.js';
import { apiKeyErrors } from './keys.errors.js';
import { MachineCredentials, type IssuedCredential } from './machine-credentials.js';

const OVERLAP_HOURS = 24;

/**
 * Keys of the organization's machines. A key can do what it was given, and was given no more than its maker could do then;
 * it belongs to the organization, so it stays as it is when that person leaves or loses rights.
 */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: ApiKeysRepository,
    private readonly credentials: MachineCredentials,
    private readonly events: EventsService,
    private readonly authenticator: Authenticator,
    private readonly security: SecurityLog,
  ) {}

  list(actor: Actor, query: ApiKeyQuery): Promise<JsonText<ListPage<ApiKeyView>>> {
    return this.keys.list(actor, query);
  }

  get(actor: Actor, id: string): Promise<JsonText<ApiKeyView>> {
    return this.keys.view(actor, id);
  }

  async create(actor: Actor, body: NewApiKey): Promise<ApiKeyWithSecretView> {
    const expiresAt = body.expiresAt ? new Date(body.expiresAt) : null;
    if (expiresAt && expiresAt.getTime() <= Date.now()) throw apiKeyErrors.expiryPassed();
    const grantedEvents = storedGrants(body.events ?? (actor.events === 'all' ? 'all' : [...actor.events]));
    const [id, requireSignature] = [newId(), body.requireSignature ?? false];
    const issued = await this.uow.run(async () => {
      await this.mustBeWithin(actor, body, grantedEvents);
      const { name, scopes } = body;
      await this.keys.insert(
        actor,
        { id, name, scopes, grantedEvents, requireSignature, createdBy: actor.id, expiresAt },
        apiKeyChange.created,
      );
      await this.note(actor, 'apiKeyCreated', id, { scopes: scopes.join(' '), events: grantedEvents?.length ?? 'all' });
      return this.credentials.issue(actor, { apiKeyId: id }, { signing: requireSignature });
    });
    return this.shown(actor, id, issued);
  }

  /** A new secret; the present ones are taken for some hours more. */
  async rotate(
    actor: Actor,
    id: string,
    { overlapHours = OVERLAP_HOURS }: ApiKeyRotation,
    ifVersion?: number,
  ): Promise<ApiKeyWithSecretView> {
    const issued = await this.uow.run(async () => {
      const key = await this.mustStand(actor, id);
      await this.keys.patch(actor, id, { rotatedAt: new Date() }, apiKeyChange.rotated, { ifVersion });
      await this.note(actor, 'apiKeyRotated', id);
      await this.credentials.endAfter(actor, id, overlapHours);
      this.rightsChanged(id);
      return this.credentials.issue(actor, { apiKeyId: id }, { signing: key.requireSignature });
    });
    return this.shown(actor, id, issued);
  }

  /** Ends it at once, sockets included. Revoking one again changes nothing. */
  async revoke(actor: Actor, id: string, ifVersion?: number): Promise<void> {
    await this.uow.run(async () => {
      const { revokedAt } = await this.keys.lock(actor, id);
      if (revokedAt) return;
      await this.keys.patch(actor, id, { revokedAt: new Date() }, apiKeyChange.revoked, { ifVersion });
      await this.note(actor, 'apiKeyRevoked', id);
      this.rightsChanged(id);
    });
  }

  private async mustStand(actor: Actor, id: string): Promise<ApiKeyEntity> {
    const key = await this.keys.lock(actor, id);
    if (key.revokedAt) throw apiKeyErrors.revoked();
    // The new secret would be theirs to use.
    await this.mustBeWithin(actor, key, key.grantedEvents);
    return key;
  }

  /** Nobody gives more than they have. */
  private async mustBeWithin(actor: Actor, key: Pick<ApiKeyEntity, 'scopes'>, events: string[] | null): Promise<void> {
    const beyond = key.scopes.filter((scope) => !actor.permissions.has(scope));
    if (beyond.length > 0) throw apiKeyErrors.beyondYours(`You do not have ${beyond.join(', ')}`);
    if (!coversGrants(actor, events)) throw apiKeyErrors.beyondYours('You do not reach all of these events');
    if (!events) return;
    const errors = unknownEvents(events, await this.events.known(actor, events));
    if (errors.length > 0) throw apiKeyErrors.eventUnknown({ errors });
  }

  private async shown(
    actor: Actor,
    id: string,
    { token, signingSecret }: IssuedCredential,
  ): Promise<ApiKeyWithSecretView> {
    const { text } = await this.keys.view(actor, id);
    return Object.assign(JSON.parse(text) as ApiKeyView, { secret: { key: token, signingSecret } });
  }

  private note(
    { organizationId }: Actor,
    kind: SecurityEventKind,
    id: string,
    detail?: Record<string, unknown>,
  ): Promise<void> {
    return this.security.record({ kind, organizationId, subject: `api-key:${id}`, detail });
  }

  private rightsChanged(machineId: string): void {
    this.uow.afterCommit(() => this.authenticator.announce({ machineId }));
  }
}
