import { fieldName } from './form.fields.js';
import { declinable } from './form.parser.js';
import type { Html } from './html.js';
import { html } from './html.js';
import { answerSummary, cover, foot, layout, paragraphs } from './layout.js';
import { LOCALES, Speaker } from './locales.js';
import { guestName } from './names.js';
import type { FieldError, Locale, RsvpPageView } from './view.js';

function page(view: RsvpPageView, speaker: Speaker, title: string, body: Html): string {
  return layout({
    locale: view.locale,
    locales: view.locales,
    path: view.path,
    title: `${title} · ${view.event.name}`,
    branding: view.event.branding,
    body,
    foot: foot(view.event, speaker),
  });
}

function calendarLink(view: RsvpPageView, speaker: Speaker): Html | false {
  return (
    view.calendarPath !== undefined &&
    html`<a class="button quiet" href="${view.calendarPath}">${speaker.say('addToCalendar')}</a>`
  );
}

/** After the deadline: the answers, and what may still be declined. */
export function renderLocked(view: RsvpPageView, errors: readonly FieldError[]): string {
  const speaker = new Speaker(view.locale, view.event.timeZone);
  const { locksAt } = view.event;
  const body = html`${cover(view, speaker)}
    <section class="section">
      <h2>${speaker.say('lockedTitle')}</h2>
      <p class="lead">
        ${locksAt ? speaker.say('lockedTextUntil', { date: speaker.dateTime(locksAt) }) : speaker.say('lockedText')}
      </p>
    </section>
    <section class="section" aria-labelledby="answers">
      <h2 id="answers">${speaker.say('yourAnswers')}</h2>
      ${answerSummary(view, speaker, (guest) => guestName(guest, view, speaker))}
      <div class="buttons after">${calendarLink(view, speaker)}</div>
    </section>
    ${view.mayDecline && declineForm(view, speaker, errors)}`;
  return page(view, speaker, speaker.say('lockedTitle'), body);
}

function declineForm(view: RsvpPageView, speaker: Speaker, errors: readonly FieldError[]): Html | undefined {
  const candidates = declinable(view);
  if (candidates.length === 0) return undefined;
  const guests = new Map(view.household.guests.map((guest) => [guest.id, guestName(guest, view, speaker)]));
  const functions = new Map(view.event.functions.map((fn) => [fn.id, fn.name]));
  const wrong = errors.some((error) => error.field === fieldName.decline);
  return html`<form class="section" method="post" action="${view.path}?lang=${view.locale}">
<input type="hidden" name="${fieldName.version}" value="${view.version}">
<fieldset${wrong && html` class="invalid"`} aria-describedby="decline.hint${wrong && ' decline.error'}">
<legend><h2>${speaker.say('declineTitle')}</h2></legend>
<p class="hint" id="decline.hint">${speaker.say('declineHint')}</p>
${wrong && html`<p class="error" role="alert" id="decline.error">${speaker.say('error_selectSomething')}</p>`}
<div class="stack">${candidates.map(
    ({ guestId, functionId }, index) =>
      html`<label class="option"
        ><input
          type="checkbox"
          name="${fieldName.decline}"
          value="${guestId}:${functionId}"
          id="${index === 0 ? fieldName.decline : `${fieldName.decline}.${index}`}"
        />
        <span
          >${speaker.say('declineOption', {
            guest: guests.get(guestId) ?? '',
            function: functions.get(functionId) ?? '',
          })}</span
        ></label
      >`,
  )}</div></fieldset>
<button class="after" type="submit" name="${fieldName.intent}" value="declineSome">${speaker.say('declineButton')}</button>
</form>`;
}

export function renderCancelled(view: RsvpPageView): string {
  const speaker = new Speaker(view.locale, view.event.timeZone);
  const text = speaker.say('cancelledText', { event: view.event.name, date: speaker.date(view.event.startsAt) });
  const body = html`${cover(view, speaker)}
    <section class="section">
      <h2>${speaker.say('cancelledTitle')}</h2>
      <p class="lead">${text}</p>
      ${paragraphs(view.event.cancelledReason ?? undefined)}
    </section>`;
  return page(view, speaker, speaker.say('cancelledTitle'), body);
}

/** After saving: what was understood, the calendar, and the way back to change it. */
export function renderSavedPage(view: RsvpPageView): string {
  const speaker = new Speaker(view.locale, view.event.timeZone);
  const answers = view.household.guests.flatMap((guest) => guest.functions.map(({ answer }) => answer));
  const count = (wanted: string): number => answers.filter((answer) => answer === wanted).length;
  const pending = count('pending');
  const coming = count('yes') > 0;
  const lines = [
    coming && speaker.say('savedComing'),
    count('waiting') > 0 && speaker.say('savedWaiting'),
    count('offered') > 0 && speaker.say('offerText'),
    !coming &&
      count('waiting') + count('offered') === 0 &&
      speaker.say(count('no') > 0 ? 'savedNotComing' : 'savedNothing'),
    pending > 0 && pending < answers.length && speaker.say('savedPending', { count: pending }),
  ];
  const { locksAt } = view.event;
  const body = html`${cover(view, speaker)}
    <section class="section" role="status">
      <h2>${speaker.say('savedTitle')}</h2>
      ${lines.map((line) => line !== false && html`<p class="lead">${line}</p>`)}
    </section>
    <section class="section" aria-labelledby="answers">
      <h2 id="answers">${speaker.say('yourAnswers')}</h2>
      ${answerSummary(view, speaker, (guest) => guestName(guest, view, speaker))}
      ${locksAt && view.phase === 'open' && html`<p class="lead soft">${speaker.say('editUntil', { date: speaker.dateTime(locksAt) })}</p>`}
      <div class="buttons after">
        ${coming && calendarLink(view, speaker)}<a
          class="button${coming && ' quiet'}"
          href="${view.path}?lang=${view.locale}"
          >${speaker.say('changeAnswers')}</a
        >
      </div>
    </section>`;
  return page(view, speaker, speaker.say('savedTitle'), body);
}

/**
 * Pages that know nothing of an event. `unavailable` is the answer (404) to a wrong, an expired and a revoked link alike, the
 * same bytes for all, so that trying links tells nothing; `tooMany` goes with 429, `failed` with 5xx.
 */
export function renderMessagePage(kind: 'unavailable' | 'tooMany' | 'failed', locale: Locale): string {
  const speaker = new Speaker(locale);
  return layout({
    locale,
    locales: LOCALES,
    path: '',
    title: speaker.say(`${kind}Title`),
    body: html`<div class="cover message">
      <h1>${speaker.say(`${kind}Title`)}</h1>
      <div class="ornament" aria-hidden="true"><span></span></div>
      <p>${speaker.say(`${kind}Text`)}</p>
    </div>`,
  });
}
