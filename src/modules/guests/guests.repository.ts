import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import { cursorKey, type Sort, type Where } from '../../platform/database/index.js';
import { Problem, type JsonText, type ListPage } from '../../platform/http/index.js';
import { GuestEntity } from './guest.entity.js';
import { guestChange } from './guests.changes.js';
import type { GuestQuery, GuestView, guestSorts } from './guests.dto.js';
import { guestErrors } from './guests.errors.js';
import { bestFirst, matching, planOf, planOfCursor, probe, type SearchPlan } from './guests.search.js';
import { emailKey, searchWords, type SearchWord } from './search-key.js';

const sorts: Record<(typeof guestSorts)[number], Sort> = {
  name: { sql: 't.sort_key', type: 'text' },
  '-name': { sql: 't.sort_key', type: 'text', descending: true },
  createdAt: { sql: 't.created_at', type: 'timestamptz' },
  '-createdAt': { sql: 't.created_at', type: 'timestamptz', descending: true },
  updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
  '-updatedAt': { sql: 't.updated_at', type: 'timestamptz', descending: true },
};

@Injectable()
export class GuestsRepository extends TenantRepository<GuestEntity, GuestView> {
  constructor(context: RepositoryContext) {
    super(context, { entity: GuestEntity, logged: guestChange.definition, notFound: guestErrors.notFound });
  }

  protected streamOf(row: GuestEntity): string {
    return row.organizationId;
  }

  async list(actor: Actor, query: GuestQuery): Promise<JsonText<ListPage<GuestView>>> {
    const words = query.search === undefined ? undefined : searchWords(query.search);
    const plan = words ? await this.searchPlan(actor, query, words) : 'by-name';
    return this.page(actor, {
      query,
      sort: (where) => (words && plan !== 'by-name' ? bestFirst(where, words, plan) : sorts[query.sort ?? 'name']),
      streamId: actor.organizationId,
      where: (where) => {
        filter(where, query);
        if (words) matching(where, words, plan);
      },
    });
  }

  /** The row whatever became of it, merged and erased ones too, locked. */
  lockAny(actor: Actor, id: string): Promise<GuestEntity> {
    return super.lock(actor, id);
  }

  /** Whether there is a row, whatever became of it. */
  async exists(actor: Actor, id: string): Promise<boolean> {
    return (await super.find(actor, id)) !== undefined;
  }

  override async find(actor: Actor, id: string): Promise<GuestEntity | undefined> {
    const row = await super.find(actor, id);
    return row && present(row);
  }

  override async lock(actor: Actor, id: string): Promise<GuestEntity> {
    return present(await super.lock(actor, id));
  }

  override async view(actor: Actor, id: string): Promise<JsonText<GuestView>> {
    try {
      return await super.view(actor, id);
    } catch (error) {
      // Not in the guest book: merged and erased guests have a better answer than 404.
      if (error instanceof Problem && error.code === guestErrors.notFound.code) await this.find(actor, id);
      throw error;
    }
  }

  async hasExternalId(actor: Actor, externalId: string): Promise<string | undefined> {
    const [row] = await this.uow.db.query<{ id: string }>(
      `select id from guest where organization_id = $1 and external_id = $2 and merged_into is null`,
      [actor.organizationId, externalId],
    );
    return row?.id;
  }

  private async searchPlan(actor: Actor, query: GuestQuery, words: readonly SearchWord[]): Promise<SearchPlan> {
    // A caller's own order leaves no way to put what is merely alike behind what was meant.
    if (query.sort || words.length === 0) return 'by-name';
    if (query.cursor !== undefined) return planOfCursor(cursorKey(query.cursor), words);
    const scope = (): Where => {
      const where = this.scope(actor);
      filter(where, query);
      return where;
    };
    const { text, values } = probe(scope, words);
    const [row] = await this.uow.db.query<{ found: number; each: string[] }>(text, values);
    return planOf(row?.found ?? 0, row?.each.map(Number) ?? [], words);
  }
}

/** @throws guest.merged (410), guest.erased (410) */
function present(row: GuestEntity): GuestEntity {
  if (row.mergedInto) throw guestErrors.merged({ more: { survivorId: row.mergedInto } });
  if (row.erasedAt) throw guestErrors.erased();
  return row;
}

function filter(where: Where, query: GuestQuery): void {
  if (query.tag) where.and('t.tags @> array[?::text]', query.tag);
  if (query.hasEmail !== undefined) where.and(`t.email is ${query.hasEmail ? 'not null' : 'null'}`);
  if (query.email) where.and('t.email_key = ?', emailKey(query.email) ?? query.email);
  if (query.externalId) where.and('t.external_id = ?', query.externalId);
  if (query.diet) where.and('t.diet = ?', query.diet);
  if (query.vip !== undefined) where.and(query.vip ? 't.vip' : 'not t.vip');
  if (query.createdAfter) where.and('t.created_at > ?', query.createdAfter);
  if (query.updatedAfter) where.and('t.updated_at > ?', query.updatedAfter);
  if (query.allergen || query.severity) {
    const { allergen, severity } = query;
    where.and(`t.allergies <> '[]' and t.allergies @> ?::jsonb`, JSON.stringify([{ allergen, severity }]));
  }
}
