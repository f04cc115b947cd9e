import {
  CaseTag,
  IfTag,
  LiquidError,
  Output,
  TypeGuards,
  UnlessTag,
  type PropertyAccessToken,
  type Template,
  type Token,
  type Value,
} from 'liquidjs';
import { instantForms, parseTemplate, type TemplateFormat } from './template-language.js';
import type { KnownVariables, VariableType } from './template-variables.js';

/** Something wrong with a source, and where: lines and columns from 1. */
export interface Fault {
  code: string;
  detail: string;
  line: number;
  column: number;
}

/** What can be put out in one text, and done to each: with it a message is bounded when it is saved, not when it is sent. */
const MOST_OUTPUTS = 500;
const MOST_FILTERS = 5;
/** Conditions inside conditions: reading and rendering go as deep, and a stack has an end. */
const MOST_NESTED = 50;
const TOO_DEEP = `At most ${MOST_NESTED} conditions can stand inside one another`;

/** More than anybody reads at once. Each costs a look at the whole source for its place. */
export const MOST_FAULTS = 100;

export function placeOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/**
 * All that would go wrong with the source when it is rendered, told before: it does not parse, it names something that is
 * not there, or something that may have no value without saying what then.
 */
export function faultsOf(source: string, format: TemplateFormat, known: KnownVariables): Fault[] {
  let parsed: Template[];
  try {
    parsed = parseTemplate(source, format);
  } catch (error) {
    if ((error as Error).name === 'RangeError') return [{ code: 'too_deep', detail: TOO_DEEP, line: 1, column: 1 }];
    return [syntaxFault(error)];
  }
  const check = new SourceCheck(source, known);
  check.templates(parsed, new Set());
  return check.faults;
}

function syntaxFault(error: unknown): Fault {
  if (!LiquidError.is(error)) throw error;
  const [line, column] = error.token.getPosition() as [number, number];
  return { code: 'syntax', detail: error.message.replace(/, line:\d+, col:\d+$/, ''), line, column };
}

/** Tokens a literal of the language is read into. */
const isLiteral = (token: unknown): boolean =>
  TypeGuards.isQuotedToken(token) || TypeGuards.isLiteralToken(token) || TypeGuards.isNumberToken(token);

class SourceCheck {
  readonly faults: Fault[] = [];
  private outputs = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly known: KnownVariables,
  ) {}

  /** @param given variables that a condition around has found to have a value. */
  templates(templates: readonly Template[], given: ReadonlySet<string>): void {
    if (this.depth > MOST_NESTED) {
      if (!this.faults.some(({ code }) => code === 'too_deep'))
        this.fault(templates[0]?.token.begin ?? 0, 'too_deep', TOO_DEEP);
      return;
    }
    this.depth += 1;
    this.each(templates, given);
    this.depth -= 1;
  }

  private each(templates: readonly Template[], given: ReadonlySet<string>): void {
    for (const template of templates) {
      if (template instanceof Output) this.output(template.value, given);
      else if (template instanceof IfTag) {
        for (const branch of template.branches) {
          this.condition(branch.value);
          this.templates(branch.templates, new Set([...given, ...this.proven(branch.value)]));
        }
        this.templates(template.elseTemplates ?? [], given);
      } else if (template instanceof UnlessTag) {
        for (const branch of template.branches) {
          this.condition(branch.value);
          this.templates(branch.templates, given);
        }
        // Of several branches the others may have been the reason to get here.
        const proven = template.branches.length === 1 ? this.proven(template.branches[0]!.value) : [];
        this.templates(template.elseTemplates, new Set([...given, ...proven]));
      } else if (template instanceof CaseTag) {
        this.condition(template.value);
        for (const branch of template.branches) {
          for (const token of branch.values) this.operand(token);
          this.templates(branch.templates, given);
        }
        this.templates(template.elseTemplates, given);
      }
    }
  }

  private output(value: Value, given: ReadonlySet<string>): void {
    this.outputs++;
    if (this.outputs === MOST_OUTPUTS + 1)
      this.fault(value.initial.postfix[0]?.begin ?? 0, 'too_many', `At most ${MOST_OUTPUTS} values can be put out`);
    const [subject, ...more] = value.initial.postfix;
    if (!subject || more.length > 0) {
      const { begin = 0 } = subject ?? {};
      this.fault(begin, 'not_a_value', 'Only one variable or text can be put out, not a comparison');
      return;
    }
    const name = this.operand(subject);
    const hasDefault = value.filters.some((filter) => filter.name === 'default');
    if (name !== undefined && !hasDefault && !given.has(name) && !this.known.get(name)!.always) {
      this.fault(
        subject.begin,
        'may_be_missing',
        `${name} may have no value: say what stands then, like {{ ${name} | default: "…" }}, or put it inside {% if ${name} %}`,
      );
    }
    this.filters(value, name === undefined ? undefined : this.known.get(name)!.type);
  }

  private filters(value: Value, type: VariableType | undefined): void {
    // Escaping is one more.
    if (value.filters.length > MOST_FILTERS + 1)
      this.fault(value.initial.postfix[0]!.begin, 'too_many', `At most ${MOST_FILTERS} filters`);
    for (const [index, filter] of value.filters.entries()) {
      // The language's own escaping is a filter without a token of the source.
      if (filter.name === 'date') {
        const [form] = filter.args as unknown[];
        const first = value.initial.postfix[0]!;
        if (type !== 'instant' || index > 0) {
          this.fault(first.begin, 'not_a_time', 'Only a time can be shown with `date`, and before any other filter');
        } else if (
          form !== undefined &&
          !instantForms.some((each) => TypeGuards.isQuotedToken(form) && form.content === each)
        ) {
          this.fault(
            first.begin,
            'unknown_form',
            `\`date\` takes one of ${instantForms.map((each) => `"${each}"`).join(', ')}`,
          );
        }
      }
      for (const argument of filter.args) {
        // A named one is a pair of name and value.
        const token = (Array.isArray(argument) ? argument[1] : argument) as Token | undefined;
        const name = token && this.operand(token);
        if (token && name !== undefined && !this.known.get(name)!.always)
          this.fault(token.begin, 'may_be_missing', `${name} may have no value itself`);
      }
    }
  }

  private condition(value: Value): void {
    for (const token of value.initial.postfix) if (!TypeGuards.isOperatorToken(token)) this.operand(token);
    this.filters(value, undefined);
  }

  /** Variables that have a value when the condition holds: all named, if it only asks for them. */
  private proven({ initial, filters }: Value): string[] {
    const operands = initial.postfix.filter((token) => !TypeGuards.isOperatorToken(token));
    const onlyAnd = initial.postfix.every((token) => !TypeGuards.isOperatorToken(token) || token.operator === 'and');
    if (!onlyAnd || filters.length > 0) return [];
    return operands.flatMap((token) => (TypeGuards.isPropertyAccessToken(token) ? [nameOf(token) ?? ''] : []));
  }

  /** @returns the name of the variable, if it is one that is known. */
  private operand(token: Token): string | undefined {
    if (isLiteral(token)) return undefined;
    if (!TypeGuards.isPropertyAccessToken(token)) {
      this.fault(token.begin, 'not_a_value', 'Only variables, texts and numbers can stand here');
      return undefined;
    }
    const name = nameOf(token);
    if (name === undefined || !this.known.has(name)) {
      const written = this.source.slice(token.begin, token.end).slice(0, 100);
      this.fault(token.begin, 'unknown_variable', `There is no variable ${written} here`);
      return undefined;
    }
    return name;
  }

  private fault(offset: number, code: string, detail: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ code, detail, ...placeOf(this.source, offset) });
  }
}

/** `guest.firstName`; undefined for what is computed, like `guest[x]`. */
function nameOf(token: PropertyAccessToken): string | undefined {
  if (token.variable !== undefined) return undefined;
  const parts = token.props.map((prop) => (TypeGuards.isWordToken(prop) ? prop.content : undefined));
  return parts.includes(undefined) ? undefined : parts.join('.');
}

/** Every tag and output in the order of the source: what must not get lost when it is compiled. */
export const placeholdersOf = (source: string): string[] =>
  source.match(/\{\{.*?\}\}|\{%.*?%\}/gs)?.map((each) => each.replaceAll(/\s+/g, ' ')) ?? [];
