// A thread of its own for making e-mails: the compiler takes some 60 MB, and what people write may keep it busy for long.
// Plain JavaScript, so that it runs from src/ and from dist/ alike.
import { parentPort } from 'node:worker_threads';
import { convert } from 'html-to-text';
import { Parser } from 'htmlparser2';
import mjml2html from 'mjml';

const FORBIDDEN = new Set([
  ...['script', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'form', 'input', 'button', 'textarea'],
  ...['select', 'base', 'svg', 'math', 'template', 'noscript', 'audio', 'video'],
]);
const ADDRESSES = new Set(['href', 'src', 'background', 'action', 'formaction', 'xlink:href', 'srcset', 'poster']);
const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|sms:|cid:|data:image\/(?:png|jpe?g|gif|webp);|\{\{|#|$)/i;

/** Elements, attributes and addresses that have no place in a mail. */
function unsafe(html) {
  const found = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (FORBIDDEN.has(name)) found.push({ what: `<${name}`, detail: `<${name}> is not allowed in a mail` });
      if (name === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? ''))
        found.push({ what: 'refresh', detail: 'A mail cannot lead elsewhere by itself' });
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute.startsWith('on'))
          found.push({ what: attribute, detail: `${attribute}="…" is not allowed in a mail` });
        // Browsers pass over control characters and spaces in a scheme.
        const address = value.replaceAll(/[\0-\x20]/g, '');
        if (ADDRESSES.has(attribute) && !SAFE_ADDRESS.test(address))
          found.push({
            what: value,
            detail: `${attribute} takes an address that begins with https:, mailto: or tel:, or a variable of the type url`,
          });
      }
    },
    oncomment(text) {
      if (/<\s*\/?\s*(?:script|iframe|object|embed)/i.test(text))
        found.push({ what: 'script', detail: 'Scripts are not allowed in a mail, in comments neither' });
    },
  });
  parser.end(html);
  return found;
}

async function compile(mjml) {
  const { html, errors } = await mjml2html(mjml, {
    validationLevel: 'soft',
    ignoreIncludes: true,
    // No mail shall tell a font server who reads it, unless its author says so.
    fonts: {},
    beautify: false,
    minify: false,
  });
  const text = convert(html, {
    wordwrap: false,
    selectors: [
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: false } },
      { selector: 'img', format: 'skip' },
    ],
  });
  return {
    html,
    // Spaces around lines are of the layout.
    text: text
      .replaceAll(/[^\S\n]+$/gm, '')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
    errors: errors.map(({ line, message, tagName }) => ({ line, message, tagName })),
    unsafe: unsafe(html),
  };
}

parentPort.on('message', async ({ id, mjml }) => {
  try {
    parentPort.postMessage({ id, result: await compile(mjml) });
  } catch (error) {
    parentPort.postMessage({ id, failed: String(error?.message ?? error).slice(0, 300) });
  }
});
