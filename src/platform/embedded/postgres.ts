import { execFile } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedError } from './embedded.errors.js';
import { asUser, postgresUser } from './postgres-user.js';
import type { SystemUser } from './postgres-user.js';
import { keptPassword } from './secret-file.js';
import { freePort, launch, NotStarted, portIsFree } from './service.js';
import type { RunningService, ServiceOptions } from './service.js';

const run = promisify(execFile);
const NAME = 'placecard';

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

export async function startPostgres(options: ServiceOptions): Promise<RunningService> {
  const binaries = await findBinaries();
  const user = postgresUser(options.say);
  const folder = join(options.dataDir, 'postgres');
  const password = keptPassword(join(options.dataDir, 'postgres-password'));
  if (options.port !== 0 && !(await portIsFree(options.port, '127.0.0.1'))) {
    throw new EmbeddedError(`EMBEDDED_POSTGRES_PORT: port ${options.port} is in use by another program`);
  }
  if (!existsSync(folder)) await createCluster(binaries, user, folder, password, options);
  checkVersion(folder);

  for (let attempt = 1; ; attempt++) {
    const port = options.port || (await freePort());
    try {
      const server = await launch(
        asUser(
          user,
          {
            file: binaries.postgres,
            args: ['-D', folder, ...settings(port, options.disposable).flatMap((each) => ['-c', each])],
            cwd: dirname(folder),
          },
          [folder, `${binaries.postgres}/.`],
        ),
        {
          ready: 'database system is ready to accept connections',
          log: join(options.dataDir, 'postgres.log'),
          onSpawn: options.onSpawn,
          // Fast shutdown: ends sessions and writes a checkpoint.
          lastSignal: 'SIGINT',
          thenRemove: options.disposable ? options.dataDir : undefined,
        },
      );
      return {
        url: `postgres://${NAME}:${password}@127.0.0.1:${port}/${NAME}`,
        // Immediate shutdown is for data that is deleted anyway.
        stop: () => server.stop(options.disposable ? 'SIGQUIT' : 'SIGINT'),
      };
    } catch (error) {
      if (!(error instanceof NotStarted) || attempt >= 5 || !mayStartNow(error, folder)) throw explain(error, folder);
    }
  }
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new EmbeddedError(
      `there is no embedded Postgres for this machine (${name}): run npm ci, or set DATABASE_URL`,
    );
  }
}

function settings(port: number, disposable: boolean): string[] {
  const sharedMb = disposable ? 128 : Math.min(512, Math.max(64, Math.floor(totalmem() / 2 ** 20 / 8)));
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `shared_buffers=${sharedMb}MB`,
    `max_connections=${disposable ? 300 : 200}`,
    // We wait for an English line.
    'lc_messages=C',
    'timezone=UTC',
    'log_timezone=UTC',
    'jit=off',
    ...(disposable ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum_naptime=10min'] : []),
  ];
}

/** Made beside its final place and moved there when complete, so that an interrupted start leaves no half cluster. */
async function createCluster(
  binaries: Binaries,
  user: SystemUser | undefined,
  folder: string,
  password: string,
  { disposable, dataDir }: ServiceOptions,
): Promise<void> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const secrets = mkdtempSync(join(dataDir, 'initdb-'));
  const passwordFile = join(secrets, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [draft, secrets, passwordFile]) chownSync(path, user.uid, user.gid);
  const command = asUser(
    user,
    {
      file: binaries.initdb,
      args: [
        `--pgdata=${draft}`,
        `--username=${NAME}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Code point order, and letters as Unicode defines them, the same on every machine. The library's LC_CTYPE is
        // still what pg_trgm asks whether a character is a letter.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
        ...(disposable ? ['--no-sync'] : []),
      ],
    },
    [draft, `${binaries.initdb}/.`],
  );
  try {
    await run(command.file, command.args, {
      cwd: dirname(folder),
      uid: command.uid,
      gid: command.gid,
    });
    await createDatabase(binaries, user, draft);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const output = String((error as { stderr?: string }).stderr ?? '').split('\n');
    const reason = output.find((line) => /error|FATAL/i.test(line)) ?? (error as Error).message;
    throw new EmbeddedError(`Postgres cannot make its data folder ${folder}: ${reason}`);
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
  renameSync(draft, folder);
}

/** `initdb` makes only the database `postgres`; single-user mode adds ours without a round of starting and stopping. */
async function createDatabase(binaries: Binaries, user: SystemUser | undefined, folder: string): Promise<void> {
  const command = asUser(
    user,
    { file: binaries.postgres, args: ['--single', '-D', folder, '-c', 'fsync=off', 'postgres'] },
    [folder, `${binaries.postgres}/.`],
  );
  const job = run(command.file, command.args, { cwd: dirname(folder), uid: command.uid, gid: command.gid });
  job.child.stdin?.end(`CREATE DATABASE ${NAME}\n`);
  await job;
}

function checkVersion(folder: string): void {
  let version: string;
  try {
    version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  } catch {
    throw corrupt(folder, 'PG_VERSION cannot be read');
  }
  if (version !== '18') {
    throw new EmbeddedError(`the data folder ${folder} belongs to Postgres ${version || '(unknown)'}, and this is 18`);
  }
}

/**
 * Whether another try may work. Our instance lock says that no application of ours is running here, so a Postgres that is
 * still on the folder is ending, and a `postmaster.pid` that names some unrelated process is a leftover.
 */
function mayStartNow({ lines }: NotStarted, folder: string): boolean {
  const output = lines.join('\n');
  if (output.includes('could not bind') || output.includes('pre-existing shared memory block')) return true;
  const holder = /lock file "postmaster\.pid" already exists/.test(output)
    ? /\(PID (\d+)\)/.exec(output)?.[1]
    : undefined;
  if (!holder || namesFolder(Number(holder), folder)) return false;
  rmSync(join(folder, 'postmaster.pid'), { force: true });
  return true;
}

function namesFolder(pid: number, folder: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return process.platform !== 'linux'; // unknown there: leave the folder alone
  }
}

function explain(error: unknown, folder: string): Error {
  if (!(error instanceof NotStarted)) return error as Error;
  const output = error.lines.join('\n');
  const holder = /\(PID (\d+)\)/.exec(output)?.[1];
  if (output.includes('postmaster.pid') && holder) {
    return new EmbeddedError(
      `the data folder ${folder} is in use by another Postgres (process ${holder}): stop it first`,
    );
  }
  const reason = error.lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? error.message;
  return corrupt(folder, reason.replace(/^.*?(FATAL|PANIC):\s*/, ''), error.log);
}

function corrupt(folder: string, reason: string, log?: string): EmbeddedError {
  const details = log ? ` (details in ${log})` : '';
  return new EmbeddedError(
    `Postgres cannot use its data folder ${folder}: ${reason}${details}; restore it from a copy, or delete it to start afresh`,
  );
}
