import { ApiProperty } from '@nestjs/swagger';
import { Choice, Flag, Id, Instant, Int, NestedList, PageQuery, QueryInt, Text } from '../../platform/http/index.js';

const kinds = ['organization', 'inbox', 'event'] as const;

/** A stream the caller may follow, and where it stands. */
export class StreamView {
  @Id({ description: 'The id of the organization or event it belongs to' })
  id!: string;

  @Choice(kinds, { example: 'event' })
  kind!: (typeof kinds)[number];

  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, example: 42, description: 'Number of its last change' })
  seq!: number;

  @Int({ min: 1, description: 'Raised when single changes do not tell the whole story any more: take a new snapshot' })
  epoch!: number;
}

export class StreamQuery extends PageQuery {
  @Choice(kinds, { optional: true, example: 'event', description: 'Only streams of this kind' })
  kind?: (typeof kinds)[number];
}

/** A resource as its own `GET` shows it; `null` when it is gone. */
const State = (nullable: boolean): PropertyDecorator =>
  ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable,
    description: `Just as its own GET answers${nullable ? '; null when it is gone' : ''}`,
    example: { id: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60', version: 1 },
  });

export class SnapshotItemView {
  @Text({ example: 'guest', description: 'What it is' })
  entity!: string;

  @Id()
  id!: string;

  @State(false)
  data!: Record<string, unknown>;
}

/** A part of a stream as a whole. */
export class SnapshotView {
  @Id()
  streamId!: string;

  @Int({
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    example: 42,
    description:
      'The same on every page. After the last one, `changes` with this as `since` brings what happened meanwhile',
  })
  seq!: number;

  @Int({ min: 1, description: 'Goes with `seq`' })
  epoch!: number;

  @NestedList(() => SnapshotItemView, { max: 1000 })
  items!: SnapshotItemView[];

  @Text({
    nullable: true,
    max: 1000,
    example: null,
    description: 'Give it as `cursor` for the next page; null on the last one',
  })
  nextCursor!: string | null;
}

export class SnapshotQuery {
  @Id({ description: 'The stream; `/sync/streams` lists them' })
  stream!: string;

  @QueryInt({ optional: true, min: 1, max: 1000, example: 500, description: 'Most items of one page; 500 unless told' })
  limit?: number;

  @Text({ optional: true, max: 1000, description: '`nextCursor` of the page before', example: 'WyIwMTkzNmIxZSJd' })
  cursor?: string;
}

export class SyncChangeView {
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER, example: 43 })
  seq!: number;

  @Instant()
  at!: string;

  @Text({ example: 'guest', description: 'What changed' })
  entity!: string;

  @Id()
  id!: string;

  @Text({ example: 'updated', description: 'What happened to it last' })
  kind!: string;

  @State(true)
  data!: Record<string, unknown> | null;
}

/** A piece of a stream: what happened, and each thing it happened to as it is now. */
export class ChangesView {
  @Id()
  streamId!: string;

  @Int({ min: 1 })
  epoch!: number;

  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, example: 42, description: 'Your `since`' })
  from!: number;

  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, example: 43, description: 'Your next `since`' })
  to!: number;

  @Flag({ example: false, description: 'There is more after `to`' })
  more!: boolean;

  @NestedList(() => SyncChangeView, { max: 1000, description: 'In order; each thing once, with its latest change' })
  items!: SyncChangeView[];
}

export class ChangesQuery {
  @Id({ description: 'The stream' })
  stream!: string;

  @QueryInt({
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    example: 42,
    description: '`seq` of the snapshot, later `to` of the last answer',
  })
  since!: number;

  @QueryInt({ min: 1, example: 1, description: '`epoch` of the snapshot' })
  epoch!: number;

  @QueryInt({ optional: true, min: 1, max: 1000, example: 200, description: 'Most changes; 200 unless told' })
  limit?: number;
}
