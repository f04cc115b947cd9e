import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { EmbeddedError } from './embedded.errors.js';

const run = promisify(execFile);

export interface SystemProgram {
  /** How people call it, e.g. `Redis`. */
  readonly title: string;
  /** What it may be called on the PATH, or where it may lie; the first that is there is taken. */
  readonly names: readonly string[];
  /** The packages that bring it, for each package manager that has it. */
  readonly packages: Readonly<Partial<Record<'apt-get' | 'apk' | 'dnf' | 'brew', readonly string[]>>>;
  /** What else a person can do: `install …`. */
  readonly otherwise: string;
}

interface PackageManager {
  readonly program: 'apt-get' | 'apk' | 'dnf' | 'brew';
  /** Run before, when its failure does not matter. */
  readonly refresh?: readonly string[];
  readonly install: readonly string[];
  readonly byHand: string;
  readonly needsRoot: boolean;
}

const PACKAGE_MANAGERS: readonly PackageManager[] = [
  {
    program: 'apt-get',
    refresh: ['update', '-q'],
    install: ['install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'],
    byHand: 'sudo apt-get install',
    needsRoot: true,
  },
  { program: 'apk', install: ['add'], byHand: 'sudo apk add', needsRoot: true },
  { program: 'dnf', install: ['install', '-y'], byHand: 'sudo dnf install', needsRoot: true },
  { program: 'brew', install: ['install'], byHand: 'brew install', needsRoot: false },
];

/** The first of these programs that the PATH has, or that lies where the name says. */
function findProgram(...names: readonly string[]): string | undefined {
  for (const name of names) {
    try {
      return execFileSync('/bin/sh', ['-c', `command -v '${name}'`], { encoding: 'utf8' }).trim();
    } catch {
      continue; // not on the PATH
    }
  }
  return undefined;
}

/**
 * A program of this machine; installed with the system's package manager when it is missing and that asks for no password.
 * @throws EmbeddedError with the command to run by hand
 */
export async function systemProgram(wanted: SystemProgram, say: (line: string) => void): Promise<string> {
  const present = findProgram(...wanted.names);
  if (present) return present;

  const manager = PACKAGE_MANAGERS.find(({ program }) => wanted.packages[program] && findProgram(program));
  const packages = (manager && wanted.packages[manager.program]) ?? [];
  const byHand = manager ? `run: ${manager.byHand} ${packages.join(' ')}` : wanted.otherwise;
  const failed = (why: string) => new EmbeddedError(`${wanted.names[0]} is missing ${why}; ${byHand}`);
  if (!manager) throw failed('and no known package manager was found');

  const prefix = await privilege(manager);
  if (!prefix) throw failed('and installing it needs a password');
  say(`${wanted.title} is missing: installing it with ${manager.program} (once).`);
  const command = (...args: readonly string[]) => {
    const [file = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', manager.program, ...args];
    return run(file, rest, { maxBuffer: 2 ** 26 });
  };
  // An outdated list of one unrelated source fails the refresh, and the install may still work.
  if (manager.refresh) await command(...manager.refresh).catch(() => undefined);
  try {
    await command(...manager.install, ...packages);
  } catch (error) {
    const lastLine = String((error as { stderr?: string }).stderr ?? '')
      .trim()
      .split('\n')
      .at(-1);
    throw failed(`and ${manager.program} could not install it (${lastLine || (error as Error).message})`);
  }
  const installed = findProgram(...wanted.names);
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
