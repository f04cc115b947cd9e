import { fold } from './words.js';

const languageCodes =
  'en de fr es it ar nl pt pl cs sk hu ro bg el tr ru uk sv da nb no fi et lv lt sl hr sr bs mk sq he fa hi ur bn ta zh ja ko th vi id ms ca eu gl ga cy is mt lb';
const namingLocales = ['en', 'de', 'fr', 'es', 'it', 'ar'];

let languageNames: Map<string, string> | undefined;
let countryNames: Map<string, string> | undefined;

/** BCP 47 tag of a language given as a tag ("de-AT", "de_AT", "GER") or by its name in the supported languages or its own. */
export function readLanguage(text: string): string | null {
  const trimmed = text.trim().replace(/_/g, '-');
  const named = (languageNames ??= nameLanguages()).get(fold(trimmed));
  if (named !== undefined) return named;
  try {
    const tag = new Intl.Locale(trimmed);
    const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag.language);
    return known === undefined ? null : tag.toString();
  } catch {
    // Not a tag either: "Klingonisch?" throws a RangeError, which is the answer.
    return null;
  }
}

/** ISO 3166-1 alpha-2 code of a country given as its code or by its name in the supported languages. */
export function readCountry(text: string): string | null {
  return (countryNames ??= nameCountries()).get(fold(text)) ?? null;
}

function nameLanguages(): Map<string, string> {
  const names = new Map<string, string>();
  for (const code of languageCodes.split(' ')) {
    for (const locale of [...namingLocales, code]) {
      const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code);
      if (name !== undefined) names.set(fold(name), code);
    }
  }
  const others = {
    ger: 'de',
    deu: 'de',
    eng: 'en',
    fra: 'fr',
    fre: 'fr',
    spa: 'es',
    ita: 'it',
    ara: 'ar',
    castellano: 'es',
    farsi: 'fa',
    mandarin: 'zh',
    عربي: 'ar',
    انجليزي: 'en',
    الانجليزيه: 'en',
  };
  for (const [name, code] of Object.entries(others)) names.set(fold(name), code);
  return names;
}

function nameCountries(): Map<string, string> {
  const names = new Map<string, string>();
  const display = namingLocales.map((locale) => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }));
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second);
      const english = display[0]?.of(code);
      if (english === undefined || ['EU', 'UN', 'ZZ', 'XA', 'XB', 'UK', 'QO', 'EZ'].includes(code)) continue;
      names.set(fold(code), code);
      for (const locale of display) names.set(fold(locale.of(code) ?? english), code);
    }
  }
  const others = {
    uk: 'GB',
    'great britain': 'GB',
    england: 'GB',
    scotland: 'GB',
    wales: 'GB',
    usa: 'US',
    'u s a': 'US',
    'united states of america': 'US',
    vae: 'AE',
    uae: 'AE',
    emirates: 'AE',
    holland: 'NL',
    'bundesrepublik deutschland': 'DE',
    turkey: 'TR',
    'czech republic': 'CZ',
    ksa: 'SA',
  };
  for (const [name, code] of Object.entries(others)) names.set(fold(name), code);
  return names;
}
