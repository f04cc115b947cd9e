import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Idempotency } from './idempotency.js';
import { Lists } from './lists.js';
import { ProblemFilter } from './problem.filter.js';
import { RateLimiter } from './rate-limit.js';

@Global()
@Module({
  providers: [Idempotency, Lists, ProblemFilter, RateLimiter, { provide: APP_FILTER, useExisting: ProblemFilter }],
  exports: [Idempotency, Lists, ProblemFilter, RateLimiter],
})
export class HttpModule {}
