import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { GuestTagsRepository } from './guest-tags.repository.js';
import type { GuestTagging, GuestTagsView, TaggedGuestsView } from './guest-tags.dto.js';
import { tidyTags } from './tags.js';

@Injectable()
export class GuestTagsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tags: GuestTagsRepository,
  ) {}

  async list(actor: Actor): Promise<GuestTagsView> {
    return { items: await this.tags.list(actor) };
  }

  async rename(actor: Actor, from: string, to: string): Promise<TaggedGuestsView> {
    if (from === to) return { changed: 0 };
    return { changed: await this.uow.run(() => this.tags.replace(actor, from, to)) };
  }

  async remove(actor: Actor, tag: string): Promise<TaggedGuestsView> {
    return { changed: await this.uow.run(() => this.tags.replace(actor, tag, null)) };
  }

  /** Adds and removes tags of many guests at once; ids that are no guests are passed over. What is in both lists is added. */
  async tag(actor: Actor, { guestIds, add = [], remove = [] }: GuestTagging): Promise<TaggedGuestsView> {
    return { changed: await this.uow.run(() => this.tags.change(actor, guestIds, tidyTags(add), remove)) };
  }
}
