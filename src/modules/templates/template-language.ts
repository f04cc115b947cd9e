import { Drop, Liquid, type Template } from 'liquidjs';

/** What a variable's value must be before it is put among HTML, or nothing of the kind. */
export type TemplateFormat = 'html' | 'text';

/** Longest source, in characters: MJML of a long newsletter has some tens of thousands. */
const LONGEST_SOURCE = 1_000_000;
/** Rendering takes about a millisecond, as there are no loops: a bound for what nobody thought of, not for a busy machine. */
const RENDER_MS = 5_000;
/** Characters that filters may make: 500 outputs of five filters with the longest values there are. */
const MOST_MEMORY = 100_000_000;

/** All of the language there is. No loops and no variables of one's own: nothing runs long or grows. */
const tags = ['if', 'unless', 'case', 'comment'];
const filters = ['default', 'upcase', 'downcase', 'capitalize', 'append', 'prepend', 'strip', 'truncate'];

export const instantForms = ['long', 'date', 'time', 'short', 'weekday'] as const;
type InstantForm = (typeof instantForms)[number];

const forms: Record<InstantForm, Intl.DateTimeFormatOptions> = {
  long: { dateStyle: 'full', timeStyle: 'short' },
  date: { dateStyle: 'full' },
  time: { timeStyle: 'short' },
  short: { dateStyle: 'short', timeStyle: 'short' },
  weekday: { weekday: 'long' },
};

/** A time as the guest reads it: on the clock of the event, in the guest's language. */
export class LocalTime extends Drop {
  constructor(
    private readonly instant: Date,
    private readonly timeZone: string,
    private readonly locale: string,
  ) {
    super();
  }

  /** With plain spaces: narrow ones would double the price of an SMS. */
  in(form: InstantForm): string {
    return new Intl.DateTimeFormat(this.locale, { ...forms[form], timeZone: this.timeZone })
      .format(this.instant)
      .replaceAll(/[\u00a0\u202f]/g, ' ');
  }

  override valueOf(): string {
    return this.in('long');
  }
}

function engine(format: TemplateFormat): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    // An empty name is no name.
    jsTruthy: true,
    // There are no files, whatever a template asks for.
    templates: {},
    parseLimit: LONGEST_SOURCE,
    renderLimit: RENDER_MS,
    memoryLimit: MOST_MEMORY,
    ...(format === 'html' ? { outputEscape: 'escape' as const } : {}),
  });
  for (const tag of Object.keys(liquid.tags)) if (!tags.includes(tag)) delete liquid.tags[tag];
  for (const filter of Object.keys(liquid.filters)) if (!filters.includes(filter)) delete liquid.filters[filter];
  liquid.registerFilter('date', (value: unknown, form: unknown = 'long') =>
    value instanceof LocalTime ? value.in(form as InstantForm) : '',
  );
  return liquid;
}

const engines: Record<TemplateFormat, Liquid> = { html: engine('html'), text: engine('text') };

/** @throws LiquidError with the place in the source. */
export const parseTemplate = (source: string, format: TemplateFormat): Template[] => engines[format].parse(source);

/** @param values groups of variables; each that the template names must be there, null when it has no value. */
export const renderParsed = (parsed: Template[], format: TemplateFormat, values: object): string =>
  String(engines[format].renderSync(parsed, values));
