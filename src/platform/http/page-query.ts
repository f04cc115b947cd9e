import { QueryInt, Text } from './fields/index.js';

/** Query of every list; lists extend it with their filters and sorts. */
export class PageQuery {
  @QueryInt({ optional: true, min: 1, max: 200, example: 50, description: 'Most items of one page; 50 unless told' })
  limit?: number;

  @Text({
    optional: true,
    max: 1000,
    example: 'WyJhZGEiLCIwMTkzNmIxZSJd',
    description: '`nextCursor` of the page before',
  })
  cursor?: string;
}
