import { domainToASCII } from 'node:url';
import { isPlaceholder, tidy } from './words.js';

const localPart = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u;
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The e-mail addresses of a cell in their normal form, and the texts that are none. */
export function readEmails(text: string): { emails: string[]; bad: string[] } {
  const emails: string[] = [];
  const bad: string[] = [];
  // Spaces part addresses only where each side has an @; inside one they are a typing error to be shown.
  const parts = text.split(/:::|[;,|،\n\r]+|\s+(?=[^\s@]+@)|\s+\/\s+/);
  for (const part of parts.map(unwrap)) {
    if (isPlaceholder(part)) continue;
    const email = normalEmail(part);
    if (email === null) bad.push(part);
    else if (!emails.includes(email)) emails.push(email);
  }
  return { emails, bad };
}

/**
 * The address in lower case with its domain in ASCII, or null when mail to it could not be sent. Lower case also before
 * the @: no mailbox in use tells cases apart, and lists mix them.
 */
export function normalEmail(text: string): string | null {
  const address = text.normalize('NFKC');
  const at = address.lastIndexOf('@');
  if (at < 1 || address.length > 254 || at > 64) return null;
  const local = address.slice(0, at);
  if (!localPart.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null;
  const domain = domainToASCII(address.slice(at + 1).replace(/\.$/, ''));
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((part) => label.test(part)) || /^\d+$/.test(labels.at(-1) ?? '')) return null;
  return `${local}@${domain}`.toLowerCase();
}

/** `Anna <anna@x.com>`, `mailto:anna@x.com`, `(anna@x.com).` */
function unwrap(part: string): string {
  const angled = /<([^<>]+)>/.exec(part)?.[1] ?? part;
  return tidy(angled)
    .replace(/^(mailto:|e-?mail:)\s*/i, '')
    .replace(/^["'([]+|["')\].,]+$/g, '')
    .trim();
}
