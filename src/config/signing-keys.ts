import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { list, WrongSetting } from './setting.js';
import type { ParseContext } from './setting.js';

/** A key pair of ES256: others verify with the public half. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function signingKeys(name: string): (raw: string, context: ParseContext) => readonly SigningKey[] {
  const wrong = (why: string) => new WrongSetting(`${name} must be kid:base64[,kid:base64]; ${why}`);
  return (raw, { jwtKeys = [] }) => {
    const keys = list(raw).map((item) => {
      const [, kid, base64] = /^([A-Za-z0-9._-]{1,64}):([A-Za-z0-9+/_-]+=*)$/.exec(item) ?? [];
      if (kid === undefined || base64 === undefined) throw wrong('a kid is 1 to 64 letters, digits, ".", "_" or "-"');
      const privateKey = parsed(base64);
      if (privateKey?.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
        throw wrong('each key must be a private key of the curve P-256 as PKCS #8 in DER');
      }
      return { kid, privateKey, publicKey: createPublicKey(privateKey) };
    });
    if (new Set(keys.map((key) => key.kid)).size < keys.length) throw wrong('each kid once');
    // A token names its key by nothing else.
    const both = keys.find(({ kid }) => jwtKeys.some((other) => other.kid === kid));
    if (both) throw wrong(`JWT_KEYS has a key with the kid ${both.kid} too`);
    return keys;
  };
}

function parsed(base64: string): KeyObject | undefined {
  try {
    return createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' });
  } catch {
    // What is wrong with it might repeat a part of it.
    return undefined;
  }
}
