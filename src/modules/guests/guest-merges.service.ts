import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { JsonText } from '../../platform/http/index.js';
import type { GuestEntity } from './guest.entity.js';
import type { GuestMergesView, UnmergedGuestsView } from './guest-merges.dto.js';
import { GuestMergesRepository } from './guest-merges.repository.js';
import { guestChange } from './guests.changes.js';
import type { GuestView } from './guests.dto.js';
import { guestErrors } from './guests.errors.js';
import { GuestsRepository } from './guests.repository.js';
import { merged, mergeable, withoutFirst, type MergeField, type MergeStep } from './merge-rules.js';
import { searchKeys } from './search-key.js';

/** Two entries for one person become one, and two again if that was wrong. */
@Injectable()
export class GuestMergesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly guests: GuestsRepository,
    private readonly merges: GuestMergesRepository,
  ) {}

  /** The survivor keeps the best of both; the other leaves the guest book and its id answers 410 with the survivor's. */
  async merge(
    actor: Actor,
    survivorId: string,
    otherId: string,
    take: readonly MergeField[] = [],
  ): Promise<JsonText<GuestView>> {
    if (survivorId === otherId) throw guestErrors.mergedWithItself();
    await this.uow.run(async () => {
      const [survivor, other] = await this.lockBoth(survivorId, otherId, (id) => this.guests.lock(actor, id));
      const before = mergeable(survivor);
      const after = merged(before, mergeable(other), take);
      // First, so that an external id is free for the survivor.
      await this.merges.hide(actor, otherId, survivorId);
      await this.merges.add(actor, survivorId, { otherId, before, after, take: [...take] });
      await this.guests.patch(actor, survivorId, { ...after, ...searchKeys(after) }, guestChange.updated);
    });
    return this.guests.view(actor, survivorId);
  }

  /** Both are again what they would be had they never been merged; what was edited since stays with the survivor. */
  async unmerge(actor: Actor, survivorId: string, otherId: string): Promise<JsonText<UnmergedGuestsView>> {
    await this.uow.run(async () => {
      const [survivor] = await this.lockBoth(survivorId, otherId, (id) =>
        id === survivorId ? this.guests.lock(actor, id) : this.guests.lockAny(actor, id),
      );
      const stored = await this.merges.from(actor, survivorId, otherId);
      if (stored.length === 0) throw guestErrors.notMerged();
      const steps: (MergeStep & { otherId: string })[] = [];
      for (const step of stored) {
        steps.push({ ...step, other: mergeable(await this.guests.lockAny(actor, step.otherId)) });
      }
      const { survivor: fields, later } = withoutFirst(steps, mergeable(survivor));
      await this.guests.patch(actor, survivorId, { ...fields, ...searchKeys(fields) }, guestChange.updated);
      await this.merges.forget(actor, otherId);
      for (const [index, step] of later.entries()) {
        await this.merges.rewrite(actor, {
          otherId: stored[index + 1]!.otherId,
          before: step.before,
          after: step.after,
          take: [...step.take],
        });
      }
      await this.merges.show(actor, otherId, survivorId);
    });
    const [survivor, other] = [await this.guests.view(actor, survivorId), await this.guests.view(actor, otherId)];
    return new JsonText(`{"survivor":${survivor.text},"other":${other.text}}`);
  }

  async list(actor: Actor, survivorId: string): Promise<GuestMergesView> {
    await this.guests.mustFind(actor, survivorId);
    return { items: await this.merges.list(actor, survivorId) };
  }

  /** In one order whoever asks, so that two opposite merges queue instead of deadlocking. */
  private async lockBoth(
    first: string,
    second: string,
    lock: (id: string) => Promise<GuestEntity>,
  ): Promise<[GuestEntity, GuestEntity]> {
    const rows = new Map<string, GuestEntity>();
    for (const id of [first, second].sort()) rows.set(id, await lock(id));
    return [rows.get(first)!, rows.get(second)!];
  }
}
