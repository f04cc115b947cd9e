import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Deliveries } from './deliveries.service.js';
import type { DeliveryDefinition } from './delivery.definition.js';
import { DeliveryGate } from './delivery.gate.js';
import { DeliveryHistory } from './delivery.history.js';
import { DeliveryHolds } from './delivery.holds.js';
import { DeliveryHousekeeping } from './delivery.housekeeping.js';
import { DeliveryMorgue } from './delivery.morgue.js';
import { DeliveryRecorder } from './delivery.recorder.js';
import { DeliveryRegistry, RegisteredDeliveries } from './delivery.registry.js';
import { DeliveryRings } from './delivery.rings.js';
import { DeliveryRows } from './delivery.rows.js';
import { DeliveryRunner } from './delivery.runner.js';
import { DeliveryWorker } from './delivery.worker.js';

@Module({})
class DeliveryDefinitionsModule {}

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Deliveries,
    DeliveryGate,
    DeliveryHistory,
    DeliveryHolds,
    DeliveryHousekeeping,
    DeliveryMorgue,
    DeliveryRecorder,
    DeliveryRegistry,
    DeliveryRings,
    DeliveryRows,
    DeliveryRunner,
    DeliveryWorker,
  ],
  exports: [Deliveries, DeliveryHistory],
})
export class DeliveryModule {
  /** For the imports of a feature module: the kinds of delivery whose handlers it provides. */
  static register(...definitions: DeliveryDefinition[]): DynamicModule {
    return {
      module: DeliveryDefinitionsModule,
      providers: [{ provide: Symbol('deliveries'), useValue: new RegisteredDeliveries(definitions) }],
    };
  }
}
