/** What needs no quotes in the text of an array (PostgreSQL, "Array Input and Output Syntax"). */
const PLAIN = /^(?!null$)[\w.:+-]+$/i;

/**
 * An array of texts, numbers and nulls the way Postgres reads it. node-postgres quotes and joins item by item, which for
 * statements over many rows costs more than the rest of sending them.
 * @returns undefined for an array with anything else in it
 */
export function arrayText(items: readonly unknown[]): string | undefined {
  const texts: string[] = [];
  for (const item of items) {
    if (item === null || item === undefined) texts.push('NULL');
    else if (typeof item === 'number') texts.push(String(item));
    else if (typeof item !== 'string') return undefined;
    else texts.push(PLAIN.test(item) ? item : `"${item.replace(/["\\]/g, '\\$&')}"`);
  }
  return `{${texts.join(',')}}`;
}
