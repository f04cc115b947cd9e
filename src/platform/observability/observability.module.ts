import { Global, Module } from '@nestjs/common';
import { Alerts } from './alerts.js';
import { DatabaseFigures } from './database-figures.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';
import { OpsController } from './ops.controller.js';

/** Logging needs no provider: `new Logger(context)` of Nest goes through `NestLogger`, which the boot installs. */
@Global()
@Module({
  controllers: [OpsController],
  providers: [Metrics, Alerts, Health, DatabaseFigures],
  exports: [Metrics, Alerts, Health],
})
export class ObservabilityModule {}
