import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { addressKey } from '../../platform/http/rate-limit.js';
import { canonicalEmail } from '../users/index.js';
import { authErrors } from './auth.errors.js';
import type { DelayScope } from './sign-in-delay.entity.js';

interface Rule {
  /** Failures in a row that cost nothing. */
  free: number;
  /** Longest wait, in seconds; it begins with one and doubles. */
  longest: number;
  /** Seconds without a failure after which counting begins anew. */
  forgetAfter: number;
}

/**
 * The account's own rule is wide and its wait short: strangers from many addresses slow an account down for those who come
 * from addresses it has never signed in from, and lock nobody out.
 */
const rules: Record<DelayScope, Rule> = {
  accountFromAddress: { free: 5, longest: 900, forgetAfter: 86_400 },
  address: { free: 30, longest: 900, forgetAfter: 3_600 },
  account: { free: 50, longest: 60, forgetAfter: 3_600 },
};

export interface Attempt {
  email: string;
  address: string;
  /** The account has signed in from this address before. */
  familiar: boolean;
}

interface Counter {
  scope: DelayScope;
  key: Buffer;
}

/**
 * Slows guessing down: the wait grows with the failures of an account, of an address and of both together. Unknown accounts
 * are counted like known ones, so a wait tells nothing. Kept in Postgres: beside a password hash one row costs nothing, and
 * wiping Redis must not give anybody new guesses.
 */
@Injectable()
export class SignInDelays {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Counts the attempt as failed before the password is looked at, so that a thousand at once are a thousand failures.
   * @throws auth.too_many_attempts (429) with the seconds to wait; such an attempt is not counted.
   * @returns whether the next attempt has to wait for the first time, should this one fail
   */
  async begin(attempt: Attempt): Promise<{ locks: boolean }> {
    const counters = countersOf(attempt);
    return this.uow.run(async () => {
      const counted = await this.uow.db.query<{ scope: DelayScope; failures: number }>(
        `insert into sign_in_delay as d (scope, key, failures, last_at)
         select scope, decode(key, 'hex'), 1, clock_timestamp() from jsonb_to_recordset($1::jsonb) as c(scope text, key text, free int, longest int, forget int)
          order by scope
         on conflict (scope, key) do update set
           failures = case when d.last_at < clock_timestamp() - make_interval(secs => ${ruleValue('forgetAfter')}) then 1 else d.failures + 1 end,
           last_at = clock_timestamp(),
           blocked_until = case
             when d.last_at < clock_timestamp() - make_interval(secs => ${ruleValue('forgetAfter')}) or d.failures + 1 < ${ruleValue('free')} then null
             else clock_timestamp() + make_interval(secs => least(${ruleValue('longest')}, power(2, least(d.failures + 1 - ${ruleValue('free')}, 20)))) end
         where d.blocked_until is null or d.blocked_until <= clock_timestamp()
         returning scope, failures`,
        [JSON.stringify(counters.map(({ scope, key }) => ({ scope, key: key.toString('hex') })))],
      );
      if (counted.length < counters.length) {
        throw authErrors.tooManyAttempts({ retryAfter: await this.wait(counters) });
      }
      return { locks: counted.some(({ scope, failures }) => failures === rules[scope].free) };
    });
  }

  /** The password was right: what this attempt counted is taken back, and this person's own failures from here are forgotten. */
  async succeed(attempt: Attempt): Promise<void> {
    for (const { scope, key } of countersOf(attempt)) {
      if (scope === 'accountFromAddress') {
        await this.uow.db.query('delete from sign_in_delay where scope = $1 and key = $2', [scope, key]);
      } else {
        // Not reset: with one account of their own an attacker could otherwise wipe the failures of an address.
        await this.takeBack(scope, key);
      }
    }
  }

  /** The password was never looked at: as if the attempt had not been made. */
  async withdraw(attempt: Attempt): Promise<void> {
    for (const { scope, key } of countersOf(attempt)) await this.takeBack(scope, key);
  }

  async prune(): Promise<void> {
    await this.uow.db.execute(`delete from sign_in_delay where last_at < now() - interval '1 day'`);
  }

  private async takeBack(scope: DelayScope, key: Buffer): Promise<void> {
    await this.uow.db.query(
      'update sign_in_delay set failures = greatest(failures - 1, 0), blocked_until = null where scope = $1 and key = $2',
      [scope, key],
    );
  }

  private async wait(counters: Counter[]): Promise<number> {
    const [row] = await this.uow.db.query<{ seconds: number | null }>(
      `select ceil(extract(epoch from max(d.blocked_until) - clock_timestamp()))::int as seconds
         from jsonb_to_recordset($1::jsonb) as c(scope text, key text)
         join sign_in_delay d on d.scope = c.scope and d.key = decode(c.key, 'hex')`,
      [JSON.stringify(counters.map(({ scope, key }) => ({ scope, key: key.toString('hex') })))],
    );
    return Math.max(1, row?.seconds ?? 1);
  }
}

/** The rule of the row at hand, as SQL. */
const ruleValue = (name: keyof Rule): string =>
  `(case d.scope ${Object.entries(rules)
    .map(([scope, rule]) => `when '${scope}' then ${rule[name]}`)
    .join(' ')} end)`;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function countersOf({ email, address, familiar }: Attempt): Counter[] {
  const [account, network] = [canonicalEmail(email), addressKey(address)];
  return [
    ...(familiar ? [] : [{ scope: 'account' as const, key: digest(account) }]),
    { scope: 'accountFromAddress', key: digest(`${account} ${network}`) },
    { scope: 'address', key: digest(network) },
  ];
}
