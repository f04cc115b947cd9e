import { httpErrors, newId, type MemberError } from '../../platform/http/index.js';
import { searchKeys } from '../guests/index.js';
import type { Answers, QuestionAnswer, SaidAnswer } from './answer.js';
import { invitedTo, type Member, type Party } from './party.js';
import { mergeQuestionAnswers } from './question-answers.js';
import type { RsvpGuestInput, RsvpInput } from './rsvp.dto.js';

/** What is stored of a person besides the answers themselves. */
export type Details = Pick<
  Member,
  'firstName' | 'lastName' | 'meals' | 'diet' | 'allergies' | 'dietaryNotes' | 'questionAnswers'
>;

export interface Said {
  id: string;
  said: Record<string, SaidAnswer>;
  details: Details;
}

/** An answer of a household, read and found in order: what it says, not yet what becomes of it. */
export interface Submission {
  /** Members that are spoken of. */
  members: Said[];
  /** Plus-ones that are not rows yet. */
  added: Said[];
  message: string;
  householdAnswers: QuestionAnswer[];
}

export const detailsOf = ({
  firstName,
  lastName,
  meals,
  diet,
  allergies,
  dietaryNotes,
  questionAnswers,
}: Member): Details => ({
  firstName,
  lastName,
  meals,
  diet,
  allergies,
  dietaryNotes,
  questionAnswers,
});

const nobody: Details = {
  firstName: '',
  lastName: '',
  meals: {},
  diet: null,
  allergies: [],
  dietaryNotes: '',
  questionAnswers: [],
};

/** What somebody who was never asked has answered so far. */
export const unanswered = (party: Pick<Party, 'functions' | 'functionIds'>): Answers =>
  Object.fromEntries(invitedTo(party).map(({ id }) => [id, 'pending' as const]));

/** The keys a person at an event is found and sorted by: a plus-one without a name stands beside the party that brings them. */
export function attendeeKeys(
  person: Pick<Member, 'firstName' | 'lastName'>,
  partyName: string,
): { searchKey: string; sortKey: string } {
  const { firstName, lastName } = person;
  const named = firstName !== '' || lastName !== '';
  const { sortKey } = searchKeys(named ? { firstName, lastName } : { lastName: partyName });
  return { sortKey, searchKey: searchKeys({ firstName, lastName, company: partyName }).searchKey };
}

/**
 * Reads what a household sent against what it was asked.
 * @throws request.invalid with a pointer to each wrong member
 */
export function readSubmission(party: Party, input: RsvpInput): Submission {
  const errors: MemberError[] = [];
  const members: Said[] = [];
  const added: Said[] = [];
  const known = new Map(party.members.map((member) => [member.id, member]));
  const seen = new Set<string>();
  for (const [index, guest] of input.guests.entries()) {
    const pointer = `/guests/${index}`;
    const id = guest.id ?? newId();
    if (seen.has(id))
      errors.push({ pointer: `${pointer}/id`, code: 'repeated', detail: 'This guest stands in the list twice' });
    seen.add(id);
    const member = known.get(id);
    const said = readGuest(party, member, guest, pointer, errors);
    if (member) members.push({ id, ...said });
    else added.push({ id, ...said });
  }
  const left = plusOnesLeft(party);
  if (added.length > left) {
    const index = input.guests.findIndex(({ id }) => id === undefined || !known.has(id));
    errors.push({
      pointer: `/guests/${index}`,
      code: 'no_plus_one_left',
      detail:
        left === 0
          ? 'The invitation has no place for another plus-one'
          : `The invitation has places for ${left} more, not ${added.length}`,
    });
  }
  const everybody = [
    ...party.members.map((member) => ({ ...member.answers, ...members.find(({ id }) => id === member.id)?.said })),
    ...added.map(({ said }) => said),
  ];
  const householdAnswers = mergeQuestionAnswers(
    party.questions.filter(({ per }) => per === 'household'),
    everybody,
    party.householdAnswers,
    input.questionAnswers ?? [],
    '/questionAnswers',
    errors,
  );
  if (errors.length > 0) throw httpErrors.invalid({ errors });
  return { members, added, householdAnswers, message: input.message ?? party.message };
}

export const plusOnesLeft = (party: Party): number =>
  Math.max(0, party.plusOnes - party.members.filter(({ kind }) => kind === 'plus_one').length);

function readGuest(
  party: Party,
  member: Member | undefined,
  guest: RsvpGuestInput,
  pointer: string,
  errors: MemberError[],
): Omit<Said, 'id'> {
  const held = member ?? { ...nobody, answers: unanswered(party), kind: 'plus_one' as const };
  const functions = new Map(invitedTo(party).map((each) => [each.id, each]));
  const said: Record<string, SaidAnswer> = {};
  const meals = { ...held.meals };
  for (const [index, { functionId, answer, mealId }] of (guest.answers ?? []).entries()) {
    const fn = functions.get(functionId);
    const at = `${pointer}/answers/${index}`;
    if (!fn) {
      errors.push({
        pointer: `${at}/functionId`,
        code: 'unknown_function',
        detail: 'They are not invited to this function',
      });
      continue;
    }
    said[functionId] = answer;
    if (answer === 'no' || mealId === null) delete meals[functionId];
    else if (mealId !== undefined && fn.mealChoices.some(({ id }) => id === mealId)) meals[functionId] = mealId;
    else if (mealId !== undefined)
      errors.push({ pointer: `${at}/mealId`, code: 'unknown_meal', detail: `It is not on the menu of "${fn.name}"` });
  }
  const names =
    held.kind === 'plus_one'
      ? { firstName: guest.firstName ?? held.firstName, lastName: guest.lastName ?? held.lastName }
      : held;
  const renamed =
    guest.firstName !== undefined && guest.firstName !== names.firstName
      ? 'firstName'
      : guest.lastName !== undefined && guest.lastName !== names.lastName
        ? 'lastName'
        : undefined;
  if (renamed)
    errors.push({
      pointer: `${pointer}/${renamed}`,
      code: 'not_a_plus_one',
      detail: 'Only the names of plus-ones can be given here',
    });
  const answers: Answers = { ...held.answers, ...said };
  const questions = party.questions.filter(
    ({ per, functionId }) => per === 'guest' && (functionId === null || functions.has(functionId)),
  );
  return {
    said,
    details: {
      firstName: names.firstName,
      lastName: names.lastName,
      meals,
      diet: guest.diet === undefined ? held.diet : guest.diet,
      allergies: guest.allergies ?? held.allergies,
      dietaryNotes: guest.dietaryNotes ?? held.dietaryNotes,
      questionAnswers: mergeQuestionAnswers(
        questions,
        [answers],
        held.questionAnswers,
        guest.questionAnswers ?? [],
        `${pointer}/questionAnswers`,
        errors,
      ),
    },
  };
}

/**
 * After the lock only a NO counts. @returns the NOs of the submission, or undefined when there is none.
 */
export function onlyDeclines(party: Party, input: RsvpInput): Submission | undefined {
  const functions = new Set(invitedTo(party).map(({ id }) => id));
  const members = party.members.flatMap((member) => {
    const given = input.guests.find(({ id }) => id === member.id)?.answers ?? [];
    const declined = given.filter(
      ({ functionId, answer }) => answer === 'no' && functions.has(functionId) && member.answers[functionId] !== 'no',
    );
    if (declined.length === 0) return [];
    const meals = Object.fromEntries(
      Object.entries(member.meals).filter(([id]) => !declined.some(({ functionId }) => functionId === id)),
    );
    return [
      {
        id: member.id,
        said: Object.fromEntries(declined.map(({ functionId }) => [functionId, 'no' as const])),
        details: { ...detailsOf(member), meals },
      },
    ];
  });
  return members.length > 0
    ? { members, added: [], message: party.message, householdAnswers: party.householdAnswers }
    : undefined;
}
