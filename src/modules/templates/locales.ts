/** The tag as everybody writes it, e.g. `de-AT`; undefined for what is none. */
export function canonicalLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The tag and its parents: `zh-Hant-TW`, `zh-Hant`, `zh`. */
function withParents(tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

/**
 * In which languages something is looked for, the best first: what was asked for and its parents (`de-AT`, `de`), then the
 * same of each fallback, then English.
 */
export function localeChain(asked: string | null, fallbacks: readonly string[]): string[] {
  const tags = [asked ?? '', ...fallbacks, 'en'].flatMap((tag) => {
    const canonical = tag && canonicalLocale(tag);
    return canonical ? withParents(canonical) : [];
  });
  return [...new Set(tags)];
}

/** The best of what there is. Words in some language are better than none, hence the first when nothing fits. */
export function bestLocale(chain: readonly string[], available: readonly string[]): string | undefined {
  return chain.find((locale) => available.includes(locale)) ?? available[0];
}
