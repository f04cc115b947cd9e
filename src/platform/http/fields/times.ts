import { Check, field, type FieldOptions } from './field.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

const inRange = (text: string): boolean => {
  const year = new Date(text).getUTCFullYear();
  return year >= 1900 && year <= 2200;
};

/** An instant, RFC 3339; answers are always UTC with `Z` and milliseconds. */
export const Instant = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: '2027-06-12T16:00:00.000Z', ...options },
    { type: String, format: 'date-time' },
    [
      Check(
        'instant',
        (value) => typeof value === 'string' && INSTANT.test(value) && inRange(value) && isDay(value.slice(0, 10)),
        '$property must be an RFC 3339 time with a zone, like 2027-06-12T16:00:00Z, between the years 1900 and 2200',
      ),
    ],
    (sql) => `rfc3339(${sql})`,
  );

/** A calendar day, `YYYY-MM-DD`. */
export const Day = (options: FieldOptions = {}): PropertyDecorator =>
  field({ example: '2027-06-12', ...options }, { type: String, format: 'date' }, [
    Check('day', isDay, '$property must be a day like 2027-06-12, between the years 1900 and 2200'),
  ]);

/** The last condition refuses 31 February, which Date takes for a day in March. */
const isDay = (value: unknown): boolean =>
  typeof value === 'string' && DAY.test(value) && inRange(value) && new Date(value).toISOString().startsWith(value);

const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** An IANA time zone, e.g. `Europe/Vienna`. */
export const TimeZone = (options: FieldOptions = {}): PropertyDecorator =>
  field({ example: 'Europe/Vienna', ...options }, { type: String, maxLength: 64 }, [
    Check(
      'timeZone',
      (value) => typeof value === 'string' && zones.has(value),
      '$property must be an IANA time zone like Europe/Vienna',
    ),
  ]);
