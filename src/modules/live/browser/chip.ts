import type { Schema } from '../../../../client/index.js';
import { make } from './dom.js';

export type Message = Schema<'MessageView'>;

const CHANNELS: Record<string, string> = {
  email: 'E-mail',
  twilio: 'SMS',
  whatsapp: 'WhatsApp',
  messenger: 'Messenger',
  instagram: 'Instagram',
};

/** Where a message stands, in a word and a colour. */
export const chip = ({ status, error }: Pick<Message, 'status' | 'error'>): HTMLElement =>
  make('span', { class: 'chip', 'data-status': status, ...(error ? { title: error.message } : {}) }, status);

export const via = ({ channelKind }: Pick<Message, 'channelKind'>): string => CHANNELS[channelKind] ?? channelKind;
