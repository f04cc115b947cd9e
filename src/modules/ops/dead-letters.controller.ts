import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { PathId, Route, Who } from '../../platform/http/index.js';
import {
  DeadLetterDetailView,
  DeadLetterQuery,
  DeadLetterView,
  RedriveBody,
  RedriveManyBody,
  RedriveView,
} from './dead-letters.dto.js';
import { deadLetterErrors } from './dead-letters.errors.js';
import { DeadLettersRepository } from './dead-letters.repository.js';
import { DeadLettersService } from './dead-letters.service.js';

@ApiTags('dead letters')
@Controller()
export class DeadLettersController {
  constructor(
    private readonly letters: DeadLettersRepository,
    private readonly service: DeadLettersService,
  ) {}

  @Route.get('dead-letters', {
    can: 'operations:read',
    summary: 'List what was given up, newest first',
    description: 'Messages and other deliveries that a person must look at.',
    returns: DeadLetterView,
    list: true,
  })
  listDeadLetters(@Who() actor: Actor, @Query() query: DeadLetterQuery) {
    return this.letters.page(actor, query);
  }

  @Route.get('dead-letters/:id', {
    can: 'operations:read',
    summary: 'Get one dead letter with every attempt',
    returns: DeadLetterDetailView,
    errors: [deadLetterErrors.notFound],
  })
  getDeadLetter(@Who() actor: Actor, @PathId() id: string) {
    return this.letters.view(actor, id);
  }

  @Route.post('dead-letters/:id/redrive', {
    can: 'operations:write',
    summary: 'Try one dead letter again',
    body: RedriveBody,
    errors: [deadLetterErrors.notFound],
  })
  redriveDeadLetter(@Who() actor: Actor, @PathId() id: string, @Body() body: RedriveBody) {
    return this.service.redrive(actor, id, body.sendAgain ?? false);
  }

  @Route.post('dead-letters/:id/discard', {
    can: 'operations:write',
    summary: 'Put one dead letter away: it is not needed any more',
    errors: [deadLetterErrors.notFound],
  })
  discardDeadLetter(@Who() actor: Actor, @PathId() id: string) {
    return this.service.discard(actor, id);
  }

  @Route.post('redrives', {
    can: 'operations:write',
    summary: 'Try many dead letters again, at a rate',
    description:
      'In the background. Say which by `kind`, `code` or `channelId`, or `all`. Those that die after the start are not meant.',
    body: RedriveManyBody,
    returns: RedriveView,
    status: 202,
  })
  redriveDeadLetters(@Who() actor: Actor, @Body() body: RedriveManyBody) {
    return this.service.redriveMany(actor, body);
  }

  @Route.get('redrives/:id', {
    can: 'operations:read',
    summary: 'Get how far a redrive of many is',
    returns: RedriveView,
    errors: [deadLetterErrors.redriveNotFound],
  })
  getRedrive(@Who() actor: Actor, @PathId() id: string) {
    return this.service.findRedrive(actor, id);
  }
}
