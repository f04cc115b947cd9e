import type { MemberError } from '../../platform/http/index.js';
import type { Answers, QuestionAnswer, QuestionValue } from './answer.js';
import type { PartyQuestion } from './party.js';
import type { QuestionAnswerInput } from './rsvp.dto.js';

const LONGEST = { text: 500, long_text: 4000 } as const;

/** The answer given is one the question can have. @returns what is wrong with it, if anything */
function flaw(question: PartyQuestion, value: QuestionValue): string | undefined {
  const known = (id: unknown): boolean => question.options.some((option) => option.id === id);
  switch (question.type) {
    case 'text':
    case 'long_text':
      if (typeof value !== 'string') return 'must be text';
      return [...value].length > LONGEST[question.type]
        ? `must have at most ${LONGEST[question.type]} characters`
        : undefined;
    case 'choice':
      return known(value) ? undefined : 'must be the id of one of the options';
    case 'multi_choice':
      return Array.isArray(value) && value.every(known) && new Set(value).size === value.length
        ? undefined
        : 'must be ids of options, each once';
    case 'yes_no':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'date':
      return typeof value === 'string' && isDay(value) ? undefined : 'must be a day like 2027-06-12';
    case 'number':
      if (typeof value !== 'number') return 'must be a number';
      if (question.minimum !== null && value < question.minimum) return `must be at least ${question.minimum}`;
      return question.maximum !== null && value > question.maximum ? `must be at most ${question.maximum}` : undefined;
  }
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const isEmpty = (value: QuestionValue | null): value is null =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether somebody in `people` comes, to this function or to any. Who waits for a place means to come. */
export const comes = (people: readonly Answers[], functionId?: string | null): boolean =>
  people.some((person) =>
    Object.entries(person).some(
      ([id, answer]) =>
        (answer === 'yes' || answer === 'waiting' || answer === 'offered') && (!functionId || id === functionId),
    ),
  );

/** Whether the question is put to these people at all. */
const isAsked = (question: PartyQuestion, people: readonly Answers[]): boolean =>
  question.showWhen?.answer !== 'yes' || comes(people, question.showWhen.functionId);

/** Required only of those who come: a NO is never refused for a question. */
const isDue = (question: PartyQuestion, people: readonly Answers[]): boolean =>
  question.required && isAsked(question, people) && comes(people, question.functionId ?? question.showWhen?.functionId);

/**
 * The stored answers with the given ones put in. What is not asked (any more) is let go of without a word, because a form may still
 * carry it; what is asked must be right.
 * @param people whose coming decides what is asked: one person, or everybody for the household's questions
 */
export function mergeQuestionAnswers(
  questions: readonly PartyQuestion[],
  people: readonly Answers[],
  stored: readonly QuestionAnswer[],
  given: readonly QuestionAnswerInput[],
  pointer: string,
  errors: MemberError[],
): QuestionAnswer[] {
  const kept = new Map(stored.map((answer) => [answer.questionId, answer]));
  const positions = new Map(given.map(({ questionId }, index) => [questionId, index]));
  for (const [index, { questionId, version, value }] of given.entries()) {
    const question = questions.find(({ id }) => id === questionId);
    const at = `${pointer}/${index}`;
    if (!question) {
      errors.push({ pointer: `${at}/questionId`, code: 'unknown_question', detail: 'This question is not asked here' });
      continue;
    }
    const held = kept.get(questionId);
    if (held && held.version === version && JSON.stringify(held.value) === JSON.stringify(value)) continue;
    if (!isAsked(question, people)) continue;
    if (isEmpty(value)) {
      kept.delete(questionId);
      continue;
    }
    if (version !== question.version) {
      errors.push({
        pointer: `${at}/version`,
        code: 'question_changed',
        detail: `The question was reworded: it is at version ${question.version} now`,
      });
      continue;
    }
    const wrong = flaw(question, value);
    if (wrong)
      errors.push({
        pointer: `${at}/value`,
        code: `question_${question.type}`,
        detail: `The answer to "${question.label}" ${wrong}`,
      });
    else kept.set(questionId, { questionId, version, value });
  }
  for (const question of questions) {
    if (!isDue(question, people) || kept.has(question.id)) continue;
    const index = positions.get(question.id);
    errors.push({
      pointer: index === undefined ? pointer : `${pointer}/${index}/value`,
      code: 'question_required',
      detail: `"${question.label}" must be answered`,
    });
  }
  return [...kept.values()];
}
