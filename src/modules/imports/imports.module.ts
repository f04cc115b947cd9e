import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobsModule } from '../../platform/jobs/index.js';
import { GuestsModule } from '../guests/index.js';
import { InvitationsModule } from '../invitations/index.js';
import { ImportCommitter } from './import-committer.js';
import { ImportFilesRepository } from './import-files.repository.js';
import { ImportInviter } from './import-inviter.js';
import { ImportPersonalData } from './import-personal-data.js';
import { ImportReader } from './import-reader.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { ImportEntity } from './import.entity.js';
import { ImportsController } from './imports.controller.js';
import { commitImport, readImport } from './imports.jobs.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportsRetention } from './imports.retention.js';
import { ImportsService } from './imports.service.js';

@Module({
  imports: [
    GuestsModule,
    InvitationsModule,
    TypeOrmModule.forFeature([ImportEntity]),
    JobsModule.register(readImport, commitImport),
  ],
  controllers: [ImportsController],
  providers: [
    ImportsService,
    ImportsRepository,
    ImportFilesRepository,
    ImportRowsRepository,
    ImportReader,
    ImportCommitter,
    ImportInviter,
    ImportPersonalData,
    ImportsRetention,
  ],
})
export class ImportsModule {}
