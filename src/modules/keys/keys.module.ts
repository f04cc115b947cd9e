import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MachineDirectory } from '../../platform/access/index.js';
import { Schedules } from '../../platform/jobs/index.js';
import { EventsModule } from '../events/index.js';
import { SecurityModule } from '../security/index.js';
import { ApiKeyEntity } from './api-key.entity.js';
import { ApiKeysController } from './api-keys.controller.js';
import { ApiKeysRepository } from './api-keys.repository.js';
import { ApiKeysService } from './api-keys.service.js';
import { DeviceEntity } from './device.entity.js';
import { DevicesController } from './devices.controller.js';
import { DevicesRepository } from './devices.repository.js';
import { DevicesService } from './devices.service.js';
import { MachineCredentialEntity } from './machine-credential.entity.js';
import { MachineCredentials } from './machine-credentials.js';
import { MachineLookup } from './machine-lookup.js';
import { SignedRequestEntity } from './signed-request.entity.js';

const HOUR = 3_600;

/** Global for one thing: it provides what the platform asks about machines. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([ApiKeyEntity, DeviceEntity, MachineCredentialEntity, SignedRequestEntity]),
    EventsModule,
    SecurityModule,
  ],
  controllers: [ApiKeysController, DevicesController],
  providers: [
    ApiKeysService,
    ApiKeysRepository,
    DevicesService,
    DevicesRepository,
    MachineCredentials,
    MachineLookup,
    { provide: MachineDirectory, useExisting: MachineLookup },
  ],
  exports: [MachineDirectory],
})
export class KeysModule implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly credentials: MachineCredentials,
    private readonly lookup: MachineLookup,
  ) {}

  onModuleInit(): void {
    this.schedules.every('keys.prune', 24 * HOUR, () => this.credentials.prune());
    this.schedules.every('keys.prune-signed-requests', HOUR / 4, () => this.lookup.pruneSignedRequests());
  }
}
