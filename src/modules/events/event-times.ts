import { httpErrors, type MemberError } from '../../platform/http/index.js';

interface Times {
  startsAt: Date;
  endsAt: Date;
}

interface EventTimes extends Times {
  rsvpDeadline: Date | null;
  locksAt: Date | null;
}

/** A rehearsal dinner or the brunch after: how far a function may lie outside of its event. */
export const SLACK_DAYS = 7;
const SLACK_MS = SLACK_DAYS * 86_400_000;

/** Names the member that was given: in a change that is the one that made the pair wrong. */
const blame = (given: object, first: string, second: string, prefix: string): string =>
  `${prefix}/${(given as Record<string, unknown>)[first] !== undefined ? first : second}`;

/**
 * The times of an event in their order: answers by, lock, start, end.
 * @param given what the caller sent, to name the right member.
 * @throws request.invalid naming every wrong member.
 */
export function checkEventTimes(times: EventTimes, given: object): void {
  const errors: MemberError[] = [];
  const { startsAt, endsAt, rsvpDeadline, locksAt } = times;
  if (endsAt <= startsAt) {
    errors.push({
      pointer: blame(given, 'endsAt', 'startsAt', ''),
      code: 'ends_before_start',
      detail: 'endsAt must be after startsAt',
    });
  }
  if (locksAt && locksAt > startsAt) {
    errors.push({
      pointer: blame(given, 'locksAt', 'startsAt', ''),
      code: 'locks_after_start',
      detail: 'locksAt must not be after startsAt',
    });
  }
  if (rsvpDeadline && locksAt && rsvpDeadline > locksAt) {
    errors.push({
      pointer: blame(given, 'rsvpDeadline', 'locksAt', ''),
      code: 'deadline_after_lock',
      detail: 'rsvpDeadline must not be after locksAt',
    });
  }
  if (rsvpDeadline && rsvpDeadline > startsAt) {
    errors.push({
      pointer: blame(given, 'rsvpDeadline', 'startsAt', ''),
      code: 'deadline_after_start',
      detail: 'rsvpDeadline must not be after startsAt',
    });
  }
  refuse(errors);
}

/** @throws request.invalid naming every wrong member. `prefix` is where the function stands in the body. */
export function checkFunctionTimes(event: Times, times: Times, given: object, prefix = ''): void {
  refuse(functionTimeErrors(event, times, given, prefix));
}

export function functionTimeErrors(
  event: Times,
  { startsAt, endsAt }: Times,
  given: object,
  prefix = '',
): MemberError[] {
  const errors: MemberError[] = [];
  if (endsAt <= startsAt) {
    errors.push({
      pointer: blame(given, 'endsAt', 'startsAt', prefix),
      code: 'ends_before_start',
      detail: 'endsAt must be after startsAt',
    });
  }
  if (startsAt.getTime() < event.startsAt.getTime() - SLACK_MS) {
    errors.push({
      pointer: `${prefix}/startsAt`,
      code: 'outside_event',
      detail: `startsAt must be at most ${SLACK_DAYS} days before the event, which starts at ${event.startsAt.toISOString()}`,
    });
  }
  if (endsAt.getTime() > event.endsAt.getTime() + SLACK_MS) {
    errors.push({
      pointer: `${prefix}/endsAt`,
      code: 'outside_event',
      detail: `endsAt must be at most ${SLACK_DAYS} days after the event, which ends at ${event.endsAt.toISOString()}`,
    });
  }
  return errors;
}

export function refuse(errors: MemberError[]): void {
  if (errors.length === 0) return;
  throw httpErrors.invalid({
    detail: errors
      .map((error) => error.detail)
      .slice(0, 3)
      .join('; '),
    errors,
  });
}

export const instant = (text: string): Date => new Date(text);
export const maybeInstant = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);
