import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { UnreadableFile } from './problem.js';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part listens to. Names come without their namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Feeds an XML part to a listener and yields after every piece, so that the caller can hand on what was collected and
 * memory stays flat. A document type declaration is refused: a workbook has none, and entities are its only use here.
 */
export async function* parseXml(
  part: string,
  pieces: AsyncIterable<Buffer>,
  listener: XmlListener,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new UnreadableFile('file.damaged', `The part ${part} of the workbook is not valid XML: ${error.message}`);
  });
  parser.on('doctype', () => {
    throw new UnreadableFile(
      'file.xml_entities',
      `The part ${part} of the workbook declares XML entities. Save it again.`,
    );
  });
  if (listener.open) parser.on('opentag', (tag) => listener.open?.(localName(tag.name), tag.attributes));
  if (listener.close) parser.on('closetag', (tag) => listener.close?.(localName(tag.name)));
  if (listener.text) {
    parser.on('text', (text) => listener.text?.(text));
    parser.on('cdata', (text) => listener.text?.(text));
  }
  let decoder: StringDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= new StringDecoder(isWide(piece) ? 'utf16le' : 'utf8');
    parser.write(decoder.write(piece));
    yield;
  }
  parser.write(decoder?.end() ?? '');
  parser.close();
  yield;
}

/** For parts small enough to be read at once. */
export async function parseWhole(part: string, pieces: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _ of parseXml(part, pieces, listener));
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function isWide(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0);
}
