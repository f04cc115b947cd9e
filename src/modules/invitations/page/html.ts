/** A piece of markup that has been escaped already. Only the `html` tag and `raw` make one. */
export class Html {
  constructor(readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Control characters (tab and line ends excepted) and lone surrogates have no meaning in a page; a NUL may even end one early. */

const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;

/** Safe as text and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd').replace(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? sign);
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(render).join('');
}

/** Templates are indented for us; a line break is all the browser needs. */
const tightened = new WeakMap<TemplateStringsArray, readonly string[]>();

function tighten(parts: TemplateStringsArray): readonly string[] {
  let tight = tightened.get(parts);
  if (!tight) {
    tight = parts.map((part) => part.replace(/\s*\n\s*/g, '\n'));
    tightened.set(parts, tight);
  }
  return tight;
}

/**
 * The only way markup is made here. Everything interpolated is escaped, except other `html` pieces; nothing (`undefined`,
 * `null`, `false`) renders as nothing, lists are joined. Attributes must be quoted in the template.
 */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  const tight = tighten(parts);
  let markup = tight[0] ?? '';
  values.forEach((value, index) => {
    markup += render(value) + (tight[index + 1] ?? '');
  });
  return new Html(markup);
}

/** For our own constants only (the stylesheet); never for anything a person typed. */
export function raw(markup: string): Html {
  return new Html(markup);
}
