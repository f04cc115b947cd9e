import { allergens, diets, severities } from '../../guests/index.js';
import type { FormFields, GuestView, HouseholdView, QuestionValue, QuestionView, RsvpPageView } from './view.js';

/**
 * The names of the form's fields, in one place for the page that writes them and the parser that reads them.
 * A field's name is also the id of its (first) control.
 */
export const fieldName = {
  version: 'version',
  intent: 'intent',
  message: 'message',
  decline: 'decline',
  answer: (guest: string, fn: string): string => `g.${guest}.f.${fn}`,
  meal: (guest: string, fn: string): string => `g.${guest}.meal.${fn}`,
  firstName: (guest: string): string => `g.${guest}.first`,
  lastName: (guest: string): string => `g.${guest}.last`,
  diet: (guest: string): string => `g.${guest}.diet`,
  allergen: (guest: string): string => `g.${guest}.allergen`,
  severity: (guest: string, allergen: string): string => `g.${guest}.severity.${allergen}`,
  allergenNote: (guest: string, allergen: string): string => `g.${guest}.allergenNote.${allergen}`,
  notes: (guest: string): string => `g.${guest}.notes`,
  question: (owner: string | undefined, question: QuestionView): string =>
    `${owner === undefined ? 'q' : `g.${owner}.q`}.${question.id}.${question.versionNo}`,
};

export const LIMITS = { name: 120, notes: 1000, allergenNote: 200, message: 2000, text: 500, long_text: 4000 } as const;

export const DIETS: readonly string[] = diets;
export const ALLERGENS: readonly string[] = allergens;
/** From mild to worst. */
export const SEVERITIES: readonly string[] = severities;

/** Needs a note that says what it is. */
export const OTHER_ALLERGEN = 'other';

/** A blank place on the form for a plus-one who is not a row yet. */
export function blankPlusOnes(view: RsvpPageView): GuestView[] {
  const functionIds = view.household.plusOneFunctionIds ?? view.event.functions.map((fn) => fn.id);
  return Array.from({ length: view.household.plusOnesLeft }, (_, index) => ({
    id: `new${index + 1}`,
    isPlusOne: true,
    named: false,
    functions: functionIds.map((functionId) => ({ functionId, answer: 'pending' as const })),
    allergens: [],
    answers: {},
  }));
}

/** Codes the form offers: the usual ones, and those the guest has already that are not among them (nothing may get lost by saving). */
export function offeredCodes(usual: readonly string[], held: readonly string[]): string[] {
  return [...usual, ...held.filter((code) => !usual.includes(code))];
}

/** Whether `question` belongs on this guest's part of the form at all. */
export function concerns(question: QuestionView, guest: GuestView): boolean {
  if (question.per !== 'guest') return false;
  const about = placeOf(question);
  return about === undefined || guest.functions.some((fn) => fn.functionId === about);
}

/** The function a question belongs to on the page: the one it is about, else the one it depends on. */
export function placeOf(question: QuestionView): string | undefined {
  return question.functionId ?? question.showWhen?.functionId;
}

/** The function a YES to which makes the question count; undefined for a YES to anything. */
export function conditionOf(question: QuestionView): string | undefined {
  return question.showWhen?.functionId ?? question.functionId ?? undefined;
}

function textOf(value: QuestionValue | undefined): string | readonly string[] | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : value;
}

function questionFields(
  fields: Record<string, string | readonly string[]>,
  owner: string | undefined,
  questions: readonly QuestionView[],
  answers: HouseholdView['answers'],
): void {
  for (const question of questions) {
    const value = Object.hasOwn(answers, question.id) ? textOf(answers[question.id]) : undefined;
    if (value !== undefined) fields[fieldName.question(owner, question)] = value;
  }
}

/** The stored answers as the fields a browser would post: the page is always drawn from fields, stored or just typed. */
export function fieldsOf(view: RsvpPageView): FormFields {
  const fields: Record<string, string | readonly string[]> = { [fieldName.version]: view.version };
  for (const guest of view.household.guests) {
    for (const { functionId, answer, mealId } of guest.functions) {
      if (answer !== 'pending') fields[fieldName.answer(guest.id, functionId)] = answer === 'no' ? 'no' : 'yes';
      if (mealId !== undefined) fields[fieldName.meal(guest.id, functionId)] = mealId;
    }
    if (guest.isPlusOne) {
      fields[fieldName.firstName(guest.id)] = guest.firstName ?? '';
      fields[fieldName.lastName(guest.id)] = guest.lastName ?? '';
    }
    fields[fieldName.diet(guest.id)] = guest.diet ?? '';
    fields[fieldName.allergen(guest.id)] = guest.allergens.map((allergen) => allergen.code);
    for (const { code, severity, note } of guest.allergens) {
      fields[fieldName.severity(guest.id, code)] = severity;
      fields[fieldName.allergenNote(guest.id, code)] = note ?? '';
    }
    fields[fieldName.notes(guest.id)] = guest.notes ?? '';
    questionFields(
      fields,
      guest.id,
      view.event.questions.filter((question) => question.per === 'guest'),
      guest.answers,
    );
  }
  questionFields(
    fields,
    undefined,
    view.event.questions.filter((question) => question.per === 'household'),
    view.household.answers,
  );
  fields[fieldName.message] = view.household.message ?? '';
  return fields;
}

/** First value of a field; a field that is not there is empty. */
export function one(fields: FormFields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

export function all(fields: FormFields, name: string): readonly string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
