export { Health, type HealthCheck, type HealthReport } from './health.js';
export { observeHttp } from './http-observer.js';
export { NestLogger, createLogger, loggerOptions } from './logger.js';
export { maskTokens } from './masking.js';
export { Metrics } from './metrics.js';
export type { CounterName, GaugeName, HistogramName } from './metrics.definitions.js';
export { ObservabilityModule } from './observability.module.js';
export { continueAs, currentContext, runAs, runInContext, type Origin, type WorkContext } from './request-context.js';
