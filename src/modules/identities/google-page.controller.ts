import { Controller, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Route, Text } from '../../platform/http/index.js';
import { Client, type ClientInfo } from '../security/index.js';
import { Google, type Redirect } from './google.js';

class GoogleStart {
  @Text({ min: 1, max: 2000 })
  returnTo!: string;

  @Text({ max: 43, pattern: /^[A-Za-z0-9_-]{43}$/ })
  challenge!: string;
}

/** The two addresses a browser is sent to, as opposed to those a front end calls. */
@Controller('auth/google')
export class GooglePageController {
  constructor(private readonly google: Google) {}

  @Route.get('', { can: 'public', hidden: true, pool: 'signIn', summary: 'Begin to sign in with Google' })
  async startGoogle(@Query() { returnTo, challenge }: GoogleStart, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.google.begin(returnTo, challenge));
  }

  /** The query is not validated by a class: Google adds to it what it likes. */
  @Route.get('callback', { can: 'public', hidden: true, pool: 'signIn', summary: 'Come back from Google' })
  async finishGoogle(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Client() client: ClientInfo,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.google.finish(query, request.headers.cookie, client));
  }
}

/** The addresses hold what must not be kept or told to others. */
async function send(reply: FastifyReply, { location, cookie }: Redirect): Promise<void> {
  await reply
    .status(303)
    .headers({ location, 'set-cookie': cookie, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    .send();
}
