import { isDeepStrictEqual } from 'node:util';
import type { Allergy } from './dietary.js';
import { severities } from './dietary.js';
import { mergedConsents } from './consent.js';
import type { GuestEntity } from './guest.entity.js';
import { tidyTags } from './tags.js';

/** What a merge brings together; a caller may choose each from the other guest. */
export const mergeFields = [
  'title',
  'firstName',
  'lastName',
  'email',
  'phone',
  'language',
  'company',
  'birthday',
  'vip',
  'tags',
  'customFields',
  'diet',
  'allergies',
  'dietaryNotes',
  'notes',
  'externalId',
  'consents',
] as const;
export type MergeField = (typeof mergeFields)[number];
export type Merged = Pick<GuestEntity, MergeField>;

const LONGEST = { notes: 5000, dietaryNotes: 1000 };
const MOST = { tags: 50, customFields: 50, allergies: 20 };

const rules: { [Field in MergeField]?: (ours: Merged, theirs: Merged) => Merged[Field] } = {
  vip: (ours, theirs) => ours.vip || theirs.vip,
  tags: (ours, theirs) => tidyTags([...ours.tags, ...theirs.tags]).slice(0, MOST.tags),
  customFields: (ours, theirs) =>
    Object.fromEntries(
      [
        ...Object.entries(ours.customFields),
        ...Object.entries(theirs.customFields).filter(([name]) => !(name in ours.customFields)),
      ].slice(0, MOST.customFields),
    ),
  allergies: (ours, theirs) => worstOf(ours.allergies, theirs.allergies),
  notes: (ours, theirs) => bothTexts(ours.notes, theirs.notes, LONGEST.notes),
  dietaryNotes: (ours, theirs) => bothTexts(ours.dietaryNotes, theirs.dietaryNotes, LONGEST.dietaryNotes),
  consents: (ours, theirs) => mergedConsents(ours.consents, theirs.consents),
};

export const mergeable = (guest: Merged): Merged =>
  Object.fromEntries(mergeFields.map((field) => [field, guest[field]])) as unknown as Merged;

/** The best of both: ours where we have something, else theirs; lists are united and of two severities the graver counts. */
export function merged(ours: Merged, theirs: Merged, take: readonly MergeField[]): Merged {
  const result: Record<string, unknown> = {};
  for (const field of mergeFields) {
    if (take.includes(field)) result[field] = theirs[field];
    else result[field] = rules[field]?.(ours, theirs) ?? (ours[field] || theirs[field]);
  }
  return result as unknown as Merged;
}

/** One merge into a survivor: what the survivor was before it, what it was after it, and who came. */
export interface MergeStep {
  before: Merged;
  after: Merged;
  other: Merged;
  take: readonly MergeField[];
}

/**
 * The survivor as it would be had the first of `steps` never happened: later merges and everything edited in between are
 * done again on top of what the survivor was before. @returns the survivor's fields, and the later steps as they are then.
 */
export function withoutFirst(steps: readonly MergeStep[], now: Merged): { survivor: Merged; later: MergeStep[] } {
  const [undone, ...rest] = steps;
  if (!undone) throw new Error('There is no merge to undo');
  let survivor = undone.before;
  let known = undone.after;
  const later = rest.map((step) => {
    const before = edited(survivor, known, step.before);
    survivor = merged(before, step.other, step.take);
    known = step.after;
    return { ...step, before, after: survivor };
  });
  return { survivor: edited(survivor, known, now), later };
}

/** `base` with what was changed between `from` and `to`. */
function edited(base: Merged, from: Merged, to: Merged): Merged {
  const result: Record<string, unknown> = { ...base };
  for (const field of mergeFields) {
    if (!isDeepStrictEqual(from[field], to[field])) result[field] = to[field];
  }
  return result as unknown as Merged;
}

function worstOf(ours: readonly Allergy[], theirs: readonly Allergy[]): Allergy[] {
  // Two "other" allergies are two different ones unless their notes agree.
  const name = ({ allergen, note }: Allergy): string => (allergen === 'other' ? `other ${note ?? ''}` : allergen);
  const result = new Map(ours.map((allergy) => [name(allergy), allergy]));
  for (const their of theirs) {
    const our = result.get(name(their));
    const graver = !our || severities.indexOf(their.severity) > severities.indexOf(our.severity) ? their : our;
    const notes = bothTexts(our?.note ?? '', their.note ?? '', 200);
    result.set(name(their), {
      allergen: graver.allergen,
      severity: graver.severity,
      ...(notes ? { note: notes } : {}),
    });
  }
  return [...result.values()].slice(0, MOST.allergies);
}

function bothTexts(ours: string, theirs: string, longest: number): string {
  if (!theirs || ours.includes(theirs)) return ours;
  if (!ours) return theirs;
  return `${ours}\n${theirs}`.slice(0, longest);
}
