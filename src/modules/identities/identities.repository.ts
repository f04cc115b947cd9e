import { Injectable } from '@nestjs/common';
import { Database, viewJson } from '../../platform/database/index.js';
import { JsonText, newId } from '../../platform/http/index.js';
import type { GoogleProfile } from './google-profile.js';
import { IdentityView, type IdentityListView } from './identities.dto.js';

/** Identities belong to people, like accounts: there is no tenant here. */
@Injectable()
export class IdentitiesRepository {
  constructor(private readonly db: Database) {}

  /** Whose Google account it is; also notes that it was used and the address Google says now. */
  async use({ subject, email }: GoogleProfile): Promise<string | undefined> {
    const [row] = await this.db.query<{ userId: string }>(
      `update user_identity set last_used_at = now(), email = $2 where provider = 'google' and subject = $1
       returning user_id as "userId"`,
      [subject, email],
    );
    return row?.userId;
  }

  /** @throws identity.taken, identity.already_linked (409) by way of the unique constraints. */
  async link(userId: string, { subject, email }: GoogleProfile): Promise<string> {
    const id = newId();
    await this.db.query(
      `insert into user_identity (id, user_id, provider, subject, email, last_used_at) values ($1, $2, 'google', $3, $4, now())`,
      [id, userId, subject, email],
    );
    return id;
  }

  async countOf(userId: string): Promise<number> {
    const [row] = await this.db.query<{ count: number }>(
      'select count(*) as count from user_identity where user_id = $1',
      [userId],
    );
    return row!.count;
  }

  /** @returns whether there was one. */
  async unlink(userId: string, id: string): Promise<boolean> {
    const rows = await this.db.query('delete from user_identity where id = $2 and user_id = $1 returning 1', [
      userId,
      id,
    ]);
    return rows.length > 0;
  }

  /** The person's own, the oldest first, with whether there is a password beside them. */
  async list(userId: string): Promise<JsonText<IdentityListView>> {
    const [row] = await this.db.query<{ items: string; hasPassword: boolean }>(
      `select coalesce('[' || string_agg(${viewJson(IdentityView)}::text, ',' order by t.created_at, t.id) || ']', '[]') as items,
              (select password_hash is not null from user_account where id = $1) as "hasPassword"
         from user_identity t where t.user_id = $1`,
      [userId],
    );
    return new JsonText(`{"items":${row!.items},"hasPassword":${row!.hasPassword}}`);
  }

  async view(userId: string, id: string): Promise<JsonText<IdentityView>> {
    const [row] = await this.db.query<{ item: string }>(
      `select ${viewJson(IdentityView)}::text as item from user_identity t where t.user_id = $1 and t.id = $2`,
      [userId, id],
    );
    return new JsonText(row!.item);
  }
}
