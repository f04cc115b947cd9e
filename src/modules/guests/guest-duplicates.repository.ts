import { Injectable } from '@nestjs/common';
import { actorName, type Actor } from '../../platform/access/index.js';
import { UnitOfWork, Where } from '../../platform/database/index.js';
import { Lists, type JsonText, type ListPage } from '../../platform/http/index.js';
import { GuestDuplicateView, type GuestDuplicateQuery } from './guest-duplicates.dto.js';

const LEAST_SCORE = 60;

/** Of guests who share something each is compared with this many next ones only: 1 000 with one agency's address stay linear. */
const NEIGHBOURS = 3;

/** One guest of the book. `offset 0` keeps the planner, who cannot guess how few there are, from reading all guests for a hash join. */
const one = (id: string): string =>
  `(select * from guest where organization_id = $1 and id = ${id} and merged_into is null and erased_at is null offset 0)`;

/** Guests in the book whose `column` somebody else has too, found in the index of that column alone. */
const sharing = (column: string, present: string): string => `
  select g.id, g.${column} as key, lower(g.company) as company, g.birthday
    from (select unnest(array_agg(id)) as id from guest where organization_id = $1 and ${present} group by ${column} having count(*) > 1) shared
    cross join lateral ${one('shared.id')} g`;

/** Pairs of those next to each other who have the same in `columns`. */
const neighbours = (from: string, columns: string, condition = 'true'): string => `
  select first_id, second_id
    from (select id as first_id,
                 unnest(array[${Array.from({ length: NEIGHBOURS }, (_, index) => `lead(id, ${index + 1}) over same`).join(', ')}]) as second_id
            from ${from} where ${condition} window same as (partition by ${columns} order by id)) pair
   where second_id is not null`;

const shared = `
  with emails as (${sharing('email_key', 'email_key is not null')}),
       phones as (${sharing('phone_key', 'phone_key is not null')}),
       names as materialized (${sharing('name_key', `name_key <> ''`)})`;

const contactPairs = [
  neighbours('emails', 'key'),
  neighbours('phones', 'key'),
  neighbours('names', 'key, company', `company <> ''`),
  neighbours('names', 'key, birthday', 'birthday is not null'),
];
const namePairs = neighbours('names', 'key');

/**
 * What the two have in common, in points: a contact alone may be a couple's, a name alone a namesake's; both together are
 * nearly certain. A different birthday speaks against it.
 */
const judged = (pairs: readonly string[]): string => `
  (select pair.*, md5(pair.first_id::text || pair.second_id)::uuid as id, least(100, greatest(0, (
            case when same_email and same_phone then 70 when same_email then 55 when same_phone then 50 else 0 end
            + (45 * greatest(0, likeness - 0.3) / 0.7)::int
            + case when same_company then 15 else 0 end
            + case when same_birthday then 35 when different_birthday then -40 else 0 end)))::int as score,
          array_remove(array[
            case when same_email then 'same_email' end,
            case when same_phone then 'same_phone' end,
            case when likeness >= 0.95 then 'same_name' when likeness >= 0.6 then 'similar_name' end,
            case when same_company then 'same_company' end,
            case when same_birthday then 'same_birthday' when different_birthday then 'different_birthday' end], null) as reasons
     from (select a.organization_id, a.id as first_id, b.id as second_id,
                  coalesce(a.email_key = b.email_key, false) as same_email,
                  coalesce(a.phone_key = b.phone_key, false) as same_phone,
                  a.company <> '' and lower(a.company) = lower(b.company) as same_company,
                  coalesce(a.birthday = b.birthday, false) as same_birthday,
                  coalesce(a.birthday <> b.birthday, false) as different_birthday,
                  case when a.name_key = '' or b.name_key = '' then 0.6
                       else greatest(similarity(a.sort_key, b.sort_key), case when a.name_key = b.name_key then 0.9 else 0 end) end as likeness
             from (${shared} ${pairs.join('\nunion\n')}) found
             cross join lateral ${one('least(found.first_id, found.second_id)')} a
             cross join lateral ${one('greatest(found.first_id, found.second_id)')} b
            where not exists (select 1 from guest_not_duplicate n
                               where n.organization_id = $1 and n.first_id = a.id and n.second_id = b.id)) pair) t`;

const byContact = judged(contactPairs);
const byContactOrName = judged([...contactPairs, namePairs]);

@Injectable()
export class GuestDuplicatesRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lists: Lists,
  ) {}

  list(actor: Actor, query: GuestDuplicateQuery): Promise<JsonText<ListPage<GuestDuplicateView>>> {
    const { minScore = LEAST_SCORE } = query;
    const where = new Where().and('t.organization_id = ?', actor.organizationId).and('t.score >= ?', minScore);
    return this.lists.page(actor, {
      view: GuestDuplicateView,
      from: minScore < LEAST_SCORE ? byContactOrName : byContact,
      where,
      sort: { sql: 't.score', type: 'int', descending: true },
      query,
    });
  }

  async dismiss(actor: Actor, ids: readonly string[]): Promise<void> {
    await this.uow.db.query(
      `insert into guest_not_duplicate (organization_id, first_id, second_id, actor)
       select $1, a, b, $3 from unnest($2::uuid[]) as one(a), unnest($2::uuid[]) as other(b) where a < b
       on conflict do nothing`,
      [actor.organizationId, ids, actorName(actor)],
    );
  }
}
