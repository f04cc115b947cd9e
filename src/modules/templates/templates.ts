import { Injectable } from '@nestjs/common';
import type { Template } from 'liquidjs';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../../platform/access/index.js';
import { BuiltInTemplates } from './built-in/index.js';
import { bestLocale, localeChain } from './locales.js';
import { isWebAddress } from './template-compiler.js';
import { LocalTime, parseTemplate, renderParsed } from './template-language.js';
import { knownVariables, type TemplateVariables } from './template-variables.js';
import type {
  CustomVariable,
  TemplateCategory,
  TemplateChannel,
  TemplateVariant,
  UsableTemplate,
  WhatsAppUse,
} from './template.entity.js';
import { templateErrors } from './templates.errors.js';
import { TemplatesRepository } from './templates.repository.js';
import type { ApprovalState } from './whatsapp-template.entity.js';
import { WhatsAppTemplates, type Approval, type ApprovalLookup } from './whatsapp-templates.js';

export interface RenderRequest {
  templateId: string;
  channel: TemplateChannel;
  /** Instead of `variables.locale`. */
  locale?: string | null | undefined;
  variables: TemplateVariables;
  /** WhatsApp: the account it goes out by, whose approval counts. Any that has the template unless told. */
  channelId?: string | undefined;
}

/** A provider's template with its values, as `messages` of the Cloud API take it. */
export interface ProviderTemplateValues {
  name: string;
  language: string;
  components: readonly object[];
}

/** A message with all its words. */
export interface RenderedTemplate {
  templateId: string;
  /** Null: built in. */
  versionId: string | null;
  version: number;
  category: TemplateCategory;
  channel: TemplateChannel;
  /** Of the words, not of the guest. */
  locale: string;
  /** E-mail: one line. */
  subject?: string;
  html?: string;
  /** Empty for a WhatsApp template without free words. */
  text: string;
  /** Only while it is approved. */
  whatsappTemplate?: ProviderTemplateValues;
  /** Why there is no `whatsappTemplate` although the template names one. */
  whatsappBlocked?: { name: string; language: string; state: ApprovalState | 'unknown'; reason: string | null };
}

/** A message that can be made. */
export interface PreparedTemplate {
  /** Free words; without, WhatsApp sends its template only. */
  hasText: boolean;
  hasWhatsappTemplate: boolean;
  /** Why WhatsApp does not accept its template now. */
  blocked?: string;
  render(): RenderedTemplate;
}

/** What a message was made of must fit every provider; names are up to 200 characters and may stand anywhere. */
const LONGEST_SUBJECT = 998;
const MOST_PARSED = 500;

type Members = 'subject' | 'html' | 'text';

/** The public face for whoever sends: turns a template and what is known of a guest into a message. */
@Injectable()
export class Templates {
  /** Versions never change, so what was parsed once stays right. */
  private readonly parsed = new LRUCache<string, Template[]>({ max: MOST_PARSED });

  constructor(
    private readonly repository: TemplatesRepository,
    private readonly builtIn: BuiltInTemplates,
    private readonly whatsapp: WhatsAppTemplates,
  ) {}

  /** The organization's own template with this key, else the built-in one. @throws template.not_found */
  async idOfKey(actor: Actor, key: string): Promise<string> {
    const id = (await this.repository.idOfKey(actor, key)) ?? this.builtIn.byKey(key)?.id;
    if (!id) throw templateErrors.notFound();
    return id;
  }

  /** A template with the words in use. @throws template.not_found */
  async find(actor: Actor, id: string): Promise<UsableTemplate> {
    const builtIn = await this.builtIn.find(id);
    if (builtIn) return builtIn;
    const template = await this.repository.mustFind(actor, id);
    const { id: versionId, versionNo, variables, variants } = await this.repository.current(actor, template);
    const { key, name, category, about } = template;
    return { id, versionId, versionNo, key, name, category, about, variables, variants };
  }

  /**
   * A message in the best language there is: the asked one, its parents, those of event and organization, English, any.
   * What a template needs is told here, when the message is made; nothing can be missing when it is sent.
   * @throws template.not_found (404); template.no_variant (409); template.values_missing (409) naming them;
   *   template.whatsapp_blocked (409) when there are no free words either
   */
  async render(actor: Actor, request: RenderRequest): Promise<RenderedTemplate> {
    return this.renderUsable(actor, await this.find(actor, request.templateId), request);
  }

  /** The same with a template in hand. */
  async renderUsable(
    actor: Actor,
    template: UsableTemplate,
    request: Omit<RenderRequest, 'templateId'>,
  ): Promise<RenderedTemplate> {
    const use = variantOf(template, request).whatsappTemplate;
    const approval = use
      ? await this.whatsapp.approvalOf(actor, {
          name: use.name,
          language: use.language,
          channelId: request.channelId,
        })
      : undefined;
    return this.prepare(template, request, () => approval).render();
  }

  /**
   * Everything that can be said against a message before its words are made, for many in a row.
   * @param approvalOf what is known of WhatsApp's templates, asked before
   * @throws as `render`
   */
  prepare(
    template: UsableTemplate,
    request: Omit<RenderRequest, 'templateId'>,
    approvalOf: ApprovalLookup,
  ): PreparedTemplate {
    const { channel, variables, channelId } = request;
    const variant = variantOf(template, request);
    const values = valuesOf(template, variant.locale, variables);
    const use = variant.whatsappTemplate;
    const blocked = use ? blockOf(use, approvalOf(use, channelId)) : undefined;
    if (blocked && !variant.text)
      throw templateErrors.whatsappBlocked({ detail: told(blocked), more: { whatsappTemplate: blocked } });
    const render = (): RenderedTemplate => ({
      templateId: template.id,
      versionId: template.versionId,
      version: template.versionNo,
      category: template.category,
      channel,
      locale: variant.locale,
      ...(variant.subject === null
        ? {}
        : { subject: oneLine(this.fill(template, variant, 'subject', values)).slice(0, LONGEST_SUBJECT) }),
      ...(variant.html === null ? {} : { html: this.fill(template, variant, 'html', values) }),
      text: this.fill(template, variant, 'text', values),
      ...(use && !blocked
        ? { whatsappTemplate: { name: use.name, language: use.language, components: componentsOf(use, values) } }
        : {}),
      ...(blocked ? { whatsappBlocked: blocked } : {}),
    });
    return {
      hasText: Boolean(variant.text),
      hasWhatsappTemplate: Boolean(use && !blocked),
      ...(blocked ? { blocked: told(blocked) } : {}),
      render,
    };
  }

  private fill(template: UsableTemplate, variant: TemplateVariant, member: Members, values: object): string {
    const source = variant[member] ?? '';
    if (!source) return '';
    const format = member === 'html' ? 'html' : 'text';
    const key = `${template.versionId ?? template.id}:${variant.channel}:${variant.locale}:${member}`;
    const parsed = this.parsed.get(key) ?? parseTemplate(source, format);
    this.parsed.set(key, parsed);
    return renderParsed(parsed, format, values);
  }
}

/** The words for a channel in the best language there is. @throws template.no_variant */
function variantOf(
  template: UsableTemplate,
  { channel, locale, variables }: Pick<RenderRequest, 'channel' | 'locale' | 'variables'>,
): TemplateVariant {
  const variants = template.variants.filter((each) => each.channel === channel);
  const best = bestLocale(
    localeChain(locale ?? variables.locale, variables.fallbackLocales),
    variants.map((each) => each.locale),
  );
  const variant = variants.find((each) => each.locale === best);
  if (!variant) throw templateErrors.noVariant(`${template.name} has nothing for ${channel}`);
  return variant;
}

type Blocked = NonNullable<RenderedTemplate['whatsappBlocked']>;

function blockOf({ name, language }: WhatsAppUse, approval: Approval | undefined): Blocked | undefined {
  if (approval?.state === 'approved') return undefined;
  return { name, language, state: approval?.state ?? 'unknown', reason: approval?.reason ?? null };
}

const told = ({ name, language, state, reason }: Blocked): string =>
  `${name} (${language}) is ${state}${reason ? `: ${reason}` : ''}`;

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();

/** Meta refuses line breaks, tabs and more than four spaces in a row, and empty values. */
function componentsOf({ parameters }: WhatsAppUse, values: object): object[] {
  const filled = parameters.map(({ part, button, value }) => ({
    part,
    button,
    parameter: { type: 'text', text: oneLine(renderParsed(parseTemplate(value, 'text'), 'text', values)) || '-' },
  }));
  const parametersOf = (part: string, button: number | null): object[] =>
    filled.filter((each) => each.part === part && each.button === button).map((each) => each.parameter);
  const buttons = [...new Set(filled.flatMap(({ button }) => (button === null ? [] : [button])))].sort((a, b) => a - b);
  return [
    ...(['header', 'body'] as const)
      .map((type) => ({ type, parameters: parametersOf(type, null) }))
      .filter((component) => component.parameters.length > 0),
    ...buttons.map((button) => ({
      type: 'button',
      sub_type: 'url',
      index: String(button),
      parameters: parametersOf('button', button),
    })),
  ];
}

/** The values as the language takes them: each known name in its group, null when there is none. */
function valuesOf(template: UsableTemplate, locale: string, given: TemplateVariables): Record<string, object> {
  const groups: Record<string, Record<string, unknown>> = {};
  const missing: string[] = [];
  for (const [name, { type, always }] of knownVariables(template.about, template.variables)) {
    const [group = '', member = ''] = name.split('.');
    const value =
      group === 'custom' ? customValue(template.variables, member, given.custom) : (given.values[name] ?? null);
    const usable = value === '' || (type === 'url' && typeof value === 'string' && !isWebAddress(value)) ? null : value;
    if (usable === null && always) missing.push(name);
    (groups[group] ??= {})[member] = usable instanceof Date ? new LocalTime(usable, given.timeZone, locale) : usable;
  }
  if (missing.length > 0) {
    throw templateErrors.valuesMissing({
      detail: `${template.name} needs ${missing.join(', ')}`,
      more: { missing },
    });
  }
  return groups;
}

function customValue(
  declared: readonly CustomVariable[],
  name: string,
  given: Readonly<Record<string, string>>,
): string | null {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  return value || (declared.find((each) => each.name === name)?.default ?? null);
}
