import { applyDecorators } from '@nestjs/common';
import { Text } from '../../platform/http/index.js';
import { commonPasswords } from './common-passwords.js';
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
        'Any 10 to 256 characters; not the name, not the e-mail address, not one of the best-known passwords',
      ...options,
    }),
  );

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** @throws account.password_weak (400) saying why. */
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

/** "qwertyqwerty" is "qwerty" twice. */
function halved(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half + half === text ? half : text;
}
