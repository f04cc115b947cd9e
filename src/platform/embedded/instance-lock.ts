import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError } from './embedded.errors.js';
import { end, isAlive, refTo } from './processes.js';
import type { ProcessRef } from './processes.js';

export interface ServiceUrls {
  readonly databaseUrl: string;
  readonly redisUrl: string;
}

interface Holder {
  readonly owner: ProcessRef;
  readonly children: readonly ProcessRef[];
  /** Set once its servers are ready. */
  readonly urls?: ServiceUrls | undefined;
}

/**
 * One application per data folder. The lock names its owner and the servers it started; when the owner is gone,
 * however it ended, the next start takes over and first ends what it left running.
 */
export class InstanceLock {
  private readonly children: ProcessRef[] = [];
  private urls: ServiceUrls | undefined;

  private constructor(private readonly file: string) {}

  static async take(dataDir: string): Promise<InstanceLock> {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    const lock = new InstanceLock(join(dataDir, 'instance.json'));
    while (!lock.create()) {
      const holder = lock.holder();
      if (!holder) continue;
      if (isAlive(holder.owner)) {
        throw new EmbeddedError(
          `${dataDir} is in use by another Placecard (process ${holder.owner.pid}): stop it, or set DATA_DIR to another folder`,
        );
      }
      // SIGINT: Postgres stops quickly but cleanly, Redis saves and stops.
      await Promise.all(holder.children.map((child) => end(child, 'SIGINT')));
      lock.discard(holder);
    }
    return lock;
  }

  /** Remembers a server we started, so that a later start can end it if we cannot. */
  add(child: ProcessRef): void {
    this.children.push(child);
    this.save();
  }

  publish(urls: ServiceUrls): void {
    this.urls = urls;
    this.save();
  }

  static urlsOf(dataDir: string): ServiceUrls | undefined {
    const holder = new InstanceLock(join(dataDir, 'instance.json')).holder();
    return holder && isAlive(holder.owner) ? holder.urls : undefined;
  }

  private save(): void {
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, this.content(), { mode: 0o600 });
    renameSync(draft, this.file);
  }

  release(): void {
    rmSync(this.file, { force: true });
  }

  private content(): string {
    return JSON.stringify(
      { owner: refTo(process.pid), children: this.children, urls: this.urls } satisfies Holder,
      null,
      2,
    );
  }

  private create(): boolean {
    try {
      writeFileSync(this.file, this.content(), { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  }

  /** Undefined when it is gone by now. Damaged (a power cut while it was written) counts as held by nobody. */
  private holder(): Holder | undefined {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as Holder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      if (error instanceof SyntaxError) return { owner: { pid: 0, born: 'damaged' }, children: [] };
      throw error;
    }
  }

  /** Moved aside before it is deleted, so that of two starts at once only one removes the dead owner's lock. */
  private discard(dead: Holder): void {
    const aside = `${this.file}.${process.pid}.old`;
    try {
      renameSync(this.file, aside);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    const moved = readFileSync(aside, 'utf8');
    const live = dead.owner.born !== 'damaged' && (JSON.parse(moved) as Holder).owner.born !== dead.owner.born;
    if (live) renameSync(aside, this.file);
    else rmSync(aside);
  }
}
