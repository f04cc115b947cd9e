import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request to a simulator and its answer. */
export class Exchange {
  readonly url: URL;
  readonly segments: string[];

  constructor(
    readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    readonly body: Buffer,
  ) {
    this.url = new URL(request.url ?? '/', 'http://simulator');
    this.segments = this.url.pathname.split('/').filter(Boolean);
  }

  get method(): string {
    return this.request.method ?? 'GET';
  }

  form(): URLSearchParams {
    return new URLSearchParams(this.body.toString());
  }

  json<T>(): T {
    return JSON.parse(this.body.toString() || '{}') as T;
  }

  bearer(): string {
    return (
      /^Bearer (.+)$/.exec(this.request.headers.authorization ?? '')?.[1] ??
      this.url.searchParams.get('access_token') ??
      ''
    );
  }

  answer(status: number, body: unknown, headers: Record<string, string | number> = {}): void {
    const json = typeof body !== 'string';
    this.response.writeHead(status, {
      'content-type': json ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
      ...headers,
    });
    this.response.end(json ? JSON.stringify(body) : body);
  }

  file(content: Buffer, contentType: string): void {
    this.response.writeHead(200, { 'content-type': contentType, 'content-length': content.length });
    this.response.end(content);
  }

  /** The connection ends without an answer. */
  drop(): void {
    this.request.socket.destroy();
  }
}

export async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
