import { allPermissions, type Permission } from './permissions.js';

export const roles = ['owner', 'admin', 'manager', 'staff', 'door', 'viewer'] as const;
export type Role = (typeof roles)[number];

const viewer: Permission[] = [
  'organization:read',
  'guests:read',
  'events:read',
  'invitations:read',
  'attendees:read',
];

const manager: Permission[] = [
  ...viewer,
  'members:read',
  'guests:write',
  'guests:erase',
  'events:write',
  'invitations:write',
  'attendees:write',
  'audit:read',
];

const rolePermissions: Record<Role, readonly Permission[]> = {
  owner: allPermissions,
  admin: allPermissions.filter((permission) => permission !== 'organization:delete'),
  manager,
  staff: [...viewer, 'members:read'],
  door: ['organization:read', 'events:read', 'attendees:read'],
  viewer,
};

const sets = new Map(roles.map((role) => [role, new Set(rolePermissions[role])]));

/** The one table that says what each role may do. */
export const permissionsOf = (role: Role): ReadonlySet<Permission> => sets.get(role)!;
