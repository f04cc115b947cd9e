const LINK_TOKEN = /\/(r|rsvp)\/[^\s"'\\/?#]+/g;
const SECRET_QUERY = /([?&](?:token|code|state|secret|password|key|signature)=)[^\s"'\\&#]+/gi;

/** Hides what grants access by itself: invitation links and secrets in a query string. Works on a URL or a log line. */
export function maskTokens(text: string): string {
  return text.replace(LINK_TOKEN, '/$1/***').replace(SECRET_QUERY, '$1***');
}
