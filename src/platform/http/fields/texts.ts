import { isEmail, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Check, field, IsCleanText, Tidied, type FieldOptions } from './field.js';

export const UUID_PATTERN = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$';

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const Trimmed = (): PropertyDecorator => Tidied((text) => text.trim());

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
      ...(options.multiline ? [] : [Trimmed()]),
      IsString(),
      IsCleanText(),
      MaxLength(max),
      ...(min ? [MinLength(min)] : []),
      ...(pattern ? [Matches(pattern)] : []),
    ],
  );
}

/** A UUID; kept in lower case. */
export const Id = (options: FieldOptions = {}): PropertyDecorator =>
  field({ example: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60', ...options }, { type: String, format: 'uuid' }, [
    Tidied((text) => text.toLowerCase()),
    Matches(new RegExp(UUID_PATTERN), { message: '$property must be a UUID' }),
  ]);

export const Email = (options: FieldOptions = {}): PropertyDecorator =>
  field({ example: 'ada@example.org', ...options }, { type: String, format: 'email', maxLength: 254 }, [
    Trimmed(),
    IsCleanText(),
    MaxLength(254),
    Check(
      'isEmail',
      // class-validator's own check throws on half a surrogate pair.
      (value) => typeof value === 'string' && value.isWellFormed() && isEmail(value),
      '$property must be an email',
    ),
  ]);

/** E.164 or a national number; modules normalise it. */
export const Phone = (options: FieldOptions = {}): PropertyDecorator =>
  field({ example: '+4930901820', ...options }, { type: String, maxLength: 40 }, [
    Trimmed(),
    IsCleanText(),
    MaxLength(40),
    Matches(/^[+0-9()/.\-\s]*$/, { message: '$property must be a phone number: digits, spaces and + ( ) / . -' }),
  ]);

export const Choice = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  // OpenAPI 3.0: `nullable` does not widen an enum, null must be one of its values.
  field(
    { example: values[0], ...options },
    { type: String, enum: [...values, ...(options.nullable ? [null as unknown as string] : [])] },
    [IsIn([...values])],
  );

/** A BCP 47 language tag, e.g. `de` or `pt-BR`. */
export const Language = (options: FieldOptions = {}): PropertyDecorator =>
  field({ example: 'de', ...options }, { type: String, maxLength: 35, pattern: LANGUAGE.source }, [
    IsString(),
    MaxLength(35),
    Matches(LANGUAGE, { message: '$property must be a language tag like de or pt-BR' }),
  ]);
