import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { validated } from '../../platform/http/index.js';
import { NewImport } from './imports.dto.js';
import { importErrors } from './imports.errors.js';
import { fileKind, UnreadableFile } from './reading/index.js';

/** Bytes of one upload: some 250 000 rows of CSV. */
export const mostBytes = 32 * 1024 * 1024;
const headBytes = 1 << 16;

/** An upload on this machine's disk, until `discard`. */
export interface Upload {
  path: string;
  fileName: string;
  bytes: number;
  options: NewImport;
  discard(): Promise<void>;
}

/**
 * Takes the form of an upload: the file goes to disk piece by piece, its size bounded while it comes in, and is refused at
 * once when its first bytes show that it is no table.
 */
export async function receiveUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw importErrors.notMultipart();
  const folder = await mkdtemp(join(tmpdir(), 'placecard-upload-'));
  const path = join(folder, 'file');
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const fields: Record<string, unknown> = {};
    let received: { fileName: string; bytes: number } | undefined;
    for await (const part of parts(request)) {
      if (part.type === 'file') received = await save(part, path);
      else if (part.fieldname !== 'file' && part.value !== '') fields[part.fieldname] = part.value;
    }
    if (!received) throw importErrors.noFile('Send the file in a part called "file"');
    const options = await validated(NewImport, fields);
    await refuseNoTable(path);
    return { path, ...received, options, discard };
  } catch (problem) {
    await discard();
    throw problem;
  }
}

async function* parts(request: FastifyRequest): ReturnType<FastifyRequest['parts']> {
  try {
    yield* request.parts({ limits: { fileSize: mostBytes, files: 1 } });
  } catch (problem) {
    throw asProblem(problem);
  }
}

async function save(part: MultipartFile, path: string): Promise<{ fileName: string; bytes: number }> {
  try {
    await pipeline(part.file, createWriteStream(path, { mode: 0o600 }));
  } catch (problem) {
    throw asProblem(problem);
  }
  if (part.file.truncated) throw tooLarge();
  const name = part.filename.normalize('NFC').replaceAll('\0', '').toWellFormed().split(/[/\\]/).at(-1) ?? '';
  return { fileName: name.slice(0, 200), bytes: part.file.bytesRead };
}

function asProblem(problem: unknown): unknown {
  const code = (problem as { code?: unknown }).code;
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge();
  if (typeof code === 'string' && (code.startsWith('FST_') || code.startsWith('ERR_STREAM') || code === 'ECONNRESET')) {
    return importErrors.uploadBroken({ cause: problem });
  }
  return problem instanceof Error && /multipart|unexpected end of form|malformed/i.test(problem.message)
    ? importErrors.uploadBroken({ cause: problem })
    : problem;
}

function tooLarge(): Error {
  return importErrors.tooLarge(`A file may have at most ${mostBytes / 1024 / 1024} MiB. Split it into several files.`);
}

async function refuseNoTable(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    fileKind(buffer.subarray(0, bytesRead));
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem;
    const { code, detail } = problem;
    throw importErrors.unreadable({ detail, errors: [{ pointer: '/file', code, detail }], cause: problem });
  } finally {
    await file.close();
  }
}
