import { Check, field, isCleanText, NotArray, type FieldOptions } from './field.js';
import { UUID_PATTERN } from './texts.js';

const MOST_MEMBERS = 50;
const LONGEST_KEY = 64;
const LONGEST_VALUE = 1_000;
const UUID = new RegExp(UUID_PATTERN);

/** Free members of the organization's own: at most 50, keys up to 64 characters, values text up to 1 000, number, boolean or null. */
export const CustomFields = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: { shoeSize: 42 }, ...options },
    {
      type: 'object',
      maxProperties: MOST_MEMBERS,
      additionalProperties: {
        oneOf: [{ type: 'string', nullable: true, maxLength: LONGEST_VALUE }, { type: 'number' }, { type: 'boolean' }],
      },
    },
    [
      NotArray(),
      Check(
        'customFields',
        hasMembers(
          (key, value) =>
            key.length > 0 && key.length <= LONGEST_KEY && isCleanText(key) && key !== '__proto__' && isScalar(value),
        ),
        `$property takes at most ${MOST_MEMBERS} members; keys up to ${LONGEST_KEY} characters, values text up to ${LONGEST_VALUE} characters, numbers, true, false or null`,
      ),
    ],
  );

/** An object whose keys are ids and whose values are one of a few words, or short texts when no words are given. */
export const ById = (values: readonly string[] | undefined, options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: { '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60': values?.[0] ?? 'fish' }, ...options },
    {
      type: 'object',
      maxProperties: MOST_MEMBERS,
      additionalProperties: values ? { type: 'string', enum: [...values] } : { type: 'string', maxLength: 100 },
    },
    [
      NotArray(),
      Check(
        'byId',
        hasMembers(
          (key, value) => UUID.test(key) && (values ? values.some((known) => known === value) : isText(value, 100)),
        ),
        `$property takes at most ${MOST_MEMBERS} members; keys are UUIDs, values ${values ? `one of ${values.join(', ')}` : 'text up to 100 characters'}`,
      ),
    ],
  );

/** The answer to a question: text, a number, true or false, or ids of options. */
export const AnswerValue = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: 'Dancing Queen', ...options },
    {
      oneOf: [
        // OpenAPI 3.0 has no null of its own: one of the alternatives takes it.
        { type: 'string', maxLength: 5_000, ...(options.nullable ? { nullable: true } : {}) },
        { type: 'number' },
        { type: 'boolean' },
        { type: 'array', maxItems: 100, items: { type: 'string', maxLength: 100 } },
      ],
    },
    [
      Check(
        'answerValue',
        (value) =>
          typeof value === 'boolean' ||
          (typeof value === 'number' && Number.isFinite(value)) ||
          isText(value, 5_000) ||
          (Array.isArray(value) && value.length <= 100 && value.every((each) => isText(each, 100))),
        '$property must be text, a number, true, false or a list of option ids',
      ),
    ],
  );

function hasMembers(fits: (key: string, value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const members = Object.entries(value);
    return members.length <= MOST_MEMBERS && members.every(([key, each]) => fits(key, each));
  };
}

const isText = (value: unknown, max: number): boolean => isCleanText(value) && value.length <= max;

const isScalar = (value: unknown): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  isText(value, LONGEST_VALUE);
