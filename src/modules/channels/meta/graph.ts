import { Injectable } from '@nestjs/common';
import { Outbound } from '../../../platform/outbound/index.js';
import type { ChannelCheck, RenewedToken } from '../channel.adapter.js';
import type { ConnectedChannel } from '../channel-kinds.js';
import { deliveryError } from '../failures.js';
import { callProvider, failureOfStatus, jsonOf, textOf, waitOf } from '../provider-call.js';
import { metaFailure, type MetaKind } from './graph-errors.js';

const BASE_URL = 'https://graph.facebook.com';
const API_VERSION = 'v23.0';

export interface GraphCall {
  method: 'GET' | 'POST';
  path: string;
  query?: Record<string, string>;
  body?: object;
  signal: AbortSignal;
}

/** Meta's Graph API for one channel: address, token, errors. */
@Injectable()
export class Graph {
  constructor(private readonly outbound: Outbound) {}

  /** @throws ChannelFailure */
  async call(
    channel: ConnectedChannel,
    { method, path, query, body, signal }: GraphCall,
  ): Promise<Record<string, unknown>> {
    const kind = channel.kind as MetaKind;
    const { baseUrl = BASE_URL, apiVersion = API_VERSION } = channel.settings;
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    const answer = await callProvider(this.outbound, kind, {
      method,
      url: `${baseUrl.replace(/\/+$/, '')}/${apiVersion}/${path}${search}`,
      headers: {
        // In a header, never in the address: addresses end up in logs.
        authorization: `Bearer ${channel.credentials.accessToken ?? ''}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal,
    });
    const json = jsonOf(answer);
    const error = json?.['error'] as { code?: unknown; error_subcode?: unknown } | undefined;
    if (typeof error === 'object' && error !== null && typeof error.code === 'number') {
      const subcode = typeof error.error_subcode === 'number' ? error.error_subcode : undefined;
      throw deliveryError(metaFailure(kind, error.code, subcode), {
        providerCode: subcode === undefined ? error.code : `${error.code}/${subcode}`,
        retryAfterSeconds: waitOf(answer),
      });
    }
    if (answer.status < 200 || answer.status >= 300)
      throw deliveryError(failureOfStatus(kind, answer), { retryAfterSeconds: waitOf(answer) });
    if (!json) {
      // It said yes and nothing else: the message is on its way under an id that we were not told.
      throw deliveryError({
        class: method === 'GET' ? 'transient' : 'ambiguous',
        code: `${kind}.answer_unreadable`,
        remedy: 'reconcile',
        meaning: 'The answer could not be read',
      });
    }
    return json;
  }

  async check(channel: ConnectedChannel, node: string, signal: AbortSignal): Promise<ChannelCheck> {
    const { id, name } = await this.call(channel, {
      method: 'GET',
      path: encodeURIComponent(node),
      query: { fields: 'id' },
      signal,
    });
    return { account: textOf(name) ?? textOf(id) ?? node };
  }

  /** Gives a long-lived token that still works for one that lives 60 days from now. */
  async renewToken(channel: ConnectedChannel, signal: AbortSignal): Promise<RenewedToken> {
    const { appId } = channel.settings;
    const { accessToken = '', appSecret = '' } = channel.credentials;
    const answer = await this.call(channel, {
      method: 'GET',
      path: 'oauth/access_token',
      query: {
        grant_type: 'fb_exchange_token',
        client_id: appId ?? '',
        client_secret: appSecret,
        fb_exchange_token: accessToken,
      },
      signal,
    });
    const renewed = answer['access_token'];
    if (typeof renewed !== 'string' || !renewed) {
      throw deliveryError({
        class: 'transient',
        code: `${channel.kind}.answer_unreadable`,
        remedy: 'retry',
        meaning: 'The answer holds no token',
      });
    }
    const seconds = Number(answer['expires_in']);
    return { accessToken: renewed, expiresAt: seconds > 0 ? new Date(Date.now() + seconds * 1000) : null };
  }
}
