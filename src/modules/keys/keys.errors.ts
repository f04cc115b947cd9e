import { defineErrors } from '../../platform/http/index.js';

export const apiKeyErrors = defineErrors('api_key', {
  notFound: [404, 'There is no such API key'],
  revoked: [409, 'This API key was revoked'],
  beyondYours: [403, 'A key can do no more than you can'],
  eventUnknown: [400, 'There is no such event'],
  expiryPassed: [400, 'The key would have expired already'],
});

export const deviceErrors = defineErrors('device', {
  notFound: [404, 'There is no such device'],
  beyondYours: [403, 'A device can do no more than you can'],
  expiryWrong: [400, 'A device expires in the future, and at most 30 days after its event ends'],
});
