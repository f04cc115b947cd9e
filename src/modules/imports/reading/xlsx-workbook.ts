import { posix } from 'node:path';
import { UnreadableFile } from './problem.js';
import type { XlsxArchive } from './xlsx-archive.js';
import type { NumberMeaning } from './xlsx-values.js';
import { builtinMeaning, formatMeaning } from './xlsx-values.js';
import { parseWhole } from './xlsx-xml.js';

export interface WorkbookSheet {
  name: string;
  hidden: boolean;
  part: string;
}

export interface Workbook {
  sheets: WorkbookSheet[];
  date1904: boolean;
  /** Meaning of a number by the cell's style (its `s` attribute). */
  meanings: NumberMeaning[];
  sharedStrings: string | null;
}

/** Reads the small parts of a workbook: which sheets there are, where, and how numbers are meant. */
export async function readWorkbook(archive: XlsxArchive): Promise<Workbook> {
  refuseOtherPrograms(archive);
  const root = await readRelations(archive, '_rels/.rels', '');
  const main = [...root.values()].find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!archive.has(main)) {
    throw new UnreadableFile(
      'file.kind',
      'The file is a zip archive, but not a workbook. Upload the XLSX or CSV itself.',
    );
  }
  const relations = await readRelations(
    archive,
    posix.join(posix.dirname(main), '_rels', `${posix.basename(main)}.rels`),
    posix.dirname(main),
  );
  const sheets: WorkbookSheet[] = [];
  let date1904 = false;
  await parseWhole(main, archive.read(main), {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
      const relation = relations.get(id);
      // Chart sheets are listed too, but have no cells.
      if (relation?.type !== 'worksheet') return;
      const hidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden';
      sheets.push({ name: attributes['name'] ?? id, hidden, part: relation.target });
    },
  });
  const partOf = (type: string): string | null => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return target !== undefined && archive.has(target) ? target : null;
  };
  return {
    sheets,
    date1904,
    meanings: await readMeanings(archive, partOf('styles')),
    sharedStrings: partOf('sharedStrings'),
  };
}

function refuseOtherPrograms(archive: XlsxArchive): void {
  const names = archive.names();
  const saveAs = 'Save it as XLSX (or CSV) and upload that file.';
  if (names.includes('xl/workbook.bin'))
    throw new UnreadableFile('file.kind', `The file is a binary workbook (.xlsb). ${saveAs}`);
  if (names.includes('content.xml'))
    throw new UnreadableFile('file.kind', `The file is an OpenDocument file (.ods). ${saveAs}`);
  if (names.some((name) => name.endsWith('.iwa'))) {
    throw new UnreadableFile(
      'file.kind',
      `The file is an Apple Numbers document. Export it (File > Export To > Excel). ${saveAs}`,
    );
  }
  if (names.includes('word/document.xml'))
    throw new UnreadableFile('file.kind', `The file is a Word document. ${saveAs}`);
}

interface Relation {
  type: string;
  target: string;
}

async function readRelations(archive: XlsxArchive, part: string, folder: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  if (!archive.has(part)) return relations;
  await parseWhole(part, archive.read(part), {
    open(name, attributes) {
      const { Id, Type, Target, TargetMode } = attributes;
      if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return relations;
}

async function readMeanings(archive: XlsxArchive, part: string | null): Promise<NumberMeaning[]> {
  const meanings: NumberMeaning[] = [];
  if (part === null) return meanings;
  const written = new Map<number, NumberMeaning>();
  let inCellFormats = false;
  await parseWhole(part, archive.read(part), {
    open(name, attributes) {
      if (name === 'numFmt') written.set(Number(attributes['numFmtId']), formatMeaning(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) {
        const id = Number(attributes['numFmtId'] ?? 0);
        meanings.push(written.get(id) ?? builtinMeaning(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return meanings;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
