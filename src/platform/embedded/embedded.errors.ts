/** Why an embedded service cannot run: one line for a person, naming the thing and what to do. */
export class EmbeddedError extends Error {
  constructor(message: string) {
    super(message.replace(/\s+/g, ' ').trim());
    this.name = 'EmbeddedError';
  }
}
