import { defineChanges, type EntityChanges } from '../../platform/changes/index.js';
import { ApiKeyView } from './api-keys.dto.js';
import { DeviceView } from './devices.dto.js';

// Logged for the audit. Whoever follows the stream is told that something happened, and nothing of what: reading keys takes
// a permission of its own.
const SHOWN_TO_NOBODY = 'false';

/** What can happen to an API key. */
export const apiKeyChange = defineChanges({
  entity: 'apiKey',
  stream: 'organization',
  view: ApiKeyView,
  from: 'api_key t',
  where: SHOWN_TO_NOBODY,
  kinds: { created: {}, rotated: {}, revoked: {} },
});

/** What can happen to a device at an event. */
export const deviceChange = defineChanges({
  entity: 'device',
  stream: 'event',
  view: DeviceView,
  from: 'device t',
  where: SHOWN_TO_NOBODY,
  kinds: { created: {}, revoked: {} },
});

/** The same for those who may ask. */
export function forThoseWhoMayAsk<Kind extends string>({
  where: _,
  ...shown
}: EntityChanges<Kind>): EntityChanges<Kind> {
  return shown;
}
