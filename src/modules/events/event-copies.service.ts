import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId, type JsonText } from '../../platform/http/index.js';
import type { EventEntity } from './event.entity.js';
import { EventFunctionsRepository } from './event-functions.repository.js';
import { EventFunctionsService } from './event-functions.service.js';
import { EventQuestionsRepository, type WordedQuestion } from './event-questions.repository.js';
import type { EventCopy, EventView } from './events.dto.js';
import { eventErrors } from './events.errors.js';
import { EventsRepository } from './events.repository.js';
import { EventsService } from './events.service.js';
import { instant } from './event-times.js';

/** Makes a new event from the structure of another: functions, questions, texts and looks, never people or answers. */
@Injectable()
export class EventCopies {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly events: EventsService,
    private readonly rows: EventsRepository,
    private readonly parts: EventFunctionsService,
    private readonly functions: EventFunctionsRepository,
    private readonly questions: EventQuestionsRepository,
  ) {}

  async copy(actor: Actor, sourceId: string, body: EventCopy): Promise<JsonText<EventView>> {
    const { id = newId() } = body;
    await this.uow.run(async () => {
      const source = await this.events.mustFind(actor, sourceId);
      const startsAt = instant(body.startsAt);
      const { endsAt, rsvpDeadline, locksAt } = await this.moved(source, startsAt);
      const { description, timeZone, venue, address, capacity, defaultLanguage, languages, branding, rsvpMessage } =
        source;
      const values = {
        description,
        timeZone,
        venue,
        address,
        capacity,
        defaultLanguage,
        languages,
        branding,
        rsvpMessage,
      };
      const name = body.name ?? source.name;
      await this.events.write(
        actor,
        { ...values, id, name, startsAt, endsAt, rsvpDeadline, locksAt, copiedFrom: source.id },
        async (event) => {
          const functionIds = await this.copyFunctions(actor, source, event);
          for (const question of await this.questions.ofEvent(actor, source.id)) {
            if (!question.archived) await this.copyQuestion(actor, question, event.id, functionIds);
          }
        },
      );
      // The id is that of an event already: a repeat of this copy, or something else.
      if ((await this.events.mustFind(actor, id)).copiedFrom !== source.id) throw eventErrors.idTaken();
    });
    return this.events.get(actor, id);
  }

  /** Each keeps its distance to the start, and the order stays whatever the clocks do that night. */
  private async moved(source: EventEntity, startsAt: Date) {
    const [endsAt, rsvpDeadline, locksAt] = await this.rows.shift(
      [source.endsAt, source.rsvpDeadline, source.locksAt],
      source.startsAt,
      startsAt,
      source.timeZone,
    );
    const lock = earliest(locksAt, startsAt);
    return {
      endsAt:
        endsAt && endsAt > startsAt
          ? endsAt
          : new Date(startsAt.getTime() + (source.endsAt.getTime() - source.startsAt.getTime())),
      rsvpDeadline: earliest(rsvpDeadline, lock ?? startsAt),
      locksAt: lock,
    };
  }

  /** @returns the new id of each function by its old one. */
  private async copyFunctions(actor: Actor, source: EventEntity, event: EventEntity): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    const functions = await this.functions.ofEvent(actor, source.id);
    const spans = await this.rows.shiftSpans(functions, source.startsAt, event.startsAt, event.timeZone);
    for (const [index, { id, name, description, venue, capacity, position, mealChoices }] of functions.entries()) {
      const { startsAt, endsAt } = spans[index]!;
      const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
      ids.set(
        id,
        await this.parts.add(actor, event, { name, description, venue, capacity, mealChoices, ...times }, position),
      );
    }
    return ids;
  }

  private async copyQuestion(
    actor: Actor,
    question: WordedQuestion,
    eventId: string,
    functionIds: Map<string, string>,
  ): Promise<void> {
    const { functionId, key, position, per, label, help, type, options, required, showWhen, minimum, maximum } =
      question;
    const of = (id: string): string => functionIds.get(id)!;
    await this.questions.add(
      actor,
      { id: newId(), eventId, functionId: functionId && of(functionId), key, position, per },
      {
        label,
        help,
        type,
        options,
        required,
        showWhen: showWhen?.functionId ? { ...showWhen, functionId: of(showWhen.functionId) } : showWhen,
        minimum,
        maximum,
      },
    );
  }
}

const earliest = (time: Date | null | undefined, bound: Date): Date | null =>
  time ? (time < bound ? time : bound) : null;
