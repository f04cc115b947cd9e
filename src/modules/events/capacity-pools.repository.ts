import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';

/** The places of one event or function. */
export interface CapacityPool {
  id: string;
  /** Null: unlimited. */
  capacity: number | null;
  taken: number;
  /** Kept free for offers from the waiting list. */
  held: number;
}

/**
 * How many places there are. Only the size is set here; answers and offers move `taken` and `held`, each in one conditional
 * statement on the same row, so the order of commits decides who gets the last place.
 */
@Injectable()
export class CapacityPoolsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async open(actor: Actor, eventId: string, id: string, capacity: number | null): Promise<void> {
    await this.uow.db.query(
      'insert into capacity_pool (organization_id, event_id, id, capacity) values ($1, $2, $3, $4)',
      [actor.organizationId, eventId, id, capacity],
    );
  }

  /**
   * Waits for answers under way and sees them.
   * @returns undefined when done, else the pool as it is: it has more places taken or held than that.
   */
  async resize(actor: Actor, id: string, capacity: number | null, force: boolean): Promise<CapacityPool | undefined> {
    const done = await this.uow.db.query(
      `update capacity_pool set capacity = $3
        where organization_id = $1 and id = $2
          and ($4 or $3::int is null or $3 >= taken + held or $3 >= capacity) returning 1`,
      [actor.organizationId, id, capacity, force],
    );
    if (done.length > 0) return undefined;
    const [pool] = await this.uow.db.query<CapacityPool>(
      'select id, capacity, taken, held from capacity_pool where organization_id = $1 and id = $2',
      [actor.organizationId, id],
    );
    if (!pool) throw new Error(`No capacity pool ${id}`);
    return pool;
  }

  async close(actor: Actor, id: string): Promise<void> {
    await this.uow.db.query('delete from capacity_pool where organization_id = $1 and id = $2', [
      actor.organizationId,
      id,
    ]);
  }
}
