interface Batch {
  ids: Set<string>;
  rows: Promise<Map<string, { id: string }>>;
}

/** Bounds how long one statement may take. */
const MOST_AT_ONCE = 200;

/** Turns single reads that are asked for in the same turn of the event loop into one. A read never joins one that has been sent. */
export class Gathering {
  private readonly open = new Map<string, Map<string, Batch>>();

  constructor(private readonly query: (text: string, values: unknown[]) => Promise<{ id: string }[]>) {}

  async read<Row extends { id: string }>(
    text: string,
    values: readonly unknown[],
    id: string,
  ): Promise<Row | undefined> {
    const same = this.open.get(text) ?? new Map<string, Batch>();
    if (same.size === 0) this.open.set(text, same);
    const key = JSON.stringify(values);
    let batch = same.get(key);
    if (!batch || batch.ids.size >= MOST_AT_ONCE) {
      batch = this.begin(text, values, key, same);
      same.set(key, batch);
    }
    batch.ids.add(id);
    return (await batch.rows).get(id) as Row | undefined;
  }

  private begin(text: string, values: readonly unknown[], key: string, same: Map<string, Batch>): Batch {
    const ids = new Set<string>();
    const rows = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
      if (same.get(key) === batch) same.delete(key);
      if (same.size === 0) this.open.delete(text);
      return new Map((await this.query(text, [...values, [...ids]])).map((row) => [row.id, row]));
    });
    const batch = { ids, rows };
    return batch;
  }
}
