import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';
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

  /** Transliterated, lower-case name, e-mail, phone and company: what a search looks at. Kept by the service. */
  @Column('text')
  searchKey!: string;

  /** Transliterated, lower-case "last first": what lists are sorted by. */
  @Column('text')
  sortKey!: string;
}
