import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import { JsonText } from '../../platform/http/index.js';
import { Inboxes } from './inboxes.js';
import { messagingSettingsChange } from './messages.changes.js';
import { messageErrors } from './messages.errors.js';
import type { MessagingSettingsUpdate, MessagingSettingsView } from './messaging-settings.dto.js';
import { MessagingSettingsEntity } from './messaging-settings.entity.js';
import type { QuietHours } from './quiet-hours.js';

/** How an organization writes. */
export interface MessagingRules {
  quiet: QuietHours;
  capMessages: number;
  capDays: number;
  answerMinutes: number;
  deliverySeconds: number;
}

const DEFAULTS = {
  quietFrom: '21:00',
  quietTo: '08:00',
  capMessages: 5,
  capDays: 7,
  answerMinutes: 60,
  deliverySeconds: 300,
};

@Injectable()
export class MessagingSettingsRepository extends TenantRepository<MessagingSettingsEntity, MessagingSettingsView> {
  constructor(
    context: RepositoryContext,
    private readonly inboxes: Inboxes,
  ) {
    super(context, {
      entity: MessagingSettingsEntity,
      logged: messagingSettingsChange.definition,
      notFound: messageErrors.notFound,
    });
  }

  protected streamOf(row: MessagingSettingsEntity): string {
    return row.inboxId;
  }

  /** Those set, or what everybody begins with. */
  async rules(organizationId: string): Promise<MessagingRules> {
    const [row = DEFAULTS] = await this.uow.db.query<typeof DEFAULTS>(
      `select quiet_from as "quietFrom", quiet_to as "quietTo", cap_messages as "capMessages", cap_days as "capDays",
              answer_minutes as "answerMinutes", delivery_seconds as "deliverySeconds"
         from messaging_settings where organization_id = $1`,
      [organizationId],
    );
    const { quietFrom: from, quietTo: to, ...rest } = row;
    return { quiet: { from, to }, ...rest };
  }

  /** As if the row were there from the beginning: the first change finds it at version 1. */
  async settings(actor: Actor): Promise<JsonText<MessagingSettingsView>> {
    const { organizationId } = actor;
    if (await this.find(actor, organizationId)) return this.view(actor, organizationId);
    const [began] = await this.uow.db.query<{ at: Date }>(
      'select created_at as at from organization where organization_id = $1',
      [organizationId],
    );
    const at = (began?.at ?? new Date()).toISOString();
    const view = { id: organizationId, version: 1, ...DEFAULTS, createdAt: at, updatedAt: at };
    return new JsonText<MessagingSettingsView>(JSON.stringify(view), '"1"');
  }

  async change(actor: Actor, fields: MessagingSettingsUpdate, ifVersion?: number): Promise<void> {
    const { organizationId: id } = actor;
    await this.uow.run(async () => {
      const inboxId = await this.inboxes.of(id);
      await this.insert(actor, { id, inboxId, ...DEFAULTS }, messagingSettingsChange.set);
      await this.patch(actor, id, fields, messagingSettingsChange.updated, { ifVersion });
    });
  }
}
