/** The least of what channels take: Meta 16 MB, mail servers usually 20, Twilio 5 for all of a message. */
export const LARGEST_ATTACHMENT = 10 * 1024 * 1024;

interface Kind {
  contentType: string;
  extension: string;
  is: (head: Buffer) => boolean;
}

const begins =
  (text: string, at = 0) =>
  (head: Buffer): boolean =>
    head.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));

/** What may be sent, known by its bytes: what a sender calls a file proves nothing. Nothing that a browser would run. */
const KINDS: readonly Kind[] = [
  { contentType: 'application/pdf', extension: 'pdf', is: begins('%PDF-') },
  { contentType: 'image/png', extension: 'png', is: begins('\x89PNG\r\n\x1a\n') },
  { contentType: 'image/jpeg', extension: 'jpg', is: begins('\xff\xd8\xff') },
  { contentType: 'image/gif', extension: 'gif', is: begins('GIF8') },
  {
    contentType: 'image/webp',
    extension: 'webp',
    is: (head) => begins('RIFF')(head) && begins('WEBP', 8)(head),
  },
  { contentType: 'video/mp4', extension: 'mp4', is: begins('ftyp', 4) },
  { contentType: 'text/calendar', extension: 'ics', is: begins('BEGIN:VCALENDAR') },
];

/** Undefined: of no kind that may be sent. */
export const kindOf = (bytes: Buffer): Omit<Kind, 'is'> | undefined => KINDS.find(({ is }) => is(bytes));

const LONGEST_STEM = 100;

/** A name that is safe on every disk and in every header, with the extension of what it really is if that is known. */
export function cleanName(given: string, extension?: string): string {
  const name = (given.normalize('NFC').toWellFormed().split(/[/\\]/).at(-1) ?? '')
    // Controls, what turns the direction of reading (so that `gpj.exe` would be shown as `exe.jpg`), what shells and headers mind.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*:<>?|;%]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const dot = name.lastIndexOf('.');
  const stem = (extension !== undefined && dot > 0 ? name.slice(0, dot) : name)
    .replace(/^\.+/, '')
    .slice(0, LONGEST_STEM);
  return `${stem || 'attachment'}${extension === undefined ? '' : `.${extension}`}`;
}

/** Providers name what guests send `image` or `attachment-1`: nobody's computer would know what to open it with. */
export function fetchedName(filename: string, bytes: Buffer): string {
  const extension = filename.includes('.') ? undefined : kindOf(bytes)?.extension;
  return extension ? `${filename}.${extension}` : filename;
}

/** To be kept, never shown in our own origin. */
export function downloadHeaders(filename: string, size: number): Record<string, string> {
  const plain = filename.replaceAll(/[^\x20-\x7e]|["\\]/g, '_');
  return {
    'content-type': 'application/octet-stream',
    'content-length': String(size),
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(filename).replaceAll("'", '%27')}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  };
}
