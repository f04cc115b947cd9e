import { domainToASCII } from 'node:url';
import anyAscii from 'any-ascii';
import { isE164 } from './phone.js';

interface Searchable {
  firstName?: string;
  lastName?: string;
  email?: string | null;
  phone?: string | null;
  company?: string;
}

export interface GuestKeys {
  /** What a search looks at, ` name company | e-mail phone | ~sounds of the name `: words with a space before each. */
  searchKey: string;
  /** "last first" without accents: what lists are sorted by. */
  sortKey: string;
  /** The name by its sound, whatever the order and script of its words: equal for likely duplicates. */
  nameKey: string;
  /** Equal for addresses of one mailbox. */
  emailKey: string | null;
  /** E.164, or null for what is no phone number anybody could dial. */
  phoneKey: string | null;
}

const apostrophes = /['`´’‘ʼʹʻ]/g;
/** Scripts written without spaces: any-ascii gives one capitalised syllable per character. */
const syllabic = /[\p{Script=Han}\p{Script=Hangul}]/u;
/** Scripts that write no or few vowels: only the sound can be compared. */
const consonantal = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const foreign = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Latin letters and digits only, lower case, one space between words: "Müller", "Muller" and "Мюллер" come close. */
export function plainText(text: string): string {
  const latin = anyAscii(text.normalize('NFC').replaceAll(apostrophes, ''));
  const words = syllabic.test(text) ? latin.replaceAll(/([a-z])(?=[A-Z])/g, '$1 ') : latin;
  return words
    .toLowerCase()
    .replaceAll("'", '')
    .replaceAll(/[^a-z0-9@.+]+/g, ' ')
    .trim();
}

/** One spelling for the ways to write an umlaut and a long vowel: Mueller and Müller, Aarhus and Århus, Goethe and Göthe. */
const oneSpelling = (plain: string): string => plain.replaceAll(/a[ae]|([ou])e/g, (pair) => pair[0]!);

/** Text as a search compares it. */
export const searchText = (text: string): string =>
  oneSpelling(plainText(text)).replaceAll('+', ' ').replaceAll(/ +/g, ' ').trim();

/**
 * A word by its sound: first letter and consonants, with the spellings that languages and transliterations disagree on made
 * one (c k q, w v, ph f, j y i, th t). Mohammed, Muhammad and محمد are alike, Iwanow and Иванов, Katharina and Catarina.
 */
export function soundOf(word: string, writtenWithoutVowels = false): string {
  let sound = oneSpelling(word)
    .replaceAll(/[^a-z]/g, '')
    .replaceAll(/sch|shch|sh|tch|tsch|zh/g, 's')
    .replaceAll('ph', 'f')
    .replaceAll(/([ctkgdrb])h/g, '$1')
    .replaceAll(/ck|c|q/g, 'k')
    .replaceAll('x', 'ks')
    .replaceAll('z', 's');
  if (writtenWithoutVowels) sound = sound.replaceAll(/(?<=.)[wy]/g, '');
  sound = sound
    .replaceAll('w', 'v')
    .replaceAll(/[jy]/g, 'i')
    .replaceAll(/(.)\1+/g, '$1')
    .replaceAll(/h$/g, '');
  return sound.slice(0, 1) + sound.slice(1).replaceAll(/[aeiou]/g, '');
}

/** Shorter ones are in too many names to say anything. */
const SHORTEST_SOUND = 3;

/** For comparing across scripts: which vowel a name begins with is written differently too, if at all. */
const bareSound = (sound: string): string => sound.replace(/^[aeiou]/, '');

/** The words of a search: each must be found. `sounds` is how it may be found across scripts. */
export interface SearchWord {
  text: string;
  /** LIKE pattern over the search key, for what spelling cannot compare; undefined where spelling is enough. */
  sound?: string;
}

const MOST_WORDS = 6;

/** Only what a phone number is written with, and enough digits to mean one. */
const phoneLike = /^[\d\s+()/.-]+$/;
const SHORTEST_PHONE = 5;

export function searchWords(search: string): SearchWord[] {
  // National or international, however grouped: the digits behind the prefix are the same.
  const digits = search.replace('(0)', '').replaceAll(/\D/g, '').replace(/^0+/, '');
  if (phoneLike.test(search) && digits.length >= SHORTEST_PHONE) return [{ text: digits }];
  return search
    .trim()
    .split(/\s+/)
    .flatMap((given) => {
      const withoutVowels = consonantal.test(given);
      return searchText(given)
        .split(' ')
        .filter(Boolean)
        .map((text) => {
          const sound = bareSound(soundOf(text, withoutVowels));
          if (sound.length < SHORTEST_SOUND) return { text };
          // A Latin word needs the sound only for names of other scripts, which are marked twice.
          return { text, sound: foreign.test(given) ? `%~${sound} %` : `%~~${sound} %` };
        });
    })
    .slice(0, MOST_WORDS);
}

function soundsOf(name: string): { key: string; marks: string } {
  const sounds: string[] = [];
  const marks: string[] = [];
  for (const given of name.split(/\s+/)) {
    for (const word of plainText(given).split(' ')) {
      const sound = soundOf(word, consonantal.test(given));
      if (sound) sounds.push(sound);
      const bare = bareSound(sound);
      if (bare.length >= SHORTEST_SOUND) marks.push(`${foreign.test(given) ? '~~' : '~'}${bare}`);
    }
  }
  return { key: sounds.sort().join(' '), marks: marks.join(' ') };
}

/** Mailboxes of Google ignore dots; no other provider is known to treat two different addresses as one. */
export function emailKey(email: string): string | null {
  const text = email.normalize('NFKC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1) return null;
  const domain = domainToASCII(text.slice(at + 1)) || text.slice(at + 1);
  const local = text.slice(0, at);
  return /^(gmail|googlemail)\.com$/.test(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}

/** Everything a guest is found, sorted and matched by; kept in columns beside the name. `phone` must be normalised already. */
export function searchKeys(guest: Searchable): GuestKeys {
  const { firstName = '', lastName = '', email, phone, company = '' } = guest;
  const name = `${firstName} ${lastName}`.trim();
  const sounds = soundsOf(name);
  const called = searchText(`${name} ${company}`);
  const reached = searchText(`${email ?? ''} ${phone?.replaceAll(/\D/g, '') ?? ''}`);
  return {
    searchKey: ` ${called} | ${reached} | ${sounds.marks} `,
    sortKey: plainText(`${lastName} ${firstName}`.trim() || (email ?? phone ?? '')),
    nameKey: sounds.key,
    emailKey: email ? emailKey(email) : null,
    phoneKey: phone && isE164(phone) ? phone : null,
  };
}
