import { In, type DeepPartial, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Actor } from '../access/actor.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { ErrorFactory } from '../http/problem.js';
import { httpErrors } from '../http/http.errors.js';
import type { ChangeDiff, ChangeLog } from './change-log.js';
import type { ChangeVerb } from './define-changes.js';
import { differences } from './diff.js';

/** What every tenant's row has. The key is (organizationId, id): ids of two tenants can never meet. */
export interface TenantRow extends ObjectLiteral {
  id: string;
  organizationId: string;
  version: number;
  updatedAt: Date;
}

export interface PatchOptions {
  /** The version the caller has seen (`If-Match`); another one is a 412. */
  ifVersion?: number | undefined;
}

/**
 * The only place with SQL for one entity. Every statement carries the organization, and every write demands the change it
 * is: there is no raw repository to go around that.
 */
export abstract class TenantRepository<Row extends TenantRow> {
  protected constructor(
    protected readonly uow: UnitOfWork,
    protected readonly changes: ChangeLog,
    private readonly entity: EntityTarget<Row>,
    private readonly notFound: ErrorFactory,
  ) {}

  /** The stream the row's changes belong to. */
  protected abstract streamOf(row: Row): string;

  /** Property that holds the row's event, for rows a grant can narrow to some events. */
  protected readonly eventProperty: keyof Row | undefined;

  async find(actor: Actor, id: string): Promise<Row | undefined> {
    const row = await this.uow.db.manager.findOne(this.entity, { where: this.within(actor, { id }) });
    return row ?? undefined;
  }

  async mustFind(actor: Actor, id: string): Promise<Row> {
    const row = await this.find(actor, id);
    if (!row) throw this.notFound();
    return row;
  }

  async findMany(actor: Actor, ids: readonly string[]): Promise<Row[]> {
    if (ids.length === 0) return [];
    return this.uow.db.manager.find(this.entity, { where: this.within(actor, { id: In([...new Set(ids)]) }) });
  }

  /** Reads the row and keeps others from changing it until this unit of work ends. */
  async lock(actor: Actor, id: string): Promise<Row> {
    const row = await this.uow.db.manager.findOne(this.entity, {
      where: this.within(actor, { id }),
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw this.notFound();
    return row;
  }

  async insert(actor: Actor, values: Omit<Partial<Row>, 'organizationId'> & { id: string }, verb: ChangeVerb): Promise<Row> {
    return this.uow.run(async () => {
      const row = this.uow.db.manager.create(this.entity, {
        ...values,
        organizationId: actor.organizationId,
      } as unknown as DeepPartial<Row>);
      await this.uow.db.manager.insert(this.entity, row as unknown as QueryDeepPartialEntity<Row>);
      this.record(row, verb, { before: {}, after: differences({}, values).after });
      return row;
    });
  }

  /** Changes the given fields of one row. Nothing is written, and no change recorded, when they hold these values already. */
  async patch(
    actor: Actor,
    id: string,
    fields: Omit<Partial<Row>, 'id' | 'organizationId' | 'version'>,
    verb: ChangeVerb,
    options: PatchOptions = {},
  ): Promise<Row> {
    return this.uow.run(async () => {
      const row = await this.lock(actor, id);
      if (options.ifVersion !== undefined && options.ifVersion !== row.version) {
        throw httpErrors.stale({ detail: `It is at version ${row.version} now` });
      }
      const diff = differences(row, fields);
      if (Object.keys(diff.after).length === 0) return row;
      const update = { ...fields, version: row.version + 1, updatedAt: new Date() };
      await this.uow.db.manager.update(
        this.entity,
        this.within(actor, { id }),
        update as unknown as QueryDeepPartialEntity<Row>,
      );
      Object.assign(row, update);
      this.record(row, verb, diff);
      return row;
    });
  }

  async remove(actor: Actor, id: string, verb: ChangeVerb, options: PatchOptions = {}): Promise<void> {
    await this.uow.run(async () => {
      const row = await this.lock(actor, id);
      if (options.ifVersion !== undefined && options.ifVersion !== row.version) throw httpErrors.stale();
      await this.uow.db.manager.delete(this.entity, this.within(actor, { id }));
      this.record(row, verb);
    });
  }

  protected record(row: Row, verb: ChangeVerb, diff?: ChangeDiff): void {
    this.changes.record({ streamId: this.streamOf(row), entityId: row.id, verb, ...(diff ? { diff } : {}) });
  }

  private within(actor: Actor, where: Record<string, unknown>): FindOptionsWhere<Row> {
    const scoped: Record<string, unknown> = { ...where, organizationId: actor.organizationId };
    const property = this.eventProperty as string | undefined;
    if (property && actor.events !== 'all') {
      // For the event's own repository the id is the event: it must be both the one asked for and a granted one.
      if (property === 'id' && typeof where['id'] === 'string') {
        scoped['id'] = actor.events.includes(where['id']) ? where['id'] : In([]);
      } else {
        scoped[property] = In([...actor.events]);
      }
    }
    return scoped as FindOptionsWhere<Row>;
  }
}
