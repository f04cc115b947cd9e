import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import { DeviceEntity } from './device.entity.js';
import type { DeviceQuery, DeviceView } from './devices.dto.js';
import { deviceChange, forThoseWhoMayAsk } from './keys.changes.js';
import { deviceErrors } from './keys.errors.js';

@Injectable()
export class DevicesRepository extends TenantRepository<DeviceEntity, DeviceView> {
  constructor(context: RepositoryContext) {
    super(context, {
      entity: DeviceEntity,
      logged: forThoseWhoMayAsk(deviceChange.definition),
      notFound: deviceErrors.notFound,
      event: 'eventId',
    });
  }

  protected streamOf(row: DeviceEntity): string {
    return row.eventId;
  }

  /** Newest first. The last use is in no stream, so its head cannot vouch for a cached page. */
  list(actor: Actor, eventId: string, query: DeviceQuery): Promise<JsonText<ListPage<DeviceView>>> {
    return this.page(actor, {
      query,
      sort: { sql: 't.created_at', type: 'timestamptz', descending: true },
      where: (where) => where.and('t.event_id = ?', eventId),
    });
  }
}
