const PREFIX = 'bounce+';

/** The attempt in the address that refusals go to (VERP): what comes back need not be understood to be matched. */
export const returnPathOf = (reference: string, domain: string): string => `${PREFIX}${reference}@${domain}`;

/** The attempt that a return path names. */
export function referenceIn(address: string | undefined): string | undefined {
  const local = address?.trim().replace(/^<|>$/g, '').split('@')[0] ?? '';
  const reference = local.toLowerCase().startsWith(PREFIX) ? local.slice(PREFIX.length) : '';
  return /^[\w-]{8,64}$/.test(reference) ? reference : undefined;
}

/** Our Message-ID carries the attempt as well, for servers that answer to the sender instead of the return path. */
export const messageIdOf = (reference: string, domain: string): string => `<${reference}@${domain}>`;

export function referenceInMessageId(messageId: string | undefined): string | undefined {
  const [, reference] = /<([\w-]{8,64})@[\w.-]+>/.exec(messageId ?? '') ?? [];
  return reference;
}
