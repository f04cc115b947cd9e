import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, Route, Who } from '../../platform/http/index.js';
import { MessagingSettingsUpdate, MessagingSettingsView } from './messaging-settings.dto.js';
import { MessagingSettingsRepository } from './messaging-settings.repository.js';

@ApiTags('messages')
@Controller('messaging-settings')
export class MessagingSettingsController {
  constructor(private readonly settings: MessagingSettingsRepository) {}

  @Route.get('', {
    can: 'messages:read',
    summary: 'Get quiet hours, the frequency cap and the targets of service',
    returns: MessagingSettingsView,
  })
  getMessagingSettings(@Who() actor: Actor) {
    return this.settings.settings(actor);
  }

  @Route.patch('', {
    can: 'organization:update',
    summary: 'Change quiet hours, the frequency cap and the targets of service',
    body: MessagingSettingsUpdate,
    returns: MessagingSettingsView,
    ifMatch: true,
  })
  async updateMessagingSettings(
    @Who() actor: Actor,
    @Body() body: MessagingSettingsUpdate,
    @IfMatch() ifVersion?: number,
  ) {
    await this.settings.change(actor, body, ifVersion);
    return this.settings.settings(actor);
  }
}
