/** JSON that Postgres built: passed through to the caller as it is. `T` says what it holds, for the compiler and the document. */
export class JsonText<T = unknown> {
  declare readonly holds?: T;

  constructor(
    readonly text: string,
    /** Value of the ETag header, quotes included. */
    readonly etag?: string,
    /** The caller's copy is still right: answer 304 without a body. */
    readonly notModified = false,
  ) {}
}
