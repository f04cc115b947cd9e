/**
 * Where a browser may be sent after signing in: a path of this service, or an address at exactly one of the origins.
 * @returns the whole address without a fragment; undefined when it is anything else.
 */
export function returnAddress(text: string, publicUrl: string, origins: readonly string[]): string | undefined {
  // Browsers drop tabs and line breaks and take "\" for "/": whatever reads differently to them than to us is refused.
  if (/[\\\s\p{C}]/u.test(text) || text.length > 2000) return undefined;
  if (!/^(\/(?!\/)|https?:\/\/)/.test(text) || !URL.canParse(text, publicUrl)) return undefined;
  const url = new URL(text, publicUrl);
  if (url.username || url.password || ![new URL(publicUrl).origin, ...origins].includes(url.origin)) return undefined;
  url.hash = '';
  return url.href;
}
