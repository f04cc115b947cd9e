import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { ChangeLog } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { httpErrors, Idempotency, JsonText } from '../../platform/http/index.js';
import type { PersonalDataView } from './guest-removal.dto.js';
import { GuestMergesRepository } from './guest-merges.repository.js';
import { GuestRemovalRepository } from './guest-removal.repository.js';
import { guestErrors } from './guests.errors.js';
import { GuestsRepository } from './guests.repository.js';
import { PersonalData } from './personal-data.js';

/**
 * The two ways a guest goes. *Delete* takes back an entry made by mistake: the row goes, and is refused while the guest is
 * invited; the change log still tells what it was until its retention ends. *Erase* is for the person's right to be forgotten:
 * nothing that identifies them is left anywhere, while the bare id stays so that totals of past events stay right.
 */
@Injectable()
export class GuestRemovalService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly changes: ChangeLog,
    private readonly idempotency: Idempotency,
    private readonly guests: GuestsRepository,
    private readonly merges: GuestMergesRepository,
    private readonly removal: GuestRemovalRepository,
    private readonly personalData: PersonalData,
  ) {}

  async remove(actor: Actor, id: string, ifVersion?: number): Promise<void> {
    await this.uow.run(async () => {
      const { version } = await this.guests.lock(actor, id);
      if (ifVersion !== undefined && ifVersion !== version) throw httpErrors.stale(`It is at version ${version} now`);
      await this.removal.remove(actor, [id, ...(await this.merges.idsBelow(actor, id))]);
    });
  }

  /** Also erases the entries merged into this one, and what the log still holds of a guest deleted before. */
  async erase(actor: Actor, id: string, reason: string): Promise<void> {
    mustReachAll(actor);
    await this.uow.run(async () => {
      const guest = await this.rowOrMemory(actor, id);
      if (guest?.erasedAt) return;
      if (guest?.mergedInto) throw guestErrors.merged({ more: { survivorId: guest.mergedInto } });
      const ids = [id, ...(await this.merges.idsBelow(actor, id))];
      for (const holder of this.personalData.all()) {
        for (const guestId of ids) await holder.eraseOf(actor, guestId);
      }
      await this.changes.forget(actor.organizationId, ids);
      await this.idempotency.forget(actor.organizationId, ids);
      await this.removal.erase(actor, ids, reason);
    });
  }

  async exportData(actor: Actor, id: string): Promise<JsonText<PersonalDataView>> {
    mustReachAll(actor);
    const guest = await this.guests.view(actor, id);
    const below = await this.merges.idsBelow(actor, id);
    const ids = [id, ...below];
    const held: Record<string, unknown> = {};
    for (const holder of this.personalData.all()) {
      const parts: unknown[] = [];
      for (const guestId of ids) parts.push(await holder.exportOf(actor, guestId));
      held[holder.holderName] = parts.filter((part) => part !== undefined);
    }
    const [mergedGuests, history] = [await this.removal.guests(actor, below), await this.removal.history(actor, ids)];
    return new JsonText(
      `{"exportedAt":"${new Date().toISOString()}","guest":${guest.text},"mergedGuests":${mergedGuests},` +
        `"history":${history},"held":${JSON.stringify(held)}}`,
    );
  }

  private async rowOrMemory(
    actor: Actor,
    id: string,
  ): Promise<Awaited<ReturnType<GuestsRepository['lockAny']>> | undefined> {
    if (await this.guests.exists(actor, id)) return this.guests.lockAny(actor, id);
    if (!(await this.removal.isRemembered(actor, id))) throw guestErrors.notFound();
    return undefined;
  }
}

/** All that is held about a person is held by all events: half of it would be neither an export nor an erasure. */
function mustReachAll(actor: Actor): void {
  if (actor.events !== 'all') throw httpErrors.forbidden('Your grant is for certain events: this reaches beyond them');
}
