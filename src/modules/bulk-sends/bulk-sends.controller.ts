import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { PathId, Route, Who } from '../../platform/http/index.js';
import { eventErrors } from '../events/index.js';
import { segmentErrors } from '../invitations/index.js';
import { messageErrors } from '../messages/index.js';
import { templateErrors } from '../templates/index.js';
import { BulkSendQuery, BulkSendView, NewBulkSend } from './bulk-sends.dto.js';
import { bulkSendErrors } from './bulk-sends.errors.js';
import { BulkSendsService } from './bulk-sends.service.js';

@ApiTags('bulk sends')
@Controller('bulk-sends')
export class BulkSendsController {
  constructor(private readonly sends: BulkSendsService) {}

  @Route.get('', {
    can: 'messages:read',
    summary: 'List messages to many',
    returns: BulkSendView,
    list: true,
  })
  listBulkSends(@Who() actor: Actor, @Query() query: BulkSendQuery) {
    return this.sends.list(actor, query);
  }

  @Route.get(':id', {
    can: 'messages:read',
    summary: 'Get a message to many with its progress',
    returns: BulkSendView,
    errors: [bulkSendErrors.notFound],
  })
  getBulkSend(@Who() actor: Actor, @PathId() id: string) {
    return this.sends.get(actor, id);
  }

  @Route.post('', {
    can: 'messages:broadcast',
    summary: 'Write to a segment, or to a list of guests or invitations',
    description:
      'The messages are made in the background; each is sent once, also when this is asked for again or a process dies. `dryRun` counts without writing anything.',
    body: NewBulkSend,
    returns: BulkSendView,
    pool: 'messages',
    timeoutSeconds: 60,
    errors: [
      bulkSendErrors.audience,
      bulkSendErrors.tooMany,
      eventErrors.notFound,
      segmentErrors.notFound,
      messageErrors.empty,
      messageErrors.templateAbout,
      messageErrors.unknownVariable,
      templateErrors.notFound,
      templateErrors.valuesMissing,
    ],
  })
  createBulkSend(@Who() actor: Actor, @Body() body: NewBulkSend) {
    return this.sends.create(actor, body);
  }

  @Route.post(':id/cancel', {
    can: 'messages:broadcast',
    summary: 'Stop a message to many',
    description: 'Nobody else is written to, and messages that are not on their way yet are taken back.',
    returns: BulkSendView,
    status: 200,
    timeoutSeconds: 60,
    errors: [bulkSendErrors.notFound, bulkSendErrors.over],
  })
  cancelBulkSend(@Who() actor: Actor, @PathId() id: string) {
    return this.sends.cancel(actor, id);
  }
}
