import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import type { PatchOptions } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId, type JsonText, type ListPage } from '../../platform/http/index.js';
import { AttendanceFigures } from './attendance.js';
import { CapacityPoolsRepository } from './capacity-pools.repository.js';
import type { EventEntity } from './event.entity.js';
import type { EventFunctionEntity } from './event-function.entity.js';
import type { FunctionChanges, FunctionQuery, FunctionView, NewFunction } from './event-functions.dto.js';
import { EventFunctionsRepository } from './event-functions.repository.js';
import { EventQuestionsRepository } from './event-questions.repository.js';
import { checkFunctionTimes, instant } from './event-times.js';
import { functionChange } from './events.changes.js';
import { eventErrors, functionErrors } from './events.errors.js';
import { EventsRepository } from './events.repository.js';
import { withIds } from './options.js';

@Injectable()
export class EventFunctionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly events: EventsRepository,
    private readonly functions: EventFunctionsRepository,
    private readonly questions: EventQuestionsRepository,
    private readonly pools: CapacityPoolsRepository,
    private readonly attendance: AttendanceFigures,
  ) {}

  async list(actor: Actor, eventId: string, query: FunctionQuery): Promise<JsonText<ListPage<FunctionView>>> {
    await this.events.mustFind(actor, eventId);
    return this.functions.list(actor, eventId, query);
  }

  async get(actor: Actor, eventId: string, id: string): Promise<JsonText<FunctionView>> {
    await this.mustBeIn(actor, eventId, id);
    return this.functions.view(actor, id);
  }

  async create(actor: Actor, eventId: string, body: NewFunction): Promise<JsonText<FunctionView>> {
    const id = await this.uow.run(async () => {
      const event = await this.events.lock(actor, eventId);
      if (event.state === 'cancelled') throw eventErrors.cancelled();
      const last = (await this.functions.ofEvent(actor, eventId)).at(-1);
      return this.add(actor, event, body, last ? last.position + 1 : 0);
    });
    return this.functions.view(actor, id);
  }

  /** One more function of an event that is being written. `prefix` is where it stands in the body. @returns its id. */
  async add(actor: Actor, event: EventEntity, body: NewFunction, position: number, prefix = ''): Promise<string> {
    const { id = newId(), mealChoices = [], ...values } = body;
    const times = {
      startsAt: body.startsAt === undefined ? event.startsAt : instant(body.startsAt),
      endsAt: body.endsAt === undefined ? event.endsAt : instant(body.endsAt),
    };
    checkFunctionTimes(event, times, body, prefix);
    const fields = {
      position,
      ...values,
      ...times,
      eventId: event.id,
      capacity: body.capacity ?? null,
      mealChoices: withIds(mealChoices, `${prefix}/mealChoices`),
    };
    if (await this.functions.insert(actor, { id, ...fields }, functionChange.created)) {
      await this.pools.open(actor, event.id, id, fields.capacity);
      return id;
    }
    const known = await this.functions.find(actor, id);
    if (known?.eventId !== event.id) throw functionErrors.idTaken();
    return id;
  }

  async update(
    actor: Actor,
    eventId: string,
    id: string,
    body: FunctionChanges,
    options: PatchOptions = {},
  ): Promise<JsonText<FunctionView>> {
    await this.uow.run(async () => {
      const event = await this.events.lock(actor, eventId);
      const known = await this.mustBeIn(actor, eventId, id);
      if (event.state === 'cancelled') throw eventErrors.cancelled();
      const { force = false, mealChoices, startsAt, endsAt, ...values } = body;
      const times = {
        startsAt: startsAt === undefined ? known.startsAt : instant(startsAt),
        endsAt: endsAt === undefined ? known.endsAt : instant(endsAt),
      };
      if (startsAt !== undefined || endsAt !== undefined) checkFunctionTimes(event, times, body);
      await this.functions.patch(
        actor,
        id,
        { ...values, ...times, ...(mealChoices ? { mealChoices: withIds(mealChoices, '/mealChoices') } : {}) },
        functionChange.updated,
        options,
      );
      if (values.capacity !== undefined) await this.resize(actor, id, values.capacity, force);
    });
    return this.functions.view(actor, id);
  }

  async remove(actor: Actor, eventId: string, id: string, options: PatchOptions = {}): Promise<void> {
    await this.uow.run(async () => {
      await this.events.lock(actor, eventId);
      await this.mustBeIn(actor, eventId, id);
      if ((await this.functions.ofEvent(actor, eventId)).length === 1) throw functionErrors.last();
      const questions = await this.questions.ofEvent(actor, eventId);
      if (questions.some((question) => question.functionId === id || question.showWhen?.functionId === id))
        throw functionErrors.hasQuestions();
      if (await this.attendance.functionInUse(actor, eventId, id)) throw functionErrors.inUse();
      await this.functions.remove(actor, id, functionChange.deleted, options);
      await this.pools.close(actor, id);
    });
  }

  /** @throws event.capacity_below_taken with the figures. */
  async resize(actor: Actor, id: string, capacity: number | null, force: boolean): Promise<void> {
    const pool = await this.pools.resize(actor, id, capacity, force);
    if (!pool) return;
    throw eventErrors.capacityBelowTaken({
      detail: `${pool.taken} places are taken and ${pool.held} held for offers`,
      errors: [
        { pointer: '/capacity', code: 'below_taken', detail: `capacity must be at least ${pool.taken + pool.held}` },
      ],
      more: { capacity: pool.capacity, taken: pool.taken, held: pool.held },
    });
  }

  private async mustBeIn(actor: Actor, eventId: string, id: string): Promise<EventFunctionEntity> {
    const found = await this.functions.mustFind(actor, id);
    if (found.eventId !== eventId) throw functionErrors.notFound();
    return found;
  }
}
