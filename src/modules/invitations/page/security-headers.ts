import { createHash } from 'node:crypto';
import { stylesheet } from './stylesheet.js';
import { themeOf } from './theme.js';
import type { Branding } from './view.js';

/**
 * The content security policy of a page with this branding. No scripts and nothing from elsewhere: the one inline stylesheet is
 * named by its hash, pictures are our own or in the page, the form goes home.
 */
export function contentSecurityPolicy(branding?: Branding): string {
  const hash = createHash('sha256')
    .update(stylesheet(themeOf(branding)))
    .digest('base64');
  return [
    `default-src 'none'`,
    `style-src 'sha256-${hash}'`,
    `img-src 'self' data:`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/**
 * All headers of a hosted page. The address is the guest's key: it must not be cached, indexed, or told to others. (`same-origin`
 * and not `no-referrer`: with the latter browsers post the form with `Origin: null`.)
 */
export function pageHeaders(branding?: Branding): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(branding),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    vary: 'Accept-Language',
  };
}
