import type { DateEvidence } from './dates.js';
import { weighDate } from './dates.js';
import { normalEmail } from './emails.js';
import type { CountryCode } from './phones.js';
import { normalPhone } from './phones.js';
import { isPlaceholder, tidy, westernDigits, yesOrNo } from './words.js';

/** Costly looks (is it a phone number?) are taken at this many values of a column; all others at every value. */
const looks = 200;

/** What the cells of one column are like, gathered row by row in constant memory. */
export class ColumnEvidence {
  filled = 0;
  samples: string[] = [];
  readonly dates: DateEvidence = { dates: 0, dayFirst: 0, monthFirst: 0 };
  private looked = 0;
  private emails = 0;
  private phones = 0;
  private names = 0;
  private answers = 0;

  constructor(private readonly country: CountryCode | undefined) {}

  add(cell: string): void {
    const value = cell.length > 200 ? cell.slice(0, 200) : cell;
    if (isPlaceholder(value)) return;
    this.filled++;
    // Evidence of the order of dates is rare (day beyond 12), so every row counts.
    weighDate(this.dates, value);
    if (this.samples.length < 3) this.keepSample(value);
    if (this.looked === looks) return;
    this.looked++;
    if (value.includes('@') && value.split(/:::|[;,]/).every((part) => normalEmail(tidy(part)) !== null)) this.emails++;
    if (yesOrNo(value) !== undefined) this.answers++;
    if (/\d{5}/.test(westernDigits(value).replace(/[\s()./+-]/g, ''))) {
      if (normalPhone(westernDigits(tidy(value.split(':::')[0] ?? '')), this.country)?.unusual === false) this.phones++;
    } else if (
      /^\p{Lu}[\p{L}.'’-]+( \p{L}[\p{L}.'’-]*){0,4}$/u.test(tidy(value)) ||
      /^\p{Lo}+( \p{Lo}+){0,4}$/u.test(tidy(value))
    ) {
      this.names++;
    }
  }

  /** Shares of the values looked at, 0 to 1. */
  get emailShare(): number {
    return this.share(this.emails);
  }

  get phoneShare(): number {
    return this.share(this.phones);
  }

  get nameShare(): number {
    return this.share(this.names);
  }

  get answerShare(): number {
    return this.share(this.answers);
  }

  get dateShare(): number {
    return this.filled === 0 ? 0 : this.dates.dates / this.filled;
  }

  private share(count: number): number {
    return this.looked === 0 ? 0 : count / this.looked;
  }

  private keepSample(value: string): void {
    // A slice of a cell would keep the whole piece of the file alive that it was cut from.
    const sample = Buffer.from(tidy(value).slice(0, 80)).toString();
    if (!this.samples.includes(sample)) this.samples.push(sample);
  }
}
