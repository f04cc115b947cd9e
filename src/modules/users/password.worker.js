// A thread of its own for what would hold the event loop up: judging a password takes up to a quarter of a second, comparing
// a bcrypt hash about a tenth. Plain JavaScript, so that it runs from src/ and from dist/ alike.
import { parentPort } from 'node:worker_threads';

/** Beyond this nothing gets weaker, and judging gets slow: an attacker would have to guess the beginning anyway. */
const JUDGED_LENGTH = 64;

let judge;

async function strength([password, known]) {
  judge ??= await loadJudge();
  const { score, feedback } = judge.check(password, known);
  return { score, warning: feedback.warning ?? null, suggestions: feedback.suggestions };
}

async function loadJudge() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
    maxLength: JUDGED_LENGTH,
    // With the usual 100 a few dozen signs keep it busy for seconds.
    l33tMaxSubstitutions: 12,
  });
}

async function bcrypt([password, stored]) {
  const { default: library } = await import('bcryptjs');
  return library.compareSync(password, stored);
}

const tasks = { strength, bcrypt };

parentPort.on('message', async ({ id, task, given }) => {
  try {
    parentPort.postMessage({ id, result: await tasks[task](given) });
  } catch (error) {
    // Its message may repeat what was given.
    parentPort.postMessage({ id, failed: error?.name ?? 'Error' });
  }
});
