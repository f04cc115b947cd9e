import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRows } from './job.rows.js';
import { Schedules } from './schedules.js';

const KEPT_DAYS = 30;
const BATCH = 5000;

/** Ended jobs are kept for a month; dead ones until somebody has dealt with them. */
@Injectable()
export class JobPruning implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly rows: JobRows,
  ) {}

  onModuleInit(): void {
    this.schedules.every('jobs.prune', 3600, async ({ signal }) => {
      while (!signal.aborted && (await this.rows.prune(KEPT_DAYS, BATCH)) === BATCH);
    });
  }
}
