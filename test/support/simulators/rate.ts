import type { Faults, Provider } from './faults.js';

/** Counts what arrives in the current second, for rate storms. */
export class Rate {
  private second = 0;
  private count = 0;

  constructor(private readonly faults: Faults) {}

  exceeded(provider: Provider, to: string): boolean {
    const storm = this.faults.take('storm', provider, to);
    const now = Math.floor(Date.now() / 1000);
    if (now !== this.second) [this.second, this.count] = [now, 0];
    this.count += 1;
    return storm !== undefined && this.count > storm.perSecond;
  }
}
