import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { newId } from '../../platform/http/index.js';
import type { TokenKind } from './account-token.entity.js';
import { newToken, tokenHash } from './secret-token.js';

export interface User {
  id: string;
  email: string;
  name: string;
  passwordHash: string | null;
  emailVerifiedAt: Date | null;
  locale: string | null;
  lastOrganizationId: string | null;
}

export interface NewUser {
  id?: string;
  email: string;
  name: string;
  passwordHash?: string | null;
  locale?: string | null | undefined;
}

const columns = `id, email, name, password_hash as "passwordHash", email_verified_at as "emailVerifiedAt", locale,
  last_organization_id as "lastOrganizationId"`;

/** One address is one account, however it is typed. */
export const canonicalEmail = (email: string): string => email.normalize('NFC').toLowerCase();

/** Accounts belong to no organization: this is the one repository without a tenant. */
@Injectable()
export class UsersRepository {
  constructor(private readonly db: Database) {}

  async findByEmail(email: string): Promise<User | undefined> {
    const [user] = await this.db.query<User>(`select ${columns} from user_account where email = $1`, [
      canonicalEmail(email),
    ]);
    return user;
  }

  /** The account, kept from changing until this unit of work ends. */
  async lockByEmail(email: string): Promise<User | undefined> {
    const [user] = await this.db.query<User>(`select ${columns} from user_account where email = $1 for no key update`, [
      canonicalEmail(email),
    ]);
    return user;
  }

  async find(id: string): Promise<User | undefined> {
    const [user] = await this.db.query<User>(`select ${columns} from user_account where id = $1`, [id]);
    return user;
  }

  /** @throws account.email_taken (409) by way of the unique index. */
  async create({ id = newId(), email, name, passwordHash = null, locale = null }: NewUser): Promise<User> {
    const [user] = await this.db.query<User>(
      `insert into user_account (id, email, name, password_hash, password_changed_at, locale)
       values ($1, $2, $3, $4, case when $4::text is null then null else now() end, $5) returning ${columns}`,
      [id, canonicalEmail(email), name, passwordHash, locale],
    );
    return user!;
  }

  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.db.query(
      'update user_account set password_hash = $2, password_changed_at = now(), updated_at = now() where id = $1',
      [id, passwordHash],
    );
  }

  /** The account by its id, kept from changing until this unit of work ends. */
  async lock(id: string): Promise<User | undefined> {
    const [user] = await this.db.query<User>(`select ${columns} from user_account where id = $1 for no key update`, [
      id,
    ]);
    return user;
  }

  /** The same password with today's parameters; does nothing when it was changed meanwhile. */
  async rehashPassword(id: string, from: string, to: string): Promise<void> {
    await this.db.query('update user_account set password_hash = $3 where id = $1 and password_hash = $2', [
      id,
      from,
      to,
    ]);
  }

  async setLastOrganization(id: string, organizationId: string): Promise<void> {
    await this.db.query(
      'update user_account set last_organization_id = $2 where id = $1 and last_organization_id is distinct from $2',
      [id, organizationId],
    );
  }

  /** The address is the person's own. */
  async markEmailVerified(id: string): Promise<void> {
    await this.db.query(
      'update user_account set email_verified_at = now(), updated_at = now() where id = $1 and email_verified_at is null',
      [id],
    );
  }

  /** Ways to sign in that somebody else vouches for. */
  async unlinkIdentities(id: string): Promise<void> {
    await this.db.query('delete from user_identity where user_id = $1', [id]);
  }

  /** Those linked before the address was shown to be theirs: until then anybody could have made the account. */
  async unlinkEarlyIdentities(id: string): Promise<void> {
    await this.db.query(
      `delete from user_identity i using user_account u
       where u.id = $1 and i.user_id = u.id and (u.email_verified_at is null or i.created_at < u.email_verified_at)`,
      [id],
    );
  }

  /** A new one-time token; earlier ones of its kind end. Only its hash is kept, so this is the only time it can be read. */
  async issueToken(userId: string, hours: number, kind: TokenKind = 'setPassword'): Promise<string> {
    const token = newToken();
    await this.db.query(
      `with earlier as (update account_token set used_at = now() where user_id = $2 and kind = $3 and used_at is null)
       insert into account_token (hash, user_id, kind, expires_at) values ($1, $2, $3, now() + make_interval(hours => $4))`,
      [tokenHash(token), userId, kind, hours],
    );
    return token;
  }

  /** Whose token it is, while it can still be used. */
  async ownerOfToken(token: string, kinds: readonly TokenKind[]): Promise<User | undefined> {
    const [user] = await this.db.query<User>(
      `select ${columns} from user_account where id = (
         select user_id from account_token where hash = $1 and kind = any ($2) and used_at is null and expires_at > now())`,
      [tokenHash(token), kinds],
    );
    return user;
  }

  /** Spends the token, and with it the person's others of these kinds. @returns undefined when somebody was faster. */
  async spendToken(
    token: string,
    kinds: readonly TokenKind[],
  ): Promise<{ userId: string; kind: TokenKind } | undefined> {
    const [spent] = await this.db.query<{ userId: string; kind: TokenKind }>(
      `update account_token set used_at = now()
        where hash = $1 and kind = any ($2) and used_at is null and expires_at > now() returning user_id as "userId", kind`,
      [tokenHash(token), kinds],
    );
    if (spent) await this.endTokens(spent.userId, kinds);
    return spent;
  }

  async endTokens(userId: string, kinds: readonly TokenKind[]): Promise<void> {
    await this.db.query(
      'update account_token set used_at = now() where user_id = $1 and kind = any ($2) and used_at is null',
      [userId, kinds],
    );
  }

  /** Drops tokens that ended long ago. @returns how many. */
  async pruneTokens(): Promise<number> {
    return this.db.execute(`delete from account_token where expires_at < now() - interval '30 days'`);
  }
}
