/** What is known of a message to a guest; `received` is one of theirs. */
export const messageStatuses = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'read',
  'failed',
  'dead',
  'held',
  'received',
] as const;
export type MessageStatus = (typeof messageStatuses)[number];

/**
 * Evidence: what a provider has said can only be added to, so its order and its repetition do not matter. A message that
 * was taken may still fail; one that has arrived has not failed, whatever else is said; one that was read has arrived.
 * Everything else (`queued`, `sending`, `held`, `dead`) is where our own delivery stands, which may go back and forth, and
 * gives way to the first evidence.
 */
export const EVIDENCE = ['sent', 'failed', 'delivered', 'read'] as const;
export type Evidence = (typeof EVIDENCE)[number];

const rank = (status: MessageStatus): number => EVIDENCE.indexOf(status as Evidence) + 1;

export const isEvidence = (status: MessageStatus): status is Evidence => rank(status) > 0;

/** The status after one more thing is known. */
export function mergeStatus(known: MessageStatus, said: MessageStatus): MessageStatus {
  if (known === 'received') return known;
  if (rank(said) === 0) return rank(known) === 0 ? said : known;
  return rank(said) > rank(known) ? said : known;
}

/** The same rank as an SQL expression; 0 for what is no evidence. */
export const rankSql = (status: string): string =>
  `coalesce(array_position(array[${EVIDENCE.map((each) => `'${each}'`).join(',')}], ${status}), 0)`;
