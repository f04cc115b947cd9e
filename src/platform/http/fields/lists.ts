import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { field, IsCleanText, NotArray, type FieldOptions } from './field.js';
import { UUID_PATTERN } from './texts.js';

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

/** Different texts. */
export const Texts = (options: ListOptions & { maxLength?: number } = {}): PropertyDecorator =>
  field({ example: ['vip'], ...options }, { type: String, ...listSchema(options) }, [
    ...listOf(options),
    IsString({ each: true }),
    IsCleanText(true),
    MaxLength(options.maxLength ?? 100, { each: true }),
    ArrayUnique(),
  ]);

const EXAMPLE_IDS = ['01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60', '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f62'];

/** Different UUIDs; kept in lower case. */
export const Ids = (options: ListOptions = {}): PropertyDecorator =>
  field(
    { example: EXAMPLE_IDS.slice(0, Math.max(options.min ?? 1, 1)), ...options },
    { type: String, format: 'uuid', ...listSchema(options) },
    [
      Transform(({ value }: { value: unknown }) =>
        Array.isArray(value)
          ? value.map((item: unknown) => (typeof item === 'string' ? item.toLowerCase() : item))
          : value,
      ),
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
