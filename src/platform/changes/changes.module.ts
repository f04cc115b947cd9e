import { Global, Module } from '@nestjs/common';
import { ChangeLog } from './change-log.js';
import { ChangeReader } from './change-reader.js';
import { ConsumerRegistry } from './consumer-registry.js';
import { ConsumerRunner } from './consumer-runner.js';
import { ChangeRetention } from './retention.js';
import { RepositoryContext } from './tenant.repository.js';

const providers = [ChangeLog, ChangeReader, ConsumerRegistry, ConsumerRunner, ChangeRetention, RepositoryContext];

@Global()
@Module({ providers, exports: providers })
export class ChangesModule {}
