import {
  Choice,
  CustomFields,
  Email,
  Id,
  Instant,
  Int,
  Language,
  NestedList,
  PageQuery,
  Phone,
  Text,
  Texts,
} from '../../platform/http/index.js';
import { allergens, diets, severities } from './dietary.js';

export class AllergyDto {
  @Choice(allergens, { description: 'One of the 14 allergens of EU law, or `other` with a note' })
  allergen!: (typeof allergens)[number];

  @Choice(severities, { description: 'How bad it is: the kitchen treats `anaphylaxis` apart' })
  severity!: (typeof severities)[number];

  @Text({ optional: true, example: 'also traces' })
  note?: string;
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

  @Phone({ nullable: true, description: 'E.164 where it could be understood' })
  phone!: string | null;

  @Language({ nullable: true })
  language!: string | null;

  @Text({ example: 'Analytical Engines Ltd' })
  company!: string;

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

  @Phone({ optional: true, nullable: true })
  phone?: string | null;

  @Language({ optional: true, nullable: true })
  language?: string | null;

  @Text({ optional: true, example: 'Analytical Engines Ltd' })
  company?: string;

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

  @Text({ optional: true, nullable: true, min: 1, example: 'CRM-1042' })
  externalId?: string | null;
}

export class NewGuest extends GuestChanges {
  @Id({ optional: true, description: 'Chosen by you, so that a repeat finds what the first try made' })
  id?: string;
}

export const guestSorts = ['name', '-name', 'createdAt', '-createdAt'] as const;

export class GuestQuery extends PageQuery {
  @Choice(guestSorts, { optional: true, description: '`name` unless told; `-` for the other way round' })
  sort?: (typeof guestSorts)[number];

  @Text({ optional: true, max: 60, example: 'vip', description: 'Only guests with this tag' })
  tag?: string;
}
