/** Every permission there is, `noun:verb`, with what it lets its holder do. The single list: roles, keys and routes refer to it. */
export const permissions = {
  'organization:read': 'See the organization and its settings',
  'organization:update': 'Change the settings of the organization',
  'organization:delete': 'Delete the organization and transfer its ownership',
  'members:read': 'See members, their roles and grants',
  'members:manage': 'Invite and remove members, change roles and grants',
  'keys:manage': 'See, make, rotate and revoke API keys',
  'devices:manage': 'See, make and revoke the tokens of devices at an event',
  'guests:read': 'See the guest book',
  'guests:write': 'Add, change, import and merge guests',
  'guests:erase': 'Erase or export everything held about one person',
  'events:read': 'See events, functions and questions',
  'events:write': 'Create, change, copy and cancel events',
  'invitations:read': 'See invitations and the waiting list',
  'invitations:write': 'Create, change and revoke invitations and their links',
  'attendees:read': 'See who comes to an event',
  'attendees:write': 'Answer for a guest, with a reason',
  'templates:read': 'See message templates and what they would look like',
  'templates:write': 'Add, change and delete message templates',
  'channels:read': 'See the channels to guests and their state',
  'channels:manage': 'Connect, change, test and delete channels',
  'messages:read': 'See conversations and messages',
  'messages:write': 'Write to guests, answer them, and take care of conversations',
  'messages:broadcast': 'Write to many guests at once: invitations, reminders, news and campaigns',
  'audit:read': 'Search the change log',
  'operations:read': 'See jobs, queues and dead letters',
  'operations:write': 'Redrive and discard dead letters',
} as const;

export type Permission = keyof typeof permissions;

export const allPermissions = Object.keys(permissions) as Permission[];

/** What decides who may do what: a key that could would make itself more than it was given. */
const peopleOnly: readonly Permission[] = [
  'organization:update',
  'organization:delete',
  'members:manage',
  'keys:manage',
  'devices:manage',
];

/** What an API key may be given. */
export const keyScopes = allPermissions.filter((permission) => !peopleOnly.includes(permission));

/** What a device at the door may be given: to follow the event it stands at. */
export const deviceActions = ['events:read', 'invitations:read', 'attendees:read'] as const satisfies Permission[];
