/** A second Ctrl-C this long after the first means "now". npm passes on a signal that the terminal sent us as well. */
const IMPATIENCE_MS = 500;

/** Stops in order when asked to; ends anyway when that takes too long, or on a second, impatient signal. */
export function stopOnSignal(limitSeconds: number, stop: () => Promise<void>): void {
  let asked: number | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    if (asked !== undefined) {
      if (performance.now() - asked > IMPATIENCE_MS) process.exit(1);
      return;
    }
    asked = performance.now();
    process.stdout.write(`${signal}: stopping.\n`);
    // Ending the process also ends the servers it started: their watchdogs see to that.
    setTimeout(() => {
      process.stderr.write(`Stopping took longer than SHUTDOWN_SECONDS (${limitSeconds}): ending anyway.\n`);
      process.exit(1);
    }, limitSeconds * 1000).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Stopping failed: ${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}
