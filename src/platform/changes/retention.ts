import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ConsumerRegistry } from './consumer-registry.js';

/** Changes looked at in one batch; a batch is one short transaction. */
const BATCH = 5_000;

/** Drops changes that are older than the retention and that every server consumer has passed. */
@Injectable()
export class ChangeRetention {
  constructor(
    private readonly config: Config,
    private readonly uow: UnitOfWork,
    private readonly registry: ConsumerRegistry,
  ) {}

  /** @returns how many changes were dropped. */
  async sweep(olderThan = new Date(Date.now() - this.config.changeRetentionDays * 86_400_000)): Promise<number> {
    let dropped = 0;
    for (;;) {
      const batch = await this.dropBatch(olderThan);
      dropped += batch;
      if (batch === 0) return dropped;
    }
  }

  private dropBatch(olderThan: Date): Promise<number> {
    const consumers = this.registry.all().map(({ consumerName, streams }) => ({ name: consumerName, streams }));
    return this.uow.run(async () => {
      const [row] = await this.uow.db.query<{ dropped: number }>(
        `with old as (
           select stream_id, max(seq) as upto
             from (select stream_id, seq from change where at < $1 order by at limit ${BATCH}) oldest group by stream_id
         ), safe as (
           select o.stream_id, least(o.upto, coalesce((
                    select min(coalesce(c.seq, 0))
                      from stream s
                      join jsonb_to_recordset($2::jsonb) as r(name text, streams jsonb) on r.streams ? s.kind
                      left join change_cursor c on c.consumer = r.name and c.stream_id = s.id
                     where s.id = o.stream_id), o.upto)) as upto
             from old o
         ), raised as (
           update stream s set floor = safe.upto from safe where s.id = safe.stream_id and s.floor < safe.upto returning s.id, s.floor
         ), gone as (
           delete from change c using raised r where c.stream_id = r.id and c.seq <= r.floor returning 1
         )
         select count(*) as dropped from gone`,
        [olderThan, JSON.stringify(consumers)],
      );
      return row?.dropped ?? 0;
    });
  }
}
