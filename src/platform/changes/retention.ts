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
  async prune(olderThan = new Date(Date.now() - this.config.changeRetentionDays * 86_400_000)): Promise<number> {
    let dropped = 0;
    // Goes through the old changes once, from the oldest on: what a slow consumer still needs is passed over, not waited for.
    for (let after: Date | null = new Date(0); after;) {
      const batch: { dropped: number; last: Date | null } = await this.dropBatch(after, olderThan);
      dropped += batch.dropped;
      after = batch.last;
    }
    return dropped;
  }

  /** @returns how many were dropped, and the time of the last one looked at unless that was the end. */
  private dropBatch(after: Date, olderThan: Date): Promise<{ dropped: number; last: Date | null }> {
    const consumers = this.registry
      .all()
      .map(({ consumerName, streams, from }) => ({ name: consumerName, streams, begins: from }));
    return this.uow.run(async () => {
      const [row] = await this.uow.db.query<{ dropped: number; last: Date | null }>(dropStatement, [
        after,
        olderThan,
        JSON.stringify(consumers),
      ]);
      return row ?? { dropped: 0, last: null };
    });
  }
}

/** A consumer without a cursor has read nothing yet, and needs nothing that is past if it begins with what comes. */
const dropStatement = `
  with looked_at as (
    select stream_id, seq, at from change where at > $1 and at < $2 order by at limit ${BATCH}
  ), old as (
    select stream_id, max(seq) as upto from looked_at group by stream_id
  ), safe as (
    select o.stream_id, least(o.upto, coalesce((
             select min(coalesce(c.seq, case r.begins when 'now' then s.seq else 0 end))
               from stream s
               join jsonb_to_recordset($3::jsonb) as r(name text, streams jsonb, begins text) on r.streams ? s.kind
               left join change_cursor c on c.consumer = r.name and c.stream_id = s.id
              where s.id = o.stream_id), o.upto)) as upto
      from old o
  ), raised as (
    update stream s set floor = safe.upto from safe where s.id = safe.stream_id and s.floor < safe.upto returning s.id, s.floor
  ), gone as (
    delete from change c using raised r where c.stream_id = r.id and c.seq <= r.floor returning 1
  )
  select (select count(*) from gone) as dropped,
         (select case when count(*) = ${BATCH} then max(at) end from looked_at) as last`;
