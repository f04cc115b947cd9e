import { systemProgram } from './system-program.js';

/** The Redis or Valkey server on this machine, installed if need be. */
export function redisBinary(say: (line: string) => void): Promise<string> {
  return systemProgram(
    {
      title: 'Redis',
      names: ['redis-server', 'valkey-server'],
      packages: { 'apt-get': ['redis-server'], apk: ['redis'], dnf: ['valkey'], brew: ['redis'] },
      otherwise: 'install Redis 6.2 or later (or Valkey), or set REDIS_URL to one that runs elsewhere',
    },
    say,
  );
}
