import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database } from '../../platform/database/index.js';

/** Which stream an organization's conversations belong to. It never changes, so it is asked once. */
@Injectable()
export class Inboxes {
  private readonly known = new LRUCache<string, string>({ max: 10_000 });

  constructor(private readonly db: Database) {}

  async of(organizationId: string): Promise<string> {
    const known = this.known.get(organizationId);
    if (known) return known;
    const [row] = await this.db.query<{ id: string }>(
      'select inbox_stream_id as id from organization where organization_id = $1',
      [organizationId],
    );
    if (!row) throw new Error(`Organization ${organizationId} has no inbox`);
    this.known.set(organizationId, row.id);
    return row.id;
  }
}
