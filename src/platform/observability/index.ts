export { Alerts, type Alert } from './alerts.js';
export { Health, type HealthCheck, type HealthReport } from './health.js';
export { observeHttp } from './http-observer.js';
export { NestLogger, createLogger } from './logger.js';
export { Metrics } from './metrics.js';
export { isOperator } from './operator.js';
export { ObservabilityModule } from './observability.module.js';
export {
  continueAs,
  currentContext,
  Deadline,
  runAs,
  runInContext,
  type Caller,
  type Origin,
  type WorkContext,
} from './request-context.js';
