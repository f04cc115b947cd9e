import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, UnitOfWork, Where } from '../../platform/database/index.js';
import { JsonText, Lists, newId, type ListPage, type PageQuery } from '../../platform/http/index.js';
import { WhatsAppTemplateView } from './templates.dto.js';
import type { ApprovalState } from './whatsapp-template.entity.js';

/** A template as its provider tells of it. */
export interface MirroredTemplate {
  name: string;
  /** As Meta writes it, e.g. `pt_BR`. */
  language: string;
  /** Meta's word, e.g. `APPROVED`. */
  status: string;
  reason?: string | null;
  category?: string;
  quality?: string | null;
  components?: readonly object[];
}

/** What is known of one template at one or all channels. */
export interface Approval {
  state: ApprovalState;
  reason: string | null;
}

export type ApprovalLookup = (
  template: { name: string; language: string },
  channelId: string | undefined,
) => Approval | undefined;

/** Meta's words for what may be sent, will perhaps be, could be before, and never can. Whatever it says else is no permission. */
const states: Record<string, ApprovalState> = {
  APPROVED: 'approved',
  PENDING: 'pending',
  IN_APPEAL: 'pending',
  PENDING_DELETION: 'rejected',
  PAUSED: 'paused',
  FLAGGED: 'approved',
  REINSTATED: 'approved',
  REJECTED: 'rejected',
  DISABLED: 'rejected',
  DELETED: 'rejected',
  LIMIT_EXCEEDED: 'rejected',
};

const stateOf = (status: string): ApprovalState => states[status.toUpperCase()] ?? 'pending';

/** The templates of WhatsApp accounts as Meta last told of them. */
@Injectable()
export class WhatsAppTemplates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Database,
    private readonly lists: Lists,
  ) {}

  /** Takes over all that a channel has: what is not among the entries is gone. */
  async mirror(actor: Actor, channelId: string, entries: readonly MirroredTemplate[]): Promise<void> {
    await this.uow.run(async () => {
      const kept: string[] = [];
      for (const entry of entries) kept.push(await this.put(actor, channelId, entry));
      await this.uow.db.query(
        'delete from whatsapp_template where organization_id = $1 and channel_id = $2 and not (id = any($3::uuid[]))',
        [actor.organizationId, channelId, kept],
      );
    });
  }

  /** Takes over news of one template, as a webhook brings them; one that is not mirrored yet is left for the next `mirror`. */
  async note(
    actor: Actor,
    channelId: string,
    { name, language, status, reason = null }: Pick<MirroredTemplate, 'name' | 'language' | 'status' | 'reason'>,
  ): Promise<void> {
    await this.uow.run(() =>
      this.uow.db.query(
        `update whatsapp_template set state = $5, reason = $6, synced_at = now()
          where organization_id = $1 and channel_id = $2 and name = $3 and language = $4`,
        [actor.organizationId, channelId, name, language, stateOf(status), reason],
      ),
    );
  }

  /**
   * What is known of a template at a channel; without one, the best of all channels that have it.
   * @returns undefined for one that no channel has
   */
  async approvalOf(
    actor: Actor,
    { name, language, channelId }: { name: string; language: string; channelId?: string | undefined },
  ): Promise<Approval | undefined> {
    const [row] = await this.db.query<Approval>(
      `select state, reason from whatsapp_template
        where organization_id = $1 and name = $2 and language = $3 and ($4::uuid is null or channel_id = $4)
        order by array_position(array['approved', 'paused', 'pending', 'rejected'], state) limit 1`,
      [actor.organizationId, name, language, channelId ?? null],
    );
    return row;
  }

  /** The same for whoever asks again and again: what is known now of templates with these names. */
  async approvals(actor: Actor, names: readonly string[]): Promise<ApprovalLookup> {
    if (names.length === 0) return () => undefined;
    const rows = await this.db.query<Approval & { name: string; language: string; channelId: string }>(
      `select name, language, channel_id as "channelId", state, reason from whatsapp_template
        where organization_id = $1 and name = any($2::text[])
        order by array_position(array['approved', 'paused', 'pending', 'rejected'], state)`,
      [actor.organizationId, names],
    );
    return ({ name, language }, channelId) =>
      rows.find(
        (row) =>
          row.name === name && row.language === language && (channelId === undefined || row.channelId === channelId),
      );
  }

  list(actor: Actor, query: PageQuery): Promise<JsonText<ListPage<WhatsAppTemplateView>>> {
    return this.lists.page(actor, {
      view: WhatsAppTemplateView,
      from: 'whatsapp_template t',
      where: new Where().and('t.organization_id = ?', actor.organizationId),
      sort: { sql: 't.name', type: 'text' },
      query,
    });
  }

  private async put(actor: Actor, channelId: string, entry: MirroredTemplate): Promise<string> {
    const [row] = await this.uow.db.query<{ id: string }>(
      `insert into whatsapp_template (organization_id, id, channel_id, name, language, state, reason, category, quality, components)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (organization_id, channel_id, name, language) do update
          set state = excluded.state, reason = excluded.reason, category = excluded.category, quality = excluded.quality,
              components = excluded.components, synced_at = now()
       returning id`,
      [
        actor.organizationId,
        newId(),
        channelId,
        entry.name,
        entry.language,
        stateOf(entry.status),
        entry.reason ?? null,
        entry.category ?? '',
        entry.quality ?? null,
        JSON.stringify(entry.components ?? []),
      ],
    );
    return row!.id;
  }
}
