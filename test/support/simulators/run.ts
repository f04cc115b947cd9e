import { Simulators } from './simulators.js';

/** The simulators as a process of their own, a child of `npm start`: tells its parent where it listens and ends with it. */
const simulators = await Simulators.start({
  port: Number(process.env['SIMULATORS_PORT'] ?? 0),
  smtpPort: Number(process.env['SIMULATORS_SMTP_PORT'] ?? 0),
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group; the parent decides when it ends.
process.on('SIGINT', () => undefined);
process.send?.({ url: simulators.url });
