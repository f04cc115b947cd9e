import type { Account } from './app.js';
import { jsonApi, type JsonAnswer } from './json-api.js';

export interface Pulled {
  from: number;
  to: number;
  epoch: number;
  more: boolean;
  items: { seq: number; entity: string; id: string; kind: string; data: Record<string, unknown> | null }[];
}

interface SnapshotPage {
  seq: number;
  epoch: number;
  items: { entity: string; id: string; data: Record<string, unknown> }[];
  nextCursor: string | null;
}

/** Somebody who keeps a copy of one stream, the way the documentation of sync says. */
export class Device {
  /** `entity/id` to what is known of it. */
  readonly rows = new Map<string, Record<string, unknown>>();
  seq = 0;
  epoch = 1;
  private readonly call: ReturnType<typeof jsonApi>;

  constructor(
    account: Pick<Account, 'fetch'>,
    readonly streamId: string,
  ) {
    this.call = jsonApi(account);
  }

  /** Takes the whole stream. `between` runs after each page but the last. */
  async snapshot(limit = 500, between: () => Promise<unknown> = () => Promise.resolve()): Promise<number> {
    this.rows.clear();
    let pages = 0;
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: JsonAnswer<SnapshotPage> = await this.page(limit, cursor);
      if (pages > 0 && (body.seq !== this.seq || body.epoch !== this.epoch))
        throw new Error('The position moved between pages');
      ({ seq: this.seq, epoch: this.epoch } = body);
      for (const { entity, id, data } of body.items) {
        if (this.rows.has(`${entity}/${id}`)) throw new Error(`${entity} ${id} came twice`);
        this.rows.set(`${entity}/${id}`, data);
      }
      pages += 1;
      cursor = body.nextCursor;
      if (cursor !== null) await between();
    }
    return pages;
  }

  page(limit: number, cursor = ''): Promise<JsonAnswer<SnapshotPage>> {
    return this.call(
      'GET',
      `/sync/snapshot?stream=${this.streamId}&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`,
    );
  }

  /** One piece of what happened; it is applied. */
  async pull(limit = 200): Promise<JsonAnswer<Pulled>> {
    const answer = await this.call<Pulled>(
      'GET',
      `/sync/changes?stream=${this.streamId}&since=${this.seq}&epoch=${this.epoch}&limit=${limit}`,
    );
    if (answer.status !== 200) return answer;
    for (const { entity, id, data } of answer.body.items) {
      if (data) this.rows.set(`${entity}/${id}`, data);
      else this.rows.delete(`${entity}/${id}`);
    }
    this.seq = answer.body.to;
    return answer;
  }

  async catchUp(limit = 200): Promise<void> {
    for (let more = true; more;) ({ more } = (await this.pull(limit)).body);
  }

  /** For comparing two devices. */
  content(): [string, Record<string, unknown>][] {
    return [...this.rows].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
