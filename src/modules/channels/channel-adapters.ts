import { Injectable } from '@nestjs/common';
import type { ChannelAdapter } from './channel.adapter.js';
import type { ChannelKind } from './channel-kinds.js';
import { EmailAdapter } from './email/email.adapter.js';
import { InstagramAdapter } from './instagram/instagram.adapter.js';
import { MessengerAdapter } from './messenger/messenger.adapter.js';
import { TwilioAdapter } from './twilio/twilio.adapter.js';
import { WhatsAppAdapter } from './whatsapp/whatsapp.adapter.js';

@Injectable()
export class ChannelAdapters {
  private readonly byKind: Record<ChannelKind, ChannelAdapter>;

  constructor(
    email: EmailAdapter,
    twilio: TwilioAdapter,
    whatsapp: WhatsAppAdapter,
    messenger: MessengerAdapter,
    instagram: InstagramAdapter,
  ) {
    this.byKind = { email, twilio, whatsapp, messenger, instagram };
  }

  of(kind: ChannelKind): ChannelAdapter {
    return this.byKind[kind];
  }
}
