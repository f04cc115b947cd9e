import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';

export interface AttachmentRow {
  id: string;
  filename: string;
  contentType: string;
  size: number;
}

const columns = `id, filename, content_type as "contentType", size`;

@Injectable()
export class AttachmentsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async store(
    organizationId: string,
    createdBy: string,
    { id, filename, contentType, bytes }: Omit<AttachmentRow, 'size'> & { bytes: Buffer },
    messageId: string | null = null,
  ): Promise<Date> {
    const [row] = await this.uow.db.query<{ at: Date }>(
      `insert into attachment (organization_id, id, message_id, filename, content_type, size, bytes, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning created_at as at`,
      [organizationId, id, messageId, filename, contentType, bytes.length, bytes, createdBy],
    );
    return row!.at;
  }

  /** Those that are in no message; nobody else takes them meanwhile. In the order asked for. */
  async lockUnused(organizationId: string, ids: readonly string[]): Promise<AttachmentRow[]> {
    return this.uow.db.query<AttachmentRow>(
      `select ${columns} from attachment where organization_id = $1 and id = any($2::uuid[]) and message_id is null
        order by array_position($2::uuid[], id) for update`,
      [organizationId, ids],
    );
  }

  async use(organizationId: string, ids: readonly string[], messageId: string): Promise<void> {
    await this.uow.db.query(
      'update attachment set message_id = $3 where organization_id = $1 and id = any($2::uuid[])',
      [organizationId, ids, messageId],
    );
  }

  async content(organizationId: string, id: string): Promise<(AttachmentRow & { bytes: Buffer }) | undefined> {
    const [row] = await this.uow.db.query<AttachmentRow & { bytes: Buffer }>(
      `select ${columns}, bytes from attachment where organization_id = $1 and id = $2`,
      [organizationId, id],
    );
    return row;
  }

  async forgetUnused(hours: number, limit: number): Promise<number> {
    const rows = await this.uow.db.query(
      `delete from attachment where ctid = any (array(select ctid from attachment
         where message_id is null and created_at < now() - make_interval(hours => $1) limit $2)) returning 1`,
      [hours, limit],
    );
    return rows.length;
  }
}
