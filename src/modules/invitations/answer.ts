/** What one person has said about one function. `waiting`: said yes, there is no place; `offered`: a place is held for them. */
export const answers = ['pending', 'yes', 'no', 'waiting', 'offered'] as const;
export type Answer = (typeof answers)[number];

/** What a person may say; the rest is up to the places there are. */
export const sayable = ['yes', 'no', 'pending'] as const;
export type SaidAnswer = (typeof sayable)[number];

/** One person's answers by function id. */
export type Answers = Record<string, Answer>;

export type QuestionValue = string | number | boolean | string[];

export interface QuestionAnswer {
  questionId: string;
  /** The version of the wording that was answered. */
  version: number;
  value: QuestionValue;
}

const byWeight: readonly Answer[] = ['yes', 'offered', 'waiting', 'pending', 'no'];

/** All functions in one word: who comes to anything comes. */
export function overall(of: Answers): Answer {
  const said = new Set(Object.values(of));
  return byWeight.find((answer) => said.has(answer)) ?? 'pending';
}
