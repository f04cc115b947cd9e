import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError } from './embedded.errors.js';
import { redisBinary } from './redis-binary.js';
import { keptPassword } from './secret-file.js';
import { freePort, launch, NotStarted, portIsFree } from './service.js';
import type { RunningService, ServiceOptions } from './service.js';

export async function startRedis(options: ServiceOptions): Promise<RunningService> {
  const binary = await redisBinary(options.say);
  const folder = join(options.dataDir, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const password = keptPassword(join(options.dataDir, 'redis-password'));
  if (options.port !== 0 && !(await portIsFree(options.port, '127.0.0.1'))) {
    throw new EmbeddedError(`EMBEDDED_REDIS_PORT: port ${options.port} is in use by another program`);
  }

  for (let attempt = 1; ; attempt++) {
    const port = options.port || (await freePort());
    // In a file rather than on the command line, where every user of the machine could read the password.
    const configFile = join(folder, 'redis.conf');
    writeFileSync(configFile, configuration({ ...options, port, folder, password }), { mode: 0o600 });
    try {
      const server = await launch(
        { file: binary, args: [configFile], cwd: folder },
        {
          ready: 'eady to accept connections',
          log: join(options.dataDir, 'redis.log'),
          onSpawn: options.onSpawn,
          lastSignal: 'SIGTERM',
          thenRemove: options.disposable ? options.dataDir : undefined,
        },
      );
      return {
        url: `redis://:${password}@127.0.0.1:${port}`,
        stop: () => server.stop('SIGTERM'),
      };
    } catch (error) {
      if (!(error instanceof NotStarted)) throw error;
      const output = error.lines.join('\n');
      if (/already in use|could not create server/i.test(output) && attempt < 5) continue;
      throw new EmbeddedError(
        `Redis cannot use its data folder ${folder}: ${reasonIn(error.lines)} (details in ${error.log}); ` +
          'delete that folder, nothing is lost with it',
      );
    }
  }
}

interface Configured extends ServiceOptions {
  readonly folder: string;
  readonly password: string;
}

function configuration({ port, folder, password, disposable }: Configured): string {
  return [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir "${folder.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
    `appendonly ${disposable ? 'no' : 'yes'}`,
    'save ""',
    // Queues live here: refusing a write is better than silently dropping a job.
    'maxmemory-policy noeviction',
    `databases ${disposable ? 4096 : 16}`,
    'daemonize no',
    '',
  ].join('\n');
}

/** Redis ends with its version banner and advice; the reason is the last line marked as a warning. */
function reasonIn(lines: readonly string[]): string {
  const reason = lines.findLast((line) => / # /.test(line) || /FATAL|error/i.test(line)) ?? lines.at(-1) ?? 'unknown';
  return reason.replace(/^.* # /, '').replace(/\.?\s*$/, '');
}
