import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobsModule } from '../../platform/jobs/index.js';
import { SecurityModule } from '../security/index.js';
import { UsersModule } from '../users/index.js';
import { JoinInvitationEntity } from './join-invitation.entity.js';
import { JoinInvitationsController } from './join-invitations.controller.js';
import { JoinInvitationsService } from './join-invitations.service.js';
import { JoinMails, mailJoinInvitation } from './join-mails.js';
import { Joining } from './joining.js';
import { JoinInvitationsRepository } from './join-invitations.repository.js';
import { MembersController } from './members.controller.js';
import { MembersRepository } from './members.repository.js';
import { MembersService } from './members.service.js';
import { MembershipEntity } from './membership.entity.js';
import { eraseOrganization, OrganizationErasure } from './organization-erasure.js';
import { OrganizationExport } from './organization-export.js';
import { OrganizationEntity } from './organization.entity.js';
import { OrganizationsController } from './organizations.controller.js';
import { OrganizationsRepository } from './organizations.repository.js';
import { OrganizationsService } from './organizations.service.js';

@Module({
  imports: [
    JobsModule.register(mailJoinInvitation, eraseOrganization),
    TypeOrmModule.forFeature([OrganizationEntity, MembershipEntity, JoinInvitationEntity]),
    UsersModule,
    SecurityModule,
  ],
  controllers: [OrganizationsController, MembersController, JoinInvitationsController],
  providers: [
    OrganizationsService,
    OrganizationsRepository,
    MembersService,
    MembersRepository,
    Joining,
    OrganizationExport,
    OrganizationErasure,
    JoinInvitationsService,
    JoinMails,
    JoinInvitationsRepository,
  ],
  exports: [OrganizationsService, MembersService, Joining],
})
export class OrganizationsModule {}
