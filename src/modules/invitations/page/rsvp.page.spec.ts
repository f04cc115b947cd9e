import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from './form.fields.js';
import { parseRsvpForm } from './form.parser.js';
import {
  contentSecurityPolicy,
  LOCALES,
  pageHeaders,
  renderMessagePage,
  renderRsvpPage,
  renderSavedPage,
} from './index.js';
import { HOSTILE, sampleView } from './sample.fixture.js';
import type { Answer, FormFields, RsvpPageView } from './view.js';

function everyPage(view: RsvpPageView): string[] {
  return [
    renderRsvpPage(view),
    renderRsvpPage({ ...view, waitingList: { state: 'waiting' } }),
    renderRsvpPage(
      { ...view, waitingList: { state: 'offered', expiresAt: '2027-01-10T10:00:00Z' } },
      { changedMeanwhile: true },
    ),
    renderRsvpPage({ ...view, phase: 'locked' }),
    renderRsvpPage({ ...view, phase: 'cancelled' }),
    renderSavedPage(view),
    renderMessagePage('unavailable', view.locale),
  ];
}

/** All names and values a browser would post. Good enough for our own markup, which quotes every attribute. */
function ids(page: string): string[] {
  return [...page.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '');
}

describe('every page', () => {
  it.each(LOCALES)(
    'is whole in %s: language, direction, unique ids, references that lead somewhere, no scripts',
    (locale) => {
      for (const page of everyPage(sampleView({ locale }))) {
        expect(page).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
        const all = ids(page);
        expect(new Set(all).size).toBe(all.length);
        const references = [...page.matchAll(/(?:aria-labelledby|aria-describedby|for)="([^"]+)"/g)].flatMap((match) =>
          (match[1] ?? '').split(' '),
        );
        expect(references.filter((id) => !all.includes(id))).toEqual([]);
        expect(page).not.toMatch(
          /<script|javascript:|\son\w+=|style="|undefined|\[object|\bNaN\b|Invalid Date|https?:\/\//,
        );
      }
    },
  );

  it('is allowed by its content security policy, and nothing else is', () => {
    const view = sampleView();
    const style = /<style>([\s\S]*?)<\/style>/.exec(renderRsvpPage(view))?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(contentSecurityPolicy(view.event.branding)).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    const message = /<style>([\s\S]*?)<\/style>/.exec(renderMessagePage('failed', 'en'))?.[1] ?? '';
    expect(contentSecurityPolicy()).toContain(createHash('sha256').update(message).digest('base64'));
    expect(pageHeaders()).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
  });

  it.each(HOSTILE)('shows %j and does not do it', (text) => {
    const view = sampleView();
    const [anna] = view.household.guests;
    if (!anna) throw new Error('no guest');
    const hostile = sampleView({
      version: text,
      event: {
        ...view.event,
        name: text,
        description: text,
        hostName: text,
        venue: text,
        address: text,
        contactEmail: text,
        contactPhone: text,
        branding: { logo: text, accentColor: text, backgroundColor: text, headingFont: text as never },
        functions: view.event.functions.map((fn) => ({
          ...fn,
          name: text,
          venue: text,
          description: text,
          mealChoices: [{ id: text, label: text }],
        })),
        questions: view.event.questions.map((question) => ({
          ...question,
          label: text,
          help: text,
          options: [{ id: text, label: text }],
        })),
      },
      household: {
        ...view.household,
        name: text,
        message: text,
        guests: [
          {
            ...anna,
            firstName: text,
            lastName: text,
            notes: text,
            diet: text,
            allergens: [{ code: text, severity: text, note: text }],
            answers: { song: text, wishes: text },
          },
        ],
      },
    });
    const fields: FormFields = Object.fromEntries(Object.keys(fieldsOf(view)).map((name) => [name, text]));
    const parsed = parseRsvpForm(fields, hostile);
    const attempt = { fields, errors: 'errors' in parsed ? parsed.errors : [] };
    for (const page of [...everyPage(hostile), renderRsvpPage(hostile, attempt)]) {
      const clean = page.replace(/<style>[\s\S]*?<\/style>/, '');
      expect(clean).not.toMatch(/<script|<img(?! class="logo")|\u0000|\ud800(?![\udc00-\udfff])/);
      // Outside of quoted values there is no attribute that we did not write.
      const bare = clean.replace(/"[^"]*"/g, '""');
      expect(bare).not.toMatch(/<[^>]*\son\w+=/);
      expect(clean).not.toMatch(/(?:href|src|action)="\s*javascript:/i);
    }
  });
});

describe('the form', () => {
  it('checks, selects and fills in what is stored', () => {
    const page = renderRsvpPage(sampleView()).replace(/\s+/g, ' ');
    expect(page).toMatch(/name="g\.anna\.f\.dinner" value="yes" id="g\.anna\.f\.dinner" class="comes" checked/);
    expect(page).toMatch(/<option value="char" selected>/);
    expect(page).toMatch(/<option value="anaphylaxis" selected>/);
    expect(page).toMatch(/>\s*Carries an adrenaline pen\.<\/textarea>/);
    expect(page).toContain('name="version" value="7"');
    expect(page).not.toMatch(/name="g\.omar\.f\.dinner" value="(yes|no)"[^>]* checked/);
  });

  it('keeps what was typed and leads from the summary to each field', () => {
    const view = sampleView();
    const fields = { ...fieldsOf(view), 'g.anna.q.shoe.2': 'forty', 'q.shuttle.1': '', 'g.omar.f.dinner': 'no' };
    const parsed = parseRsvpForm(fields, view);
    if (!('errors' in parsed)) throw new Error('no errors');
    const page = renderRsvpPage(view, { fields, errors: parsed.errors });
    expect(page).toContain('value="forty"');
    expect(page).toMatch(/role="alert"[^>]*autofocus/);
    expect(page).toContain('<title>Please check:');
    const links = [...page.matchAll(/href="#(g\.[^"]+|q\.[^"]+)"/g)].map((match) => match[1]);
    expect(links).toEqual(['g.anna.q.shoe.2', 'q.shuttle.1']);
    for (const link of links) {
      expect(ids(page)).toContain(link);
      expect(ids(page)).toContain(`${link}.error`);
      expect(page).toMatch(new RegExp(`aria-describedby="[^"]*${link?.replaceAll('.', '\\.')}\\.error`));
    }
  });

  it('says what a YES means when there is no place left, except to those who have one', () => {
    const view = sampleView();
    const full = {
      ...view,
      event: { ...view.event, functions: view.event.functions.map((fn) => ({ ...fn, full: true })) },
    };
    const page = renderRsvpPage(full);
    expect(page).toContain('All places are taken at the moment');
    // 4 people × 3 functions, of which Anna holds two places.
    expect(page.match(/Yes, put me on the waiting list/g)).toHaveLength(10);
  });

  it('keeps the first empty line of a text', () => {
    const view = sampleView();
    const page = renderRsvpPage({ ...view, household: { ...view.household, message: '\nhello' } });
    expect(page).toMatch(/>\n\nhello<\/textarea>/);
  });

  it('offers every language, and marks the one it speaks', () => {
    const page = renderRsvpPage(sampleView({ locale: 'de' }));
    for (const locale of LOCALES) expect(page).toContain(`href="/r/k3yk3yk3yk3yk3yk3yk3yA?lang=${locale}"`);
    expect(page.match(/aria-current="true"/g)).toHaveLength(1);
    expect(renderRsvpPage(sampleView({ locales: ['en'] }))).not.toContain('hreflang');
  });
});

describe('the other pages', () => {
  it('say the same to every link that does not work', () => {
    expect(renderMessagePage('unavailable', 'en')).toContain('This link does not work');
    expect(renderMessagePage('unavailable', 'en')).not.toMatch(/Huber|Gala|expired on|revoked/);
  });

  it('lock the answers but not a NO, unless the organiser says so', () => {
    const locked = renderRsvpPage(sampleView({ phase: 'locked' }));
    expect(locked.match(/name="decline"/g)).toHaveLength(3);
    expect(locked).not.toContain('type="radio"');
    expect(renderRsvpPage(sampleView({ phase: 'locked', mayDecline: false }))).not.toContain('<form');
  });

  it('thank for what was answered', () => {
    const view = sampleView();
    const answered = (answer: Answer): string =>
      renderSavedPage({
        ...view,
        household: {
          ...view.household,
          guests: view.household.guests.map((guest) => ({
            ...guest,
            functions: guest.functions.map((fn) => ({ ...fn, answer })),
          })),
        },
      });
    expect(answered('yes')).toMatch(/look forward to seeing you[\s\S]*calendar\.ics/);
    expect(answered('no')).toContain('What a pity');
    expect(answered('no')).not.toContain('calendar.ics');
    expect(answered('waiting')).toContain('waiting list');
    expect(answered('offered')).toContain('Places have become free');
    expect(answered('pending')).toContain('Nothing is answered yet');
    expect(renderSavedPage(view)).toContain('6 answers are still open');
  });
});
