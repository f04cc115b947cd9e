import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.js';

/** Providers fetch within minutes; tries go on for about an hour. */
const VALID_SECONDS = 24 * 3_600;
/** Organization, file, seconds of the epoch. */
const CLAIM_BYTES = 16 + 16 + 4;
const SIGNATURE_BYTES = 16;

/**
 * Addresses at which a provider fetches one file without signing in, for a day. They are in no table: they follow from a key
 * that is not in the database.
 */
@Injectable()
export class AttachmentLinks {
  constructor(private readonly config: Config) {}

  urlOf(organizationId: string, id: string, filename: string): string {
    const until = Buffer.alloc(4);
    until.writeUInt32BE(Math.floor(Date.now() / 1000) + VALID_SECONDS);
    const claim = Buffer.concat([bytesOf(organizationId), bytesOf(id), until]);
    const token = Buffer.concat([claim, sign(this.config.encryptionKeys[0]!.secret, claim)]).toString('base64url');
    return `${this.config.publicUrl.replace(/\/+$/, '')}/media/${token}/${encodeURIComponent(filename)}`;
  }

  /** Undefined for what we never gave out, and for what was good once. */
  read(token: string): { organizationId: string; id: string } | undefined {
    const given = Buffer.from(token, 'base64url');
    if (given.length !== CLAIM_BYTES + SIGNATURE_BYTES) return undefined;
    const [claim, signature] = [given.subarray(0, CLAIM_BYTES), given.subarray(CLAIM_BYTES)];
    if (!this.config.encryptionKeys.some(({ secret }) => timingSafeEqual(sign(secret, claim), signature)))
      return undefined;
    if (claim.readUInt32BE(32) * 1000 < Date.now()) return undefined;
    return { organizationId: uuidOf(claim.subarray(0, 16)), id: uuidOf(claim.subarray(16, 32)) };
  }
}

const sign = (secret: KeyObject, claim: Buffer): Buffer =>
  createHmac('sha256', secret).update('attachment-link:').update(claim).digest().subarray(0, SIGNATURE_BYTES);

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
