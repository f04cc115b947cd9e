import { Id, Instant, Int, Text } from '../../platform/http/index.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** How an organization writes to its guests. */
export class MessagingSettingsView {
  @Id({ description: 'The organization' })
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Text({ example: '21:00', description: 'On the clock where the guest is: reminders and campaigns wait from then …' })
  quietFrom!: string;

  @Text({ example: '08:00', description: '… until then. The same twice: there are no quiet hours' })
  quietTo!: string;

  @Int({ min: 1, max: 1_000, example: 5, description: 'Reminders and campaigns a guest gets at most in `capDays`' })
  capMessages!: number;

  @Int({ min: 1, max: 365, example: 7 })
  capDays!: number;

  @Int({ min: 1, max: 10_080, example: 60, description: 'A guest who wrote is to be answered within so many minutes' })
  answerMinutes!: number;

  @Int({ min: 1, max: 86_400, example: 300, description: 'A message is to arrive within so many seconds' })
  deliverySeconds!: number;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export class MessagingSettingsUpdate {
  @Text({ optional: true, pattern: CLOCK, max: 5, example: '21:00' })
  quietFrom?: string;

  @Text({ optional: true, pattern: CLOCK, max: 5, example: '08:00' })
  quietTo?: string;

  @Int({ optional: true, min: 1, max: 1_000, example: 5 })
  capMessages?: number;

  @Int({ optional: true, min: 1, max: 365, example: 7 })
  capDays?: number;

  @Int({ optional: true, min: 1, max: 10_080, example: 60 })
  answerMinutes?: number;

  @Int({ optional: true, min: 1, max: 86_400, example: 300 })
  deliverySeconds?: number;
}
