import { Module, type OnModuleInit } from '@nestjs/common';
import { ChangeRetention } from '../changes/index.js';
import { Idempotency } from '../http/index.js';
import { Schedules } from '../jobs/index.js';

const HOUR = 3_600;

/** Drops what the platform keeps for a time only. One process of the cluster at a time. */
@Module({})
export class HousekeepingModule implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly retention: ChangeRetention,
    private readonly idempotency: Idempotency,
  ) {}

  onModuleInit(): void {
    this.schedules.every('changes.prune', HOUR, async () => void (await this.retention.prune()));
    this.schedules.every('idempotency.prune', HOUR, async () => void (await this.idempotency.prune()));
  }
}
