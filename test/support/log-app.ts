import { Injectable, Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Column, Entity } from 'typeorm';
import { ConfigModule, type Config } from '../../src/config/index.js';
import { systemActor, type Actor } from '../../src/platform/access/index.js';
import {
  ChangesModule,
  defineChanges,
  loggedEntities,
  RepositoryContext,
  TenantEntity,
  TenantRepository,
} from '../../src/platform/changes/index.js';
import { Database, DatabaseModule } from '../../src/platform/database/index.js';
import { httpErrors, HttpModule, Id, Int, newId, Text } from '../../src/platform/http/index.js';
import { ObservabilityModule } from '../../src/platform/observability/index.js';
import { RedisModule } from '../../src/platform/redis/index.js';

/** The smallest logged entity, so that the log is tested without any feature. */
@Entity('note')
export class NoteEntity extends TenantEntity {
  @Column('text')
  text!: string;
}

export class NoteView {
  @Id()
  id!: string;

  @Int()
  version!: number;

  @Text()
  text!: string;
}

export const noteChange = defineChanges({
  entity: 'note',
  stream: 'organization',
  view: NoteView,
  from: 'note t',
  kinds: { created: {}, updated: {}, removed: { tombstone: true } },
});

/** The files that this process tests next have no notes. */
export const forgetNotes = (): boolean => (loggedEntities() as Map<string, unknown>).delete('note');

@Injectable()
export class NotesRepository extends TenantRepository<NoteEntity, NoteView> {
  constructor(context: RepositoryContext) {
    super(context, { entity: NoteEntity, logged: noteChange.definition, notFound: httpErrors.notFound });
  }

  protected streamOf(row: NoteEntity): string {
    return row.organizationId;
  }
}

@Module({})
class LogTestModule {
  static of(config: Config): DynamicModule {
    return {
      module: LogTestModule,
      imports: [
        ConfigModule.of(config),
        ObservabilityModule,
        RedisModule,
        DatabaseModule,
        HttpModule,
        ChangesModule,
        TypeOrmModule.forFeature([NoteEntity]),
      ],
      providers: [NotesRepository],
    };
  }
}

/** One process' worth of the log, with notes. */
export function startLogApp(config: Config): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(LogTestModule.of(config), { logger: false, abortOnError: false });
}

export async function createNoteTable(db: Database): Promise<void> {
  await db.execute(`create table if not exists note (
    organization_id uuid not null, id uuid not null, version int not null default 1,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
    text text not null, primary key (organization_id, id))`);
}

/** A tenant of its own with an open stream. */
export async function newStream(db: Database): Promise<Actor> {
  const actor = systemActor(newId(), 'test');
  await db.query(`insert into stream (id, organization_id, kind) values ($1, $1, 'organization')`, [
    actor.organizationId,
  ]);
  return actor;
}
