import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { Actor } from '../../platform/access/index.js';
import { addViewColumn } from '../../platform/database/view.js';
import { UUID_PATTERN, type FieldOptions, type MemberError } from '../../platform/http/index.js';

/** What a member may reach: all events, also those to come, or these. */
export type EventGrants = 'all' | string[];

const MOST_EVENTS = 500;
const uuid = new RegExp(UUID_PATTERN);

const isGrants = (value: unknown): boolean =>
  value === 'all' ||
  (Array.isArray(value) &&
    value.length <= MOST_EVENTS &&
    value.every((id) => typeof id === 'string' && uuid.test(id)) &&
    new Set(value).size === value.length);

/** The member `events`: `"all"` or a list of event ids. In a view it is read from the column `granted_events`. */
export const EventGrantsField = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_: unknown, value: unknown) => value !== undefined || !options.optional),
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map((id: unknown) => (typeof id === 'string' ? id.toLowerCase() : id)) : value,
    ),
    ValidateBy({
      name: 'eventGrants',
      validator: {
        validate: isGrants,
        defaultMessage: () => `$property must be "all" or a list of at most ${MOST_EVENTS} different event ids`,
      },
    }),
    ApiProperty({
      description:
        options.description ?? 'The events the member reaches: `all`, also those to come, or the listed ones',
      oneOf: [
        { type: 'string', enum: ['all'] },
        { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: MOST_EVENTS, uniqueItems: true },
      ],
      required: !options.optional,
      example: 'all',
    }),
    (prototype: object, property: string | symbol) =>
      addViewColumn(
        prototype,
        String(property),
        { kind: 'bare', nullable: false },
        options.sql ?? `coalesce(to_json(t.granted_events), '"all"'::json)`,
      ),
  );

export const storedGrants = (events: EventGrants): string[] | null => (events === 'all' ? null : [...events].sort());

/** Whether the actor reaches at least these events: nobody can give what they do not have. */
export const coversGrants = (actor: Actor, granted: string[] | null): boolean =>
  actor.events === 'all' || (granted !== null && granted.every((id) => actor.events.includes(id)));

/** What to say of each granted event that is not among those the organization has. */
export const unknownEvents = (granted: readonly string[], known: ReadonlySet<string>): MemberError[] =>
  granted
    .filter((id) => !known.has(id))
    .map((id) => ({ pointer: '/events', code: 'event_unknown', detail: `There is no event ${id}` }));
