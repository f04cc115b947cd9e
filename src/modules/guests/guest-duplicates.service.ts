import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import type { GuestDuplicateQuery, GuestDuplicateView } from './guest-duplicates.dto.js';
import { GuestDuplicatesRepository } from './guest-duplicates.repository.js';
import { guestErrors } from './guests.errors.js';
import { GuestsRepository } from './guests.repository.js';

@Injectable()
export class GuestDuplicatesService {
  constructor(
    private readonly guests: GuestsRepository,
    private readonly duplicates: GuestDuplicatesRepository,
  ) {}

  list(actor: Actor, query: GuestDuplicateQuery): Promise<JsonText<ListPage<GuestDuplicateView>>> {
    return this.duplicates.list(actor, query);
  }

  /** These guests are all different people: no pair of them is suggested again. */
  async dismiss(actor: Actor, ids: readonly string[]): Promise<void> {
    const found = await this.guests.findMany(actor, ids);
    if (found.length < ids.length) throw guestErrors.notFound();
    await this.duplicates.dismiss(actor, ids);
  }
}
