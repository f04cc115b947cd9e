/** The hosted RSVP page as pure functions: a view in, markup out; fields in, a submission out. */
export { renderMessagePage, renderSavedPage } from './closed.page.js';
export { parseRsvpForm } from './form.parser.js';
export { chooseLocale, isLocale, LOCALES } from './locales.js';
export { renderRsvpPage } from './rsvp.page.js';
export type { Attempt } from './rsvp.page.js';
export { contentSecurityPolicy, pageHeaders } from './security-headers.js';
export type * from './view.js';
