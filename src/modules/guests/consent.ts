export const consentChannels = ['email', 'sms', 'whatsapp', 'post', 'phone'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/** `transactional`: about an invitation or stay of theirs. `marketing`: anything else. */
export const consentPurposes = ['transactional', 'marketing'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** A guest's yes or no to one channel for one purpose, with its proof (Regulation (EU) 2016/679, Article 7(1)). */
export interface Consent {
  channel: ConsentChannel;
  purpose: ConsentPurpose;
  granted: boolean;
  /** When they said so, RFC 3339 UTC. */
  at: string;
  /** Where, e.g. `RSVP page`, `registration card`. */
  source: string;
  /** Which wording they were shown. */
  textVersion?: string;
}

const same = (a: Consent, b: Consent): boolean => a.channel === b.channel && a.purpose === b.purpose;

/** `changes` put over `known`: what is not named stays as it is. */
export const withConsents = (known: readonly Consent[], changes: readonly Consent[]): Consent[] =>
  sorted([...known.filter((old) => !changes.some((change) => same(old, change))), ...changes]);

/** Of two people who are one, the later word on each channel and purpose counts; said at once, the no. */
export function mergedConsents(ours: readonly Consent[], theirs: readonly Consent[]): Consent[] {
  const later = theirs.filter((their) => {
    const our = ours.find((candidate) => same(candidate, their));
    return !our || their.at > our.at || (their.at === our.at && our.granted && !their.granted);
  });
  return withConsents(ours, later);
}

const order = ({ channel, purpose }: Consent): number =>
  consentChannels.indexOf(channel) * 2 + consentPurposes.indexOf(purpose);
const sorted = (consents: Consent[]): Consent[] => consents.sort((a, b) => order(a) - order(b));
