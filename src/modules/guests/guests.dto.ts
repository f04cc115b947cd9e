import {
  Choice,
  CustomFields,
  Day,
  Email,
  Flag,
  Id,
  Instant,
  Int,
  Language,
  NestedList,
  PageQuery,
  Phone,
  QueryFlag,
  Text,
  Texts,
} from '../../platform/http/index.js';
import { consentChannels, consentPurposes } from './consent.js';
import { allergens, diets, severities } from './dietary.js';

export class AllergyDto {
  @Choice(allergens, { description: 'One of the 14 allergens of EU law, or `other` with a note' })
  allergen!: (typeof allergens)[number];

  @Choice(severities, { description: 'How bad it is: the kitchen treats `anaphylaxis` apart' })
  severity!: (typeof severities)[number];

  @Text({ optional: true, example: 'also traces' })
  note?: string;
}

/** A yes or no of the guest, with its proof. */
export class ConsentDto {
  @Choice(consentChannels)
  channel!: (typeof consentChannels)[number];

  @Choice(consentPurposes, {
    description: '`transactional`: about their own invitation or stay; `marketing`: anything else',
  })
  purpose!: (typeof consentPurposes)[number];

  @Flag({ description: 'false is a no, which counts for more than having said nothing' })
  granted!: boolean;

  @Instant({ description: 'When they said so' })
  at!: string;

  @Text({ min: 1, example: 'RSVP page', description: 'Where they said so' })
  source!: string;

  @Text({
    optional: true,
    min: 1,
    max: 100,
    example: 'newsletter-2026-03',
    description: 'Which wording they were shown',
  })
  textVersion?: string;
}

export class ConsentChange extends ConsentDto {
  @Instant({ optional: true, description: 'When they said so; now unless told' })
  declare at: string;
}

/** A guest as callers see them. */
export class GuestView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Text({ example: 'Dr.' })
  title!: string;

  @Text({ example: 'Ada' })
  firstName!: string;

  @Text({ example: 'Lovelace' })
  lastName!: string;

  @Email({ nullable: true })
  email!: string | null;

  @Phone({ nullable: true, description: 'E.164 where it could be understood, else as given' })
  phone!: string | null;

  @Flag({
    nullable: true,
    description: 'Whether the phone number could be understood; null without one',
    sql: 'case when t.phone is not null then t.phone_key is not null end',
  })
  phoneValid!: boolean | null;

  @Language({ nullable: true })
  language!: string | null;

  @Text({ example: 'Analytical Engines Ltd' })
  company!: string;

  @Day({ nullable: true, example: '1985-12-10' })
  birthday!: string | null;

  @Flag({ description: 'Shown to everybody who meets the guest' })
  vip!: boolean;

  @Texts({ max: 50, sql: 'to_json(t.tags)' })
  tags!: string[];

  @CustomFields()
  customFields!: Record<string, string | number | boolean | null>;

  @Choice(diets, { nullable: true })
  diet!: string | null;

  @NestedList(() => AllergyDto, { max: 20 })
  allergies!: AllergyDto[];

  @Text({ max: 1000, example: 'No raw onions' })
  dietaryNotes!: string;

  @Text({ max: 5000, multiline: true, example: 'Prefers the garden side' })
  notes!: string;

  @Text({ nullable: true, example: 'CRM-1042' })
  externalId!: string | null;

  @NestedList(() => ConsentDto, { max: 10, description: 'Each channel and purpose at most once' })
  consents!: ConsentDto[];

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export class GuestChanges {
  @Text({ optional: true, max: 40, example: 'Dr.' })
  title?: string;

  @Text({ optional: true, max: 120, example: 'Ada' })
  firstName?: string;

  @Text({ optional: true, max: 120, example: 'Lovelace' })
  lastName?: string;

  @Email({ optional: true, nullable: true })
  email?: string | null;

  @Phone({ optional: true, nullable: true, description: 'International, or national as dialled in `country`' })
  phone?: string | null;

  @Text({
    optional: true,
    pattern: /^[A-Z]{2}$/,
    max: 2,
    example: 'AT',
    description:
      "ISO 3166-1 country that a national phone number is read by; the organization's setting `country` unless told. Not kept",
  })
  country?: string;

  @Language({ optional: true, nullable: true })
  language?: string | null;

  @Text({ optional: true, example: 'Analytical Engines Ltd' })
  company?: string;

  @Day({ optional: true, nullable: true, example: '1985-12-10' })
  birthday?: string | null;

  @Flag({ optional: true })
  vip?: boolean;

  @Texts({ optional: true, max: 50, maxLength: 60 })
  tags?: string[];

  @CustomFields({ optional: true })
  customFields?: Record<string, string | number | boolean | null>;

  @Choice(diets, { optional: true, nullable: true })
  diet?: (typeof diets)[number] | null;

  @NestedList(() => AllergyDto, { optional: true, max: 20 })
  allergies?: AllergyDto[];

  @Text({ optional: true, max: 1000, example: 'No raw onions' })
  dietaryNotes?: string;

  @Text({ optional: true, max: 5000, multiline: true, example: 'Prefers the garden side' })
  notes?: string;

  @Text({ optional: true, nullable: true, min: 1, example: 'CRM-1042', description: 'Each of at most one guest' })
  externalId?: string | null;

  @NestedList(() => ConsentChange, {
    optional: true,
    max: 10,
    description: 'Channels and purposes not named stay as they are',
  })
  consents?: ConsentChange[];
}

export class NewGuest extends GuestChanges {
  @Id({ optional: true, description: 'Chosen by you, so that a repeat finds what the first try made' })
  id?: string;
}

export const guestSorts = ['name', '-name', 'createdAt', '-createdAt', 'updatedAt', '-updatedAt'] as const;

export class GuestQuery extends PageQuery {
  @Text({
    optional: true,
    max: 100,
    example: 'dvorak',
    description:
      'Parts of names, e-mail addresses, phone numbers and companies, in any script, with typing errors; best first unless `sort` is given, ' +
      'or so many match that only the name can order them. With `sort` only what matches as typed is found',
  })
  search?: string;

  @Choice(guestSorts, { optional: true, description: '`name` unless told; `-` for the other way round' })
  sort?: (typeof guestSorts)[number];

  @Text({ optional: true, min: 1, max: 60, example: 'vip', description: 'Only guests with this tag' })
  tag?: string;

  @QueryFlag({ optional: true, description: 'Only guests with, or without, an e-mail address' })
  hasEmail?: boolean;

  @Text({
    optional: true,
    min: 3,
    max: 254,
    example: 'ada@example.org',
    description: 'Only guests with this e-mail address',
  })
  email?: string;

  @Text({ optional: true, min: 1, example: 'CRM-1042', description: 'Only the guest with this external id' })
  externalId?: string;

  @Choice(diets, { optional: true, example: 'vegan' })
  diet?: (typeof diets)[number];

  @Choice(allergens, { optional: true, example: 'nuts' })
  allergen?: (typeof allergens)[number];

  @Choice(severities, {
    optional: true,
    example: 'anaphylaxis',
    description: 'Of the `allergen` if one is named, else of any',
  })
  severity?: (typeof severities)[number];

  @QueryFlag({ optional: true })
  vip?: boolean;

  @Instant({ optional: true, description: 'Only guests added after this' })
  createdAfter?: string;

  @Instant({ optional: true, description: 'Only guests changed after this' })
  updatedAfter?: string;
}
