import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { loadConfig } from '../../src/config/index.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { freePort, startEmbedded } from '../../src/platform/embedded/index.js';
import { cpuSecondsOfFamily, root, startServer, type Server } from './processes.js';

/** Connections to Postgres, on both sides. */
export const POOL = 10;
/** As `npm start`, the Dockerfile and PM2 start us; the peer gets the same. */
const NODE_ARGS = ['--max-semi-space-size=64'];
const PASSWORD = 'a long enough benchmark password';

export interface Account {
  organizationId: string;
  token: string;
}

/** Postgres with fsync on, Redis, and the million rows: the same for both sides, kept between runs. */
export interface Stage {
  databaseUrl: string;
  redisUrl: string;
  db: pg.Client;
  /** Where the data lies. */
  folder: string;
  startApp: (options?: AppOptions) => Promise<Server>;
  /** What the application is given, for a process that starts it in its own way. */
  environment: (port: string) => Record<string, string>;
  /** The peer of the reads, or another. */
  startPeer: (script?: string) => Promise<Server>;
  /** The owner of the organization that all rows belong to, or of another one. */
  signIn: (server: Server, name?: string) => Promise<Account>;
  /** CPU seconds of all connections of Postgres. */
  postgresSeconds: () => Promise<number>;
  close: () => Promise<void>;
}

interface AppOptions {
  env?: Record<string, string>;
  nodeArgs?: readonly string[];
}

const folder = join(root, '.data/bench');

/** Rows made for another schema are worth nothing: a changed migration starts afresh, a new one is applied. */
async function forgetOtherSchema(): Promise<void> {
  const migrations = join(root, 'migrations');
  const now: Record<string, string> = {};
  for (const file of (await readdir(migrations)).sort()) {
    now[file] = createHash('sha256')
      .update(await readFile(join(migrations, file)))
      .digest('hex');
  }
  const note = join(folder, 'migrations.json');
  const then = existsSync(note) ? (JSON.parse(await readFile(note, 'utf8')) as Record<string, string>) : undefined;
  if (!then || Object.entries(then).some(([file, hash]) => now[file] !== hash)) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o711 });
  }
  await writeFile(note, JSON.stringify(now, null, 2));
}

export async function openStage(): Promise<Stage> {
  await promisify(execFile)(process.execPath, ['tools/build.js'], { cwd: root });
  await forgetOtherSchema();
  const config = loadConfig({ DATA_DIR: folder });
  const services = await startEmbedded(config, { say: console.log });
  const { databaseUrl, redisUrl } = services;
  await migrate(databaseUrl, join(root, 'migrations'));
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const postmaster = Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

  const keyFile = join(folder, 'jwt-keys');
  if (!existsSync(keyFile)) await writeFile(keyFile, `bench:${randomBytes(48).toString('base64')}`);
  const jwtKeys = await readFile(keyFile, 'utf8');
  const encryption = `bench:${config.encryptionKeys[0]!.secret.export().toString('base64')}`;
  const secrets = {
    JWT_KEYS: jwtKeys,
    ENCRYPTION_KEYS: encryption,
    JWT_ISSUER: 'placecard',
    JWT_AUDIENCE: 'placecard-api',
  };
  const common = { NODE_ENV: 'production', DATABASE_URL: databaseUrl, DATABASE_POOL_SIZE: String(POOL), ...secrets };

  const environment = (port: string): Record<string, string> => {
    const limits = ['SIGN_IN', 'RSVP', 'MESSAGES', 'DEFAULT'].map((pool) => [`RATE_LIMIT_${pool}`, '9999999/60']);
    const own = {
      REDIS_URL: redisUrl,
      HOST: '127.0.0.1',
      PORT: port,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
    };
    return { ...common, ...own, ...Object.fromEntries(limits), ACCESS_TOKEN_SECONDS: '86400' };
  };

  return {
    databaseUrl,
    redisUrl,
    db,
    folder,
    environment,
    async startApp({ env = {}, nodeArgs = [] } = {}) {
      const port = String(await freePort());
      const url = `http://127.0.0.1:${port}`;
      return startServer({
        script: 'dist/main.js',
        env: { ...environment(port), ROLES: 'http', ...env },
        url,
        ready: '/health/ready',
        nodeArgs: [...NODE_ARGS, ...nodeArgs],
      });
    },
    async startPeer(script = 'bench/peer/express.ts') {
      const port = String(await freePort());
      const url = `http://127.0.0.1:${port}`;
      const nodeArgs = [...NODE_ARGS, '--import', './tools/typescript.js'];
      return startServer({
        script,
        env: { ...common, PORT: port },
        url,
        ready: '/ready',
        nodeArgs,
      });
    },
    signIn: (server, name = 'owner') => signIn(server, db, name),
    postgresSeconds: () => cpuSecondsOfFamily(postmaster),
    async close() {
      await db.end();
      await services.stop();
    },
  };
}

/** Signs up the first time. */
async function signIn(server: Server, db: pg.Client, name: string): Promise<Account> {
  const email = `${name}@bench.example.org`;
  const known = await db.query('select 1 from user_account where email = $1', [email]);
  const body =
    known.rowCount === 0
      ? { organizationName: 'Bench House', name: 'Olivia Owner', email, password: PASSWORD }
      : { email, password: PASSWORD };
  const response = await fetch(`${server.url}/api/v1/auth/sign-${known.rowCount === 0 ? 'up' : 'in'}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { accessToken?: string };
  if (!answer.accessToken) throw new Error(`Signing in failed: ${JSON.stringify(answer)}`);
  const claims = JSON.parse(Buffer.from(answer.accessToken.split('.')[1] ?? '', 'base64url').toString()) as {
    org: string;
  };
  return { organizationId: claims.org, token: answer.accessToken };
}
