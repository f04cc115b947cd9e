import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsNumber, Max, Min } from 'class-validator';
import { field, type FieldOptions } from './field.js';

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
