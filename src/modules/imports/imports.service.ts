import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { actorName, mayReachEvent } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { JsonText, ListPage, MemberError } from '../../platform/http/index.js';
import { httpErrors, newId } from '../../platform/http/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { eventErrors } from '../events/index.js';
import { InvitationsService } from '../invitations/index.js';
import type { ImportEntity, ImportSettings } from './import.entity.js';
import { ImportFilesRepository } from './import-files.repository.js';
import type { ColumnChoice, MappingChanges } from './import-mapping.dto.js';
import type { ImportRowQuery, ImportRowView } from './import-rows.dto.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import type { Upload } from './import-upload.js';
import { importChange } from './imports.changes.js';
import type { ImportQuery, ImportView } from './imports.dto.js';
import { importErrors } from './imports.errors.js';
import { commitImport, readImport } from './imports.jobs.js';
import { ImportsRepository } from './imports.repository.js';
import type { ColumnMapping } from './mapping/index.js';
import { customKeyOf, isCountry, mostCustomColumns, repeatableFields, reservedKeys } from './mapping/index.js';

/** Settings that decide what the table is: after them the columns are other ones. */
const tableSettings = ['sheet', 'encoding', 'delimiter', 'headerLine'] as const;

@Injectable()
export class ImportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly files: ImportFilesRepository,
    private readonly rows: ImportRowsRepository,
    private readonly jobs: Jobs,
    private readonly invitations: InvitationsService,
  ) {}

  /** Keeps the upload and starts reading it. The same id again finds the first one. */
  async create(actor: Actor, upload: Upload): Promise<JsonText<ImportView>> {
    const { id = newId(), eventId = null, ...settings } = upload.options;
    refuseUnknownCountry(settings);
    if (eventId !== null) await this.mayInvite(actor, eventId);
    await this.uow.run(async () => {
      if (await this.imports.find(actor, id)) return;
      const { id: jobId } = await this.jobs.enqueue(readImport, {
        organizationId: actor.organizationId,
        data: { importId: id },
      });
      const { fileName, bytes } = upload;
      const made = await this.imports.insert(
        actor,
        {
          id,
          state: 'reading',
          jobId,
          fileName,
          fileBytes: bytes,
          eventId,
          settings: { ...settings },
          startedBy: actorName(actor),
        },
        importChange.uploaded,
      );
      // A twin of this request was faster: its job reads the file, ours finds that it is not wanted.
      if (made) await this.files.store(actor.organizationId, id, upload.path);
    });
    return this.imports.current(actor, id);
  }

  list(actor: Actor, query: ImportQuery): Promise<JsonText<ListPage<ImportView>>> {
    return this.imports.list(actor, query);
  }

  get(actor: Actor, id: string): Promise<JsonText<ImportView>> {
    return this.imports.current(actor, id);
  }

  async listRows(actor: Actor, id: string, query: ImportRowQuery): Promise<JsonText<ListPage<ImportRowView>>> {
    return this.rows.page(actor, await this.imports.mustFind(actor, id), query);
  }

  /** Reads the file again, by a corrected mapping or with other settings. */
  async remap(actor: Actor, id: string, body: MappingChanges, ifVersion?: number): Promise<JsonText<ImportView>> {
    const { columns, ...settings } = body;
    refuseUnknownCountry(settings);
    await this.uow.run(async () => {
      const file = await this.imports.lock(actor, id);
      await this.demand(actor, file, ['ready', 'failed']);
      const otherTable = tableSettings.some(
        (name) => settings[name] !== undefined && settings[name] !== file.settings[name],
      );
      if (otherTable && columns) {
        throw importErrors.mappingInvalid(
          'First choose the table (sheet, encoding, delimiter, headerLine), then the meaning of its columns',
        );
      }
      const mapping = columns ? corrected(file.mapping, columns) : file.mapping;
      const dated =
        settings.dateOrder === undefined
          ? mapping
          : mapping.map((column) => redated(column, columns, settings.dateOrder));
      const { id: jobId } = await this.jobs.enqueue(readImport, {
        organizationId: actor.organizationId,
        data: { importId: id },
      });
      const fields = {
        settings: { ...file.settings, ...settings },
        mapping: otherTable ? [] : dated,
        mappingChosen: !otherTable && (columns !== undefined || file.mappingChosen),
      };
      await this.imports.patch(
        actor,
        id,
        { ...fields, state: 'reading', jobId, problem: null, counts: null },
        importChange.remapped,
        { ifVersion },
      );
    });
    return this.imports.current(actor, id);
  }

  async commit(actor: Actor, id: string, ifVersion?: number): Promise<JsonText<ImportView>> {
    await this.uow.run(async () => {
      const file = await this.imports.lock(actor, id);
      // Asked twice: it is being done already.
      if (['committing', 'done'].includes(file.state) && !(await this.died(actor, file))) return;
      await this.demand(actor, file, ['ready', 'committing']);
      const { id: jobId } = await this.jobs.enqueue(commitImport, {
        organizationId: actor.organizationId,
        data: { importId: id },
      });
      await this.imports.patch(
        actor,
        id,
        { state: 'committing', jobId, startedBy: actorName(actor), problem: null },
        importChange.started,
        { ifVersion },
      );
    });
    return this.imports.current(actor, id);
  }

  /** Stops it and forgets the file. Nothing of an import that was being committed stays. */
  async cancel(actor: Actor, id: string, ifVersion?: number): Promise<void> {
    await this.uow.run(async () => {
      const file = await this.imports.lock(actor, id);
      if (file.state === 'cancelled') return;
      if (file.state === 'done') throw importErrors.notReady('The import is done; its guests are in the guest book');
      if (file.jobId) await this.jobs.cancel(actor.organizationId, file.jobId);
      await this.imports.patch(actor, id, { state: 'cancelled', finishedAt: new Date() }, importChange.cancelled, {
        ifVersion,
      });
      await this.files.remove(actor.organizationId, id);
      await this.rows.removeAll(actor.organizationId, id);
    });
  }

  private async mayInvite(actor: Actor, eventId: string): Promise<void> {
    if (!actor.permissions.has('invitations:write')) throw httpErrors.forbidden('Inviting needs invitations:write');
    if (!mayReachEvent(actor, eventId)) throw eventErrors.notFound();
    await this.invitations.mustFrame(actor, eventId);
  }

  private async demand(actor: Actor, file: ImportEntity, states: ImportEntity['state'][]): Promise<void> {
    if (states.includes(file.state) && !['reading', 'committing'].includes(file.state)) return;
    if (await this.died(actor, file)) return;
    throw importErrors.notReady({ detail: `The import is ${file.state}`, more: { state: file.state } });
  }

  /** Its job was tried to the end in vain; it may be started again. */
  private async died(actor: Actor, file: ImportEntity): Promise<boolean> {
    if (!file.jobId || !['reading', 'committing'].includes(file.state)) return false;
    return (await this.jobs.find(actor.organizationId, file.jobId))?.state === 'dead';
  }
}

function refuseUnknownCountry({ defaultCountry }: ImportSettings): void {
  if (defaultCountry === undefined || isCountry(defaultCountry)) return;
  const detail = `${defaultCountry} is no country (ISO 3166-1 alpha-2)`;
  throw importErrors.mappingInvalid({ detail, errors: [{ pointer: '/defaultCountry', code: 'country', detail }] });
}

function redated(
  column: ColumnMapping,
  chosen: ColumnChoice[] | undefined,
  dateOrder: ColumnMapping['dateOrder'],
): ColumnMapping {
  const own = chosen?.find((choice) => choice.column === column.column)?.dateOrder;
  return column.target === 'birthday' && own === undefined && dateOrder ? { ...column, dateOrder } : column;
}

/** The mapping with a person's choices in it. */
function corrected(mapping: ColumnMapping[], choices: ColumnChoice[]): ColumnMapping[] {
  const errors: MemberError[] = [];
  const wrong = (at: number, member: string, code: string, detail: string): void => {
    errors.push({ pointer: `/columns/${at}/${member}`, code, detail });
  };
  const chosen = new Map(choices.map((choice, at) => [choice.column, { choice, at }]));
  choices.forEach(({ column }, at) => {
    if (!mapping.some((known) => known.column === column))
      wrong(at, 'column', 'unknown_column', `The file has no column ${column}`);
    if (chosen.get(column)?.at !== at) wrong(at, 'column', 'named_twice', `Column ${column} is named twice`);
  });
  const result = mapping.map((column): ColumnMapping => {
    const choice = chosen.get(column.column)?.choice;
    if (!choice) return column;
    const { customKey: _, dateOrder, ...rest } = column;
    const order = choice.dateOrder ?? dateOrder ?? 'dmy';
    return {
      ...rest,
      target: choice.target,
      reason: 'chosen',
      explanation: 'Chosen by you.',
      confidence: 1,
      ...(choice.target === 'custom' && { customKey: choice.customKey ?? customKeyOf(column.header, column.column) }),
      ...(choice.target === 'birthday' && { dateOrder: order }),
    };
  });
  const at = (column: ColumnMapping): number => chosen.get(column.column)?.at ?? 0;
  const keys = new Set<string>(reservedKeys);
  for (const column of result) {
    if (column.target === 'custom') {
      const key = column.customKey ?? '';
      if (keys.has(key)) wrong(at(column), 'customKey', 'key_taken', `The custom field "${key}" is taken`);
      keys.add(key);
    } else if (column.target !== 'ignore' && !repeatableFields.has(column.target)) {
      const twin = result.find((other) => other.column < column.column && other.target === column.target);
      if (twin)
        wrong(
          at(column),
          'target',
          'target_taken',
          `Column ${twin.column} is ${column.target} already; only one may be`,
        );
    }
  }
  if (keys.size - reservedKeys.length > mostCustomColumns) {
    wrong(0, 'target', 'too_many_custom', `At most ${mostCustomColumns} columns can become custom fields`);
  }
  if (errors.length > 0) throw importErrors.mappingInvalid({ detail: errors[0]?.detail ?? '', errors });
  return result;
}
