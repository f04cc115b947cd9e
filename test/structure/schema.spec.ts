import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { knownConstraints } from '../../src/platform/database/constraint-errors.js';
import { startApp, type TestApp } from '../support/app.js';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test?.close());

interface Constraint {
  table: string;
  name: string;
  kind: 'primary key' | 'unique' | 'foreign key' | 'check' | 'exclusion';
  cascades: boolean;
  columns: string[];
}

/** Everything in the database that can refuse a write of a row, unique indexes included. */
const constraints = (): Promise<Constraint[]> =>
  test.db.query<Constraint>(`
    select t.relname as "table", k.conname as name, k.confdeltype = 'c' as cascades,
           (jsonb '{"p":"primary key","u":"unique","f":"foreign key","c":"check","x":"exclusion"}')->>k.contype::text as kind,
           array(select a.attname::text from unnest(k.conkey) with ordinality as key (n, at)
                   join pg_attribute a on a.attrelid = t.oid and a.attnum = key.n order by key.at) as columns
      from pg_constraint k join pg_class t on t.oid = k.conrelid
     where t.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f', 'c', 'x')
    union all
    select t.relname, i.relname, false, 'unique', '{}'
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
     where t.relnamespace = 'public'::regnamespace and x.indisunique
       and not exists (select 1 from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x'))`);

describe('entities and migrations', () => {
  it('say the same about every table and column', async () => {
    const source = test.app.get(DataSource);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    // Indexes, checks and foreign keys are the migrations' alone: entities say what a row is, not how it is guarded.
    const guards = /^DROP INDEX "public"\."\w+"$|^ALTER TABLE "\w+" DROP CONSTRAINT "(\w+)"$/;
    const keys = new Set((await constraints()).filter(({ kind }) => kind === 'primary key').map(({ name }) => name));
    const differences = upQueries
      .map(({ query }) => query)
      // The one table of the log's own tests: Nest remembers its entity when they have run in this process.
      .filter((query) => !query.startsWith('CREATE TABLE "note" '))
      .filter((query) => {
        const match = guards.exec(query);
        return !match || keys.has(match[1] ?? '');
      });
    expect(differences).toEqual([]);
    expect(source.entityMetadatas.length).toBeGreaterThan(15);
  });

  it('would be told apart', async () => {
    await test.db.execute(
      'alter table segment add column drifted text; alter table guest alter column vip drop not null',
    );
    const { upQueries } = await test.app.get(DataSource).driver.createSchemaBuilder().log();
    await test.db.execute('alter table segment drop column drifted; alter table guest alter column vip set not null');
    const told = upQueries.map(({ query }) => query).join('\n');
    expect(told).toContain('ALTER TABLE "segment" DROP COLUMN "drifted"');
    expect(told).toContain('ALTER TABLE "guest" ALTER COLUMN "vip" SET NOT NULL');
  });
});

/** Tables with an organization whose key does not begin with it. */
const OTHERWISE_KEYED: Record<string, string> = {
  invitation_link: 'looked up by the hash of a secret link, before the organization is known',
  job: 'taken by workers across organizations; some jobs belong to none',
  machine_credential: 'looked up by the hash of a token, before the organization is known',
  security_event: 'a failed sign-in belongs to no organization',
  session: 'looked up by the id in an access token; a user has one in each of several organizations',
  stream: 'the id of a stream is that of the organization or event it belongs to',
};

describe('every table of a tenant', () => {
  it('has the organization first in its key', async () => {
    const tables = await test.db.query<{ name: string }>(`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`);
    expect(tables.length).toBeGreaterThan(15);
    const keys = (await constraints()).filter(({ kind }) => kind === 'primary key');
    const otherwise = tables
      .map(({ name }) => name)
      .filter((name) => keys.find(({ table }) => table === name)?.columns[0] !== 'organization_id');
    expect(otherwise.sort()).toEqual(Object.keys(OTHERWISE_KEYED).sort());
  });

  it('refers to others within its organization only', async () => {
    const refers = await test.db.query<{ name: string }>(`
      select k.conname as name from pg_constraint k
        join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'organization_id' and a.attnotnull
        join pg_attribute b on b.attrelid = k.confrelid and b.attname = 'organization_id'
       where k.contype = 'f' and k.connamespace = 'public'::regnamespace
         and not exists (select 1 from unnest(k.conkey, k.confkey) as pair (mine, theirs)
                          where pair.mine = a.attnum
                            and (pair.theirs = b.attnum or k.confrelid = 'organization'::regclass))`);
    expect(refers).toEqual([]);
  });
});

/** Constraints without an error of their own in the constraint-to-error table, by the reason why no caller can break them. */
const UNREACHABLE: Record<string, string[]> = {
  'written by the platform alone, with values of its own': [
    'change_cursor_pkey',
    'change_cursor_stream_id_fkey',
    'change_pkey',
    'idempotency_key_pkey',
    'idempotency_key_state_check',
    'delivery_attempt_check',
    'delivery_attempt_organization_id_delivery_id_fkey',
    'delivery_attempt_outcome_check',
    'delivery_attempt_pkey',
    'delivery_attempt_reconciled_check',
    'delivery_check',
    'delivery_check1',
    'delivery_hold_pkey',
    'delivery_lane_check',
    'delivery_max_attempts_check',
    'delivery_pause_pkey',
    'delivery_pkey',
    'delivery_state_check',
    'delivery_unique_key',
    'job_check',
    'job_check1',
    'job_max_attempts_check',
    'job_pkey',
    'job_state_check',
    'job_unique_key',
    'migration_pkey',
    'bulk_send_pkey',
    'messaging_settings_pkey',
    'service_level_breach_kind',
    'service_level_breach_pkey',
    'schedule_lease_pkey',
    'stream_kind_check',
    'stream_pkey',
  ],
  'the id is chosen by the caller: inserted with `on conflict do nothing`, a known one is found or answered with its own error':
    [
      'event_function_pkey',
      'event_pkey',
      'event_question_pkey',
      'guest_pkey',
      'import_pkey',
      'invitation_pkey',
      'membership_pkey',
      'message_template_pkey',
      'message_occasion',
      'message_pkey',
      'segment_pkey',
    ],
  'the key is made by us, or inserted with `on conflict`': [
    'account_token_pkey',
    'api_key_pkey',
    'device_pkey',
    'channel_pkey',
    'channel_secret_pkey',
    'event_question_version_pkey',
    'guest_merge_pkey',
    'guest_not_duplicate_pkey',
    'import_file_pkey',
    'attachment_pkey',
    'test_send_pkey',
    'import_row_pkey',
    'inbound_event_pkey',
    'invitation_link_pkey',
    'conversation_contact_pkey',
    'conversation_guest',
    'conversation_pkey',
    'message_event_pkey',
    'message_ref_pkey',
    'suppression_address',
    'suppression_pkey',
    'join_invitation_pkey',
    'join_invitation_token',
    'machine_credential_id',
    'machine_credential_pkey',
    'message_template_version_pkey',
    'whatsapp_template_name',
    'whatsapp_template_pkey',
    'organization_by_id',
    'organization_is_its_own_tenant',
    'organization_pkey',
    'refresh_token_pkey',
    'security_event_pkey',
    'session_pkey',
    'google_attempt_code',
    'google_attempt_pkey',
    'sign_in_delay_pkey',
    'signed_request_pkey',
    'user_account_pkey',
    'user_identity_pkey',
    'waiting_entry_pkey',
  ],
  'a set of words that the request was checked against, or that only the code uses': [
    'account_token_kind_check',
    'attendee_answer',
    'attendee_kind',
    'channel_kind',
    'channel_state',
    'event_question_per',
    'event_question_version_type',
    'event_state',
    'import_state',
    'inbound_event_state',
    'invitation_state',
    'bulk_send_state',
    'conversation_state',
    'invitation_delivery_state',
    'message_category',
    'message_direction',
    'message_purpose',
    'message_status',
    'suppression_reason',
    'suppression_scope',
    'join_invitation_role',
    'join_invitation_state',
    'membership_role_check',
    'message_template_about',
    'message_template_category',
    'whatsapp_template_state',
    'organization_domain_role',
    'sign_in_delay_scope_check',
    'user_identity_provider',
    'waiting_entry_state',
  ],
  'a range that the request was checked against': [
    'event_capacity',
    'event_ends_after_start',
    'event_function_capacity',
    'event_function_ends_after_start',
    'invitation_plus_ones',
    'messaging_settings_cap',
    'messaging_settings_targets',
  ],
  'a rule of our own writes: breaking it is a defect, a 500 and a line in the log': [
    'capacity_pool_held',
    'capacity_pool_taken',
    'message_template_version_no',
    'conversation_unread',
    'guest_not_duplicate_check',
    'invitation_link_hash',
    'machine_credential_hash',
    'machine_credential_holder',
    'waiting_entry_live',
    'waiting_entry_offer',
  ],
  'the row referred to is locked, or was read, in the same unit of work, and goes only together with these': [
    'attendee_event',
    'attendee_invitation',
    'event_function_event',
    'event_question_event',
    'waiting_entry_event',
  ],
  'goes with the row it refers to, in whose unit of work it is written': [
    'account_token_user_id_fkey',
    'api_key_organization_id_fkey',
    'capacity_pool_event',
    'device_event',
    'channel_secret_channel',
    'conversation_contact_conversation',
    'message_conversation',
    'message_event_message',
    'attachment_message',
    'test_send_delivery',
    'message_ref_message',
    'event_question_version_question',
    'guest_merge_organization_id_other_id_fkey',
    'guest_merge_organization_id_survivor_id_fkey',
    'guest_not_duplicate_organization_id_first_id_fkey',
    'guest_not_duplicate_organization_id_second_id_fkey',
    'import_file_import',
    'inbound_event_channel',
    'invitation_link_invitation',
    'join_invitation_organization_id_fkey',
    'machine_credential_api_key',
    'machine_credential_device',
    'membership_organization_id_fkey',
    'membership_user_id_fkey',
    'message_template_version_template',
    'refresh_token_session_id_fkey',
    'session_membership',
    'user_identity_user',
    'signed_request_api_key',
  ],
};

describe('every constraint', () => {
  it('has the error a caller gets, or a reason why no caller gets there', async () => {
    const all = (await constraints()).map(({ name }) => name);
    const reasoned = Object.values(UNREACHABLE).flat();
    const mapped = knownConstraints();
    expect(all.filter((name) => !mapped.has(name)).sort()).toEqual([...reasoned].sort());
    expect(reasoned.filter((name) => mapped.has(name))).toEqual([]);
    expect([...mapped.keys()].filter((name) => !all.includes(name))).toEqual([]);
  });

  it('that does not cascade and is not mapped is one of those whose rows are locked', async () => {
    const bare = (await constraints())
      .filter(({ name, kind, cascades }) => kind === 'foreign key' && !cascades && !knownConstraints().has(name))
      .map(({ name }) => name);
    const locked = Object.entries(UNREACHABLE).find(([reason]) => reason.includes('locked'))![1];
    expect(bare.sort()).toEqual([...locked].sort());
  });
});
