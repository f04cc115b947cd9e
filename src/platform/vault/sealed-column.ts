/** Where a sealed value stands. It can be opened nowhere else. */
export interface SealedPlace {
  organizationId: string;
  table: string;
  /** The row's id. */
  row: string;
  column: string;
}

export interface SealedColumn {
  table: string;
  /** Of type text. */
  column: string;
  /** Column with the row's id. */
  rowColumn: string;
}

const registry = new Map<string, SealedColumn>();

/** Every column with sealed values, for the rotation of keys. */
export const sealedColumns = (): readonly SealedColumn[] => [...registry.values()];

/**
 * Declares a text column, of a table with `organization_id`, that holds what the vault sealed: keys are rotated in declared
 * columns only. Declare it once, at module level.
 * @returns what says where in this column a row's value stands: `vault.seal(secret, endpointSecret(endpoint))`
 */
export function sealedColumn(
  table: string,
  column: string,
  rowColumn = 'id',
): (row: { organizationId: string; id: string }) => SealedPlace {
  for (const name of [table, column, rowColumn]) {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`${name} is not the name of a table or column`);
  }
  const key = `${table}.${column}`;
  if (registry.has(key)) throw new Error(`${key} is declared as sealed twice`);
  registry.set(key, { table, column, rowColumn });
  return ({ organizationId, id }) => ({ organizationId, table, row: id, column });
}
