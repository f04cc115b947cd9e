import { loadConfig } from '../config/index.js';
import { migrate } from '../platform/database/migrate.js';
import { runningEmbedded, startEmbedded } from '../platform/embedded/index.js';
import { banner } from './banner.js';
import { demoOf } from './seed.js';
import { startFailure } from './start-failure.js';

/** `npm run seed` fills an empty database with the demo, beside a running application or without one. */
const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  const given = loadConfig();
  const running = runningEmbedded(given);
  const services = running ? { ...running, stop: () => Promise.resolve() } : await startEmbedded(given, { say });
  try {
    const config = given.with({
      databaseUrl: given.databaseUrl || services.databaseUrl,
      redisUrl: given.redisUrl || services.redisUrl,
      logLevel: 'warn',
    });
    await migrate(config.databaseUrl);
    const { createApp } = await import('../app.js');
    const app = await createApp(config);
    await app.init();
    try {
      const { demo, made } = await demoOf(app);
      say(made ? 'Seeded the demo.' : 'Not seeded: the database already holds an organization.');
      say(banner(config, demo));
    } finally {
      await app.close();
    }
  } finally {
    await services.stop();
  }
  process.exit(0);
} catch (error) {
  for (const line of startFailure(error)) process.stderr.write(`${line}\n`);
  process.exit(1);
}
