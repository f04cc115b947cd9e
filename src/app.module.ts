import { Module, type DynamicModule } from '@nestjs/common';
import { ConfigModule, type Config } from './config/index.js';
import { featureModules } from './modules/index.js';
import { AccessModule } from './platform/access/index.js';
import { ChangesModule } from './platform/changes/index.js';
import { DatabaseModule } from './platform/database/index.js';
import { DeliveryModule } from './platform/delivery/index.js';
import { HousekeepingModule } from './platform/housekeeping/index.js';
import { HttpModule } from './platform/http/index.js';
import { JobsModule } from './platform/jobs/index.js';
import { MailModule } from './platform/mail/index.js';
import { ObservabilityModule } from './platform/observability/index.js';
import { OutboundModule } from './platform/outbound/index.js';
import { RealtimeModule } from './platform/realtime/index.js';
import { RedisModule } from './platform/redis/index.js';
import { VaultModule } from './platform/vault/index.js';

/** The whole application: the platform, which knows no feature, and the feature modules on top of it. */
@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        ObservabilityModule,
        RedisModule,
        DatabaseModule,
        VaultModule,
        HttpModule,
        ChangesModule,
        AccessModule,
        JobsModule,
        DeliveryModule,
        MailModule,
        HousekeepingModule,
        OutboundModule,
        RealtimeModule.of(config.roles.has('realtime')),
        ...featureModules,
      ],
    };
  }
}
