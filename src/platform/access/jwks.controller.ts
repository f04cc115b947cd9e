import { Controller, Header } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { Route } from '../http/route.js';

/** Where other services find the keys that access tokens are verified with (RFC 7517). Empty while they are signed with HS256. */
@Controller('.well-known')
export class JwksController {
  private readonly keys: readonly object[];

  constructor(config: Config) {
    this.keys = config.jwtSigningKeys.map(({ kid, publicKey }) => {
      const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
      return { kty, crv, x, y, kid, alg: 'ES256', use: 'sig' };
    });
  }

  @Route.get('jwks.json', {
    can: 'public',
    hidden: true,
    produces: 'application/json',
    summary: 'Public keys of access tokens',
  })
  @Header('cache-control', 'public, max-age=300')
  getJwks(): { keys: readonly object[] } {
    return { keys: this.keys };
  }
}
