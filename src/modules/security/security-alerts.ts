import { createHmac } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { Database, viewText } from '../../platform/database/index.js';
import { defineJob, Handles, Jobs, PermanentJobError, type RunningJob } from '../../platform/jobs/index.js';
import { securityEventKinds, type SecurityEventKind } from './security-event.entity.js';
import { SecurityEventView } from './security-events.dto.js';

export interface AlertJob {
  eventId: string;
}

/** Worth a day of trying. */
export const alertSecurity = defineJob<AlertJob>('security.alert', {
  maxAttempts: 60,
  backoff: { seconds: 2, atMost: 1_800 },
  timeoutSeconds: 30,
});

const PATIENCE_MS = 10_000;

/** Tells the operator's own system of events that somebody should look at. The address is the operator's, never a tenant's. */
@Injectable()
export class SecurityAlerts implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    const known: readonly string[] = securityEventKinds;
    const unknown = this.config.securityAlert.kinds.filter((kind) => !known.includes(kind));
    if (unknown.length > 0) throw new Error(`SECURITY_ALERT_KINDS must be some of ${known.join(', ')}`);
  }

  /** In the unit of work of the event: it is told of exactly when it happened. */
  async enqueue(eventId: string, kind: SecurityEventKind): Promise<void> {
    const { url, secret, kinds } = this.config.securityAlert;
    if (!url || !secret || !kinds.includes(kind)) return;
    await this.jobs.enqueue(alertSecurity, { organizationId: null, data: { eventId } });
  }

  @Handles(alertSecurity)
  async send({ data, signal }: RunningJob<AlertJob>): Promise<void> {
    const { url, secret } = this.config.securityAlert;
    const [event] = await this.db.query<{ json: string }>(
      `select ${viewText(SecurityEventView)} as json from security_event t left join user_account u on u.id = t.user_id where t.id = $1`,
      [data.eventId],
    );
    if (!event || !url) return;
    const timestamp = String(Math.floor(Date.now() / 1000));
    const body = `{"type":"security.event","data":${event.json}}`;
    // As Standard Webhooks has it. The id is the event's: whoever gets it twice can tell.
    const signature = createHmac('sha256', secret).update(`${data.eventId}.${timestamp}.${body}`).digest('base64');
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': data.eventId,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
      body,
      // The settings say where it goes; an answer must not lead it elsewhere.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    // Nothing of the answer matters but its status: it is not read, however long it is.
    await response.body?.cancel();
    if (response.ok) return;
    const message = `The receiver of security alerts answered ${response.status}`;
    const mayPass = response.status === 408 || response.status === 429 || response.status >= 500;
    throw mayPass ? new Error(message) : new PermanentJobError('security.alert_refused', message);
  }
}
