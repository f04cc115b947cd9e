import type { Client } from 'pg';

export const EVENTS = 2_000;
export const PEOPLE = 500;
const GUESTS = EVENTS * PEOPLE;
/** Parties of three and one of two. */
const HOUSEHOLDS = 167;

/** The token of the link of the n-th household, 22 characters as real ones are. */
export const tokenSql = (n: string): string => `left(md5('link' || ${n}), 22)`;

/** A UUID v7 as the application makes them: rows made one after the other lie side by side. */
export const idFunction = `
  create or replace function pg_temp.bench_id(kind text, n int) returns uuid language sql immutable as $$
    select (lpad(to_hex(1750000000000 + n), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid
  $$;`;

const moment = (n: string): string => `timestamptz '2026-01-01' + ${n} * interval '1 second'`;
const firstNames = `(array['Ada','Grace','Alan','Edsger','Barbara','Donald','Radia','Ken','Dennis','Margaret','Linus','Sophie','Katherine'])`;
const lastNames = `(array['Lovelace','Hopper','Turing','Dijkstra','Liskov','Knuth','Perlman','Thompson','Ritchie','Hamilton','Torvalds','Wilson','Johnson','Hoare','Backus','Naur','Wirth'])`;
const allergies = (n: string): string =>
  `case when ${n} % 11 = 0 then '[{"allergen":"milk","severity":"intolerance"}]'::jsonb else '[]' end`;
const diet = (n: string): string => `case when ${n} % 7 = 0 then 'vegetarian' end`;

/** Guest n: 0 to 999 999; of event n / 500, and of its household (n % 500) / 3. */
const guests = `
  insert into guest (organization_id, id, created_at, updated_at, first_name, last_name, email, phone, language, company, tags, custom_fields,
                     diet, allergies, dietary_notes, search_key, sort_key, name_key, email_key, phone_key)
  select $1, pg_temp.bench_id('guest', n), ${moment('n')}, ${moment('n')}, f, l, m, p, 'en', 'Analytical Engines Ltd',
         case when n % 5 = 0 then '{friends}'::text[] else '{}' end, jsonb_build_object('table', n % 40),
         ${diet('n')}, ${allergies('n')}, '', lower(' ' || f || ' ' || l || ' ' || m || ' ' || substr(p, 2) || ' analytical engines ltd | '),
         lower(l || ' ' || f), lower(f || ' ' || l), m, p
    from generate_series($2::int, $3::int) n,
         lateral (select ${firstNames}[n % 13 + 1] as f, ${lastNames}[n % 17 + 1] || to_hex(n / 500) as l) names,
         lateral (select lower(f || '.' || l || n || '@example.org') as m, '+4366' || (10000000 + n) as p) reach`;

const events = `
  insert into event (organization_id, id, created_at, updated_at, name, description, starts_at, ends_at, time_zone, venue, capacity, state)
  select $1, pg_temp.bench_id('event', n), ${moment('n')}, ${moment('n')}, 'Gala ' || n, 'An evening of music', timestamptz '2030-06-01' + n * interval '1 hour',
         timestamptz '2030-06-01' + (n + 6) * interval '1 hour', 'Europe/Vienna', 'Grand Hotel Aurelia', 600, 'published'
    from generate_series(0, ${EVENTS - 1}) n`;

const streams = `
  insert into stream (id, organization_id, kind, seq) select id, organization_id, 'event', 0 from event where organization_id = $1`;

const functions = `
  insert into event_function (organization_id, id, event_id, created_at, updated_at, name, starts_at, ends_at, capacity, position, meal_choices)
  select organization_id, pg_temp.bench_id('function' || k, n), pg_temp.bench_id('event', n), e.created_at, e.created_at,
         (array['Ceremony', 'Dinner'])[k], e.starts_at + k * interval '1 hour', e.starts_at + (k + 1) * interval '1 hour', 550, k, '[]'
    from generate_series(0, ${EVENTS - 1}) n join event e on e.organization_id = $1 and e.id = pg_temp.bench_id('event', n),
         generate_series(1, 2) k`;

const pools = `
  insert into capacity_pool (organization_id, id, event_id, capacity)
  select organization_id, id, id, capacity from event where organization_id = $1
  union all select organization_id, id, event_id, capacity from event_function where organization_id = $1`;

const invitations = `
  insert into invitation (organization_id, id, created_at, updated_at, event_id, name, contact_guest_id, language, state, opened_at, search_key)
  select $1, pg_temp.bench_id('invitation', n), ${moment('n')}, ${moment('n')}, pg_temp.bench_id('event', n / ${HOUSEHOLDS}),
         'Household ' || n, pg_temp.bench_id('guest', n / ${HOUSEHOLDS} * ${PEOPLE} + n % ${HOUSEHOLDS} * 3), 'en', 'opened', ${moment('n')}, 'household ' || n
    from generate_series(0, ${EVENTS * HOUSEHOLDS - 1}) n`;

const links = `
  insert into invitation_link (token_hash, organization_id, invitation_id)
  select sha256(convert_to(${tokenSql('n')}, 'UTF8')), $1, pg_temp.bench_id('invitation', n) from generate_series(0, ${EVENTS * HOUSEHOLDS - 1}) n`;

/** Of every five people two come, one does not, two have not answered. */
const attendees = `
  insert into attendee (organization_id, id, version, created_at, updated_at, event_id, invitation_id, guest_id, original_guest_id, first_name, last_name,
                        answers, answer, meals, diet, allergies, dietary_notes, question_answers, answered_at, answered_by, search_key, sort_key)
  select $1, pg_temp.bench_id('attendee', n), 1, g.created_at, g.updated_at, e, i, g.id, g.id, g.first_name, g.last_name,
         jsonb_build_object(pg_temp.bench_id('function1', n / ${PEOPLE}), a, pg_temp.bench_id('function2', n / ${PEOPLE}), a), a, '{}',
         g.diet, g.allergies, g.dietary_notes, '[]', case when a <> 'pending' then g.updated_at end,
         case when a <> 'pending' then 'guest:' || i end, g.search_key, g.sort_key
    from generate_series($2::int, $3::int) n
    join guest g on g.organization_id = $1 and g.id = pg_temp.bench_id('guest', n),
         lateral (select pg_temp.bench_id('event', n / ${PEOPLE}) as e,
                         pg_temp.bench_id('invitation', n / ${PEOPLE} * ${HOUSEHOLDS} + n % ${PEOPLE} / 3) as i,
                         (array['yes', 'yes', 'no', 'pending', 'pending'])[n % 5 + 1] as a) at`;

const taken = `
  update capacity_pool p set taken = s.taken
    from (select event_id as id, count(*) as taken from attendee where organization_id = $1 and answer = 'yes' group by 1
          union all
          select f.id, count(*) from attendee a join event_function f on f.organization_id = a.organization_id and f.event_id = a.event_id
           where a.organization_id = $1 and a.answers ->> f.id::text = 'yes' group by 1) s
   where p.organization_id = $1 and p.id = s.id`;

const tables = ['guest', 'invitation', 'invitation_link', 'attendee'];

/** Fills an empty organization, in SQL: 2 000 events of 500 people, each a guest of their own, in households with links. Once. */
export async function fillMillion(db: Client, organizationId: string): Promise<void> {
  const before = await counts(db, organizationId);
  if (complete(before)) return;
  if (Object.values(before).some((count) => count > 0))
    throw new Error('The data of the benchmark are incomplete: delete .data/bench');
  const started = performance.now();
  console.log(`Making ${GUESTS} guests and attendees (once, some minutes).`);
  await db.query(idFunction);
  // Foreign keys are counted afterwards instead of looked up a million times; indexes are built when the rows are in.
  await db.query(
    `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set synchronous_commit = off`,
  );
  const { rows: indexes } = await db.query<{ name: string; definition: string }>(
    `select i.relname as name, pg_get_indexdef(x.indexrelid) as definition
       from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      where t.relname = any($1) and not exists (select from pg_constraint c where c.conindid = x.indexrelid)`,
    [tables],
  );
  for (const { name } of indexes) await db.query(`drop index ${name}`);
  for (const statement of [events, streams, functions, pools]) await db.query(statement, [organizationId]);
  const step = 100_000;
  for (let from = 0; from < GUESTS; from += step) await db.query(guests, [organizationId, from, from + step - 1]);
  for (const statement of [invitations, links]) await db.query(statement, [organizationId]);
  await db.query('analyze guest');
  for (let from = 0; from < GUESTS; from += step) await db.query(attendees, [organizationId, from, from + step - 1]);
  for (const { definition } of indexes) await db.query(definition);
  await db.query(taken, [organizationId]);
  await db.query('reset session_replication_role; reset maintenance_work_mem; reset synchronous_commit');
  const after = await counts(db, organizationId);
  if (!complete(after)) throw new Error(`The data of the benchmark are wrong: ${JSON.stringify(after)}`);
  await db.query('vacuum analyze');
  await db.query('checkpoint');
  console.log(`Made them in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
}

interface Counts {
  guests: number;
  attendees: number;
  /** Attendees whose event, party and guest are all there. */
  whole: number;
}

const complete = ({ guests: people, attendees: rows, whole }: Counts): boolean =>
  people >= GUESTS && rows === GUESTS && whole === GUESTS;

async function counts(db: Client, organizationId: string): Promise<Counts> {
  const { rows } = await db.query<Counts>(
    `select (select count(*)::int from guest where organization_id = $1) as guests, count(a.id)::int as attendees,
            count(*) filter (where e.id is not null and i.id is not null and g.id is not null)::int as whole
       from attendee a
       left join event e on e.organization_id = $1 and e.id = a.event_id
       left join invitation i on i.organization_id = $1 and i.id = a.invitation_id and i.event_id = a.event_id
       left join guest g on g.organization_id = $1 and g.id = a.guest_id
      where a.organization_id = $1`,
    [organizationId],
  );
  return rows[0]!;
}
