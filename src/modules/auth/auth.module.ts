import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionDirectory } from '../../platform/access/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { UsersModule } from '../users/index.js';
import { AuthController } from './auth.controller.js';
import { AuthPruning } from './auth.pruning.js';
import { Credentials } from './credentials.js';
import { PasswordService } from './password.service.js';
import { RefreshTokenEntity } from './refresh-token.entity.js';
import { SecurityEventEntity } from './security-event.entity.js';
import { SecurityLog } from './security-log.js';
import { SessionLookup } from './session-lookup.js';
import { SessionOpener } from './session-opener.js';
import { SessionEntity } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SignInDelayEntity } from './sign-in-delay.entity.js';
import { SignInDelays } from './sign-in-delays.js';
import { SignInService } from './sign-in.service.js';
import { SignUpService } from './sign-up.service.js';

/** Global for one thing: it provides what the platform asks about sessions. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([SessionEntity, RefreshTokenEntity, SecurityEventEntity, SignInDelayEntity]),
    UsersModule,
    OrganizationsModule,
  ],
  controllers: [AuthController],
  providers: [
    SignUpService,
    SignInService,
    SessionsService,
    PasswordService,
    Credentials,
    SessionOpener,
    SessionsRepository,
    SignInDelays,
    SecurityLog,
    AuthPruning,
    SessionLookup,
    { provide: SessionDirectory, useExisting: SessionLookup },
  ],
  exports: [SessionDirectory, SignUpService],
})
export class AuthModule {}
