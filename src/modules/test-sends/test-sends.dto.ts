import { DELIVERY_STATES, type DeliveryState } from '../../platform/delivery/index.js';
import { Choice, Id, Instant, Int, Language, Nested, NestedList, Text } from '../../platform/http/index.js';
import { CustomValueDto } from '../templates/index.js';

export class NewTestSend {
  @Id({ description: 'E-mail, Twilio or WhatsApp; its words are sent' })
  channelId!: string;

  @Text({
    max: 16,
    pattern: /^(me|\+[1-9][0-9]{6,14})$/,
    example: 'me',
    description: 'E-mail: `me`, your own verified address. SMS and WhatsApp: a number in E.164, e.g. `+436601234567`',
  })
  to!: string;

  @Language({ optional: true, example: 'de-AT', description: "The organization's unless told" })
  locale?: string;

  @NestedList(() => CustomValueDto, {
    optional: true,
    max: 50,
    example: [],
    description: "Of the template's own variables; their examples unless told",
  })
  custom?: CustomValueDto[];
}

export class TestSendFailureView {
  @Text({ example: 'channel', description: 'What it means for another try' })
  class!: string;

  @Text({ example: 'channel.held', description: 'Stable' })
  code!: string;

  @Text({ max: 1_000, example: 'The channel is held' })
  message!: string;

  @Text({ optional: true, max: 1_000, example: 'Give it a new token' })
  suggestion?: string;
}

export class TestSendView {
  @Id()
  id!: string;

  @Id()
  templateId!: string;

  @Int({ min: 1 })
  versionNo!: number;

  @Id()
  channelId!: string;

  @Text({ max: 254, example: 'olivia@hotel.example', description: 'Where it goes' })
  to!: string;

  @Language({ description: 'In which language there were words' })
  locale!: string;

  @Text({ nullable: true, max: 1_100, example: '[Test] Save the date: Midsummer Gala', description: 'E-mail' })
  subject!: string | null;

  @Choice(DELIVERY_STATES, {
    description:
      '`done`: the provider took it. `held`: its channel waits for a person. `dead`: given up, in the list of dead letters. `discarded`: put away, or not sent within a day',
  })
  state!: DeliveryState;

  @Int({ min: 0, example: 0, description: 'Calls of the provider begun so far' })
  attempts!: number;

  @Nested(() => TestSendFailureView, { nullable: true, description: 'Why it failed, is held, or is being tried again' })
  error!: TestSendFailureView | null;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true, description: 'When it was over' })
  settledAt!: string | null;
}
