import type { Schema } from '../../../../client/index.js';
import { byId, make, name } from './dom.js';

type Stats = Schema<'EventStatsView'>;
type Counts = Pick<Stats, 'yes' | 'no' | 'pending' | 'waiting'>;

const KINDS = ['yes', 'waiting', 'no', 'pending'] as const;
const WORDS = { yes: 'coming', waiting: 'waiting', no: 'not coming', pending: 'no answer yet' } as const;

const number = new Intl.NumberFormat();

/** The totals and a stripe for each function. Elements are kept and changed, so that stripes move instead of flicker. */
export function showFigures(stats: Stats): void {
  byId('totals').replaceChildren(
    ...KINDS.map((kind) =>
      make(
        'div',
        { class: kind },
        make('dt', {}, WORDS[kind]),
        make('dd', { id: `total-${kind}` }, number.format(stats[kind])),
      ),
    ),
  );
  const list = byId('functions');
  const wanted = stats.functions.map((fn) => {
    const row = document.getElementById(`function-${fn.functionId}`) ?? functionRow(fn.functionId);
    row.querySelector('h3')?.replaceChildren(name(fn.name));
    row.querySelector('.places')?.replaceChildren(places(fn));
    row.querySelector('.counts')?.replaceChildren(...counts(fn));
    for (const kind of KINDS) {
      const part = row.querySelector<HTMLElement>(`.stripe .${kind}`);
      part?.style.setProperty('--people', String(fn[kind]));
      part?.toggleAttribute('data-none', fn[kind] === 0);
    }
    return row;
  });
  if (wanted.some((row, index) => list.children[index] !== row) || list.children.length !== wanted.length)
    list.replaceChildren(...wanted);
}

function functionRow(functionId: string): HTMLElement {
  return make(
    'li',
    { id: `function-${functionId}` },
    make('div', { class: 'heading' }, make('h3', {}), make('p', { class: 'soft places' })),
    make('div', { class: 'stripe', 'aria-hidden': 'true' }, ...KINDS.map((kind) => make('span', { class: kind }))),
    make('dl', { class: 'counts' }),
  );
}

function counts(of: Counts): HTMLElement[] {
  return KINDS.filter((kind) => kind !== 'waiting' || of.waiting > 0).map((kind) =>
    make('div', { 'data-kind': kind }, make('dt', {}, WORDS[kind]), make('dd', {}, number.format(of[kind]))),
  );
}

function places({ capacity, free }: { capacity: number | null; free: number | null }): string {
  if (capacity === null || free === null) return 'no limit';
  return free > 0
    ? `${number.format(free)} of ${number.format(capacity)} places free`
    : `all ${number.format(capacity)} places taken`;
}
