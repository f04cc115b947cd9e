/**
 * PM2 on one machine: the four roles as processes of their own. Settings come from the environment that PM2 is started
 * with (see the README); each process listens on its own port for its health and metrics, and the web processes share theirs.
 * `pm2 start ecosystem.config.cjs`, after `npm ci && npm run build`.
 */
const port = Number(process.env.PORT || 3000);

const common = {
  script: 'dist/main.js',
  cwd: __dirname,
  // Room for the short-lived objects of many requests at once: with V8's 16 MB most of a busy process's time goes into
  // moving them.
  node_args: '--enable-source-maps --max-semi-space-size=64',
  // Longer than SHUTDOWN_SECONDS, so that PM2 does not cut a graceful stop short.
  kill_timeout: 15_000,
  exp_backoff_restart_delay: 200,
};

const role = (name, offset, extra) => ({
  ...common,
  name: `placecard-${name}`,
  env: { NODE_ENV: 'production', ROLES: name, PORT: String(port + offset) },
  ...extra,
});

module.exports = {
  apps: [
    // One per core but one; PM2's cluster shares the port between them.
    role('http', 0, { exec_mode: 'cluster', instances: -1 }),
    // One process: a socket's handshake takes several requests, which must reach the same one. More of them need more
    // ports and a proxy that keeps a client with its process.
    role('realtime', 1, { instances: 1 }),
    role('jobs', 2, { instances: 1 }),
    role('relay', 3, { instances: 1 }),
  ],
};
