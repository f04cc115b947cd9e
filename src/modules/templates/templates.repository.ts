import { Injectable } from '@nestjs/common';
import { actorName, type Actor } from '../../platform/access/index.js';
import { differences, RepositoryContext, TenantRepository, type PatchOptions } from '../../platform/changes/index.js';
import { viewJson } from '../../platform/database/index.js';
import { JsonText, newId, type ListPage } from '../../platform/http/index.js';
import { MessageTemplateEntity, TemplateVersionEntity, type TemplateContents } from './template.entity.js';
import { templateChange } from './templates.changes.js';
import {
  TemplateVersionSummaryView,
  TemplateVersionView,
  type TemplateQuery,
  type TemplateVersionsView,
  type TemplateView,
} from './templates.dto.js';
import { templateErrors } from './templates.errors.js';

type TemplateFields = Partial<Pick<MessageTemplateEntity, 'key' | 'name' | 'category'>>;

@Injectable()
export class TemplatesRepository extends TenantRepository<MessageTemplateEntity, TemplateView> {
  constructor(context: RepositoryContext) {
    super(context, {
      entity: MessageTemplateEntity,
      logged: templateChange.definition,
      notFound: templateErrors.notFound,
    });
  }

  protected streamOf(row: MessageTemplateEntity): string {
    return row.organizationId;
  }

  list(actor: Actor, query: TemplateQuery): Promise<JsonText<ListPage<TemplateView>>> {
    return this.page(actor, {
      query,
      sort: { sql: 'lower(t.name)', type: 'text' },
      streamId: actor.organizationId,
      where: (where) => {
        if (query.category) where.and('t.category = ?', query.category);
        if (query.key) where.and('t.key = ?', query.key);
      },
    });
  }

  async idOfKey(actor: Actor, key: string): Promise<string | undefined> {
    const [row] = await this.uow.db.query<{ id: string }>(
      'select id from message_template where organization_id = $1 and key = $2',
      [actor.organizationId, key],
    );
    return row?.id;
  }

  /** Makes a template and its first version. @returns whether it is new. */
  async add(
    actor: Actor,
    template: Pick<MessageTemplateEntity, 'id' | 'key' | 'name' | 'category' | 'about'>,
    contents: TemplateContents,
  ): Promise<boolean> {
    return this.uow.run(async () => {
      const isNew = await this.insert(actor, { ...template, currentVersion: 1 }, templateChange.created);
      if (isNew) await this.insertVersion(actor, template.id, 1, contents);
      return isNew;
    });
  }

  /** Changes a template; other words make a new version. */
  async revise(
    actor: Actor,
    id: string,
    fields: TemplateFields,
    contents: TemplateContents | undefined,
    options: PatchOptions = {},
  ): Promise<void> {
    await this.uow.run(async () => {
      const row = await this.lock(actor, id);
      this.checkVersion(row, options);
      if (!contents) {
        await this.patch(actor, id, fields, templateChange.updated);
        return;
      }
      const update = { ...fields, currentVersion: row.currentVersion + 1 };
      await this.insertVersion(actor, id, update.currentVersion, contents);
      await this.uow.db.manager.update(
        MessageTemplateEntity,
        { organizationId: actor.organizationId, id },
        { ...update, version: row.version + 1, updatedAt: new Date() },
      );
      this.record(row, templateChange.reworded, differences(row, update));
    });
  }

  /** The words in use. */
  async current(actor: Actor, template: MessageTemplateEntity): Promise<TemplateVersionEntity> {
    const version = await this.uow.db.manager.findOne(TemplateVersionEntity, {
      where: { organizationId: actor.organizationId, templateId: template.id, versionNo: template.currentVersion },
    });
    if (!version) throw templateErrors.versionNotFound();
    return version;
  }

  async versions(actor: Actor, templateId: string): Promise<JsonText<TemplateVersionsView>> {
    const [row] = await this.uow.db.query<{ json: string }>(
      `select json_build_object('items', coalesce(json_agg(${viewJson(TemplateVersionSummaryView)} order by t.version_no desc), '[]'))::text as json
         from (select * from message_template_version where organization_id = $1 and template_id = $2
                order by version_no desc limit 1000) t`,
      [actor.organizationId, templateId],
    );
    return new JsonText<TemplateVersionsView>(row!.json);
  }

  async versionView(actor: Actor, templateId: string, id: string): Promise<JsonText<TemplateVersionView>> {
    const [row] = await this.uow.db.query<{ json: string }>(
      `select ${viewJson(TemplateVersionView)}::text as json from message_template_version t
        where t.organization_id = $1 and t.template_id = $2 and t.id = $3`,
      [actor.organizationId, templateId, id],
    );
    if (!row) throw templateErrors.versionNotFound();
    return new JsonText<TemplateVersionView>(row.json);
  }

  private async insertVersion(
    actor: Actor,
    templateId: string,
    versionNo: number,
    contents: TemplateContents,
  ): Promise<void> {
    await this.uow.db.query(
      `insert into message_template_version (organization_id, id, template_id, version_no, created_by, variables, variants)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        actor.organizationId,
        newId(),
        templateId,
        versionNo,
        actorName(actor),
        JSON.stringify(contents.variables),
        JSON.stringify(contents.variants),
      ],
    );
  }
}
