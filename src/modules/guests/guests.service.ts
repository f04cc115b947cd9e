import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { newId, type JsonText, type ListPage } from '../../platform/http/index.js';
import { guestChange } from './guests.changes.js';
import type { GuestChanges, GuestQuery, GuestView, NewGuest } from './guests.dto.js';
import { guestErrors } from './guests.errors.js';
import { GuestsRepository } from './guests.repository.js';
import { searchKeys } from './search-key.js';

@Injectable()
export class GuestsService {
  constructor(private readonly guests: GuestsRepository) {}

  list(actor: Actor, query: GuestQuery): Promise<JsonText<ListPage<GuestView>>> {
    return this.guests.list(actor, query);
  }

  get(actor: Actor, id: string): Promise<JsonText<GuestView>> {
    return this.guests.view(actor, id);
  }

  async create(actor: Actor, body: NewGuest): Promise<JsonText<GuestView>> {
    const { id = newId(), ...values } = body;
    if (!values.firstName && !values.lastName && !values.email && !values.phone) throw guestErrors.nameless();
    await this.guests.insert(actor, { id, ...values, ...searchKeys(values) }, guestChange.created);
    return this.guests.view(actor, id);
  }

  async update(actor: Actor, id: string, body: GuestChanges, ifVersion?: number): Promise<JsonText<GuestView>> {
    const guest = await this.guests.mustFind(actor, id);
    await this.guests.patch(actor, id, { ...body, ...searchKeys({ ...guest, ...body }) }, guestChange.updated, {
      ifVersion,
    });
    return this.guests.view(actor, id);
  }

  async remove(actor: Actor, id: string, ifVersion?: number): Promise<void> {
    await this.guests.remove(actor, id, guestChange.deleted, { ifVersion });
  }
}
