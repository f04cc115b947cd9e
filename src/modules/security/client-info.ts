import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../platform/observability/index.js';

/** Where a request comes from, as shown to the person in their list of sessions. */
export interface ClientInfo {
  address: string;
  /** "Firefox on Windows", or the start of what the client calls itself. */
  device: string;
}

/** For work without a request, as seeds do. */
export const localClient: ClientInfo = { address: '127.0.0.1', device: 'Placecard' };

/** The address behind trusted proxies and the device of the caller. */
export const Client = createParamDecorator((_: unknown, context: ExecutionContext): ClientInfo => {
  return clientOf(context.switchToHttp().getRequest<FastifyRequest>());
});

export const clientOf = ({ ip, headers }: Caller): ClientInfo => ({
  address: ip,
  device: deviceOf(headers['user-agent']),
});

// In this order: Edge and Opera also claim to be Chrome, and Chrome to be Safari.
const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

export function deviceOf(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500);
  const [browser, system] = [browsers, systems].map((names) => names.find(([pattern]) => pattern.test(text))?.[1]);
  if (browser && system) return `${browser} on ${system}`;
  return (
    browser ??
    system ??
    (text
      .replaceAll(/[^\x20-\x7e]/g, '')
      .trim()
      .slice(0, 60) ||
      'Unknown device')
  );
}
