import { demoId, pick, share } from './chance.js';
import { cultures, type Culture, type Phone } from './names.js';
import type { DemoGuest, DemoHousehold } from './types.js';

/** How many households of one, two, … six: 120 households, 300 guests. */
const HOUSEHOLDS_BY_SIZE = [27, 43, 22, 21, 5, 2] as const;

function native(name: string): string {
  return name.split('|')[0] ?? name;
}

function latin(name: string): string {
  return (name.split('|')[1] ?? name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßøæœđłþðıØÆŒĐŁÞÐ]/g, (letter) => LETTERS[letter.toLowerCase()] ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ł: 'l', þ: 'th', ð: 'd', ı: 'i' };

/** Numbers set aside for films and examples by Ofcom, the Bundesnetzagentur, Arcep and the NANPA. */
function phoneNumber(range: Phone, number: number): string {
  const digits = (count: number): string => String(number).padStart(count, '0').slice(-count);
  switch (range) {
    case 'gb':
      return `+447700900${digits(3)}`;
    case 'de':
      return `+493023125${digits(3)}`;
    case 'fr':
      return `+3363998${digits(4)}`;
    case 'us':
      return `+1${['202', '212', '312', '415'][Math.floor(number / 100) % 4]}55501${digits(2)}`;
  }
}

const ALLERGIES: DemoGuest['allergies'][] = [
  [{ allergen: 'nuts', severity: 'anaphylaxis' }],
  [{ allergen: 'milk', severity: 'intolerance' }],
  [{ allergen: 'gluten', severity: 'intolerance' }],
  [
    { allergen: 'crustaceans', severity: 'anaphylaxis' },
    { allergen: 'molluscs', severity: 'intolerance' },
  ],
  [{ allergen: 'eggs', severity: 'preference' }],
  [{ allergen: 'peanuts', severity: 'anaphylaxis' }],
  [{ allergen: 'other', severity: 'intolerance', note: 'Kiwi' }],
];

function dietOf(culture: Culture, key: number): string | null {
  const chance = share('diet', key);
  if (culture.language === 'ar' || culture.language === 'tr') return chance < 0.6 ? 'halal' : null;
  if (culture.language === 'hi') return chance < 0.5 ? 'vegetarian' : null;
  if (chance < 0.09) return 'vegetarian';
  if (chance < 0.13) return 'vegan';
  if (chance < 0.17) return 'pescatarian';
  if (chance < 0.18) return 'kosher';
  return chance < 0.3 ? 'omnivore' : null;
}

/** The feminine of a family name where there is one; the mark is taken off. */
function familyFor(family: string, feminine: boolean): string {
  const [masculine = family, other] = family.split('/');
  return feminine && other !== undefined ? other : masculine;
}

interface People {
  guests: DemoGuest[];
  households: Omit<DemoHousehold, 'functionIds' | 'answeredAt' | 'answers'>[];
}

/** The size of each household, spread so that large and small ones are mixed. */
function sizes(): number[] {
  const all = HOUSEHOLDS_BY_SIZE.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
  const order = all.map((size, index) => ({ size, at: share('size', index) })).sort((one, other) => one.at - other.at);
  const mixed = order.map(({ size }) => size);
  // The showcase comes first, so that it is easy to find.
  mixed.splice(mixed.indexOf(4), 1);
  return [4, ...mixed];
}

export function people(): People {
  const guests: DemoGuest[] = [];
  const taken = new Set<string>();
  const households = sizes().map((size, number) => {
    const culture = cultures[number % cultures.length];
    if (!culture) throw new RangeError('no such culture');
    const family = culture.family[Math.floor(number / cultures.length)] ?? pick(culture.family, 'family', number);
    const members = Array.from({ length: size }, (_, position) => {
      const guest = person(culture, family, number, position, guests.length, taken);
      guests.push(guest);
      return guest;
    });
    const [contact] = members;
    if (!contact) throw new RangeError('an empty household');
    const alone = `${contact.firstName} ${contact.lastName}`;
    return {
      id: demoId('household', number),
      name: size === 1 ? alone : culture.household(native(familyFor(family, false))),
      language: culture.language,
      contactGuestId: contact.id,
      guestIds: members.map(({ id }) => id),
      plusOnes: number === 0 || (size === 1 && share('plus one', number) < 0.6) ? 1 : 0,
    };
  });
  return { guests, households };
}

function person(
  culture: Culture,
  family: string,
  household: number,
  position: number,
  number: number,
  taken: Set<string>,
): DemoGuest {
  const feminine = position < 2 ? (position + household) % 2 === 0 : share('gender', number) < 0.5;
  const pool = feminine ? culture.feminine : culture.masculine;
  // Two of one household never share a given name.
  const given = pool[(Math.floor(share('given', household) * pool.length) + position) % pool.length] ?? '';
  const familyName = familyFor(family, feminine);
  const child = position > 1;
  let email: string | null = null;
  if (!child && share('email', number) < 0.95) {
    const base = [latin(given), latin(familyName)].filter(Boolean).join('.');
    email = `${base}@example.${share('domain', number) < 0.7 ? 'com' : 'org'}`;
    for (let again = 2; taken.has(email); again++) email = `${base}${again}@example.com`;
    taken.add(email);
  }
  const tags = child ? ['child'] : [...(TAGS[number % TAGS.length] ?? [])];
  return {
    id: demoId('guest', number),
    title:
      !child && share('title', number) < 0.12
        ? pick(['Dr.', 'Prof.', 'Prof. Dr.', 'Dame', 'Sir'].slice(0, 3), 'which', number)
        : '',
    firstName: native(given),
    lastName: native(familyName),
    email,
    phone: !child && share('phone', number) < 0.7 ? phoneNumber(culture.phone, number) : null,
    language: culture.language,
    company: !child && share('company', number) < 0.35 ? pick(COMPANIES, 'company of', number) : '',
    tags,
    diet: dietOf(culture, number),
    allergies: share('allergy', number) < 0.1 ? pick(ALLERGIES, 'allergies', number) : [],
    dietaryNotes: share('dietary note', number) < 0.03 ? 'No raw onions, please.' : '',
    notes: share('note', number) < 0.05 ? pick(NOTES, 'notes', number) : '',
  };
}

const TAGS: readonly string[][] = [
  ['vip'],
  [],
  ['sponsor'],
  [],
  ['press'],
  [],
  ['board', 'vip'],
  [],
  ['regular'],
  [],
  [],
];
const COMPANIES = [
  'Nordlicht Verlag',
  'Meridian Shipping',
  'Atelier Solène',
  'Aoyama Optics',
  'Lagos Capital',
  'Banco del Sol',
  'Alpine Rescue Service',
];
const NOTES = [
  'Prefers a seat near the door.',
  'Plays the cello; ask about the quartet.',
  'Uses a wheelchair.',
  'Stayed in room 214 last year.',
];
