import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { maskTokens } from './masking.js';
import { currentContext } from './request-context.js';

const SECRETS = [
  'authorization',
  'Authorization',
  'cookie',
  'Cookie',
  '["set-cookie"]',
  '["Set-Cookie"]',
  '["x-api-key"]',
  'password',
  'currentPassword',
  'newPassword',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  'clientSecret',
  'apiKey',
];

/** The wildcard of pino's redaction matches one level, so each depth that we log at is spelled out. */
const atDepth = (prefix: string): string[] =>
  SECRETS.map((name) => (name.startsWith('[') ? `${prefix}${name}` : prefix ? `${prefix}.${name}` : name));

interface LoggedRequest {
  method?: string;
  url?: string;
  id?: string;
}

/** Lines are JSON; every line of a request carries its id. */
function loggerOptions(settings: { logLevel: string }): LoggerOptions {
  return {
    level: settings.logLevel,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: ['', '*', '*.*'].flatMap(atDepth), censor: '***' },
    mixin: () => {
      const context = currentContext();
      return context ? { requestId: context.requestId } : {};
    },
    serializers: {
      // Never headers or bodies; a guest's address is personal data and stays out as well.
      req: ({ method, url, id }: LoggedRequest) => ({ method, url, id }),
      res: ({ statusCode }: { statusCode?: number }) => ({ statusCode }),
      err: pino.stdSerializers.err,
      error: pino.stdSerializers.err,
    },
    // The last gate before the output: also catches a link in the message of an error from somebody else's code.
    hooks: { streamWrite: maskTokens },
  };
}

export function createLogger(settings: { logLevel: string }, destination?: DestinationStream): Logger {
  return destination ? pino(loggerOptions(settings), destination) : pino(loggerOptions(settings));
}

/** Nest tells of every module and route it finds: a hundred lines at each start that nobody reads. */
const BOOT = new Set<unknown>([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'WebSocketsController',
]);

/** Nest's own lines, and those of every `new Logger(context)`, through pino. */
export class NestLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(BOOT.has(rest.at(-1)) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes the context last, and for an error its stack before that. */
  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = rest.findLast((value) => typeof value === 'string' && !value.includes('\n'));
    const stack = rest.find((value) => typeof value === 'string' && value.includes('\n'));
    const error = [message, ...rest].find((value) => value instanceof Error);
    const detail = rest.find((value) => typeof value === 'object' && value !== null && !(value instanceof Error));
    const fields = {
      ...(detail as object | undefined),
      ...(context === undefined ? {} : { context }),
      ...(error ? { err: error } : stack === undefined ? {} : { stack }),
    };
    if (message instanceof Error) this.pino[level](fields, message.message);
    else if (typeof message === 'object' && message !== null) this.pino[level]({ ...message, ...fields });
    else this.pino[level](fields, String(message));
  }
}
