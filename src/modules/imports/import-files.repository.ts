import { mkdtemp, open, rm } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';

const pieceBytes = 256 * 1024;

/** Uploaded files, kept in the database: the process that reads one may run on another machine than the one that took it. */
@Injectable()
export class ImportFilesRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async store(organizationId: string, importId: string, path: string): Promise<void> {
    await this.uow.run(async () => {
      await this.remove(organizationId, importId);
      let n = 0;
      for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
        await this.uow.db.query(
          'insert into import_file (organization_id, import_id, n, bytes) values ($1, $2, $3, $4)',
          [organizationId, importId, n++, piece],
        );
      }
    });
  }

  /** Runs `work` with the file on this machine's disk. */
  async withFile<T>(organizationId: string, importId: string, work: (path: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'placecard-import-'));
    try {
      const path = join(folder, 'file');
      const file = await open(path, 'wx', 0o600);
      try {
        for (let n = 0; ; n++) {
          const [piece] = await this.uow.db.query<{ bytes: Buffer }>(
            'select bytes from import_file where organization_id = $1 and import_id = $2 and n = $3',
            [organizationId, importId, n],
          );
          if (!piece) break;
          await file.write(piece.bytes);
        }
      } finally {
        await file.close();
      }
      return await work(path);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async remove(organizationId: string, importId: string): Promise<void> {
    await this.uow.db.query('delete from import_file where organization_id = $1 and import_id = $2', [
      organizationId,
      importId,
    ]);
  }
}
