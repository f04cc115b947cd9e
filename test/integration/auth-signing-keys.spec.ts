import { createHmac, createPublicKey, generateKeyPairSync, sign, verify, type JsonWebKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JwtService } from '@nestjs/jwt';
import { loadConfig, type SigningKey } from '../../src/config/index.js';
import { AccessTokens } from '../../src/platform/access/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';

type Part = Record<string, unknown>;
const encode = (part: Part): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const decode = (token: string, part: number): Part =>
  JSON.parse(Buffer.from(token.split('.')[part]!, 'base64url').toString()) as Part;

/** As `openssl genpkey` makes one, through the setting. */
function signingKey(kid: string): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  return loadConfig({ NODE_ENV: 'test', JWT_SIGNING_KEYS: `${kid}:${pkcs8}` }).jwtSigningKeys[0]!;
}

const [first, next] = [signingKey('es-1'), signingKey('es-2')];
let test: TestApp;
let owner: Account;
beforeAll(async () => {
  test = await startApp({ jwtSigningKeys: [first, next] });
  owner = await test.signUp();
});
afterAll(() => test?.close());

const status = async (token: string): Promise<number> =>
  (await test.fetch('/api/v1/auth/me', { headers: { authorization: `Bearer ${token}` } })).status;

const signedParts = (header: Part, claims: Part = {}): string =>
  `${encode({ ...decode(owner.accessToken, 0), ...header })}.${encode({ ...decode(owner.accessToken, 1), ...claims })}`;

function es256(key: SigningKey, header: Part = {}, claims: Part = {}): string {
  const signed = signedParts({ kid: key.kid, ...header }, claims);
  const signature = sign('sha256', Buffer.from(signed), { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

function hs256(secret: Buffer | string, header: Part = {}): string {
  const signed = signedParts({ alg: 'HS256', ...header });
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

interface KeySet {
  keys: (JsonWebKey & { kid: string; alg: string })[];
}

const published = async (): Promise<KeySet> =>
  (await (await fetch(`${test.url}/.well-known/jwks.json`)).json()) as KeySet;

describe('the published keys', () => {
  it('are the public halves alone, for anybody, for a while', async () => {
    const response = await fetch(`${test.url}/.well-known/jwks.json`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const { keys } = (await response.json()) as KeySet;
    expect(keys.map(({ kid }) => kid)).toEqual(['es-1', 'es-2']);
    for (const key of keys) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
      expect(key).toMatchObject({ alg: 'ES256', crv: 'P-256', kty: 'EC', use: 'sig' });
    }
  });

  it('verify our access tokens somewhere else', async () => {
    expect(decode(owner.accessToken, 0)).toMatchObject({ alg: 'ES256', kid: 'es-1' });
    const { keys } = await published();
    const [header, claims, signature] = owner.accessToken.split('.') as [string, string, string];
    const check = (kid: string): boolean =>
      verify(
        'sha256',
        Buffer.from(`${header}.${claims}`),
        {
          key: createPublicKey({ key: keys.find((key) => key.kid === kid)!, format: 'jwk' }),
          dsaEncoding: 'ieee-p1363',
        },
        Buffer.from(signature, 'base64url'),
      );
    expect([check('es-1'), check('es-2')]).toEqual([true, false]);
  });

  it('are none where tokens are signed with a shared secret', async () => {
    const plain = await startApp({}, test.database);
    try {
      const response = await fetch(`${plain.url}/.well-known/jwks.json`);
      expect([response.status, await response.json()]).toEqual([200, { keys: [] }]);
    } finally {
      await plain.close();
    }
  });
});

describe('an access token under ES256', () => {
  it('made by hand with a key of ours is taken: the forgeries below fail for the reason they name', async () => {
    expect(await status(owner.accessToken)).toBe(200);
    for (const key of [first, next]) expect(await status(es256(key))).toBe(200);
    expect(await status(hs256(test.config.jwtKeys[0]!.secret.export(), { kid: 'local' }))).toBe(200);
  });

  const stranger = signingKey('es-1');
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const shared = (): Buffer => test.config.jwtKeys[0]!.secret.export();
  const forgeries: [string, () => string][] = [
    ['without a signature (alg none)', () => `${signedParts({ alg: 'none' })}.`],
    [
      'with the public key as an HMAC secret (PEM)',
      () => hs256(first.publicKey.export({ format: 'pem', type: 'spki' })),
    ],
    ['the same in DER', () => hs256(first.publicKey.export({ format: 'der', type: 'spki' }))],
    ['the same as its JWK', () => hs256(JSON.stringify(first.publicKey.export({ format: 'jwk' })))],
    ['HS256 with the shared secret under the name of an ES256 key', () => hs256(shared(), { kid: 'es-1' })],
    ['ES256 under the name of the shared secret', () => es256(first, { kid: 'local' })],
    ['ES256 by the key of another name', () => es256(first, { kid: 'es-2' })],
    ['ES256 by a key of the same name', () => es256(stranger)],
    ['that says HS256 over a signature of ES256', () => es256(first, { alg: 'HS256' })],
    [
      'ES384',
      () => {
        const signed = signedParts({ alg: 'ES384' });
        const signature = sign('sha384', Buffer.from(signed), { key: p384.privateKey, dsaEncoding: 'ieee-p1363' });
        return `${signed}.${signature.toString('base64url')}`;
      },
    ],
    [
      'with a key in its header',
      () => es256(stranger, { kid: undefined, jwk: stranger.publicKey.export({ format: 'jwk' }) }),
    ],
    ['with an all-zero signature', () => `${signedParts({})}.${Buffer.alloc(64).toString('base64url')}`],
    [
      'with its signature in DER',
      () => {
        const signed = signedParts({});
        return `${signed}.${sign('sha256', Buffer.from(signed), first.privateKey).toString('base64url')}`;
      },
    ],
    ['expired', () => es256(first, {}, { exp: Math.floor(Date.now() / 1000) - 1 })],
    ['for another audience', () => es256(first, {}, { aud: 'another-api' })],
    ['of another issuer', () => es256(first, {}, { iss: 'another' })],
  ];
  it.each(forgeries)('%s is refused', async (_, make) => {
    expect(await status(make())).toBe(401);
  });
});

describe('replacing keys', () => {
  const claims = { sub: 'u', sid: 's', org: 'o' };
  const tokens = (...jwtSigningKeys: SigningKey[]): AccessTokens =>
    new AccessTokens(test.config.with({ jwtSigningKeys }), new JwtService());

  it('signs nobody out: the first signs, all verify', async () => {
    const before = await tokens(first).sign(claims);
    const after = await tokens(next, first).sign(claims);
    expect(decode(after, 0)['kid']).toBe('es-2');
    expect(tokens(next, first).verify(before)).toMatchObject(claims);
    // A process that was not restarted yet.
    expect(tokens(first, next).verify(after)).toMatchObject(claims);
    expect(tokens(next).verify(before)).toBeUndefined();
  });

  it('may change the kind of signature on the way', async () => {
    const shared = await tokens().sign(claims);
    expect(decode(shared, 0)['alg']).toBe('HS256');
    expect(tokens(first).verify(shared)).toMatchObject(claims);
    expect(tokens().verify(await tokens(first).sign(claims))).toBeUndefined();
  });
});
