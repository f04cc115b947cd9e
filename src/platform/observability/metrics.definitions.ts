/** Every figure the application publishes, in one place: a name that is not here does not compile. */

export const counters = {
  signal_publish_failed: { help: 'Hints lost because Redis was away; a sweep catches up', labels: ['channel'] },
  jobs_finished: { help: 'Attempts of jobs by how they ended', labels: ['kind', 'outcome'] },
  jobs_result_refused: { help: 'Results refused because the lease had passed to somebody else', labels: ['kind'] },
  jobs_redispatched: { help: 'Due jobs that the sweep handed to the queue again', labels: [] },
  jobs_claimed_without_redis: { help: 'Jobs claimed straight from Postgres while Redis was away', labels: [] },
  jobs_dead: { help: 'Jobs that were given up', labels: ['kind'] },
  deliveries_ended: { help: 'Attempts of deliveries by how they ended', labels: ['kind', 'outcome'] },
  deliveries_refused: { help: 'Results refused because the lease had passed to somebody else', labels: ['kind'] },
  deliveries_sent_away: {
    help: 'Deliveries that had to wait before a call, for a rate or a broken target',
    labels: ['reason'],
  },
  deliveries_dead: { help: 'Deliveries that were given up', labels: ['kind'] },
  deliveries_recovered: { help: 'Deliveries taken back from a process that died', labels: ['outcome'] },
  delivery_hooks_failed: { help: 'Changes of state that a feature could not take in; told again', labels: ['kind'] },
  delivery_breaker_opened: { help: 'How often a failing target was left alone', labels: [] },
  alerts: { help: 'Alerts raised', labels: ['name'] },
  channel_states: { help: 'States that channels to guests have entered', labels: ['kind', 'state'] },
  inbound_events: { help: 'Events of providers by how they ended', labels: ['kind', 'outcome'] },
  schedule_runs: { help: 'Runs of a schedule by how they ended', labels: ['name', 'outcome'] },
  security_events: { help: 'What happened to accounts and rights, by kind', labels: ['kind'] },
  rate_limited: { help: 'Requests refused by a rate limit', labels: ['pool'] },
  rate_limit_insured: { help: 'Requests counted in memory because Redis was away', labels: ['pool'] },
} as const satisfies Definitions;

export const gauges = {
  queue_depth: { help: 'Unfinished jobs by queue and state', labels: ['queue', 'state'] },
  queue_oldest_due_seconds: { help: 'How long the oldest due job of a queue has been waiting', labels: ['queue'] },
  delivery_depth: { help: 'Unfinished deliveries by lane and state', labels: ['lane', 'state'] },
  delivery_oldest_due_seconds: {
    help: 'How long the oldest due delivery of a lane has been waiting',
    labels: ['lane'],
  },
  dead_letters: { help: 'Deliveries that are dead and wait for a person', labels: [] },
  dead_letter_oldest_seconds: { help: 'Age of the oldest dead letter', labels: [] },
  change_lag: { help: 'Changes that a consumer has not read yet', labels: ['consumer'] },
  change_streams_parked: { help: 'Streams a consumer gave up on until somebody resumes them', labels: ['consumer'] },
  conversations_waiting: { help: 'Conversations in which a guest waits for an answer', labels: [] },
  conversation_oldest_waiting_seconds: { help: 'How long the guest who waits longest has waited', labels: [] },
  service_level_breaches_open: { help: 'Breaches of service levels that go on', labels: ['kind'] },
  sockets_connected: { help: 'Sockets open on this process', labels: [] },
  redis_up: { help: '1 when Redis answers, 0 when it is away', labels: [] },
  database_connections: { help: 'Connections of the pool by state', labels: ['state'] },
} as const satisfies Definitions;

export const histograms = {
  http_request_duration_seconds: {
    help: 'Duration of requests by route pattern',
    labels: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
  },
  query_duration_seconds: {
    help: 'Duration of database statements by verb',
    labels: ['verb'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 15],
  },
  job_duration_seconds: {
    help: 'Duration of one attempt of a job',
    labels: ['kind'],
    buckets: [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60, 300, 1800],
  },
  delivery_call_seconds: {
    help: 'Duration of one call of a provider',
    labels: ['kind'],
    buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 30],
  },
  message_delivery_seconds: {
    help: 'From when a message set out to when it arrived; where a channel does not tell, to when it was sent',
    labels: ['channel'],
    buckets: [0.5, 1, 2.5, 5, 15, 30, 60, 300, 900, 3_600, 21_600, 86_400],
  },
  message_first_answer_seconds: {
    help: 'From when a guest began to wait to when somebody answered, by the channel of the answer',
    labels: ['channel'],
    buckets: [30, 60, 300, 900, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400, 259_200],
  },
} as const satisfies Definitions<{ buckets: readonly number[] }>;

type Definitions<Extra = unknown> = Record<string, { help: string; labels: readonly string[] } & Extra>;

export type CounterName = keyof typeof counters;
export type GaugeName = keyof typeof gauges;
export type HistogramName = keyof typeof histograms;

/** Exactly the labels that the definition names; none when it names none. */
export type Labels<Names extends readonly string[]> = Record<Names[number], string>;
