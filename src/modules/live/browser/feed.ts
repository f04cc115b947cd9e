import { byId, make, name } from './dom.js';
import type { ChangedItem } from './follower.js';

const MOST_SHOWN = 60;
const WORDS: Record<string, string> = {
  yes: 'yes',
  no: 'no',
  waiting: 'waiting list',
  offered: 'place offered',
  pending: 'open again',
};
const KIND: Record<string, string> = { offered: 'waiting' };

interface Attendee {
  firstName: string;
  lastName: string;
  kind: string;
  answers: Record<string, string>;
}

/** Answers as they arrive, newest first. Remembers what each person said before, to tell only what is new. */
export class Feed {
  private readonly known = new Map<string, Record<string, string>>();
  private readonly clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

  constructor(private readonly functionName: (id: string) => string) {}

  add(items: readonly ChangedItem[]): void {
    for (const item of items) {
      if (item.entity !== 'attendee' || item.data === null) continue;
      const attendee = item.data as unknown as Attendee;
      const before = this.known.get(item.id) ?? {};
      this.known.set(item.id, attendee.answers);
      const news = Object.entries(attendee.answers).filter(
        ([functionId, answer]) => (before[functionId] ?? 'pending') !== answer,
      );
      if (news.length > 0) this.show(item, attendee, news);
    }
  }

  /** Forgets what people said: it may have changed unseen. */
  reset(): void {
    this.known.clear();
  }

  clear(): void {
    this.reset();
    byId('feed').replaceChildren();
    byId('quiet').hidden = false;
  }

  private show(item: ChangedItem, attendee: Attendee, news: [string, string][]): void {
    const who =
      `${attendee.firstName} ${attendee.lastName}`.trim() || (attendee.kind === 'plus_one' ? 'A plus-one' : 'A guest');
    const said = news.map(([functionId, answer]) =>
      make(
        'li',
        { class: KIND[answer] ?? answer },
        name(this.functionName(functionId)),
        `: ${WORDS[answer] ?? answer}`,
      ),
    );
    const at = new Date(item.at);
    const line = make(
      'li',
      {},
      make('p', { class: 'who' }, name(who), make('time', { datetime: item.at }, this.clock.format(at))),
      make('ul', { class: 'said' }, ...said),
    );
    const feed = byId('feed');
    feed.prepend(line);
    while (feed.children.length > MOST_SHOWN) feed.lastElementChild?.remove();
    byId('quiet').hidden = true;
  }
}
