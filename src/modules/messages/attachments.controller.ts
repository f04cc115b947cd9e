import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/access/index.js';
import { PathId, Route, Who } from '../../platform/http/index.js';
import { downloadHeaders, LARGEST_ATTACHMENT } from './attachment-files.js';
import { AttachmentUpload, AttachmentView } from './attachments.dto.js';
import { Attachments } from './attachments.service.js';
import { attachmentErrors, messageErrors } from './messages.errors.js';

@ApiTags('messages')
@Controller()
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Route.post('attachments', {
    can: 'messages:write',
    summary: 'Upload a file for a message',
    description: 'Name it in `attachmentIds` of one message within a day. What it is decides its bytes, not its name.',
    consumes: 'multipart/form-data',
    body: AttachmentUpload,
    returns: AttachmentView,
    pool: 'messages',
    timeoutSeconds: 60,
    errors: [attachmentErrors.noFile, attachmentErrors.notMultipart, attachmentErrors.unfit, attachmentErrors.tooLarge],
  })
  async createAttachment(@Who() actor: Actor, @Req() request: FastifyRequest) {
    return this.attachments.upload(actor, await received(request));
  }

  @Route.get('messages/:id/attachments/:attachmentId', {
    can: 'messages:read',
    summary: 'Download a file of a message',
    description: 'To be kept, not to be shown: nobody has looked into what guests send.',
    produces: 'application/octet-stream',
    timeoutSeconds: 30,
    errors: [messageErrors.notFound, attachmentErrors.notFound, attachmentErrors.unavailable],
  })
  async getMessageAttachment(
    @Who() actor: Actor,
    @PathId() id: string,
    @PathId('attachmentId') attachmentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { filename, bytes } = await this.attachments.download(actor, id, attachmentId);
    await reply.headers(downloadHeaders(filename, bytes.length)).send(bytes);
  }
}

/** Where providers fetch what is sent through them: outside of the API, behind an address that is a secret of its own. */
@Controller('media')
export class MediaController {
  constructor(private readonly attachments: Attachments) {}

  @Route.get(':token/:filename', {
    can: 'public',
    hidden: true,
    produces: 'application/octet-stream',
    summary: 'A file for the provider that is to send it',
  })
  async getMedia(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const { filename, contentType, bytes } = await this.attachments.linked(token);
    await reply.headers({ ...downloadHeaders(filename, bytes.length), 'content-type': contentType }).send(bytes);
  }
}

async function received(request: FastifyRequest): Promise<{ filename: string; bytes: Buffer }> {
  if (!request.isMultipart()) throw attachmentErrors.notMultipart();
  try {
    const part = await request.file({ limits: { fileSize: LARGEST_ATTACHMENT } });
    if (!part) throw attachmentErrors.noFile('Send the file in a part called "file"');
    const bytes = await part.toBuffer();
    if (part.file.truncated) throw attachmentErrors.tooLarge('At most 10 MiB');
    if (bytes.length === 0) throw attachmentErrors.noFile('The file is empty');
    return { filename: part.filename, bytes };
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw attachmentErrors.tooLarge('At most 10 MiB');
    if (
      code.startsWith('FST_') ||
      (error instanceof Error && /multipart|unexpected end of form|malformed/i.test(error.message))
    )
      throw attachmentErrors.noFile({ detail: 'The form cannot be read', cause: error });
    throw error;
  }
}
