import type { ZipPart } from './zip.js';
import { zip } from './zip.js';

/** A cell: text, number, boolean, a dated serial number, an error, a formula with its stored result, or raw XML. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { serial: number; style?: number }
  | { error: string }
  | { formula: string; result: string | number }
  | { inline: string }
  | { xml: string };

export interface WorkbookPlan {
  sheets: { name: string; state?: 'hidden' | 'veryHidden'; rows: Cell[][]; firstRow?: number }[];
  date1904?: boolean;
  /** Writes texts into cells instead of the shared list, as some libraries do. */
  inlineStrings?: boolean;
  /** Leaves out the optional row numbers and cell references. */
  withoutReferences?: boolean;
  /** Put in front of the root element of the first sheet. */
  prolog?: string;
  extraParts?: ZipPart[];
}

/** Styles of the workbooks made here, by their number: 1 short date, 2 d.m.yyyy h:mm, 3 00000, 4 time. */
const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="00000"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>
</styleSheet>`;

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Writes a workbook as Excel lays it out. */
export function workbook(plan: WorkbookPlan): Buffer {
  const strings: string[] = [];
  const indexes = new Map<string, number>();
  const shared = (text: string): number => {
    const known = indexes.get(text);
    if (known !== undefined) return known;
    indexes.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const sheets = plan.sheets.map(({ rows, firstRow = 1 }, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    content: `${at === 0 ? (plan.prolog ?? '') : ''}<worksheet ${main}><sheetData>${rows
      .map((cells, row) => rowXml(cells, row + firstRow, plan, shared))
      .join('')}</sheetData></worksheet>`,
  }));
  return zip([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${main} xmlns:r="${relations}"><workbookPr${plan.date1904 ? ' date1904="1"' : ''}/><sheets>${plan.sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${escape(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${plan.sheets
        .map(
          (_, at) =>
            `<Relationship Id="s${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="t" Type="${relations}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="y" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: styles },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst ${main}>${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
    },
    ...sheets,
    ...(plan.extraParts ?? []),
  ]);
}

function rowXml(cells: Cell[], row: number, plan: WorkbookPlan, shared: (text: string) => number): string {
  const inner = cells.map((cell, at) => {
    const reference = plan.withoutReferences ? '' : ` r="${letters(at + 1)}${row}"`;
    if (cell === null) return plan.withoutReferences ? '<c/>' : '';
    if (typeof cell === 'number') return `<c${reference}><v>${cell}</v></c>`;
    if (typeof cell === 'boolean') return `<c${reference} t="b"><v>${Number(cell)}</v></c>`;
    if (typeof cell === 'string') {
      return plan.inlineStrings
        ? `<c${reference} t="inlineStr"><is><t>${escape(cell)}</t></is></c>`
        : `<c${reference} t="s"><v>${shared(cell)}</v></c>`;
    }
    if ('serial' in cell) return `<c${reference} s="${cell.style ?? 1}"><v>${cell.serial}</v></c>`;
    if ('error' in cell) return `<c${reference} t="e"><v>${cell.error}</v></c>`;
    if ('inline' in cell) return `<c${reference} t="inlineStr"><is><t>${escape(cell.inline)}</t></is></c>`;
    if ('xml' in cell) return cell.xml;
    const type = typeof cell.result === 'string' ? ' t="str"' : '';
    return `<c${reference}${type}><f>${escape(cell.formula)}</f><v>${escape(String(cell.result))}</v></c>`;
  });
  return `<row${plan.withoutReferences ? '' : ` r="${row}"`}>${inner.join('')}</row>`;
}

function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
