import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from './form.fields.js';
import { parseRsvpForm } from './form.parser.js';
import { HOSTILE, sampleView } from './sample.fixture.js';
import type { FieldError, FormFields, RsvpPageView, RsvpSubmission } from './view.js';

type Answered = Extract<RsvpSubmission, { intent: 'answer' }>;

function parse(fields: FormFields, view: RsvpPageView = sampleView()): Answered {
  const result = parseRsvpForm(fields, view);
  if (!('intent' in result) || result.intent !== 'answer') throw new Error(JSON.stringify(result));
  return result;
}

function errors(fields: FormFields, view: RsvpPageView = sampleView()): FieldError[] {
  const result = parseRsvpForm(fields, view);
  return 'errors' in result ? result.errors : [];
}

describe('parseRsvpForm', () => {
  const stored = fieldsOf(sampleView());

  it('reads back what the page shows', () => {
    const submission = parse(stored);
    expect(submission.version).toBe('7');
    expect(submission.guests.map(({ guestId }) => guestId)).toEqual(['anna', 'omar', 'guest']);
    expect(submission.guests[0]).toEqual({
      guestId: 'anna',
      answers: [
        { functionId: 'reception', answer: 'yes' },
        { functionId: 'dinner', answer: 'yes', mealId: 'char' },
        { functionId: 'brunch', answer: 'yes' },
      ],
      diet: 'pescatarian',
      allergens: [{ code: 'nuts', severity: 'anaphylaxis' }],
      notes: 'Carries an adrenaline pen.',
      questions: [
        { questionId: 'song', versionNo: 1, value: 'Dancing Queen' },
        { questionId: 'shoe', versionNo: 2, value: 38 },
      ],
    });
    expect(submission.guests[1]?.answers.every(({ answer }) => answer === 'pending')).toBe(true);
    expect(submission.plusOnes).toEqual([]);
    expect(submission.questions).toEqual([
      { questionId: 'shuttle', versionNo: 1, value: 'early' },
      { questionId: 'activities', versionNo: 1, value: ['spa'] },
      { questionId: 'arrival', versionNo: 1, value: '2027-02-12' },
      { questionId: 'parking', versionNo: 1, value: true },
      { questionId: 'wishes', versionNo: 1, value: null },
    ]);
  });

  it('never refuses a NO, however little else is filled in', () => {
    const nothing: Record<string, string> = { version: '7' };
    for (const guest of ['anna', 'omar', 'guest']) {
      for (const fn of ['reception', 'dinner', 'brunch']) nothing[`g.${guest}.f.${fn}`] = 'no';
    }
    const submission = parse(nothing);
    expect(submission.guests.flatMap(({ answers }) => answers).every(({ answer }) => answer === 'no')).toBe(true);
    expect(parseRsvpForm({ intent: 'declineAll', version: '7' }, sampleView())).toEqual({
      intent: 'declineAll',
      version: '7',
    });
  });

  it('names every field that needs another look', () => {
    const found = errors({
      ...stored,
      'g.anna.meal.dinner': '',
      'g.omar.f.reception': 'maybe',
      'g.omar.f.dinner': 'yes',
      'g.omar.meal.dinner': 'caviar',
      'g.anna.q.shoe.2': 'abc',
      'g.guest.first': 'x'.repeat(121),
      'q.shuttle.1': '',
      'q.activities.1': ['spa', 'skiing'],
      'q.arrival.1': '2027-02-31',
      'q.parking.1': 'perhaps',
      message: 'x'.repeat(2001),
    });
    expect(found.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'g.anna.meal.dinner required',
      'g.anna.q.shoe.2 number',
      'g.guest.first tooLong',
      'g.omar.f.reception choice',
      'g.omar.meal.dinner choice',
      'message tooLong',
      'q.activities.1 choice',
      'q.arrival.1 date',
      'q.parking.1 choice',
      'q.shuttle.1 required',
    ]);
  });

  it.each([
    ['38', 38],
    ['38,5', 38.5],
    ['٣٨', 38],
    ['۳۸', 38],
    [' 38 ', 38],
  ])('takes %j for the number %d', (typed, value) => {
    expect(parse({ ...stored, 'g.anna.q.shoe.2': typed }).guests[0]?.questions[1]?.value).toBe(value);
  });

  it.each([
    ['19', 'tooSmall', 20],
    ['53', 'tooLarge', 52],
    ['1e3', 'number', undefined],
    ['0x26', 'number', undefined],
    ['NaN', 'number', undefined],
    ['9'.repeat(400), 'number', undefined],
  ])('refuses the number %j as %s', (typed, code, limit) => {
    expect(errors({ ...stored, 'g.anna.q.shoe.2': typed })).toEqual([
      expect.objectContaining({ field: 'g.anna.q.shoe.2', code, ...(limit === undefined ? {} : { limit }) }),
    ]);
  });

  it('asks again when the question has changed since the form was opened', () => {
    const old: Record<string, string | readonly string[] | undefined> = { ...stored, 'g.anna.q.shoe.1': '38' };
    delete old['g.anna.q.shoe.2'];
    expect(errors(old)).toEqual([expect.objectContaining({ field: 'g.anna.q.shoe.2', code: 'required' })]);
  });

  it('asks a question about a function only of those who come to it', () => {
    const submission = parse({ ...stored, 'g.anna.f.brunch': 'no', 'g.anna.q.shoe.2': 'abc' });
    expect(submission.guests[0]?.questions.map(({ questionId }) => questionId)).toEqual(['song']);
  });

  it('takes plus-ones named, unnamed, or not at all', () => {
    const named = { ...stored, 'g.new1.first': ' Léa ', 'g.new1.last': 'Du\u0000pont', 'g.new1.f.reception': 'yes' };
    expect(parse(named).plusOnes).toEqual([expect.objectContaining({ firstName: 'Léa', lastName: 'Dupont' })]);
    expect(parse({ ...stored, 'g.new1.f.reception': 'yes' }).plusOnes).toEqual([
      expect.objectContaining({ firstName: '', lastName: '' }),
    ]);
    expect(parse({ ...stored, 'g.new1.f.reception': 'no', 'g.new1.diet': 'vegan' }).plusOnes).toEqual([]);
    expect(parse({ ...stored, 'g.new2.first': 'Stranger', 'g.new2.f.reception': 'yes' }).plusOnes).toEqual([]);
  });

  it('never renames a guest who is no plus-one, and never touches another household', () => {
    const submission = parse({ ...stored, 'g.anna.first': 'Mallory', 'g.stranger.f.dinner': 'no' });
    expect(submission.guests[0]).not.toHaveProperty('firstName');
    expect(submission.guests).toHaveLength(3);
  });

  it('keeps codes it does not know and the guest has, and takes no new ones', () => {
    const view = sampleView();
    const anna = view.household.guests[0];
    if (!anna) throw new Error('no guest');
    const exotic = { ...anna, diet: 'raw', allergens: [{ code: 'kiwi', severity: 'grave', note: 'also peeled' }] };
    const changed = { ...view, household: { ...view.household, guests: [exotic] } };
    const submission = parse({ ...fieldsOf(changed), 'g.anna.allergen': ['kiwi', 'air'] }, changed);
    expect(submission.guests[0]?.diet).toBe('raw');
    expect(submission.guests[0]?.allergens).toEqual([{ code: 'kiwi', severity: 'grave', note: 'also peeled' }]);
  });

  it('wants to know how bad an allergy is from those who eat, and what another one is', () => {
    const eats = { ...stored, 'g.anna.allergen': ['nuts', 'milk', 'other'], 'g.anna.severity.other': 'intolerance' };
    expect(errors(eats).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'g.anna.severity.milk required',
      'g.anna.allergenNote.other required',
    ]);
    const told = { ...eats, 'g.anna.severity.milk': 'preference', 'g.anna.allergenNote.other': 'kiwi' };
    expect(parse(told).guests[0]?.allergens).toEqual([
      { code: 'milk', severity: 'preference' },
      { code: 'nuts', severity: 'anaphylaxis' },
      { code: 'other', severity: 'intolerance', note: 'kiwi' },
    ]);
    const declines = { 'g.anna.f.reception': 'no', 'g.anna.f.dinner': 'no', 'g.anna.f.brunch': 'no' };
    expect(parse({ ...eats, ...declines }).guests[0]?.allergens).toEqual([{ code: 'nuts', severity: 'anaphylaxis' }]);
  });

  it.each(HOSTILE)('takes %j for text and for nothing else', (text) => {
    const names = [...Object.keys(stored), 'g.new1.first', 'intent', 'version', '__proto__', 'constructor'];
    const result = parseRsvpForm(Object.fromEntries(names.map((name) => [name, text])), sampleView());
    expect(JSON.stringify(result)).not.toMatch(/\\u0000|\\ud800/);
    expect('errors' in result && result.errors.every(({ field }) => names.includes(field))).toBe(true);
  });

  it('survives fields of the wrong number', () => {
    const many = Object.fromEntries(Object.keys(stored).map((name) => [name, ['yes', 'no', 'yes']]));
    expect(() => parseRsvpForm(many, sampleView())).not.toThrow();
    expect(parse({}).guests.every(({ answers }) => answers.every(({ answer }) => answer === 'pending'))).toBe(true);
  });
});

describe('parseRsvpForm and the waiting list', () => {
  it('takes what is said to an offer for nothing else, also when the offer has gone', () => {
    const offered = sampleView({ waitingList: { state: 'offered' } });
    for (const view of [offered, sampleView()])
      for (const intent of ['acceptOffer', 'declineOffer'])
        expect(parseRsvpForm({ intent, version: '7' }, view)).toEqual({ intent, version: '7' });
  });
});

describe('parseRsvpForm after the deadline', () => {
  const locked = sampleView({ phase: 'locked' });

  it('takes a NO for what was a YES or waiting', () => {
    expect(
      parseRsvpForm(
        { intent: 'declineSome', version: '7', decline: ['anna:dinner', 'anna:brunch', 'omar:dinner'] },
        locked,
      ),
    ).toEqual({
      intent: 'declineSome',
      version: '7',
      declined: [
        { guestId: 'anna', functionId: 'dinner' },
        { guestId: 'anna', functionId: 'brunch' },
      ],
    });
  });

  it('takes the NO of a form that was opened before', () => {
    const late = { ...fieldsOf(locked), 'g.anna.f.dinner': 'no', 'g.omar.f.dinner': 'yes', intent: 'answer' };
    expect(parseRsvpForm(late, locked)).toMatchObject({ declined: [{ guestId: 'anna', functionId: 'dinner' }] });
  });

  it('takes nothing else, and nothing at all when the organiser says so', () => {
    expect(parseRsvpForm(fieldsOf(locked), locked)).toHaveProperty('errors');
    const shut = sampleView({ phase: 'locked', mayDecline: false });
    expect(parseRsvpForm({ decline: 'anna:dinner' }, shut)).toHaveProperty('errors');
    expect(parseRsvpForm({ intent: 'declineAll' }, shut)).toHaveProperty('errors');
  });
});
