import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { batch, JsonText, newId, validated, type ListPage } from '../../platform/http/index.js';
import { OrganizationsService } from '../organizations/index.js';
import { withConsents, type Consent } from './consent.js';
import type { GuestEntity } from './guest.entity.js';
import type { GuestBatchView } from './guests-batch.dto.js';
import { guestChange } from './guests.changes.js';
import { GuestChanges, NewGuest, type ConsentChange, type GuestQuery, type GuestView } from './guests.dto.js';
import { guestErrors } from './guests.errors.js';
import { GuestsRepository } from './guests.repository.js';
import { normalisePhone } from './phone.js';
import { searchKeys } from './search-key.js';
import { tidyTags } from './tags.js';

type Fields = Partial<Omit<GuestEntity, 'id' | 'organizationId' | 'version'>>;

@Injectable()
export class GuestsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly guests: GuestsRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  list(actor: Actor, query: GuestQuery): Promise<JsonText<ListPage<GuestView>>> {
    return this.guests.list(actor, query);
  }

  /** @throws guest.not_found (404), guest.merged (410, naming the survivor), guest.erased (410) */
  get(actor: Actor, id: string): Promise<JsonText<GuestView>> {
    return this.guests.view(actor, id);
  }

  /** Adds a guest, or finds the one this id was given to before. */
  async create(actor: Actor, body: NewGuest): Promise<JsonText<GuestView>> {
    const { id = newId(), ...rest } = body;
    const values = await this.fields(actor, rest, []);
    if (!values.firstName && !values.lastName && !values.email && !values.phone) throw guestErrors.nameless();
    const { externalId } = values;
    if (externalId && ((await this.guests.hasExternalId(actor, externalId)) ?? id) !== id)
      throw guestErrors.externalIdTaken();
    await this.guests.insert(actor, { id, ...values, ...searchKeys(values) }, guestChange.created);
    return this.guests.view(actor, id);
  }

  /** Each item is judged on its own: a bad one does not keep the others out. */
  async createMany(actor: Actor, items: readonly unknown[]): Promise<JsonText<GuestBatchView>> {
    const outcomes = await batch(
      this.uow,
      items.map((item, index) => ({ item, index })),
      async ({ item, index }) => this.create(actor, await validated(NewGuest, item, `/items/${index}/`)),
      201,
    );
    const texts = outcomes.map(({ result, ...outcome }) => {
      const text = JSON.stringify(outcome);
      return result ? `${text.slice(0, -1)},"result":${result.text}}` : text;
    });
    return new JsonText(`{"items":[${texts.join(',')}]}`);
  }

  async update(actor: Actor, id: string, body: GuestChanges, ifVersion?: number): Promise<JsonText<GuestView>> {
    return this.uow.run(async () => {
      const guest = await this.guests.lock(actor, id);
      const values = await this.fields(actor, body, guest.consents);
      const after = Object.assign({}, guest, values);
      if (!after.firstName && !after.lastName && !after.email && !after.phone) throw guestErrors.nameless();
      const fields = { ...values, ...searchKeys(after) };
      const patched = this.guests.patch(actor, guest, fields, guestChange.updated, { ifVersion });
      // It travels with the statement before.
      const [, view] = await Promise.all([patched, this.guests.view(actor, id)]);
      return view;
    });
  }

  /** The columns behind a request: phone and tags in their normal form, consents put over the known ones. */
  private async fields(actor: Actor, body: GuestChanges, known: readonly Consent[]): Promise<Fields> {
    const { country, phone, tags, consents, ...fields } = body;
    return {
      ...fields,
      ...(phone === undefined ? {} : { phone: await this.phone(actor, phone, country) }),
      ...(tags === undefined ? {} : { tags: tidyTags(tags) }),
      ...(consents === undefined
        ? {}
        : {
            consents: withConsents(
              known,
              consents.map((change) => proven(change, known)),
            ),
          }),
    };
  }

  private async phone(actor: Actor, phone: string | null, country: string | undefined): Promise<string | null> {
    if (!phone) return null;
    if (country || phone.startsWith('+')) return normalisePhone(phone, country);
    const organization = JSON.parse((await this.organizations.get(actor)).text) as {
      settings: Record<string, unknown>;
    };
    const home = organization.settings['country'];
    return normalisePhone(phone, typeof home === 'string' ? home.toUpperCase() : undefined);
  }
}

/** With the time of proof. Saying again what is known, without a time, leaves the first proof standing. */
function proven(change: ConsentChange, known: readonly Consent[]): Consent {
  const { channel, purpose, granted, source, textVersion, at } = change;
  const before = known.find((consent) => consent.channel === channel && consent.purpose === purpose);
  const repeated = before?.granted === granted && before.source === source && before.textVersion === textVersion;
  return {
    channel,
    purpose,
    granted,
    at: at ? new Date(at).toISOString() : repeated ? before.at : new Date().toISOString(),
    source,
    ...(textVersion === undefined ? {} : { textVersion }),
  };
}
