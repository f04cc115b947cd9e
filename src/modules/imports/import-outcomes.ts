/** Runs one statement in the transaction that the temporary tables live in. @returns rows touched. */
export type Execute = (text: string, values?: readonly unknown[]) => Promise<number>;

/**
 * Decides what becomes of every row of one reading, set by set in SQL, whatever the size of the file.
 *
 * Two rows, or a row and a guest, are one person when they share, in this order: the external id; the e-mail address and
 * the name; the e-mail address alone, if just one row and one guest have it and their first names do not differ; the phone
 * number in the same two ways; the name and the household, if nothing speaks against it. Different external ids always
 * do: they are two people. A family that shares an address thus stays a family, and the same file imported twice finds
 * every guest it made.
 *
 * `rows` names a table or query with the staged rows and their `outcome` ('error' is final). Leaves `decided` (line,
 * outcome, guest_id, duplicate_of, changes) behind for the rest of the transaction.
 */
export async function decideOutcomes(execute: Execute, organizationId: string, rows: string): Promise<void> {
  for (const statement of tables) await execute(statement);
  await execute(`insert into staged
    select line, external_id, email_key, phone_key, phone, sort_key, household, lower(unaccent(coalesce(first_name, ''))),
           coalesce(first_name, last_name) is not null
      from ${rows} r where outcome is distinct from 'error'`);
  await execute('analyze staged');
  for (const statement of repeatsInFile) {
    await execute(`insert into repeated ${statement} on conflict (line) do nothing`);
  }
  await execute('delete from staged s using repeated r where s.line = r.line');
  for (const [step, statement] of matches.entries()) {
    await execute(`insert into matched (line, guest_id, step) select line, guest_id, ${step} from (${statement}) m`, [
      organizationId,
    ]);
    await execute('delete from staged s using matched m where s.line = m.line');
  }
  await execute('analyze matched');
  await execute(decision(rows), [organizationId]);
}

const tables = [
  `create temporary table staged (line int primary key, external_id text, email_key text, phone_key text, phone text,
     sort_key text, household text, first text, named boolean) on commit drop`,
  'create temporary table repeated (line int primary key, first_line int not null) on commit drop',
  'create temporary table matched (line int primary key, guest_id uuid not null, step int not null) on commit drop',
  `create temporary table decided (line int primary key, outcome text not null, guest_id uuid, duplicate_of int,
     changes text[] not null) on commit drop`,
];

const sameId = '(external_id is null or first_id is null or external_id = first_id)';

/** Rows that say a person once more whom an earlier row of the file has said. */
const repeatsInFile = [
  `select line, first_line from (
     select line, min(line) over (partition by external_id) first_line from staged where external_id is not null) s
   where line > first_line`,
  `select line, first_line from (
     select line, external_id, first_value(line) over w first_line, first_value(external_id) over w first_id
       from staged where email_key is not null window w as (partition by email_key, sort_key order by line)) s
   where line > first_line and ${sameId}`,
  `select line, first_line from (
     select line, external_id, email_key, first_value(line) over w first_line, first_value(external_id) over w first_id,
            first_value(email_key) over w first_email
       from staged where phone is not null window w as (partition by phone, sort_key order by line)) s
   where line > first_line and ${sameId} and (email_key is null or first_email is null or email_key = first_email)`,
  `select line, first_line from (
     select line, external_id, email_key, phone, min(line) over (partition by sort_key, household) first_line from staged) s
   where line > first_line and external_id is null and email_key is null and phone is null`,
];

/** A guest that stands for another one now is found by that one's values too. */
const guest = 'coalesce(g.merged_into, g.id)';
const sameIdAsGuest = '(s.external_id is null or g.external_id is null or s.external_id = g.external_id)';
const firstNamesFit = `(not s.named or (g.first_name = '' and g.last_name = '') or s.first = '' or g.first_name = ''
  or starts_with(s.first, lower(unaccent(g.first_name))) or starts_with(lower(unaccent(g.first_name)), s.first)
  or similarity(s.first, lower(unaccent(g.first_name))) >= 0.4)`;

const byKeyAndName = (key: string): string => `
  select distinct on (s.line) s.line, ${guest} guest_id
    from staged s join guest g on g.organization_id = $1 and g.${key} = s.${key} and g.sort_key = s.sort_key
   where g.erased_at is null and ${sameIdAsGuest}
   order by s.line, g.merged_into is not null, g.created_at, g.id`;

/** By an address or number that only one row and one guest have; their names may be written differently. */
const byKeyAlone = (key: string, condition: string): string => `
  select s.line, ${guest} guest_id
    from (select ${key}, min(line) line from staged where ${key} is not null group by ${key} having count(*) = 1) lone
    join staged s on s.line = lone.line
    join guest g on g.organization_id = $1 and g.${key} = s.${key} and g.merged_into is null and g.erased_at is null
   where not exists (select from guest o where o.organization_id = $1 and o.${key} = s.${key} and o.id <> g.id
                        and o.merged_into is null and o.erased_at is null)
     and ${sameIdAsGuest} and ${firstNamesFit} and ${condition}`;

/** From the surest to the least sure; a row found by one is not looked for by the next. */
const matches = [
  `select distinct on (s.line) s.line, ${guest} guest_id
     from staged s join guest g on g.organization_id = $1 and g.external_id = s.external_id
    where g.erased_at is null order by s.line, g.merged_into is not null, g.created_at, g.id`,
  byKeyAndName('email_key'),
  byKeyAlone('email_key', 'true'),
  byKeyAndName('phone_key'),
  byKeyAlone('phone_key', '(s.email_key is null or g.email_key is null)'),
  `select distinct on (s.line) s.line, g.id guest_id
     from staged s join guest g on g.organization_id = $1 and g.sort_key = s.sort_key
      and g.custom_fields->>'household' is not distinct from s.household
    where g.merged_into is null and g.erased_at is null and ${sameIdAsGuest}
      and (s.email_key is null or g.email_key is null or s.email_key = g.email_key)
      and (s.phone is null or g.phone is null or s.phone = g.phone)
      and not exists (select from matched m where m.guest_id = g.id)
    order by s.line, g.email_key is not null, g.phone is not null, g.created_at, g.id`,
];

/** Fields of the guest that the row would change; what a row does not say changes nothing. */
const changes = `array_remove(array[
  ${['title', 'first_name', 'last_name', 'company', 'diet', 'dietary_notes', 'notes', 'language', 'external_id']
    .map((column) => `case when r.${column} <> coalesce(g.${column}, '') then '${camel(column)}' end`)
    .join(',\n  ')},
  case when r.email_key <> coalesce(g.email_key, '') then 'email' end,
  case when r.phone <> coalesce(g.phone, '') then 'phone' end,
  case when r.birthday is distinct from g.birthday and r.birthday is not null then 'birthday' end,
  case when not g.tags @> r.tags then 'tags' end,
  case when not g.allergies @> r.allergies then 'allergies' end,
  case when not g.custom_fields @> r.custom_fields then 'customFields' end], null)`;

const decision = (rows: string): string => `
  insert into decided (line, outcome, guest_id, duplicate_of, changes)
  select r.line,
         case when r.outcome = 'error' then 'error'
              when p.first_line is not null or m.first_line <> r.line then 'duplicate'
              when m.guest_id is null then 'create'
              when g.changes <> '{}' then 'update' else 'duplicate' end,
         case when r.outcome = 'error' or p.first_line is not null then null else coalesce(m.guest_id, r.id) end,
         coalesce(p.first_line, nullif(m.first_line, r.line)),
         case when m.first_line = r.line then coalesce(g.changes, '{}') else '{}' end
    from ${rows} r
    left join repeated p on p.line = r.line
    left join (select line, guest_id, first_value(line) over (partition by guest_id order by step, line) first_line from matched) m
           on m.line = r.line
    left join lateral (select ${changes} changes from guest g where g.organization_id = $1 and g.id = m.guest_id) g on true`;

function camel(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
