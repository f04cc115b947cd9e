import type { Allergen, Diet, Severity } from './dietary-words.js';
import { allergens, allergenWords, diets, dietWords, severityWords } from './dietary-words.js';
import { fold, saysNothing, tidy } from './words.js';

export interface AllergenNeed {
  allergen: Allergen;
  severity: Severity;
}

export interface DietaryNeeds {
  diets: Diet[];
  allergens: AllergenNeed[];
  /** What no word list knows, as written: "no coriander". Nothing that a guest said is dropped. */
  notes: string[];
}

type Meaning = { diet: Diet } | { allergen: Allergen };

interface Entry {
  length: number;
  /** Finds a word of the text that begins like this one. */
  pattern: RegExp;
  meaning: Meaning;
}

const dictionary: Entry[] = [
  ...Object.entries(allergenWords).flatMap(([allergen, words]) => entries(words, { allergen: allergen as Allergen })),
  ...Object.entries(dietWords).flatMap(([diet, words]) => entries(words, { diet: diet as Diet })),
].sort((a, b) => b.length - a.length);

const freeFrom = /\b(free|frei|libre|exempt)\b|frei\b|\b(no|without|ohne|kein|keine|sans|sin|senza|pas de)\b|بدون|خالي/;
const allergyWord = /allerg|alerg|حساسي/;

/**
 * Reads what a guest wrote about food, whichever column it stands in: "Vegan, keine Nüsse", "gluten-free", "anaphylaxis:
 * peanuts". An allergen counts as an intolerance unless words say more or less; a guest "without" something is a
 * preference only where the text says so, since the kitchen errs on the safe side.
 */
export function readDietary(text: string): DietaryNeeds {
  const known = remembered.get(text);
  if (known) return known;
  const needs = understand(text);
  // A list has few different answers, and looking each up in all languages is dear.
  if (remembered.size === 2_000) remembered.clear();
  if (text.length < 200) remembered.set(text, needs);
  return needs;
}

const remembered = new Map<string, DietaryNeeds>();

function understand(text: string): DietaryNeeds {
  const needs: DietaryNeeds = { diets: [], allergens: [], notes: [] };
  const whole = fold(text);
  if (saysNothing(text)) return needs;
  for (const part of text.split(/[,;|/\n\r+&،؛:]+|\s(?:and|und|et|y|e|و)\s|\s-\s/u).map(tidy)) {
    if (part === '' || saysNothing(part)) continue;
    const folded = fold(part);
    const meanings = meaningsOf(folded);
    if (meanings.length === 0 && !isOnlySeverity(folded)) needs.notes.push(part);
    for (const meaning of meanings) {
      if ('diet' in meaning) addDiet(needs, meaning.diet, folded);
      else addAllergen(needs, meaning.allergen, severityOf(folded, whole));
    }
  }
  return needs;
}

/** Joins what several columns say; the more serious severity wins. */
export function joinDietary(all: DietaryNeeds[]): DietaryNeeds {
  const joined: DietaryNeeds = { diets: [], allergens: [], notes: [] };
  for (const needs of all) {
    for (const diet of needs.diets) if (!joined.diets.includes(diet)) joined.diets.push(diet);
    for (const { allergen, severity } of needs.allergens) addAllergen(joined, allergen, severity);
    for (const note of needs.notes) if (!joined.notes.includes(note)) joined.notes.push(note);
  }
  joined.diets.sort((a, b) => diets.indexOf(a) - diets.indexOf(b));
  joined.allergens.sort((a, b) => allergens.indexOf(a.allergen) - allergens.indexOf(b.allergen));
  return joined;
}

/** Whether a header names a diet or an allergen itself ("Vegan", "Gluten-free"), so that its cells say yes or no. */
export function namesDietary(header: string): 'diet' | 'allergens' | undefined {
  if (fold(header).split(' ').length > 3) return undefined;
  const [first] = meaningsOf(fold(header));
  if (!first || isCommonWord(header)) return undefined;
  return 'diet' in first ? 'diet' : 'allergens';
}

function isCommonWord(header: string): boolean {
  return /^(standard|normal|regular|everything|alles|meat|fleisch|carne|viande|fish|fisch|meal|menu)$/.test(
    fold(header),
  );
}

/** Short words must match whole, or "ei" would be found in "eine". */
function entries(words: string, meaning: Meaning): Entry[] {
  return words.split(' ').map((word) => {
    const folded = fold(word.replaceAll('_', ' '));
    const ending = folded.length <= 4 ? '(frei|free|s|n)? ' : '';
    return { length: folded.length, pattern: new RegExp(` (ال)?${folded}${ending}`), meaning };
  });
}

/** Every diet and allergen that the words of a text begin like, each stretch of text used once. */
function meaningsOf(folded: string): Meaning[] {
  let rest = ` ${folded} `;
  const found: Meaning[] = [];
  for (const { pattern, length, meaning } of dictionary) {
    const at = rest.search(pattern);
    if (at === -1) continue;
    const end = rest.indexOf(' ', at + length + 1);
    rest = `${rest.slice(0, at)} ${rest.slice(end)}`;
    if (!found.some((known) => sameMeaning(known, meaning))) found.push(meaning);
  }
  return found;
}

function sameMeaning(a: Meaning, b: Meaning): boolean {
  return 'diet' in a ? 'diet' in b && a.diet === b.diet : 'allergen' in b && a.allergen === b.allergen;
}

function isOnlySeverity(folded: string): boolean {
  const bare = folded.replace(allergyWord, '');
  return (
    /^(severe|anaphylaxis|anaphylaktisch|schwere?|grave|mild|leichte?|intolerance|intoleranz|allerg\p{L}*|to|gegen|aux?|a|an|von)( \p{L}+)?$/u.test(
      folded,
    ) || bare.trim() === ''
  );
}

function severityOf(part: string, whole: string): Severity {
  for (const severity of ['anaphylaxis', 'preference', 'intolerance'] as const) {
    if (severityWords[severity].test(part)) return severity;
  }
  if (severityWords.anaphylaxis.test(whole)) return 'anaphylaxis';
  return 'intolerance';
}

function addDiet(needs: DietaryNeeds, diet: Diet, folded: string): void {
  // "No meat" is found as vegetarian before "meat" is; "no fish" never reaches this place.
  if (diet === 'omnivore' && freeFrom.test(folded) && !/restric|einschrank/.test(folded)) return;
  if (!needs.diets.includes(diet)) needs.diets.push(diet);
}

function addAllergen(needs: DietaryNeeds, allergen: Allergen, severity: Severity): void {
  const known = needs.allergens.find((need) => need.allergen === allergen);
  const order: Severity[] = ['preference', 'intolerance', 'anaphylaxis'];
  if (!known) needs.allergens.push({ allergen, severity });
  else if (order.indexOf(severity) > order.indexOf(known.severity)) known.severity = severity;
}
