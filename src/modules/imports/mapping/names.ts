import { fold, tidy } from './words.js';

/** A person's name in parts. Every part may be ''. */
export interface NameParts {
  title: string;
  firstName: string;
  lastName: string;
  suffix: string;
}

const titles = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr hon capt captain col colonel major sgt lt gen judge
   herr frau fraulein hr fr familie dipl ing dipl ing mag dkfm pd
   m mme mlle mm mmes monsieur madame mademoiselle maitre me docteur
   sr sra srta don dona señor señora señorita dra lic ing arq
   sig sigra signor signora signorina dott dottssa dottore dottoressa avv geom rag arch
   السيد السيده الانسه الدكتور الدكتوره دكتور المهندس الاستاذ الشيخ سمو د م ا أ`
    .split(/\s+/)
    .map(fold),
);

/** Titles that are also first names or initials: only with a full stop, or when a name of two words follows. */
const weakTitles = new Set([
  'm',
  'd',
  'a',
  'ا',
  'fr',
  'don',
  'gen',
  'me',
  'major',
  'judge',
  'mag',
  'col',
  'hon',
  'lic',
  'ing',
  'hr',
  'dame',
  'lord',
  'arch',
  'rag',
  'mm',
  'don',
  'dona',
  'familie',
  'م',
  'د',
]);

const suffixes =
  /^(jr|sr|jnr|snr|junior|senior|ii|iii|iv|phd|ph\.?d|md|m\.?d|esq|mba|msc|bsc|ll\.?m|mp|cpa|obe|cbe|dds)\.?$/i;

/** Small words that belong to the family name behind them. */
const particles = new Set(
  `van von der den de del della dello di da do dos das du des d la le los las lo y e bin bint ibn ben al el abu abou umm
   ter ten te 't op zu zum zur vom und af av ap mac st saint san santa dalla dalle dei degli`.split(/\s+/),
);

/** Small words that open a compound first name rather than a family name. */
const firstNameOpeners = new Set(['abd', 'abdul', 'abdel', 'عبد', 'ابو', 'ام', 'أبو', 'أم']);

const arabicParticles = new Set(['بن', 'ابن', 'بنت', 'ال', 'آل', 'بو', 'ولد']);

const secondFirstNames = new Set([
  'carlos',
  'luis',
  'maria',
  'jose',
  'angel',
  'antonio',
  'jesus',
  'manuel',
  'carmen',
  'pilar',
  'angeles',
  'paul',
  'pierre',
  'marie',
  'anne',
  'luc',
  'claude',
  'lou',
  'ann',
  'rose',
  'beth',
  'anna',
]);

/** Family names of two characters that Chinese uses; all others have one. */
const longHanNames = new Set([
  '欧阳',
  '歐陽',
  '司马',
  '司馬',
  '上官',
  '诸葛',
  '諸葛',
  '司徒',
  '夏侯',
  '东方',
  '東方',
  '皇甫',
  '慕容',
  '令狐',
  '长孫',
  '长孙',
  '宇文',
  '司空',
  '端木',
  '南宫',
  '南宮',
]);
const longHangulNames = new Set(['남궁', '황보', '제갈', '사공', '선우', '독고']);

const han = /^\p{Script=Han}+$/u;
const hangul = /^\p{Script=Hangul}+$/u;
const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u30fc・·\s]+$/u;

/**
 * Splits a full name. Rules, in their order: "Last, First"; titles in front, degrees and Jr. behind; East Asian scripts
 * put the family name first; particles (van der, de la, bin, al-) open the family name; else the last word is it. A
 * single word is a first name, since that is what a greeting needs. `familyFirst` when the header says so ("Nom Prénom").
 */
export function splitFullName(text: string, familyFirst = false): NameParts {
  const whole = tidy(text.replace(/[“”"]/g, ' '));
  if (eastAsian.test(whole)) return eastAsianName(whole);
  const { title, rest } = takeTitle(whole);
  const comma = rest.split(/\s*[,،]\s*/).filter((part) => part !== '');
  const [before, ...behind] = comma;
  if (before === undefined) return { title, firstName: '', lastName: '', suffix: '' };
  const degrees = behind.filter((part) => isSuffix(part));
  const names = behind.filter((part) => !isSuffix(part));
  if (names.length > 0) {
    const given = takeTitle(names.join(' '));
    const last = takeSuffix(before);
    return {
      title: tidy(`${title} ${given.title}`),
      firstName: given.rest,
      lastName: last.rest,
      suffix: tidy([last.suffix, ...degrees].join(' ')),
    };
  }
  const { rest: bare, suffix } = takeSuffix(before);
  const words = bare.split(' ');
  return {
    title,
    ...(familyFirst ? splitFamilyFirst(words) : splitWords(words)),
    suffix: tidy([suffix, ...degrees].join(' ')),
  };
}

/** Whether a name stands for two people: "Anna & Peter Müller", "Mr and Mrs Smith", "Ana y Luis". */
export function namesTwoPeople(text: string): boolean {
  const words = tidy(text);
  if (/\s[&+]\s/.test(words)) return true;
  // Between two single words a Spanish or Italian "y" or "e" joins people, elsewhere family names.
  return (/^\S+( \S+)? (and|und|et|و) \S+/iu.test(words) && !words.includes(',')) || /^\S+ [ye] \S+$/iu.test(words);
}

/** "VAN DER BERG Jan", "García López Ana": words in capitals and particles belong to the family name, else the first word does. */
function splitFamilyFirst(words: string[]): { firstName: string; lastName: string } {
  if (words.length === 1) return splitWords(words);
  let end = 0;
  while (end < words.length - 2 && particles.has(fold(words[end] ?? ''))) end++;
  end++;
  const capitals = words.findIndex((word) => !isCapitals(word));
  if (capitals > 0) end = capitals;
  return { firstName: words.slice(end).join(' '), lastName: words.slice(0, end).join(' ') };
}

function splitWords(words: string[]): { firstName: string; lastName: string } {
  const [only] = words;
  if (words.length === 1) return { firstName: only ?? '', lastName: '' };
  if (/^(familie|family|famille|familia|famiglia|عائلة|عائله)$/i.test(only ?? '')) {
    return { firstName: '', lastName: words.slice(1).join(' ') };
  }
  const start = familyNameStart(words);
  return { firstName: words.slice(0, start).join(' '), lastName: words.slice(start).join(' ') };
}

function familyNameStart(words: string[]): number {
  if (/\p{Script=Arabic}/u.test(words.join(''))) {
    return firstNameOpeners.has(words[0] ?? '') && words.length > 2 ? 2 : 1;
  }
  // A family name in capitals is how many European lists mark it: "Jean-Pierre DE LA TOUR".
  const capitals = words.findIndex((word, at) => at > 0 && isCapitals(word));
  if (capitals > 0 && !isCapitals(words[0] ?? '') && words.slice(capitals).every(isCapitals)) return capitals;
  for (let at = 1; at < words.length - 1; at++) if (isParticle(words, at)) return at;
  const last = words[words.length - 1] ?? '';
  if (words.length > 2 && /^(al|el)-/i.test(words[1] ?? '')) return 1;
  // Three words: the middle one is more often a second first name than a first family name, but "Ana García López" is not.
  if (words.length === 4 && secondFirstNames.has(fold(words[1] ?? ''))) return 2;
  if (words.length === 4 && !words.some((word) => /^\p{L}\.?$/u.test(word))) return 2;
  return last === '' ? words.length : words.length - 1;
}

function isParticle(words: string[], at: number): boolean {
  const word = words[at] ?? '';
  const folded = fold(word);
  if (arabicParticles.has(word)) return true;
  if (!particles.has(folded) && !/^(d|l)['’]/i.test(word)) return false;
  if (folded === 'y' || folded === 'e' || folded === 'und') return false;
  // "Ben", "Al" and "Van" are first names too; behind the first word and before the last they are hardly ever.
  return true;
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase() && !/^\p{L}\.$/u.test(word);
}

function takeTitle(text: string): { title: string; rest: string } {
  const words = text.split(' ');
  let count = 0;
  while (count < words.length - 1) {
    const word = words[count] ?? '';
    const folded = fold(word).replace(/ /g, '');
    if (/^(and|und|et|&|y|e)$/i.test(word) && count > 0 && titles.has(fold(words[count + 1] ?? ''))) {
      count++;
      continue;
    }
    if (!titles.has(folded)) {
      // "Dipl.-Ing." and "Prof.Dr." are written together.
      if (
        !word.includes('.') ||
        !word
          .split(/[.\-]+/)
          .filter(Boolean)
          .every((part) => titles.has(fold(part)))
      )
        break;
    } else if (weakTitles.has(folded) && !word.endsWith('.') && words.length - count < 3) break;
    count++;
  }
  return { title: words.slice(0, count).join(' '), rest: words.slice(count).join(' ') };
}

function takeSuffix(text: string): { rest: string; suffix: string } {
  const words = text.split(' ');
  let end = words.length;
  while (end > 1 && isSuffix(words[end - 1] ?? '')) end--;
  return { rest: words.slice(0, end).join(' '), suffix: words.slice(end).join(' ') };
}

function isSuffix(word: string): boolean {
  return suffixes.test(word);
}

function eastAsianName(text: string): NameParts {
  const parts = text.split(/[\s・·]+/).filter((part) => part !== '');
  const [first = '', ...rest] = parts;
  // A foreigner's name in Katakana keeps its own order.
  if (/^[\p{Script=Katakana}\u30fc]+$/u.test(first) && parts.length > 1) {
    return { title: '', firstName: parts.slice(0, -1).join(' '), lastName: parts.at(-1) ?? '', suffix: '' };
  }
  if (rest.length > 0) return { title: '', firstName: rest.join(' '), lastName: first, suffix: '' };
  const chars = [...first];
  if (chars.length < 2 || chars.length > 4 || !(han.test(first) || hangul.test(first))) {
    return { title: '', firstName: first, lastName: '', suffix: '' };
  }
  const two = chars.slice(0, 2).join('');
  // Four Han characters without a known long Chinese name are most likely Japanese, two and two.
  const long = longHanNames.has(two) || longHangulNames.has(two) || (han.test(first) && chars.length === 4);
  const cut = long && chars.length > 2 ? 2 : 1;
  return { title: '', firstName: chars.slice(cut).join(''), lastName: chars.slice(0, cut).join(''), suffix: '' };
}
