import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import { addViewColumn, type ViewForm } from '../../database/view.js';

/**
 * The field decorators: each carries validation, OpenAPI schema and, in a view, the SQL the member is read with. Use one per member.
 * In a request body `optional` members may be left out; `nullable` ones may be null (which clears them in a PATCH).
 */
export interface FieldOptions {
  description?: string;
  example?: unknown;
  optional?: boolean;
  nullable?: boolean;
  /** In a body: the member this one may stand instead of. The example of the body shows that one. */
  insteadOf?: string;
  /** In a view: the expression over row `t`; default is the column of the same name. */
  sql?: string;
}

/** What every field decorator is made of. `wrap` goes around the expression that a view reads the member with. */
export function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  validators: PropertyDecorator[],
  wrap?: (sql: string) => string,
): PropertyDecorator {
  const view: PropertyDecorator = (prototype, property) =>
    addViewColumn(prototype, String(property), formOf(schema, options), options.sql, wrap);
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
      ...(options.insteadOf ? { 'x-instead-of': options.insteadOf } : {}),
      required: !options.optional,
    } as ApiPropertyOptions),
    view,
  );
}

const quoted = ['uuid', 'date-time', 'date'];

/** Numbers and whatever is kept as JSON are JSON by themselves. */
function formOf({ type, format, isArray }: ApiPropertyOptions, { nullable = false }: FieldOptions): ViewForm {
  if (type !== String) return { kind: type === Boolean ? 'boolean' : 'bare', nullable };
  if (isArray) return { kind: 'array', nullable };
  return { kind: format !== undefined && quoted.includes(format) ? 'quoted' : 'text', nullable };
}

/** A check of our own; `message` may name the member as `$property`. */
export const Check = (
  name: string,
  validate: (value: unknown) => boolean,
  message: string,
  each = false,
): PropertyDecorator => ValidateBy({ name, validator: { validate, defaultMessage: () => message } }, { each });

/** Changes a text before it is checked; anything else is left for the checks to refuse. */
export const Tidied = (tidy: (text: string) => string): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidy(value) : value));

/** Postgres cannot store NUL, and half a surrogate pair is not text. */
export const isCleanText = (value: unknown): value is string =>
  typeof value === 'string' && !value.includes('\0') && value.isWellFormed();

export const IsCleanText = (each = false): PropertyDecorator =>
  Check('cleanText', isCleanText, '$property holds characters that are not text (NUL or half a surrogate pair)', each);

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const NotArray = (): PropertyDecorator => Check('object', isPlainObject, '$property must be an object');
