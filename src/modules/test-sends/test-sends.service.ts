import { Injectable } from '@nestjs/common';
import { actorName, type Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Deliveries, DeliveryHistory } from '../../platform/delivery/index.js';
import { httpErrors, newId, RateLimiter } from '../../platform/http/index.js';
import { ChannelsService, type ChannelKind } from '../channels/index.js';
import { lineOf, Suppressions } from '../messages/index.js';
import {
  templateErrors,
  Templates,
  VariablesFor,
  type RenderedTemplate,
  type TemplateChannel,
} from '../templates/index.js';
import { UsersRepository } from '../users/index.js';
import { sendTest } from './test-sender.js';
import type { NewTestSend, TestSendView } from './test-sends.dto.js';
import { testSendErrors } from './test-sends.errors.js';
import { TestSendsRepository } from './test-sends.repository.js';

/** Whose words a channel says. Messenger and Instagram know people only by ids of their own, once these have written. */
const SPOKEN: Partial<Record<ChannelKind, TemplateChannel>> = { email: 'email', twilio: 'sms', whatsapp: 'whatsapp' };

/** Nobody looks for it any more after a day, e.g. when its channel is mended at last. */
const USEFUL_MS = 86_400_000;

/** Templates sent to whoever writes them: in no conversation, and counted neither in caps nor in service levels. */
@Injectable()
export class TestSends {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tests: TestSendsRepository,
    private readonly deliveries: Deliveries,
    private readonly history: DeliveryHistory,
    private readonly channels: ChannelsService,
    private readonly templates: Templates,
    private readonly variables: VariablesFor,
    private readonly suppressions: Suppressions,
    private readonly users: UsersRepository,
    private readonly limiter: RateLimiter,
  ) {}

  /**
   * With example values only: nothing of a guest leaves the house.
   * @throws request.rate_limited (429) for too many to numbers
   */
  async send(
    actor: Actor,
    templateId: string,
    { channelId, to, locale, custom = [] }: NewTestSend,
  ): Promise<TestSendView> {
    const { organizationId } = actor;
    const template = await this.templates.find(actor, templateId);
    const channelKind = await this.channels.kindOf(actor, channelId);
    const channel = SPOKEN[channelKind];
    if (!channel) throw testSendErrors.channelUnfit();
    if ((to === 'me') !== (channelKind === 'email')) throw testSendErrors.recipient();
    const address = to === 'me' ? await this.mailboxOf(actor) : to;
    if (await this.suppressions.covers(organizationId, channelKind, address)) throw testSendErrors.suppressed();
    const variables = await this.variables.preview(
      actor,
      { custom: Object.fromEntries(custom.map(({ name, value }) => [name, value])) },
      template.variables,
    );
    const words = await this.templates.renderUsable(actor, template, { channel, channelId, locale, variables });
    if (channelKind === 'whatsapp') mustBeApproved(words);
    if (to !== 'me') await this.mustBeWithinBudget(actor);
    const id = newId();
    await this.uow.run(async () => {
      await this.deliveries.queue(sendTest, [
        {
          id,
          organizationId,
          subjectId: id,
          ...lineOf({ channelKind, channelId, address }),
          usefulUntil: new Date(Date.now() + USEFUL_MS),
        },
      ]);
      const { subject, text: body, html = null, whatsappTemplate: providerTemplate = null } = words;
      await this.tests.insert(
        {
          organizationId,
          id,
          templateId,
          versionNo: words.version,
          locale: words.locale,
          channelId,
          address,
          subject: subject === undefined ? null : `[Test] ${subject}`,
          body,
          html,
          providerTemplate,
        },
        actorName(actor),
      );
    });
    return this.get(actor, templateId, id);
  }

  async get({ organizationId }: Actor, templateId: string, id: string): Promise<TestSendView> {
    const [row] = await this.tests.find(organizationId, [id]);
    const delivery = await this.history.find(organizationId, id);
    if (!delivery || row?.templateId !== templateId) throw testSendErrors.notFound();
    const { state, attempts, error, createdAt, settledAt } = delivery;
    const { versionNo, channelId, address, locale, subject } = row;
    return {
      id,
      templateId,
      versionNo,
      channelId,
      to: address,
      locale,
      subject,
      state,
      attempts,
      error: error && {
        class: error.class,
        code: error.code,
        message: error.message.slice(0, 1_000),
        ...(error.suggestion ? { suggestion: error.suggestion.slice(0, 1_000) } : {}),
      },
      createdAt: createdAt.toISOString(),
      settledAt: settledAt?.toISOString() ?? null,
    };
  }

  /** Any other address would make this a way to write to strangers in the hotel's name. */
  private async mailboxOf(actor: Actor): Promise<string> {
    if (actor.kind !== 'user') throw testSendErrors.nobody();
    const user = await this.users.find(actor.id);
    if (!user?.emailVerifiedAt) throw testSendErrors.unverified();
    return user.email;
  }

  /** A number is anybody's: nobody can be plagued, and no bill run up, by tests. */
  private async mustBeWithinBudget(actor: Actor): Promise<void> {
    const { allowed, limit, resetSeconds } = await this.limiter.take('testSends', actorName(actor));
    if (allowed) return;
    throw httpErrors.rateLimited({
      detail: `At most ${limit} tests go to numbers in this time; try again in ${resetSeconds} seconds`,
      retryAfter: resetSeconds,
    });
  }
}

/** Nobody is known to have written within the last 24 hours, so free words would be refused. */
function mustBeApproved({ whatsappTemplate, whatsappBlocked }: RenderedTemplate): void {
  if (whatsappTemplate) return;
  if (!whatsappBlocked) throw testSendErrors.approvalNeeded();
  const { name, language, state, reason } = whatsappBlocked;
  throw templateErrors.whatsappBlocked({
    detail: `${name} (${language}) is ${state}${reason ? `: ${reason}` : ''}`,
    more: { whatsappTemplate: whatsappBlocked },
  });
}
