import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import type { PatchOptions } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { httpErrors, newId, type JsonText, type ListPage, type MemberError } from '../../platform/http/index.js';
import { AttendanceFigures } from './attendance.js';
import { CapacityPoolsRepository } from './capacity-pools.repository.js';
import type { EventEntity } from './event.entity.js';
import { eventCalendar } from './event-calendar.js';
import { EventForRsvp, type RsvpEvent } from './event-for-rsvp.js';
import { EventFunctionsRepository } from './event-functions.repository.js';
import { EventFunctionsService } from './event-functions.service.js';
import { EventQuestionsRepository } from './event-questions.repository.js';
import type { EventStatsView } from './event-stats.dto.js';
import { checkEventTimes, functionTimeErrors, instant, maybeInstant, refuse } from './event-times.js';
import { eventChange, functionChange, questionChange } from './events.changes.js';
import {
  isLanguageTag,
  type EventCancellation,
  type EventChanges,
  type EventQuery,
  type EventView,
  type NewEvent,
} from './events.dto.js';
import { eventErrors } from './events.errors.js';
import { EventsRepository } from './events.repository.js';

@Injectable()
export class EventsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly events: EventsRepository,
    private readonly functions: EventFunctionsRepository,
    private readonly questions: EventQuestionsRepository,
    private readonly pools: CapacityPoolsRepository,
    private readonly parts: EventFunctionsService,
    private readonly rsvp: EventForRsvp,
    private readonly attendance: AttendanceFigures,
  ) {}

  list(actor: Actor, query: EventQuery): Promise<JsonText<ListPage<EventView>>> {
    return this.events.list(actor, query);
  }

  get(actor: Actor, id: string): Promise<JsonText<EventView>> {
    return this.events.view(actor, id);
  }

  /** @throws event.not_found, also when a grant does not reach it. */
  mustFind(actor: Actor, id: string): Promise<EventEntity> {
    return this.events.mustFind(actor, id);
  }

  /** Of these ids, those that are events the actor reaches. */
  async known(actor: Actor, ids: readonly string[]): Promise<Set<string>> {
    return new Set((await this.events.findMany(actor, ids)).map((event) => event.id));
  }

  /** The event with its functions and the questions asked now, and the places left: one query. @throws event.not_found */
  eventForRsvp(actor: Actor, id: string): Promise<RsvpEvent> {
    return this.rsvp.read(actor, id);
  }

  async stats(actor: Actor, id: string): Promise<JsonText<EventStatsView>> {
    await this.events.mustFind(actor, id);
    return this.attendance.of(actor, id);
  }

  /** One calendar entry per function, RFC 5545. */
  async calendar(actor: Actor, id: string): Promise<string> {
    return eventCalendar(await this.rsvp.read(actor, id));
  }

  async create(actor: Actor, body: NewEvent): Promise<JsonText<EventView>> {
    const { id = newId(), functions = [], startsAt, endsAt, rsvpDeadline, locksAt, ...values } = body;
    const times = {
      startsAt: instant(startsAt),
      endsAt: instant(endsAt),
      rsvpDeadline: maybeInstant(rsvpDeadline),
      locksAt: maybeInstant(locksAt),
    };
    checkEventTimes(times, body);
    const spoken = languages(values.defaultLanguage ?? 'en', values.languages);
    await this.uow.run(async () => {
      const parts = functions.length > 0 ? functions : [{ name: body.name }];
      await this.write(actor, { ...values, ...spoken, ...times, id }, async (event) => {
        for (const [index, part] of parts.entries())
          await this.parts.add(actor, event, part, part.position ?? index, `/functions/${index}`);
      });
    });
    return this.events.view(actor, id);
  }

  /**
   * Makes the event, its stream and its places, then `rest` of it. When the id is an event's of this organization already
   * nothing happens: it is a repeat. Call it in a unit of work.
   */
  async write(
    actor: Actor,
    values: Partial<EventEntity> & { id: string },
    rest: (event: EventEntity) => Promise<void>,
  ): Promise<void> {
    const { id } = values;
    mustReachAll(actor);
    if (!(await this.events.openStream(actor, id))) throw eventErrors.idTaken();
    if (!(await this.events.insert(actor, values, eventChange.created))) return;
    await this.pools.open(actor, id, id, values.capacity ?? null);
    await rest(await this.events.mustFind(actor, id));
  }

  async update(actor: Actor, id: string, body: EventChanges, options: PatchOptions = {}): Promise<JsonText<EventView>> {
    await this.uow.run(async () => {
      const event = await this.events.lock(actor, id);
      if (event.state === 'cancelled') throw eventErrors.cancelled();
      const { force = false, moveFunctions = true, startsAt, endsAt, rsvpDeadline, locksAt, ...values } = body;
      const times = {
        startsAt: startsAt === undefined ? event.startsAt : instant(startsAt),
        endsAt: endsAt === undefined ? event.endsAt : instant(endsAt),
        rsvpDeadline: rsvpDeadline === undefined ? event.rsvpDeadline : maybeInstant(rsvpDeadline),
        locksAt: locksAt === undefined ? event.locksAt : maybeInstant(locksAt),
      };
      checkEventTimes(times, body);
      const spoken =
        values.defaultLanguage === undefined && values.languages === undefined
          ? {}
          : languages(values.defaultLanguage ?? event.defaultLanguage, values.languages ?? event.languages);
      const fields = { ...values, ...spoken, ...times };
      const updated = await this.events.patch(actor, id, fields, eventChange.updated, options);
      const isMoved = startsAt !== undefined || endsAt !== undefined;
      if (isMoved) await this.moveAlong(actor, event, updated, moveFunctions, body);
      if (values.capacity !== undefined) await this.parts.resize(actor, id, values.capacity, force);
    });
    return this.events.view(actor, id);
  }

  async publish(actor: Actor, id: string): Promise<JsonText<EventView>> {
    await this.uow.run(async () => {
      const event = await this.events.lock(actor, id);
      if (event.state === 'cancelled') throw eventErrors.cancelled();
      await this.events.patch(actor, id, { state: 'published' }, eventChange.published);
    });
    return this.events.view(actor, id);
  }

  /** The first reason stays: a repeat changes nothing. */
  async cancel(actor: Actor, id: string, { reason }: EventCancellation): Promise<JsonText<EventView>> {
    await this.uow.run(async () => {
      const event = await this.events.lock(actor, id);
      if (event.state === 'cancelled') return;
      await this.events.patch(actor, id, { state: 'cancelled', cancelledReason: reason }, eventChange.cancelled);
    });
    return this.events.view(actor, id);
  }

  async remove(actor: Actor, id: string, options: PatchOptions = {}): Promise<void> {
    await this.uow.run(async () => {
      const event = await this.events.lock(actor, id);
      if (event.state !== 'draft') throw eventErrors.notDraft();
      for (const question of await this.questions.ofEvent(actor, id))
        await this.questions.remove(actor, question.id, questionChange.deleted);
      for (const part of await this.functions.ofEvent(actor, id))
        await this.functions.remove(actor, part.id, functionChange.deleted);
      await this.events.remove(actor, id, eventChange.deleted, options);
    });
  }

  /** After the event was moved: its functions follow by the clock at the event, or must still lie around it. */
  private async moveAlong(
    actor: Actor,
    before: EventEntity,
    after: EventEntity,
    move: boolean,
    given: object,
  ): Promise<void> {
    const functions = await this.functions.ofEvent(actor, after.id);
    const isMoved = move && before.startsAt.getTime() !== after.startsAt.getTime();
    const spans = isMoved
      ? await this.events.shiftSpans(functions, before.startsAt, after.startsAt, after.timeZone)
      : functions.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
    const errors: MemberError[] = [];
    for (const [index, part] of functions.entries()) {
      const times = spans[index]!;
      for (const error of functionTimeErrors(after, times, times)) {
        const pointer = error.pointer.slice(1) in given ? error.pointer : 'startsAt' in given ? '/startsAt' : '/endsAt';
        errors.push({
          ...error,
          pointer,
          code: 'function_outside',
          detail: `The function ${part.name} would lie outside: its ${error.detail}`,
        });
      }
      await this.functions.patch(actor, part.id, times, functionChange.moved);
    }
    refuse(errors);
  }
}

/** Somebody whose grant names events could not see the one they make. */
function mustReachAll(actor: Actor): void {
  if (actor.events !== 'all')
    throw httpErrors.forbidden('Your grant is for certain events: it does not reach a new one');
}

/** The default language is always one of them. @throws request.invalid */
function languages(
  defaultLanguage: string,
  given: readonly string[] = [],
): { defaultLanguage: string; languages: string[] } {
  refuse(
    given.flatMap((language, index) =>
      isLanguageTag(language)
        ? []
        : [
            {
              pointer: `/languages/${index}`,
              code: 'language',
              detail: 'languages must hold language tags like de or pt-BR',
            },
          ],
    ),
  );
  return { defaultLanguage, languages: given.includes(defaultLanguage) ? [...given] : [defaultLanguage, ...given] };
}
