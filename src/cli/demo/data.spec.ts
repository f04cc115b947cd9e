import { describe, expect, it } from '@jest/globals';
import { allergens, diets, severities } from '../../modules/guests/index.js';
import { demoData } from './data.js';
import { demoStories } from './stories.js';

const now = new Date('2026-11-21T09:00:00Z');
const demo = demoData(now);
const SCRIPTS = ['Latin', 'Arabic', 'Han', 'Hiragana', 'Hangul', 'Devanagari', 'Cyrillic', 'Greek', 'Ethiopic'];

describe('demoData', () => {
  it('is 300 guests in 120 households, each guest in one', () => {
    expect(demo.guests).toHaveLength(300);
    expect(demo.households).toHaveLength(120);
    expect(demo.households.flatMap(({ guestIds }) => guestIds).sort()).toEqual(demo.guests.map(({ id }) => id).sort());
  });

  it('is the same at any hour and in any process, dates apart', () => {
    expect(demoData(now)).toEqual(demo);
    const later = demoData(new Date('2027-05-02T22:30:00Z'));
    expect(later.guests).toEqual(demo.guests);
    expect(later.attendances).toEqual(demo.attendances);
    expect(later.event.startsAt).not.toBe(demo.event.startsAt);
  });

  it('has ids that are unique UUIDs of version 7', () => {
    const ids = [
      demo.organization,
      demo.event,
      ...demo.users,
      ...demo.functions,
      ...demo.questions,
      ...demo.guests,
      ...demo.households,
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('reaches nobody: addresses of example domains, numbers set aside for fiction', () => {
    const emails = demo.guests.flatMap(({ email }) => email ?? []);
    expect(emails.length).toBeGreaterThan(150);
    expect(new Set(emails).size).toBe(emails.length);
    for (const email of emails) expect(email).toMatch(/^[a-z0-9]+(?:[.-][a-z0-9]+)*@example\.(com|org)$/);
    const phones = demo.guests.flatMap(({ phone }) => phone ?? []);
    expect(phones.length).toBeGreaterThan(100);
    expect(new Set(phones).size).toBe(phones.length);
    const fiction = /^(\+447700900\d{3}|\+493023125\d{3}|\+3363998\d{4}|\+1(202|212|312|415)55501\d{2})$/;
    for (const phone of phones) expect(phone).toMatch(fiction);
  });

  it('lets something happen to a few contacts who have not answered yet', () => {
    const waiting = demo.households.filter(({ answeredAt }) => answeredAt === null);
    const stories = demoStories();
    expect(stories).toHaveLength(6);
    for (const { guest, faults, wrote } of stories) {
      expect(waiting.filter(({ contactGuestId }) => contactGuestId === guest.id)).toHaveLength(1);
      // What is told to the simulators is about nobody else.
      for (const address of [...faults.map(({ to }) => to), ...(wrote ? [wrote.from] : [])])
        expect([guest.email, guest.phone]).toContain(address);
    }
  });

  it('comes from all over the world', () => {
    const names = demo.guests.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
    for (const name of names) expect(name).not.toMatch(/[|/]/);
    for (const script of SCRIPTS)
      expect(names.some((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name))).toBe(true);
    expect(new Set(demo.guests.map(({ language }) => language)).size).toBeGreaterThanOrEqual(15);
  });

  it('uses the guest book’s codes', () => {
    for (const guest of demo.guests) {
      if (guest.diet !== null) expect(diets).toContain(guest.diet);
      for (const allergy of guest.allergies) {
        expect(allergens).toContain(allergy.allergen);
        expect(severities).toContain(allergy.severity);
      }
    }
    expect(demo.guests.filter(({ allergies }) => allergies.length > 0).length).toBeGreaterThan(10);
  });

  it('has answers of every kind within every capacity, and leaves the showcase to answer', () => {
    for (const fn of demo.functions) {
      const answers = demo.attendances.filter(({ functionId }) => functionId === fn.id).map(({ answer }) => answer);
      expect(answers.filter((answer) => answer === 'yes').length).toBeLessThan(fn.capacity);
      expect(new Set(answers)).toEqual(new Set(['yes', 'no', 'pending']));
    }
    const showcase = demo.households.find(({ id }) => id === demo.showcaseHouseholdId);
    expect(showcase).toMatchObject({ answeredAt: null, plusOnes: 1 });
    expect(showcase?.guestIds).toHaveLength(4);
    const dinner = demo.functions[1];
    for (const { functionId, answer, mealId } of demo.attendances) {
      if (functionId === dinner?.id) expect(mealId === null).toBe(answer !== 'yes');
    }
  });

  it.each(['2026-11-21T09:00:00Z', '2026-12-31T23:30:00Z', '2027-01-16T12:00:00Z', '2027-08-20T00:00:00Z'])(
    'lies ahead of %s, on a Saturday evening in Zurich, whatever the clocks do',
    (at) => {
      const { event } = demoData(new Date(at));
      const there = new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Europe/Zurich',
        weekday: 'long',
        hour: '2-digit',
        minute: '2-digit',
      });
      expect(there.format(new Date(event.startsAt))).toMatch(/^Saturday.*18:00$/);
      expect(there.format(new Date(event.deadline))).toMatch(/23:59$/);
      const ahead = (Date.parse(event.startsAt) - Date.parse(at)) / 86_400_000;
      expect(ahead).toBeGreaterThan(69);
      expect(ahead).toBeLessThan(79);
      expect(Date.parse(event.deadline)).toBeGreaterThan(Date.parse(at));
    },
  );
});
