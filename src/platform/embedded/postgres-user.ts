import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedError } from './embedded.errors.js';
import type { Command } from './service.js';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Postgres refuses to run as root, as in a container. There it runs as the system's user `postgres`, which is made when
 * missing. Undefined when we are not root and need no other user.
 */
export function postgresUser(say: (line: string) => void): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = find('postgres');
  if (known) return known;
  say('Adding the system user postgres: Postgres does not run as root.');
  for (const [file, ...args] of [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'],
    ['adduser', '-S', '-D', '-H', '-s', '/bin/false', 'postgres'],
  ] as const) {
    try {
      execFileSync(file, args, { stdio: 'ignore' });
    } catch {
      continue; // not this system's command; whether the user exists now is what counts
    }
    const made = find('postgres');
    if (made) return made;
  }
  throw new EmbeddedError(
    'Postgres does not run as root and the user postgres could not be added: run as another user',
  );
}

function find(name: string): SystemUser | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined; // no such user
  }
}

/**
 * The command run as that user. When root's project lies in a folder that others may not enter (/root, or a temporary
 * folder with mode 700), the user keeps just the capability to pass and read them regardless of their mode.
 */
export function asUser(user: SystemUser | undefined, command: Command, paths: readonly string[]): Command {
  if (!user) return command;
  const closed = paths.map((path) => closedFolder(path, user)).find((folder) => folder !== undefined);
  if (closed === undefined) return { ...command, ...user };
  if (!setprivWorks()) {
    throw new EmbeddedError(
      `Postgres runs as the user postgres, which may not enter ${closed}: move the project, or run chmod o+x ${closed}`,
    );
  }
  return {
    ...command,
    file: 'setpriv',
    args: [
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--clear-groups',
      '--inh-caps=-all,+dac_override',
      '--ambient-caps=-all,+dac_override',
      command.file,
      ...command.args,
    ],
  };
}

/** The outermost folder on the way to `path` that the user may not pass. */
function closedFolder(path: string, user: SystemUser): string | undefined {
  const parent = dirname(path);
  const above = parent === path ? undefined : closedFolder(parent, user);
  if (above !== undefined || parent === path) return above;
  const { mode, uid, gid } = statSync(parent);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & bit) === 0 ? parent : undefined;
}

function setprivWorks(): boolean {
  try {
    execFileSync('setpriv', ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not installed, or this container has dropped the capability
  }
}
