export interface JoinMailFacts {
  organizationName: string;
  /** Who asked; null when it was not a person. */
  inviterName: string | null;
  link: string;
  /** How long the link works. */
  days: number;
}

interface Words {
  subject: (organization: string) => string;
  why: (organization: string, inviter: string | null) => string;
  button: string;
  lasts: (days: number) => string;
  otherwise: string;
}

const en: Words = {
  subject: (organization) => `You are asked to join ${organization} at Placecard`,
  why: (organization, inviter) =>
    inviter
      ? `${inviter} asks you to join ${organization} at Placecard.`
      : `${organization} asks you to join it at Placecard.`,
  button: 'Join',
  lasts: (days) => `The link works once, for ${days} days. A newer one replaces it.`,
  otherwise: 'Do you not know them? Then please ignore this mail: nothing happens without you.',
};

const de: Words = {
  subject: (organization) => `Einladung zu ${organization} bei Placecard`,
  why: (organization, inviter) =>
    inviter
      ? `${inviter} lädt Sie ein, bei Placecard für ${organization} mitzuarbeiten.`
      : `${organization} lädt Sie ein, bei Placecard mitzuarbeiten.`,
  button: 'Einladung annehmen',
  lasts: (days) => `Der Link gilt einmal, ${days} Tage lang. Ein neuerer ersetzt ihn.`,
  otherwise: 'Sie kennen den Absender nicht? Dann beachten Sie diese Mail bitte nicht: Ohne Sie geschieht nichts.',
};

/** A further language is a further entry here. */
const languages: Record<string, Words> = { en, de };

/** In the wanted language or else in English. Plain text: strangers' words in it can then be nothing but words. */
export function writeJoinMail(
  wanted: string,
  { organizationName, inviterName, link, days }: JoinMailFacts,
): { subject: string; text: string } {
  const [main = ''] = wanted.toLowerCase().split('-');
  const words = Object.hasOwn(languages, main) ? languages[main]! : en;
  const organization = oneLine(organizationName);
  const inviter = inviterName === null ? null : oneLine(inviterName);
  return {
    subject: words.subject(organization),
    text: [words.why(organization, inviter), `${words.button}:\n${link}`, words.lasts(days), words.otherwise, ''].join(
      '\n\n',
    ),
  };
}

/** A name with a link in it would make our mail somebody else's advertisement. */
const oneLine = (name: string): string =>
  name
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\S*(:\/\/|\/|www\.)\S*/gi, '…')
    .slice(0, 80);
