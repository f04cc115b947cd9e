import { describe, expect, it } from '@jest/globals';
import { cleanName, downloadHeaders, kindOf } from './attachment-files.js';

describe('names of attachments', () => {
  it.each([
    ['menu.pdf', 'pdf', 'menu.pdf'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\temp\\menu.exe', 'pdf', 'menu.pdf'],
    ['a"b\r\nSet-Cookie: x=1.pdf', 'pdf', 'abSet-Cookie x=1.pdf'],
    ['\u202egpj.exe', 'png', 'gpj.png'],
    ['.htaccess', undefined, 'htaccess'],
    ['', 'png', 'attachment.png'],
    ['Menü für Ada.pdf', 'pdf', 'Menü für Ada.pdf'],
    ['x'.repeat(500), 'pdf', `${'x'.repeat(100)}.pdf`],
  ])('%j becomes harmless', (given, extension, wanted) => expect(cleanName(given, extension)).toBe(wanted));

  it('are in one header, whatever they hold', () => {
    const { 'content-disposition': header } = downloadHeaders('Menü “1”.pdf', 3);
    expect(header).toBe(`attachment; filename="Men_ _1_.pdf"; filename*=UTF-8''Men%C3%BC%20%E2%80%9C1%E2%80%9D.pdf`);
  });
});

it('the kind of a file is what its bytes say', () => {
  expect(kindOf(Buffer.from('%PDF-1.7'))?.contentType).toBe('application/pdf');
  expect(kindOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))?.contentType).toBe('image/png');
  for (const other of ['<!doctype html>', '<svg xmlns="http://www.w3.org/2000/svg">', 'MZ\x90', 'PK\x03\x04', ''])
    expect(kindOf(Buffer.from(other))).toBeUndefined();
});
