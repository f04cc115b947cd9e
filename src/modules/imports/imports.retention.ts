import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import { Schedules } from '../../platform/jobs/index.js';
import { runAs } from '../../platform/observability/index.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportsService } from './imports.service.js';

/** Uploaded lists and previews are personal data: nobody needs one that was not touched for this long. */
const daysKept = 14;

@Injectable()
export class ImportsRetention implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly service: ImportsService,
  ) {}

  onModuleInit(): void {
    this.schedules.every('imports.prune', 3_600, async () => {
      for (const { organizationId, id, state } of await this.imports.untouchedFor(daysKept)) {
        const actor = systemActor(organizationId, 'imports');
        if (state === 'done') await this.rows.removeAll(organizationId, id);
        else await runAs(actor, 'system', () => this.service.cancel(actor, id));
      }
    });
  }
}
