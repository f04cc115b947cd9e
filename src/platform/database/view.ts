import 'reflect-metadata';
import { snakeCase } from './naming.js';

/** How one public member is read from the row aliased `t`. */
interface ViewColumn {
  property: string;
  sql: string;
}

export type ViewClass<T = unknown> = new () => T;

const COLUMNS = 'placecard:view-columns';

/** Registers a public member of a view; called by the field decorators. Inherited members come first. */
export function addViewColumn(prototype: object, property: string, sql?: string, wrap?: (sql: string) => string): void {
  const own = (Reflect.getOwnMetadata(COLUMNS, prototype) as ViewColumn[] | undefined) ?? [];
  const source = sql ?? `t.${snakeCase(property)}`;
  Reflect.defineMetadata(COLUMNS, [...own, { property, sql: wrap ? wrap(source) : source }], prototype);
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
 * The SQL expression that builds the public JSON of a row aliased `t`: the only way a row reaches a caller,
 * so a list, a single answer, a socket frame and a delta carry the same bytes.
 * Postgres takes at most 100 arguments, hence pieces joined with `||` would lose the order: a view has at most 50 members.
 */
export function viewJson(view: ViewClass): string {
  let expression = expressions.get(view);
  if (!expression) {
    const columns = columnsOf(view.prototype as object);
    if (columns.length === 0 || columns.length > 50) throw new Error(`${view.name} must have 1 to 50 members`);
    expression = `json_build_object(${columns.map(({ property, sql }) => `'${property}', ${sql}`).join(', ')})`;
    expressions.set(view, expression);
  }
  return expression;
}
