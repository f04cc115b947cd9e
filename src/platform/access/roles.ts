import { allPermissions, type Permission } from './permissions.js';

export const roles = ['owner', 'admin', 'manager', 'staff', 'door', 'viewer'] as const;
export type Role = (typeof roles)[number];

// Members are part of the organization's stream: whoever may follow the guest book sees them there, so also by request.
const viewer: Permission[] = [
  'organization:read',
  'members:read',
  'guests:read',
  'events:read',
  'invitations:read',
  'attendees:read',
  'templates:read',
  'channels:read',
  'messages:read',
];

const manager: Permission[] = [
  ...viewer,
  'guests:write',
  'guests:erase',
  'events:write',
  'invitations:write',
  'attendees:write',
  'templates:write',
  'messages:write',
  'messages:broadcast',
  'audit:read',
  'devices:manage',
];

const rolePermissions: Record<Role, readonly Permission[]> = {
  owner: allPermissions,
  admin: allPermissions.filter((permission) => permission !== 'organization:delete'),
  manager,
  staff: [...viewer, 'messages:write'],
  door: ['organization:read', 'events:read', 'attendees:read'],
  viewer,
};

/** What is left of somebody's rights while their organization waits to be erased: to read, to export, to bring it back. */
export const whileEnding = (permissions: ReadonlySet<Permission>): ReadonlySet<Permission> =>
  new Set([...permissions].filter((each) => each.endsWith(':read') || each === 'organization:delete'));

const sets = new Map(roles.map((role) => [role, new Set(rolePermissions[role])]));

/** The one table that says what each role may do. */
export const permissionsOf = (role: Role): ReadonlySet<Permission> => sets.get(role)!;
