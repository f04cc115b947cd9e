import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Config } from '../../config/index.js';
import { httpErrors } from '../../platform/http/index.js';
import { PasswordThread } from './password-thread.js';

/** Each running hash takes a thread of the pool and its memory: more at once would only starve everything else. */
const MOST_AT_ONCE = Math.min(4, Math.max(2, availableParallelism() - 1));
/** About a second's worth. Who comes later is told to try again rather than kept waiting. */
const MOST_WAITING = 64;

/** Of an older system. Beyond a cost of 14 one comparison takes seconds: nobody asked for that. */
const BCRYPT = /^\$2[aby]\$(?:0[4-9]|1[0-4])\$[./A-Za-z0-9]{53}$/;

/** Argon2id, off the event loop, a few at a time. Compares bcrypt hashes as well; sign-in replaces them. */
@Injectable()
export class PasswordHasher implements OnModuleInit {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Of a password nobody knows: what an unknown account is checked against, so that it takes as long as a known one. */
  private decoy: Promise<string> | undefined;

  constructor(
    private readonly config: Config,
    private readonly thread: PasswordThread,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.decoyHash();
  }

  /** @throws request.unavailable (503) when too many wait already. */
  async hash(password: string): Promise<string> {
    const { memoryKiB, iterations, parallelism } = this.config.passwordHash;
    return this.inTurn(() => hash(canonical(password), { memoryCost: memoryKiB, timeCost: iterations, parallelism }));
  }

  /**
   * Without a stored hash, or with one nobody can use, the answer is no, after the same work.
   * @throws request.unavailable (503) when too many wait already.
   */
  async verify(password: string, stored: string | null | undefined): Promise<boolean> {
    const usable = stored != null && (stored.startsWith('$argon2id$') || BCRYPT.test(stored));
    const known = usable ? stored : await this.decoyHash();
    const right = await this.inTurn(() =>
      // As typed: older systems know no Unicode normal forms.
      known.startsWith('$2') ? this.thread.bcrypt(password, known) : verify(known, canonical(password)),
    );
    return right && usable;
  }

  /** Whether a hash was made with less than is asked for now, or in another way. */
  isOutdated(stored: string): boolean {
    if (!stored.startsWith('$argon2id$')) return true;
    const { memoryKiB, iterations } = this.config.passwordHash;
    const made = parseOptions(stored);
    return made.memoryCost < memoryKiB || made.timeCost < iterations;
  }

  private decoyHash(): Promise<string> {
    this.decoy ??= this.hash(randomBytes(24).toString('base64url'));
    return this.decoy;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= MOST_AT_ONCE) {
      if (this.waiting.length >= MOST_WAITING)
        throw httpErrors.unavailable({ detail: 'Too many sign-ins at once', retryAfter: 2 });
      // The one who leaves hands the place over, so `running` is right already.
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

/** One password typed on two keyboards must give the same bytes. */
const canonical = (password: string): string => password.normalize('NFKC');
