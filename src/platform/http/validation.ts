import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { httpErrors } from './http.errors.js';
import type { MemberError } from './problem.js';

const natives: unknown[] = [String, Number, Boolean, Array, Object, undefined];
/** Enough to mend a form, not enough to make an answer of megabytes out of a hostile body. */
const MOST_ERRORS = 100;

/** Checks every body and query against its class; unknown members are refused and each wrong one is named. */
class ValidationPipe implements PipeTransform {
  /** Queries of which nothing has to be given: an empty one, which most are, need not be looked at each time. */
  private readonly optional = new Set<object>();

  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    if (!metatype || natives.includes(metatype) || (type !== 'body' && type !== 'query')) return value;
    const expected = metatype as new () => object;
    if (type === 'body') return validated(expected, value ?? {});
    const empty = Object.keys(value ?? {}).length === 0;
    if (empty && this.optional.has(expected)) return new expected();
    return validated(expected, value ?? {}, '?').then((query) => {
      if (empty) this.optional.add(expected);
      return query;
    });
  }
}

const DEEPEST = 32;
/** Names every object has. As members of data they mislead what goes by an object's class, our own validation first. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses what recursion would run out of stack over and names that are not data. @throws request.invalid (400) */
export function refuseOddShape(body: unknown, prefix = '/'): void {
  let level: [value: unknown, pointer: string][] = [[body, prefix.replace(/\/$/, '')]];
  for (let depth = 0; level.length > 0; depth += 1) {
    const below: typeof level = [];
    for (const [value, pointer] of level) {
      if (typeof value !== 'object' || value === null) continue;
      if (depth === DEEPEST) {
        const detail = `At most ${DEEPEST} levels of objects and lists are read`;
        throw httpErrors.invalid({ detail, errors: [{ pointer: '', code: 'too_deep', detail }] });
      }
      for (const [name, member] of Object.entries(value)) {
        if (RESERVED.has(name) && !Array.isArray(value)) {
          const detail = `${name} cannot be the name of a member`;
          throw httpErrors.invalid({
            detail,
            errors: [{ pointer: `${pointer}/${name}`, code: 'reserved_name', detail }],
          });
        }
        if (typeof member === 'object' && member !== null) below.push([member, `${pointer}/${name}`]);
      }
    }
    level = below;
  }
}

const pipe = new ValidationPipe();
const checked = [RouteParamtypes.BODY, RouteParamtypes.QUERY];

/**
 * Gives the body and the query of a handler the pipe. Not as a global pipe: that would run on every argument, the caller
 * and the id in the path too, and cost each of them half a dozen promises per request.
 */
export const validateArguments: MethodDecorator = (target, key) => {
  const declared = Reflect.getMetadata(ROUTE_ARGS_METADATA, target.constructor, key) as
    Record<string, { pipes: PipeTransform[] }> | undefined;
  for (const [name, argument] of Object.entries(declared ?? {})) {
    if (checked.includes(Number(name.split(':')[0]))) argument.pipes.push(pipe);
  }
};

/** @throws request.invalid (400) naming every wrong member. */
export async function validated<T extends object>(type: new () => T, value: unknown, prefix = '/'): Promise<T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw httpErrors.invalid({
      errors: [{ pointer: '', code: 'is_object', detail: 'The body must be a JSON object' }],
    });
  }
  refuseOddShape(value, prefix);
  const instance = plainToInstance(type, value, { exposeUnsetFields: false });
  const failures = await validate(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  if (failures.length > 0) {
    const errors = failures.flatMap((failure) => flatten(failure, prefix)).slice(0, MOST_ERRORS);
    throw httpErrors.invalid({
      detail: errors
        .map((error) => error.detail)
        .slice(0, 3)
        .join('; '),
      errors,
    });
  }
  return instance;
}

function flatten(failure: ValidationError, prefix: string): MemberError[] {
  const pointer = prefix + failure.property.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 200);
  const own = Object.entries(failure.constraints ?? {}).map(([name, detail]) => ({
    pointer,
    code:
      name === 'whitelistValidation'
        ? 'unknown_member'
        : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    detail: name === 'whitelistValidation' ? `There is no member ${failure.property.slice(0, 200)} here` : detail,
  }));
  return [...own, ...(failure.children ?? []).flatMap((child) => flatten(child, `${pointer}/`))];
}
