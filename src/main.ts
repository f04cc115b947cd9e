import { banner } from './cli/banner.js';
import { connectDemoChannels } from './cli/demo/channels.js';
import { preflight } from './cli/preflight.js';
import { demoOf } from './cli/seed.js';
import { stopOnSignal } from './cli/shutdown.js';
import { startFailure } from './cli/start-failure.js';
import { loadConfig } from './config/index.js';
import type { Config } from './config/index.js';
import { migrate } from './platform/database/migrate.js';
import { freePort, startEmbedded } from './platform/embedded/index.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Undone in reverse order, whether the start fails half-way or the process is asked to stop. */
const started: (() => Promise<void>)[] = [];

async function undo(): Promise<void> {
  const failures: unknown[] = [];
  // What cannot be undone must not keep the rest running.
  for (let step = started.pop(); step; step = started.pop()) await step().catch((error) => failures.push(error));
  if (failures.length > 1) throw new AggregateError(failures, 'Several steps of the start could not be undone');
  if (failures.length === 1) throw failures[0];
}

async function start(config: Config): Promise<void> {
  if (config.port === 0) {
    const port = await freePort(config.host);
    config = config.with({ port, publicUrl: config.publicUrl.replace(/:0$/, `:${port}`) });
  }
  await preflight(config);

  // Loading the application takes longer than anything else here: it goes on while the servers start.
  const loading = import('./app.js');
  loading.catch(() => undefined); // awaited below; a failing server is reported first

  const services = await startEmbedded(config, { say });
  started.push(() => services.stop());
  config = config.with({ databaseUrl: services.databaseUrl, redisUrl: services.redisUrl });

  const applied = await migrate(config.databaseUrl);
  if (applied.length > 0) say(`Migrated the database: ${applied.join(', ')}.`);

  const { createApp } = await loading;
  const app = await createApp(config);
  started.push(() => app.close());
  await app.init();
  const demo = config.demo ? (await demoOf(app)).demo : undefined;
  await app.listen(config.port, config.host);
  if (demo && config.demoSimulators)
    void connectDemoChannels(app, demo).catch((error: unknown) =>
      say(`The demo's channels could not be connected: ${String(error)}`),
    );
  if (config.env === 'development') say(`${banner(config, demo)}\n  Ctrl-C stops everything.\n`);
}

try {
  const config = loadConfig();
  const starting = start(config);
  // A signal during the start waits for it: half of a start cannot be undone.
  stopOnSignal(config.shutdownSeconds, async () => {
    await Promise.allSettled([starting]);
    await undo();
  });
  await starting;
} catch (error) {
  await undo();
  for (const line of startFailure(error)) process.stderr.write(`${line}\n`);
  process.exit(1);
}
