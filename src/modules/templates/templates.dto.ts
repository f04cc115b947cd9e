import { Choice, Id, Instant, Int, Language, Nested, NestedList, PageQuery, Text } from '../../platform/http/index.js';
import {
  customVariableTypes,
  parameterParts,
  templateCategories,
  templateChannels,
  templateScopes,
  type CustomVariable,
  type TemplateCategory,
  type TemplateChannel,
  type TemplateScope,
  type TemplateVariant,
} from './template.entity.js';
import { variableTypes, type VariableType } from './template-variables.js';
import { approvalStates, type ApprovalState } from './whatsapp-template.entity.js';

const KEY = { max: 60, pattern: /^[a-z0-9][a-z0-9-]*$/, example: 'save-the-date' };
const WHATSAPP_LANGUAGE = { max: 15, pattern: /^[a-z]{2,3}(_[A-Za-z]{2,4})?$/, example: 'en_US' };

export class VariantKeyView {
  @Choice(templateChannels)
  channel!: TemplateChannel;

  @Language()
  locale!: string;
}

const variantKeys = `(select json_agg(json_build_object('channel', e->>'channel', 'locale', e->>'locale')) from jsonb_array_elements(v.variants) e)`;

/** A template as callers see it; its words are in its versions. */
export class TemplateView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Text({ ...KEY, description: 'By which a feature asks for it; one of yours comes before the built-in one' })
  key!: string;

  @Text({ example: 'Save the date' })
  name!: string;

  @Choice(templateCategories, { description: 'Decides priority, and which consent a message needs' })
  category!: TemplateCategory;

  @Choice(templateScopes, { example: 'invitation', description: 'What must be known to send it' })
  about!: TemplateScope;

  @Int({ min: 1, sql: 't.current_version', description: 'Raised when the words change' })
  versionNo!: number;

  @Id({ sql: 'v.id', description: 'The version in use' })
  versionId!: string;

  @NestedList(() => VariantKeyView, {
    max: 100,
    sql: variantKeys,
    example: [{ channel: 'email', locale: 'en' }],
    description: 'For which channels and languages there are words',
  })
  variants!: VariantKeyView[];

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export class CustomVariableDto implements CustomVariable {
  @Text({
    min: 1,
    max: 40,
    pattern: /^[a-z][A-Za-z0-9]*$/,
    example: 'note',
    description: 'Used as `custom.<name>`',
  })
  name!: string;

  @Choice(customVariableTypes, { description: 'Only a url may begin an address' })
  type!: CustomVariable['type'];

  @Text({ min: 1, max: 500, example: 'Doors open at six.', description: 'Shown in previews' })
  example!: string;

  @Text({ nullable: true, max: 500, example: null, description: 'Null: every sending must give a value' })
  default!: string | null;
}

export class TemplateParameterDto {
  @Choice(parameterParts, { example: 'body' })
  part!: (typeof parameterParts)[number];

  @Int({ optional: true, nullable: true, min: 0, max: 9, example: null, description: 'Which button, from 0' })
  button?: number | null;

  @Text({ min: 1, max: 1000, example: '{{ guest.name }}', description: 'In the template language' })
  value!: string;
}

export class WhatsAppUseDto {
  @Text({ min: 1, max: 512, pattern: /^[a-z0-9_]+$/, example: 'save_the_date', description: 'As at Meta' })
  name!: string;

  @Text({ ...WHATSAPP_LANGUAGE, description: 'As Meta writes it' })
  language!: string;

  @NestedList(() => TemplateParameterDto, {
    optional: true,
    max: 30,
    example: [{ part: 'body', value: '{{ guest.name }}' }],
    description: 'The placeholders of each part in their order: {{1}}, {{2}}, …',
  })
  parameters?: TemplateParameterDto[];
}

export class VariantDto {
  @Choice(templateChannels)
  channel!: TemplateChannel;

  @Language({ example: 'en' })
  locale!: string;

  @Text({
    optional: true,
    nullable: true,
    max: 300,
    multiline: true,
    example: 'Save the date: {{ event.name }}',
    description: 'Of an e-mail; one line',
  })
  subject?: string | null;

  @Text({
    optional: true,
    nullable: true,
    max: 100_000,
    multiline: true,
    example:
      '<mjml><mj-body><mj-section><mj-column><mj-text>Dear {{ guest.name }}</mj-text></mj-column></mj-section></mj-body></mjml>',
    description: 'Of an e-mail: MJML, without includes and scripts',
  })
  mjml?: string | null;

  @Text({
    optional: true,
    nullable: true,
    max: 20_000,
    multiline: true,
    example: 'Dear {{ guest.name }}, keep the day free: {{ event.startsAt | date: "date" }}',
    description: 'The words; of an e-mail made from `mjml` unless given',
  })
  text?: string | null;

  @Nested(() => WhatsAppUseDto, {
    optional: true,
    nullable: true,
    example: null,
    description: 'What is sent outside the 24 hours in which WhatsApp takes free words',
  })
  whatsappTemplate?: WhatsAppUseDto | null;
}

export class VariantView extends VariantDto {
  @Text({ nullable: true, max: 5_000_000, example: null, description: 'Made from `mjml`, variables still in' })
  html!: string | null;
}

/** One state of the words; never changes. */
export class TemplateVersionView {
  @Id()
  id!: string;

  @Id()
  templateId!: string;

  @Int({ min: 1 })
  versionNo!: number;

  @Text({ example: 'user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60' })
  createdBy!: string;

  @Instant()
  createdAt!: string;

  @NestedList(() => CustomVariableDto, { max: 50, example: [] })
  variables!: CustomVariableDto[];

  @NestedList(() => VariantView, { max: 100 })
  variants!: TemplateVariant[];
}

export class TemplateVersionSummaryView {
  @Id()
  id!: string;

  @Int({ min: 1 })
  versionNo!: number;

  @Text({ example: 'user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60' })
  createdBy!: string;

  @Instant()
  createdAt!: string;
}

export class TemplateVersionsView {
  @NestedList(() => TemplateVersionSummaryView, { max: 1000, description: 'Newest first' })
  items!: TemplateVersionSummaryView[];
}

export class NewTemplate {
  @Id({
    optional: true,
    example: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f72',
    description: 'Chosen by you, so that a repeat finds what the first try made',
  })
  id?: string;

  @Text({ ...KEY, min: 1, description: 'Unique; that of a built-in one puts yours in its place' })
  key!: string;

  @Text({ min: 1, example: 'Save the date' })
  name!: string;

  @Choice(templateCategories)
  category!: TemplateCategory;

  @Choice(templateScopes, { example: 'invitation', description: 'What must be known to send it; cannot be changed' })
  about!: TemplateScope;

  @NestedList(() => CustomVariableDto, { optional: true, max: 50, example: [], description: 'Beyond the catalogue' })
  variables?: CustomVariableDto[];

  @NestedList(() => VariantDto, { min: 1, max: 100 })
  variants!: VariantDto[];
}

export class TemplateChanges {
  @Text({ ...KEY, min: 1, optional: true })
  key?: string;

  @Text({ min: 1, optional: true, example: 'Save the date' })
  name?: string;

  @Choice(templateCategories, { optional: true })
  category?: TemplateCategory;

  @NestedList(() => CustomVariableDto, { optional: true, max: 50, example: [], description: 'All of them' })
  variables?: CustomVariableDto[];

  @NestedList(() => VariantDto, { optional: true, min: 1, max: 100, description: 'All of them' })
  variants?: VariantDto[];
}

export class TemplateQuery extends PageQuery {
  @Choice(templateCategories, { optional: true })
  category?: TemplateCategory;

  @Text({ ...KEY, optional: true })
  key?: string;
}

export class BuiltInTemplateView {
  @Id()
  id!: string;

  @Text({ ...KEY, example: 'invitation' })
  key!: string;

  @Text({ example: 'Invitation' })
  name!: string;

  @Choice(templateCategories)
  category!: TemplateCategory;

  @Choice(templateScopes, { example: 'invitation' })
  about!: TemplateScope;

  @NestedList(() => CustomVariableDto, { max: 50, example: [] })
  variables!: CustomVariableDto[];

  @NestedList(() => VariantDto, { max: 100, description: 'To begin your own with' })
  variants!: VariantDto[];
}

export class BuiltInTemplatesView {
  @NestedList(() => BuiltInTemplateView, { max: 100 })
  items!: BuiltInTemplateView[];
}

export class TemplateVariableView {
  @Text({ example: 'guest.firstName' })
  name!: string;

  @Choice(variableTypes)
  type!: VariableType;

  @Choice(templateScopes, { description: 'The least a template must be about to use it' })
  about!: TemplateScope;

  @Text({ max: 500, example: 'First name' })
  description!: string;

  @Text({ max: 500, example: 'Ada' })
  example!: string;

  @Choice(['always', 'maybe'], {
    example: 'maybe',
    description: '`maybe`: needs `| default: "…"` or an `if` around it',
  })
  present!: 'always' | 'maybe';
}

export class TemplateVariablesView {
  @NestedList(() => TemplateVariableView, { max: 200 })
  items!: TemplateVariableView[];
}

export class CustomValueDto {
  @Text({ min: 1, max: 40, example: 'note' })
  name!: string;

  @Text({ max: 2000, multiline: true, example: 'Doors open at six.' })
  value!: string;
}

export class TemplatePreviewRequest {
  @Choice(templateChannels)
  channel!: TemplateChannel;

  @Language({ optional: true, example: 'de-AT', description: 'That of the guest unless told' })
  locale?: string;

  @Id({ optional: true, description: 'Whose message it would be; an example unless told' })
  guestId?: string;

  @Id({ optional: true, description: 'Of which event it would be; an example unless told' })
  eventId?: string;

  @Id({ optional: true, description: 'Of which invitation to the event it would be; its link is an example always' })
  invitationId?: string;

  @NestedList(() => CustomValueDto, { optional: true, max: 50, example: [] })
  custom?: CustomValueDto[];
}

export class SegmentsView {
  @Choice(['gsm-7', 'ucs-2'])
  encoding!: 'gsm-7' | 'ucs-2';

  @Int({ min: 0, example: 42, description: 'What counts: characters of the GSM alphabet, some twice, or UTF-16 units' })
  units!: number;

  @Int({ min: 1, description: 'How many messages the network makes of it' })
  segments!: number;
}

export class WhatsAppPreviewView {
  @Text({ max: 512, example: 'save_the_date' })
  name!: string;

  @Text(WHATSAPP_LANGUAGE)
  language!: string;

  @Choice([...approvalStates, 'unknown'], { example: 'approved', description: '`unknown`: no channel of yours has it' })
  state!: ApprovalState | 'unknown';

  @Text({ nullable: true, max: 2000, example: null, description: "Meta's, of a rejection or pause" })
  reason!: string | null;
}

export class TemplatePreviewView {
  @Int({ min: 1 })
  versionNo!: number;

  @Language({ description: 'In which language there were words' })
  locale!: string;

  @Text({ nullable: true, max: 3000, example: 'Save the date: Midsummer Gala' })
  subject!: string | null;

  @Text({ nullable: true, max: 10_000_000, example: '<p>Dear Ada Lovelace</p>' })
  html!: string | null;

  @Text({ max: 10_000_000, example: 'Dear Ada Lovelace' })
  text!: string;

  @Nested(() => SegmentsView, { nullable: true, description: 'Of an SMS' })
  segments!: SegmentsView | null;

  @Nested(() => WhatsAppPreviewView, { nullable: true })
  whatsappTemplate!: WhatsAppPreviewView | null;
}

export class WhatsAppTemplateView {
  @Id()
  id!: string;

  @Id()
  channelId!: string;

  @Text({ max: 512, example: 'save_the_date' })
  name!: string;

  @Text(WHATSAPP_LANGUAGE)
  language!: string;

  @Choice(approvalStates)
  state!: ApprovalState;

  @Text({ nullable: true, max: 2000, example: null, description: "Meta's, of a rejection or pause" })
  reason!: string | null;

  @Text({ max: 100, example: 'UTILITY' })
  category!: string;

  @Text({ nullable: true, max: 100, example: 'GREEN' })
  quality!: string | null;

  @Int({ min: 0, sql: `jsonb_array_length(t.components)`, description: 'How many parts it has' })
  parts!: number;

  @Instant({ description: 'When Meta was last asked' })
  syncedAt!: string;
}
