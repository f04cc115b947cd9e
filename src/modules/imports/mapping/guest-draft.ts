import type { DietaryNeeds } from './dietary.js';
import type { CountryCode } from './phones.js';

/** One row of the file as a guest, every value in its normal form. Absent values are null or empty. */
export interface GuestDraft {
  externalId: string | null;
  title: string | null;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  /** First is the main one. */
  emails: string[];
  /** E.164, first is the main one. */
  phones: string[];
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Rows with the same text belong together. */
  household: string | null;
  /** null when the file does not say. */
  plusOnes: number | null;
  /** BCP 47. */
  language: string | null;
  /** YYYY-MM-DD. */
  birthday: string | null;
  dietary: DietaryNeeds;
  tags: string[];
  notes: string | null;
  custom: Record<string, string>;
}

export interface DraftOptions {
  /** Country of phone numbers in national form, where no column of the row says another. */
  country?: CountryCode | undefined;
  /** `leaveOut` imports a row without its unreadable values and warns; `reject` (default) keeps the row out. */
  badValues?: 'reject' | 'leaveOut';
  /** Number of columns of the table; cells beyond it make a row ragged. */
  width: number;
  today?: Date;
}

/** Longest text kept for one value; longer ones are an error rather than cut. */
export const mostCharacters = {
  externalId: 200,
  title: 40,
  firstName: 120,
  lastName: 120,
  company: 200,
  household: 200,
  notes: 5_000,
  dietary: 1_000,
  custom: 1_000,
  tag: 60,
} as const;
export const mostTags = 50;
