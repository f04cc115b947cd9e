import { Choice, Id, Instant, Int, PageQuery, Text } from '../../platform/http/index.js';
import { channelKinds, type ChannelKind } from '../channels/index.js';
import {
  suppressionReasons,
  suppressionScopes,
  type SuppressionReason,
  type SuppressionScope,
} from './suppression.entity.js';

/** An address we do not write to any more. */
export class SuppressionView {
  @Id()
  id!: string;

  @Int({ min: 1 })
  version!: number;

  @Choice(channelKinds)
  channelKind!: ChannelKind;

  @Text({ max: 320, example: 'ada@example.org' })
  address!: string;

  @Choice(suppressionScopes, { description: '`marketing`: campaigns only' })
  scope!: SuppressionScope;

  @Choice(suppressionReasons, { example: 'bounce' })
  reason!: SuppressionReason;

  @Text({ max: 1_000, example: '5.1.1 No such user' })
  detail!: string;

  @Instant({ nullable: true, description: 'Null: until somebody lifts it' })
  until!: string | null;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export class SuppressionQuery extends PageQuery {
  @Choice(channelKinds, { optional: true })
  channelKind?: ChannelKind;

  @Text({ optional: true, max: 320, example: 'ada@example.org' })
  address?: string;

  @Choice(suppressionReasons, { optional: true })
  reason?: SuppressionReason;
}

export class NewSuppression {
  @Choice(channelKinds)
  channelKind!: ChannelKind;

  @Text({ min: 3, max: 320, example: 'ada@example.org', description: 'Mail address, or number in E.164' })
  address!: string;

  @Choice(suppressionScopes, { optional: true })
  scope?: SuppressionScope;

  @Text({ optional: true, max: 1_000, example: 'Said so on the phone' })
  detail?: string;
}
