import { Injectable } from '@nestjs/common';
import type {
  ChannelAdapter,
  ChannelCheck,
  ProviderTemplate,
  RenderedMessage,
  RenewedToken,
  SendOptions,
  SentReceipt,
} from '../channel.adapter.js';
import type { ConnectedChannel } from '../channel-kinds.js';
import { deliveryError } from '../failures.js';
import { Graph } from '../meta/graph.js';

const LONGEST_TEXT = 4_096;
const LONGEST_CAPTION = 1_024;
const MOST_TEMPLATES = 5_000;

/** Ids of guests who hide their number, e.g. `US.13491208655302741918`. */
const SCOPED_ID = /^[A-Z]{2}\./;

/** WhatsApp Cloud API. */
@Injectable()
export class WhatsAppAdapter implements ChannelAdapter {
  readonly kind = 'whatsapp';

  constructor(private readonly graph: Graph) {}

  async send(
    channel: ConnectedChannel,
    message: RenderedMessage,
    { idempotencyKey, signal }: SendOptions,
  ): Promise<SentReceipt> {
    const answer = await this.graph.call(channel, {
      method: 'POST',
      path: `${encodeURIComponent(channel.settings.phoneNumberId ?? '')}/messages`,
      body: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        ...(SCOPED_ID.test(message.to) ? { recipient: message.to } : { to: message.to.replace(/^\+/, '') }),
        ...contentOf(message),
        ...(message.inReplyTo ? { context: { message_id: message.inReplyTo } } : {}),
        // Comes back with every receipt; Meta does not use it to recognise a repeat.
        biz_opaque_callback_data: idempotencyKey,
      },
      signal,
    });
    const [first] = (answer['messages'] ?? []) as { id?: unknown }[];
    if (typeof first?.id !== 'string')
      throw deliveryError({
        class: 'ambiguous',
        code: 'whatsapp.answer_unreadable',
        remedy: 'reconcile',
        meaning: 'The answer names no message',
      });
    return { providerRef: first.id };
  }

  check(channel: ConnectedChannel, signal: AbortSignal): Promise<ChannelCheck> {
    return this.graph.check(channel, channel.settings.phoneNumberId ?? '', signal);
  }

  renewToken(channel: ConnectedChannel, signal: AbortSignal): Promise<RenewedToken> {
    return this.graph.renewToken(channel, signal);
  }

  async templates(channel: ConnectedChannel, signal: AbortSignal): Promise<ProviderTemplate[]> {
    const found: ProviderTemplate[] = [];
    let after: string | undefined;
    do {
      const answer = await this.graph.call(channel, {
        method: 'GET',
        path: `${encodeURIComponent(channel.settings.businessAccountId ?? '')}/message_templates`,
        query: {
          limit: '100',
          fields: 'id,name,language,status,category,quality_score,components',
          ...(after ? { after } : {}),
        },
        signal,
      });
      for (const each of (answer['data'] ?? []) as RawTemplate[]) {
        found.push({
          id: String(each.id ?? ''),
          name: String(each.name ?? ''),
          language: String(each.language ?? ''),
          status: String(each.status ?? 'UNKNOWN'),
          category: String(each.category ?? ''),
          quality: each.quality_score?.score ?? null,
          components: Array.isArray(each.components) ? each.components : [],
        });
      }
      const paging = answer['paging'] as { next?: string; cursors?: { after?: string } } | undefined;
      after = paging?.next ? paging.cursors?.after : undefined;
    } while (after && found.length < MOST_TEMPLATES);
    return found;
  }
}

interface RawTemplate {
  id?: string;
  name?: string;
  language?: string;
  status?: string;
  category?: string;
  quality_score?: { score?: string };
  components?: object[];
}

function contentOf(message: RenderedMessage): object {
  const { template, attachments = [], text } = message;
  if (template) {
    return {
      type: 'template',
      template: {
        name: template.name,
        language: { policy: 'deterministic', code: template.language },
        components: template.components ?? [],
      },
    };
  }
  const [attachment, ...more] = attachments;
  const longest = attachment ? LONGEST_CAPTION : LONGEST_TEXT;
  if (more.length > 0) throw unfit('too_many_attachments', 'A WhatsApp message has one attachment');
  if (text.length > longest) throw unfit('too_long', `A WhatsApp message has at most ${longest} characters`);
  if (!attachment) return { type: 'text', text: { body: text, preview_url: true } };
  if (!attachment.url) throw unfit('attachment_without_url', 'WhatsApp fetches attachments from an address');
  const [family] = attachment.contentType.split('/');
  const type = family === 'image' || family === 'video' || family === 'audio' ? family : 'document';
  return {
    type,
    [type]: {
      link: attachment.url,
      ...(type !== 'audio' && text ? { caption: text } : {}),
      ...(type === 'document' ? { filename: attachment.filename } : {}),
    },
  };
}

const unfit = (reason: string, meaning: string): Error =>
  deliveryError({ class: 'fix', code: `whatsapp.${reason}`, remedy: 'correct', meaning });
