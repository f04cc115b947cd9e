import { ApiProperty } from '@nestjs/swagger';
import { Id, Instant, Int, Text } from '../../platform/http/index.js';

/** A file that waits for its message. */
export class AttachmentView {
  @Id({ description: 'For `attachmentIds` of a message; within a day' })
  id!: string;

  @Text({ example: 'menu.pdf', description: 'Made harmless' })
  filename!: string;

  @Text({ example: 'application/pdf', description: 'By its bytes' })
  contentType!: string;

  @Int({ min: 1, max: 10_485_760, example: 48_211, description: 'Bytes' })
  size!: number;

  @Instant()
  createdAt!: string;
}

export class AttachmentUpload {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: 'PDF, PNG, JPEG, GIF, WebP, MP4 or iCalendar; at most 10 MiB',
  })
  file!: unknown;
}
