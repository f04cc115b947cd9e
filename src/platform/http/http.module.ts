import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Idempotency } from './idempotency.js';
import { Lists } from './lists.js';
import { ProblemFilter } from './problem.filter.js';
import { RateLimiter } from './rate-limit.js';
import { RouteInterceptor } from './route.interceptor.js';
import { ValidationPipe } from './validation.js';

@Global()
@Module({
  providers: [
    Idempotency,
    Lists,
    ProblemFilter,
    RateLimiter,
    { provide: APP_FILTER, useExisting: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: RouteInterceptor },
    { provide: APP_PIPE, useClass: ValidationPipe },
  ],
  exports: [Idempotency, Lists, ProblemFilter, RateLimiter],
})
export class HttpModule {}
