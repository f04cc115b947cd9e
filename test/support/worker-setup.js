import { addEventHandler } from 'jest-circus';

/** The runner waits for ever; a test or hook that takes longer than this, or than it says itself, has failed. */
const DEADLINE_MS = 60_000;

addEventHandler((event, { currentDescribeBlock: { children, hooks } }) => {
  if (event.name === 'add_test') limit(children.at(-1), event);
  if (event.name === 'add_hook') limit(hooks.at(-1), event);
});

function limit(step, { timeout = DEADLINE_MS, asyncError }) {
  const { fn } = step;
  step.fn = async () => {
    let timer;
    const late = new Promise((_resolve, reject) => {
      asyncError.message = `It took longer than ${timeout} ms`;
      timer = setTimeout(() => reject(asyncError), timeout);
    });
    try {
      await Promise.race([fn(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

// A command that a Redis client still had open when a file that is over closed it. Anything else ends the run, as it should.
process.on('unhandledRejection', (error) => {
  if (error?.message !== 'Connection is closed.') throw error;
  console.warn('Left behind by a test that is over:', error);
});

// Programs that a test starts are run as they are shipped.
delete process.env.NODE_OPTIONS;
