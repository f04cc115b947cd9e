import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { Route, Who } from '../../platform/http/index.js';
import { GuestTagging, GuestTagQuery, GuestTagRename, GuestTagsView, TaggedGuestsView } from './guest-tags.dto.js';
import { GuestTagsService } from './guest-tags.service.js';

@ApiTags('guests')
@Controller('guests/tags')
export class GuestTagsController {
  constructor(private readonly tags: GuestTagsService) {}

  @Route.get('', { can: 'guests:read', summary: 'List the tags in use', returns: GuestTagsView })
  listGuestTags(@Who() actor: Actor) {
    return this.tags.list(actor);
  }

  @Route.post('rename', {
    can: 'guests:write',
    summary: 'Rename a tag everywhere',
    body: GuestTagRename,
    returns: TaggedGuestsView,
    status: 200,
  })
  renameGuestTag(@Who() actor: Actor, @Body() body: GuestTagRename) {
    return this.tags.rename(actor, body.from, body.to);
  }

  @Route.delete('', { can: 'guests:write', summary: 'Take a tag off everybody', returns: TaggedGuestsView })
  deleteGuestTag(@Who() actor: Actor, @Query() query: GuestTagQuery) {
    return this.tags.remove(actor, query.tag);
  }

  @Route.post('assign', {
    can: 'guests:write',
    summary: 'Add and remove tags of many guests',
    description: 'Ids that are no guests are passed over. A tag in both lists is added.',
    body: GuestTagging,
    returns: TaggedGuestsView,
    status: 200,
  })
  tagGuests(@Who() actor: Actor, @Body() body: GuestTagging) {
    return this.tags.tag(actor, body);
  }
}
