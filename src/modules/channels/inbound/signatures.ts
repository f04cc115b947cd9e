import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Compares in constant time, whatever the lengths. */
const same = (one: Buffer, other: Buffer): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());

/** `X-Hub-Signature-256: sha256=<hex>` over the raw bytes. */
export function isMetaSigned(body: Buffer, header: string | undefined, appSecret: string): boolean {
  const [, given = ''] = /^sha256=([0-9a-f]{64})$/i.exec(header ?? '') ?? [];
  const right = createHmac('sha256', appSecret).update(body).digest();
  return same(Buffer.from(given, 'hex'), right) && given !== '' && appSecret !== '';
}

/** The same address with and without its port: Twilio's own validators try both. */
function spellings(url: string): string[] {
  const { protocol, hostname, port } = new URL(url);
  const rest = url.slice(url.indexOf('/', url.indexOf('//') + 2));
  const ports = new Set(['', `:${port || (protocol === 'https:' ? '443' : '80')}`]);
  return [...new Set([url, ...[...ports].map((each) => `${protocol}//${hostname}${each}${rest}`)])];
}

/**
 * `X-Twilio-Signature`: base64 of HMAC-SHA1 over the public address and each parameter, sorted by name.
 * @param url the address as Twilio was given it, with the query as it came
 */
export function isTwilioSigned(body: Buffer, header: string | undefined, authToken: string, url: string): boolean {
  const bodyHash = new URL(url).searchParams.get('bodySHA256');
  let signedText = '';
  if (bodyHash === null) {
    const values = new Map<string, Set<string>>();
    for (const [name, value] of new URLSearchParams(body.toString('utf8')))
      values.set(name, (values.get(name) ?? new Set()).add(value));
    signedText = [...values]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) =>
        [...each]
          .sort()
          .map((value) => name + value)
          .join(''),
      )
      .join('');
  } else if (!same(Buffer.from(bodyHash.toLowerCase()), Buffer.from(createHash('sha256').update(body).digest('hex')))) {
    return false;
  }
  const given = Buffer.from(header ?? '', 'base64');
  const right = spellings(url).map((spelling) =>
    createHmac('sha1', authToken)
      .update(spelling + signedText)
      .digest(),
  );
  return right.map((each) => same(given, each)).includes(true) && authToken !== '';
}

const TOLERANCE_SECONDS = 300;

export interface StandardHeaders {
  id: string | undefined;
  timestamp: string | undefined;
  signature: string | undefined;
}

/** Standard Webhooks: HMAC-SHA256 over id, time and body; not older or newer than five minutes. */
export function isStandardSigned(
  body: Buffer,
  { id, timestamp, signature }: StandardHeaders,
  secret: string,
  now = Date.now(),
): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const right = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  const given = (signature ?? '')
    .split(' ')
    .slice(0, 10)
    .flatMap((each) => (each.startsWith('v1,') ? [Buffer.from(each.slice(3), 'base64')] : []));
  const matches = given.map((each) => same(each, right)).includes(true);
  const age = Math.abs(now / 1000 - Number(timestamp));
  return matches && key.length > 0 && Boolean(id) && /^\d{1,12}$/.test(timestamp ?? '') && age <= TOLERANCE_SECONDS;
}

/** A text that only who knows it can give. */
export const isSameSecret = (given: string | undefined, secret: string): boolean =>
  same(Buffer.from(given ?? ''), Buffer.from(secret)) && secret !== '';
