import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import { ApiKeyEntity } from './api-key.entity.js';
import type { ApiKeyQuery, ApiKeyView } from './api-keys.dto.js';
import { apiKeyChange, forThoseWhoMayAsk } from './keys.changes.js';
import { apiKeyErrors } from './keys.errors.js';

@Injectable()
export class ApiKeysRepository extends TenantRepository<ApiKeyEntity, ApiKeyView> {
  constructor(context: RepositoryContext) {
    super(context, {
      entity: ApiKeyEntity,
      logged: forThoseWhoMayAsk(apiKeyChange.definition),
      notFound: apiKeyErrors.notFound,
    });
  }

  protected streamOf(row: ApiKeyEntity): string {
    return row.organizationId;
  }

  /** Newest first. The last use is in no stream, so its head cannot vouch for a cached page. */
  list(actor: Actor, query: ApiKeyQuery): Promise<JsonText<ListPage<ApiKeyView>>> {
    return this.page(actor, { query, sort: { sql: 't.created_at', type: 'timestamptz', descending: true } });
  }
}
