import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import {
  differences,
  RepositoryContext,
  TenantRepository,
  type ChangeVerb,
  type PatchOptions,
} from '../../platform/changes/index.js';
import { JsonText, type ListPage } from '../../platform/http/index.js';
import { viewJson } from '../../platform/database/index.js';
import { EventQuestionEntity, type QuestionWording } from './event-question.entity.js';
import {
  QuestionVersionView,
  type QuestionQuery,
  type QuestionVersionsView,
  type QuestionView,
} from './event-questions.dto.js';
import { questionChange } from './events.changes.js';
import { questionErrors } from './events.errors.js';

export type WordedQuestion = EventQuestionEntity & QuestionWording;

type QuestionFields = Partial<Pick<EventQuestionEntity, 'functionId' | 'key' | 'position' | 'per' | 'archived'>>;

const wordingColumns = `v.label, v.help, v.type, v.options, v.required, v.show_when as "showWhen", v.minimum, v.maximum`;

@Injectable()
export class EventQuestionsRepository extends TenantRepository<EventQuestionEntity, QuestionView> {
  constructor(context: RepositoryContext) {
    super(context, {
      entity: EventQuestionEntity,
      logged: questionChange.definition,
      notFound: questionErrors.notFound,
      event: 'eventId',
    });
  }

  protected streamOf(row: EventQuestionEntity): string {
    return row.eventId;
  }

  list(actor: Actor, eventId: string, query: QuestionQuery): Promise<JsonText<ListPage<QuestionView>>> {
    return this.page(actor, {
      query,
      sort: { sql: 't.position', type: 'int' },
      streamId: eventId,
      where: (where) => {
        where.and('t.event_id = ?', eventId);
        if (query.archived !== undefined) where.and('t.archived = ?', query.archived);
      },
    });
  }

  /** In order, archived ones too, each with its present wording. */
  async ofEvent(actor: Actor, eventId: string): Promise<WordedQuestion[]> {
    const questions = await this.uow.db.manager.find(EventQuestionEntity, {
      where: { organizationId: actor.organizationId, eventId },
      order: { position: 'ASC', id: 'ASC' },
    });
    const wordings = await this.uow.db.query<QuestionWording & { id: string }>(
      `select t.id, ${wordingColumns} from ${questionChange.definition.from} where t.organization_id = $1 and t.event_id = $2`,
      [actor.organizationId, eventId],
    );
    const byId = new Map(wordings.map((wording) => [wording.id, wording]));
    return questions.map((question) => Object.assign(question, byId.get(question.id)!));
  }

  async wording(actor: Actor, id: string): Promise<QuestionWording> {
    const [wording] = await this.uow.db.query<QuestionWording>(
      `select ${wordingColumns} from ${questionChange.definition.from} where t.organization_id = $1 and t.id = $2`,
      [actor.organizationId, id],
    );
    if (!wording) throw questionErrors.notFound();
    return wording;
  }

  async versions(actor: Actor, id: string): Promise<JsonText<QuestionVersionsView>> {
    const [row] = await this.uow.db.query<{ json: string }>(
      `select json_build_object('items', coalesce(json_agg(${viewJson(QuestionVersionView)} order by t.version_no), '[]'))::text as json
         from event_question_version t where t.organization_id = $1 and t.question_id = $2`,
      [actor.organizationId, id],
    );
    return new JsonText<QuestionVersionsView>(row!.json);
  }

  /** @returns whether it is new. */
  async add(
    actor: Actor,
    question: Pick<EventQuestionEntity, 'id' | 'eventId' | 'functionId' | 'key' | 'position' | 'per'>,
    wording: QuestionWording,
  ): Promise<boolean> {
    return this.uow.run(async () => {
      const isNew = await this.insert(actor, { ...question, currentVersion: 1 }, questionChange.created);
      if (isNew) await this.insertVersion(actor, question.id, 1, wording);
      return isNew;
    });
  }

  /** Changes a question; when that changes what is asked it gets a new version, and answers keep the old one. */
  async revise(
    actor: Actor,
    id: string,
    fields: QuestionFields,
    wording: Partial<QuestionWording>,
    verb: ChangeVerb,
    options: PatchOptions = {},
  ): Promise<void> {
    await this.uow.run(async () => {
      const row = await this.lock(actor, id);
      this.checkVersion(row, options);
      const current = await this.wording(actor, id);
      const next = { ...current, ...wording };
      if (isDeepStrictEqual(current, next)) {
        await this.patch(actor, id, fields, verb);
        return;
      }
      const update = { ...fields, currentVersion: row.currentVersion + 1 };
      await this.insertVersion(actor, id, update.currentVersion, next);
      await this.uow.db.manager.update(
        EventQuestionEntity,
        { organizationId: actor.organizationId, id },
        { ...update, version: row.version + 1, updatedAt: new Date() },
      );
      this.record(row, questionChange.reworded, differences(Object.assign(row, current), { ...update, ...wording }));
    });
  }

  private async insertVersion(actor: Actor, id: string, versionNo: number, wording: QuestionWording): Promise<void> {
    await this.uow.db.query(
      `insert into event_question_version
              (organization_id, question_id, version_no, label, help, type, options, required, show_when, minimum, maximum)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        actor.organizationId,
        id,
        versionNo,
        wording.label,
        wording.help,
        wording.type,
        JSON.stringify(wording.options),
        wording.required,
        wording.showWhen && JSON.stringify(wording.showWhen),
        wording.minimum,
        wording.maximum,
      ],
    );
  }
}
