/** Every permission there is, `noun:verb`, with what it lets its holder do. The single list: roles, keys and routes refer to it. */
export const permissions = {
  'organization:read': 'See the organization and its settings',
  'organization:update': 'Change the settings of the organization',
  'organization:delete': 'Delete the organization and transfer its ownership',
  'members:read': 'See members, their roles and grants',
  'members:manage': 'Invite and remove members, change roles and grants',
  'guests:read': 'See the guest book',
  'guests:write': 'Add, change, import and merge guests',
  'guests:erase': 'Erase or export everything held about one person',
  'events:read': 'See events, functions and questions',
  'events:write': 'Create, change, copy and cancel events',
  'invitations:read': 'See invitations and the waiting list',
  'invitations:write': 'Create, change and revoke invitations and their links',
  'attendees:read': 'See who comes to an event',
  'attendees:write': 'Answer for a guest, with a reason',
  'audit:read': 'Search the change log',
  'operations:read': 'See jobs, queues and dead letters',
  'operations:write': 'Redrive and discard dead letters',
} as const;

export type Permission = keyof typeof permissions;

export const allPermissions = Object.keys(permissions) as Permission[];
