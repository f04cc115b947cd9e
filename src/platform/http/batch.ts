import type { UnitOfWork } from '../database/unit-of-work.js';
import { toProblem } from './problem.filter.js';

export interface BatchOutcome<T> {
  index: number;
  status: number;
  result?: T;
  problem?: { code: string; title: string; detail?: string; errors?: unknown };
}

/** Does `work` for every item on its own: a bad one is reported in its place and the others go on. */
export async function batch<Item, T>(
  uow: UnitOfWork,
  items: readonly Item[],
  work: (item: Item) => Promise<T>,
  success = 200,
): Promise<BatchOutcome<T>[]> {
  const outcomes: BatchOutcome<T>[] = [];
  for (const [index, item] of items.entries()) {
    try {
      outcomes.push({ index, status: success, result: await uow.attempt(() => work(item)) });
    } catch (error) {
      const problem = toProblem(error);
      // A failure of ours is not one item's outcome: the caller should see it and repeat the batch.
      if (problem.status >= 500) throw error;
      outcomes.push({
        index,
        status: problem.status,
        problem: {
          code: problem.code,
          title: problem.definition.title,
          ...(problem.extras.detail ? { detail: problem.extras.detail } : {}),
          ...(problem.extras.errors ? { errors: problem.extras.errors } : {}),
        },
      });
    }
  }
  return outcomes;
}
