import { join } from 'node:path';
import { Controller, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpErrors, PageFiles, Route } from '../../platform/http/index.js';

/** What the mailed links lead to; one page, whose script knows them by these names too. */
const PAGES = ['forgot-password', 'reset-password', 'set-password', 'verify-email', 'join'];

/** The address of a page with a secret behind its `#` is nobody else's business. */
const HEADERS = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' };

/** A small page for what people do by a mailed link. It holds no data: what it was given in the address it takes to the API. */
@Controller('account')
export class AccountController {
  private readonly files = new PageFiles(join(import.meta.dirname, 'browser'));

  @Route.get('assets/:file', { can: 'public', hidden: true, summary: 'Script and stylesheet of the account page' })
  async getAccountAsset(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.files.sendAsset(file, ['account.js', 'account.css'], request, reply);
  }

  @Route.get('', { can: 'public', hidden: true, summary: 'What a mailed link leads to' })
  async showAccountStart(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.files.send('account.html', request, reply, HEADERS);
  }

  @Route.get(':page', {
    can: 'public',
    hidden: true,
    summary: 'Set a password, verify an address, join an organization',
  })
  async showAccountPage(@Param('page') page: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!PAGES.includes(page)) throw httpErrors.notFound();
    await this.files.send('account.html', request, reply, HEADERS);
  }
}
