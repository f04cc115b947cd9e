import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import { ApiKeyQuery, ApiKeyRotation, ApiKeyView, ApiKeyWithSecretView, NewApiKey } from './api-keys.dto.js';
import { ApiKeysService } from './api-keys.service.js';
import { apiKeyErrors } from './keys.errors.js';

@ApiTags('api-keys')
@Controller('api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  @Route.get('', {
    can: 'keys:manage',
    summary: 'List the API keys of your organization',
    description: 'Newest first, revoked ones too.',
    returns: ApiKeyView,
    list: true,
  })
  listApiKeys(@Who() actor: Actor, @Query() query: ApiKeyQuery) {
    return this.keys.list(actor, query);
  }

  @Route.get(':id', {
    can: 'keys:manage',
    summary: 'Get one API key',
    returns: ApiKeyView,
    errors: [apiKeyErrors.notFound],
  })
  getApiKey(@Who() actor: Actor, @PathId() id: string) {
    return this.keys.get(actor, id);
  }

  @Route.post('', {
    can: 'keys:manage',
    summary: 'Make an API key',
    description:
      'It belongs to the organization: it stays when the person who made it leaves. The answer holds its secret, which is shown now and never again.',
    body: NewApiKey,
    returns: ApiKeyWithSecretView,
    shownOnce: 'secret',
    errors: [apiKeyErrors.beyondYours, apiKeyErrors.eventUnknown, apiKeyErrors.expiryPassed],
  })
  createApiKey(@Who() actor: Actor, @Body() body: NewApiKey) {
    return this.keys.create(actor, body);
  }

  @Route.post(':id/rotate', {
    can: 'keys:manage',
    summary: 'Give an API key a new secret',
    description: 'The present secret is taken for some hours more, so that nothing stops while it is exchanged.',
    body: ApiKeyRotation,
    returns: ApiKeyWithSecretView,
    status: 200,
    shownOnce: 'secret',
    ifMatch: true,
    errors: [apiKeyErrors.notFound, apiKeyErrors.revoked, apiKeyErrors.beyondYours, apiKeyErrors.eventUnknown],
  })
  rotateApiKey(@Who() actor: Actor, @PathId() id: string, @Body() body: ApiKeyRotation, @IfMatch() ifVersion?: number) {
    return this.keys.rotate(actor, id, body, ifVersion);
  }

  @Route.delete(':id', {
    can: 'keys:manage',
    summary: 'Revoke an API key',
    description: 'Takes effect at once, also on open sockets.',
    ifMatch: true,
    errors: [apiKeyErrors.notFound],
  })
  revokeApiKey(@Who() actor: Actor, @PathId() id: string, @IfMatch() ifVersion?: number) {
    return this.keys.revoke(actor, id, ifVersion);
  }
}
