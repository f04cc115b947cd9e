import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { newId } from '../../../platform/http/index.js';
import { Jobs } from '../../../platform/jobs/index.js';
import { ChannelVault, type OpenChannel } from '../channel-vault.js';
import { hookErrors } from '../channels.errors.js';
import { ChannelsRepository } from '../channels.repository.js';
import { isMetaKind } from '../meta/graph-errors.js';
import { twilioHookUrl } from '../twilio/twilio.adapter.js';
import { processInbound } from './inbound.jobs.js';
import { InboundRepository } from './inbound.repository.js';
import { receivedMail } from './mail.events.js';
import { splitMeta } from './meta.events.js';
import { digest, keyOf, type Received } from './received.js';
import { isMetaSigned, isSameSecret, isStandardSigned, isTwilioSigned, type StandardHeaders } from './signatures.js';
import { splitTwilio } from './twilio.events.js';

export interface HookCall {
  channelId: string;
  /** As it came, byte for byte. */
  body: Buffer;
  /** With the question mark, as it came; empty without one. */
  search: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Checked against when there is no such channel, so that the answer takes as long. */
const NOBODY = 'no channel has this secret';

/**
 * Takes calls of providers: proves who calls, keeps what they say under keys that make a repeat harmless, and answers. A
 * call that proves nothing learns nothing: the same answer whether the channel or the signature is wrong.
 */
@Injectable()
export class HooksService {
  constructor(
    private readonly vault: ChannelVault,
    private readonly channels: ChannelsRepository,
    private readonly events: InboundRepository,
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly config: Config,
  ) {}

  /** @throws hook.refused */
  async meta({ channelId, body }: HookCall, signature: string | undefined): Promise<void> {
    const channel = await this.find(channelId, (found) => isMetaKind(found.kind));
    if (!isMetaSigned(body, signature, channel?.credentials.appSecret ?? NOBODY) || !channel)
      throw hookErrors.refused();
    await this.keep(channel, splitMeta(read(body)), body);
  }

  /** Meta's question whether the address is ours. @returns the challenge. @throws hook.refused */
  async challenge(channelId: string, query: Record<string, unknown>): Promise<string> {
    const channel = await this.find(channelId, (found) => isMetaKind(found.kind));
    const text = (name: string): string | undefined => (typeof query[name] === 'string' ? query[name] : undefined);
    const given = isSameSecret(text('hub.verify_token'), channel?.credentials.verifyToken ?? NOBODY);
    const challenge = text('hub.challenge') ?? '';
    // Anything but a number could be a page of the caller's making.
    if (!given || !channel || text('hub.mode') !== 'subscribe' || !/^[\w-]{1,200}$/.test(challenge))
      throw hookErrors.refused();
    return challenge;
  }

  /** @throws hook.refused */
  async twilio({ channelId, body, search }: HookCall, signature: string | undefined): Promise<void> {
    const channel = await this.find(channelId, ({ kind }) => kind === 'twilio');
    const url = twilioHookUrl(this.config.publicUrl, channelId) + search;
    const form = new URLSearchParams(body.toString('utf8'));
    const signed = isTwilioSigned(body, signature, channel?.credentials.authToken ?? NOBODY, url);
    // One auth token may serve many accounts' worth of calls, but only this account's are this channel's.
    if (!signed || !channel || (form.has('AccountSid') && form.get('AccountSid') !== channel.settings.accountSid))
      throw hookErrors.refused();
    await this.keep(channel, splitTwilio(form, new URLSearchParams(search).get('ref')), body);
  }

  /** @throws hook.refused */
  async mail({ channelId, body }: HookCall, headers: StandardHeaders): Promise<void> {
    const channel = await this.find(channelId, ({ kind }) => kind === 'email');
    if (!isStandardSigned(body, headers, channel?.credentials.inboundSecret ?? '') || !channel)
      throw hookErrors.refused();
    await this.keep(channel, [receivedMail(body)], body);
  }

  private async find(id: string, fits: (channel: OpenChannel) => boolean): Promise<OpenChannel | undefined> {
    const channel = UUID.test(id) ? await this.vault.openById(id) : undefined;
    return channel && fits(channel) ? channel : undefined;
  }

  private async keep(channel: OpenChannel, received: readonly Received[], body: Buffer): Promise<void> {
    const { organizationId } = channel;
    const events = received.length > 0 ? received : [{ key: keyOf('x', digest(body)), payload: { what: 'empty' } }];
    const owners = await this.owners(channel, events);
    await this.uow.run(async () => {
      const batchId = newId();
      const rows = events.map((event) => ({ ...event, channelId: owners.get(event.account) ?? channel.id }));
      if ((await this.events.store(organizationId, batchId, rows)) === 0) return;
      await this.jobs.enqueue(processInbound, { organizationId, data: { batchId } });
    });
  }

  /** An app of Meta calls one address for all its numbers and pages: what is about another channel of the house is that one's. */
  private async owners(channel: OpenChannel, events: readonly Received[]): Promise<Map<string | undefined, string>> {
    const others = new Set(
      events.flatMap(({ account }) => (account !== undefined && account !== channel.account ? [account] : [])),
    );
    const owners = new Map<string | undefined, string>();
    for (const account of [...others].slice(0, 50)) {
      const id = await this.channels.idOfAccount(channel.organizationId, channel.kind, account);
      if (id) owners.set(account, id);
    }
    return owners;
  }
}

function read(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined; // kept as unknown: it was signed, so it will come again just so
  }
}
