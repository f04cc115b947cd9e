import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folder for the files of one test file; `remove` in `afterAll`. */
export async function temporaryFolder(): Promise<{
  write(content: Buffer | string): Promise<string>;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'placecard-test-'));
  let count = 0;
  return {
    async write(content) {
      const path = join(folder, `upload-${++count}`);
      await writeFile(path, content);
      return path;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
