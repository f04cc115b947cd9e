import { describe, expect, it } from '@jest/globals';
import { escapeHtml, html } from './html.js';
import { HOSTILE } from './sample.fixture.js';

describe('html', () => {
  it('escapes everything interpolated', () => {
    expect(html`<p title="${`"'\`<&>`}">${'<b>'}</p>`.markup).toBe(
      '<p title="&quot;&#39;&#96;&lt;&amp;&gt;">&lt;b&gt;</p>',
    );
  });

  it('keeps pieces of its own, joins lists and leaves nothing for nothing', () => {
    const items = ['a', '<', 3].map((item) => html`<li>${item}</li>`);
    // prettier-ignore
    expect(html`<ul>${items}${undefined}${null}${false}</ul>`.markup).toBe('<ul><li>a</li><li>&lt;</li><li>3</li></ul>');
  });

  it('replaces what has no place in a page', () => {
    expect(escapeHtml('a\u0000b\ud800c\u001b')).toBe('a\ufffdb\ufffdc\ufffd');
    expect(escapeHtml('line\n\ttab 👩‍👩‍👧 \u202b')).toBe('line\n\ttab 👩‍👩‍👧 \u202b');
  });

  it.each(HOSTILE)('leaves no way out of text or attribute for %j', (text) => {
    expect(escapeHtml(text)).not.toMatch(/[<>"'`\u0000]/);
  });
});
