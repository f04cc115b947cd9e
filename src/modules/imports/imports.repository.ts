import { Injectable } from '@nestjs/common';
import { mayReachEvent, type Actor } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository, type ChangeDiff, type ChangeVerb } from '../../platform/changes/index.js';
import type { Where } from '../../platform/database/index.js';
import { JsonText, type ListPage } from '../../platform/http/index.js';
import { ImportEntity } from './import.entity.js';
import { importChange } from './imports.changes.js';
import type { ImportQuery, ImportView } from './imports.dto.js';
import { importErrors } from './imports.errors.js';
import type { ColumnMapping } from './mapping/index.js';

@Injectable()
export class ImportsRepository extends TenantRepository<ImportEntity, ImportView> {
  constructor(context: RepositoryContext) {
    super(context, { entity: ImportEntity, logged: importChange.definition, notFound: importErrors.notFound });
  }

  protected streamOf(row: ImportEntity): string {
    return row.organizationId;
  }

  override async find(actor: Actor, id: string): Promise<ImportEntity | undefined> {
    const row = await super.find(actor, id);
    return row && reaches(actor, row) ? row : undefined;
  }

  override async lock(actor: Actor, id: string): Promise<ImportEntity> {
    const row = await super.lock(actor, id);
    if (!reaches(actor, row)) throw importErrors.notFound();
    return row;
  }

  /** An import that invites to an event is for those who reach the event. */
  protected override scope(actor: Actor): Where {
    const where = super.scope(actor);
    return actor.events === 'all'
      ? where
      : where.and('t.event_id is null or t.event_id = any(?::uuid[])', actor.events);
  }

  /** The log tells what columns were taken for, not the people in them. */
  protected override record(
    row: Pick<ImportEntity, 'id'> & Partial<ImportEntity>,
    verb: ChangeVerb,
    diff?: ChangeDiff,
  ): void {
    super.record(row, verb, diff && { before: unsampled(diff.before), after: unsampled(diff.after) });
  }

  /** Imports of the organization whose mapping still shows values of the file. */
  async withSamples(organizationId: string): Promise<string[]> {
    const rows = await this.uow.db.query<{ id: string }>(
      `select id from import where organization_id = $1 and mapping @? '$[*].samples[*]' order by id`,
      [organizationId],
    );
    return rows.map(({ id }) => id);
  }

  /** Newest first. Progress moves without a change, so nothing here is cached. */
  list(actor: Actor, query: ImportQuery): Promise<JsonText<ListPage<ImportView>>> {
    return this.page(actor, { query, sort: { sql: 't.created_at', type: 'timestamptz', descending: true } });
  }

  /** As `view`, without the ETag: a copy with the same version may show older progress. */
  async current(actor: Actor, id: string): Promise<JsonText<ImportView>> {
    return new JsonText<ImportView>((await this.view(actor, id)).text);
  }

  /** Readers of the organization's stream take a new snapshot of the guest book. */
  async resetGuestBook(organizationId: string, summary: Record<string, unknown>): Promise<void> {
    await this.changes.reset(organizationId, summary);
  }

  /** Imports that nobody touched for so many days and that still hold a file or rows, some at a time. */
  async untouchedFor(days: number): Promise<{ organizationId: string; id: string; state: ImportEntity['state'] }[]> {
    return this.uow.db.query(
      `select organization_id "organizationId", id, state from import t
        where updated_at < now() - make_interval(days => $1)
          and (state in ('ready', 'failed')
               or exists (select from import_row r where r.organization_id = t.organization_id and r.import_id = t.id))
        order by updated_at limit 100`,
      [days],
    );
  }
}

const reaches = (actor: Actor, { eventId }: ImportEntity): boolean => eventId === null || mayReachEvent(actor, eventId);

const unsampled = (fields: Record<string, unknown>): Record<string, unknown> =>
  Array.isArray(fields['mapping'])
    ? { ...fields, mapping: withoutSamples(fields['mapping'] as ColumnMapping[]) }
    : fields;

/** The meaning of the columns without the values that show it: those are people's names and addresses. */
export const withoutSamples = (mapping: readonly ColumnMapping[]): ColumnMapping[] =>
  mapping.map((column) => ({ ...column, samples: [] }));
