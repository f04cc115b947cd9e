import type { Email } from 'postal-mime';

export interface MailParts {
  mail: Email;
  /** Its words; of a mail with HTML only, made of that. */
  text: string;
}

export function takeApart(raw: Buffer): Promise<MailParts>;
