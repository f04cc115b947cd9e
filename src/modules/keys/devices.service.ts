import { Injectable } from '@nestjs/common';
import { Authenticator, deviceActions, type Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId, type JsonText, type ListPage } from '../../platform/http/index.js';
import { EventsService } from '../events/index.js';
import { SecurityLog, type SecurityEventKind } from '../security/index.js';
import type { DeviceQuery, DeviceView, DeviceWithTokenView, NewDevice } from './devices.dto.js';
import { DevicesRepository } from './devices.repository.js';
import { deviceChange } from './keys.changes.js';
import { deviceErrors } from './keys.errors.js';
import { MachineCredentials } from './machine-credentials.js';

/** Long enough to pack up; a forgotten tablet must not stay a way in. */
const DAYS_AFTER_THE_EVENT = 30;

/** Devices at the door: each reaches one event, does what is on its list, and ends by itself. */
@Injectable()
export class DevicesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly devices: DevicesRepository,
    private readonly credentials: MachineCredentials,
    private readonly events: EventsService,
    private readonly authenticator: Authenticator,
    private readonly security: SecurityLog,
  ) {}

  async list(actor: Actor, eventId: string, query: DeviceQuery): Promise<JsonText<ListPage<DeviceView>>> {
    await this.events.mustFind(actor, eventId);
    return this.devices.list(actor, eventId, query);
  }

  async get(actor: Actor, eventId: string, id: string): Promise<JsonText<DeviceView>> {
    await this.mustFind(actor, eventId, id);
    return this.devices.view(actor, id);
  }

  async create(actor: Actor, eventId: string, body: NewDevice): Promise<DeviceWithTokenView> {
    const { endsAt } = await this.events.mustFind(actor, eventId);
    const expiresAt = new Date(body.expiresAt);
    const latest = endsAt.getTime() + DAYS_AFTER_THE_EVENT * 86_400_000;
    if (expiresAt.getTime() <= Date.now() || expiresAt.getTime() > latest) throw deviceErrors.expiryWrong();
    const actions = body.actions ?? deviceActions.filter((action) => actor.permissions.has(action));
    const beyond = actions.filter((action) => !actor.permissions.has(action));
    if (beyond.length > 0) throw deviceErrors.beyondYours(`You do not have ${beyond.join(', ')}`);
    const id = newId();
    const { token } = await this.uow.run(async () => {
      await this.devices.insert(
        actor,
        { id, eventId, name: body.name, actions: [...actions], createdBy: actor.id, expiresAt },
        deviceChange.created,
      );
      await this.note(actor, 'deviceCreated', id, { actions: actions.join(' '), eventId });
      return this.credentials.issue(actor, { deviceId: id });
    });
    const { text } = await this.devices.view(actor, id);
    return Object.assign(JSON.parse(text) as DeviceView, { token });
  }

  /** Ends it at once, sockets included. Revoking one again changes nothing. */
  async revoke(actor: Actor, eventId: string, id: string, ifVersion?: number): Promise<void> {
    await this.uow.run(async () => {
      await this.mustFind(actor, eventId, id);
      const { revokedAt } = await this.devices.lock(actor, id);
      if (revokedAt) return;
      await this.devices.patch(actor, id, { revokedAt: new Date() }, deviceChange.revoked, { ifVersion });
      await this.note(actor, 'deviceRevoked', id, { eventId });
      this.uow.afterCommit(() => this.authenticator.announce({ machineId: id }));
    });
  }

  private note(
    { organizationId }: Actor,
    kind: SecurityEventKind,
    id: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.security.record({ kind, organizationId, subject: `device:${id}`, detail });
  }

  private async mustFind(actor: Actor, eventId: string, id: string): Promise<void> {
    const device = await this.devices.mustFind(actor, id);
    if (device.eventId !== eventId) throw deviceErrors.notFound();
  }
}
