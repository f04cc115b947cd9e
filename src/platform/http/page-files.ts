import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpErrors } from './http.errors.js';

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
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

interface PageFile {
  content: Buffer;
  etag: string;
}

/** The few files of a hosted page: read once, answered with 304 to whoever has them, under a policy that lets nothing else in. */
export class PageFiles {
  private readonly files = new Map<string, Promise<PageFile>>();

  /** @param folder where the build puts them */
  constructor(private readonly folder: string) {}

  /** @param assets which of the files may be asked for. @throws request.not_found (404) for any other */
  async sendAsset(
    file: string,
    assets: readonly string[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    if (!assets.includes(file)) throw httpErrors.notFound();
    await this.send(file, request, reply);
  }

  async send(
    file: string,
    request: FastifyRequest,
    reply: FastifyReply,
    headers: Record<string, string> = {},
  ): Promise<void> {
    const { content, etag } = await this.file(file);
    void reply.headers({
      'content-type': TYPES[extname(file)],
      'content-security-policy': POLICY,
      'cache-control': 'no-cache',
      'referrer-policy': 'same-origin',
      etag,
      ...headers,
    });
    const known = request.headers['if-none-match'] === etag;
    await reply.status(known ? 304 : 200).send(known ? undefined : content);
  }

  private file(name: string): Promise<PageFile> {
    let file = this.files.get(name);
    if (!file) {
      // The script is bundled by the build; the others stand beside it as they are.
      file = readFile(join(this.folder, name)).then((content) => ({
        content,
        etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
      }));
      file.catch(() => this.files.delete(name));
      this.files.set(name, file);
    }
    return file;
  }
}
