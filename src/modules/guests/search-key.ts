import anyAscii from 'any-ascii';

interface Searchable {
  firstName?: string;
  lastName?: string;
  email?: string | null;
  phone?: string | null;
  company?: string;
}

/** One spelling for all: "Müller", "Muller" and "Мюллер" look alike to a search. */
export const plainText = (text: string): string =>
  anyAscii(text.normalize('NFC')).toLowerCase().replaceAll(/[^a-z0-9@.+]+/g, ' ').trim();

/** The two keys a guest is found and sorted by; the database keeps them beside the name. */
export function searchKeys(guest: Searchable): { searchKey: string; sortKey: string } {
  const { firstName = '', lastName = '', email, phone, company = '' } = guest;
  return {
    searchKey: plainText([firstName, lastName, email ?? '', phone ?? '', company].join(' ')),
    sortKey: plainText(`${lastName} ${firstName}`.trim() || (email ?? phone ?? '')),
  };
}
