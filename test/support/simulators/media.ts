import { createHash, randomBytes } from 'node:crypto';
import type { Exchange } from './exchange.js';

/** A file that a guest sends. */
export interface GuestFile {
  contentType: string;
  /** Base64. */
  content: string;
  filename?: string;
}

/** One dark pixel, for those who only want to see that a picture arrives. */
export const PICTURE: GuestFile = {
  contentType: 'image/png',
  content: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMQ0bABAADMAHm9FcOvAAAAAElFTkSuQmCC',
};

/** The kind of a file as Meta calls it. */
export function metaType({ contentType }: GuestFile): 'image' | 'video' | 'audio' | 'document' {
  const [kind] = contentType.split('/');
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'document';
}

export const sha256 = ({ content }: GuestFile): string =>
  createHash('sha256').update(Buffer.from(content, 'base64')).digest('base64');

export const sizeOf = ({ content }: GuestFile): number => Buffer.from(content, 'base64').length;

/** What guests have sent, where providers keep it until somebody fetches it. */
export class Media {
  private readonly files = new Map<string, GuestFile>();

  constructor(private readonly base: () => string) {}

  keep(file: GuestFile): string {
    const id = randomBytes(16).toString('hex');
    this.files.set(id, file);
    return id;
  }

  find(id: string | undefined): GuestFile | undefined {
    return this.files.get(id ?? '');
  }

  /** As providers do after a while. */
  forgetAll(): void {
    this.files.clear();
  }

  /** An address that anybody may fetch who knows it. */
  storeUrl(id: string): string {
    return `${this.base()}/store/${id}`;
  }

  /** An address of Twilio's that wants the credentials and leads to the store. */
  twilioUrl(accountSid: string, message: string, id: string): string {
    return `${this.base()}/twilio/2010-04-01/Accounts/${accountSid}/Messages/${message}/Media/${id}`;
  }

  /** An address of Meta's that wants the token. */
  metaUrl(id: string): string {
    return `${this.base()}/meta/lookaside/${id}`;
  }

  /** `/store/{id}`: like the stores of clouds it refuses whoever shows other credentials besides the address. */
  store(exchange: Exchange): void {
    if (exchange.request.headers.authorization) return exchange.answer(400, '<Code>InvalidArgument</Code>');
    this.give(exchange, exchange.segments[1]);
  }

  give(exchange: Exchange, id: string | undefined): void {
    const file = this.find(id);
    if (!file) return exchange.answer(404, '<Code>NoSuchKey</Code>');
    exchange.file(Buffer.from(file.content, 'base64'), file.contentType);
  }
}
