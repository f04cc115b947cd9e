import {
  ALLERGENS,
  all,
  blankPlusOnes,
  concerns,
  conditionOf,
  DIETS,
  fieldName,
  LIMITS,
  offeredCodes,
  one,
  OTHER_ALLERGEN,
  SEVERITIES,
} from './form.fields.js';
import { Speaker } from './locales.js';
import { guestName } from './names.js';
import type {
  AllergenView,
  AnsweredQuestion,
  FieldError,
  FormFields,
  GuestSubmission,
  GuestView,
  QuestionValue,
  QuestionView,
  RsvpPageView,
  RsvpSubmission,
} from './view.js';

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** What a person meant to type: no control characters or broken surrogates (Postgres takes neither), composed, trimmed. */
function clean(text: string, multiline: boolean): string {
  const printable = text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
  return (multiline ? printable : printable.replace(/\s+/g, ' ')).trim();
}

/** Arabic-Indic and Persian digits are digits too, and a comma may be the decimal point. */
function toNumber(text: string): number {
  const latin = text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[,\u066b]/, '.');
  return /^[+-]?\d{1,15}(\.\d{1,6})?$/.test(latin) ? Number(latin) : Number.NaN;
}

function isDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Reads one posted form against one view. Only fields the view asks for are looked at. */
class FormReader {
  readonly errors: FieldError[] = [];
  private readonly speaker: Speaker;

  constructor(
    private readonly fields: FormFields,
    private readonly view: RsvpPageView,
  ) {
    this.speaker = new Speaker(view.locale, view.event.timeZone);
  }

  text(name: string, label: string, limit: number, multiline = false): string {
    const text = clean(one(this.fields, name), multiline);
    if ([...text].length > limit) this.refuse({ field: name, code: 'tooLong', label, limit });
    return text;
  }

  guest(guest: GuestView): GuestSubmission {
    const name = guestName(guest, this.view, this.speaker);
    const label = (what: string): string => `${name}: ${what}`;
    const answers = guest.functions.map(({ functionId }) => this.answer(guest, functionId, label));
    const submission: GuestSubmission = {
      answers,
      diet: this.diet(guest, label(this.speaker.say('diet'))),
      allergens: this.allergens(
        guest,
        answers.some((given) => given.answer === 'yes'),
        label,
      ),
      notes: this.text(fieldName.notes(guest.id), label(this.speaker.say('notes')), LIMITS.notes, true),
      questions: this.questions(
        guest.id,
        this.view.event.questions.filter((question) => concerns(question, guest)),
        (functionId) =>
          answers.some(
            (given) => given.answer === 'yes' && (functionId === undefined || given.functionId === functionId),
          ),
        label,
      ),
    };
    if (guest.isPlusOne) {
      submission.firstName = this.text(
        fieldName.firstName(guest.id),
        label(this.speaker.say('firstName')),
        LIMITS.name,
      );
      submission.lastName = this.text(fieldName.lastName(guest.id), label(this.speaker.say('lastName')), LIMITS.name);
    }
    return submission;
  }

  /** Questions that were asked. Required ones must be answered only by those who come: a NO is never refused. */
  questions(
    owner: string | undefined,
    questions: readonly QuestionView[],
    comes: (functionId?: string) => boolean,
    label: (what: string) => string,
  ): AnsweredQuestion[] {
    return questions
      .filter((question) => !question.showWhen || comes(conditionOf(question)))
      .map((question) => {
        const field = fieldName.question(owner, question);
        const value = this.value(question, field, label(question.label));
        if (value === null && question.required && comes(conditionOf(question))) {
          const code = question.type === 'multi_choice' ? 'selectSomething' : 'required';
          this.refuse({ field, code, label: label(question.label) });
        }
        return { questionId: question.id, versionNo: question.versionNo, value };
      });
  }

  private answer(
    guest: GuestView,
    functionId: string,
    label: (what: string) => string,
  ): GuestSubmission['answers'][number] {
    const fn = this.view.event.functions.find((candidate) => candidate.id === functionId);
    const field = fieldName.answer(guest.id, functionId);
    const answer = one(this.fields, field);
    if (answer !== 'yes' && answer !== 'no') {
      if (answer !== '' && answer !== 'pending') this.refuse({ field, code: 'choice', label: label(fn?.name ?? '') });
      return { functionId, answer: 'pending' };
    }
    if (answer === 'no' || !fn?.mealChoices?.length) return { functionId, answer };

    const mealField = fieldName.meal(guest.id, functionId);
    const mealId = one(this.fields, mealField);
    const mealLabel = label(this.speaker.say('mealFor', { function: fn.name }));
    if (mealId === '') {
      if (fn.mealRequired) this.refuse({ field: mealField, code: 'required', label: mealLabel });
      return { functionId, answer };
    }
    if (!fn.mealChoices.some((meal) => meal.id === mealId))
      this.refuse({ field: mealField, code: 'choice', label: mealLabel });
    return { functionId, answer, mealId };
  }

  private diet(guest: GuestView, label: string): string | null {
    const field = fieldName.diet(guest.id);
    const diet = one(this.fields, field);
    if (diet === '') return null;
    if (!offeredCodes(DIETS, guest.diet === undefined ? [] : [guest.diet]).includes(diet)) {
      this.refuse({ field, code: 'choice', label });
    }
    return diet;
  }

  /** How bad an allergy is must be said by whoever will eat; nobody guesses it for them. */
  private allergens(guest: GuestView, comes: boolean, label: (what: string) => string): AllergenView[] {
    const held = new Map(guest.allergens.map((entry) => [entry.code, entry]));
    const ticked = new Set(all(this.fields, fieldName.allergen(guest.id)));
    const found: AllergenView[] = [];
    for (const code of offeredCodes(ALLERGENS, [...held.keys()]).filter((candidate) => ticked.has(candidate))) {
      const word = this.speaker.word('allergen', code);
      const before = held.get(code);
      const field = fieldName.severity(guest.id, code);
      const severity = one(this.fields, field);
      const known = offeredCodes(SEVERITIES, before ? [before.severity] : []).includes(severity);
      if (!known && comes) {
        this.refuse({ field, code: 'required', label: label(this.speaker.say('severityOf', { allergen: word })) });
      }
      if (!known) continue;
      const note = code === OTHER_ALLERGEN ? this.allergenNote(guest, code, comes, label(word)) : before?.note;
      if (code === OTHER_ALLERGEN && !note) continue;
      found.push({ code, severity, ...(note ? { note } : {}) });
    }
    return found;
  }

  private allergenNote(guest: GuestView, code: string, comes: boolean, label: string): string {
    const field = fieldName.allergenNote(guest.id, code);
    const note = this.text(field, label, LIMITS.allergenNote);
    if (note === '' && comes) this.refuse({ field, code: 'required', label });
    return note;
  }

  private value(question: QuestionView, field: string, label: string): QuestionValue | null {
    const known = (id: string): boolean => question.options?.some((option) => option.id === id) ?? false;
    if (question.type === 'text' || question.type === 'long_text') {
      return this.text(field, label, LIMITS[question.type], question.type === 'long_text') || null;
    }
    if (question.type === 'multi_choice') {
      const chosen = [...new Set(all(this.fields, field))].filter((id) => id !== '');
      if (!chosen.every(known)) this.refuse({ field, code: 'choice', label });
      return chosen.length > 0 ? chosen : null;
    }
    const text = clean(one(this.fields, field), false);
    if (text === '') return null;
    switch (question.type) {
      case 'choice':
        if (!known(text)) this.refuse({ field, code: 'choice', label });
        return text;
      case 'yes_no':
        if (text !== 'yes' && text !== 'no') this.refuse({ field, code: 'choice', label });
        return text === 'yes';
      case 'date':
        if (!isDate(text)) this.refuse({ field, code: 'date', label });
        return text;
      case 'number':
        return this.number(question, text, field, label);
    }
  }

  private number(question: QuestionView, text: string, field: string, label: string): number {
    const value = toNumber(text);
    if (Number.isNaN(value)) this.refuse({ field, code: 'number', label });
    else if (typeof question.minimum === 'number' && value < question.minimum)
      this.refuse({ field, code: 'tooSmall', label, limit: question.minimum });
    else if (typeof question.maximum === 'number' && value > question.maximum)
      this.refuse({ field, code: 'tooLarge', label, limit: question.maximum });
    return value;
  }

  private refuse(error: FieldError): void {
    this.errors.push(error);
  }
}

function isBlank(guest: GuestSubmission): boolean {
  return !guest.firstName && !guest.lastName && guest.answers.every(({ answer }) => answer !== 'yes');
}

/** After the deadline only a YES turned into a NO counts, whether it comes from the locked page or from a form opened before. */
function parseLocked(fields: FormFields, view: RsvpPageView): RsvpSubmission | { errors: FieldError[] } {
  const version = one(fields, fieldName.version);
  const ticked = new Set(all(fields, fieldName.decline));
  const declined = declinable(view).filter(
    ({ guestId, functionId }) =>
      ticked.has(`${guestId}:${functionId}`) || one(fields, fieldName.answer(guestId, functionId)) === 'no',
  );
  if (view.mayDecline && one(fields, fieldName.intent) === 'declineAll') return { intent: 'declineAll', version };
  if (view.mayDecline && declined.length > 0) return { intent: 'declineSome', version, declined };
  const speaker = new Speaker(view.locale, view.event.timeZone);
  return { errors: [{ field: fieldName.decline, code: 'selectSomething', label: speaker.say('declineTitle') }] };
}

/** What could still be declined: every YES, every place on the waiting list or offered from it. */
export function declinable(view: RsvpPageView): { guestId: string; functionId: string }[] {
  return view.household.guests.flatMap((guest) =>
    guest.functions
      .filter(({ answer }) => answer !== 'no' && answer !== 'pending')
      .map(({ functionId }) => ({ guestId: guest.id, functionId })),
  );
}

/**
 * What a household meant by the form it posted, or every field that needs another look. Fields the view does not ask for are
 * ignored, whatever they are called. Nothing here decides about places: a YES to a full function is the service's to judge.
 */
export function parseRsvpForm(fields: FormFields, view: RsvpPageView): RsvpSubmission | { errors: FieldError[] } {
  if (view.phase !== 'open') return parseLocked(fields, view);
  const version = one(fields, fieldName.version);
  const intent = one(fields, fieldName.intent);
  if (intent === 'declineAll') return { intent, version };
  // Whether there still is an offer is the service's to say: this is no answer to anything else.
  if (intent === 'acceptOffer' || intent === 'declineOffer') return { intent, version };

  const reader = new FormReader(fields, view);
  const guests = view.household.guests.map((guest) => ({ guestId: guest.id, ...reader.guest(guest) }));
  const plusOnes: GuestSubmission[] = [];
  for (const place of blankPlusOnes(view)) {
    const before = reader.errors.length;
    const guest = reader.guest(place);
    if (isBlank(guest)) reader.errors.splice(before);
    else plusOnes.push(guest);
  }
  const everyone = [...guests, ...plusOnes];
  const questions = reader.questions(
    undefined,
    view.event.questions.filter((question) => question.per === 'household'),
    (functionId) =>
      everyone.some(({ answers }) =>
        answers.some(
          (given) => given.answer === 'yes' && (functionId === undefined || given.functionId === functionId),
        ),
      ),
    (what) => what,
  );
  const message = reader.text(fieldName.message, new Speaker(view.locale).say('message'), LIMITS.message, true);
  if (reader.errors.length > 0) return { errors: reader.errors };
  return { intent: 'answer', version, guests, plusOnes, questions, message };
}
