import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/index.js';
import { GuestsModule } from '../guests/index.js';
import { InvitationsModule } from '../invitations/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { BuiltInTemplates } from './built-in/index.js';
import { MjmlThread } from './mjml-thread.js';
import { TemplateCompiler } from './template-compiler.js';
import { SubjectsRepository } from './subjects.repository.js';
import { MessageTemplateEntity, TemplateVersionEntity } from './template.entity.js';
import { TemplatesController } from './templates.controller.js';
import { Templates } from './templates.js';
import { TemplatesRepository } from './templates.repository.js';
import { TemplatesService } from './templates.service.js';
import { VariablesFor } from './variables-for.js';
import { WhatsAppTemplateEntity } from './whatsapp-template.entity.js';
import { WhatsAppTemplates } from './whatsapp-templates.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([MessageTemplateEntity, TemplateVersionEntity, WhatsAppTemplateEntity]),
    OrganizationsModule,
    GuestsModule,
    EventsModule,
    InvitationsModule,
  ],
  controllers: [TemplatesController],
  providers: [
    TemplatesService,
    TemplatesRepository,
    TemplateCompiler,
    MjmlThread,
    BuiltInTemplates,
    Templates,
    SubjectsRepository,
    VariablesFor,
    WhatsAppTemplates,
  ],
  exports: [TemplatesService, Templates, VariablesFor, WhatsAppTemplates],
})
export class TemplatesModule {}
