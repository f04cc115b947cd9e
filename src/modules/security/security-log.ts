import { Injectable } from '@nestjs/common';
import { actorName } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId } from '../../platform/http/index.js';
import { currentContext, Metrics } from '../../platform/observability/index.js';
import { SecurityAlerts } from './security-alerts.js';
import { clientOf, localClient, type ClientInfo } from './client-info.js';
import type { SecurityEventKind } from './security-event.entity.js';

export interface SecurityEvent {
  kind: SecurityEventKind;
  /** Whose account it is about. */
  userId?: string | undefined;
  organizationId?: string | undefined;
  sessionId?: string | undefined;
  /** What it was done to, kind and id: `member:…`, `api-key:…`. */
  subject?: string | undefined;
  /** A few short facts, e.g. the role before and after. No secret, no text that a stranger typed. */
  detail?: Record<string, unknown> | undefined;
  /** Where it came from; the request at hand unless told. */
  client?: ClientInfo | undefined;
}

const KEPT_DAYS = 365;

/** Who signed in, was refused, was given or lost rights: from where, on what, by whom. Holds no secret and no text a stranger typed. */
@Injectable()
export class SecurityLog {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly metrics: Metrics,
    private readonly alerts: SecurityAlerts,
  ) {}

  /** Commits with the unit of work that is open, if one is; otherwise at once. */
  async record(event: SecurityEvent): Promise<void> {
    const context = currentContext();
    const { address, device } = event.client ?? (context?.caller ? clientOf(context.caller) : localClient);
    const id = newId();
    await this.uow.run(async () => {
      await this.uow.db.query(
        `insert into security_event (id, kind, organization_id, user_id, session_id, address, device, actor, subject, detail)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb)`,
        [
          id,
          event.kind,
          event.organizationId ?? null,
          event.userId ?? null,
          event.sessionId ?? null,
          address,
          device,
          context?.actor ? actorName(context.actor) : null,
          event.subject ?? null,
          JSON.stringify(event.detail ?? {}),
        ],
      );
      await this.alerts.enqueue(id, event.kind);
      this.uow.afterCommit(() => this.metrics.increment('security_events', { kind: event.kind }));
    });
  }

  async prune(): Promise<void> {
    await this.uow.db.execute('delete from security_event where at < now() - make_interval(days => $1)', [KEPT_DAYS]);
  }
}
