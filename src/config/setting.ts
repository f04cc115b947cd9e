import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a parser knows besides the text: the settings already read (in the order of the schema). */
export interface ParseContext {
  readonly env: 'development' | 'test' | 'production';
  readonly dataDir: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly jwtKeys?: readonly { readonly kid: string }[];
}

/** A text that does not fit. The message says what would be right and never repeats the text, which may be a secret. */
export class WrongSetting extends Error {}

export interface SettingOptions<T> {
  /** The environment variable. */
  readonly name: string;
  /** The type as a reader of the README should understand it. */
  readonly type: string;
  /** One sentence on what it does. */
  readonly doc: string;
  readonly parse: (text: string, context: ParseContext) => T;
  /** The value when the variable is unset or empty. */
  readonly default: T | ((context: ParseContext) => T);
  /** How the default reads in the README, where it is not simply its JSON. */
  readonly defaultText?: string;
  readonly secret?: boolean;
  readonly requiredInProduction?: boolean;
}

export class Setting<T> {
  constructor(readonly options: SettingOptions<T>) {}

  read(text: string | undefined, context: ParseContext): T {
    const { name, type, parse, requiredInProduction } = this.options;
    // `NAME=` in a compose or .env file means "not set".
    const given = text?.trim();
    if (given) return parse(given, context);
    if (requiredInProduction && context.env === 'production') {
      throw new WrongSetting(`${name} is required in production: ${type}`);
    }
    const fallback = this.options.default;
    return typeof fallback === 'function' ? (fallback as (context: ParseContext) => T)(context) : fallback;
  }
}

export function setting<T>(options: SettingOptions<T>): Setting<T> {
  return new Setting(options);
}

function parseUrl(raw: string): URL | undefined {
  return URL.canParse(raw) ? new URL(raw) : undefined;
}

export const text = (raw: string): string => raw;

export function wholeNumber(name: string, min: number, max: number): (raw: string) => number {
  return (raw) => {
    const value = Number(raw);
    if (!/^\d+$/.test(raw) || value < min || value > max) {
      throw new WrongSetting(`${name} must be a whole number from ${min} to ${max}`);
    }
    return value;
  };
}

export function oneOf<const T extends string>(name: string, choices: readonly T[]): (raw: string) => T {
  return (raw) => {
    const choice = choices.find((each) => each === raw);
    if (choice === undefined) throw new WrongSetting(`${name} must be one of ${choices.join(', ')}`);
    return choice;
  };
}

export function yesOrNo(name: string): (raw: string) => boolean {
  return (raw) => {
    const value = { true: true, false: false, '1': true, '0': false }[raw.toLowerCase()];
    if (value === undefined) throw new WrongSetting(`${name} must be true or false`);
    return value;
  };
}

export function list(raw: string): string[] {
  return raw
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

export function manyOf<const T extends string>(name: string, choices: readonly T[]): (raw: string) => ReadonlySet<T> {
  const pick = oneOf(name, choices);
  return (raw) => new Set(list(raw).map(pick));
}

/** Secrets that everyone tries first. */
const WELL_KNOWN_PASSWORDS = new Set([
  'postgres',
  'password',
  'placecard',
  'changeme',
  'secret',
  'admin',
  'redis',
  '1234',
]);

export function serviceUrl(name: string, protocols: readonly string[], example: string) {
  return (raw: string, context: ParseContext): string => {
    const url = parseUrl(raw);
    if (!url || !protocols.includes(url.protocol) || !url.hostname) {
      throw new WrongSetting(`${name} must be a URL like ${example}`);
    }
    if (context.env === 'production' && WELL_KNOWN_PASSWORDS.has(decodeURIComponent(url.password).toLowerCase())) {
      throw new WrongSetting(`${name} must not use a well-known password in production`);
    }
    return raw;
  };
}

/** A browser's Origin header, exactly: scheme, host and port, no path, no trailing slash. */
export function exactOrigins(name: string): (raw: string) => readonly string[] {
  return (raw) => {
    const origins = list(raw);
    for (const origin of origins) {
      if (!/^https?:/.test(origin) || parseUrl(origin)?.origin !== origin) {
        throw new WrongSetting(`${name} must list exact origins like https://app.example.com, separated by commas`);
      }
    }
    return origins;
  };
}

export function webUrl(name: string): (raw: string) => string {
  return (raw) => {
    const url = parseUrl(raw);
    if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
      throw new WrongSetting(`${name} must be a URL like https://guests.example.com`);
    }
    return raw.replace(/\/+$/, '');
  };
}

/** A budget of `points` in every window of `seconds`. */
export interface RateLimit {
  readonly points: number;
  readonly seconds: number;
}

export function rateLimit(name: string): (raw: string) => RateLimit {
  return (raw) => {
    const [, points, seconds] = /^(\d{1,7})\/(\d{1,6})$/.exec(raw) ?? [];
    if (!Number(points) || !Number(seconds)) {
      throw new WrongSetting(`${name} must be requests/seconds like 20/60, both above zero`);
    }
    return { points: Number(points), seconds: Number(seconds) };
  };
}

/** A file or folder that is there. */
export function existingPath(name: string): (raw: string) => string {
  return (raw) => {
    if (!existsSync(raw)) throw new WrongSetting(`${name} must be a file or folder that is there`);
    return resolve(raw);
  };
}

/** Who a mail is from: an address, with or without a name before it. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

export function mailAddress(name: string): (raw: string) => MailAddress {
  return (raw) => {
    const [, shown = '', address] =
      /^(?:"?([^"<>\p{Cc}]*?)"?\s*<)?([^\s<>()",;:@]+@[^\s<>()",;:@]+?)>?$/u.exec(raw) ?? [];
    if (address === undefined || raw.includes('<') !== raw.endsWith('>')) {
      throw new WrongSetting(`${name} must be like Seeblick Events <events@example.com>`);
    }
    return { name: shown, address };
  };
}
