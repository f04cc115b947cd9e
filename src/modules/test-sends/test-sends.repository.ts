import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { ProviderTemplateUse } from '../channels/index.js';

/** A test with its words. */
export interface TestSendRow {
  organizationId: string;
  id: string;
  templateId: string;
  versionNo: number;
  locale: string;
  channelId: string;
  address: string;
  subject: string | null;
  body: string;
  html: string | null;
  providerTemplate: ProviderTemplateUse | null;
}

const columns = `organization_id as "organizationId", id, template_id as "templateId", version_no as "versionNo", locale,
  channel_id as "channelId", address, subject, body, html, provider_template as "providerTemplate"`;

@Injectable()
export class TestSendsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Not in the log: nothing of the organization changes by it. */
  async insert(row: TestSendRow, createdBy: string): Promise<void> {
    await this.uow.db.query(
      `insert into test_send (organization_id, id, template_id, version_no, locale, channel_id, address, subject, body, html,
           provider_template, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        row.organizationId,
        row.id,
        row.templateId,
        row.versionNo,
        row.locale,
        row.channelId,
        row.address,
        row.subject,
        row.body,
        row.html,
        row.providerTemplate && JSON.stringify(row.providerTemplate),
        createdBy,
      ],
    );
  }

  async find(organizationId: string, ids: readonly string[]): Promise<TestSendRow[]> {
    return this.uow.db.query<TestSendRow>(
      `select ${columns} from test_send where organization_id = $1 and id = any($2::uuid[])`,
      [organizationId, ids],
    );
  }
}
