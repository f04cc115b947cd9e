import { Module } from '@nestjs/common';
import { SnapshotRepository } from './snapshot.repository.js';
import { StreamsRepository } from './streams.repository.js';
import { SyncController } from './sync.controller.js';
import { SyncService } from './sync.service.js';

@Module({ controllers: [SyncController], providers: [SyncService, SnapshotRepository, StreamsRepository] })
export class SyncModule {}
