import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { PersonalData, type PersonalDataHolder } from '../guests/index.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { importChange } from './imports.changes.js';
import { ImportsRepository, withoutSamples } from './imports.repository.js';

/** Previews name people too: what they hold is told and forgotten with the guest. */
@Injectable()
export class ImportPersonalData implements PersonalDataHolder {
  readonly holderName = 'imports';

  constructor(
    private readonly rows: ImportRowsRepository,
    private readonly imports: ImportsRepository,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  async exportOf(actor: Actor, guestId: string): Promise<unknown> {
    const rows = await this.rows.ofGuest(actor.organizationId, guestId);
    return rows.length > 0 ? rows : undefined;
  }

  async eraseOf(actor: Actor, guestId: string): Promise<void> {
    await this.rows.removeGuest(actor.organizationId, guestId);
    // Whose values the samples are is not known any more, so all of them go.
    for (const id of await this.imports.withSamples(actor.organizationId)) {
      const { mapping } = await this.imports.lock(actor, id);
      await this.imports.patch(actor, id, { mapping: withoutSamples(mapping) }, importChange.remapped);
    }
  }
}
