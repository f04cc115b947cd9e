import {
  Choice,
  Flag,
  Id,
  Instant,
  Int,
  Language,
  Nested,
  NestedList,
  PageQuery,
  Text,
  Texts,
  TimeZone,
} from '../../platform/http/index.js';
import { eventStates, headingFonts, type EventState, type HeadingFont } from './event.entity.js';
import { NewFunction } from './event-functions.dto.js';

const COLOUR = /^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/;
/** Raster images only: they cannot carry script, wherever a front end puts them. */
const LOGO = /^data:image\/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}$/;
export const LONGEST_LOGO = 60_000;

export class BrandingDto {
  @Text({
    optional: true,
    max: 7,
    pattern: COLOUR,
    example: '#7a5c2e',
    description: 'Buttons and links; `#rgb` or `#rrggbb`',
  })
  accentColor?: string;

  @Text({
    optional: true,
    max: 7,
    pattern: COLOUR,
    example: '#f3eee6',
    description: 'Behind the page; `#rgb` or `#rrggbb`',
  })
  backgroundColor?: string;

  @Choice(headingFonts, {
    optional: true,
    description: "Fonts that come with the guest's device; nothing is downloaded",
  })
  headingFont?: HeadingFont;

  @Text({
    optional: true,
    max: LONGEST_LOGO,
    pattern: LOGO,
    example: 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==',
    description: 'PNG, JPEG, WebP or GIF as a `data:` URI of up to 60 000 characters (about 45 kB)',
  })
  logo?: string;
}

/** An event as callers see it. */
export class EventView {
  @Id({ description: 'Also the id of the stream its changes are in' })
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Text({ example: 'Midsummer Gala' })
  name!: string;

  @Text({ max: 5000, multiline: true, example: 'Dinner and dancing by the lake' })
  description!: string;

  @Instant()
  startsAt!: string;

  @Instant({ example: '2027-06-12T23:00:00.000Z' })
  endsAt!: string;

  @TimeZone()
  timeZone!: string;

  @Text({ example: 'Grand Hotel, Ballroom' })
  venue!: string;

  @Text({ max: 1000, multiline: true, example: 'Seestraße 1, 5700 Zell am See' })
  address!: string;

  @Int({ nullable: true, min: 0, example: 300, description: 'Places in all; null is unlimited' })
  capacity!: number | null;

  @Instant({
    nullable: true,
    example: '2027-05-15T21:59:59.000Z',
    description: 'Until when guests are asked to answer; later answers are still taken',
  })
  rsvpDeadline!: string | null;

  @Instant({
    nullable: true,
    example: '2027-06-01T21:59:59.000Z',
    description: 'After it guests may only say no; null for no such time',
  })
  locksAt!: string | null;

  @Choice(eventStates, { example: 'published' })
  state!: EventState;

  @Text({ nullable: true, max: 1000, example: null, description: 'Why it was cancelled' })
  cancelledReason!: string | null;

  @Language({ example: 'en' })
  defaultLanguage!: string;

  @Texts({ sql: 'to_json(t.languages)', example: ['en', 'de'] })
  languages!: string[];

  @Nested(() => BrandingDto)
  branding!: BrandingDto;

  @Text({ max: 5000, multiline: true, example: 'We would love to see you there!' })
  rsvpMessage!: string;

  @Id({ nullable: true, example: null, description: 'The event this one was copied from' })
  copiedFrom!: string | null;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
export const isLanguageTag = (text: string): boolean => text.length <= 35 && LANGUAGE_TAG.test(text);

/** What may be left out of a new event and of a change. */
class EventDetails {
  @Text({ optional: true, max: 5000, multiline: true, example: 'Dinner and dancing by the lake' })
  description?: string;

  @Text({ optional: true, example: 'Grand Hotel, Ballroom' })
  venue?: string;

  @Text({ optional: true, max: 1000, multiline: true, example: 'Seestraße 1, 5700 Zell am See' })
  address?: string;

  @Int({
    optional: true,
    nullable: true,
    min: 0,
    max: 1_000_000,
    example: 300,
    description: 'Places in all; null is unlimited',
  })
  capacity?: number | null;

  @Instant({
    optional: true,
    nullable: true,
    example: '2027-05-15T21:59:59.000Z',
    description: 'Not after `locksAt` and `startsAt`',
  })
  rsvpDeadline?: string | null;

  @Instant({
    optional: true,
    nullable: true,
    example: '2027-06-01T21:59:59.000Z',
    description: 'After it guests may only say no. Not after `startsAt`',
  })
  locksAt?: string | null;

  @Language({ optional: true, example: 'en' })
  defaultLanguage?: string;

  @Texts({
    optional: true,
    max: 20,
    maxLength: 35,
    example: ['en', 'de'],
    description: 'Languages of the RSVP page; the default one is always among them',
  })
  languages?: string[];

  @Nested(() => BrandingDto, { optional: true, description: 'Replaced as a whole' })
  branding?: BrandingDto;

  @Text({
    optional: true,
    max: 5000,
    multiline: true,
    example: 'We would love to see you there!',
    description: 'Shown at the top of the RSVP page',
  })
  rsvpMessage?: string;
}

export class NewEvent extends EventDetails {
  @Id({ optional: true, description: 'Chosen by you, so that a repeat finds what the first try made' })
  id?: string;

  @Text({ min: 1, example: 'Midsummer Gala' })
  name!: string;

  @Instant()
  startsAt!: string;

  @Instant({ example: '2027-06-12T23:00:00.000Z', description: 'After `startsAt`' })
  endsAt!: string;

  @TimeZone()
  timeZone!: string;

  @NestedList(() => NewFunction, {
    optional: true,
    max: 50,
    description: 'In order; an event without any gets one that is called like it',
  })
  functions?: NewFunction[];
}

export class EventChanges extends EventDetails {
  @Text({ optional: true, min: 1, example: 'Midsummer Gala' })
  name?: string;

  @Instant({ optional: true })
  startsAt?: string;

  @Instant({ optional: true, example: '2027-06-12T23:00:00.000Z' })
  endsAt?: string;

  @TimeZone({ optional: true })
  timeZone?: string;

  @Flag({
    optional: true,
    description:
      'When `startsAt` changes the functions move along, by the clock at the event; `false` leaves them where they are',
  })
  moveFunctions?: boolean;

  @Flag({
    optional: true,
    example: false,
    description:
      'Lower the capacity even below the places that are taken: nobody is put out, and no place is free until enough have said no',
  })
  force?: boolean;
}

export class EventCopy {
  @Id({
    optional: true,
    example: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f72',
    description: 'Id of the new event, chosen by you',
  })
  id?: string;

  @Text({ optional: true, min: 1, example: 'Midsummer Gala 2028', description: 'The old name unless told' })
  name?: string;

  @Instant({
    example: '2028-06-10T16:00:00.000Z',
    description: 'When the copy starts; everything else keeps its distance to that, by the clock at the event',
  })
  startsAt!: string;
}

export class EventCancellation {
  @Text({ min: 1, max: 1000, multiline: true, example: 'The ballroom is under water', description: 'Shown to guests' })
  reason!: string;
}

export const eventSorts = ['startsAt', '-startsAt', 'name', '-name', 'createdAt', '-createdAt'] as const;

export class EventQuery extends PageQuery {
  @Choice(eventSorts, { optional: true, description: '`startsAt` unless told; `-` for the other way round' })
  sort?: (typeof eventSorts)[number];

  @Choice(eventStates, { optional: true, example: 'published', description: 'Only events in this state' })
  state?: EventState;

  @Instant({
    optional: true,
    example: '2027-01-01T00:00:00.000Z',
    description: 'Only events that end at this time or later',
  })
  from?: string;

  @Instant({
    optional: true,
    example: '2028-01-01T00:00:00.000Z',
    description: 'Only events that start before this time',
  })
  to?: string;

  @Text({ optional: true, max: 100, example: 'gala', description: 'Only events with this in their name' })
  search?: string;
}
