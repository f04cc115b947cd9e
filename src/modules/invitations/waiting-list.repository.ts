import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import type { Answers, Answer } from './answer.js';
import { waitingEntryChange } from './invitations.changes.js';
import { waitingErrors } from './invitations.errors.js';
import type { PoolDelta } from './places.js';
import { WaitingEntryEntity, type WaitingState } from './waiting-entry.entity.js';
import type { WaitingEntryQuery, WaitingEntryView } from './waiting-list.dto.js';

/** A live entry with the people it stands for. */
export interface QueuedParty {
  id: string;
  invitationId: string;
  functionId: string;
  size: number;
  position: number;
  passedOver: number;
  /** Everybody of the party, with all their answers: who is queued for this function, and who comes anyway. */
  people: { id: string; answers: Answers }[];
}

/** What the waiting list may do with an event now. */
export interface EventWindow {
  state: string;
  /** From then on nothing is offered. */
  closesAt: Date;
}

const queuedColumns = `
  w.id, w.invitation_id as "invitationId", w.function_id as "functionId", w.size, w.position, w.passed_over as "passedOver",
  (select coalesce(json_agg(json_build_object('id', a.id, 'answers', a.answers)), '[]') from attendee a
    where a.organization_id = w.organization_id and a.invitation_id = w.invitation_id) as people`;

@Injectable()
export class WaitingListRepository extends TenantRepository<WaitingEntryEntity, WaitingEntryView> {
  constructor(context: RepositoryContext) {
    super(context, {
      entity: WaitingEntryEntity,
      logged: waitingEntryChange.definition,
      notFound: waitingErrors.notFound,
      event: 'eventId',
    });
  }

  protected streamOf(row: WaitingEntryEntity): string {
    return row.eventId;
  }

  list(actor: Actor, eventId: string, query: WaitingEntryQuery): Promise<JsonText<ListPage<WaitingEntryView>>> {
    return this.page(actor, {
      query,
      sort: { sql: 't.position', type: 'float8' },
      streamId: eventId,
      where: (where) => {
        where.and('t.event_id = ?', eventId);
        if (query.functionId) where.and('t.function_id = ?', query.functionId);
        if (query.invitationId) where.and('t.invitation_id = ?', query.invitationId);
        if (query.state) where.and('t.state = ?', query.state);
        else where.and(`t.state in ('waiting', 'offered')`);
      },
    });
  }

  async eventExists(actor: Actor, eventId: string): Promise<boolean> {
    return (await this.window(actor.organizationId, eventId)) !== undefined;
  }

  /** Whether there are offers to take back, and whether anybody waits. */
  async outlook(organizationId: string, eventId: string, at: Date): Promise<{ due: boolean; waits: boolean }> {
    const [row] = await this.uow.db.query<{ due: boolean; waits: boolean }>(
      `select exists (select 1 from waiting_entry where organization_id = $1 and event_id = $2 and state = 'waiting') as waits,
              exists (select 1 from waiting_entry where organization_id = $1 and event_id = $2 and state = 'offered' and offer_expires_at <= $3) as due`,
      [organizationId, eventId, at],
    );
    return row!;
  }

  async window(organizationId: string, eventId: string): Promise<EventWindow | undefined> {
    const [row] = await this.uow.db.query<EventWindow>(
      `select state, least(locks_at, starts_at) as "closesAt" from event where organization_id = $1 and id = $2`,
      [organizationId, eventId],
    );
    return row;
  }

  /** Who waits, in order, for functions that have room; when the event as a whole has none, only parties some of whom come anyway. */
  waiting(
    organizationId: string,
    eventId: string,
    functionIds: readonly string[],
    eventHasRoom: boolean,
    after: number,
    limit: number,
  ): Promise<QueuedParty[]> {
    return this.uow.db.query<QueuedParty>(
      `select ${queuedColumns} from waiting_entry w
        where w.organization_id = $1 and w.event_id = $2 and w.state = 'waiting' and w.function_id = any($3::uuid[]) and w.position > $4
          and ($5 or exists (select 1 from attendee a where a.organization_id = $1 and a.invitation_id = w.invitation_id
                                and a.answer in ('yes', 'offered')))
        order by w.position, w.id limit $6`,
      [organizationId, eventId, functionIds, after, eventHasRoom, limit],
    );
  }

  /** Offers whose time is up, by the clock given. */
  due(organizationId: string, eventId: string, at: Date): Promise<QueuedParty[]> {
    return this.uow.db.query<QueuedParty>(
      `select ${queuedColumns} from waiting_entry w
        where w.organization_id = $1 and w.event_id = $2 and w.state = 'offered' and w.offer_expires_at <= $3 order by w.position`,
      [organizationId, eventId, at],
    );
  }

  live(organizationId: string, eventId: string): Promise<QueuedParty[]> {
    return this.uow.db.query<QueuedParty>(
      `select ${queuedColumns} from waiting_entry w
        where w.organization_id = $1 and w.event_id = $2 and w.state in ('waiting', 'offered') order by w.position`,
      [organizationId, eventId],
    );
  }

  async entry(
    organizationId: string,
    eventId: string,
    id: string,
  ): Promise<(QueuedParty & { state: WaitingState }) | undefined> {
    const [row] = await this.uow.db.query<QueuedParty & { state: WaitingState }>(
      `select ${queuedColumns}, w.state from waiting_entry w where w.organization_id = $1 and w.event_id = $2 and w.id = $3`,
      [organizationId, eventId, id],
    );
    return row;
  }

  eventsWithDueOffers(at: Date, limit: number): Promise<{ organizationId: string; eventId: string }[]> {
    return this.uow.db.query(
      `select distinct organization_id as "organizationId", event_id as "eventId" from waiting_entry
        where state = 'offered' and offer_expires_at <= $1 limit $2`,
      [at, limit],
    );
  }

  async setState(
    organizationId: string,
    ids: readonly string[],
    to: { state: WaitingState; at: Date; offerExpiresAt?: Date },
  ): Promise<void> {
    await this.uow.db.query(
      `update waiting_entry set version = version + 1, updated_at = $4, state = $3, offered_at = case when $3 = 'offered' then $4 else offered_at end,
              offer_expires_at = coalesce($5, offer_expires_at)
        where organization_id = $1 and id = any($2::uuid[])`,
      [organizationId, ids, to.state, to.at, to.offerExpiresAt ?? null],
    );
  }

  async resize(organizationId: string, id: string, size: number, at: Date): Promise<void> {
    await this.uow.db.query(
      'update waiting_entry set version = version + 1, updated_at = $4, size = $3 where organization_id = $1 and id = $2',
      [organizationId, id, size, at],
    );
  }

  async passOver(organizationId: string, ids: readonly string[], at: Date): Promise<void> {
    await this.uow.db.query(
      `update waiting_entry set version = version + 1, updated_at = $3, passed_over = passed_over + 1
        where organization_id = $1 and id = any($2::uuid[])`,
      [organizationId, ids, at],
    );
  }

  /** At the end of the queue. */
  async append(entry: {
    organizationId: string;
    eventId: string;
    invitationId: string;
    functionId: string;
    id: string;
    size: number;
    at: Date;
  }): Promise<void> {
    await this.uow.db.query(
      `insert into waiting_entry (organization_id, id, event_id, invitation_id, function_id, size, created_at, updated_at, position)
       select $1, $2, $3, $4, $5, $6, $7, $7, coalesce(max(position), 0) + 1 from waiting_entry where organization_id = $1 and event_id = $3`,
      [entry.organizationId, entry.id, entry.eventId, entry.invitationId, entry.functionId, entry.size, entry.at],
    );
  }

  async setAnswers(
    organizationId: string,
    people: readonly { id: string; answers: Answers; answer: Answer }[],
    at: Date,
  ): Promise<void> {
    await this.uow.db.query(
      `update attendee a set version = a.version + 1, updated_at = $3, answers = m.answers, answer = m.answer
         from jsonb_to_recordset($2::jsonb) as m(id uuid, answers jsonb, answer text)
        where a.organization_id = $1 and a.id = m.id`,
      [organizationId, JSON.stringify(people), at],
    );
  }

  async movePools(organizationId: string, deltas: readonly PoolDelta[]): Promise<void> {
    await this.uow.db.query(
      `update capacity_pool p set taken = p.taken + w.taken, held = p.held + w.held
         from jsonb_to_recordset($2::jsonb) as w(id uuid, taken int, held int)
        where p.organization_id = $1 and p.id = w.id`,
      [organizationId, JSON.stringify(deltas)],
    );
  }

  /** Puts one entry right before another, or at the end. */
  async moveBefore(actor: Actor, eventId: string, id: string, before: string | undefined): Promise<void> {
    const [place] = await this.uow.db.query<{ low: number | null; high: number | null }>(
      `select case when $3::uuid is null then (select max(position) from waiting_entry l where l.organization_id = $1 and l.event_id = $2 and l.id <> $4)
                   else (select max(l.position) from waiting_entry l
                          where l.organization_id = $1 and l.event_id = $2 and l.id <> $4 and l.position < h.position) end as low,
              h.position as high
         from (select 1) one left join waiting_entry h on h.organization_id = $1 and h.event_id = $2 and h.id = $3`,
      [actor.organizationId, eventId, before ?? null, id],
    );
    const low = place?.low ?? (place?.high ?? 1) - 2;
    const high = place?.high ?? low + 2;
    const position = (low + high) / 2;
    if (position <= low || position >= high) {
      // Halved so often that there is nothing left between the two: everybody gets a whole number again.
      await this.renumber(actor.organizationId, eventId);
      return this.moveBefore(actor, eventId, id, before);
    }
    await this.patch(actor, id, { position }, waitingEntryChange.moved);
  }

  private async renumber(organizationId: string, eventId: string): Promise<void> {
    await this.uow.db.query(
      `update waiting_entry w set position = o.n, version = version + 1
         from (select id, row_number() over (order by position, id) as n from waiting_entry where organization_id = $1 and event_id = $2) o
        where w.organization_id = $1 and w.id = o.id`,
      [organizationId, eventId],
    );
    await this.changes.reset(eventId, { waitingList: 'renumbered' });
  }
}
