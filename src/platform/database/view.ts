import 'reflect-metadata';
import { snakeCase } from './naming.js';

/** How one public member is read from the row aliased `t`. */
interface ViewColumn {
  property: string;
  sql: string;
  form: ViewForm;
}

/** How the value of an expression becomes JSON. Each does just what its type needs: this is most of what a list costs. */
export interface ViewForm {
  /** `bare`: its text is JSON (number, json); `quoted`: needs quotes only (uuid, time). */
  kind: 'bare' | 'boolean' | 'quoted' | 'text' | 'array';
  nullable: boolean;
}

export type ViewClass<T = unknown> = new () => T;

const COLUMNS = 'placecard:view-columns';

/** Registers a public member of a view; called by the field decorators. Inherited members come first. */
export function addViewColumn(
  prototype: object,
  property: string,
  form: ViewForm,
  sql?: string,
  wrap?: (sql: string) => string,
): void {
  const own = (Reflect.getOwnMetadata(COLUMNS, prototype) as ViewColumn[] | undefined) ?? [];
  const source = sql ?? `t.${snakeCase(property)}`;
  const columns = [
    ...own,
    // An expression of one's own may find nothing.
    { property, sql: wrap ? wrap(source) : source, form: { ...form, nullable: form.nullable || sql !== undefined } },
  ];
  Reflect.defineMetadata(COLUMNS, columns, prototype);
}

function columnsOf(prototype: object | null): ViewColumn[] {
  if (!prototype || prototype === Object.prototype) return [];
  const own = (Reflect.getOwnMetadata(COLUMNS, prototype) as ViewColumn[] | undefined) ?? [];
  const inherited = columnsOf(Object.getPrototypeOf(prototype) as object | null);
  const overridden = new Set(own.map((column) => column.property));
  return [...inherited.filter((column) => !overridden.has(column.property)), ...own];
}

const expressions = new WeakMap<ViewClass, string>();

/**
 * The SQL expression, of type text, that builds the public JSON of a row aliased `t`: the only way a row reaches a caller,
 * so a list, a single answer, a socket frame and a delta carry the same bytes. Pieces of text, because json_build_object
 * looks up the type of every argument again for each row. Postgres takes at most 100 arguments, hence the bound.
 */
export function viewText(view: ViewClass): string {
  let expression = expressions.get(view);
  if (!expression) {
    const columns = columnsOf(view.prototype as object);
    if (columns.length === 0 || columns.length > 49) throw new Error(`${view.name} must have 1 to 49 members`);
    let text = '{';
    const pieces: string[] = [];
    for (const { property, sql, form } of columns) {
      const { before, json, after } = asJson(sql, form);
      pieces.push(`'${text}"${property}":${before}'`, json);
      text = `${after},`;
    }
    expression = `concat(${pieces.join(', ')}, '${text.slice(0, -1)}}')`;
    expressions.set(view, expression);
  }
  return expression;
}

/** The same as a value of type json, to be put into other JSON. */
export const viewJson = (view: ViewClass): string => `${viewText(view)}::json`;

function asJson(sql: string, { kind, nullable }: ViewForm): { before: string; json: string; after: string } {
  if (kind === 'quoted' && !nullable) return { before: '"', json: sql, after: '"' };
  const json = {
    quoted: `'"' || (${sql}) || '"'`,
    bare: sql,
    boolean: `(${sql})::text`,
    text: `to_json((${sql})::text)`,
    array: `to_json(${sql})`,
  }[kind];
  return { before: '', json: nullable ? `coalesce((${json})::text, 'null')` : json, after: '' };
}
