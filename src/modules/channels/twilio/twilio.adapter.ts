import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/index.js';
import { Outbound, type OutboundAnswer } from '../../../platform/outbound/index.js';
import type { ChannelAdapter, ChannelCheck, RenderedMessage, SendOptions, SentReceipt } from '../channel.adapter.js';
import type { ConnectedChannel } from '../channel-kinds.js';
import { deliveryError } from '../failures.js';
import { callProvider, failureOfStatus, jsonOf, textOf, waitOf } from '../provider-call.js';
import { twilioFailure } from './twilio-errors.js';

const BASE_URL = 'https://api.twilio.com';
const LONGEST_TEXT = 1_600;

/** The address Twilio calls for a channel. What it signs is this very text, so it comes from PUBLIC_URL and nowhere else. */
export const twilioHookUrl = (publicUrl: string, channelId: string): string => `${publicUrl}/hooks/twilio/${channelId}`;

/** Twilio's Messages API. */
@Injectable()
export class TwilioAdapter implements ChannelAdapter {
  readonly kind = 'twilio';

  constructor(
    private readonly outbound: Outbound,
    private readonly config: Config,
  ) {}

  async send(
    channel: ConnectedChannel,
    message: RenderedMessage,
    { idempotencyKey, signal }: SendOptions,
  ): Promise<SentReceipt> {
    const { sender = '' } = channel.settings;
    if (message.text.length > LONGEST_TEXT)
      throw unfit('too_long', `A text message has at most ${LONGEST_TEXT} characters`);
    const form = new URLSearchParams({
      To: message.to,
      [sender.startsWith('MG') ? 'MessagingServiceSid' : 'From']: sender,
      Body: message.text,
      // The attempt in the address: a receipt finds it even when the answer with the SID was lost.
      StatusCallback: `${twilioHookUrl(this.config.publicUrl, channel.id)}?ref=${encodeURIComponent(idempotencyKey)}`,
    });
    for (const { url } of message.attachments ?? []) {
      if (!url) throw unfit('attachment_without_url', 'Twilio fetches attachments from an address');
      form.append('MediaUrl', url);
    }
    const answer = await this.call(channel, 'POST', '/Messages.json', signal, form);
    const sid = answer['sid'];
    if (typeof sid !== 'string')
      throw deliveryError({
        class: 'ambiguous',
        code: 'twilio.answer_unreadable',
        remedy: 'reconcile',
        meaning: 'The answer names no message',
      });
    return { providerRef: sid };
  }

  async check(channel: ConnectedChannel, signal: AbortSignal): Promise<ChannelCheck> {
    const answer = await this.call(channel, 'GET', '.json', signal);
    if (answer['status'] !== undefined && answer['status'] !== 'active') throw deliveryError(twilioFailure(20005));
    return { account: textOf(answer['friendly_name']) ?? channel.settings.accountSid ?? '' };
  }

  /** Twilio keeps no key of ours: the same words to the same number since the attempt are the attempt. */
  async find(
    channel: ConnectedChannel,
    { to, text, since }: { to: string; text: string; idempotencyKey: string; since: Date },
    signal: AbortSignal,
  ): Promise<SentReceipt | undefined> {
    const query = new URLSearchParams({ To: to, 'DateSent>': since.toISOString().slice(0, 10), PageSize: '50' });
    const answer = await this.call(channel, 'GET', `/Messages.json?${query.toString()}`, signal);
    const messages = (Array.isArray(answer['messages']) ? answer['messages'] : []) as Record<string, unknown>[];
    // Times of Twilio have no milliseconds.
    const earliest = Math.floor(since.getTime() / 1000) * 1000;
    const found = messages.find(
      ({ body, date_created: at, sid }) =>
        body === text && typeof sid === 'string' && Date.parse(String(at)) >= earliest,
    );
    return found ? { providerRef: String(found['sid']) } : undefined;
  }

  private async call(
    channel: ConnectedChannel,
    method: 'GET' | 'POST',
    path: string,
    signal: AbortSignal,
    form?: URLSearchParams,
  ): Promise<Record<string, unknown>> {
    const { baseUrl = BASE_URL, accountSid = '' } = channel.settings;
    const credentials = Buffer.from(`${accountSid}:${channel.credentials.authToken ?? ''}`).toString('base64');
    const answer = await callProvider(this.outbound, this.kind, {
      method,
      url: `${baseUrl.replace(/\/+$/, '')}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}${path}`,
      headers: {
        authorization: `Basic ${credentials}`,
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { body: form.toString() } : {}),
      signal,
    });
    return this.understood(answer, method);
  }

  private understood(answer: OutboundAnswer, method: string): Record<string, unknown> {
    const json = jsonOf(answer);
    if (answer.status >= 200 && answer.status < 300 && json) return json;
    const code = json?.['code'];
    if (typeof code === 'number')
      throw deliveryError(twilioFailure(code), { providerCode: code, retryAfterSeconds: waitOf(answer) });
    if (answer.status >= 200 && answer.status < 300)
      throw deliveryError({
        class: method === 'GET' ? 'transient' : 'ambiguous',
        code: 'twilio.answer_unreadable',
        remedy: 'reconcile',
        meaning: 'The answer could not be read',
      });
    throw deliveryError(failureOfStatus(this.kind, answer), { retryAfterSeconds: waitOf(answer) });
  }
}

const unfit = (reason: string, meaning: string): Error =>
  deliveryError({ class: 'fix', code: `twilio.${reason}`, remedy: 'correct', meaning });
