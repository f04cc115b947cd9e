import type { Controls } from './controls.js';
import {
  ALLERGENS,
  all,
  concerns,
  DIETS,
  fieldName,
  LIMITS,
  offeredCodes,
  one,
  OTHER_ALLERGEN,
  placeOf,
  SEVERITIES,
} from './form.fields.js';
import type { Html } from './html.js';
import { html } from './html.js';
import { guestName } from './names.js';
import type { FunctionView, GuestFunctionView, GuestView, QuestionView, RsvpPageView } from './view.js';

/** One guest's part of the form: coming to what, eating what, and the questions asked of each guest. */
export function guestSection(guest: GuestView, view: RsvpPageView, controls: Controls): Html {
  const questions = view.event.questions.filter((question) => concerns(question, guest));
  const ask = (question: QuestionView, className = ''): Html =>
    controls.question(question, fieldName.question(guest.id, question), className);
  return html`<fieldset class="guest">
    <legend>
      <h2 class="guest-name"><bdi>${guestName(guest, view, controls.speaker)}</bdi></h2>
    </legend>
    <div>
      ${guest.isPlusOne && names(guest, controls)}
      ${guest.functions.map((invited) => {
        const fn = view.event.functions.find((candidate) => candidate.id === invited.functionId);
        const own = questions.filter((question) => placeOf(question) === invited.functionId);
        const [conditional, always] = [own.filter(({ showWhen }) => showWhen), own.filter(({ showWhen }) => !showWhen)];
        const ifComing = html`${fn && meal(guest, fn, controls)}${conditional.map((question) => ask(question))}`;
        return (
          fn &&
          functionSection(guest, fn, invited, controls, ifComing, html`${always.map((question) => ask(question))}`)
        );
      })}
      <div class="if-coming">${food(guest, controls)}</div>
      ${questions
        .filter((question) => placeOf(question) === undefined)
        .map((question) => ask(question, question.showWhen ? 'if-coming' : ''))}
    </div>
  </fieldset>`;
}

function names(guest: GuestView, controls: Controls): Html {
  const { speaker } = controls;
  return html`${guest.named !== true && html`<p class="hint">${speaker.say('nameOfGuest')}</p>`}
    <div class="names">
      ${controls.text(fieldName.firstName(guest.id), speaker.say('firstName'), controls.optional())}
      ${controls.text(fieldName.lastName(guest.id), speaker.say('lastName'), controls.optional())}
    </div>`;
}

function functionSection(
  guest: GuestView,
  fn: FunctionView,
  invited: GuestFunctionView,
  controls: Controls,
  ifComing: Html,
  always: Html,
): Html {
  const { speaker } = controls;
  const name = fieldName.answer(guest.id, fn.id);
  // Whoever has a place keeps it, however full it is.
  const full = fn.full === true && invited.answer !== 'yes' && invited.answer !== 'offered';
  return html`<fieldset class="function ${controls.errorOf(name) && 'invalid'}" ${controls.described(name, full)}>
    <legend>
      <bdi>${fn.name}</bdi>
      ${
        (invited.answer === 'waiting' || invited.answer === 'offered') &&
        html`<span class="badge waiting">${speaker.say(`status_${invited.answer}`)}</span>`
      }
      <span class="soft">${speaker.span(fn.startsAt)}</span>
    </legend>
    ${full && html`<p class="hint" id="${name}.help">${speaker.say('functionFull')}</p>`} ${controls.errorText(name)}
    <div class="pair">
      ${controls.tick('radio', name, 'yes', name, speaker.say(full ? 'yesWaitingOption' : 'yesOption'), 'comes')}
      ${controls.tick('radio', name, 'no', `${name}.no`, speaker.say('noOption'))}
    </div>
    <div class="if-function">${ifComing}</div>
    ${always}
  </fieldset>`;
}

function meal(guest: GuestView, fn: FunctionView, controls: Controls): Html | undefined {
  if (!fn.mealChoices?.length) return undefined;
  const tag = fn.mealRequired ? controls.required() : controls.optional();
  return controls.select(fieldName.meal(guest.id, fn.id), controls.speaker.say('meal'), fn.mealChoices, tag);
}

function food(guest: GuestView, controls: Controls): Html {
  const { speaker, fields } = controls;
  const diet = fieldName.diet(guest.id);
  const allergen = fieldName.allergen(guest.id);
  const notes = fieldName.notes(guest.id);
  const told = one(fields, diet) !== '' || all(fields, allergen).length > 0 || one(fields, notes) !== '';
  const diets = offeredCodes(DIETS, guest.diet === undefined ? [] : [guest.diet]);
  const dietChoices = diets.map((code) => ({ id: code, label: speaker.word('diet', code) }));
  const allergens = offeredCodes(
    ALLERGENS,
    guest.allergens.map((entry) => entry.code),
  );
  return html`<details class="food" ${told && html`open`}>
    <summary>${speaker.say('food')}</summary>
    <div>
      ${controls.select(diet, speaker.say('diet'), dietChoices, controls.optional())}
      ${controls.group(
        allergen,
        '',
        html`${speaker.say('allergies')}`,
        html`<div class="allergens">
          ${allergens.map((code, index) => allergenRow(guest, code, index === 0, controls))}
        </div>`,
        speaker.say('allergiesHint'),
      )}
      ${controls.textArea(notes, speaker.say('notes'), LIMITS.notes)}
    </div>
  </details>`;
}

function allergenRow(guest: GuestView, code: string, first: boolean, controls: Controls): Html {
  const { speaker } = controls;
  const name = fieldName.allergen(guest.id);
  const word = speaker.word('allergen', code);
  return html`<div class="allergen">
    ${controls.tick('checkbox', name, code, first ? name : `${name}.${code}`, word)}
    <div class="if-ticked">
      ${severity(guest, code, word, controls)} ${code === OTHER_ALLERGEN && otherAllergen(guest, code, controls)}
    </div>
  </div>`;
}

function severity(guest: GuestView, code: string, word: string, controls: Controls): Html {
  const { speaker, fields } = controls;
  const name = fieldName.severity(guest.id, code);
  const held = guest.allergens.find((entry) => entry.code === code)?.severity;
  const chosen = one(fields, name);
  const error = controls.errorOf(name);
  return html`${controls.errorText(name)}
    <select
      name="${name}"
      id="${name}"
      aria-label="${speaker.say('severityOf', { allergen: word })}"
      ${controls.described(name, false)}
      ${error && html`aria-invalid="true"`}
    >
      <option value="">${speaker.say('howSerious')}</option>
      ${offeredCodes(SEVERITIES, held === undefined ? [] : [held]).map((value) =>
        controls.optionOf({ id: value, label: speaker.word('severity', value) }, value === chosen),
      )}
    </select>`;
}

function otherAllergen(guest: GuestView, code: string, controls: Controls): Html {
  const name = fieldName.allergenNote(guest.id, code);
  return controls.text(name, controls.speaker.say('allergenNote'), controls.required());
}
