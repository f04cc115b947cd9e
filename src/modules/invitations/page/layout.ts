import type { Html } from './html.js';
import { html, raw } from './html.js';
import { directionOf, LANGUAGE_NAMES, Speaker } from './locales.js';
import { stylesheet } from './stylesheet.js';
import { safeLogo, themeOf } from './theme.js';
import type { Branding, EventView, Locale, RsvpPageView } from './view.js';

/** The document around every hosted page. `path` is where the language links lead; without it there are none. */
export function layout(page: {
  locale: Locale;
  locales: readonly Locale[];
  path?: string;
  title: string;
  branding?: Branding;
  body: Html;
  foot?: Html;
}): string {
  const speaker = new Speaker(page.locale);
  const others = page.path !== undefined && page.locales.length > 1;
  return html`<!doctype html>
    <html lang="${page.locale}" dir="${directionOf(page.locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no" />
        <title>${page.title}</title>
        <link rel="icon" href="data:," />
        ${styleElement(page.branding)}
      </head>
      <body>
        <a class="skip" href="#main">${speaker.say('skipToContent')}</a>
        ${others && languageSwitch(page.path ?? '', page.locale, page.locales, speaker)}
        <main id="main" class="card" tabindex="-1">${page.body}</main>
        <footer class="foot">${page.foot}</footer>
      </body>
    </html>`.markup;
}

/** Not written as a template: not one byte may come between the tags, the policy names the content by its hash. */
function styleElement(branding: Branding | undefined): Html {
  return raw(`<style>${stylesheet(themeOf(branding))}</style>`);
}

function languageSwitch(path: string, current: Locale, locales: readonly Locale[], speaker: Speaker): Html {
  return html`<nav class="languages" aria-label="${speaker.say('language')}">
    <ul>
      ${locales.map(
        (locale) =>
          html`<li>
            <a
              href="${path}?lang=${locale}"
              lang="${locale}"
              hreflang="${locale}"
              dir="${directionOf(locale)}"
              ${locale === current && html` aria-current="true"`}
              >${LANGUAGE_NAMES[locale]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** Front of the card: who is invited, to what, when and where. */
export function cover(view: RsvpPageView, speaker: Speaker): Html {
  const { event } = view;
  const logo = safeLogo(event.branding.logo);
  const place = [event.venue, event.address].filter((part) => part?.trim()).join(', ');
  return html`<header class="cover">
    ${logo !== undefined && html`<img class="logo" src="${logo}" alt="${event.hostName ?? ''}" />`}
    <p class="eyebrow">${speaker.say('invitationFor')}</p>
    <p class="addressee" dir="auto">${view.household.name}</p>
    <h1 dir="auto">${event.name}</h1>
    <div class="ornament" aria-hidden="true"><span></span></div>
    <p class="day"><time datetime="${event.startsAt}">${speaker.days(event.startsAt, event.endsAt)}</time></p>
    ${place !== '' && html`<p class="place" dir="auto">${place}</p>`}
    ${event.hostName !== undefined && html`<p class="host">${speaker.say('hostedBy', { name: event.hostName })}</p>`}
  </header>`;
}

/** Text of several lines as paragraphs; blank lines count for nothing. */
export function paragraphs(text: string | undefined): Html[] {
  const lines = (text ?? '').split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.map((line) => html`<p class="lead" dir="auto">${line}</p>`);
}

export function programme(event: EventView, speaker: Speaker): Html | undefined {
  if (event.functions.length === 0) return undefined;
  return html`<section class="section" aria-labelledby="programme">
    <h2 id="programme">${speaker.say('programme')}</h2>
    <ol class="programme">
      ${event.functions.map(
        (fn) =>
          html`<li>
            <h3 dir="auto">${fn.name}</h3>
            <p><time datetime="${fn.startsAt}">${speaker.span(fn.startsAt, fn.endsAt)}</time></p>
            ${fn.venue !== undefined && html`<p class="soft" dir="auto">${fn.venue}</p>`}
            ${fn.description !== undefined && html`<p class="soft" dir="auto">${fn.description}</p>`}
          </li>`,
      )}
    </ol>
  </section>`;
}

/** Below the card: how to reach the hosts. */
export function foot(event: EventView, speaker: Speaker): Html {
  const { contactEmail, contactPhone } = event;
  return html`${
      contactEmail !== undefined &&
      html`<p>
        ${speaker.say('contactHosts')}
        <a
          href="mailto:${encodeURIComponent(contactEmail.replace(/\p{Surrogate}/gu, '')).replace('%40', '@')}"
          dir="ltr"
          >${contactEmail}</a
        >
      </p>`
    }${
      contactPhone !== undefined &&
      html`<p>
        ${speaker.say('contactPhone')}
        <a href="tel:${contactPhone.replace(/[^+\d]/g, '')}" dir="ltr">${contactPhone}</a>
      </p>`
    }
    <p>${speaker.say('privacy')}</p>`;
}

/** The answers, to be read. */
export function answerSummary(
  view: RsvpPageView,
  speaker: Speaker,
  nameOf: (guest: RsvpPageView['household']['guests'][number]) => string,
): Html {
  const functions = new Map(view.event.functions.map((fn) => [fn.id, fn]));
  return html`<ul class="summary">
    ${view.household.guests.map(
      (guest) =>
        html`<li>
          <h3><bdi>${nameOf(guest)}</bdi></h3>
          <dl>
            ${guest.functions.map(({ functionId, answer, mealId }) => {
              const fn = functions.get(functionId);
              const meal =
                answer === 'yes' || answer === 'waiting'
                  ? fn?.mealChoices?.find((candidate) => candidate.id === mealId)
                  : undefined;
              return html`<div>
                <dt><bdi>${fn?.name}</bdi></dt>
                <dd>
                  <span class="badge ${answer === 'offered' ? 'waiting' : answer}"
                    >${speaker.say(`status_${answer}`)}</span
                  >${meal && html` <span class="soft"><bdi>${meal.label}</bdi></span>`}
                </dd>
              </div>`;
            })}
          </dl>
        </li>`,
    )}
  </ul>`;
}
