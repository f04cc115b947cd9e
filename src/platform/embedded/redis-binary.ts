import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { EmbeddedError } from './embedded.errors.js';

const run = promisify(execFile);

/** The first of these programs that the PATH has. */
function findProgram(...names: readonly string[]): string | undefined {
  for (const name of names) {
    try {
      return execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      continue; // not on the PATH
    }
  }
  return undefined;
}

interface PackageManager {
  readonly program: string;
  /** Run one after another. */
  readonly steps: readonly (readonly string[])[];
  readonly byHand: string;
  readonly needsRoot: boolean;
}

const PACKAGE_MANAGERS: readonly PackageManager[] = [
  {
    program: 'apt-get',
    steps: [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', 'redis-server'],
    ],
    byHand: 'sudo apt-get install redis-server',
    needsRoot: true,
  },
  { program: 'apk', steps: [['add', 'redis']], byHand: 'sudo apk add redis', needsRoot: true },
  { program: 'dnf', steps: [['install', '-y', 'valkey']], byHand: 'sudo dnf install valkey', needsRoot: true },
  { program: 'brew', steps: [['install', 'redis']], byHand: 'brew install redis', needsRoot: false },
];

/**
 * The Redis or Valkey server on this machine; installed with the system's package manager when there is none and that
 * asks for no password.
 */
export async function redisBinary(say: (line: string) => void): Promise<string> {
  const names = ['redis-server', 'valkey-server'];
  const present = findProgram(...names);
  if (present) return present;

  const manager = PACKAGE_MANAGERS.find(({ program }) => findProgram(program));
  const byHand = manager
    ? `run: ${manager.byHand}`
    : 'install Redis 6.2 or later (or Valkey), or set REDIS_URL to one that runs elsewhere';
  const failed = (why: string) => new EmbeddedError(`redis-server is missing ${why}; ${byHand}`);
  if (!manager) throw failed('and no known package manager was found');

  const prefix = await privilege(manager);
  if (!prefix) throw failed('and installing it needs a password');
  say(`Redis is missing: installing it with ${manager.program} (once).`);
  for (const step of manager.steps) {
    const [file = '', ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', manager.program, ...step];
    try {
      await run(file, args, { maxBuffer: 2 ** 26 });
    } catch (error) {
      // An outdated list of one unrelated source fails `update`, and the install may still work.
      if (step === manager.steps.at(-1)) {
        const lastLine = String((error as { stderr?: string }).stderr ?? '')
          .trim()
          .split('\n')
          .at(-1);
        throw failed(`and ${manager.program} could not install it (${lastLine || (error as Error).message})`);
      }
    }
  }
  const installed = findProgram(...names);
  if (!installed) throw failed(`although ${manager.program} reported success`);
  return installed;
}

/** What to put before the command; undefined when it would ask for a password. */
async function privilege(manager: PackageManager): Promise<string[] | undefined> {
  if (!manager.needsRoot || process.getuid?.() === 0) return [];
  if (!findProgram('sudo')) return undefined;
  try {
    await run('sudo', ['-n', 'true']);
    return ['sudo', '-n'];
  } catch {
    return undefined; // sudo wants a password
  }
}
