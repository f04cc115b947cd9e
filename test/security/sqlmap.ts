import 'reflect-metadata';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startApp, type TestApp } from '../support/app.js';
import { makeEverything, type Everything } from '../support/everything.js';
import { operationsOf, pathOf, stringPlaces, withValue, type Operation } from '../support/operations.js';
import { startServices } from '../support/start-services.js';

/**
 * Lets sqlmap try the documented parameters (path, query, JSON bodies) of the application on loopback:
 * `npm run sqlmap -- MINUTES [OPERATION…]`. First it must find the hole in a server made for that. Exit code 1: it found one of ours.
 */
const [given = '10', ...only] = process.argv.slice(2);
const minutes = Number(given);
if (!(minutes > 0 && minutes <= 120)) throw new Error('npm run sqlmap -- MINUTES: 1 to 120');
const AT_ONCE = 2;
/** Longest for one operation: a few parameters at level 2. */
const SECONDS_EACH = 90;
const FOUND = /sqlmap identified the following injection point|is vulnerable\. Do you want|is '.*' injectable/;

/** What ends the session that everything else needs, or waits for the outside world. */
const LEFT_OUT = [
  'signOut',
  'revokeOtherSessions',
  'leaveOrganization',
  'refreshSession',
  'changePassword',
  'exportOrganization',
];

interface Target {
  name: string;
  url: string;
  method: string;
  body?: string;
  token?: string;
}

const output = mkdtempSync(join(tmpdir(), 'placecard-sqlmap-'));
const deadline = Date.now() + minutes * 60_000;

function mustHaveSqlmap(): string {
  if (spawnSync('sqlmap', ['--version']).status !== 0) {
    console.log('Installing sqlmap with apt …');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'sqlmap'], { stdio: 'inherit' });
  }
  return execFileSync('sqlmap', ['--version'], { encoding: 'utf8' }).split('\n', 1)[0]!;
}

type Outcome = 'clean' | 'out of time' | 'nothing to try' | 'FOUND';

/** A star marks each place where sqlmap puts its payloads. */
async function sqlmap({ name, url, method, body, token }: Target, seconds: number): Promise<Outcome> {
  const child = spawn(
    'sqlmap',
    [
      ...['-u', url, '--method', method, '--batch', '--level', '2', '--risk', '1', '--dbms', 'PostgreSQL'],
      ...['--timeout', '10', '--retries', '0', '--time-sec', '3', '--flush-session', '--disable-coloring', '-v', '1'],
      ...['--ignore-code', '*', '--skip-waf', '--output-dir', join(output, name)],
      ...(token ? ['-H', `Authorization: Bearer ${token}`] : []),
      ...(body ? ['-H', 'Content-Type: application/json', '--data', body] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, seconds * 1000);
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  if (FOUND.test(said)) {
    console.log(said.slice(-3000));
    return 'FOUND';
  }
  if (late) return 'out of time';
  // It must have tried something: a run that could not start must not pass for a clean one.
  if (/do not appear to be injectable|does not seem to be injectable/.test(said)) return 'clean';
  if (process.env['SQLMAP_SAY']) console.log(said.slice(-1500));
  return 'nothing to try';
}

/** A server with a hole: shows that a hole would be found. */
async function control(databaseUrl: string): Promise<Outcome> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const server = createServer((request, response) => {
    const id = new URL(request.url!, 'http://localhost').searchParams.get('id') ?? '';
    client.query(`select name from migration where name = '${id}'`).then(
      ({ rows }) => response.end(JSON.stringify(rows)),
      () => response.writeHead(500).end('error'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const outcome = await sqlmap(
    { name: 'control', method: 'GET', url: `http://127.0.0.1:${port}/?id=0001-platform.sql*` },
    120,
  );
  server.closeAllConnections();
  server.close();
  await client.end();
  return outcome;
}

function targetOf(test: TestApp, token: string, everything: Everything, operation: Operation): Target | undefined {
  if (operation.multipart) return undefined;
  let places = 0;
  const path = pathOf(operation, (_, segment) => {
    places += 1;
    return everything[segment as keyof Everything];
  }).replaceAll(/\/([^/]+)/g, (whole, part: string) =>
    Object.values(everything).includes(decodeURIComponent(part)) ? `${whole}*` : whole,
  );
  const query = operation.parameters
    .filter(({ in: where }) => where === 'query')
    .map(({ name, schema }) => {
      places += 1;
      const value = (schema?.example ?? schema?.enum?.[0] ?? (schema?.type === 'integer' ? 1 : 'x')) as string | number;
      return `${name}=${encodeURIComponent(String(value))}*`;
    });
  let body: unknown = operation.body;
  for (const place of stringPlaces(operation.body)) {
    places += 1;
    const value = place.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], operation.body);
    body = withValue(body, place, `${value as string}*`);
  }
  if (places === 0) return undefined;
  return {
    name: operation.id,
    method: operation.method,
    url: `${test.url}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    ...(operation.permission === 'public' ? {} : { token }),
    ...(body ? { body: JSON.stringify(body) } : {}),
  };
}

/** Lists and what strangers may call first: that is where text of callers meets SQL the most. */
const rank = ({ method, permission, parameters }: Operation): number =>
  (permission === 'public' ? 0 : 10) + (method === 'GET' ? 0 : 5) - Math.min(parameters.length, 4);

async function main(): Promise<number> {
  console.log(`sqlmap ${mustHaveSqlmap()}, at most ${minutes} minutes`);
  const stop = await startServices();
  try {
    const test = await startApp({ accessTokenSeconds: 86_400, logLevel: 'silent' });
    const owner = await test.signUp('Seeblick');
    const everything = await makeEverything(test, owner);
    if ((await control(test.database.url)) !== 'FOUND') {
      console.log('sqlmap did not find the hole that was made for it: its silence would mean nothing.');
      return 1;
    }
    console.log('The hole made for it was found. Now the application:');
    const operations = operationsOf(test.document)
      .filter(({ id }) => (only.length > 0 ? only.includes(id) : !LEFT_OUT.includes(id)))
      .sort((a, b) => rank(a) - rank(b));
    const targets = operations.flatMap((operation) => targetOf(test, owner.accessToken, everything, operation) ?? []);
    const outcomes = new Map<Outcome, string[]>();
    const queue = [...targets];
    const work = async (): Promise<void> => {
      for (let target = queue.shift(); target; target = queue.shift()) {
        const seconds = Math.min(SECONDS_EACH, (deadline - Date.now()) / 1000);
        if (seconds < 5) return;
        const outcome = await sqlmap(target, seconds);
        console.log(`${outcome.padEnd(14)} ${target.name}`);
        outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), target.name]);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const count = (outcome: Outcome): number => outcomes.get(outcome)?.length ?? 0;
    console.log(
      `${targets.length} operations take parameters: ${count('clean')} clean, ${count('out of time')} not finished, ` +
        `${count('nothing to try')} not tried, ${count('FOUND')} found, ${targets.length - [...outcomes.values()].flat().length} not reached in the time`,
    );
    await test.close();
    return count('FOUND') > 0 ? 1 : 0;
  } finally {
    await stop();
    rmSync(output, { recursive: true, force: true });
  }
}

process.exit(await main());
