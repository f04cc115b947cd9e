import { Id, Int } from '../http/fields/index.js';

export class StreamJoin {
  @Id({ description: 'Organization, inbox or event whose changes to follow' })
  streamId!: string;

  @Int({
    optional: true,
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    description: 'Your cursor: what happened after it is replayed first',
  })
  since?: number;
}

export class StreamLeave {
  @Id()
  streamId!: string;
}
