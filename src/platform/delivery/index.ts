export {
  DELIVERY_STATES,
  Delivers,
  LANES,
  defineDelivery,
  type Delivery,
  type DeliveryAttempt,
  type DeliveryChange,
  type DeliveryDefinition,
  type DeliveryFailure,
  type DeliveryHandler,
  type DeliveryPolicy,
  type DeliveryReceipt,
  type DeliveryState,
  type Lane,
  type Rate,
  type Reconciliation,
} from './delivery.definition.js';
export {
  DeliveryError,
  deliveryErrorClasses,
  type DeliveryErrorClass,
  type DeliveryErrorDetails,
} from './delivery.error.js';
export { Deliveries, type NewDelivery, type QueuedDelivery } from './deliveries.service.js';
export { DeliveryHistory, type DeliveryAttemptView, type DeliveryView } from './delivery.history.js';
export type { ChannelHold } from './delivery.holds.js';
export { DeliveryModule } from './delivery.module.js';
