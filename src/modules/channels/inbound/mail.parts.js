// Plain JavaScript, so that a thread can run it from src/ and from dist/ alike.

const LONGEST_HTML = 400_000;

/** @param {Buffer} raw */
export async function takeApart(raw) {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(raw, { maxNestingDepth: 20, forceRfc822Attachments: true });
  return { mail, text: mail.text ?? (mail.html ? await plainText(mail.html) : '') };
}

async function plainText(html) {
  const { convert } = await import('html-to-text');
  return convert(html.slice(0, LONGEST_HTML), {
    limits: { maxInputLength: LONGEST_HTML, maxDepth: 100, maxChildNodes: 10_000 },
  });
}
