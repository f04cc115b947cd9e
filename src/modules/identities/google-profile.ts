/** Whom Google vouches for. */
export interface GoogleProfile {
  /** Google's own name for the account (`sub`); never changes and is never given to another. */
  subject: string;
  email: string | null;
  /** Google saw that the person reads mail sent there. */
  emailVerified: boolean;
  /** The Workspace domain that manages the account (`hd`); null for a private one. */
  domain: string | null;
  name: string;
}

const LONGEST_SUBJECT = 255;
const LONGEST_NAME = 120;

/** @throws when it is not what Google answers: then nobody is vouched for. */
export function googleProfile(claims: unknown): GoogleProfile {
  const { sub, email, email_verified: verified, hd, name } = (claims ?? {}) as Record<string, unknown>;
  if (typeof sub !== 'string' || sub === '' || sub.length > LONGEST_SUBJECT)
    throw new Error('The answer of the userinfo endpoint has no usable sub');
  const address = typeof email === 'string' && /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= 254 ? email : null;
  return {
    subject: sub,
    email: address,
    // Exactly true: anything else, "true" included, is not what Google says.
    emailVerified: address !== null && verified === true,
    domain: typeof hd === 'string' && hd !== '' ? hd.toLowerCase() : null,
    name: tidy(name) || tidy(address?.split('@', 1)[0]) || 'Somebody',
  };
}

const tidy = (text: unknown): string =>
  typeof text === 'string' ? text.toWellFormed().replaceAll(/\p{C}/gu, ' ').trim().slice(0, LONGEST_NAME) : '';
