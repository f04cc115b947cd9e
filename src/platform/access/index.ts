export { AccessModule } from './access.module.js';
export { AccessTokens, type AccessClaims } from './access-tokens.js';
export { actorName, mayReachEvent, systemActor, type Actor, type ActorKind } from './actor.js';
export { ACCESS_SIGNAL, Authenticator, type AccessSignal } from './authenticator.js';
export { allPermissions, permissions, type Permission } from './permissions.js';
export { permissionsOf, roles, type Role } from './roles.js';
export { RouteTable, type RouteEntry } from './route-table.js';
export { SessionDirectory } from './session-directory.js';
