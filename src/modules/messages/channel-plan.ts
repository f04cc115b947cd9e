import type { ChannelKind, ProviderTemplateUse } from '../channels/index.js';
import type { Consent, ConsentChannel } from '../guests/index.js';
import type { MessageCategory, PlanStep } from './message.entity.js';
import type { KnownContact, Suppressed, UsableChannel } from './recipients.repository.js';

/** Free words to somebody on WhatsApp, Messenger or Instagram: only so long after theirs. */
export const WINDOW_MS = 24 * 3_600_000;

/** Tried in this order unless the caller says otherwise. */
export const DEFAULT_PLAN: readonly ChannelKind[] = ['whatsapp', 'twilio', 'email'];

const consentChannel: Partial<Record<ChannelKind, ConsentChannel>> = {
  email: 'email',
  twilio: 'sms',
  whatsapp: 'whatsapp',
};

export interface Reach {
  email: string | null;
  phone: string | null;
  consents: readonly Consent[];
  contacts: readonly KnownContact[];
  suppressed: readonly Suppressed[];
}

/** Whether there are words for a channel. */
export type Sayable =
  | {
      /** Words of our own. */
      free: boolean;
      /** A template of WhatsApp's that says the same and is approved. */
      hasTemplate: boolean;
      /** Why its template may not be used now. */
      blocked?: string;
    }
  | { refused: 'no-words' | 'template-blocked'; detail: string };

export interface PlanQuestion {
  order: readonly ChannelKind[];
  channels: readonly UsableChannel[];
  category: MessageCategory;
  at: Date;
  sayable: (kind: ChannelKind, channelId: string) => Sayable;
  template: (channelId: string) => ProviderTemplateUse | undefined;
  /** A channel that is wanted and no other. */
  channelId?: string | undefined;
}

/** Why a kind of channel is of no use. */
export type Refusal =
  | 'not-connected'
  | 'no-address'
  | 'no-consent'
  | 'suppressed'
  | 'window-closed'
  /** The template says nothing there, or needs a value that is not known. */
  | 'no-words'
  /** WhatsApp has paused or refused it. */
  | 'template-blocked';

export interface Refused {
  channel: ChannelKind;
  reason: Refusal;
  detail?: string;
}

export interface Plan {
  steps: PlanStep[];
  refused: Refused[];
}

const E164 = /^\+[1-9]\d{6,14}$/;

/**
 * The ways to somebody, best first. A message about an invitation or stay needs no consent but respects a no; a campaign
 * needs a yes (Regulation (EU) 2016/679, Article 6; Directive 2002/58/EC, Article 13).
 */
export function planFor(reach: Reach, { order, channels, channelId, ...question }: PlanQuestion): Plan {
  const plan: Plan = { steps: [], refused: [] };
  for (const kind of order) {
    const own = channels.filter((each) => each.kind === kind && (channelId === undefined || each.id === channelId));
    const found = own.length === 0 ? { reason: 'not-connected' as const } : wayOf(kind, own, reach, question);
    if ('reason' in found) plan.refused.push({ channel: kind, ...found });
    else plan.steps.push(found);
  }
  return plan;
}

function wayOf(
  kind: ChannelKind,
  channels: readonly UsableChannel[],
  reach: Reach,
  { category, at, sayable, template }: Pick<PlanQuestion, 'category' | 'at' | 'sayable' | 'template'>,
): PlanStep | Omit<Refused, 'channel'> {
  // One that works before one that waits for a person; through a held one the message waits, which is better than nothing.
  const ranked = [...channels].sort((one, other) => Number(one.state === 'held') - Number(other.state === 'held'));
  const contactOn = (channel: UsableChannel): KnownContact | undefined =>
    reach.contacts
      .filter((each) => each.channelId === channel.id)
      .sort((one, other) => (other.lastInboundAt ?? '').localeCompare(one.lastInboundAt ?? ''))[0];
  const number = reach.phone !== null && E164.test(reach.phone) ? reach.phone : undefined;
  const addressOn = (channel: UsableChannel): string | undefined =>
    kind === 'email'
      ? (reach.email ?? contactOn(channel)?.contact)
      : kind === 'twilio'
        ? (number ?? contactOn(channel)?.contact)
        : (contactOn(channel)?.contact ?? (kind === 'whatsapp' ? number?.slice(1) : undefined));
  const reachable = ranked.flatMap((channel) => {
    const address = addressOn(channel);
    return address === undefined || address === '' ? [] : [{ channel, address }];
  });
  if (reachable.length === 0) return { reason: 'no-address' };
  if (!consents(kind, reach.consents, category)) return { reason: 'no-consent' };
  const isFree = ({ address }: { address: string }): boolean =>
    !reach.suppressed.some(
      (each) =>
        each.channelKind === kind &&
        [address, address.toLowerCase(), `+${address}`].includes(each.address) &&
        (each.scope === 'all' || category === 'campaign'),
    );
  const allowed = reachable.filter(isFree);
  if (allowed.length === 0) return { reason: 'suppressed' };
  let refusal: Omit<Refused, 'channel'> = { reason: 'window-closed' };
  for (const { channel, address } of allowed) {
    const step = { channelKind: kind, channelId: channel.id, address };
    const say = sayable(kind, channel.id);
    if ('refused' in say) {
      refusal = { reason: say.refused, detail: say.detail };
      continue;
    }
    const { free, hasTemplate, blocked } = say;
    const lastInboundAt = contactOn(channel)?.lastInboundAt;
    const isOpen =
      kind === 'email' || kind === 'twilio' || (lastInboundAt && at.getTime() - Date.parse(lastInboundAt) < WINDOW_MS);
    if (isOpen && free) return step;
    const use = kind === 'whatsapp' && hasTemplate ? template(channel.id) : undefined;
    if (use) return { ...step, template: use };
    if (isOpen) refusal = { reason: 'no-words' };
    else refusal = blocked ? { reason: 'template-blocked', detail: blocked } : { reason: 'window-closed' };
  }
  return refusal;
}

function consents(kind: ChannelKind, given: readonly Consent[], category: MessageCategory): boolean {
  const channel = consentChannel[kind];
  // Whoever wrote to us there has begun it themselves.
  if (!channel) return category !== 'campaign';
  const said = (purpose: Consent['purpose']): boolean | undefined =>
    given.find((consent) => consent.channel === channel && consent.purpose === purpose)?.granted;
  return category === 'campaign' ? said('marketing') === true : said('transactional') !== false;
}
