import type { RawRow, RowProblem } from '../reading/index.js';
import { columnLetters } from '../reading/index.js';
import { fitsOtherOrder, readDate } from './dates.js';
import type { DietaryNeeds } from './dietary.js';
import { joinDietary, readDietary } from './dietary.js';
import { readEmails } from './emails.js';
import type { ColumnMapping, ImportField } from './fields.js';
import type { DraftOptions, GuestDraft } from './guest-draft.js';
import { mostCharacters, mostTags } from './guest-draft.js';
import { saysFamilyFirst } from './header-words.js';
import { readCountry, readLanguage } from './languages.js';
import { namesTwoPeople, splitFullName } from './names.js';
import { whyNoGuest } from './not-a-guest.js';
import { isCountry, readPhones } from './phones.js';
import { readPartySize, readPlusOnes } from './plus-ones.js';
import { isPlaceholder, saysNothing, splitList, tidy, yesOrNo } from './words.js';

/** Reads one row by the mapping. Problems never throw: a row with errors says so and the next one is read. */
export function draftGuest(
  row: RawRow,
  mapping: ColumnMapping[],
  options: DraftOptions,
): { draft: GuestDraft; problems: RowProblem[] } {
  const reader = new RowReader(row, mapping, options);
  return { draft: reader.read(), problems: reader.problems };
}

class RowReader {
  readonly problems: RowProblem[];

  constructor(
    private readonly row: RawRow,
    private readonly mapping: ColumnMapping[],
    private readonly options: DraftOptions,
  ) {
    this.problems = [...(row.problems ?? [])];
  }

  read(): GuestDraft {
    this.refuseRagged();
    const names = this.names();
    const country = this.country();
    const plusOnes = this.plusOnes();
    const notes = this.all('notes').map(({ text }) => text.trim());
    if (plusOnes.names !== '') notes.push(`+ ${plusOnes.names}`);
    const draft: GuestDraft = {
      externalId: this.text('externalId'),
      ...names,
      company: this.text('company'),
      emails: this.emails(),
      phones: this.phones(country),
      country,
      household: this.text('household'),
      plusOnes: plusOnes.count,
      language: this.language(),
      birthday: this.birthday(),
      dietary: this.dietary(),
      tags: this.tags(),
      notes: notes.length > 0 ? notes.join('\n') : null,
      custom: this.custom(),
    };
    this.refuseLong(draft);
    if (
      !draft.firstName &&
      !draft.lastName &&
      draft.emails.length === 0 &&
      draft.phones.length === 0 &&
      !this.hasErrors()
    ) {
      this.error(null, 'row.nobody', 'The row has neither a name nor an e-mail address nor a phone number.');
    }
    const notAGuest = whyNoGuest(this.row, this.mapping);
    if (notAGuest) this.problems.splice(0, this.problems.length, notAGuest);
    return draft;
  }

  private names(): Pick<GuestDraft, 'title' | 'firstName' | 'lastName'> {
    let title = this.text('title') ?? '';
    let first = [this.text('firstName'), this.text('middleName')].filter(Boolean).join(' ');
    let last = this.text('lastName') ?? '';
    const suffix = this.text('suffix');
    if (first === '' && last === '') {
      const full = this.first('fullName');
      if (full) {
        const parts = splitFullName(full.text, saysFamilyFirst(full.header));
        title ||= parts.title;
        first = parts.firstName;
        last = tidy(`${parts.lastName} ${parts.suffix}`);
        if (namesTwoPeople(full.text)) {
          this.warn(full.column, 'name.two_people', `"${full.text}" seems to name two people; it becomes one guest.`);
        }
      }
    }
    if (suffix !== null) last = tidy(`${last} ${suffix}`);
    return { title: title || null, firstName: first || null, lastName: last || null };
  }

  private emails(): string[] {
    const found: string[] = [];
    for (const { text, column } of this.all('email')) {
      const { emails, bad } = readEmails(text);
      for (const email of emails) if (!found.includes(email)) found.push(email);
      for (const part of bad) this.value(column, 'email.invalid', `"${shorten(part)}" is not an e-mail address.`);
    }
    return found;
  }

  private phones(rowCountry: string | null): string[] {
    const country = rowCountry !== null && isCountry(rowCountry) ? rowCountry : this.options.country;
    const found: string[] = [];
    for (const { text, column } of this.all('phone')) {
      const { phones, unusual, bad } = readPhones(text, country);
      for (const phone of phones) if (!found.includes(phone)) found.push(phone);
      for (const phone of unusual)
        this.warn(column, 'phone.unusual', `${phone} has the right length, but its range is not known to be in use.`);
      for (const part of bad) {
        const where =
          country === undefined
            ? 'an international phone number (+…); no default country is set'
            : `a phone number of ${country} or of the international form (+…)`;
        this.value(column, 'phone.invalid', `"${shorten(part)}" is not ${where}.`);
      }
    }
    return found;
  }

  private country(): string | null {
    const cell = this.first('country');
    if (!cell) return null;
    const code = readCountry(cell.text);
    if (code === null)
      this.warn(cell.column, 'country.unknown', `"${shorten(cell.text)}" is no country; it was left out.`);
    return code;
  }

  private language(): string | null {
    const cell = this.first('language');
    if (!cell) return null;
    const tag = readLanguage(cell.text);
    if (tag === null)
      this.warn(cell.column, 'language.unknown', `"${shorten(cell.text)}" is no language; it was left out.`);
    return tag;
  }

  private birthday(): string | null {
    const cell = this.first('birthday');
    // Outlook writes 0/0/00 for "none".
    if (!cell || /^0+[./-]0+[./-]0+$/.test(cell.text.trim())) return null;
    const order = this.mapping.find(({ target }) => target === 'birthday')?.dateOrder ?? 'dmy';
    const today = this.options.today ?? new Date();
    const iso = readDate(cell.text, order, today);
    if (iso === null) {
      const form = { dmy: 'day, month, year', mdy: 'month, day, year', ymd: 'year, month, day' }[order];
      const hint = fitsOtherOrder(cell.text, order) ? ' It would be one with day and month exchanged.' : '';
      this.value(cell.column, 'date.invalid', `"${shorten(cell.text)}" is not a date in the order ${form}.${hint}`);
      return null;
    }
    if (iso > today.toISOString().slice(0, 10)) {
      this.value(cell.column, 'date.future', `"${shorten(cell.text)}" lies in the future.`);
      return null;
    }
    return iso;
  }

  private plusOnes(): { count: number | null; names: string } {
    for (const [field, read] of [
      ['plusOnes', readPlusOnes],
      ['partySize', readPartySize],
    ] as const) {
      const cell = this.first(field);
      if (!cell) continue;
      const found = read(cell.text);
      if (found) return found;
      this.value(cell.column, 'plus_ones.invalid', `"${shorten(cell.text)}" is not a number of people from 0 to 20.`);
    }
    return { count: null, names: '' };
  }

  private dietary(): DietaryNeeds {
    const needs: DietaryNeeds[] = [];
    for (const field of ['diet', 'allergens'] as const) {
      for (const { text, header } of this.all(field)) {
        // A column "Vegan" with ticks: the header is the value.
        const answer = yesOrNo(text);
        if (answer === true) needs.push(readDietary(header));
        else if (answer === undefined && !saysNothing(text)) needs.push(readDietary(text));
      }
    }
    const joined = joinDietary(needs);
    joined.notes = joined.notes.filter((note) => tidy(note) !== '');
    return joined;
  }

  private tags(): string[] {
    const tags: string[] = [];
    for (const { text, column } of this.all('tags')) {
      for (const part of splitList(text)) {
        // "* myContacts" and the like are Google's own groups, not the user's labels.
        const tag = part.replace(/^\* ?/, '');
        if (/^\* ?(my ?contacts|starred|other contacts|friends|family|coworkers)$/i.test(part) || tag === '') continue;
        if (tag.length > mostCharacters.tag)
          this.value(column, 'tag.too_long', `"${shorten(tag)}" has more than ${mostCharacters.tag} characters.`);
        else if (!tags.some((known) => known.toLowerCase() === tag.toLowerCase())) tags.push(tag);
      }
    }
    return tags;
  }

  private custom(): Record<string, string> {
    const custom: Record<string, string> = {};
    for (const column of this.mapping) {
      const text = this.row.cells[column.column - 1] ?? '';
      if (column.target !== 'custom' || column.customKey === undefined || text.trim() === '') continue;
      if (text.length > mostCharacters.custom) {
        this.value(column.column, 'custom.too_long', `The cell has more than ${mostCharacters.custom} characters.`);
      } else custom[column.customKey] = text.trim();
    }
    return custom;
  }

  private refuseRagged(): void {
    const extra = this.row.cells.findIndex((cell, at) => at >= this.options.width && cell.trim() !== '');
    if (extra === -1) return;
    this.error(
      extra + 1,
      'row.too_many_cells',
      `The row has a value in column ${columnLetters(extra + 1)}, beyond the ${this.options.width} columns of the table. Is a delimiter inside a cell not quoted?`,
    );
  }

  /** Every filled cell of the columns of a field, left to right. */
  private all(field: ImportField): { text: string; column: number; header: string }[] {
    return this.mapping
      .filter(({ target }) => target === field)
      .map(({ column, header }) => ({ text: this.row.cells[column - 1] ?? '', column, header }))
      .filter(({ text }) => !isPlaceholder(text));
  }

  private first(field: ImportField): { text: string; column: number; header: string } | undefined {
    return this.all(field)[0];
  }

  private text(field: ImportField): string | null {
    const cell = this.first(field);
    if (!cell) return null;
    return tidy(cell.text) || null;
  }

  private refuseLong(draft: GuestDraft): void {
    for (const field of ['externalId', 'title', 'firstName', 'lastName', 'company', 'household', 'notes'] as const) {
      if ((draft[field]?.length ?? 0) > mostCharacters[field]) this.tooLong(field, mostCharacters[field]);
    }
    if (draft.dietary.notes.join(', ').length > mostCharacters.dietary) this.tooLong('diet', mostCharacters.dietary);
    if (draft.tags.length > mostTags)
      this.error(this.columnOf('tags'), 'tag.too_many', `A guest has at most ${mostTags} tags.`);
  }

  private tooLong(field: ImportField, most: number): void {
    this.error(this.columnOf(field), 'value.too_long', `The value has more than ${most} characters.`);
  }

  private columnOf(field: ImportField): number | null {
    return this.mapping.find(({ target }) => target === field)?.column ?? null;
  }

  /** A value that cannot be read: what that does to its row is the importer's choice. */
  private value(column: number, code: string, detail: string): void {
    if (this.options.badValues === 'leaveOut') this.warn(column, code, `${detail} It was left out.`);
    else this.error(column, code, detail);
  }

  private error(column: number | null, code: string, detail: string): void {
    this.problems.push({ line: this.row.line, column, code, detail, level: 'error' });
  }

  private warn(column: number | null, code: string, detail: string): void {
    this.problems.push({ line: this.row.line, column, code, detail, level: 'warning' });
  }

  private hasErrors(): boolean {
    return this.problems.some(({ level }) => level === 'error');
  }
}

function shorten(text: string): string {
  const tidied = tidy(text);
  return tidied.length > 60 ? `${tidied.slice(0, 57)}…` : tidied;
}
