import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { sealedColumns, type SealedColumn } from './sealed-column.js';
import { CannotOpen, Vault } from './vault.js';

export interface RotatedColumn {
  table: string;
  column: string;
  /** Values brought under the current key by this run. */
  rewrapped: number;
  /** Values that no configured key opens; left as they are. */
  unreadable: number;
}

interface SealedRow {
  organizationId: string;
  id: string;
  sealed: string;
}

const BATCH = 200;
const NO_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Brings every sealed value under the first of ENCRYPTION_KEYS, a batch per transaction. It looks for values under other
 * keys only, so a run that was killed is finished by the next one. What callers see of a row does not change: no version,
 * no change in the log.
 */
@Injectable()
export class SecretRotation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  async run(batchSize = BATCH): Promise<RotatedColumn[]> {
    const done: RotatedColumn[] = [];
    for (const column of sealedColumns()) done.push(await this.rotate(column, batchSize));
    return done;
  }

  private async rotate(column: SealedColumn, batchSize: number): Promise<RotatedColumn> {
    const result = { table: column.table, column: column.column, rewrapped: 0, unreadable: 0 };
    let after: Pick<SealedRow, 'organizationId' | 'id'> | undefined = { organizationId: NO_ID, id: NO_ID };
    while (after) {
      const { rows, rewrapped } = await this.batch(column, after, batchSize);
      result.rewrapped += rewrapped;
      result.unreadable += rows.length - rewrapped;
      after = rows.length < batchSize ? undefined : rows.at(-1);
    }
    return result;
  }

  private batch(
    { table, column, rowColumn }: SealedColumn,
    after: Pick<SealedRow, 'organizationId' | 'id'>,
    size: number,
  ): Promise<{ rows: SealedRow[]; rewrapped: number }> {
    return this.uow.run(async () => {
      const rows = await this.uow.db.query<SealedRow>(
        `select organization_id as "organizationId", "${rowColumn}" as id, "${column}" as sealed from "${table}"
          where "${column}" is not null and split_part("${column}", ':', 2) <> $1 and (organization_id, "${rowColumn}") > ($2, $3)
          order by organization_id, "${rowColumn}" limit $4 for update`,
        [this.vault.currentKid, after.organizationId, after.id, size],
      );
      const fresh = rows.flatMap((row) => this.rewrapped(row, table, column));
      await this.uow.db.query(
        `update "${table}" t set "${column}" = f.sealed
           from unnest($1::uuid[], $2::uuid[], $3::text[]) as f (organization_id, id, sealed)
          where t.organization_id = f.organization_id and t."${rowColumn}" = f.id`,
        [fresh.map((row) => row.organizationId), fresh.map((row) => row.id), fresh.map((row) => row.sealed)],
      );
      return { rows, rewrapped: fresh.length };
    });
  }

  private rewrapped(row: SealedRow, table: string, column: string): SealedRow[] {
    try {
      const place = { organizationId: row.organizationId, table, row: row.id, column };
      return [{ ...row, sealed: this.vault.rewrap(row.sealed, place) }];
    } catch (error) {
      if (error instanceof CannotOpen) return [];
      throw error;
    }
  }
}
