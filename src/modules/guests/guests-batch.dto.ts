import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { Int, Nested, NestedList, Text } from '../../platform/http/index.js';
import { GuestView, NewGuest } from './guests.dto.js';

const MOST_ITEMS = 500;

export class GuestBatch {
  // Checked item by item later, so that a bad one does not keep the others out.
  @applyDecorators(
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MOST_ITEMS),
    ApiProperty({ type: [NewGuest], minItems: 1, maxItems: MOST_ITEMS }),
  )
  items!: unknown[];
}

class GuestBatchMemberError {
  @Text({ example: '/items/3/email' })
  pointer!: string;

  @Text({ example: 'is_email' })
  code!: string;

  @Text({ example: 'email must be an email' })
  detail!: string;
}

class GuestBatchProblem {
  @Text({ example: 'guest.nameless' })
  code!: string;

  @Text({ example: 'A guest needs a first name, a last name, an e-mail address or a phone number' })
  title!: string;

  @Text({ optional: true, max: 2000, example: 'email must be an email' })
  detail?: string;

  @NestedList(() => GuestBatchMemberError, { optional: true })
  errors?: GuestBatchMemberError[];
}

class GuestBatchOutcome {
  @Int({ min: 0, max: MOST_ITEMS - 1, example: 0, description: 'Place of the item in the request' })
  index!: number;

  @Int({ min: 200, max: 499, example: 201, description: 'What the item alone would have been answered with' })
  status!: number;

  @Nested(() => GuestView, { optional: true })
  result?: GuestView;

  @Nested(() => GuestBatchProblem, { optional: true, example: undefined })
  problem?: GuestBatchProblem;
}

export class GuestBatchView {
  @NestedList(() => GuestBatchOutcome, { max: MOST_ITEMS })
  items!: GuestBatchOutcome[];
}
