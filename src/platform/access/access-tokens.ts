import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { LRUCache } from 'lru-cache';
import { Config } from '../../config/index.js';

export interface AccessClaims {
  /** User. */
  sub: string;
  /** Session. */
  sid: string;
  /** Organization. */
  org: string;
}

type Verified = AccessClaims & { typ: string; exp?: number };

const MOST_VERIFIED = 5_000;

/** A key with the one algorithm it is for: what a token's header says about that is never believed. */
interface TokenKey {
  kid: string;
  algorithm: 'HS256' | 'ES256';
  signs: KeyObject;
  verifies: KeyObject;
}

/**
 * Short-lived signed tokens (JWT): HS256, or ES256 where other services verify them too. Keys are KeyObjects: with a string
 * secret one verification costs 40 times as much. The first configured key signs, ES256 before HS256; the others still
 * verify while they are being rotated out.
 */
@Injectable()
export class AccessTokens {
  /** Tokens whose signature was found right: a caller sends the same one for a quarter of an hour. */
  private readonly verified = new LRUCache<string, Verified & { exp: number }>({ max: MOST_VERIFIED });
  private readonly keys: readonly TokenKey[];

  constructor(
    private readonly config: Config,
    private readonly jwt: JwtService,
  ) {
    this.keys = [
      ...config.jwtSigningKeys.map(({ kid, privateKey, publicKey }): TokenKey => ({
        kid,
        algorithm: 'ES256',
        signs: privateKey,
        verifies: publicKey,
      })),
      ...config.jwtKeys.map(({ kid, secret }): TokenKey => ({
        kid,
        algorithm: 'HS256',
        signs: secret,
        verifies: secret,
      })),
    ];
  }

  async sign(claims: AccessClaims): Promise<string> {
    const { kid, algorithm, signs } = this.keys[0]!;
    const { sub, sid, org } = claims;
    return this.jwt.signAsync(
      { sid, org, typ: 'access' },
      {
        subject: sub,
        // The types of @nestjs/jwt know no KeyObject (nestjs/jwt#1971); jsonwebtoken below takes it.
        secret: signs as unknown as string,
        algorithm,
        keyid: kid,
        issuer: this.config.jwtIssuer,
        audience: this.config.jwtAudience,
        expiresIn: this.config.accessTokenSeconds,
      },
    );
  }

  /** @returns undefined for anything that is not a valid, unexpired access token of ours. */
  verify(token: string): AccessClaims | undefined {
    if (token.length > 4_096) return undefined;
    const known = this.verified.get(token);
    if (known) return known.exp > Date.now() / 1000 ? known : undefined;
    const kid = kidOf(token);
    const key = this.keys.find((candidate) => candidate.kid === kid);
    if (!key) return undefined;
    try {
      const claims = this.jwt.verify<Verified>(token, {
        secret: key.verifies as unknown as string,
        algorithms: [key.algorithm],
        issuer: this.config.jwtIssuer,
        audience: this.config.jwtAudience,
      });
      const { typ, exp, sub, sid, org } = claims;
      if (typ !== 'access' || !exp || !sub || !sid || !org) return undefined;
      this.verified.set(token, { ...claims, exp });
      return claims;
    } catch {
      // Every way a token can be wrong has the same answer: sign in again.
      return undefined;
    }
  }
}

function kidOf(token: string): string | undefined {
  try {
    const header = JSON.parse(Buffer.from(token.split('.', 1)[0]!, 'base64url').toString()) as { kid?: unknown };
    return typeof header.kid === 'string' ? header.kid : undefined;
  } catch {
    return undefined;
  }
}
