import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpErrors, Route } from '../../platform/http/index.js';

/** Everything from here, nothing inline, no markup from text (trusted types), in nobody's frame. */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `connect-src 'self'`,
  `img-src 'self' data:`,
  `form-action 'none'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types 'none'`,
].join('; ');

const TYPES: Record<string, string> = {
  'live.html': 'text/html; charset=utf-8',
  'live.css': 'text/css; charset=utf-8',
  'live.js': 'text/javascript; charset=utf-8',
};

interface Asset {
  content: Buffer;
  etag: string;
}

/** A small page that shows answers arriving. It holds no data: it signs in and speaks to the API like any front end. */
@Controller('live')
export class LiveController {
  private readonly assets = new Map<string, Promise<Asset>>();

  @Route.get('assets/:file', { can: 'public', hidden: true, summary: 'Script and stylesheet of the live page' })
  async getLiveAsset(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!Object.hasOwn(TYPES, file) || file === 'live.html') throw httpErrors.notFound();
    await this.send(file, request, reply);
  }

  /** The same page for every event, whether there is one or not: who asks is known only after signing in. */
  @Route.get(':eventId', { can: 'public', hidden: true, summary: 'Answers of an event as they arrive' })
  async showLivePage(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.send('live.html', request, reply);
  }

  private async send(file: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { content, etag } = await this.asset(file);
    void reply.headers({
      'content-type': TYPES[file],
      'content-security-policy': POLICY,
      'cache-control': 'no-cache',
      'referrer-policy': 'same-origin',
      etag,
    });
    const known = request.headers['if-none-match'] === etag;
    await reply.status(known ? 304 : 200).send(known ? undefined : content);
  }

  private asset(file: string): Promise<Asset> {
    let asset = this.assets.get(file);
    if (!asset) {
      // The script is bundled by the build; the other two stand beside it as they are.
      asset = readFile(join(import.meta.dirname, 'browser', file)).then((content) => ({
        content,
        etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
      }));
      asset.catch(() => this.assets.delete(file));
      this.assets.set(file, asset);
    }
    return asset;
  }
}
