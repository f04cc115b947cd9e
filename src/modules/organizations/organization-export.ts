import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { loggedEntities, type EntityChanges } from '../../platform/changes/index.js';
import { Database, viewText } from '../../platform/database/index.js';
import { SecurityLog } from '../security/index.js';

/** Rows that are in memory at a time. */
const PAGE = 500;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Everything an organization has, as its own API shows it: one line of JSON for each thing, one kind after the other. What
 * is logged is exported, so a new kind of thing is in it without anybody thinking of it.
 */
@Injectable()
export class OrganizationExport {
  constructor(
    private readonly db: Database,
    private readonly security: SecurityLog,
  ) {}

  async open({ id: userId, organizationId }: Actor): Promise<Readable> {
    await this.security.record({ kind: 'organizationExported', userId, organizationId });
    // Bytes, not objects: the reader's pace decides when the next page is read.
    return Readable.from(this.lines(organizationId), { objectMode: false });
  }

  private async *lines(organizationId: string): AsyncGenerator<string> {
    yield line('export', JSON.stringify({ organizationId, startedAt: new Date().toISOString() }));
    const counts: Record<string, number> = {};
    for (const definition of loggedEntities().values()) {
      let rows = 0;
      for await (const page of this.pages(organizationId, definition)) {
        rows += page.length;
        yield page.map(({ json }) => line(definition.entity, json)).join('');
      }
      counts[definition.entity] = rows;
    }
    // A file without this line was cut off.
    yield line('end', JSON.stringify({ counts, endedAt: new Date().toISOString() }));
  }

  private async *pages(
    organizationId: string,
    { view, from, where }: EntityChanges,
  ): AsyncGenerator<{ id: string; json: string }[]> {
    let after = NOBODY;
    for (;;) {
      const page: { id: string; json: string }[] = await this.db.query(
        `select t.id, ${viewText(view)} as json from ${from}
          where t.organization_id = $1 and t.id > $2${where ? ` and ${where}` : ''} order by t.id limit ${PAGE}`,
        [organizationId, after],
      );
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page.at(-1)!.id;
    }
  }
}

const line = (entity: string, json: string): string => `{"entity":${JSON.stringify(entity)},"data":${json}}\n`;
