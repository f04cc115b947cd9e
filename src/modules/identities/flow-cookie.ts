import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.js';

/** What a browser carries while its person is at Google. */
export interface Flow {
  state: string;
  /** PKCE, towards Google. */
  verifier: string;
  /** Of the front end: base64url of a SHA-256. */
  challenge: string;
  returnTo: string;
}

const LIFE_SECONDS = 600;
const NONE = 'Max-Age=0';

/**
 * Binds an attempt to the browser that began it, without a session here: the attempt travels in a cookie that only we can
 * write and read (AES-256-GCM under a key derived from the first of JWT_KEYS; any of them opens it, so keys can be rotated).
 */
@Injectable()
export class FlowCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(private readonly config: Config) {
    const secure = config.env === 'production' || config.publicUrl.startsWith('https:');
    // __Host-: no other host, subdomains included, and no plain-text answer can set or replace it.
    this.name = secure ? '__Host-placecard-google' : 'placecard-google';
    // Lax: the way back from Google is a navigation from another site.
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  write(flow: Flow, now = Date.now()): string {
    const [key] = this.config.jwtKeys;
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', cookieKey(key!.secret), iv);
    const text = JSON.stringify({ ...flow, until: now + LIFE_SECONDS * 1000 });
    const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${this.name}=${sealed.toString('base64url')}; Max-Age=${LIFE_SECONDS}; ${this.attributes}`;
  }

  /** The attempt this browser began, if it still stands and the state is its own. */
  read(header: string | undefined, state: unknown, now = Date.now()): Flow | undefined {
    // Two of one name: somebody on a neighbouring host added one, and there is no telling which.
    const values = (header ?? '').split(/;\s*/).filter((pair) => pair.startsWith(`${this.name}=`));
    if (values.length !== 1 || typeof state !== 'string') return undefined;
    const flow = this.open(values[0]!.slice(this.name.length + 1));
    if (!flow || flow.until < now || !sameText(flow.state, state)) return undefined;
    return flow;
  }

  clear(): string {
    return `${this.name}=; ${NONE}; ${this.attributes}`;
  }

  private open(value: string): (Flow & { until: number }) | undefined {
    const sealed = Buffer.from(value, 'base64url');
    if (sealed.length < 12 + 16) return undefined;
    for (const { secret } of this.config.jwtKeys) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', cookieKey(secret), sealed.subarray(0, 12));
        decipher.setAuthTag(sealed.subarray(-16));
        const text = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
        return JSON.parse(text.toString('utf8')) as Flow & { until: number };
      } catch {
        // Sealed with another key, or by somebody else: the next key may know it.
      }
    }
    return undefined;
  }
}

const cookieKey = (secret: KeyObject): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'placecard google attempt cookie', 32));

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
