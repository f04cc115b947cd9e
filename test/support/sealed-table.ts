import { DataSource } from 'typeorm';
import type { Config } from '../../src/config/index.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { Database, UnitOfWork } from '../../src/platform/database/index.js';
import { sealedColumn, SecretRotation, Vault } from '../../src/platform/vault/index.js';

/** A table that only the tests of the rotation have. */
export const tokenOf = sealedColumn('sealed_thing', 'token_sealed');
export const SEALED_TABLE = `create table sealed_thing (organization_id uuid, id uuid, token_sealed text, primary key (organization_id, id))`;

export interface Rotating {
  db: Database;
  vault: Vault;
  rotation: SecretRotation;
  close: () => Promise<void>;
}

/** What the command is made of, without the command. */
export async function rotating(config: Config): Promise<Rotating> {
  const source = await new DataSource(dataSourceOptions(config)).initialize();
  const db = new Database(source);
  const vault = new Vault(config);
  return { db, vault, rotation: new SecretRotation(new UnitOfWork(db), vault), close: () => source.destroy() };
}
