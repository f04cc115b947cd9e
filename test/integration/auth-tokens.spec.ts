import { createHmac, createSecretKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JwtService } from '@nestjs/jwt';
import { AccessTokens } from '../../src/platform/access/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';

let test: TestApp;
let owner: Account;
let stranger: Account;
beforeAll(async () => {
  test = await startApp();
  [owner, stranger] = [await test.signUp(), await test.signUp()];
});
afterAll(() => test?.close());

type Part = Record<string, unknown>;
const encode = (part: Part): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const decode = (token: string, part: number): Part =>
  JSON.parse(Buffer.from(token.split('.')[part]!, 'base64url').toString()) as Part;
const ourKey = (): Buffer => test.config.jwtKeys[0]!.secret.export();

/** A token made by hand: the owner's own, with some parts replaced, signed with our key unless told. */
function forge(claims: Part = {}, header: Part = {}, key: Buffer = ourKey(), hash = 'sha256'): string {
  const parts = [
    encode({ ...decode(owner.accessToken, 0), ...header }),
    encode({ ...decode(owner.accessToken, 1), ...claims }),
  ];
  const signed = parts.join('.');
  return `${signed}.${createHmac(hash, key).update(signed).digest('base64url')}`;
}

const status = async (authorization: string): Promise<number> =>
  (await test.fetch('/api/v1/auth/me', { headers: { authorization } })).status;

describe('an access token', () => {
  it('made by hand with our key is taken: the forgeries below fail for the reason they name', async () => {
    expect(await status(`Bearer ${forge()}`)).toBe(200);
    expect(await status(`bearer ${forge()}`)).toBe(200);
  });

  const now = Math.floor(Date.now() / 1000);
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const rs256 = (): string => {
    const signed = [encode({ ...decode(owner.accessToken, 0), alg: 'RS256' }), owner.accessToken.split('.')[1]].join(
      '.',
    );
    return `${signed}.${sign('sha256', Buffer.from(signed), rsa.privateKey).toString('base64url')}`;
  };
  const forgeries: [string, () => string][] = [
    [
      'without a signature (alg none)',
      () => `${encode({ alg: 'none', typ: 'JWT', kid: 'local' })}.${encode(decode(owner.accessToken, 1))}.`,
    ],
    [
      'alg None in other letters',
      () => `${encode({ ...decode(owner.accessToken, 0), alg: 'nOnE' })}.${owner.accessToken.split('.')[1]}.`,
    ],
    ['with its signature cut off', () => owner.accessToken.split('.').slice(0, 2).join('.') + '.'],
    ['HS512 with our key', () => forge({}, { alg: 'HS512' }, ourKey(), 'sha512')],
    ['HS384 with our key', () => forge({}, { alg: 'HS384' }, ourKey(), 'sha384')],
    ['RS256', rs256],
    ['with another key', () => forge({}, {}, randomBytes(48))],
    ['with an empty key', () => forge({}, {}, Buffer.alloc(0))],
    ['with the key as its public text', () => forge({}, {}, Buffer.from(ourKey().toString('base64')))],
    ['without a key id', () => forge({}, { kid: undefined })],
    ['with a path as key id', () => forge({}, { kid: '../../../../dev/null' }, Buffer.alloc(0))],
    ['with SQL as key id', () => forge({}, { kid: "x' union select 'secret' --" }, Buffer.from('secret'))],
    ['with a list as key id', () => forge({}, { kid: ['local'] })],
    ['with an inherited name as key id', () => forge({}, { kid: 'constructor' })],
    [
      'with its own key in the header',
      () => forge({}, { kid: undefined, jwk: { kty: 'oct', k: 'c2VjcmV0' } }, Buffer.from('secret')),
    ],
    [
      'with a key to be fetched',
      () => forge({}, { kid: undefined, jku: 'https://attacker.example/keys' }, Buffer.from('secret')),
    ],
    ['expired', () => forge({ exp: now - 1 })],
    ['that never expires', () => forge({ exp: undefined })],
    ['not valid yet', () => forge({ nbf: now + 600 })],
    ['for another audience', () => forge({ aud: 'another-api' })],
    ['without an audience', () => forge({ aud: undefined })],
    ['of another issuer', () => forge({ iss: 'another' })],
    ['of another type', () => forge({ typ: 'refresh' })],
    ['without a type', () => forge({ typ: undefined })],
    ['without a session', () => forge({ sid: undefined })],
    ['with a session that never was', () => forge({ sid: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60' })],
    ["with somebody else's session", () => forge({ sid: decode(stranger.accessToken, 1)['sid'] })],
    ['for somebody else', () => forge({ sub: stranger.userId })],
    ['for another organization', () => forge({ org: stranger.organizationId })],
    [
      'with changed claims under the old signature',
      () => {
        const [header, , signature] = owner.accessToken.split('.');
        return `${header}.${encode({ ...decode(owner.accessToken, 1), sub: stranger.userId })}.${signature}`;
      },
    ],
    ['of 8 000 characters', () => forge({ padding: 'a'.repeat(8_000) })],
    ['that is not JSON', () => `${Buffer.from('{').toString('base64url')}.e30.e30`],
  ];
  it.each(forgeries)('%s is refused', async (_, make) => {
    expect(await status(`Bearer ${make()}`)).toBe(401);
  });

  it('is not looked for in the address', async () => {
    const response = await test.fetch(`/api/v1/auth/me?access_token=${owner.accessToken}`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('keys of access tokens', () => {
  it('are replaced without signing anybody out: the first signs, all verify', async () => {
    const key = (kid: string) => ({ kid, secret: createSecretKey(randomBytes(48)) });
    const [old, fresh] = [key('old'), key('fresh')];
    const tokens = (...jwtKeys: (typeof old)[]) => new AccessTokens(test.config.with({ jwtKeys }), new JwtService());
    const claims = { sub: owner.userId, sid: 'a', org: owner.organizationId };
    const before = await tokens(old).sign(claims);
    const after = await tokens(fresh, old).sign(claims);
    expect(tokens(fresh, old).verify(before)).toMatchObject(claims);
    expect(decode(after, 0)['kid']).toBe('fresh');
    expect(tokens(fresh).verify(after)).toMatchObject(claims);
    expect(tokens(fresh).verify(before)).toBeUndefined();
  });
});
