import type { Allergen as AnyAllergen, Diet, Severity } from '../../guests/index.js';

export type { Diet, Severity } from '../../guests/index.js';
/** Those of the guest book that a word can stand for. */
export type Allergen = Exclude<AnyAllergen, 'other'>;

/** Beginnings of folded words, in en, de, fr, es, it and ar; a word that begins so means the diet. */
export const dietWords: Record<Exclude<Diet, 'other'>, string> = {
  vegan: 'vegan vegane veganer vegana vegano vegetalien vegetalienne نباتي_صرف نباتي_بحت فيغان',
  vegetarian:
    'vegetar vegetal veggie veggi veg ovo_lacto lacto_ovo نباتي no_meat meatless fleischlos kein_fleisch sans_viande sin_carne senza_carne بدون_لحم',
  pescatarian: 'pescatar pescetar pesketar pescatariano pescetariano pescoveg اسماك_فقط',
  halal: 'halal حلال',
  kosher: 'kosher koscher kasher casher kascher cosher كوشر',
  omnivore:
    'omnivor omnivoro eats_everything everything isst_alles alles allesesser mange_de_tout come_de_todo mangia_tutto standard regular normal no_restrictions no_restriction keine_einschrankung fleisch meat carne viande ياكل_كل_شيء عادي',
};

/** The same for allergens. Where one word begins like another, the longer one is tried first. */
export const allergenWords: Record<Allergen, string> = {
  gluten:
    'gluten wheat weizen ble trigo grano frumento coeliac celiac zoliak coeliaque celiac celiach celiaq roggen rye gerste barley orge cebada orzo dinkel spelt غلوتين جلوتين القمح قمح',
  crustaceans:
    'crustac krebstier krustentier shrimp prawn crab lobster garnele hummer krabbe crevette homard gamba camaron marisco gamber crostac aragost shellfish schalentier fruits_de_mer frutti_di_mare crayfish langouste قشريات روبيان جمبري',
  eggs: 'egg ei eier huhnerei oeuf huevo uova uovo بيض',
  fish: 'fish fisch poisson pescado pesce salmon lachs tuna thunfisch سمك اسماك',
  peanuts: 'peanut erdnuss erdnusse arachid cacahuet mani groundnut فول_سوداني',
  soybeans: 'soy soja soia soya tofu صويا',
  milk: 'milk milch lait leche latte dairy lactos laktos lactose lattos lattosio laktose milchprodukt latticin lacteo laitier laitage cheese kase fromage butter حليب لاكتوز البان لبن',
  nuts: 'nut nuts tree_nut nuss nusse schalenfrucht noix noisette frutos_seco frutos_secos nuez nueces noci frutta_a_guscio frutta_secca hazelnut haselnuss walnut walnuss almond mandel amande almendra mandorl nocciol avellana cashew pistach pistaz pistacchi pecan fruits_a_coque مكسرات جوز لوز',
  celery: 'celery sellerie celeri apio sedano كرفس',
  mustard: 'mustard senf moutarde mostaza senape خردل',
  sesame: 'sesam sesame sesamo ajonjoli tahini سمسم',
  sulphites: 'sulphit sulfit sulfite sulphur schwefel solfit solfiti sulfito anhidrido كبريتيت',
  lupin: 'lupin lupine lupino altramuz altramuces ترمس',
  molluscs:
    'mollusc mollusk weichtier mollusque molusco mollusch muschel mussel moule mejillon cozze oyster auster huitre ostra ostriche squid tintenfisch calamar octopus clam vongole رخويات محار',
};

/** Words that tell how serious it is. */
export const severityWords: Record<Severity, RegExp> = {
  anaphylaxis:
    /anaphyla|anafila|epi ?pen|severe|schwer|severa|grave|lebensgefahr|life threat|deadly|todlich|mortel|حاد|شديد|خطير/,
  intolerance: /intoleran|intolleran|unvertrag|sensitiv|lactose|laktose|lattosio|lactosa|عدم تحمل/,
  preference:
    /prefer|bevorzug|dislike|mag kein|mag nicht|n aime pas|no le gusta|non piace|avoid|ungern|lieber|leicht|mild|leger|leve|lieve|لا يحب|يفضل/,
};

/** In the order in which several are told. */
export const allergens = Object.keys(allergenWords) as Allergen[];
/** The strictest first: who says both vegan and vegetarian is cooked for as a vegan. */
export const diets = Object.keys(dietWords) as Diet[];
