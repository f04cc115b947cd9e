export { domainOf, mustBeSafe, UnsafeMailError, type Mail } from './mail.js';
export { MailModule } from './mail.module.js';
export { Mailer, MailNotConfiguredError } from './mailer.js';
export { connectSmtp, writtenMail } from './smtp.js';
