import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, loadConfig } from '../config/index.js';
import { DatabaseModule, migrate } from '../platform/database/index.js';
import { runningEmbedded, startEmbedded } from '../platform/embedded/index.js';
import { SecretRotation, VaultModule } from '../platform/vault/index.js';
import { startFailure } from './start-failure.js';

/** `npm run rotate-secrets` brings every secret in the database under the first of ENCRYPTION_KEYS; safe to kill and repeat. */
@Module({})
class RotationModule {}

const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  const given = loadConfig();
  const running = runningEmbedded(given);
  const services = running ? { ...running, stop: () => Promise.resolve() } : await startEmbedded(given, { say });
  try {
    const config = given.with({ databaseUrl: given.databaseUrl || services.databaseUrl });
    await migrate(config.databaseUrl);
    // The modules declare which columns are sealed.
    await import('../modules/index.js');
    const imports = [ConfigModule.of(config), DatabaseModule, VaultModule];
    const context = await NestFactory.createApplicationContext(
      { module: RotationModule, imports },
      { logger: false, abortOnError: false },
    );
    try {
      const columns = await context.get(SecretRotation).run();
      const kid = config.encryptionKeys[0]!.kid;
      for (const { table, column, rewrapped, unreadable } of columns) {
        say(
          `${table}.${column}: ${rewrapped} brought under ${kid}${unreadable ? `, ${unreadable} that no key opens` : ''}`,
        );
      }
      const unreadable = columns.reduce((sum, column) => sum + column.unreadable, 0);
      if (unreadable === 0)
        say(`Every secret is under ${kid}. Keys after it can go once no process runs with them first.`);
      else
        process.stderr.write(
          `${unreadable} secrets are under no key of ENCRYPTION_KEYS: put their key back and repeat.\n`,
        );
      process.exitCode = unreadable === 0 ? 0 : 1;
    } finally {
      await context.close();
    }
  } finally {
    await services.stop();
  }
  process.exit();
} catch (error) {
  for (const line of startFailure(error)) process.stderr.write(`${line}\n`);
  process.exit(1);
}
