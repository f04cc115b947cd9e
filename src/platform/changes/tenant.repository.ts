import { Injectable } from '@nestjs/common';
import { In, type EntityMetadata, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { mayReachEvent, type Actor } from '../access/actor.js';
import { Where, type Sort } from '../database/page.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { viewText } from '../database/view.js';
import { httpErrors } from '../http/http.errors.js';
import { JsonText } from '../http/json-text.js';
import { Lists, type ListPage } from '../http/lists.js';
import type { PageQuery } from '../http/page-query.js';
import type { ErrorFactory } from '../http/problem.js';
import { ChangeLog, type ChangeDiff } from './change-log.js';
import type { ChangeVerb, EntityChanges } from './define-changes.js';
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

/** What every repository stands on. */
@Injectable()
export class RepositoryContext {
  constructor(
    readonly uow: UnitOfWork,
    readonly changes: ChangeLog,
    readonly lists: Lists,
  ) {}
}

export interface RepositoryOptions<Row extends TenantRow> {
  entity: EntityTarget<Row>;
  /** The declared changes of the entity: its view is what callers see. */
  logged: EntityChanges;
  notFound: ErrorFactory;
  /** Property that holds the row's event, for rows that a grant can narrow to some events. */
  event?: keyof Row & string;
}

export interface PageOptions {
  query: PageQuery;
  /** A function when the sort needs values of the caller's: it registers them with `where.value()`. */
  sort: Sort | ((where: Where) => Sort);
  /** Conditions beyond the organization, the grants and the entity's own. */
  where?: (where: Where) => void;
  /** The stream all rows belong to; leave out for lists that span streams. */
  streamId?: string;
}

const MOST_UPDATES = 20;

/**
 * The only place with SQL for one entity. Every statement carries the organization, and every write demands the change it
 * is: there is no raw repository to go around that.
 */
export abstract class TenantRepository<Row extends TenantRow, View = unknown> {
  protected readonly uow: UnitOfWork;
  protected readonly changes: ChangeLog;
  private readonly lists: Lists;
  private readonly updates = new Set<string>();

  protected constructor(
    context: RepositoryContext,
    private readonly options: RepositoryOptions<Row>,
  ) {
    ({ uow: this.uow, changes: this.changes, lists: this.lists } = context);
  }

  /** The stream the row's changes belong to: the organization's id or the event's. */
  protected abstract streamOf(row: Row): string;

  async find(actor: Actor, id: string): Promise<Row | undefined> {
    const row = await this.uow.db.manager.findOne(this.options.entity, { where: this.within(actor, [id]) });
    return row ?? undefined;
  }

  async mustFind(actor: Actor, id: string): Promise<Row> {
    const row = await this.find(actor, id);
    if (!row) throw this.options.notFound();
    return row;
  }

  async findMany(actor: Actor, ids: readonly string[]): Promise<Row[]> {
    if (ids.length === 0) return [];
    return this.uow.db.manager.find(this.options.entity, { where: this.within(actor, ids) });
  }

  /** Reads the row and keeps others from changing it until this unit of work ends. */
  async lock(actor: Actor, id: string): Promise<Row> {
    // Outside of a unit of work it would be locked for this one statement.
    void this.uow.token;
    const where = this.reach(actor, id);
    const [found] = await this.uow.db.query<Record<string, unknown>>(
      `select ${this.metadata.columns.map((column) => `t."${column.databaseName}"`).join(', ')}
         from "${this.metadata.tableName}" t where ${where.toString()} for update`,
      where.values,
    );
    if (!found) throw this.options.notFound();
    const row = this.metadata.create() as Row;
    const { driver } = this.uow.db.source;
    for (const column of this.metadata.columns)
      column.setEntityValue(row, driver.prepareHydratedValue(found[column.databaseName], column));
    return row;
  }

  /** What callers see of one row, as JSON text with its version as ETag. */
  async view(actor: Actor, id: string): Promise<JsonText<View>> {
    const where = this.scope(actor);
    const row = await this.uow.db.one<{ id: string; json: string; version: number }>(
      `select t.id, ${viewText(this.options.logged.view)} as json, t.version from ${this.options.logged.from}
        where ${where.toString()} and t.id = any((select $${where.values.length + 1}::uuid[])::uuid[])`,
      where.values,
      id,
    );
    if (!row) throw this.options.notFound();
    return new JsonText<View>(row.json, `"${row.version}"`);
  }

  /** One keyset page of what callers see. */
  async page(actor: Actor, options: PageOptions): Promise<JsonText<ListPage<View>>> {
    const { view, from } = this.options.logged;
    const where = this.scope(actor);
    options.where?.(where);
    return this.lists.page<View>(actor, {
      view: view as new () => View,
      from,
      where,
      sort: typeof options.sort === 'function' ? options.sort(where) : options.sort,
      query: options.query,
      ...(options.streamId ? { streamId: options.streamId } : {}),
    });
  }

  /**
   * Makes a row. The caller may choose the id: making the same one again finds it instead, so that a repeat after a lost
   * answer is harmless. @returns whether it is new.
   */
  async insert(
    actor: Actor,
    values: Omit<Partial<Row>, 'organizationId'> & { id: string },
    verb: ChangeVerb,
  ): Promise<boolean> {
    return this.uow.run(async () => {
      const row = { ...values, organizationId: actor.organizationId } as Partial<Row> as Row;
      const columns = this.valuesOf(row);
      const inserted = await this.uow.db.query(
        `insert into "${this.metadata.tableName}" (${columns.map(([name]) => `"${name}"`).join(', ')})
         values (${columns.map((_, index) => `$${index + 1}`).join(', ')})
         on conflict (organization_id, id) do nothing returning 1`,
        columns.map(([, value]) => value),
      );
      if (inserted.length === 0) return false;
      this.record(row, verb, differences({}, values));
      return true;
    });
  }

  /**
   * Changes the given fields of one row. Nothing is written, and no change recorded, when they hold these values already.
   * @param of its id, or the row as `lock` gave it in this unit of work
   */
  async patch(
    actor: Actor,
    of: string | Row,
    fields: Omit<Partial<Row>, 'id' | 'organizationId' | 'version'>,
    verb: ChangeVerb,
    options: PatchOptions = {},
  ): Promise<Row> {
    return this.uow.run(async () => {
      const row = typeof of === 'string' ? await this.lock(actor, of) : of;
      this.checkVersion(row, options);
      const diff = differences(row, fields);
      if (Object.keys(diff.after).length === 0) return row;
      const update = { ...fields, version: row.version + 1, updatedAt: new Date() } as Partial<Row>;
      const columns = this.valuesOf(update as Row);
      const place = columns.length;
      const text = `update "${this.metadata.tableName}" set ${columns.map(([name], index) => `"${name}" = $${index + 1}`).join(', ')}
          where organization_id = $${place + 1} and id = $${place + 2} and version = $${place + 3}`;
      const written = await this.write(text, [
        ...columns.map(([, value]) => value),
        actor.organizationId,
        row.id,
        row.version,
      ]);
      if (!written) throw httpErrors.stale('It was not locked, and somebody else has changed it');
      Object.assign(row, update);
      this.record(row, verb, diff);
      return row;
    });
  }

  async remove(actor: Actor, id: string, verb: ChangeVerb, options: PatchOptions = {}): Promise<void> {
    await this.uow.run(async () => {
      const row = await this.lock(actor, id);
      this.checkVersion(row, options);
      await this.uow.db.manager.delete(this.options.entity, this.within(actor, [id]));
      this.record(row, verb);
    });
  }

  /** For statements of a repository's own: records the change they made. */
  protected record(row: Pick<Row, 'id'> & Partial<Row>, verb: ChangeVerb, diff?: ChangeDiff): void {
    this.changes.record({ streamId: this.streamOf(row as Row), entityId: row.id, verb, ...(diff ? { diff } : {}) });
  }

  /** The conditions every statement of this repository carries; rows are aliased `t`. */
  protected scope(actor: Actor): Where {
    const where = new Where().and('t.organization_id = ?', actor.organizationId);
    if (this.options.logged.where) where.and(this.options.logged.where);
    return this.narrowed(where, actor);
  }

  /** Callers choose which fields they send: the sets seen first are prepared, so that nobody can have thousands of them kept. */
  private async write(text: string, values: unknown[]): Promise<boolean> {
    if (this.updates.size < MOST_UPDATES) this.updates.add(text);
    if (!this.updates.has(text)) return (await this.uow.db.execute(text, values)) > 0;
    return (await this.uow.db.query(`${text} returning 1`, values)).length > 0;
  }

  /** Name and value, as Postgres takes them, of each column the row says something about. */
  private valuesOf(row: Row): [name: string, value: unknown][] {
    const { driver } = this.uow.db.source;
    return this.metadata.columns.flatMap((column): [string, unknown][] => {
      const value: unknown = column.getEntityValue(row);
      return value === undefined ? [] : [[column.databaseName, driver.preparePersistentValue(value, column)]];
    });
  }

  private get metadata(): EntityMetadata {
    return this.uow.db.source.getMetadata(this.options.entity);
  }

  /** @throws request.stale (412) unless the row is at the version the caller has seen. */
  protected checkVersion(row: Row, { ifVersion }: PatchOptions): void {
    if (ifVersion !== undefined && ifVersion !== row.version)
      throw httpErrors.stale(`It is at version ${row.version} now`);
  }

  /** The conditions for one row, whatever callers may see of it. */
  private reach(actor: Actor, id: string): Where {
    const where = new Where().and('t.organization_id = ?', actor.organizationId).and('t.id = ?', id);
    return this.narrowed(where, actor);
  }

  private narrowed(where: Where, actor: Actor): Where {
    if (!this.options.event || actor.events === 'all') return where;
    const { databaseName } = this.metadata.findColumnWithPropertyName(this.options.event)!;
    return where.and(`t.${databaseName} = any(?::uuid[])`, actor.events);
  }

  private within(actor: Actor, ids: readonly string[]): FindOptionsWhere<Row> {
    const { event } = this.options;
    // Where the row is the event itself, its id must be both one asked for and a granted one.
    const reached = event === 'id' ? ids.filter((id) => mayReachEvent(actor, id)) : [...new Set(ids)];
    const narrowed = event && event !== 'id' && actor.events !== 'all' ? { [event]: In([...actor.events]) } : {};
    return { organizationId: actor.organizationId, id: In(reached), ...narrowed } as FindOptionsWhere<Row>;
  }
}
