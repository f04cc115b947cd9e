import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import type { ChannelKind } from '../channels/index.js';
import { GuestsService, type ConsentChannel } from '../guests/index.js';
import { suppressionChange } from './messages.changes.js';
import type { NewSuppression, SuppressionQuery, SuppressionView } from './suppressions.dto.js';
import { SuppressionsRepository } from './suppressions.repository.js';

const CONSENT: Partial<Record<ChannelKind, ConsentChannel>> = { email: 'email', twilio: 'sms', whatsapp: 'whatsapp' };
const SOFT_DAYS = 14;

/** Whom we leave alone. */
@Injectable()
export class Suppressions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly suppressions: SuppressionsRepository,
    private readonly guests: GuestsService,
  ) {}

  list(actor: Actor, query: SuppressionQuery): Promise<JsonText<ListPage<SuppressionView>>> {
    return this.suppressions.list(actor, query);
  }

  async create(
    actor: Actor,
    { channelKind, address, scope = 'all', detail = '' }: NewSuppression,
  ): Promise<JsonText<SuppressionView>> {
    const id = await this.uow.run(() =>
      this.suppressions.add(actor.organizationId, {
        channelKind,
        address,
        scope,
        reason: 'manual',
        detail,
        until: null,
      }),
    );
    return this.suppressions.view(actor, id);
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.suppressions.remove(actor, id, suppressionChange.lifted);
  }

  /** Whether nothing at all may go to the address now. */
  covers(organizationId: string, channelKind: ChannelKind, address: string): Promise<boolean> {
    return this.suppressions.covers(organizationId, channelKind, address);
  }

  /** There is nobody at the address, or it is closed. */
  async bounced(organizationId: string, channelKind: ChannelKind, address: string, detail: string): Promise<void> {
    const row = { channelKind, address, scope: 'all', reason: 'bounce', detail, until: null } as const;
    await this.suppressions.add(organizationId, row);
  }

  /** It did not get through this time; when that happens too often the address is left alone for two weeks. */
  async bouncedSoftly(organizationId: string, address: string, detail: string, at: Date): Promise<void> {
    if (!(await this.suppressions.bouncesTooOften(organizationId, address))) return;
    const until = new Date(at.getTime() + SOFT_DAYS * 86_400_000);
    const row = { channelKind: 'email', address, scope: 'all', reason: 'bounce', detail, until } as const;
    await this.suppressions.add(organizationId, row);
  }

  /** They called it spam: no campaigns any more, by this channel. */
  async complained(actor: Actor, guestId: string | null, address: string, kind: string): Promise<void> {
    const row = {
      channelKind: 'email',
      address,
      scope: 'marketing',
      reason: 'complaint',
      detail: kind,
      until: null,
    } as const;
    await this.suppressions.add(actor.organizationId, row);
    await this.consent(actor, guestId, 'email', false, ['marketing'], `complaint (${kind})`);
  }

  /** They said stop: nothing any more by this channel, until they say otherwise. */
  async optedOut(
    actor: Actor,
    guestId: string | null,
    channelKind: ChannelKind,
    address: string,
    word: string,
    scope: 'all' | 'marketing' = 'all',
  ): Promise<void> {
    const row = { channelKind, address, scope, reason: 'opt-out', detail: word, until: null } as const;
    await this.suppressions.add(actor.organizationId, row);
    const purposes = scope === 'all' ? (['transactional', 'marketing'] as const) : (['marketing'] as const);
    await this.consent(actor, guestId, channelKind, false, purposes, `“${word}” by ${channelKind}`);
  }

  async optedIn(
    actor: Actor,
    guestId: string | null,
    channelKind: ChannelKind,
    addresses: readonly string[],
    word: string,
  ): Promise<void> {
    await this.suppressions.lift(actor.organizationId, channelKind, addresses);
    await this.consent(actor, guestId, channelKind, true, ['transactional'], `“${word}” by ${channelKind}`);
  }

  private async consent(
    actor: Actor,
    guestId: string | null,
    kind: ChannelKind,
    granted: boolean,
    purposes: readonly ('transactional' | 'marketing')[],
    source: string,
  ): Promise<void> {
    const channel = CONSENT[kind];
    if (!guestId || !channel) return;
    const at = new Date().toISOString();
    await this.guests.update(actor, guestId, {
      consents: purposes.map((purpose) => ({ channel, purpose, granted, at, source: source.slice(0, 100) })),
    });
  }
}
