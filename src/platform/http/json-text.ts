/** JSON that Postgres built: passed through to the caller as it is. `T` says what it holds, for the compiler and the document. */
export class JsonText<T = unknown> {
  declare readonly holds?: T;

  constructor(
    /** A Buffer when it is long: as a string it would be encoded for every answer, and slowly. */
    readonly body: string | Buffer,
    /** Value of the ETag header, quotes included. */
    readonly etag?: string,
    /** The caller's copy is still right: answer 304 without a body. */
    readonly notModified = false,
  ) {}

  get text(): string {
    return this.body.toString();
  }
}

const EMPTY_LIST = '{"items":[]';

/** Whether it is a page without items. */
export const isEmptyPage = ({ body }: JsonText): boolean =>
  typeof body === 'string' ? body.startsWith(EMPTY_LIST) : body.toString('latin1', 0, EMPTY_LIST.length) === EMPTY_LIST;
