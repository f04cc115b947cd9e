import { fillMillion, idFunction, tokenSql } from './data/million.js';
import { ask } from './harness/ask.js';
import { capture, explain, type Captured } from './harness/capture.js';
import { load, type Request } from './harness/load.js';
import { pgbench } from './harness/pgbench.js';
import { cpuSeconds, PROFILE, type Server } from './harness/processes.js';
import { compare, keep, type Result, type Round } from './harness/report.js';
import { POOL, type Stage } from './harness/stage.js';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 6);

/** Each side answers for the households of a hundred events of its own. */
const EVENTS = { ours: [0, 99], peer: [100, 199], template: [200, 200] } as const;

interface Household {
  n: number;
  token: string;
  hash: string;
  invitationId: string;
  eventId: string;
  attendeeIds: string[];
  functionIds: string[];
}

async function households({ db }: Stage, [from, to]: readonly [number, number]): Promise<Household[]> {
  await db.query(idFunction);
  const { rows } = await db.query<Household>(
    `select n, ${tokenSql('n')} as token, encode(sha256(convert_to(${tokenSql('n')}, 'UTF8')), 'hex') as hash,
            pg_temp.bench_id('invitation', n) as "invitationId", pg_temp.bench_id('event', n / 167) as "eventId",
            array(select pg_temp.bench_id('attendee', n / 167 * 500 + n % 167 * 3 + k)::text from generate_series(0, 2) k) as "attendeeIds",
            array[pg_temp.bench_id('function1', n / 167)::text, pg_temp.bench_id('function2', n / 167)::text] as "functionIds"
       from generate_series($1::int * 167, ($2::int + 1) * 167 - 1) n where n % 167 < 166 order by md5(n::text)`,
    [from, to],
  );
  return rows;
}

/** Nobody of these events has answered, no place is taken, no dead row is left of the run before. */
async function reset({ db }: Stage, eventIds: readonly string[]): Promise<void> {
  await db.query(
    `update attendee set version = 1, answer = 'pending', answered_at = null, answered_by = null,
            answers = (select jsonb_object_agg(key, 'pending') from jsonb_object_keys(answers) key)
      where event_id = any($1::uuid[])`,
    [eventIds],
  );
  await db.query(
    `update invitation set version = 1, state = 'opened', responded_at = null where event_id = any($1::uuid[])`,
    [eventIds],
  );
  await db.query(`update capacity_pool set taken = 0, held = 0 where event_id = any($1::uuid[])`, [eventIds]);
  await db.query(`delete from change where stream_id = any($1::uuid[])`, [eventIds]);
  await db.query('vacuum analyze attendee, invitation, capacity_pool, change, stream');
  await db.query('checkpoint');
}

const answer = ({ attendeeIds, functionIds }: Household, said: 'yes' | 'no'): string =>
  JSON.stringify({
    guests: attendeeIds.map((id) => ({ id, answers: functionIds.map((functionId) => ({ functionId, answer: said })) })),
  });

/** An answer for a household of three: against pgbench, which sends Postgres the very statements that our path sends. */
export async function rsvp(stage: Stage): Promise<Result[]> {
  const app = await stage.startApp({
    nodeArgs: PROFILE,
  });
  try {
    const account = await stage.signIn(app);
    await fillMillion(stage.db, account.organizationId);
    console.log('rsvp:');
    const [ours, theirs, [template]] = [
      await households(stage, EVENTS.ours),
      await households(stage, EVENTS.peer),
      await households(stage, EVENTS.template),
    ];
    await reset(stage, [...new Set([...ours, ...theirs, template!].map(({ eventId }) => eventId))]);
    const path = await record(stage, app, template!);
    await keep('rsvp-plans.txt', path.plans);
    await prepare(stage, theirs, path);
    const script = peerScript(path, theirs.length);
    await keep('rsvp-peer.sql', script.text);

    const requests: Request[] = (['yes', 'no'] as const).flatMap((said) =>
      ours.map((household) => ({ path: `/api/v1/rsvp/${household.token}`, body: answer(household, said) })),
    );
    let sent = 0;
    const found: Record<'ours' | 'peer', Round[]> = { ours: [], peer: [] };
    const turns = {
      async ours(): Promise<Round> {
        const [node, postgres] = [await cpuSeconds(app.pid), await stage.postgresSeconds()];
        const measured = await load({ url: app.url, method: 'PUT', requests, from: sent, seconds: SECONDS });
        if (measured.failures > 0) throw new Error(`${measured.failures} of ${measured.requests} answers failed`);
        sent += measured.requests;
        const micros = (before: number, after: number): number => ((after - before) * 1e6) / measured.requests;
        const nodeMicros = micros(node, await cpuSeconds(app.pid));
        const { requestsPerSecond, p50Ms, p99Ms } = measured;
        return {
          requestsPerSecond,
          p50Ms,
          p99Ms,
          nodeMicros,
          postgresMicros: micros(postgres, await stage.postgresSeconds()),
        };
      },
      async peer(): Promise<Round> {
        const postgres = await stage.postgresSeconds();
        const done = await pgbench({ databaseUrl: stage.databaseUrl, ...script, connections: POOL, seconds: SECONDS });
        const postgresMicros = (((await stage.postgresSeconds()) - postgres) * 1e6) / done.count;
        return { requestsPerSecond: done.perSecond, p50Ms: done.p50Ms, p99Ms: done.p99Ms, postgresMicros };
      },
    };
    await turns.ours();
    await turns.peer();
    for (let n = 0; n < ROUNDS; n += 1) {
      for (const who of n % 2 ? (['peer', 'ours'] as const) : (['ours', 'peer'] as const))
        found[who].push(await turns[who]());
    }
    await demandWritten(stage, ours, theirs);
    await keep('rsvp.json', JSON.stringify(found, null, 2));
    return [compare('rsvp', 0.4, found)];
  } finally {
    await app.stop();
    await stage.db.query('drop table if exists bench_rsvp');
  }
}

interface Recorded {
  template: Household;
  yes: Captured[];
  no: Captured[];
  plans: string;
}

/** What one YES and one NO of our path send to Postgres. */
async function record(stage: Stage, app: Server, template: Household): Promise<Recorded> {
  const say = async (said: 'yes' | 'no', expected: number): Promise<void> => {
    const url = `${app.url}/api/v1/rsvp/${template.token}`;
    const { status, text } = await ask(url, { 'content-type': 'application/json' }, 'PUT', answer(template, said));
    if (status !== expected) throw new Error(`The answer ${said} got ${status}: ${text}`);
  };
  await say('yes', 200);
  await say('no', 200);
  const yes = await capture(stage, () => say('yes', 200));
  const no = await capture(stage, () => say('no', 200));
  const plans: string[] = [];
  for (const [said, statements] of Object.entries({ yes, no })) {
    console.log(`  a ${said} is ${statements.length} statements`);
    for (const each of statements) {
      // Explained with ANALYZE they would write; what they cost is in the figures.
      const plan = each.values.length > 0 ? await explain(stage, each, { analyze: false }) : each.text;
      plans.push(`-- ${said}\n${plan}`);
    }
  }
  return { template, yes, no, plans: plans.join('\n') };
}

/** What differs from household to household in the statements' values. */
function adapted(value: string, from: Household, to: Household): string {
  const pairs: [string, string][] = [
    [from.hash, to.hash],
    [from.invitationId, to.invitationId],
    [from.eventId, to.eventId],
    ...from.attendeeIds.map((id, index): [string, string] => [id, to.attendeeIds[index]!]),
    ...from.functionIds.map((id, index): [string, string] => [id, to.functionIds[index]!]),
  ];
  return pairs.reduce((text, [was, is]) => text.replaceAll(was, is), value);
}

const plain = (literal: string): string => literal.slice(1, -1).replaceAll("''", "'");
/** After the statement that finds and locks the party; START TRANSACTION stands before it. */
const rest = (statements: readonly Captured[]): Captured[] => statements.slice(2);
const valuesOf = (statements: readonly Captured[]): string[] => rest(statements).flatMap(({ values }) => values);

/** The values that go with each household's statements, so that pgbench can send them as parameters as we do. */
async function prepare({ db }: Stage, all: readonly Household[], { template, yes, no }: Recorded): Promise<void> {
  await db.query('drop table if exists bench_rsvp');
  await db.query(
    'create table bench_rsvp (n int primary key, hash bytea not null, yes text[] not null, no text[] not null)',
  );
  for (let at = 0; at < all.length; at += 500) {
    const rows = all.slice(at, at + 500).map((household, index) => {
      const values = (of: Captured[]): (string | null)[] =>
        valuesOf(of).map((value) => (value === 'NULL' ? null : plain(adapted(value, template, household))));
      return { n: at + index, hash: `\\x${household.hash}`, yes: values(yes), no: values(no) };
    });
    await db.query(
      `insert into bench_rsvp select n, hash, array(select jsonb_array_elements_text(yes)), array(select jsonb_array_elements_text(no))
         from jsonb_to_recordset($1::jsonb) as r(n int, hash bytea, yes jsonb, no jsonb)`,
      [JSON.stringify(rows)],
    );
  }
  await db.query('vacuum analyze bench_rsvp');
}

/**
 * The same statements for pgbench. The one that finds the party also fetches the values of those that follow and says, by
 * the party's version, whether it is time for a YES or a NO: every answer is a change, as with us.
 */
function peerScript({ yes, no }: Recorded, count: number): { text: string; variables: Record<string, string> } {
  const [begin, find] = yes;
  const variables: Record<string, string> = {};
  const found = find!.text.replaceAll(/\$(\d+)/g, (_, place: string) => {
    if (place === '1') return '(select hash from bench_rsvp where n = :n)';
    variables[`f${place}`] = plain(find!.values[Number(place) - 1]!);
    return `:f${place}`;
  });
  const places = Math.max(valuesOf(yes).length, valuesOf(no).length);
  const columns = Array.from(
    { length: places },
    (_, at) => `case when x.version % 2 = 1 then b.yes[${at + 1}] else b.no[${at + 1}] end as p${at + 1}`,
  );
  const block = (statements: readonly Captured[]): string => {
    let used = 0;
    return rest(statements)
      .map(({ text, values }) => {
        const first = used;
        used += values.length;
        return `${text.replaceAll(/\$(\d+)/g, (_, place: string) => (values[Number(place) - 1] === 'NULL' ? 'NULL' : `:p${first + Number(place)}`))};`;
      })
      .join('\n');
  };
  const text = `\\set n random(0, ${count - 1})
${begin!.text};
select x.*, (x.version % 2)::int as says_yes, ${columns.join(', ')}
  from (${found}) x cross join (select yes, no from bench_rsvp where n = :n) b
\\gset
\\if :says_yes
${block(yes)}
\\else
${block(no)}
\\endif
`;
  const stray = /(?<!:):(?!:)(?!n\b|f\d+\b|p\d+\b|says_yes\b)[A-Za-z0-9_]+/.exec(text)?.[0];
  if (stray) throw new Error(`pgbench would take ${stray} for a variable`);
  return { text, variables };
}

/** Both sides have really written: answers, places and log agree. */
async function demandWritten({ db }: Stage, ...sides: Household[][]): Promise<void> {
  for (const side of sides) {
    const { rows } = await db.query<{ changes: number; wrong: number }>(
      `select (select count(*)::int from change where stream_id = any($1::uuid[])) as changes,
              (select count(*)::int from capacity_pool p where p.id = any($1::uuid[])
                  and p.taken <> (select count(*) from attendee a where a.event_id = p.id and a.answer = 'yes')) as wrong`,
      [[...new Set(side.map(({ eventId }) => eventId))]],
    );
    const { changes = 0, wrong = 1 } = rows[0] ?? {};
    if (changes === 0 || wrong > 0)
      throw new Error(`Answers were not written as they should: ${JSON.stringify(rows[0])}`);
  }
}
