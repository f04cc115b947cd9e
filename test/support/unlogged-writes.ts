import { loggedEntities } from '../../src/platform/changes/index.js';
import type { Database } from '../../src/platform/database/index.js';
import { sealedColumns } from '../../src/platform/vault/index.js';

/**
 * Makes the database refuse any COMMIT that wrote a row of a logged table and left no change of it (or, for bulk work, no
 * reset of a stream) in the same transaction; putting a sealed secret under another key is no change. A write that forgets the log then fails its test instead of a customer's device.
 */
export async function refuseUnloggedWrites(db: Database): Promise<void> {
  await db.execute(`
    create or replace function demand_change() returns trigger language plpgsql as $$
    declare changed uuid := case when tg_op = 'DELETE' then old.id else new.id end;
    begin
      if tg_op = 'UPDATE' and tg_argv[1] <> ''
         and to_jsonb(new) - string_to_array(tg_argv[1], ',') = to_jsonb(old) - string_to_array(tg_argv[1], ',') then return null; end if;
      if exists (select 1 from change where entity_id = changed and entity = tg_argv[0]
                    and xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295)) then return null; end if;
      if exists (select 1 from change where at >= transaction_timestamp() and entity = 'stream' and kind = 'reset'
                    and xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295)) then return null; end if;
      raise exception 'unlogged write: % of % %', tg_op, tg_argv[0], changed;
    end $$`);
  for (const { entity, from } of loggedEntities().values()) {
    const table = from.split(/\s+/)[0]!;
    const sealed = sealedColumns().flatMap((each) => (each.table === table ? [each.column] : []));
    await db.execute(`drop trigger if exists demand_change on "${table}"`);
    await db.execute(`create constraint trigger demand_change after insert or update or delete on "${table}"
      deferrable initially deferred for each row execute function demand_change('${entity}', '${sealed.join(',')}')`);
  }
}
