import { Injectable } from '@nestjs/common';
import type { MemberError } from '../../platform/http/index.js';
import { canonicalLocale } from './locales.js';
import { MjmlThread } from './mjml-thread.js';
import { faultsOf, MOST_FAULTS, placeholdersOf, placeOf, type Fault } from './template-checks.js';
import type { TemplateFormat } from './template-language.js';
import { knownVariables, type KnownVariables } from './template-variables.js';
import type { CustomVariable, TemplateContents, TemplateScope, TemplateVariant } from './template.entity.js';
import type { VariantDto } from './templates.dto.js';
import { templateErrors } from './templates.errors.js';

/** What providers take at most, in characters; variables can make a message longer than its template. */
const LONGEST_TEXT = { email: 20_000, sms: 1_600, whatsapp: 4_096, messenger: 2_000, instagram: 1_000 };

/** Where a comment or an MJML tag begins. */
const MARKUP = /<!--|<(\/?)(mjml|mj-[a-z-]+)/gi;

const bare = (detail: string, code = 'not_here'): Fault => ({ code, detail, line: 1, column: 1 });

/** Turns what people write into what can be sent. Whatever could go wrong later is refused now. */
@Injectable()
export class TemplateCompiler {
  constructor(private readonly mjml: MjmlThread) {}

  /** @throws template.invalid (400) naming each fault with pointer, line and column; template.too_complex (400) */
  async compile(
    about: TemplateScope,
    variables: readonly CustomVariable[],
    given: readonly VariantDto[],
  ): Promise<TemplateContents> {
    const known = knownVariables(about, variables);
    const errors: MemberError[] = [...customErrors(variables)];
    const variants: TemplateVariant[] = [];
    for (const [index, each] of given.entries()) {
      const report = (member: string, faults: readonly Fault[]): void => {
        for (const { code, detail, line, column } of faults)
          errors.push({ pointer: `/variants/${index}${member}`, code, detail, line, column });
      };
      const variant = await this.variant(each, known, report);
      if (variants.some(({ channel, locale }) => channel === variant.channel && locale === variant.locale))
        report('/locale', [bare(`There are two of ${variant.channel} in ${variant.locale}`, 'twice')]);
      variants.push(variant);
    }
    if (errors.length > 0) throw templateErrors.invalid({ errors: errors.slice(0, MOST_FAULTS) });
    return { variables: [...variables], variants };
  }

  private async variant(
    given: VariantDto,
    known: KnownVariables,
    report: (member: string, faults: readonly Fault[]) => void,
  ): Promise<TemplateVariant> {
    const { channel } = given;
    const variant: TemplateVariant = {
      channel,
      locale: canonicalLocale(given.locale) ?? '',
      subject: given.subject || null,
      mjml: given.mjml || null,
      html: null,
      text: given.text || null,
      whatsappTemplate: null,
    };
    const { subject, mjml, text } = variant;
    if (!variant.locale) report('/locale', [bare('This is no language', 'language')]);
    if (channel !== 'email') {
      for (const member of ['subject', 'mjml'] as const)
        if (variant[member] !== null) report(`/${member}`, [bare('Only an e-mail has this')]);
    } else if (subject === null) report('/subject', [bare('An e-mail has a subject', 'missing')]);

    if (subject !== null) {
      report('/subject', faultsOf(subject, 'text', known));
      if (/[\p{Cc}\u2028\u2029]/u.test(subject))
        report('/subject', [bare('A subject is one line without control characters', 'one_line')]);
    }
    if (text !== null) {
      report('/text', faultsOf(text, 'text', known));
      if (text.length > LONGEST_TEXT[channel])
        report('/text', [bare(`At most ${LONGEST_TEXT[channel]} characters`, 'max_length')]);
    }
    if (mjml !== null && channel === 'email') {
      const mail = await this.mail(mjml, known);
      if (Array.isArray(mail)) report('/mjml', mail);
      else {
        variant.html = mail.html;
        variant.text ??= mail.text;
      }
    }
    const use = given.whatsappTemplate;
    if (use && channel !== 'whatsapp') report('/whatsappTemplate', [bare('Only WhatsApp has provider templates')]);
    else if (use) {
      const parameters = (use.parameters ?? []).map(({ part, button, value }) => ({
        part,
        button: button ?? null,
        value,
      }));
      variant.whatsappTemplate = { name: use.name, language: use.language, parameters };
      for (const [at, { part, button, value }] of parameters.entries()) {
        report(`/whatsappTemplate/parameters/${at}/value`, faultsOf(value, 'text', known));
        if ((part === 'button') !== (button !== null))
          report(`/whatsappTemplate/parameters/${at}/button`, [bare('Which button: for a button, and only for one')]);
      }
    }
    if (text === null && mjml === null && !use) report('/text', [bare('There is nothing to send', 'missing')]);
    return variant;
  }

  private async mail(mjml: string, known: KnownVariables): Promise<{ html: string; text: string } | Fault[]> {
    const faults = [...faultsOf(mjml, 'html', known), ...structureFaults(mjml)];
    if (faults.length > 0) return faults;
    const mail = await this.mjml.compile(mjml);
    if ('failed' in mail) return [bare(`This is not MJML: ${mail.failed}`, 'mjml')];
    const lines = mjml.split('\n');
    for (const { line, message, tagName } of mail.errors.slice(0, MOST_FAULTS)) {
      const at = lines[line - 1]?.indexOf(`<${tagName}`) ?? -1;
      faults.push({ code: 'mjml', detail: message, line, column: Math.max(at, 0) + 1 });
    }
    for (const { what, detail } of mail.unsafe.slice(0, MOST_FAULTS))
      faults.push({
        code: 'unsafe',
        detail,
        ...placeOf(mjml, Math.max(mjml.toLowerCase().indexOf(what.toLowerCase()), 0)),
      });
    faults.push(...addressFaults(mjml, known));
    if (faults.length > 0) return faults;
    return this.complete(mjml, mail, known);
  }

  /** Whether nothing was lost on the way, and what came out can be rendered as well. */
  private complete(
    mjml: string,
    { html, text }: { html: string; text: string },
    known: KnownVariables,
  ): { html: string; text: string } | Fault[] {
    const kept = placeholdersOf(html);
    for (const placeholder of placeholdersOf(withoutComments(mjml))) {
      const at = kept.indexOf(placeholder);
      if (at >= 0) kept.splice(at, 1);
      else
        return [
          {
            code: 'lost',
            detail: `${placeholder.slice(0, 100)} stands where MJML drops it: put it inside mj-text, mj-button or mj-raw`,
            ...placeOf(mjml, Math.max(mjml.indexOf(placeholder), 0)),
          },
        ];
    }
    const results: [string, TemplateFormat, string][] = [
      [html, 'html', 'HTML'],
      [text, 'text', 'text'],
    ];
    for (const [source, format, name] of results) {
      const [fault] = faultsOf(source, format, known);
      if (fault) return [bare(`The ${name} made of it cannot be used: ${fault.detail}`, fault.code)];
    }
    return { html, text };
  }
}

const withoutComments = (mjml: string): string => mjml.replaceAll(/<!--[\s\S]*?-->/g, '');

function customErrors(variables: readonly CustomVariable[]): MemberError[] {
  const errors: MemberError[] = [];
  for (const [index, { name, type, example, default: otherwise }] of variables.entries()) {
    const at = `/variables/${index}`;
    if (variables.findIndex((each) => each.name === name) < index)
      errors.push({ pointer: `${at}/name`, code: 'twice', detail: `There are two variables ${name}` });
    if (type !== 'url') continue;
    if (!isWebAddress(example)) errors.push({ pointer: `${at}/example`, code: 'url', detail: 'Not a web address' });
    if (otherwise && !isWebAddress(otherwise))
      errors.push({ pointer: `${at}/default`, code: 'url', detail: 'Not a web address' });
  }
  return errors;
}

export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s"'<>]+$/i.test(text) && URL.canParse(text);

/**
 * What the compiler would pass over in silence: includes, and tags that do not match. Read from front to back, and ended at
 * what has no end: a pattern for a whole tag would look for that from each beginning anew.
 */
function structureFaults(mjml: string): Fault[] {
  const open: { name: string; at: number }[] = [];
  const markup = new RegExp(MARKUP);
  for (let match = markup.exec(mjml); match; match = markup.exec(mjml)) {
    const [beginning, closing, tag] = match;
    const { index: at } = match;
    const fault = (detail: string, code = 'mjml'): Fault[] => [{ code, detail, ...placeOf(mjml, at) }];
    const end = tag === undefined ? endOfComment(mjml, at) : endOfTag(mjml, markup.lastIndex);
    if (end < 0) return fault(`${beginning} has no end`);
    markup.lastIndex = end;
    if (tag === undefined) continue;
    const name = tag.toLowerCase();
    if (name === 'mj-include') return fault('Other files cannot be included', 'unsafe');
    if (!closing) {
      if (
        !mjml
          .slice(at, end - 1)
          .trimEnd()
          .endsWith('/')
      )
        open.push({ name, at });
    } else if (open.at(-1)?.name === name) open.pop();
    else return fault(`</${name}> closes nothing${open.length > 0 ? `: <${open.at(-1)!.name}> is open` : ''}`);
  }
  const last = open.at(-1);
  if (last) return [{ code: 'mjml', detail: `<${last.name}> is never closed`, ...placeOf(mjml, last.at) }];
  return [];
}

function endOfComment(source: string, begin: number): number {
  const at = source.indexOf('-->', begin + 4);
  return at < 0 ? -1 : at + 3;
}

/** After its `>`, which may stand in a quoted value too. */
function endOfTag(source: string, begin: number): number {
  for (let at = begin; at < source.length; at++) {
    const character = source[at]!;
    if (character === '>') return at + 1;
    if (character !== '"' && character !== "'") continue;
    at = source.indexOf(character, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** An address that a variable begins must be one: a name could begin with `javascript:`. */
function addressFaults(mjml: string, known: KnownVariables): Fault[] {
  return [...mjml.matchAll(/\b(?:href|src|background-url|background)\s*=\s*(?:["']\s*)?\{\{-?\s*([\w.]*)/gi)]
    .filter(([, name]) => known.get(name!)?.type !== 'url')
    .map((match) => ({
      code: 'unsafe',
      detail: 'An address can begin with a variable of the type url only',
      ...placeOf(mjml, match.index),
    }));
}
