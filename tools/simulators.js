import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/**
 * Starts the simulated providers of mail, SMS, WhatsApp and the like as a child, so that a newcomer sees messages travel
 * without any account, and tells the application where they are. Never in production; DEMO_SIMULATORS=none leaves them out.
 * The child ends with this process.
 */
export async function startSimulators() {
  const { NODE_ENV = 'development', DEMO = 'true', DEMO_SIMULATORS } = process.env;
  if (DEMO_SIMULATORS || NODE_ENV !== 'development' || !/^(true|1)$/i.test(DEMO || 'true')) return;
  const [port, smtpPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ['--import', './tools/typescript.js', 'test/support/simulators/run.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, SIMULATORS_PORT: String(port), SIMULATORS_SMTP_PORT: String(smtpPort) },
  });
  // Neither keeps this process alive; the channel's end ends the child.
  child.unref();
  child.channel.unref();
  process.env.DEMO_SIMULATORS = `http://127.0.0.1:${port}`;
  // Mails about accounts, too, so that somebody can be asked to join.
  process.env.SMTP_URL ||= `smtp://127.0.0.1:${smtpPort}`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
