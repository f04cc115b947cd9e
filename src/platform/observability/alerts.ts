import { Injectable, Logger } from '@nestjs/common';
import { Metrics } from './metrics.js';

export interface Alert {
  /** Stable, `<area>.<what is wrong>`, e.g. `delivery.channel_held`. */
  name: string;
  /** One sentence for whoever is woken up; ids, no personal data. */
  text: string;
  organizationId?: string;
}

type Listener = (alert: Alert) => void;

/** What a person must know now: a line in the log, a figure to page on, and whoever else listens. */
@Injectable()
export class Alerts {
  private readonly logger = new Logger('Alert');
  private readonly listeners = new Set<Listener>();

  constructor(private readonly metrics: Metrics) {}

  /** Never throws: what raises an alert has other things to do. */
  raise(alert: Alert): void {
    this.metrics.increment('alerts', { name: alert.name });
    this.logger.error(`${alert.name}: ${alert.text}`);
    for (const listener of this.listeners) {
      try {
        listener(alert);
      } catch (error) {
        this.logger.error('A listener of alerts failed', error);
      }
    }
  }

  /** Called in the process that raised it. @returns the function that ends it. */
  onRaise(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
