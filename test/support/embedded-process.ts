import { loadConfig } from '../../src/config/index.js';
import { EmbeddedError, startEmbedded } from '../../src/platform/embedded/index.js';

/** A process that starts the embedded services, says where they are, and waits for a signal. Spawned by tests. */
try {
  const services = await startEmbedded(loadConfig(), { say: (line) => process.stdout.write(`# ${line}\n`) });
  process.once('SIGTERM', () => void services.stop().then(() => process.exit(0)));
  process.stdout.write(`${JSON.stringify(services)}\n`);
} catch (error) {
  if (!(error instanceof EmbeddedError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
