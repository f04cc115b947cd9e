import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import { JsonText, type ListPage } from '../../platform/http/index.js';
import { ImportEntity } from './import.entity.js';
import { importChange } from './imports.changes.js';
import type { ImportQuery, ImportView } from './imports.dto.js';
import { importErrors } from './imports.errors.js';

@Injectable()
export class ImportsRepository extends TenantRepository<ImportEntity, ImportView> {
  constructor(context: RepositoryContext) {
    super(context, { entity: ImportEntity, logged: importChange.definition, notFound: importErrors.notFound });
  }

  protected streamOf(row: ImportEntity): string {
    return row.organizationId;
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
