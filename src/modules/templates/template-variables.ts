import { templateScopes, type CustomVariable, type TemplateScope } from './template.entity.js';

export const variableTypes = ['text', 'url', 'instant'] as const;
export type VariableType = (typeof variableTypes)[number];

/** A variable every template may use. */
export interface CatalogueVariable {
  /** With its group, e.g. `guest.firstName`. */
  name: string;
  type: VariableType;
  /** The least a template must be about to use it. */
  about: TemplateScope;
  /** Whether there is always a value; otherwise a template must say what stands instead. */
  always: boolean;
  description: string;
  /** Text, or an instant in RFC 3339. */
  example: string;
}

const variable = (
  name: string,
  about: TemplateScope,
  always: boolean,
  example: string,
  description: string,
  type: VariableType = 'text',
): CatalogueVariable => ({ name, type, about, always, description, example });

/** What templates can tell, beside the variables of their own. */
export const catalogue: readonly CatalogueVariable[] = [
  variable(
    'guest.name',
    'guest',
    true,
    'Ada Lovelace',
    'First and last name; else the company, the address or the number',
  ),
  variable('guest.firstName', 'guest', false, 'Ada', 'First name'),
  variable('guest.lastName', 'guest', false, 'Lovelace', 'Last name'),
  variable('guest.title', 'guest', false, 'Dr.', 'Title'),
  variable('guest.company', 'guest', false, 'Analytical Engines Ltd', 'Company'),
  variable('organization.name', 'guest', true, 'Grand Hotel Aurora', 'Your name'),
  variable('event.name', 'event', true, 'Midsummer Gala', 'Name of the event'),
  variable('event.description', 'event', false, 'An evening under the stars', 'Description of the event'),
  variable('event.startsAt', 'event', true, '2027-06-12T16:00:00.000Z', 'When it begins', 'instant'),
  variable('event.endsAt', 'event', true, '2027-06-12T22:00:00.000Z', 'When it ends', 'instant'),
  variable('event.venue', 'event', false, 'Winter Garden', 'Name of the place'),
  variable('event.address', 'event', false, 'Seestrasse 1, 6020 Innsbruck', 'Address of the place'),
  variable('event.location', 'event', false, 'Winter Garden, Seestrasse 1, 6020 Innsbruck', 'Place and address'),
  variable('event.deadline', 'event', false, '2027-05-15T21:59:00.000Z', 'Until when to answer', 'instant'),
  variable('invitation.name', 'invitation', true, 'Lovelace family', 'The party as on the envelope'),
  variable(
    'invitation.deadline',
    'invitation',
    false,
    '2027-05-15T21:59:00.000Z',
    'Until when this party is to answer',
    'instant',
  ),
  variable(
    'rsvp.link',
    'invitation',
    true,
    'https://rsvp.example.org/r/k3yk3yk3yk3yk3yk3yk3yA',
    'Where this party answers',
    'url',
  ),
  variable(
    'offer.expiresAt',
    'invitation',
    false,
    '2027-05-20T18:00:00.000Z',
    'Until when a place offered from the waiting list is theirs',
    'instant',
  ),
];

const reach = (about: TemplateScope): number => templateScopes.indexOf(about);

/** What a template may name: how each is typed, and whether there may be no value. */
export type KnownVariables = ReadonlyMap<string, { type: VariableType; always: boolean }>;

export function knownVariables(about: TemplateScope, custom: readonly CustomVariable[]): KnownVariables {
  return new Map([
    ...catalogue
      .filter((each) => reach(each.about) <= reach(about))
      .map(({ name, type, always }) => [name, { type, always }] as const),
    // One without a default is demanded before a message is made.
    ...custom.map((each) => [`custom.${each.name}`, { type: each.type, always: each.default !== '' }] as const),
  ]);
}

/** Values by name as in the catalogue, e.g. `guest.firstName`. No value, null and an empty text mean the same. */
export type VariableValues = Readonly<Record<string, string | Date | null | undefined>>;

/** All that a message to one guest can tell. */
export interface TemplateVariables {
  values: VariableValues;
  /** Values of the template's own variables, by name without `custom.`. */
  custom: Readonly<Record<string, string>>;
  /** IANA; times are told in it. */
  timeZone: string;
  /** Of the guest or their party; null when nobody knows. */
  locale: string | null;
  /** Of the event and the organization, in this order. */
  fallbackLocales: readonly string[];
}

/** A value for everything, for previews. */
export function exampleVariables(custom: readonly CustomVariable[]): TemplateVariables {
  return {
    values: Object.fromEntries(
      catalogue.map(({ name, type, example }) => [name, type === 'instant' ? new Date(example) : example]),
    ),
    custom: Object.fromEntries(custom.map(({ name, example }) => [name, example])),
    timeZone: 'Europe/Vienna',
    locale: null,
    fallbackLocales: [],
  };
}
