import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionDirectory } from '../../platform/access/index.js';
import { JobsModule } from '../../platform/jobs/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { SecurityModule } from '../security/index.js';
import { UsersModule } from '../users/index.js';
import { AccountMails, mailPasswordReset, mailVerification } from './account-mails.js';
import { AuthController } from './auth.controller.js';
import { AuthPruning } from './auth.pruning.js';
import { Confirmation } from './confirmation.js';
import { Credentials } from './credentials.js';
import { EmailService } from './email.service.js';
import { JoiningController } from './joining.controller.js';
import { JoiningService } from './joining.service.js';
import { OwnershipController } from './ownership.controller.js';
import { PasswordService } from './password.service.js';
import { PasswordsController } from './passwords.controller.js';
import { RefreshTokenEntity } from './refresh-token.entity.js';
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
    TypeOrmModule.forFeature([SessionEntity, RefreshTokenEntity, SignInDelayEntity]),
    JobsModule.register(mailPasswordReset, mailVerification),
    UsersModule,
    OrganizationsModule,
    SecurityModule,
  ],
  controllers: [AuthController, PasswordsController, JoiningController, OwnershipController],
  providers: [
    SignUpService,
    SignInService,
    SessionsService,
    PasswordService,
    EmailService,
    AccountMails,
    JoiningService,
    Confirmation,
    Credentials,
    SessionOpener,
    SessionsRepository,
    SignInDelays,
    AuthPruning,
    SessionLookup,
    { provide: SessionDirectory, useExisting: SessionLookup },
  ],
  exports: [SessionDirectory, SignUpService, SessionOpener, Credentials],
})
export class AuthModule {}
