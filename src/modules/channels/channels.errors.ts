import { onConstraint } from '../../platform/database/index.js';
import { defineErrors } from '../../platform/http/index.js';

export const channelErrors = defineErrors('channel', {
  notFound: [404, 'There is no such channel'],
  settingsInvalid: [400, 'These settings or credentials do not fit the kind of channel'],
  addressForbidden: [400, 'Channels cannot call this address'],
  credentialsNeeded: [409, 'Another server needs credentials of its own'],
  accountTaken: [409, 'Another channel has this account'],
});

export const hookErrors = defineErrors('hook', {
  refused: [401, 'The call is not signed by the provider of a channel'],
});

onConstraint({ channel_account: channelErrors.accountTaken });
