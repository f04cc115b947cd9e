export { asMailbox, mustBeSafe, UnsafeMailError, type Attachment, type Mail, type Mailbox } from './mail.js';
export { MailModule } from './mail.module.js';
export { Mailer, MailNotConfiguredError, type SentMail } from './mailer.js';
