import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';
import type { Consent } from './consent.js';
import type { Allergy } from './dietary.js';

/** A person in the organization's guest book. */
@Entity('guest')
export class GuestEntity extends TenantEntity {
  @Column('text', { default: '' })
  title!: string;

  @Column('text', { default: '' })
  firstName!: string;

  @Column('text', { default: '' })
  lastName!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  /** E.164 where it could be understood, else as given. */
  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  language!: string | null;

  @Column('text', { default: '' })
  company!: string;

  @Column('date', { nullable: true })
  birthday!: string | null;

  @Column('boolean', { default: false })
  vip!: boolean;

  @Column('text', { array: true, default: '{}' })
  tags!: string[];

  @Column('jsonb', { default: {} })
  customFields!: Record<string, string | number | boolean | null>;

  @Column('text', { nullable: true })
  diet!: string | null;

  @Column('jsonb', { default: [] })
  allergies!: Allergy[];

  @Column('text', { default: '' })
  dietaryNotes!: string;

  @Column('text', { default: '' })
  notes!: string;

  /** The caller's own id of the person, e.g. of a spreadsheet or another system. */
  @Column('text', { nullable: true })
  externalId!: string | null;

  /** Each channel and purpose once. */
  @Column('jsonb', { default: [] })
  consents!: Consent[];

  /** This and the other keys: what the guest is found, sorted and matched by, see search-key.ts. */
  @Column('text')
  searchKey!: string;

  @Column('text')
  sortKey!: string;

  @Column('text', { default: '' })
  nameKey!: string;

  @Column('text', { nullable: true })
  emailKey!: string | null;

  @Column('text', { nullable: true })
  phoneKey!: string | null;

  /** The guest who stands for this one now; always one that is not merged itself. */
  @Column('uuid', { nullable: true })
  mergedInto!: string | null;

  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;
}
