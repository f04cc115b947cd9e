export { ForbiddenAddress, OutboundFailure } from './outbound.errors.js';
export { OutboundModule } from './outbound.module.js';
export { Outbound, type OutboundAnswer, type OutboundRequest } from './outbound.js';
