import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as App from '../../src/app.js';
import type * as Config from '../../src/config/index.js';
import type * as ComposingService from '../../src/modules/messages/composing.service.js';
import type * as Access from '../../src/platform/access/index.js';
import type * as Observability from '../../src/platform/observability/index.js';
import { root } from './processes.js';
import { obey } from './worker.js';

export interface Write {
  organizationId: string;
  guestIds: string[];
  /** Written in one unit of work. */
  together: number;
}

/** The application as it is shipped, with all that sends; told to write messages the way a bulk send does. */
const built = <Module>(path: string): Promise<Module> =>
  import(pathToFileURL(join(root, 'dist', path)).href) as Promise<Module>;

const { loadConfig } = await built<typeof Config>('config/index.js');
const { createApp } = await built<typeof App>('app.js');
const { systemActor } = await built<typeof Access>('platform/access/index.js');
const { runAs } = await built<typeof Observability>('platform/observability/index.js');
const { Composing } = await built<typeof ComposingService>('modules/messages/composing.service.js');

const config = loadConfig();
const app = await createApp(config);
await app.listen(config.port, config.host);
const composing = app.get(Composing, { strict: false });

obey(async ({ organizationId, guestIds, together }: Write) => {
  const actor = systemActor(organizationId, 'bench');
  let written = 0;
  for (let at = 0; at < guestIds.length; at += together) {
    const drafts = guestIds.slice(at, at + together).map((guestId) => ({
      guestId,
      channels: ['twilio' as const],
      words: () => ({ body: TEXT }),
    }));
    const outcomes = await runAs(actor, 'system', () => composing.compose(actor, drafts));
    written += outcomes.filter((one) => 'messageId' in one).length;
  }
  return { written };
});
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));

const TEXT = 'Dear guest, doors open at seven and dinner is at eight. We look forward to seeing you.';
