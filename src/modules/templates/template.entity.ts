import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';

export const templateCategories = ['transactional', 'reminder', 'campaign'] as const;
export type TemplateCategory = (typeof templateCategories)[number];

/** What must be known to send a template: each takes in the one before. */
export const templateScopes = ['guest', 'event', 'invitation'] as const;
export type TemplateScope = (typeof templateScopes)[number];

export const templateChannels = ['email', 'sms', 'whatsapp', 'messenger', 'instagram'] as const;
export type TemplateChannel = (typeof templateChannels)[number];

export const customVariableTypes = ['text', 'url'] as const;

/** A variable the sender gives a value for, `custom.<name>`. */
export interface CustomVariable {
  name: string;
  type: (typeof customVariableTypes)[number];
  example: string;
  /** Null: every sending must give it. */
  default: string | null;
}

export const parameterParts = ['header', 'body', 'button'] as const;

/** The value of one placeholder of a provider's template; those of a part in the order of `{{1}}`, `{{2}}`, … */
export interface TemplateParameter {
  part: (typeof parameterParts)[number];
  /** Which button, from 0; null for the other parts. */
  button: number | null;
  /** In the template language. */
  value: string;
}

/** Use of a template that Meta has approved. */
export interface WhatsAppUse {
  name: string;
  language: string;
  parameters: TemplateParameter[];
}

/** The words for one channel in one language. */
export interface TemplateVariant {
  channel: TemplateChannel;
  /** BCP 47, canonical. */
  locale: string;
  subject: string | null;
  mjml: string | null;
  /** Compiled from `mjml`, variables still in. */
  html: string | null;
  text: string | null;
  whatsappTemplate: WhatsAppUse | null;
}

/** One state of a template's contents. */
export interface TemplateContents {
  variables: CustomVariable[];
  variants: TemplateVariant[];
}

/** A template with the words in use, one of the organization's or a built-in one. */
export interface UsableTemplate extends TemplateContents {
  id: string;
  /** Null: built in. */
  versionId: string | null;
  versionNo: number;
  key: string;
  name: string;
  category: TemplateCategory;
  about: TemplateScope;
}

@Entity('message_template')
export class MessageTemplateEntity extends TenantEntity {
  /** By which a feature asks for it, e.g. `invitation`. */
  @Column('text')
  key!: string;

  @Column('text')
  name!: string;

  @Column('text')
  category!: TemplateCategory;

  @Column('text')
  about!: TemplateScope;

  @Column('int', { default: 1 })
  currentVersion!: number;
}

@Entity('message_template_version')
export class TemplateVersionEntity implements TemplateContents {
  @PrimaryColumn('uuid')
  organizationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('uuid')
  templateId!: string;

  @Column('int')
  versionNo!: number;

  @Column('text')
  createdBy!: string;

  @Column('jsonb')
  variables!: CustomVariable[];

  @Column('jsonb')
  variants!: TemplateVariant[];
}
