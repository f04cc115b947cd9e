import { applyDecorators, Injectable } from '@nestjs/common';
import { Text } from '../../platform/http/index.js';
import { commonPasswords } from './common-passwords.js';
import { BreachedPasswords } from './breached-passwords.js';
import { PasswordThread } from './password-thread.js';
import { userErrors } from './users.errors.js';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 256;

/** A password somebody chooses. Any characters, kept as typed (NIST SP 800-63B: length and a list of known ones, no "one digit, one sign"). */
export const NewPasswordField = (options: { optional?: boolean; description?: string } = {}): PropertyDecorator =>
  applyDecorators(
    Text({
      min: SHORTEST_PASSWORD,
      max: LONGEST_PASSWORD,
      multiline: true,
      example: 'correct horse battery staple',
      description:
        'Any 10 to 256 characters; not the name, not the e-mail address, nothing that is guessed in a million tries, nothing known from leaks',
      ...options,
    }),
  );

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What can be said at once; `PasswordRules` says the rest. @throws account.password_weak (400) saying why. */
export function checkPassword(password: string, person: { email: string; name: string }, pointer = '/password'): void {
  const refuse = (detail: string): never => {
    throw userErrors.passwordWeak({ detail, errors: [{ pointer, code: 'password_weak', detail }] });
  };
  const plain = letters(password);
  const own = [person.email, person.email.split('@', 1)[0]!, person.name].map(letters);
  if (own.includes(plain)) refuse('The password must not be your name or e-mail address');
  if (new Set(plain).size < 4) refuse('The password repeats a few characters');
  // "Password2024!!" is "password" in disguise.
  const core = plain.replace(/^\d+|\d+$/g, '');
  if (commonPasswords.has(plain) || commonPasswords.has(core) || commonPasswords.has(halved(plain))) {
    refuse('The password is one of those tried first');
  }
}

/** Some million guesses: the least that slow hashing and delays make hard enough. */
const LOWEST_SCORE = 2;

/** Whether somebody may have this password. */
@Injectable()
export class PasswordRules {
  constructor(
    private readonly thread: PasswordThread,
    private readonly breached: BreachedPasswords,
  ) {}

  /**
   * @param person what an attacker knows of them
   * @throws account.password_weak, account.password_breached (400) saying why, at `pointer`
   */
  async check(password: string, person: { email: string; name: string }, pointer = '/password'): Promise<void> {
    checkPassword(password, person, pointer);
    if (await this.breached.has(password)) {
      const detail = 'This password was part of a leak: please choose another one';
      throw userErrors.passwordBreached({ detail, errors: [{ pointer, code: 'password_breached', detail }] });
    }
    const known = [person.email, ...person.email.split(/[@.]/), person.name, ...person.name.split(/\s+/), 'placecard'];
    const { score, warning, suggestions } = await this.thread.strength(password, known.slice(0, 20));
    if (score >= LOWEST_SCORE) return;
    const detail = [warning ?? 'This password is too easy to guess.', ...suggestions].join(' ');
    throw userErrors.passwordWeak({ detail, errors: [{ pointer, code: 'password_weak', detail }] });
  }
}

/** "qwertyqwerty" is "qwerty" twice. */
function halved(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half + half === text ? half : text;
}
