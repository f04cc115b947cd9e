import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';

/**
 * A module that keeps something about guests. It registers itself with `PersonalData`, so that exporting and erasing a person
 * reach everything without the guest book knowing who keeps what.
 */
export interface PersonalDataHolder {
  /** Key of its part in an export, e.g. `invitations`. */
  readonly holderName: string;

  /** Everything it keeps about the guest, ready for JSON; undefined if nothing. */
  exportOf(actor: Actor, guestId: string): Promise<unknown>;

  /**
   * Removes what identifies the guest, in the unit of work of the erasure: names, contacts and free text in its rows, and with
   * `ChangeLog.forget` the contents of its own changes about them. Called again for the same guest it does nothing.
   */
  eraseOf(actor: Actor, guestId: string): Promise<void>;
}

@Injectable()
export class PersonalData {
  private readonly holders = new Map<string, PersonalDataHolder>();

  register(holder: PersonalDataHolder): void {
    if (this.holders.has(holder.holderName))
      throw new Error(`Two holders of personal data are called ${holder.holderName}`);
    this.holders.set(holder.holderName, holder);
  }

  all(): readonly PersonalDataHolder[] {
    return [...this.holders.values()];
  }
}
