import { join } from 'node:path';
import { Controller, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageFiles, Route } from '../../platform/http/index.js';

/** A small page that shows answers arriving. It holds no data: it signs in and speaks to the API like any front end. */
@Controller('live')
export class LiveController {
  private readonly files = new PageFiles(join(import.meta.dirname, 'browser'));

  @Route.get('assets/:file', { can: 'public', hidden: true, summary: 'Script and stylesheet of the live page' })
  async getLiveAsset(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.files.sendAsset(file, ['live.js', 'live.css'], request, reply);
  }

  /** The same page for every event, whether there is one or not: who asks is known only after signing in. */
  @Route.get(':eventId', { can: 'public', hidden: true, summary: 'Answers of an event as they arrive' })
  async showLivePage(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.files.send('live.html', request, reply);
  }
}
