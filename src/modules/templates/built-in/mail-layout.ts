import type { Language, Words } from './words.js';

const INK = '#22312b';
const QUIET = '#5b6b64';
const ACCENT = '#1f5a46';
const PAPER = '#f5f2ec';

/**
 * One column on paper: reads well without pictures, in the dark and at 200 %. Contrast is at least 5:1; the text is in
 * the order it is read in, and the address is there for whoever cannot press the button.
 */
export function mailOf(locale: string, language: Language, words: Words): string {
  const { greeting, when, where, linkBelow } = language;
  const direction = locale === 'ar' ? 'rtl' : 'ltr';
  const start = direction === 'rtl' ? 'right' : 'left';
  const paragraphs = words.paragraphs.map((each) => `        <mj-text>${each}</mj-text>`).join('\n');
  const button = words.button
    ? `
        <mj-button href="{{ rsvp.link }}">${words.button}</mj-button>
        <mj-text font-size="13px" color="${QUIET}">${linkBelow}<br /><a href="{{ rsvp.link }}" style="color:${ACCENT};word-break:break-all" dir="ltr">{{ rsvp.link }}</a></mj-text>`
    : '';
  const closing = words.closing ? `\n        <mj-text>${words.closing}</mj-text>` : '';
  return `<mjml lang="${locale}" dir="${direction}">
  <mj-head>
    <mj-title>${words.subject}</mj-title>
    <mj-preview>${words.preview}</mj-preview>
    <mj-attributes>
      <mj-all font-family="Helvetica, Arial, sans-serif" />
      <mj-text font-size="16px" line-height="1.6" color="${INK}" align="${start}" />
      <mj-button background-color="${ACCENT}" color="#ffffff" font-size="16px" font-weight="bold" border-radius="6px" inner-padding="14px 28px" align="${start}" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="${PAPER}" width="600px">
    <mj-section padding="24px 0 0" direction="${direction}">
      <mj-column>
        <mj-text font-size="13px" color="${QUIET}">{{ organization.name }}</mj-text>
      </mj-column>
    </mj-section>
    <mj-section background-color="#ffffff" border-radius="10px" padding="16px 0" direction="${direction}">
      <mj-column>
        <mj-text font-family="Georgia, 'Times New Roman', serif" font-size="28px" line-height="1.25"><h1 dir="auto" style="margin:0;font-size:28px;font-weight:normal">${words.heading}</h1></mj-text>
        <mj-text>${greeting}</mj-text>
${paragraphs}
        <mj-text><strong>${when}:</strong> {{ event.startsAt }}{% if event.location %}<br /><strong>${where}:</strong> {{ event.location }}{% endif %}</mj-text>${button}${closing}
      </mj-column>
    </mj-section>
    <mj-section padding="0 0 24px" direction="${direction}">
      <mj-column>
        <mj-text font-size="13px" color="${QUIET}">{{ organization.name }}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;
}
