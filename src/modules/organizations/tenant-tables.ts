import type { Database } from '../../platform/database/index.js';

export interface TenantTable {
  name: string;
  /** Which rows `t` are of the organization `$1`. */
  where: string;
}

interface Reference {
  child: string;
  parent: string;
  /** `c.a = p.b and …` */
  join: string;
  cascades: boolean;
}

/** Ways in go first: nobody must meet an organization that is half gone. */
const WAYS_IN = [
  'session',
  'membership',
  'join_invitation',
  'invitation_link',
  'machine_credential',
  'api_key',
  'device',
  'idempotency_key',
];
/** What goes with a row though no foreign key says so: see migration 0026. */
const WITHOUT_KEY: Reference[] = [{ child: 'change', parent: 'stream', join: 'c.stream_id = p.id', cascades: true }];
/** In this order at the very end: the log tells of the erasure as long as there is something to tell it of. */
const LAST = ['organization', 'change', 'change_cursor', 'stream'];

/**
 * Every table that holds something of an organization, in an order in which rows can be removed: those with a column
 * `organization_id`, and those whose rows go with a row of such a table. Asked of the database, so that a new table cannot
 * be forgotten.
 */
export async function tenantTables(db: Database): Promise<TenantTable[]> {
  const own = await db.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped order by 1`,
  );
  const references = await db.query<Reference>(
    `select c.relname as child, p.relname as parent, k.confdeltype = 'c' as cascades,
            (select string_agg(format('c.%I = p.%I', a.attname, b.attname), ' and ')
               from unnest(k.conkey, k.confkey) as pair (mine, theirs)
               join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.mine
               join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.theirs) as join
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
      where k.contype = 'f' and c.relnamespace = 'public'::regnamespace order by 1, 2`,
  );
  references.push(...WITHOUT_KEY);
  const tables = new Map(own.map(({ name }) => [name, 't.organization_id = $1']));
  for (let grown = true; grown;) {
    grown = false;
    for (const { child, parent, join, cascades } of references) {
      if (!cascades || tables.has(child) || !tables.has(parent)) continue;
      const parents = tables.get(parent)!.replaceAll(/\bt\./g, 'p.');
      // Only one step away from the organization: nothing else exists, and a longer way would need names of its own.
      if (!parents.startsWith('p.')) throw new Error(`${child} is too far from its organization to be erased`);
      tables.set(child, `exists (select 1 from "${parent}" p where ${join.replaceAll(/\bc\./g, 't.')} and ${parents})`);
      grown = true;
    }
  }
  return inOrder([...tables.keys()], references).map((name) => ({ name, where: tables.get(name)! }));
}

/** Whatever refers to a row goes before it. */
function inOrder(names: string[], references: Reference[]): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name) || !names.includes(name)) return;
    seen.add(name);
    for (const { child, parent } of references) if (parent === name) visit(child);
    order.push(name);
  };
  for (const name of [...WAYS_IN, ...names]) if (!LAST.includes(name)) visit(name);
  for (const name of LAST) visit(name);
  return order;
}
