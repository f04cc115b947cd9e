import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import { ConsumerRegistry, type Change, type ChangeConsumer } from '../../platform/changes/index.js';
import { Schedules } from '../../platform/jobs/index.js';
import { runAs } from '../../platform/observability/index.js';
import { WaitingListRepository } from './waiting-list.repository.js';
import { WaitingListService } from './waiting-list.service.js';

const EVERY_SECONDS = 2;
const EVENTS_AT_ONCE = 100;
/** What of an event or function decides whether somebody who waits can be offered a place. */
const DECIDING = ['capacity', 'locksAt', 'startsAt', 'state'];

/**
 * What moves the waiting list besides answers: offers whose time is up (no place stays held longer than a few seconds past it; taking
 * one is refused to the millisecond), and events that get bigger, later or cancelled.
 */
@Injectable()
export class EventPlaces implements ChangeConsumer, OnModuleInit {
  readonly consumerName = 'waiting-list-of-events';
  readonly streams = ['event'] as const;
  readonly from = 'start';

  constructor(
    private readonly waitingList: WaitingListService,
    private readonly queue: WaitingListRepository,
    private readonly schedules: Schedules,
    consumers: ConsumerRegistry,
  ) {
    consumers.register(this);
  }

  onModuleInit(): void {
    this.schedules.every('invitations.expire-offers', EVERY_SECONDS, async ({ signal }) => {
      await this.expireOffers(new Date(), signal);
    });
  }

  /** @returns how many events had offers to take back */
  async expireOffers(at: Date, signal?: AbortSignal): Promise<number> {
    let events = 0;
    for (;;) {
      const due = await this.queue.eventsWithDueOffers(at, EVENTS_AT_ONCE);
      for (const { organizationId, eventId } of due) {
        if (signal?.aborted) return events;
        await runAs(systemActor(organizationId, 'waiting-list'), 'system', () =>
          this.waitingList.settleQueue(organizationId, eventId, at),
        );
        events += 1;
      }
      if (due.length < EVENTS_AT_ONCE) return events;
    }
  }

  async apply(change: Change, organizationId: string): Promise<void> {
    if (change.entity === 'event' && change.kind === 'cancelled')
      return this.waitingList.dissolve(organizationId, change.streamId, change.at);
    if (change.entity !== 'event' && change.entity !== 'eventFunction') return;
    if (change.kind !== 'published' && !change.fields.some((field) => DECIDING.includes(field))) return;
    await this.waitingList.settleQueue(organizationId, change.streamId, new Date());
  }
}
