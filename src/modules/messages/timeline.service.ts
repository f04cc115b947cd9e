import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { DeliveryHistory, type DeliveryAttemptView, type DeliveryView } from '../../platform/delivery/index.js';
import type { ChannelKind } from '../channels/index.js';
import { timelineKinds, type MessageTimeline, type TimelineItem } from './messages.dto.js';
import { rerouted } from './message-moves.js';
import { MessagesRepository } from './messages.repository.js';

/** Everything that happened to a message: what we did, each call of a provider, and what providers said. */
@Injectable()
export class Timelines {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly history: DeliveryHistory,
  ) {}

  async of(actor: Actor, id: string): Promise<MessageTimeline> {
    const { organizationId } = actor;
    const message = await this.messages.mustFind(actor, id);
    const deliveries = await this.history.ofSubjects(organizationId, [id]);
    const attempts = await this.history.attempts(
      organizationId,
      deliveries.map((delivery) => delivery.id),
    );
    const kinds = new Map<string, ChannelKind>([[message.channelId, message.channelKind]]);
    const items: Placed[] = [
      {
        at: iso(message.createdAt),
        kind: message.direction === 'inbound' ? 'received' : 'created',
        channelKind: message.channelKind,
        detail: message.createdBy,
      },
      ...deliveries.flatMap((delivery) => stepsOf(delivery, attempts, kinds, message.createdAt)),
      ...(await this.messages.events(organizationId, id)).map(({ kind, at, receivedAt, detail }) => ({
        ...placeOf(at, receivedAt),
        at: iso(at),
        kind: (timelineKinds as readonly string[]).includes(kind) ? (kind as TimelineItem['kind']) : 'waiting',
        ...said(detail),
      })),
    ];
    const inOrder = items
      .sort((one, other) => (one.place ?? one.at).localeCompare(other.place ?? other.at))
      .map(({ place: _, ...item }) => item);
    return { messageId: id, status: message.status, items: inOrder };
  }
}

const iso = (at: Date | string): string => new Date(at).toISOString();

/** An item, and where it belongs if its time does not tell. */
type Placed = TimelineItem & { place?: string };

/** Some providers tell whole seconds only: within that second it was as late as can be, and not later than we heard of it. */
function placeOf(at: Date | string, receivedAt: Date | string): Pick<Placed, 'place'> {
  const second = new Date(at).getTime();
  if (second % 1_000 !== 0) return {};
  return { place: iso(new Date(Math.max(second, Math.min(second + 999, new Date(receivedAt).getTime())))) };
}

function said(detail: Record<string, unknown>): Partial<TimelineItem> {
  const text = (key: string, most: number): string | undefined =>
    typeof detail[key] === 'string' ? detail[key].slice(0, most) : undefined;
  const [code, words, providerRef] = [text('code', 200), text('detail', 1_000), text('providerRef', 500)];
  const errorClass = text('errorClass', 200);
  return {
    ...(code ? { code } : {}),
    ...(errorClass ? { errorClass } : {}),
    ...(words ? { detail: words } : {}),
    ...(providerRef ? { providerRef } : {}),
  };
}

function stepsOf(
  delivery: DeliveryView,
  attempts: readonly DeliveryAttemptView[],
  kinds: ReadonlyMap<string, ChannelKind>,
  madeAt: Date,
): TimelineItem[] {
  const channelKind = kinds.get(delivery.channelId ?? '');
  const via = channelKind ? { channelKind } : {};
  const failure = delivery.error ? { code: delivery.error.code, detail: words(delivery) } : {};
  const own = attempts.filter(({ deliveryId }) => deliveryId === delivery.id);
  return [
    // Of the same transaction, whose time is that of its beginning.
    { at: iso(delivery.createdAt > madeAt ? delivery.createdAt : madeAt), kind: 'queued', ...via },
    ...own.map((attempt): TimelineItem => ({
      at: iso(attempt.startedAt),
      kind: 'attempt',
      attempt: attempt.n,
      ...via,
      ...(attempt.endedAt ? { endedAt: iso(attempt.endedAt) } : {}),
      ...(attempt.outcome ? { outcome: attempt.reconciled === 'done' ? 'done' : attempt.outcome } : {}),
      ...(attempt.providerRef ? { providerRef: attempt.providerRef.slice(0, 500) } : {}),
      ...(attempt.errorCode ? { code: attempt.errorCode } : {}),
      ...(attempt.errorClass ? { errorClass: attempt.errorClass } : {}),
      ...(attempt.summary ? { detail: attempt.summary.slice(0, 1_000) } : {}),
    })),
    ...(delivery.state === 'done' && delivery.settledAt
      ? [
          {
            at: iso(own.findLast(({ outcome }) => outcome === 'done')?.endedAt ?? delivery.settledAt),
            kind: 'accepted' as const,
            ...via,
            ...(delivery.providerRef ? { providerRef: delivery.providerRef.slice(0, 500) } : {}),
          },
        ]
      : []),
    ...(delivery.state === 'discarded' && delivery.settledAt && delivery.error?.code !== rerouted.code
      ? [{ at: iso(delivery.settledAt), kind: 'failed' as const, ...via, ...failure }]
      : []),
    ...(delivery.state === 'retrying' || delivery.state === 'ambiguous'
      ? [
          {
            at: iso(own.at(-1)?.endedAt ?? delivery.createdAt),
            kind: 'waiting' as const,
            ...via,
            ...failure,
            nextAt: iso(delivery.nextAt),
          },
        ]
      : []),
  ];
}

const words = ({ error }: DeliveryView): string =>
  [error?.message, error?.suggestion].filter(Boolean).join('. ').slice(0, 1_000);
