import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { PersonalData, type PersonalDataHolder } from '../guests/index.js';
import { ImportRowsRepository } from './import-rows.repository.js';

/** Previews name people too: what they hold is told and forgotten with the guest. */
@Injectable()
export class ImportPersonalData implements PersonalDataHolder {
  readonly holderName = 'imports';

  constructor(
    private readonly rows: ImportRowsRepository,
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
  }
}
