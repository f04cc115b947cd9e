import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PageQuery, PathId, Route, Who } from '../../platform/http/index.js';
import { eventErrors } from '../events/index.js';
import { guestErrors } from '../guests/index.js';
import { invitationErrors } from '../invitations/index.js';
import {
  BuiltInTemplatesView,
  NewTemplate,
  TemplateChanges,
  TemplatePreviewRequest,
  TemplatePreviewView,
  TemplateQuery,
  TemplateVariablesView,
  TemplateVersionsView,
  TemplateVersionView,
  TemplateView,
  WhatsAppTemplateView,
} from './templates.dto.js';
import { templateErrors } from './templates.errors.js';
import { TemplatesService } from './templates.service.js';
import { WhatsAppTemplates } from './whatsapp-templates.js';

@ApiTags('templates')
@Controller('templates')
export class TemplatesController {
  constructor(
    private readonly templates: TemplatesService,
    private readonly whatsapp: WhatsAppTemplates,
  ) {}

  @Route.get('', { can: 'templates:read', summary: 'List your message templates', returns: TemplateView, list: true })
  listTemplates(@Who() actor: Actor, @Query() query: TemplateQuery) {
    return this.templates.list(actor, query);
  }

  @Route.get('built-in', {
    can: 'templates:read',
    summary: 'List the templates that come with Placecard',
    description: 'Used as long as you have none with the same key.',
    returns: BuiltInTemplatesView,
  })
  listBuiltInTemplates() {
    return this.templates.builtIns();
  }

  @Route.get('variables', {
    can: 'templates:read',
    summary: 'List what every template can tell',
    returns: TemplateVariablesView,
  })
  listTemplateVariables() {
    return this.templates.catalogue();
  }

  @Route.get('whatsapp', {
    can: 'templates:read',
    summary: 'List the templates of your WhatsApp accounts',
    description: 'As Meta last told of them.',
    returns: WhatsAppTemplateView,
    list: true,
  })
  listWhatsAppTemplates(@Who() actor: Actor, @Query() query: PageQuery) {
    return this.whatsapp.list(actor, query);
  }

  @Route.get(':id', {
    can: 'templates:read',
    summary: 'Get one message template',
    returns: TemplateView,
    errors: [templateErrors.notFound],
  })
  getTemplate(@Who() actor: Actor, @PathId() id: string) {
    return this.templates.get(actor, id);
  }

  @Route.get(':id/versions', {
    can: 'templates:read',
    summary: 'List the versions of a template',
    returns: TemplateVersionsView,
    errors: [templateErrors.notFound],
  })
  listTemplateVersions(@Who() actor: Actor, @PathId() id: string) {
    return this.templates.versions(actor, id);
  }

  @Route.get(':id/versions/:versionId', {
    can: 'templates:read',
    summary: 'Get the words of one version',
    returns: TemplateVersionView,
    errors: [templateErrors.versionNotFound],
  })
  getTemplateVersion(@Who() actor: Actor, @PathId() id: string, @PathId('versionId') versionId: string) {
    return this.templates.version(actor, id, versionId);
  }

  @Route.post('', {
    can: 'templates:write',
    summary: 'Add a message template',
    body: NewTemplate,
    returns: TemplateView,
    errors: [templateErrors.invalid, templateErrors.tooComplex, templateErrors.keyTaken, templateErrors.idTaken],
  })
  createTemplate(@Who() actor: Actor, @Body() body: NewTemplate) {
    return this.templates.create(actor, body);
  }

  @Route.patch(':id', {
    can: 'templates:write',
    summary: 'Change a message template',
    description: 'Other words make a new version; what was sent keeps the version it was made of.',
    body: TemplateChanges,
    returns: TemplateView,
    ifMatch: true,
    errors: [templateErrors.notFound, templateErrors.invalid, templateErrors.tooComplex, templateErrors.keyTaken],
  })
  updateTemplate(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: TemplateChanges,
    @IfMatch() ifVersion?: number,
  ) {
    return this.templates.update(actor, id, body, { ifVersion });
  }

  @Route.delete(':id', {
    can: 'templates:write',
    summary: 'Delete a message template and its versions',
    description: 'Messages keep the words they were made of.',
    ifMatch: true,
    errors: [templateErrors.notFound],
  })
  deleteTemplate(@Who() actor: Actor, @PathId() id: string, @IfMatch() ifVersion?: number) {
    return this.templates.remove(actor, id, { ifVersion });
  }

  @Route.post(':id/preview', {
    can: 'templates:read',
    summary: 'See what a guest would get',
    description: 'One of yours or a built-in one. Nothing is sent, and no link is made.',
    body: TemplatePreviewRequest,
    returns: TemplatePreviewView,
    status: 200,
    errors: [
      templateErrors.notFound,
      templateErrors.noVariant,
      templateErrors.valuesMissing,
      templateErrors.whatsappBlocked,
      guestErrors.notFound,
      guestErrors.merged,
      guestErrors.erased,
      eventErrors.notFound,
      invitationErrors.notFound,
    ],
  })
  previewTemplate(@Who() actor: Actor, @PathId() id: string, @Body() body: TemplatePreviewRequest) {
    return this.templates.preview(actor, id, body);
  }
}
