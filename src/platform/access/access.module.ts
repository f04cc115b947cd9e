import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { AccessGuard } from './access.guard.js';
import { AccessTokens } from './access-tokens.js';
import { Authenticator } from './authenticator.js';
import { JwksController } from './jwks.controller.js';
import { RateLimitGuard } from './rate-limit.guard.js';
import { RouteTable } from './route-table.js';
import { SignedRequests } from './signed-requests.js';

@Global()
@Module({
  imports: [JwtModule.register({}), DiscoveryModule],
  controllers: [JwksController],
  providers: [
    AccessTokens,
    Authenticator,
    RouteTable,
    SignedRequests,
    // In this order: who it is decides whose budget is used.
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
  ],
  exports: [AccessTokens, Authenticator, RouteTable],
})
export class AccessModule {}
