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
    const feed = byId('feed');
    for (const item of items) {
      const line = this.line(item, this.known.get(item.id) ?? {});
      if (!line) continue;
      feed.prepend(line);
      while (feed.children.length > MOST_SHOWN) feed.lastElementChild?.remove();
      byId('quiet').hidden = true;
    }
  }

  /** What happened before this page was opened: shown, but not announced as news. */
  addEarlier(items: readonly ChangedItem[]): void {
    for (const item of [...items].reverse()) {
      const line = this.known.has(item.id) ? undefined : this.line(item, {});
      if (!line) continue;
      byId('earlier').append(line);
      byId('quiet').hidden = true;
    }
  }

  /** Forgets what people said: it may have changed unseen. */
  reset(): void {
    this.known.clear();
  }

  clear(): void {
    this.reset();
    byId('feed').replaceChildren();
    byId('earlier').replaceChildren();
    byId('quiet').hidden = false;
  }

  private line(item: ChangedItem, before: Record<string, string>): HTMLElement | undefined {
    if (item.entity !== 'attendee' || item.data === null) return undefined;
    const { firstName, lastName, kind, answers } = item.data as unknown as Attendee;
    this.known.set(item.id, answers);
    const news = Object.entries(answers).filter(([functionId, answer]) => (before[functionId] ?? 'pending') !== answer);
    if (news.length === 0) return undefined;
    const who = `${firstName} ${lastName}`.trim() || (kind === 'plus_one' ? 'A plus-one' : 'A guest');
    const said = news.map(([functionId, answer]) =>
      make(
        'li',
        { class: KIND[answer] ?? answer },
        name(this.functionName(functionId)),
        `: ${WORDS[answer] ?? answer}`,
      ),
    );
    const time = make('time', { datetime: item.at }, this.clock.format(new Date(item.at)));
    return make('li', {}, make('p', { class: 'who' }, name(who), time), make('ul', { class: 'said' }, ...said));
  }
}
