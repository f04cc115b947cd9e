import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import type { PatchOptions } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId, type JsonText, type ListPage, type MemberError } from '../../platform/http/index.js';
import { AttendanceFigures } from './attendance.js';
import { EventFunctionsRepository } from './event-functions.repository.js';
import type { EventQuestionEntity, QuestionWording } from './event-question.entity.js';
import type {
  NewQuestion,
  QuestionChanges,
  QuestionQuery,
  QuestionVersionsView,
  QuestionView,
} from './event-questions.dto.js';
import { EventQuestionsRepository } from './event-questions.repository.js';
import { refuse } from './event-times.js';
import { questionChange } from './events.changes.js';
import { eventErrors, questionErrors } from './events.errors.js';
import { EventsRepository } from './events.repository.js';
import { free, slug, withIds } from './options.js';

@Injectable()
export class EventQuestionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly events: EventsRepository,
    private readonly functions: EventFunctionsRepository,
    private readonly questions: EventQuestionsRepository,
    private readonly attendance: AttendanceFigures,
  ) {}

  async list(actor: Actor, eventId: string, query: QuestionQuery): Promise<JsonText<ListPage<QuestionView>>> {
    await this.events.mustFind(actor, eventId);
    return this.questions.list(actor, eventId, query);
  }

  async get(actor: Actor, eventId: string, id: string): Promise<JsonText<QuestionView>> {
    await this.mustBeIn(actor, eventId, id);
    return this.questions.view(actor, id);
  }

  async versions(actor: Actor, eventId: string, id: string): Promise<JsonText<QuestionVersionsView>> {
    await this.mustBeIn(actor, eventId, id);
    return this.questions.versions(actor, id);
  }

  async create(actor: Actor, eventId: string, body: NewQuestion): Promise<JsonText<QuestionView>> {
    const id = body.id ?? newId();
    await this.uow.run(async () => {
      const event = await this.events.lock(actor, eventId);
      if (event.state === 'cancelled') throw eventErrors.cancelled();
      const known = await this.questions.find(actor, id);
      if (known) {
        if (known.eventId !== eventId) throw questionErrors.idTaken();
        return;
      }
      await this.checkFunctions(actor, eventId, body);
      const wording = wordingOf(body, blank);
      const others = await this.questions.ofEvent(actor, eventId);
      const isNew = await this.questions.add(
        actor,
        {
          id,
          eventId,
          functionId: body.functionId ?? null,
          key: body.key ?? free(slug(body.label, 'question'), new Set(others.map((question) => question.key))),
          position: body.position ?? (others.at(-1)?.position ?? -1) + 1,
          per: body.per ?? 'guest',
        },
        wording,
      );
      // Somebody made it in another event between our look and our insert.
      if (!isNew) throw questionErrors.idTaken();
    });
    return this.questions.view(actor, id);
  }

  async update(
    actor: Actor,
    eventId: string,
    id: string,
    body: QuestionChanges,
    options: PatchOptions = {},
  ): Promise<JsonText<QuestionView>> {
    await this.uow.run(async () => {
      const event = await this.events.lock(actor, eventId);
      const known = await this.mustBeIn(actor, eventId, id);
      if (event.state === 'cancelled') throw eventErrors.cancelled();
      await this.checkFunctions(actor, eventId, body);
      const { functionId, key, position, per, archived } = body;
      const wording = wordingOf(body, await this.questions.wording(actor, id));
      await this.questions.revise(
        actor,
        id,
        given({ functionId, key, position, per, archived }),
        wording,
        verbOf(known, archived),
        options,
      );
    });
    return this.questions.view(actor, id);
  }

  /** @throws event_question.answered: answers must keep what they answer. */
  async remove(actor: Actor, eventId: string, id: string, options: PatchOptions = {}): Promise<void> {
    await this.uow.run(async () => {
      await this.events.lock(actor, eventId);
      await this.mustBeIn(actor, eventId, id);
      if (await this.attendance.questionAnswered(actor, eventId, id)) throw questionErrors.answered();
      await this.questions.remove(actor, id, questionChange.deleted, options);
    });
  }

  private async mustBeIn(actor: Actor, eventId: string, id: string): Promise<EventQuestionEntity> {
    const found = await this.questions.mustFind(actor, id);
    if (found.eventId !== eventId) throw questionErrors.notFound();
    return found;
  }

  private async checkFunctions(actor: Actor, eventId: string, body: QuestionChanges): Promise<void> {
    const named = [
      { id: body.functionId, pointer: '/functionId' },
      { id: body.showWhen?.functionId, pointer: '/showWhen/functionId' },
    ].flatMap(({ id, pointer }) => (id ? [{ id, pointer }] : []));
    if (named.length === 0) return;
    const ids = new Set((await this.functions.ofEvent(actor, eventId)).map((part) => part.id));
    refuse(
      named
        .filter(({ id }) => !ids.has(id))
        .map(({ pointer }) => ({ pointer, code: 'not_found', detail: 'The event has no function with this id' })),
    );
  }
}

const blank = { help: '', options: [], required: false, showWhen: null, minimum: null, maximum: null };

/** Without the members nobody gave. */
const given = <T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };

const verbOf = (known: EventQuestionEntity, archived: boolean | undefined) =>
  archived === undefined || archived === known.archived
    ? questionChange.updated
    : archived
      ? questionChange.archived
      : questionChange.restored;

/**
 * What is asked from now on. A change of type drops what does not belong to the new one.
 * @throws request.invalid naming every wrong member.
 */
function wordingOf(
  body: QuestionChanges,
  current: Omit<QuestionWording, 'label' | 'type'> & Partial<QuestionWording>,
): QuestionWording {
  const type = body.type ?? current.type!;
  const chosen = type === 'choice' || type === 'multi_choice';
  const options = body.options ? withIds(body.options, '/options') : chosen ? current.options : [];
  const number = type === 'number';
  const minimum = body.minimum !== undefined ? body.minimum : number ? current.minimum : null;
  const maximum = body.maximum !== undefined ? body.maximum : number ? current.maximum : null;
  const errors: MemberError[] = [];
  if (chosen && options.length === 0) {
    errors.push({ pointer: '/options', code: 'array_min_size', detail: `options must hold at least one for ${type}` });
  }
  if (!chosen && options.length > 0) {
    errors.push({ pointer: '/options', code: 'not_for_type', detail: `options must be empty for ${type}` });
  }
  for (const [name, value] of Object.entries({ minimum, maximum })) {
    if (value !== null && !number)
      errors.push({ pointer: `/${name}`, code: 'not_for_type', detail: `${name} must be null for ${type}` });
  }
  if (number && minimum !== null && maximum !== null && minimum > maximum) {
    const pointer = body.maximum !== undefined ? '/maximum' : '/minimum';
    errors.push({ pointer, code: 'empty_range', detail: 'maximum must not be less than minimum' });
  }
  refuse(errors);
  const { answer, functionId } = body.showWhen ?? {};
  const showWhen = answer !== 'yes' ? null : { answer, ...(functionId ? { functionId } : {}) };
  return {
    label: body.label ?? current.label!,
    help: body.help ?? current.help,
    type,
    options,
    required: body.required ?? current.required,
    showWhen: body.showWhen === undefined ? current.showWhen : showWhen,
    minimum,
    maximum,
  };
}
