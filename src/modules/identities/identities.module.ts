import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { SecurityModule } from '../security/index.js';
import { UsersModule } from '../users/index.js';
import { FlowCookie } from './flow-cookie.js';
import { GoogleAttemptEntity } from './google-attempt.entity.js';
import { GoogleAttemptsRepository } from './google-attempts.repository.js';
import { GooglePageController } from './google-page.controller.js';
import { GoogleSignInService } from './google-sign-in.service.js';
import { Google } from './google.js';
import { IdentitiesController } from './identities.controller.js';
import { IdentitiesRepository } from './identities.repository.js';
import { IdentitiesService } from './identities.service.js';
import { UserIdentityEntity } from './user-identity.entity.js';

/** Signing in with an account elsewhere: Google's. */
@Module({
  imports: [
    TypeOrmModule.forFeature([UserIdentityEntity, GoogleAttemptEntity]),
    UsersModule,
    OrganizationsModule,
    AuthModule,
    SecurityModule,
  ],
  controllers: [GooglePageController, IdentitiesController],
  providers: [
    Google,
    FlowCookie,
    GoogleSignInService,
    GoogleAttemptsRepository,
    IdentitiesService,
    IdentitiesRepository,
  ],
})
export class IdentitiesModule {}
