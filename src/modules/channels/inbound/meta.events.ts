import { parseConversation, splitConversation } from './conversation.events.js';
import type { InboundEvent } from './inbound.events.js';
import { listIn, objectIn, textIn, type Loose } from './lenient.js';
import { notUnderstood, type Received } from './received.js';
import { parseWhatsApp, splitWhatsApp } from './whatsapp.events.js';

/** Every event of every entry: a call of Meta may hold hundreds, of several accounts. */
export function splitMeta(body: unknown): Received[] {
  const { object, entry } = objectIn(body);
  if (object === 'whatsapp_business_account') return listIn(entry).flatMap((each) => splitWhatsApp(objectIn(each)));
  if (object === 'page' || object === 'instagram')
    return listIn(entry).flatMap((each) =>
      splitConversation(objectIn(each), object === 'page' ? 'messenger' : 'instagram'),
    );
  return [notUnderstood('object', objectIn(body))];
}

/** What a stored event of Meta says. Never throws: what it does not understand is `unknown`. */
export function parseMeta(payload: Loose): InboundEvent[] {
  const what = textIn(payload['what']) ?? '';
  const [kind, event = ''] = what.split('.');
  return kind === 'messenger' || kind === 'instagram'
    ? parseConversation(event, objectIn(payload['value']))
    : parseWhatsApp(what, payload);
}
