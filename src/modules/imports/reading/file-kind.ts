import { UnreadableFile } from './problem.js';

/** What an upload is by its first bytes. Its name and its declared type are never trusted. */
export type FileKind = 'text' | 'zip';

const saveAs = 'Open it in a spreadsheet program, save it as XLSX or CSV, and upload that file.';

const startsWith = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte);

const foreignKinds: [name: string, test: (head: Buffer) => boolean][] = [
  ['a PDF document', (head) => head.subarray(0, 5).toString('latin1') === '%PDF-'],
  ['a PNG picture', (head) => startsWith(head, 0x89, 0x50, 0x4e, 0x47)],
  ['a JPEG picture', (head) => startsWith(head, 0xff, 0xd8, 0xff)],
  ['a GIF picture', (head) => head.subarray(0, 4).toString('latin1') === 'GIF8'],
  ['a gzip archive', (head) => startsWith(head, 0x1f, 0x8b)],
  ['a RAR archive', (head) => head.subarray(0, 4).toString('latin1') === 'Rar!'],
  ['a 7-Zip archive', (head) => startsWith(head, 0x37, 0x7a, 0xbc, 0xaf)],
  ['a SQLite database', (head) => head.subarray(0, 15).toString('latin1') === 'SQLite format 3'],
];

/** Tells a workbook from a text file, and refuses everything else by name. */
export function fileKind(head: Buffer): FileKind {
  if (head.length === 0) throw new UnreadableFile('file.empty', 'The file is empty.');
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) throw oldExcel(head);
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (startsWith(head, 0x50, 0x4b, 0x05, 0x06)) throw new UnreadableFile('file.empty', 'The archive is empty.');
  const foreign = foreignKinds.find(([, test]) => test(head));
  if (foreign) throw new UnreadableFile('file.kind', `The file is ${foreign[0]}, not a table. ${saveAs}`);
  refuseMarkup(head);
  return 'text';
}

/**
 * Old .xls files and password-protected .xlsx files share one container (OLE2). The names of its streams, UTF-16 text in
 * its directory, tell them apart; the directory may lie beyond the head, then the more frequent case is named.
 */
function oldExcel(head: Buffer): UnreadableFile {
  const contains = (name: string): boolean => head.includes(Buffer.from(name, 'utf16le'));
  if (contains('EncryptedPackage') || contains('EncryptionInfo')) {
    return new UnreadableFile(
      'file.encrypted',
      'The workbook is protected with a password. Remove it (File > Info > Protect Workbook) and upload the file again.',
    );
  }
  return new UnreadableFile('file.old_excel', `The file has the Excel format from before 2007 (.xls). ${saveAs}`);
}

/** "Excel" exports of web applications are often HTML or XML under a .xls name; contacts come as vCard. */
function refuseMarkup(head: Buffer): void {
  const wide = head[0] === 0xff || head[1] === 0 ? 'utf16le' : 'utf8';
  const text = head
    .toString(wide)
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 200)
    .toLowerCase();
  if (/^(<!doctype html|<html|<table|<head|<body|<meta)/.test(text)) {
    throw new UnreadableFile('file.kind', `The file is a web page (HTML), not a table. ${saveAs}`);
  }
  if (text.startsWith('<?xml') || text.startsWith('<workbook')) {
    throw new UnreadableFile('file.kind', `The file is XML, not a table. ${saveAs}`);
  }
  if (text.startsWith('begin:vcard')) {
    throw new UnreadableFile('file.kind', 'The file holds vCards. Export the contacts as CSV and upload that file.');
  }
  if (/^[[{]\s*["{[\]}]/.test(text)) {
    throw new UnreadableFile('file.kind', 'The file is JSON, not a table. Upload CSV or XLSX.');
  }
  if (text.startsWith('{\\rtf')) throw new UnreadableFile('file.kind', `The file is rich text. ${saveAs}`);
}
