import type { Answer, QuestionAnswer } from './answer.js';
import type { RsvpGuestInput, RsvpInput, QuestionAnswerInput } from './rsvp.dto.js';
import {
  LOCALES,
  type GuestSubmission,
  type GuestView,
  type Locale,
  type QuestionValue,
  type RsvpPageView,
  type RsvpSubmission,
} from './page/index.js';
import { answersVersion, invitedTo, lockOf, phaseOf, type Member, type Party, type PartyFunction } from './party.js';
import { plusOnesLeft } from './submission.js';

/** The languages the event is written in that the page speaks, or all it speaks. */
export function localesOf(party: Party): readonly Locale[] {
  const offered = LOCALES.filter((locale) =>
    party.event.languages.some((language) => language.split('-')[0] === locale),
  );
  return offered.length > 0 ? offered : LOCALES;
}

/** The party as the hosted page shows it. */
export function pageView(party: Party, token: string, locale: Locale, at: Date): RsvpPageView {
  const { event } = party;
  const functions = invitedTo(party);
  const shown = new Set(functions.map(({ id }) => id));
  const phase = phaseOf(event, at);
  const offer = party.queue.find(
    (entry) => entry.state === 'offered' && entry.offerExpiresAt !== null && new Date(entry.offerExpiresAt) > at,
  );
  return {
    phase,
    mayDecline: phase === 'locked',
    path: `/r/${token}`,
    calendarPath: `/r/${token}/calendar.ics`,
    event: {
      ...event,
      locksAt: lockOf(event).toISOString(),
      functions: functions.map((each) => ({ ...each, full: each.full || event.full })),
      questions: party.questions
        .filter(({ functionId }) => functionId === null || shown.has(functionId))
        .map(({ version, showWhen, ...question }) => ({
          ...question,
          versionNo: version,
          showWhen: showWhen?.answer === 'yes' ? { ...showWhen, answer: 'yes' as const } : null,
        })),
    },
    household: {
      name: party.name,
      guests: party.members.map((member) => guestView(member, functions)),
      plusOnesLeft: plusOnesLeft(party),
      plusOneFunctionIds: [...shown],
      answers: byQuestion(party.householdAnswers),
      message: party.message,
    },
    version: String(answersVersion(party)),
    ...(offer
      ? { waitingList: { state: 'offered' as const, expiresAt: offer.offerExpiresAt! } }
      : party.queue.length > 0
        ? { waitingList: { state: 'waiting' as const } }
        : {}),
    locale,
    locales: localesOf(party),
  };
}

function guestView(member: Member, functions: readonly PartyFunction[]): GuestView {
  return {
    id: member.id,
    firstName: member.firstName,
    lastName: member.lastName,
    isPlusOne: member.kind === 'plus_one',
    named: member.firstName !== '' || member.lastName !== '',
    functions: functions.map(({ id }) => {
      const answer: Answer = member.answers[id] ?? 'pending';
      const mealId = member.meals[id];
      return { functionId: id, answer, ...(mealId === undefined ? {} : { mealId }) };
    }),
    ...(member.diet === null ? {} : { diet: member.diet }),
    allergens: member.allergies.map(({ allergen, severity, note }) => ({
      code: allergen,
      severity,
      ...(note ? { note } : {}),
    })),
    notes: member.dietaryNotes,
    answers: byQuestion(member.questionAnswers),
  };
}

const byQuestion = (answers: readonly QuestionAnswer[]): Record<string, QuestionValue> =>
  Object.fromEntries(answers.map(({ questionId, value }) => [questionId, value]));

/** Everything a form can say but the answer to an offer. */
export type Answered = Extract<
  RsvpSubmission,
  { intent: 'answer' } | { intent: 'declineAll' } | { intent: 'declineSome' }
>;

/** What a posted form says, in the words of the API. A NO goes without a version: nothing that happened meanwhile can be against it. */
export function inputOf(party: Party, submission: Answered): RsvpInput {
  if (submission.intent === 'declineAll') {
    const answers = invitedTo(party).map(({ id }) => ({ functionId: id, answer: 'no' as const }));
    return { guests: party.members.map(({ id }) => ({ id, answers })) };
  }
  if (submission.intent === 'declineSome') {
    const guests = party.members.map(({ id }) => ({
      id,
      answers: submission.declined
        .filter(({ guestId }) => guestId === id)
        .map(({ functionId }) => ({ functionId, answer: 'no' as const })),
    }));
    return { guests: guests.filter(({ answers }) => answers.length > 0) };
  }
  return {
    version: Number(submission.version) || 0,
    guests: [
      ...submission.guests.map((guest) => guestInput(guest, guest.guestId)),
      ...submission.plusOnes.map((guest) => guestInput(guest)),
    ],
    questionAnswers: questionInputs(submission.questions),
    message: submission.message,
  };
}

const guestInput = (guest: GuestSubmission, id?: string): RsvpGuestInput => ({
  ...(id === undefined ? {} : { id }),
  ...(guest.firstName === undefined ? {} : { firstName: guest.firstName }),
  ...(guest.lastName === undefined ? {} : { lastName: guest.lastName }),
  answers: guest.answers,
  // Codes of the guest book: the form offers no others.
  diet: guest.diet as NonNullable<RsvpGuestInput['diet']> | null,
  allergies: guest.allergens.map(({ code, severity, note }) => ({
    allergen: code,
    severity,
    ...(note ? { note } : {}),
  })) as NonNullable<RsvpGuestInput['allergies']>,
  dietaryNotes: guest.notes,
  questionAnswers: questionInputs(guest.questions),
});

const questionInputs = (questions: GuestSubmission['questions']): QuestionAnswerInput[] =>
  questions.map(({ questionId, versionNo, value }) => ({
    questionId,
    version: versionNo,
    value: Array.isArray(value) ? [...(value as readonly string[])] : (value as string | number | boolean | null),
  }));
