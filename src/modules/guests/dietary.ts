/** Diets a kitchen plans for. */
export const diets = ['omnivore', 'vegetarian', 'vegan', 'pescatarian', 'halal', 'kosher', 'other'] as const;
export type Diet = (typeof diets)[number];

/** The 14 allergens of Annex II of Regulation (EU) No 1169/2011, and `other`. */
export const allergens = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soybeans',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
  'other',
] as const;
export type Allergen = (typeof allergens)[number];

/** From "would rather not" to "ambulance". */
export const severities = ['preference', 'intolerance', 'anaphylaxis'] as const;
export type Severity = (typeof severities)[number];

export interface Allergy {
  allergen: Allergen;
  severity: Severity;
  /** Needed for `other`. */
  note?: string;
}
