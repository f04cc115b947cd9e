import { renderCancelled, renderLocked } from './closed.page.js';
import { Controls } from './controls.js';
import { blankPlusOnes, fieldName, fieldsOf, LIMITS } from './form.fields.js';
import { guestSection } from './guest.section.js';
import type { Html } from './html.js';
import { html } from './html.js';
import { cover, foot, layout, paragraphs, programme } from './layout.js';
import { Speaker } from './locales.js';
import type { FieldError, FormFields, RsvpPageView } from './view.js';

export interface Attempt {
  /** What was posted; shown again as it was typed. */
  fields?: FormFields;
  errors?: readonly FieldError[];
  /** The answers were changed by someone else since the form was opened; the page shows the current ones. */
  changedMeanwhile?: boolean;
}

/** The hosted page in the phase it is in: the form, the read-only answers after the deadline, or the cancellation. */
export function renderRsvpPage(view: RsvpPageView, attempt: Attempt = {}): string {
  if (view.phase === 'cancelled') return renderCancelled(view);
  if (view.phase === 'locked') return renderLocked(view, attempt.errors ?? []);
  return renderForm(view, attempt);
}

function renderForm(view: RsvpPageView, attempt: Attempt): string {
  const speaker = new Speaker(view.locale, view.event.timeZone);
  const errors = attempt.errors ?? [];
  const controls = new Controls(speaker, attempt.fields ?? fieldsOf(view), errors);
  const plusOnes = blankPlusOnes(view);
  const body = html`${cover(view, speaker)} ${errorSummary(errors, speaker)}
    ${
      attempt.changedMeanwhile &&
      html`<p class="notice" role="alert" tabindex="-1" autofocus>${speaker.say('noticeChanged')}</p>`
    }
    ${offer(view, speaker)} ${introduction(view, speaker)} ${programme(view.event, speaker)}
    <form method="post" action="${view.path}?lang=${view.locale}" novalidate accept-charset="utf-8">
      <input type="hidden" name="${fieldName.version}" value="${view.version}" />
      ${view.household.guests.map((guest) => guestSection(guest, view, controls))}
      ${
        plusOnes.length > 0 &&
        html`<p class="section lead">${speaker.say('plusOnesLeft', { count: plusOnes.length })}</p>`
      }
      ${plusOnes.map((guest) => guestSection(guest, view, controls))}
      <section class="section" aria-labelledby="more">
        <h2 id="more">${speaker.say('moreQuestions')}</h2>
        ${view.event.questions
          .filter((question) => question.per === 'household')
          .map((question) =>
            controls.question(question, fieldName.question(undefined, question), question.showWhen ? 'if-anyone' : ''),
          )}
        ${controls.textArea(fieldName.message, speaker.say('message'), LIMITS.message)}
      </section>
      <div class="send">
        <button type="submit" name="${fieldName.intent}" value="answer">
          ${speaker.say(isAnswered(view) ? 'saveChanges' : 'send')}
        </button>
        <button type="submit" name="${fieldName.intent}" value="declineAll" class="quiet">
          ${speaker.say('declineAll')}
        </button>
      </div>
    </form>`;
  const title = `${view.event.name} · ${view.household.name}`;
  return layout({
    locale: view.locale,
    locales: view.locales,
    path: view.path,
    title: errors.length > 0 ? `${speaker.say('errorPrefix')}: ${title}` : title,
    branding: view.event.branding,
    body,
    foot: foot(view.event, speaker),
  });
}

function isAnswered(view: RsvpPageView): boolean {
  return view.household.guests.some((guest) => guest.functions.some(({ answer }) => answer !== 'pending'));
}

function introduction(view: RsvpPageView, speaker: Speaker): Html {
  const { event, waitingList } = view;
  const full = event.functions.length > 0 && event.functions.every((fn) => fn.full);
  return html`<section class="section">
      ${paragraphs(event.rsvpMessage)}${paragraphs(event.description)}${request(view, speaker)}
    </section>
    ${
      waitingList?.state === 'waiting' &&
      html`<section class="notice">
        <h2>${speaker.say('waitingTitle')}</h2>
        <p>${speaker.say('waitingText')}</p>
      </section>`
    }
    ${full && waitingList === undefined && html`<p class="notice">${speaker.say('eventFull')}</p>`}`;
}

/** What we ask for, or thanks for what we have. */
function request(view: RsvpPageView, speaker: Speaker): Html {
  const { rsvpDeadline, locksAt } = view.event;
  if (isAnswered(view)) {
    const thanks = locksAt
      ? speaker.say('introAnsweredUntil', { date: speaker.dateTime(locksAt) })
      : speaker.say('introAnswered');
    return html`<p class="lead">${thanks}</p>`;
  }
  const replyBy = rsvpDeadline ?? locksAt;
  return html`<p class="lead">${speaker.say('intro')}</p>
    ${replyBy && html`<p class="deadline">${speaker.say('replyBy', { date: speaker.dateTime(replyBy) })}</p>`}`;
}

function errorSummary(errors: readonly FieldError[], speaker: Speaker): Html | undefined {
  if (errors.length === 0) return undefined;
  return html`<section
    class="notice alert"
    role="alert"
    tabindex="-1"
    autofocus
    id="errors"
    aria-labelledby="errors-title"
  >
    <h2 id="errors-title">${speaker.say('errorsTitle', { count: errors.length })}</h2>
    <ul>
      ${errors.map(
        (error) =>
          html`<li>
            <a href="#${error.field}"><bdi>${error.label}</bdi></a>
          </li>`,
      )}
    </ul>
  </section>`;
}

function offer(view: RsvpPageView, speaker: Speaker): Html | undefined {
  if (view.waitingList?.state !== 'offered') return undefined;
  const { expiresAt } = view.waitingList;
  return html`<form class="notice" method="post" action="${view.path}?lang=${view.locale}">
    <h2>${speaker.say('offerTitle')}</h2>
    <p>${speaker.say('offerText')}</p>
    ${
      expiresAt !== undefined &&
      html`<p><strong>${speaker.say('offerUntil', { date: speaker.dateTime(expiresAt) })}</strong></p>`
    }
    <input type="hidden" name="${fieldName.version}" value="${view.version}" />
    <div class="buttons">
      <button type="submit" name="${fieldName.intent}" value="acceptOffer">${speaker.say('offerAccept')}</button>
      <button type="submit" name="${fieldName.intent}" value="declineOffer" class="quiet">
        ${speaker.say('offerDecline')}
      </button>
    </div>
  </form>`;
}
