import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Schedules } from '../jobs/index.js';
import { DeliveryMorgue } from './delivery.morgue.js';
import { DeliveryRows } from './delivery.rows.js';

const KEPT_DAYS = 90;
const BATCH = 5000;

/** Once per cluster: forgets what is long over, and looks whether something lies about. */
@Injectable()
export class DeliveryHousekeeping implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly rows: DeliveryRows,
    private readonly morgue: DeliveryMorgue,
  ) {}

  onModuleInit(): void {
    this.schedules.every('deliveries.prune', 3600, async ({ signal }) => {
      await this.rows.prunePauses();
      while (!signal.aborted && (await this.rows.prune(KEPT_DAYS, BATCH)) === BATCH);
    });
    this.schedules.every('deliveries.watch', 60, () => this.morgue.complain());
  }
}
