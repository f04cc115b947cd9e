import type { Theme } from './theme.js';

/**
 * The page's only stylesheet: phone first, logical properties (one sheet for both directions), system fonts, and `:has()` to
 * show what a YES asks for; a browser without `:has()` just shows everything.
 */
export function stylesheet(theme: Theme): string {
  return `
:root {
  --background: ${theme.background}; --on-background: ${theme.onBackground}; --card: ${theme.card}; --ink: ${theme.ink}; --ink-soft: ${theme.inkSoft};
  --accent: ${theme.accent}; --on-accent: ${theme.onAccent}; --tint: ${theme.tint}; --line: ${theme.line}; --alert: #a11a1a; --alert-tint: #fdf1ef;
  --heading: ${theme.headingFont};
  --text: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', 'Helvetica Neue', Arial, sans-serif;
  color-scheme: light;
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block: 1.5rem; }
body { margin: 0; background: var(--background); color: var(--on-background); font: 1.0625rem/1.6 var(--text); overflow-wrap: anywhere; }
h1, h2, h3, p, dl, dd, ol, ul, fieldset { margin: 0; padding: 0; }
ol, ul { list-style: none; }
fieldset { border: 0; min-width: 0; }
legend { padding: 0; max-width: 100%; }
h1, h2, h3 { font-family: var(--heading); font-weight: 500; line-height: 1.2; text-wrap: balance; }
h2 { font-size: 1.5rem; }
a { color: inherit; text-underline-offset: .2em; }
.card a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; border-radius: .25rem; }
body > :focus-visible, nav :focus-visible, footer :focus-visible { outline-color: var(--on-background); }
[tabindex='-1']:focus { outline: 0; }
.skip { position: absolute; inset-inline-start: 1rem; top: -6rem; padding: .75rem 1.25rem; background: var(--ink); color: var(--card); border-radius: .5rem; z-index: 1; }
.skip:focus { top: 1rem; }

.languages { max-width: 42rem; margin-inline: auto; padding: .5rem 1rem 0; }
.languages ul { display: flex; flex-wrap: wrap; justify-content: center; }
.languages a { display: inline-flex; align-items: center; min-height: 2.75rem; padding-inline: .5rem; font-size: .9375rem; text-decoration: none; }
.languages a:hover { text-decoration: underline; }
.languages a[aria-current] { font-weight: 600; text-decoration: underline; text-decoration-thickness: 2px; }

.card { max-width: 42rem; margin: .5rem auto 0; background: var(--card); color: var(--ink); box-shadow: 0 1px 2px rgb(0 0 0 / .08), 0 1.5rem 4rem -2rem rgb(0 0 0 / .28); }
.cover { position: relative; padding: 3.25rem 2rem 2.75rem; text-align: center; border-top: .375rem solid var(--accent); }
.cover::before { content: ''; position: absolute; inset: .75rem; border: 3px double var(--accent); opacity: .5; pointer-events: none; }
.cover + .section { border-top: 0; padding-top: 1.25rem; }
.logo { display: block; margin: 0 auto 1.75rem; max-width: 11rem; max-height: 5rem; object-fit: contain; }
.eyebrow { color: var(--ink-soft); font-size: .8125rem; }
html[dir='ltr'] .eyebrow { letter-spacing: .16em; text-transform: uppercase; }
html[dir='rtl'] .eyebrow { font-size: 1rem; }
.addressee { margin-top: .375rem; font: italic 500 1.375rem/1.35 var(--heading); }
html[dir='rtl'] .addressee { font-style: normal; }
html[dir='rtl'] { --heading: ${theme.headingFontArabic}; }
.cover h1 { margin-top: 1.75rem; font-size: clamp(2rem, 1.4rem + 3.4vw, 3.25rem); line-height: 1.1; }
.ornament { display: flex; align-items: center; justify-content: center; gap: .75rem; margin: 1.75rem auto; color: var(--accent); }
.ornament::before, .ornament::after { content: ''; width: 4rem; border-top: 1px solid; }
.ornament span { width: .5rem; height: .5rem; transform: rotate(45deg); border: 1px solid; }
.day { text-wrap: balance; font: 500 1.1875rem/1.45 var(--heading); }
.place { margin-top: .25rem; color: var(--ink-soft); }
.host { margin-top: 1rem; color: var(--ink-soft); font-size: .9375rem; }

.section { padding: 2rem 1.25rem; border-top: 1px solid var(--line); }
.section > h2 { margin-bottom: 1rem; text-align: center; }
.lead { text-align: center; text-wrap: pretty; }
.lead + .lead { margin-top: .75rem; }
.deadline { margin-top: 1rem; text-align: center; font-weight: 600; }
.programme li { display: grid; gap: .125rem; padding-block: .875rem; text-align: center; }
.programme li + li { border-top: 1px dashed var(--line); }
.programme h3 { font-size: 1.1875rem; }
.soft { color: var(--ink-soft); font-size: .9375rem; }

.notice { margin: 1.5rem 1.25rem; padding: 1rem 1.25rem; border: 1px solid var(--accent); border-inline-start-width: .375rem; border-radius: .5rem; background: var(--tint); }
.notice h2 { font-size: 1.25rem; margin-bottom: .25rem; }
.notice.alert { border-color: var(--alert); background: var(--alert-tint); }
.notice.alert a { color: var(--alert); display: inline-flex; align-items: center; min-height: 2rem; }
.notice .buttons { margin-top: 1rem; }

.guest { padding: 2rem 1.25rem; border-top: 1px solid var(--line); }
.guest > legend { float: inline-start; width: 100%; margin-bottom: 1rem; }
.guest > legend + * { clear: both; }
.guest-name { display: block; text-align: center; font-size: 1.5rem; }
.function + .function { margin-top: 1.5rem; }
.function > legend { margin-bottom: .5rem; font-weight: 600; }
.function > legend .soft { display: block; font-weight: 400; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.25rem), 1fr)); gap: .625rem; }
.options { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.25rem), 1fr)); gap: .5rem; }
.option { display: flex; align-items: center; gap: .75rem; min-height: 3.25rem; padding: .5rem .875rem; line-height: 1.3; hyphens: auto; border: 1px solid #8d857b; border-radius: .75rem; background: #fff; cursor: pointer; }
.option:hover { border-color: var(--accent); }
.option:has(input:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--tint); font-weight: 600; }
.option:focus-within:has(:focus-visible) { outline: 3px solid var(--ink); outline-offset: 2px; }
.option :focus-visible { outline: 0; }
input[type='radio'], input[type='checkbox'] { flex: none; width: 1.375rem; height: 1.375rem; margin: 0; accent-color: var(--accent); }
.badge { display: inline-block; padding: .0625rem .75rem; border: 1px solid currentcolor; border-radius: 1rem; font-size: .875rem; font-weight: 600; }
.badge.yes { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.badge.pending { border-style: dashed; color: var(--ink-soft); }
.badge.waiting { color: var(--accent); }

.field { margin-top: 1.25rem; }
.field > label, .field > legend, .label { display: block; margin-bottom: .375rem; font-weight: 600; }
.tag { color: var(--ink-soft); font-size: .875rem; font-weight: 400; }
.hint { margin-bottom: .5rem; color: var(--ink-soft); font-size: .9375rem; }
.error { margin-block: .25rem .5rem; color: var(--alert); font-weight: 600; }
.error::before { content: '! '; }
.invalid > input, .invalid > select, .invalid > textarea, .invalid .option { border-color: var(--alert); }
.names { display: grid; gap: 0 1rem; margin-bottom: 1.5rem; }
.names .field:first-child { margin-top: .5rem; }
.after { margin-top: 1.25rem; }
input[type='text'], input[type='date'], select, textarea {
  display: block; width: 100%; min-height: 3.25rem; padding: .75rem 1rem; font: inherit; color: var(--ink); background-color: #fff; border: 1px solid #8d857b; border-radius: .75rem;
}
textarea { min-height: 7rem; resize: vertical; }
input[type='text'].short { max-width: 10rem; }
input[type='date'] { max-width: 16rem; }
input:focus-visible, select:focus-visible, textarea:focus-visible { outline-offset: 1px; border-radius: .75rem; }
.food { margin-top: 1.25rem; border: 1px solid var(--line); border-radius: .75rem; }
.food > summary { display: flex; align-items: center; gap: .75rem; min-height: 3.25rem; padding: .5rem 1rem; font-weight: 600; cursor: pointer; list-style: none; }
.food > summary::-webkit-details-marker { display: none; }
.food > summary::before { content: ''; width: .5rem; height: .5rem; border: solid var(--accent); border-width: 0 2px 2px 0; transform: rotate(45deg); margin-block-start: -.25rem; }
.food[open] > summary::before { transform: rotate(225deg); margin-block-start: .25rem; }
.food > div { padding: 0 .75rem 1.25rem; }
.food .option { gap: .625rem; padding-inline: .75rem; font-size: 1rem; }
.stack { display: grid; gap: .5rem; }
.allergens { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.25rem), 1fr)); gap: .5rem; }
.allergen { display: grid; gap: .375rem; }
.allergen:has(.option :checked) { grid-column: 1 / -1; }
.if-ticked > .field { margin-top: .75rem; }
.if-ticked [aria-invalid] { border-color: var(--alert); }
@supports selector(:has(a)) {
  .allergen:not(:has(.option :checked)) > .if-ticked,
  .guest:not(:has(.comes:checked)) .if-coming,
  .function:not(:has(.comes:checked)) .if-function,
  form:not(:has(.comes:checked)) .if-anyone { display: none; }
}

.buttons { display: grid; gap: .75rem; }
button, .button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 3.5rem; padding: .75rem 1.75rem; font: 600 1.0625rem/1.3 var(--text); text-align: center;
  color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: 2rem; cursor: pointer; text-decoration: none;
}
.card a.button { color: var(--on-accent); }
button:hover, .button:hover { box-shadow: 0 .25rem 1rem -.25rem rgb(0 0 0 / .45); }
button:focus-visible, .button:focus-visible { border-radius: 2rem; }
button.quiet, .card .button.quiet { color: var(--accent); background: var(--card); }
.send { display: grid; gap: .75rem; padding: 2rem 1.25rem 2.5rem; border-top: 1px solid var(--line); }

.summary > li { padding-block: 1rem; }
.summary > li + li { border-top: 1px solid var(--line); }
.summary h3 { font-size: 1.25rem; margin-bottom: .5rem; }
.summary dl { display: grid; gap: .5rem; }
.summary dl > div { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .125rem 1rem; }
.summary dd { text-align: end; }

.message { padding-inline: 2.25rem; }
.message p { margin-top: 1rem; text-wrap: pretty; }

.foot { max-width: 42rem; margin-inline: auto; padding: 1.5rem 1.25rem 3rem; text-align: center; font-size: .9375rem; }
.foot a { display: inline-block; padding-block: .5rem; }

@media (min-width: 34rem) {
  body { padding-inline: 1rem; }
  .card { border-radius: .25rem; }
  .cover { padding: 4.5rem 4rem 3.25rem; }
  .section, .guest, .send { padding-inline: 3.5rem; }
  .notice { margin-inline: 3.5rem; }
  .names { grid-template-columns: 1fr 1fr; }
  .allergen:has(.option :checked) { grid-template-columns: 1fr 1.4fr; align-items: start; }
  .options, .allergens { grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); }
  .buttons { grid-auto-flow: column; grid-auto-columns: 1fr; }
}
@media (forced-colors: active) { .option:has(input:checked) { outline: 2px solid Highlight; } }
@media (prefers-contrast: more) { :root { --line: var(--ink-soft); --ink-soft: var(--ink); } }
@media print { .languages, .skip, .buttons, .send { display: none; } body { background: #fff; } .card { box-shadow: none; } }
`
    .replace(/\n\s*/g, '\n')
    .trim();
}
