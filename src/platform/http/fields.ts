import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  isEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { addViewColumn } from '../database/view.js';

/**
 * The field decorators: each carries validation, OpenAPI schema and, in a view, the SQL the member is read with. Use one per member.
 * In a request body `optional` members may be left out; `nullable` ones may be null (which clears them in a PATCH).
 */
export interface FieldOptions {
  description?: string;
  example?: unknown;
  optional?: boolean;
  nullable?: boolean;
  /** In a view: the expression over row `t`; default is the column of the same name. */
  sql?: string;
}

export const UUID_PATTERN = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  validators: PropertyDecorator[],
  wrap?: (sql: string) => string,
): PropertyDecorator {
  const view: PropertyDecorator = (prototype, property) =>
    addViewColumn(prototype, String(property), options.sql, wrap);
  const presence = ValidateIf((_: unknown, value: unknown) =>
    value === undefined ? !options.optional : value === null ? !options.nullable : true,
  );
  return applyDecorators(
    presence,
    ...validators,
    ApiProperty({
      ...schema,
      ...(options.description ? { description: options.description } : {}),
      ...(options.example !== undefined ? { example: options.example } : {}),
      ...(options.nullable ? { nullable: true } : {}),
      required: !options.optional,
    } as ApiPropertyOptions),
    view,
  );
}

/** Postgres cannot store NUL, and half a surrogate pair is not text. */
const IsCleanText = (each = false): PropertyDecorator =>
  ValidateBy(
    {
      name: 'cleanText',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && !value.includes('\0') && value.isWellFormed(),
        defaultMessage: () => '$property holds characters that are not text (NUL or half a surrogate pair)',
      },
    },
    { each },
  );

export interface TextOptions extends FieldOptions {
  /** Longest length in characters; 200 unless told. */
  max?: number;
  /** Shortest length after trimming; 0 unless told. */
  min?: number;
  pattern?: RegExp;
  /** Kept as typed, line breaks included; otherwise spaces at both ends are cut off. */
  multiline?: boolean;
}

export function Text(options: TextOptions = {}): PropertyDecorator {
  const { max = 200, min = 0, pattern } = options;
  return field(
    options,
    {
      type: String,
      maxLength: max,
      ...(min ? { minLength: min } : {}),
      ...(pattern ? { pattern: pattern.source } : {}),
    },
    [
      ...(options.multiline
        ? []
        : [Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))]),
      IsString(),
      IsCleanText(),
      MaxLength(max),
      ...(min ? [MinLength(min)] : []),
      ...(pattern ? [Matches(pattern)] : []),
    ],
  );
}

const lower = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string'
    ? value.toLowerCase()
    : Array.isArray(value)
      ? value.map((item: unknown) => (typeof item === 'string' ? item.toLowerCase() : item))
      : value,
);

export const Id = (options: FieldOptions = {}): PropertyDecorator =>
  field({ example: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60', ...options }, { type: String, format: 'uuid' }, [
    lower,
    Matches(new RegExp(UUID_PATTERN), { message: '$property must be a UUID' }),
  ]);

export const Email = (options: FieldOptions = {}): PropertyDecorator =>
  field({ example: 'ada@example.org', ...options }, { type: String, format: 'email', maxLength: 254 }, [
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsCleanText(),
    MaxLength(254),
    ValidateBy({
      name: 'isEmail',
      validator: {
        // class-validator's own check throws on half a surrogate pair.
        validate: (value: unknown) => typeof value === 'string' && value.isWellFormed() && isEmail(value),
        defaultMessage: () => '$property must be an email',
      },
    }),
  ]);

/** E.164 or a national number; modules normalise it. */
export const Phone = (options: FieldOptions = {}): PropertyDecorator =>
  field({ example: '+4930901820', ...options }, { type: String, maxLength: 40 }, [
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsCleanText(),
    MaxLength(40),
    Matches(/^[+0-9()/.\-\s]*$/, { message: '$property must be a phone number: digits, spaces and + ( ) / . -' }),
  ]);

export interface NumberOptions extends FieldOptions {
  min?: number;
  max?: number;
}

/** Postgres' int: -2 147 483 648 to 2 147 483 647 unless narrower. */
export function Int(options: NumberOptions = {}): PropertyDecorator {
  const { min = -2_147_483_648, max = 2_147_483_647 } = options;
  return field({ example: Math.max(min, 1), ...options }, { type: 'integer', minimum: min, maximum: max }, [
    IsInt(),
    Min(min),
    Max(max),
  ]);
}

export function Decimal(options: NumberOptions = {}): PropertyDecorator {
  const { min = -1e15, max = 1e15 } = options;
  return field({ example: 1, ...options }, { type: 'number', minimum: min, maximum: max }, [
    IsNumber({ allowInfinity: false, allowNaN: false }),
    Min(min),
    Max(max),
  ]);
}

export const Flag = (options: FieldOptions = {}): PropertyDecorator =>
  field({ example: true, ...options }, { type: Boolean }, [IsBoolean()]);

export const Choice = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  // OpenAPI 3.0: `nullable` does not widen an enum, null must be one of its values.
  field(
    { example: values[0], ...options },
    { type: String, enum: [...values, ...(options.nullable ? [null as unknown as string] : [])] },
    [IsIn([...values])],
  );

/** An instant, RFC 3339; answers are always UTC with `Z` and milliseconds. */
export const Instant = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: '2027-06-12T16:00:00.000Z', ...options },
    { type: String, format: 'date-time' },
    [
      ValidateBy({
        name: 'instant',
        validator: {
          validate: (value: unknown) => typeof value === 'string' && INSTANT.test(value) && inRange(value),
          defaultMessage: () =>
            '$property must be an RFC 3339 time with a zone, like 2027-06-12T16:00:00Z, between the years 1900 and 2200',
        },
      }),
    ],
    (sql) => `rfc3339(${sql})`,
  );

const inRange = (text: string): boolean => {
  const year = new Date(text).getUTCFullYear();
  return year >= 1900 && year <= 2200;
};

/** A calendar day, `YYYY-MM-DD`. */
export const Day = (options: FieldOptions = {}): PropertyDecorator =>
  field({ example: '2027-06-12', ...options }, { type: String, format: 'date' }, [
    ValidateBy({
      name: 'day',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          /^\d{4}-\d\d-\d\d$/.test(value) &&
          inRange(value) &&
          new Date(value).toISOString().startsWith(value),
        defaultMessage: () => '$property must be a day like 2027-06-12, between the years 1900 and 2200',
      },
    }),
  ]);

const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** An IANA time zone, e.g. `Europe/Vienna`. */
export const TimeZone = (options: FieldOptions = {}): PropertyDecorator =>
  field({ example: 'Europe/Vienna', ...options }, { type: String, maxLength: 64 }, [
    ValidateBy({
      name: 'timeZone',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && zones.has(value),
        defaultMessage: () => '$property must be an IANA time zone like Europe/Vienna',
      },
    }),
  ]);

/** A BCP 47 language tag, e.g. `de` or `pt-BR`. */
export const Language = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: 'de', ...options },
    { type: String, maxLength: 35, pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
    [
      IsString(),
      MaxLength(35),
      Matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: '$property must be a language tag like de or pt-BR' }),
    ],
  );

const NotArray = (): PropertyDecorator =>
  ValidateBy({
    name: 'object',
    validator: {
      validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
      defaultMessage: () => '$property must be an object',
    },
  });

/** One object of another class. */
export const Nested = (type: () => new () => object, options: FieldOptions = {}): PropertyDecorator =>
  // Swagger knows a lazy type by the name of the function, hence a fresh one called `type`.
  field(options, { type: () => type() }, [NotArray(), ValidateNested(), Type(type)]);

export interface ListOptions extends FieldOptions {
  /** Most items; 100 unless told. */
  max?: number;
  min?: number;
}

const listOf = ({ max = 100, min = 0 }: ListOptions): PropertyDecorator[] => [
  IsArray(),
  ArrayMaxSize(max),
  ...(min ? [ArrayMinSize(min)] : []),
];

const listSchema = ({ max = 100, min = 0 }: ListOptions): object => ({
  isArray: true,
  maxItems: max,
  ...(min ? { minItems: min } : {}),
});

/** A list of objects of another class. */
export const NestedList = (type: () => new () => object, options: ListOptions = {}): PropertyDecorator =>
  field(options, { type: () => type(), ...listSchema(options) }, [
    ...listOf(options),
    ValidateNested({ each: true }),
    Type(type),
  ]);

export const Texts = (options: ListOptions & { maxLength?: number } = {}): PropertyDecorator =>
  field({ example: ['vip'], ...options }, { type: String, ...listSchema(options) }, [
    ...listOf(options),
    IsString({ each: true }),
    IsCleanText(true),
    MaxLength(options.maxLength ?? 100, { each: true }),
    ArrayUnique(),
  ]);

const EXAMPLE_IDS = ['01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60', '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f62'];

export const Ids = (options: ListOptions = {}): PropertyDecorator =>
  field(
    { example: EXAMPLE_IDS.slice(0, Math.max(options.min ?? 1, 1)), ...options },
    { type: String, format: 'uuid', ...listSchema(options) },
    [
      lower,
      ...listOf(options),
      Matches(new RegExp(UUID_PATTERN), { each: true, message: 'each of $property must be a UUID' }),
      ArrayUnique(),
    ],
  );

export const Choices = (values: readonly string[], options: ListOptions = {}): PropertyDecorator =>
  field({ example: [values[0]], ...options }, { type: String, enum: [...values], ...listSchema(options) }, [
    ...listOf(options),
    IsIn([...values], { each: true }),
    ArrayUnique(),
  ]);

const MOST_MEMBERS = 50;
const LONGEST_VALUE = 1_000;

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
      ValidateBy({
        name: 'customFields',
        validator: {
          validate: (value: unknown) =>
            typeof value === 'object' &&
            value !== null &&
            Object.keys(value).length <= MOST_MEMBERS &&
            Object.entries(value).every(isScalarMember),
          defaultMessage: () =>
            `$property takes at most ${MOST_MEMBERS} members; keys up to 64 characters, values text up to ${LONGEST_VALUE} characters, numbers, true, false or null`,
        },
      }),
    ],
  );

function isScalarMember([key, value]: [string, unknown]): boolean {
  const clean = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
  if (key.length === 0 || key.length > 64 || !clean(key) || key === '__proto__') return false;
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && value.length <= LONGEST_VALUE && clean(value);
}

/** In query strings: text that must be a whole number. */
export const QueryInt = (options: NumberOptions = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
    ),
    Int(options),
  );

/** In query strings: `true` or `false`. */
export const QueryFlag = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    Flag(options),
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
      ValidateBy({
        name: 'byId',
        validator: {
          validate: (value: unknown) =>
            typeof value === 'object' &&
            value !== null &&
            Object.keys(value).length <= MOST_MEMBERS &&
            Object.entries(value).every(
              ([key, each]) =>
                UUID.test(key) &&
                typeof each === 'string' &&
                (values ? values.includes(each) : isScalarMember([key, each]) && each.length <= 100),
            ),
          defaultMessage: () =>
            `$property takes at most ${MOST_MEMBERS} members; keys are UUIDs, values ${values ? `one of ${values.join(', ')}` : 'text up to 100 characters'}`,
        },
      }),
    ],
  );

const UUID = new RegExp(UUID_PATTERN);

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
      ValidateBy({
        name: 'answerValue',
        validator: {
          validate: (value: unknown) =>
            typeof value === 'boolean' ||
            (typeof value === 'number' && Number.isFinite(value)) ||
            isText(value, 5_000) ||
            (Array.isArray(value) && value.length <= 100 && value.every((each) => isText(each, 100))),
          defaultMessage: () => '$property must be text, a number, true, false or a list of option ids',
        },
      }),
    ],
  );

const isText = (value: unknown, max: number): boolean =>
  typeof value === 'string' && value.length <= max && !value.includes('\0') && value.isWellFormed();
