import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpErrors, Route } from '../../../platform/http/index.js';
import { HooksService, type HookCall } from './hooks.service.js';

const KIB = 1_024;
/** Meta's batches reach 3 MB; Twilio's forms are small; mail may bring what guests attach. */
const LARGEST = { meta: 4 * KIB * KIB, twilio: 64 * KIB, mail: 10 * KIB * KIB };

/** What providers call. Signed instead of signed in, and so often at once that no budget per address fits. */
@Controller('hooks')
export class HooksController {
  constructor(private readonly hooks: HooksService) {}

  @Route.get('meta/:channelId', {
    can: 'public',
    hidden: true,
    unlimited: true,
    summary: "Meta's question whether the address is ours",
  })
  async confirmMetaHook(
    @Param('channelId') channelId: string,
    @Query() query: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const challenge = await this.hooks.challenge(channelId, query);
    await reply.status(200).header('content-type', 'text/plain; charset=utf-8').send(challenge);
  }

  @Route.post('meta/:channelId', {
    can: 'public',
    hidden: true,
    unlimited: true,
    status: 200,
    summary: 'Events of WhatsApp, Messenger and Instagram',
  })
  async receiveMeta(@Param('channelId') channelId: string, @Req() request: FastifyRequest): Promise<void> {
    await this.hooks.meta(callOf(channelId, request, LARGEST.meta), header(request, 'x-hub-signature-256'));
  }

  @Route.post('twilio/:channelId', {
    can: 'public',
    hidden: true,
    unlimited: true,
    summary: 'Receipts and messages of Twilio',
  })
  async receiveTwilio(@Param('channelId') channelId: string, @Req() request: FastifyRequest): Promise<void> {
    await this.hooks.twilio(callOf(channelId, request, LARGEST.twilio), header(request, 'x-twilio-signature'));
  }

  @Route.post('email/:channelId', {
    can: 'public',
    hidden: true,
    unlimited: true,
    summary: 'Mail for the hotel: bounces, complaints, answers',
  })
  async receiveMail(@Param('channelId') channelId: string, @Req() request: FastifyRequest): Promise<void> {
    await this.hooks.mail(callOf(channelId, request, LARGEST.mail), {
      id: header(request, 'webhook-id'),
      timestamp: header(request, 'webhook-timestamp'),
      signature: header(request, 'webhook-signature'),
    });
  }
}

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

/** @throws request.too_large */
function callOf(channelId: string, request: FastifyRequest, largest: number): HookCall {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (body.length > largest) throw httpErrors.tooLarge();
  const at = request.url.indexOf('?');
  return { channelId: channelId.toLowerCase(), body, search: at < 0 ? '' : request.url.slice(at) };
}
