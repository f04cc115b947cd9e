import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../access/actor.js';
import { Database } from '../database/database.js';
import { pageJson, pageStatement, type PageRow, type Sort, type Where } from '../database/page.js';
import type { ViewClass } from '../database/view.js';
import { currentContext } from '../observability/request-context.js';
import { JsonText } from './json-text.js';
import type { PageQuery } from './page-query.js';

export interface ListRequest<T> {
  view: ViewClass<T>;
  /** `guest t`, with joins if the view needs them. */
  from: string;
  where: Where;
  sort: Sort;
  query: PageQuery;
  /** The stream all of the list's rows belong to: its head is the list's ETag. Without one nothing is cached. */
  streamId?: string;
}

export interface ListPage<T> {
  items: T[];
  nextCursor: string | null;
}

const CACHE_BYTES = 32 * 1024 * 1024;
/** Pages asked for once, remembered by name: only one that is asked for again is kept. */
const MOST_ASKED_ONCE = 1_000;

interface Cached {
  head: string;
  /** As it goes out, in UTF-8. */
  body: Buffer;
}

/**
 * Every list of the API. A cached page needs no invalidation: it is right exactly as long as its stream's head has not
 * moved. So a known page costs one primary-key read, an unknown one a single statement that reads head and page together.
 */
@Injectable()
export class Lists {
  private readonly cache = new LRUCache<string, Cached>({
    maxSize: CACHE_BYTES,
    sizeCalculation: (entry, key) => entry.body.length + key.length,
  });

  /** Keeping a page means copying it to the old part of the heap, which for one that nobody asks for again is half the cost of it. */
  private readonly askedOnce = new LRUCache<string, true>({ max: MOST_ASKED_ONCE });

  constructor(private readonly db: Database) {}

  async page<T>(actor: Actor, request: ListRequest<T>): Promise<JsonText<ListPage<T>>> {
    const { query } = request;
    const { text, values } = pageStatement({ ...request, limit: query.limit ?? 50, cursor: query.cursor });
    if (!request.streamId) {
      const row = await this.db.onlyRow<PageRow>(text, values);
      return new JsonText(pageJson(row));
    }
    const key = createHash('sha1')
      .update(JSON.stringify([actor.organizationId, text, values]))
      .digest('base64url');
    const known = this.cache.get(key);
    const theirs = etagHead(currentContext()?.ifNoneMatch, key);
    if (known || theirs) {
      const head = await this.head(actor, request.streamId);
      if (head === theirs) return new JsonText('', etag(head, key), true);
      if (known && head === known.head) return new JsonText(known.body, etag(head, key));
    }
    const row = await this.db.onlyRow<PageRow & { head: string | null }>(
      `select p.*, (select epoch || '.' || seq from stream where id = $${values.length + 1} and organization_id = $${values.length + 2}) as head
         from (${text}) p`,
      [...values, request.streamId, actor.organizationId],
    );
    const body = Buffer.from(pageJson(row));
    if (!row?.head) return new JsonText(body);
    if (known || this.askedOnce.get(key)) this.cache.set(key, { head: row.head, body });
    else this.askedOnce.set(key, true);
    return new JsonText(body, etag(row.head, key));
  }

  /** Of a stream of the caller's organization: how often another one's changes is not for them to know. */
  private async head(actor: Actor, streamId: string): Promise<string | undefined> {
    const row = await this.db.one<{ id: string; head: string }>(
      `select id, epoch || '.' || seq as head from stream where organization_id = $1 and id = any((select $2::uuid[])::uuid[])`,
      [actor.organizationId],
      streamId,
    );
    return row?.head;
  }
}

const etag = (head: string | undefined, key: string): string => `"${head}.${key}"`;

/** The head in an ETag of ours for this very list, from an If-None-Match that may hold several and be weak. */
function etagHead(ifNoneMatch: string | undefined, key: string): string | undefined {
  for (const part of ifNoneMatch?.split(',') ?? []) {
    const match = /^\s*(?:W\/)?"(\d+\.\d+)\.([\w-]+)"\s*$/.exec(part);
    if (match && match[2] === key) return match[1];
  }
  return undefined;
}
