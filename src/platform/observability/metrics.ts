import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import {
  type CounterName,
  type GaugeName,
  type HistogramName,
  type Labels,
  counters,
  gauges,
  histograms,
} from './metrics.definitions.js';
import { within } from '../within.js';

type LabelsOf<Definition extends { labels: readonly string[] }> = Definition['labels'] extends readonly []
  ? []
  : [labels: Labels<Definition['labels']>];

/** Fills gauges whose value has to be asked for; runs when somebody scrapes. */
type Collector = () => Promise<void> | void;

const COLLECT_LIMIT_MS = 2000;

/**
 * The figures of one process. Names and labels are declared in `metrics.definitions.ts`.
 * Labels must have few values: a route pattern or a job kind, never an id.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly collectors = new Map<string, Collector>();
  private readonly counters: Record<CounterName, Counter>;
  private readonly gauges: Record<GaugeName, Gauge>;
  private readonly histograms: Record<HistogramName, Histogram>;

  constructor() {
    const registers = [this.registry];
    this.counters = build(counters, (name, { help, labels }) => {
      return new Counter({ name: `placecard_${name}_total`, help, labelNames: labels, registers });
    });
    this.gauges = build(gauges, (name, { help, labels }) => {
      return new Gauge({ name: `placecard_${name}`, help, labelNames: labels, registers });
    });
    this.histograms = build(histograms, (name, { help, labels, buckets }) => {
      return new Histogram({ name: `placecard_${name}`, help, labelNames: labels, buckets: [...buckets], registers });
    });
    collectDefaultMetrics({ register: this.registry });
  }

  increment<Name extends CounterName>(name: Name, ...labels: LabelsOf<(typeof counters)[Name]>): void {
    this.counters[name].inc(labels[0] ?? {});
  }

  set<Name extends GaugeName>(name: Name, value: number, ...labels: LabelsOf<(typeof gauges)[Name]>): void {
    this.gauges[name].set(labels[0] ?? {}, value);
  }

  /** Forgets every labelled value of a gauge, so that a label which is gone does not keep its last figure for ever. */
  clear(name: GaugeName): void {
    this.gauges[name].reset();
  }

  /** @param seconds duration in seconds */
  observe<Name extends HistogramName>(
    name: Name,
    seconds: number,
    ...labels: LabelsOf<(typeof histograms)[Name]>
  ): void {
    this.histograms[name].observe(labels[0] ?? {}, seconds);
  }

  /** Registers a function that fills gauges just before a scrape is answered; the last one with a name wins. */
  onScrape(name: string, collector: Collector): void {
    this.collectors.set(name, collector);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** The Prometheus text. A collector that fails or takes longer than two seconds leaves its gauges as they were. */
  async render(): Promise<string> {
    await Promise.all([...this.collectors.values()].map((collector) => settle(collector)));
    return this.registry.metrics();
  }

  /** The current value of one counter, summed over the labels that are not given. */
  async count(name: CounterName, labels: Record<string, string> = {}): Promise<number> {
    const { values } = await this.counters[name].get();
    const wanted = Object.entries(labels);
    return values
      .filter((value) => wanted.every(([label, expected]) => value.labels[label] === expected))
      .reduce((sum, { value }) => sum + value, 0);
  }
}

/** A scrape must still answer with everything else when, say, the database is away: that is when it is read. */
async function settle(collector: Collector): Promise<void> {
  const collected = Promise.resolve()
    .then(collector)
    .catch(() => undefined);
  await within(COLLECT_LIMIT_MS, collected);
}

function build<Definitions extends Record<string, object>, Made>(
  definitions: Definitions,
  make: (name: string, definition: Definitions[keyof Definitions]) => Made,
): Record<keyof Definitions, Made> {
  const made = Object.entries(definitions).map(([name, definition]) => {
    return [name, make(name, definition as Definitions[keyof Definitions])] as const;
  });
  return Object.fromEntries(made) as Record<keyof Definitions, Made>;
}
