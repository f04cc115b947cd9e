import { Injectable } from '@nestjs/common';
import type { Template } from 'liquidjs';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../../platform/access/index.js';
import { BuiltInTemplates } from './built-in/index.js';
import { bestLocale, localeChain } from './locales.js';
import { isWebAddress } from './template-compiler.js';
import { LocalTime, parseTemplate, renderParsed, type TemplateFormat } from './template-language.js';
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
import { WhatsAppTemplates } from './whatsapp-templates.js';

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
    { channel, locale, variables, channelId }: Omit<RenderRequest, 'templateId'>,
  ): Promise<RenderedTemplate> {
    const variants = template.variants.filter((each) => each.channel === channel);
    const chain = localeChain(locale ?? variables.locale, variables.fallbackLocales);
    const best = bestLocale(
      chain,
      variants.map((each) => each.locale),
    );
    const variant = variants.find((each) => each.locale === best);
    if (!variant) throw templateErrors.noVariant(`${template.name} has nothing for ${channel}`);
    const values = valuesOf(template, variant.locale, variables);
    const fill = (member: Members, format: TemplateFormat): string => {
      const source = variant[member] ?? '';
      if (!source) return '';
      const key = `${template.versionId ?? template.id}:${channel}:${variant.locale}:${member}`;
      const parsed = this.parsed.get(key) ?? parseTemplate(source, format);
      this.parsed.set(key, parsed);
      return renderParsed(parsed, format, values);
    };
    const rendered: RenderedTemplate = {
      templateId: template.id,
      versionId: template.versionId,
      version: template.versionNo,
      category: template.category,
      channel,
      locale: variant.locale,
      ...(variant.subject === null ? {} : { subject: oneLine(fill('subject', 'text')).slice(0, LONGEST_SUBJECT) }),
      ...(variant.html === null ? {} : { html: fill('html', 'html') }),
      text: fill('text', 'text'),
    };
    const use = variant.whatsappTemplate;
    return use ? { ...rendered, ...(await this.providerTemplate(actor, variant, use, values, channelId)) } : rendered;
  }

  private async providerTemplate(
    actor: Actor,
    variant: TemplateVariant,
    use: WhatsAppUse,
    values: object,
    channelId: string | undefined,
  ): Promise<Pick<RenderedTemplate, 'whatsappTemplate' | 'whatsappBlocked'>> {
    const { name, language } = use;
    const approval = await this.whatsapp.approvalOf(actor, { name, language, channelId });
    if (approval?.state === 'approved')
      return { whatsappTemplate: { name, language, components: componentsOf(use, values) } };
    const blocked = {
      name,
      language,
      state: approval?.state ?? ('unknown' as const),
      reason: approval?.reason ?? null,
    };
    if (!variant.text) {
      const why = blocked.reason ? `: ${blocked.reason}` : '';
      throw templateErrors.whatsappBlocked({
        detail: `${name} (${language}) is ${blocked.state}${why}`,
        more: { whatsappTemplate: blocked },
      });
    }
    return { whatsappBlocked: blocked };
  }
}

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
