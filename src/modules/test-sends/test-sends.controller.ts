import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { PathId, Route, Who } from '../../platform/http/index.js';
import { channelErrors } from '../channels/index.js';
import { templateErrors } from '../templates/index.js';
import { NewTestSend, TestSendView } from './test-sends.dto.js';
import { testSendErrors } from './test-sends.errors.js';
import { TestSends } from './test-sends.service.js';

@ApiTags('templates')
@Controller('templates/:id')
export class TestSendsController {
  constructor(private readonly tests: TestSends) {}

  @Route.post('test-send', {
    can: 'templates:write',
    summary: 'Send a template to yourself',
    description:
      'As a guest would get it, with example values and `[Test]` before the subject. E-mail goes to your own verified address only; a few an hour go to numbers. Like every message it is tried again, held or given up: ask for it to see how far it is.',
    body: NewTestSend,
    returns: TestSendView,
    status: 202,
    pool: 'messages',
    errors: [
      templateErrors.notFound,
      templateErrors.noVariant,
      templateErrors.valuesMissing,
      templateErrors.whatsappBlocked,
      channelErrors.notFound,
      testSendErrors.recipient,
      testSendErrors.nobody,
      testSendErrors.unverified,
      testSendErrors.channelUnfit,
      testSendErrors.suppressed,
      testSendErrors.approvalNeeded,
    ],
  })
  sendTemplateTest(@Who() actor: Actor, @PathId() id: string, @Body() body: NewTestSend) {
    return this.tests.send(actor, id, body);
  }

  @Route.get('test-sends/:testSendId', {
    can: 'templates:write',
    summary: 'See how far a test of a template is',
    returns: TestSendView,
    errors: [testSendErrors.notFound],
  })
  getTemplateTest(@Who() actor: Actor, @PathId() id: string, @PathId('testSendId') testSendId: string) {
    return this.tests.get(actor, id, testSendId);
  }
}
