import { Injectable, type OnModuleInit } from '@nestjs/common';
import { actorName, type Actor } from '../../platform/access/index.js';
import { DeliveryError } from '../../platform/delivery/index.js';
import { newId } from '../../platform/http/index.js';
import { Schedules } from '../../platform/jobs/index.js';
import { ChannelMedia, ChannelSending, type InboundAttachment } from '../channels/index.js';
import { cleanName, fetchedName, kindOf, LARGEST_ATTACHMENT } from './attachment-files.js';
import { AttachmentLinks } from './attachment-links.js';
import type { AttachmentView } from './attachments.dto.js';
import { AttachmentsRepository } from './attachments.repository.js';
import type { MessageAttachment } from './message.entity.js';
import { attachmentErrors } from './messages.errors.js';
import { MessagesRepository } from './messages.repository.js';

const UNUSED_HOURS = 24;
const EVERY_SECONDS = 3_600;
const AT_ONCE = 100;
const FETCH_MS = 20_000;

export interface Download {
  filename: string;
  bytes: Buffer;
}

/** Files that go with messages: kept in the database, erased with their message or, in none, after a day. */
@Injectable()
export class Attachments implements OnModuleInit {
  constructor(
    private readonly files: AttachmentsRepository,
    private readonly messages: MessagesRepository,
    private readonly links: AttachmentLinks,
    private readonly sending: ChannelSending,
    private readonly media: ChannelMedia,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.schedules.every('messages.unused-attachments', EVERY_SECONDS, async ({ signal }) => {
      while (!signal.aborted && (await this.files.forgetUnused(UNUSED_HOURS, AT_ONCE)) === AT_ONCE);
    });
  }

  /** @throws attachment.unfit for what is of no kind that may be sent */
  async upload(actor: Actor, given: { filename: string; bytes: Buffer }): Promise<AttachmentView> {
    const kind = kindOf(given.bytes);
    if (!kind) throw attachmentErrors.unfit('PDF, PNG, JPEG, GIF, WebP, MP4 and iCalendar are taken');
    const { contentType, extension } = kind;
    const file = { id: newId(), filename: cleanName(given.filename, extension), contentType, bytes: given.bytes };
    const at = await this.files.store(actor.organizationId, actorName(actor), file);
    const { id, filename, bytes } = file;
    return { id, filename, contentType, size: bytes.length, createdAt: at.toISOString() };
  }

  /** Uploaded files for a message that is about to be made, in the caller's unit of work. Undefined: one is not to be had. */
  async take(organizationId: string, ids: readonly string[]): Promise<MessageAttachment[] | undefined> {
    if (ids.length === 0) return [];
    const found = await this.files.lockUnused(organizationId, ids);
    if (found.length !== ids.length) return undefined;
    return found.map((file) => ({ ...file, source: 'upload' }));
  }

  use(organizationId: string, ids: readonly string[], messageId: string): Promise<void> {
    return this.files.use(organizationId, ids, messageId);
  }

  /** What a guest has sent: bytes where there are any, else where its provider keeps it. */
  received(given: readonly InboundAttachment[]): { about: MessageAttachment; bytes?: Buffer }[] {
    return given.map(({ filename, contentType, content, url, mediaId }) => {
      const kept = content && content.length > 0 && content.length <= LARGEST_ATTACHMENT;
      return {
        about: {
          id: newId(),
          filename: cleanName(filename),
          contentType: contentType.slice(0, 200),
          ...(content ? { size: content.length } : {}),
          ...(url ? { url } : {}),
          ...(mediaId ? { mediaId } : {}),
        },
        ...(kept ? { bytes: content } : {}),
      };
    });
  }

  /** Once their message is there. */
  async keep(
    organizationId: string,
    messageId: string,
    by: string,
    received: ReturnType<Attachments['received']>,
  ): Promise<void> {
    for (const { about, bytes } of received) {
      const { id, filename, contentType } = about;
      if (bytes && id) await this.files.store(organizationId, by, { id, filename, contentType, bytes }, messageId);
    }
  }

  /** @throws attachment.not_found, attachment.unavailable */
  async download(actor: Actor, messageId: string, id: string): Promise<Download> {
    const message = await this.messages.mustFind(actor, messageId);
    const about = message.attachments.find((each) => each.id === id);
    if (!about) throw attachmentErrors.notFound();
    const { organizationId } = actor;
    const kept = await this.files.content(organizationId, id);
    if (kept) return kept;
    if (!about.url && !about.mediaId) throw attachmentErrors.notFound('It was too large to be kept');
    try {
      const channel = await this.sending.open(organizationId, message.channelId);
      if (!channel) throw attachmentErrors.notFound('The channel it came through is gone');
      const bytes = await this.media.fetch(channel, about, AbortSignal.timeout(FETCH_MS));
      return { filename: fetchedName(about.filename, bytes), bytes };
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      // Asking again helps nobody when the provider has let go of it.
      const gone = error.code.endsWith('.media_gone');
      throw attachmentErrors[gone ? 'notFound' : 'unavailable']({ detail: error.message, cause: error });
    }
  }

  /** Behind an address that was given to a provider. @throws attachment.not_found */
  async linked(token: string): Promise<Download & { contentType: string }> {
    const claim = this.links.read(token);
    const file = claim && (await this.files.content(claim.organizationId, claim.id));
    if (!file) throw attachmentErrors.notFound();
    return file;
  }
}
