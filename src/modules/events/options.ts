import anyAscii from 'any-ascii';
import type { Option } from './event-function.entity.js';
import { httpErrors } from '../../platform/http/index.js';
import type { OptionDto } from './event-functions.dto.js';

/** "Sans gluten" -> "sans-gluten": what ids and keys are made of when the caller gives none. */
export function slug(text: string, fallback: string): string {
  const plain = anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  return plain || fallback;
}

/** `base`, or `base-2`, `base-3` … when it is taken. */
export function free(base: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/**
 * Options with their ids. One made from the label is the same every time, so sending the same list again changes nothing.
 * @throws request.invalid when two have one id.
 */
export function withIds(options: readonly OptionDto[], pointer: string): Option[] {
  const given = options.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const taken = new Set(given);
  const twice = options.flatMap(({ id }, index) =>
    id !== undefined && given.indexOf(id) !== given.lastIndexOf(id) ? [index] : [],
  );
  if (twice.length > 0) {
    throw httpErrors.invalid({
      errors: twice.map((index) => ({
        pointer: `${pointer}/${index}/id`,
        code: 'not_unique',
        detail: `The id ${options[index]!.id} is there twice`,
      })),
    });
  }
  return options.map(({ id, label }) => {
    const own = id ?? free(slug(label, 'option'), taken);
    taken.add(own);
    return { id: own, label };
  });
}
