import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { from as copyFrom } from 'pg-copy-streams';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork, Where } from '../../platform/database/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import { Lists } from '../../platform/http/index.js';
import { searchKeys } from '../guests/index.js';
import type { ImportEntity, OutcomeCounts } from './import.entity.js';
import type { Execute } from './import-outcomes.js';
import { decideOutcomes } from './import-outcomes.js';
import type { ImportRowQuery } from './import-rows.dto.js';
import { ImportRowView, valuesJson } from './import-rows.dto.js';
import { stagedColumns } from './staged-row.js';

export interface Reading {
  organizationId: string;
  importId: string;
  generation: number;
  /** The event its guests are invited to. */
  eventId: string | null;
}

/** Guests of one household who are not invited yet. */
export interface PartyToInvite {
  name: string;
  language: string | null;
  plusOnes: number;
  guestIds: string[];
  /** Where others of the household are invited already. */
  invitationId: string | null;
}

/** Lines written by one statement of a commit; each reports progress. */
const linesAtOnce = 5_000;
const keyFields = ['firstName', 'lastName', 'email', 'phone', 'company'];

/** The rows of imports: staged, judged, shown and brought into the guest book. */
@Injectable()
export class ImportRowsRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lists: Lists,
  ) {}

  page(actor: Actor, file: ImportEntity, query: ImportRowQuery): Promise<JsonText<ListPage<ImportRowView>>> {
    const where = new Where()
      .and('t.organization_id = ?', actor.organizationId)
      .and('t.import_id = ?', file.id)
      .and('t.generation = ?', file.generation);
    if (query.outcome) where.and('t.outcome = ?', query.outcome);
    return this.lists.page(actor, {
      view: ImportRowView,
      from: 'import_row t',
      where,
      sort: { sql: 't.line', type: 'int' },
      query,
    });
  }

  /**
   * Takes the lines of a COPY and decides what becomes of each row, in one transaction on a connection of its own: either
   * all rows of this reading are there afterwards or none.
   */
  async stage(reading: Reading, lines: AsyncIterable<string>, signal: AbortSignal): Promise<OutcomeCounts> {
    const { organizationId, importId, generation } = reading;
    const client = await this.uow.db.connect();
    try {
      const execute: Execute = async (text, values = []) =>
        (await client.query(text, values as unknown[])).rowCount ?? 0;
      await execute('begin');
      // Of an attempt that was stopped after its rows were in.
      await execute(`delete from import_row r where ${ofReading}`, [organizationId, importId, generation]);
      // One COPY lasts as long as the file; the job has its own time limit.
      await execute('set local statement_timeout = 0');
      await execute('create temporary table incoming (like import_row including defaults) on commit drop');
      await execute(
        'alter table incoming alter organization_id drop not null, alter import_id drop not null, alter generation drop not null',
      );
      const copy = client.query(copyFrom(`copy incoming (${stagedColumns.join(', ')}) from stdin`));
      await pipeline(Readable.from(lines), copy, { signal });
      await execute('analyze incoming');
      await decideOutcomes(execute, organizationId, 'incoming');
      await execute(
        `insert into import_row (organization_id, import_id, generation, outcome, guest_id, duplicate_of, changes, ${valueColumns})
         select $1, $2, $3, d.outcome, d.guest_id, d.duplicate_of, d.changes, ${valueColumns.replace(/(^|, )/g, '$1i.')}
           from incoming i join decided d on d.line = i.line`,
        [organizationId, importId, generation],
      );
      await execute('commit');
    } catch (problem) {
      await client.query('rollback').catch(() => undefined);
      throw problem;
    } finally {
      // What came of the COPY is known; a line that is broken must not be waited for.
      void client.end();
    }
    return this.count(reading);
  }

  /** Judges the rows once more, against the guest book as it is now. Inside a unit of work. */
  async judgeAgain(reading: Reading): Promise<OutcomeCounts> {
    const { organizationId, importId, generation } = reading;
    const { db } = this.uow;
    // The names of the temporary tables are the same each time, their ids are not: such statements are not worth keeping.
    const execute: Execute = (text, values) => db.execute(text, values);
    await execute(`create temporary table incoming on commit drop as select * from import_row where ${ofReading}`, [
      organizationId,
      importId,
      generation,
    ]);
    await decideOutcomes(execute, organizationId, 'incoming');
    await execute(
      `update import_row r set outcome = d.outcome, guest_id = d.guest_id, duplicate_of = d.duplicate_of, changes = d.changes
         from decided d
        where ${ofReading} and d.line = r.line
          and (r.outcome, r.guest_id, r.duplicate_of, r.changes) is distinct from (d.outcome, d.guest_id, d.duplicate_of, d.changes)`,
      [organizationId, importId, generation],
    );
    return this.count(reading);
  }

  /** Writes the judged rows into the guest book. Inside a unit of work. */
  async apply(reading: Reading, progress: (done: number) => void): Promise<void> {
    const { organizationId, importId, generation } = reading;
    const [last] = await this.uow.db.query<{ line: number }>(
      `select coalesce(max(line), 0) line from import_row r where ${ofReading}`,
      [organizationId, importId, generation],
    );
    let done = 0;
    for (let line = 0; line < (last?.line ?? 0); line += linesAtOnce) {
      const values = [organizationId, importId, generation, line, line + linesAtOnce];
      done += await this.uow.db.execute(insertGuests, values);
      done += await this.update(values);
      progress(done);
    }
  }

  async count({ organizationId, importId, generation, eventId }: Reading): Promise<OutcomeCounts> {
    const [counts] = await this.uow.db.query<OutcomeCounts>(
      `select count(*) filter (where outcome = 'create')::int "create", count(*) filter (where outcome = 'update')::int "update",
              count(*) filter (where outcome = 'duplicate')::int "duplicate", count(*) filter (where outcome = 'error')::int "error",
              count(*) filter (where problems @> '[{"level": "warning"}]')::int warnings,
              (select count(*)::int from (${partiesToInvite}) p where $4::uuid is not null) invitations
         from import_row r where ${ofReading}`,
      [organizationId, importId, generation, eventId],
    );
    return counts ?? { create: 0, update: 0, duplicate: 0, error: 0, warnings: 0, invitations: 0 };
  }

  /** Households of this import with guests who are not invited to its event, in the order of the file. */
  async partiesToInvite({ organizationId, importId, generation, eventId }: Reading): Promise<PartyToInvite[]> {
    return this.uow.db.query<PartyToInvite>(partiesToInvite, [organizationId, importId, generation, eventId]);
  }

  /** What the previews hold about one guest. */
  async ofGuest(organizationId: string, guestId: string): Promise<object[]> {
    return this.uow.db.query(
      `select t.import_id "importId", t.line, t.outcome, ${valuesJson} "values"
         from import_row t where t.organization_id = $1 and t.guest_id = $2 order by t.import_id, t.line`,
      [organizationId, guestId],
    );
  }

  async removeGuest(organizationId: string, guestId: string): Promise<void> {
    await this.uow.db.query('delete from import_row where organization_id = $1 and guest_id = $2', [
      organizationId,
      guestId,
    ]);
  }

  /** Drops the rows of other readings than this one. */
  async keepOnly({ organizationId, importId, generation }: Omit<Reading, 'eventId'>): Promise<void> {
    await this.uow.db.execute(
      'delete from import_row where organization_id = $1 and import_id = $2 and generation <> $3',
      [organizationId, importId, generation],
    );
  }

  async removeAll(organizationId: string, importId: string): Promise<void> {
    await this.uow.db.execute('delete from import_row where organization_id = $1 and import_id = $2', [
      organizationId,
      importId,
    ]);
  }

  /** The keys that guests are found by cannot be made in SQL; they are made here for guests whose names change. */
  private async update(values: readonly unknown[]): Promise<number> {
    const renamed = await this.uow.db.query<KeySource>(renamedGuests, [...values, keyFields]);
    const keys = renamed.map((row) => ({ line: row.line, ...searchKeys(row) }));
    return this.uow.db.execute(updateGuests, [
      ...values,
      keyFields,
      keys.map(({ line }) => line),
      keys.map(({ searchKey }) => searchKey),
      keys.map(({ sortKey }) => sortKey),
      keys.map(({ nameKey }) => nameKey),
      keys.map(({ emailKey }) => emailKey),
      keys.map(({ phoneKey }) => phoneKey),
    ]);
  }
}

interface KeySource {
  line: number;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  company: string;
}

const ofReading = 'organization_id = $1 and import_id = $2 and generation = $3';
const someLines = 'r.organization_id = $1 and r.import_id = $2 and r.generation = $3 and r.line > $4 and r.line <= $5';
const valueColumns = stagedColumns.filter((column) => column !== 'outcome').join(', ');

/** A household may be told by an order number: such a party is called after the first of its guests. */
const partiesToInvite = `
  with people as (
    select distinct on (r.guest_id) r.line, r.guest_id, r.household, coalesce(r.plus_ones, 0) plus_ones, r.language,
           coalesce(nullif(trim(coalesce(r.first_name, '') || ' ' || coalesce(r.last_name, '')), ''), r.email, r.phone) called,
           coalesce('household ' || lower(r.household), 'line ' || r.line) party, a.invitation_id
      from import_row r
      left join attendee a on a.organization_id = $1 and a.event_id = $4 and a.guest_id = r.guest_id
     where r.organization_id = $1 and r.import_id = $2 and r.generation = $3 and r.guest_id is not null and r.outcome <> 'error'
     order by r.guest_id, r.line)
  select case when min(household) ~ '[[:alpha:]]' then min(household) else (array_agg(called order by line))[1] end as name,
         (array_agg(language order by line) filter (where language is not null))[1] as language,
         least(sum(plus_ones) filter (where invitation_id is null), 50)::int as "plusOnes",
         array_agg(guest_id order by line) filter (where invitation_id is null) as "guestIds",
         (array_agg(invitation_id order by line) filter (where invitation_id is not null))[1] as "invitationId"
    from people group by party having bool_or(invitation_id is null) order by min(line)`;

const insertGuests = `
  insert into guest (organization_id, id, title, first_name, last_name, email, phone, language, company, birthday, tags,
                     custom_fields, diet, allergies, dietary_notes, notes, external_id, search_key, sort_key, name_key, email_key, phone_key)
  select organization_id, id, coalesce(title, ''), coalesce(first_name, ''), coalesce(last_name, ''), email, phone, language,
         coalesce(company, ''), birthday, tags, custom_fields, diet, allergies, coalesce(dietary_notes, ''), coalesce(notes, ''),
         external_id, search_key, sort_key, name_key, email_key, phone_key
    from import_row r where ${someLines} and outcome = 'create' order by line`;

/** What the guest will be called and reached by once the row is in. */
const renamedGuests = `
  select r.line, coalesce(r.first_name, g.first_name) "firstName", coalesce(r.last_name, g.last_name) "lastName",
         coalesce(r.email, g.email) email, coalesce(r.phone, g.phone) phone, coalesce(r.company, g.company) company
    from import_row r join guest g on g.organization_id = $1 and g.id = r.guest_id
   where ${someLines} and r.outcome = 'update' and r.changes && $6::text[]`;

const updateGuests = `
  update guest g
     set version = g.version + 1, updated_at = now(),
         title = coalesce(r.title, g.title), first_name = coalesce(r.first_name, g.first_name), last_name = coalesce(r.last_name, g.last_name),
         email = case when 'email' = any(r.changes) then r.email else g.email end,
         phone = coalesce(r.phone, g.phone), language = coalesce(r.language, g.language), company = coalesce(r.company, g.company),
         birthday = coalesce(r.birthday, g.birthday),
         tags = g.tags || array(select tag from unnest(r.tags) tag where tag <> all(g.tags)),
         custom_fields = g.custom_fields || r.custom_fields, diet = coalesce(r.diet, g.diet),
         allergies = coalesce((select jsonb_agg(a) from jsonb_array_elements(g.allergies) a
                                where not exists (select from jsonb_array_elements(r.allergies) b where b->>'allergen' = a->>'allergen')), '[]') || r.allergies,
         dietary_notes = coalesce(r.dietary_notes, g.dietary_notes), notes = coalesce(r.notes, g.notes),
         external_id = coalesce(r.external_id, g.external_id),
         search_key = coalesce(k.search_key, g.search_key), sort_key = coalesce(k.sort_key, g.sort_key), name_key = coalesce(k.name_key, g.name_key),
         email_key = case when k.line is null then g.email_key else k.email_key end,
         phone_key = case when k.line is null then g.phone_key else k.phone_key end
    from import_row r
    left join unnest($7::int[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
           as k(line, search_key, sort_key, name_key, email_key, phone_key) on k.line = r.line
   where ${someLines} and r.outcome = 'update' and g.organization_id = $1 and g.id = r.guest_id and $6::text[] is not null`;
