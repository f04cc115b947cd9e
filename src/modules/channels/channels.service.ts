import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DeliveryError } from '../../platform/delivery/index.js';
import { newId, type JsonText, type ListPage, type MemberError } from '../../platform/http/index.js';
import { ForbiddenAddress, Outbound } from '../../platform/outbound/index.js';
import { ChannelAdapters } from './channel-adapters.js';
import { ChannelHealth } from './channel-health.js';
import {
  accountOf,
  kindRules,
  type ChannelCredentials,
  type ChannelKind,
  type ChannelSettings,
} from './channel-kinds.js';
import { stateAfter } from './channel-state.js';
import { InboundRepository } from './inbound/inbound.repository.js';
import { ChannelVault } from './channel-vault.js';
import { channelChange } from './channels.changes.js';
import type {
  ChannelChanges,
  ChannelQuery,
  ChannelTestView,
  ChannelView,
  NewChannel,
  NewChannelCredentials,
} from './channels.dto.js';
import { channelErrors } from './channels.errors.js';
import { ChannelsRepository } from './channels.repository.js';

const CHECK_MS = 10_000;

@Injectable()
export class ChannelsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly channels: ChannelsRepository,
    private readonly vault: ChannelVault,
    private readonly health: ChannelHealth,
    private readonly adapters: ChannelAdapters,
    private readonly outbound: Outbound,
    private readonly inbound: InboundRepository,
  ) {}

  /** For an erased person: what is kept of providers' calls that name one of these addresses is emptied. */
  forgetReceived(organizationId: string, addresses: readonly string[]): Promise<void> {
    return this.inbound.forget(organizationId, addresses);
  }

  list(actor: Actor, query: ChannelQuery): Promise<JsonText<ListPage<ChannelView>>> {
    return this.channels.list(actor, query);
  }

  get(actor: Actor, id: string): Promise<JsonText<ChannelView>> {
    return this.channels.view(actor, id);
  }

  /** @throws channel.not_found */
  async kindOf(actor: Actor, id: string): Promise<ChannelKind> {
    return (await this.channels.mustFind(actor, id)).kind;
  }

  /** The channel that has this account, if there is one. */
  findByAccount(actor: Actor, kind: ChannelKind, account: string): Promise<string | undefined> {
    return this.channels.idOfAccount(actor.organizationId, kind, account);
  }

  async connect(
    actor: Actor,
    { kind, name, settings, credentials, tokenExpiresAt }: NewChannel,
  ): Promise<JsonText<ChannelView>> {
    const kept = this.settingsOf(kind, settings);
    const secrets = credentialsOf(kind, credentials);
    // Never chosen by the caller: hooks find a channel by nothing but its id.
    const id = newId();
    await this.uow.run(async () => {
      await this.channels.insert(
        actor,
        {
          id,
          kind,
          name,
          account: accountOf(kind, kept),
          settings: kept,
          tokenExpiresAt: tokenExpiresAt === undefined ? null : new Date(tokenExpiresAt),
        },
        channelChange.connected,
      );
      await this.vault.store(actor.organizationId, id, secrets);
    });
    return this.channels.view(actor, id);
  }

  async update(
    actor: Actor,
    id: string,
    { name, settings, credentials, tokenExpiresAt }: ChannelChanges,
    ifVersion?: number,
  ): Promise<JsonText<ChannelView>> {
    await this.uow.run(async () => {
      const channel = await this.channels.lock(actor, id);
      const kept = settings && this.settingsOf(channel.kind, settings);
      if (kept && !credentials && destinationOf(kept) !== destinationOf(channel.settings))
        throw channelErrors.credentialsNeeded({ errors: [CREDENTIALS_MISSING] });
      const secrets = credentials && credentialsOf(channel.kind, credentials);
      const state = kept || secrets ? stateAfter(channel.state, 'changed') : channel.state;
      await this.channels.patch(
        actor,
        id,
        {
          ...(name === undefined ? {} : { name }),
          ...(kept ? { settings: kept, account: accountOf(channel.kind, kept) } : {}),
          ...(secrets ? { tokenExpiresAt: tokenExpiresAt === undefined ? null : new Date(tokenExpiresAt) } : {}),
          ...(state === channel.state && !secrets ? {} : { state, reason: null, advice: null, stateSince: new Date() }),
        },
        channelChange.updated,
        { ifVersion },
      );
      if (secrets) await this.vault.store(actor.organizationId, id, secrets);
      if (state !== channel.state) await this.health.moved({ organizationId: actor.organizationId, id }, state);
    });
    return this.channels.view(actor, id);
  }

  /** Takes effect with the next send, in every process. */
  async replaceCredentials(
    actor: Actor,
    id: string,
    { credentials, tokenExpiresAt }: NewChannelCredentials,
    ifVersion?: number,
  ): Promise<JsonText<ChannelView>> {
    await this.uow.run(async () => {
      const channel = await this.channels.lock(actor, id);
      await this.channels.patch(
        actor,
        id,
        {
          tokenExpiresAt: tokenExpiresAt === undefined ? null : new Date(tokenExpiresAt),
          state: stateAfter(channel.state, 'changed'),
          reason: null,
          advice: null,
          // Always another one, so that a change is recorded although nothing of the credentials is in the row.
          stateSince: new Date(),
        },
        channelChange.credentialsReplaced,
        { ifVersion },
      );
      await this.vault.store(actor.organizationId, id, credentialsOf(channel.kind, credentials));
      await this.health.moved({ organizationId: actor.organizationId, id }, stateAfter(channel.state, 'changed'));
    });
    return this.channels.view(actor, id);
  }

  /** Asks the provider whether the credentials work; a held channel goes on when they do. */
  async test(actor: Actor, id: string): Promise<ChannelTestView> {
    const known = await this.channels.mustFind(actor, id);
    let answer: Pick<ChannelTestView, 'works' | 'account' | 'code' | 'detail'>;
    try {
      const channel = await this.vault.open(actor.organizationId, id);
      if (!channel) throw channelErrors.notFound();
      const { account } = await this.adapters.of(channel.kind).check(channel, AbortSignal.timeout(CHECK_MS));
      await this.health.works(channel);
      answer = { works: true, account: account.slice(0, 200), code: null, detail: null };
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      await this.health.failed(known, error);
      const detail = [error.message, error.suggestion].filter(Boolean).join('. ').slice(0, 1_000);
      answer = { works: false, account: null, code: error.code, detail };
    }
    const { state } = await this.channels.mustFind(actor, id);
    return { ...answer, state };
  }

  disable(actor: Actor, id: string): Promise<JsonText<ChannelView>> {
    return this.switchTo(actor, id, 'disable');
  }

  enable(actor: Actor, id: string): Promise<JsonText<ChannelView>> {
    return this.switchTo(actor, id, 'enable');
  }

  /** With its credentials and whatever came in through it and is not processed. */
  async remove(actor: Actor, id: string, ifVersion?: number): Promise<void> {
    await this.uow.run(async () => {
      await this.channels.remove(actor, id, channelChange.deleted, { ifVersion });
      // What waited for it is tried, and told that the channel is gone.
      await this.health.moved({ organizationId: actor.organizationId, id }, 'connecting');
    });
  }

  private async switchTo(actor: Actor, id: string, incident: 'disable' | 'enable'): Promise<JsonText<ChannelView>> {
    await this.uow.run(async () => {
      const channel = await this.channels.lock(actor, id);
      const state = stateAfter(channel.state, incident);
      if (state === channel.state) return;
      const verb = incident === 'disable' ? channelChange.disabled : channelChange.enabled;
      await this.channels.patch(actor, id, { state, reason: null, advice: null, stateSince: new Date() }, verb);
      await this.health.moved({ organizationId: actor.organizationId, id }, state);
    });
    return this.channels.view(actor, id);
  }

  private settingsOf(kind: ChannelKind, given: ChannelSettings): ChannelSettings {
    const { settings, optional } = kindRules[kind];
    const kept = fitting(kind, given, settings, optional, 'settings');
    try {
      if (kept.baseUrl !== undefined) this.outbound.mustBeAllowed(kept.baseUrl);
      if (kept.host !== undefined) this.outbound.mustBeAllowedHost(kept.host);
    } catch (error) {
      if (error instanceof ForbiddenAddress) throw channelErrors.addressForbidden(error.message);
      throw error;
    }
    return kept;
  }
}

const CREDENTIALS_MISSING = {
  pointer: '/credentials',
  code: 'missing',
  detail: 'Credentials are sent to nobody but whom they were given for: give those for the new address',
};

/** Where credentials go. Whoever could change that alone would have them sent to a server of their own. */
const destinationOf = ({ host, port, implicitTls, baseUrl }: ChannelSettings): string =>
  JSON.stringify([host, port, implicitTls, baseUrl]);

const credentialsOf = (kind: ChannelKind, given: ChannelCredentials): ChannelCredentials =>
  fitting(kind, given, kindRules[kind].credentials, kindRules[kind].optionalCredentials, 'credentials');

/** @throws channel.settings_invalid naming each member that is missing or belongs to another kind. */
function fitting<T extends object>(
  kind: ChannelKind,
  given: T,
  needed: readonly string[],
  optional: readonly string[],
  where: string,
): T {
  const members = Object.entries(given).filter(([, value]) => value !== undefined);
  const names = new Set(members.map(([name]) => name));
  const errors: MemberError[] = [
    ...needed
      .filter((name) => !names.has(name))
      .map((name) => ({
        pointer: `/${where}/${name}`,
        code: 'missing',
        detail: `A channel of kind ${kind} needs ${name}`,
      })),
    ...[...names]
      .filter((name) => !needed.includes(name) && !optional.includes(name))
      .map((name) => ({
        pointer: `/${where}/${name}`,
        code: 'unknown_member',
        detail: `A channel of kind ${kind} has no ${name}`,
      })),
  ];
  if (errors.length > 0) throw channelErrors.settingsInvalid({ detail: errors[0]!.detail, errors });
  return Object.fromEntries(members) as T;
}
