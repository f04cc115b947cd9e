import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { QuietHours } from './quiet-hours.js';

/** How an organization writes. */
export interface MessagingRules {
  quiet: QuietHours;
  capMessages: number;
  capDays: number;
  answerMinutes: number;
  deliverySeconds: number;
}

const DEFAULTS: MessagingRules = {
  quiet: { from: '21:00', to: '08:00' },
  capMessages: 5,
  capDays: 7,
  answerMinutes: 60,
  deliverySeconds: 300,
};

@Injectable()
export class MessagingSettingsRepository {
  constructor(private readonly db: Database) {}

  /** Those set, or what everybody begins with. */
  async rules(organizationId: string): Promise<MessagingRules> {
    const [row] = await this.db.query<MessagingRules>(
      `select json_build_object('from', quiet_from, 'to', quiet_to) as quiet, cap_messages as "capMessages", cap_days as "capDays",
              answer_minutes as "answerMinutes", delivery_seconds as "deliverySeconds"
         from messaging_settings where organization_id = $1`,
      [organizationId],
    );
    return row ?? DEFAULTS;
  }
}
