import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import {
  ChannelChanges,
  ChannelQuery,
  ChannelTestView,
  ChannelView,
  NewChannel,
  NewChannelCredentials,
} from './channels.dto.js';
import { channelErrors } from './channels.errors.js';
import { ChannelsService } from './channels.service.js';

@ApiTags('channels')
@Controller('channels')
export class ChannelsController {
  constructor(private readonly channels: ChannelsService) {}

  @Route.get('', { can: 'channels:read', summary: 'List the channels', returns: ChannelView, list: true })
  listChannels(@Who() actor: Actor, @Query() query: ChannelQuery) {
    return this.channels.list(actor, query);
  }

  @Route.post('', {
    can: 'channels:manage',
    summary: 'Connect a channel',
    description: 'Credentials are sealed and never shown. Nothing is called yet: test it next.',
    body: NewChannel,
    returns: ChannelView,
    secret: true,
    errors: [channelErrors.settingsInvalid, channelErrors.addressForbidden, channelErrors.accountTaken],
  })
  connectChannel(@Who() actor: Actor, @Body() body: NewChannel) {
    return this.channels.connect(actor, body);
  }

  @Route.get(':id', {
    can: 'channels:read',
    summary: 'Get one channel',
    returns: ChannelView,
    errors: [channelErrors.notFound],
  })
  getChannel(@Who() actor: Actor, @PathId() id: string) {
    return this.channels.get(actor, id);
  }

  @Route.patch(':id', {
    can: 'channels:manage',
    summary: 'Change a channel',
    description: 'With another server, port or base URL its credentials have to be given again.',
    body: ChannelChanges,
    returns: ChannelView,
    secret: true,
    ifMatch: true,
    errors: [
      channelErrors.notFound,
      channelErrors.settingsInvalid,
      channelErrors.addressForbidden,
      channelErrors.accountTaken,
      channelErrors.credentialsNeeded,
    ],
  })
  updateChannel(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: ChannelChanges,
    @IfMatch() ifVersion?: number,
  ) {
    return this.channels.update(actor, id, body, ifVersion);
  }

  @Route.put(':id/credentials', {
    can: 'channels:manage',
    summary: 'Replace the credentials of a channel',
    description: 'A held channel goes on with the new ones.',
    body: NewChannelCredentials,
    returns: ChannelView,
    secret: true,
    ifMatch: true,
    errors: [channelErrors.notFound, channelErrors.settingsInvalid],
  })
  replaceChannelCredentials(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: NewChannelCredentials,
    @IfMatch() ifVersion?: number,
  ) {
    return this.channels.replaceCredentials(actor, id, body, ifVersion);
  }

  @Route.post(':id/test', {
    can: 'channels:manage',
    summary: 'Ask the provider whether a channel works',
    description: 'Sends nothing. A held channel goes on when it works.',
    returns: ChannelTestView,
    status: 200,
    errors: [channelErrors.notFound],
  })
  testChannel(@Who() actor: Actor, @PathId() id: string) {
    return this.channels.test(actor, id);
  }

  @Route.post(':id/disable', {
    can: 'channels:manage',
    summary: 'Switch a channel off',
    description: 'Messages wait. What guests write still arrives.',
    returns: ChannelView,
    status: 200,
    errors: [channelErrors.notFound],
  })
  disableChannel(@Who() actor: Actor, @PathId() id: string) {
    return this.channels.disable(actor, id);
  }

  @Route.post(':id/enable', {
    can: 'channels:manage',
    summary: 'Switch a channel on again',
    returns: ChannelView,
    status: 200,
    errors: [channelErrors.notFound],
  })
  enableChannel(@Who() actor: Actor, @PathId() id: string) {
    return this.channels.enable(actor, id);
  }

  @Route.delete(':id', {
    can: 'channels:manage',
    summary: 'Delete a channel',
    description: 'With its credentials. Conversations keep what was written.',
    ifMatch: true,
    errors: [channelErrors.notFound],
  })
  deleteChannel(@Who() actor: Actor, @PathId() id: string, @IfMatch() ifVersion?: number) {
    return this.channels.remove(actor, id, ifVersion);
  }
}
