import { Injectable } from '@nestjs/common';
import {
  defineDelivery,
  Delivers,
  DeliveryError,
  type Delivery,
  type DeliveryAttempt,
  type DeliveryHandler,
  type DeliveryReceipt,
  type Rate,
  type Reconciliation,
} from '../../platform/delivery/index.js';
import { ChannelSending, type OpenChannel, type RenderedMessage } from '../channels/index.js';
import { sendingRate } from '../messages/index.js';
import { TestSendsRepository, type TestSendRow } from './test-sends.repository.js';

/** As messages are tried, but not for as long: somebody is waiting for it. */
export const sendTest = defineDelivery('templates.test', {
  maxAttempts: 4,
  backoff: { seconds: 5, atMost: 300 },
  maxReconciliations: 8,
});

/** What sending one takes. */
interface Letter {
  channel: OpenChannel;
  rendered: RenderedMessage;
}

/** Sends tests of templates through channels. */
@Injectable()
@Delivers(sendTest)
export class TestSender implements DeliveryHandler<Letter | DeliveryError> {
  constructor(
    private readonly sending: ChannelSending,
    private readonly tests: TestSendsRepository,
  ) {}

  async load(deliveries: readonly Delivery[]): Promise<ReadonlyMap<string, Letter | DeliveryError>> {
    const letters = new Map<string, Letter | DeliveryError>();
    for (const organizationId of new Set(deliveries.map((delivery) => delivery.organizationId))) {
      const own = deliveries.filter((delivery) => delivery.organizationId === organizationId);
      const rows = await this.tests.find(
        organizationId,
        own.map(({ subjectId }) => subjectId),
      );
      const channels = await this.sending.openMany(
        organizationId,
        rows.map(({ channelId }) => channelId),
      );
      for (const row of rows) {
        const channel = channels.get(row.channelId);
        // Of one that cannot be opened, why.
        if (channel instanceof DeliveryError) letters.set(row.id, channel);
        else if (channel) letters.set(row.id, { channel, rendered: renderedOf(row) });
      }
    }
    return letters;
  }

  async deliver(
    delivery: Delivery,
    _attempt: DeliveryAttempt,
    signal: AbortSignal,
    letter: Letter | DeliveryError | undefined,
  ): Promise<DeliveryReceipt> {
    if (!letter)
      throw new DeliveryError('permanent', 'test_send.channel_gone', { message: 'Its channel was deleted meanwhile' });
    if (letter instanceof DeliveryError) throw letter;
    return this.sending.send(letter.channel, letter.rendered, { idempotencyKey: delivery.id, signal });
  }

  async reconcile(delivery: Delivery, attempt: DeliveryAttempt, signal: AbortSignal): Promise<Reconciliation> {
    const letter = (await this.load([delivery])).get(delivery.id);
    if (!letter || letter instanceof DeliveryError) return 'unknown';
    const { to, text } = letter.rendered;
    const sent = { to, text, idempotencyKey: delivery.id, since: attempt.startedAt };
    const found = await this.sending.find(letter.channel, sent, signal);
    return typeof found === 'string' ? found : { outcome: 'done', ...found };
  }

  /** The provider counts tests like everything else. */
  rateOf(bucket: string): Rate | undefined {
    return sendingRate(bucket);
  }
}

const renderedOf = ({ address, subject, body, html, providerTemplate }: TestSendRow): RenderedMessage => ({
  to: address,
  text: body,
  ...(subject === null ? {} : { subject }),
  ...(html === null ? {} : { html }),
  ...(providerTemplate ? { template: providerTemplate } : {}),
});
