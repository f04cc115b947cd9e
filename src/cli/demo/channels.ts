import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../../config/index.js';
import {
  ChannelSending,
  ChannelsService,
  type ChannelCredentials,
  type ChannelKind,
  type ChannelSettings,
} from '../../modules/channels/index.js';
import { systemActor } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { runAs, runInContext } from '../../platform/observability/index.js';
import type { Demo } from '../seed.js';
import { CONCIERGE, demoStories, RECEPTION } from './stories.js';

interface Simulators {
  twilio: string;
  meta: string;
  smtp: { host: string; port: number };
}

interface DemoChannel {
  kind: ChannelKind;
  name: string;
  account: string;
  settings: ChannelSettings;
  credentials: ChannelCredentials;
}

const PATIENCE_MS = 15_000;

/**
 * Connects a channel of every kind to the simulators, on every start: they listen elsewhere each time and remember nothing.
 * Secrets are made at random once, because a demo may be reached from elsewhere. What goes wrong for some guests is told to
 * the simulators each time, too; what guests have written already, they write once.
 */
export async function connectDemoChannels(app: NestFastifyApplication, demo: Pick<Demo, 'signIn'>): Promise<void> {
  const { demoSimulators, publicUrl } = app.get(Config);
  const simulators = await answering(demoSimulators);
  const [owner] = await app
    .get(Database)
    .query<{ organizationId: string }>(
      `select m.organization_id as "organizationId" from membership m join user_account u on u.id = m.user_id where u.email = $1 limit 1`,
      [demo.signIn.email],
    );
  if (!owner) return;
  const actor = systemActor(owner.organizationId, 'demo');
  const channels = app.get(ChannelsService);
  const fresh = new Set<string>();
  const stories = demoStories();
  for (const fault of stories.flatMap(({ faults }) => faults))
    await tell('POST', `${demoSimulators}/control/faults`, fault);
  for (const channel of demoChannels(simulators)) {
    await runInContext({ requestId: 'demo', origin: 'system' }, () =>
      runAs(actor, 'system', async () => {
        const { kind, name, account, settings } = channel;
        const sending = app.get(ChannelSending);
        let id = await channels.findByAccount(actor, kind, account);
        if (id) {
          const { credentials } = (await sending.open(actor.organizationId, id))!;
          await channels.update(actor, id, { settings, credentials });
        } else {
          const made = await channels.connect(actor, { kind, name, settings, credentials: channel.credentials });
          id = (JSON.parse(made.text) as { id: string }).id;
          fresh.add(account);
        }
        const open = (await sending.open(actor.organizationId, id))!;
        await introduce(demoSimulators, publicUrl, id, { ...channel, credentials: open.credentials });
      }),
    );
  }
  for (const { wrote } of stories) {
    if (wrote && fresh.has(wrote.account)) await tell('POST', `${demoSimulators}/control/inbound`, wrote);
  }
}

/** A token that starts like this works nowhere any more; the simulators know. */
const EXPIRED = 'expired-';

const secret = (): string => randomBytes(24).toString('base64url');

function demoChannels({ twilio, meta, smtp }: Simulators): DemoChannel[] {
  const metaChannel = (
    kind: ChannelKind,
    name: string,
    account: string,
    settings: ChannelSettings,
    prefix = '',
  ): DemoChannel => ({
    kind,
    name,
    account,
    settings: { ...settings, baseUrl: meta },
    credentials: { accessToken: prefix + secret(), appSecret: secret(), verifyToken: secret() },
  });
  return [
    {
      kind: 'email',
      name: 'E-mail (simulated)',
      account: 'events@hotel.example',
      settings: {
        fromAddress: 'events@hotel.example',
        fromName: 'Grand Hotel Aurelia',
        returnPathDomain: 'bounces.hotel.example',
        ...smtp,
      },
      credentials: { inboundSecret: `whsec_${randomBytes(32).toString('base64')}` },
    },
    {
      kind: 'twilio',
      name: 'SMS (simulated)',
      account: '+15005550006',
      settings: { accountSid: 'ACdemo', sender: '+15005550006', baseUrl: twilio },
      credentials: { authToken: secret() },
    },
    metaChannel('whatsapp', 'WhatsApp of the reception (simulated)', RECEPTION, {
      phoneNumberId: RECEPTION,
      businessAccountId: 'demo-business',
    }),
    metaChannel(
      'whatsapp',
      'WhatsApp of the concierge (simulated)',
      CONCIERGE,
      { phoneNumberId: CONCIERGE, businessAccountId: 'demo-business' },
      EXPIRED,
    ),
    metaChannel('messenger', 'Messenger (simulated)', 'demo-page', { pageId: 'demo-page' }),
    metaChannel('instagram', 'Instagram (simulated)', 'demo-instagram', { instagramAccountId: 'demo-instagram' }),
  ];
}

/** Tells the simulated provider of the account, as a person would register it there. */
async function introduce(
  url: string,
  publicUrl: string,
  id: string,
  { kind, account, settings, credentials }: DemoChannel,
): Promise<void> {
  if (kind === 'email') {
    return tell('PUT', `${url}/control/mail`, {
      url: `${publicUrl}/hooks/email/${id}`,
      secret: credentials.inboundSecret,
    });
  }
  if (kind === 'twilio') {
    return tell('PUT', `${url}/control/twilio`, {
      accountSid: settings.accountSid,
      authToken: credentials.authToken,
      hookUrl: `${publicUrl}/hooks/twilio/${id}`,
    });
  }
  const templates = ['invitation', 'reminder'].flatMap((name) =>
    ['en', 'de'].map((language) => ({ name, language, status: 'APPROVED', quality: 'GREEN' })),
  );
  return tell('PUT', `${url}/control/meta`, {
    kind,
    id: account,
    businessId: settings.businessAccountId,
    ...credentials,
    hookUrl: `${publicUrl}/hooks/meta/${id}`,
    ...(credentials.accessToken?.startsWith(EXPIRED) ? { tokenExpiresAt: new Date(0).toISOString() } : {}),
    ...(kind === 'whatsapp' ? { templates } : {}),
  });
}

async function tell(method: 'PUT' | 'POST', url: string, body: object): Promise<void> {
  const answer = await fetch(url, { method, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`The simulators answered ${answer.status}`);
}

/** They start beside us and may take a moment longer. */
async function answering(url: string): Promise<Simulators> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return (await (await fetch(`${url}/control`)).json()) as Simulators;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await pause(100);
    }
  }
}
