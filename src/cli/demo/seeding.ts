import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventQuestionsService, EventsService } from '../../modules/events/index.js';
import { SignUpService } from '../../modules/auth/index.js';
import { GuestsService, type Allergy, type Diet } from '../../modules/guests/index.js';
import { InvitationsService, RsvpService } from '../../modules/invitations/index.js';
import { MembersService } from '../../modules/organizations/index.js';
import type { Actor, Role } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId } from '../../platform/http/index.js';
import { continueAs, runInContext } from '../../platform/observability/request-context.js';
import type { DemoAttendance, DemoData, DemoHousehold } from './types.js';

/** Answers are given side by side, as guests do, but leave connections for everybody else. */
const AT_ONCE = 4;

/**
 * Fills the database with the demo through the same services as everybody else, so that it obeys the same rules and leaves
 * the same log. Everything but the answers is one transaction.
 * @returns the token of the showcase household's link
 */
export async function seed(app: NestFastifyApplication, demo: DemoData, password: string): Promise<string> {
  const owner = await asSystem(() => app.get(UnitOfWork).run(() => foundAndInvite(app, demo, password)));
  const tokens = owner.tokens;
  const open = demo.households.filter(({ answeredAt }) => answeredAt !== null);
  const answersOf = new Map<string, DemoAttendance[]>();
  for (const attendance of demo.attendances) {
    answersOf.set(attendance.guestId, [...(answersOf.get(attendance.guestId) ?? []), attendance]);
  }
  await Promise.all([
    addMembers(app, owner.actor, demo, password),
    ...Array.from({ length: AT_ONCE }, async () => {
      for (let household = open.shift(); household; household = open.shift()) {
        await answer(app, household, answersOf, tokens.get(household.id) ?? '');
      }
    }),
  ]);
  return tokens.get(demo.showcaseHouseholdId) ?? '';
}

interface Founded {
  actor: Actor;
  /** By household. */
  tokens: Map<string, string>;
}

async function foundAndInvite(app: NestFastifyApplication, demo: DemoData, password: string): Promise<Founded> {
  const [first] = demo.users;
  if (!first) throw new Error('The demo has no owner');
  const actor = await app.get(SignUpService).found({
    organizationName: demo.organization.name,
    name: first.name,
    email: first.email,
    password,
    timeZone: demo.organization.timeZone,
    language: 'en',
  });
  continueAs(actor, 'system');
  await createEvent(app, actor, demo);
  for (const guest of demo.guests) {
    await app.get(GuestsService).create(actor, {
      ...guest,
      tags: [...guest.tags],
      diet: guest.diet as Diet | null,
      allergies: guest.allergies.map((allergy) => ({ ...allergy }) as Allergy),
    });
  }
  const invited = await app.get(InvitationsService).createMany(
    actor,
    demo.event.id,
    demo.households.map((household) => ({
      id: household.id,
      name: household.name,
      language: household.language,
      contactGuestId: household.contactGuestId,
      guestIds: [...household.guestIds],
      plusOnes: household.plusOnes,
      functionIds: household.functionIds && [...household.functionIds],
    })),
  );
  const tokens = new Map<string, string>();
  for (const outcome of invited) {
    if (outcome instanceof Error) throw outcome;
    tokens.set(outcome.invitationId, outcome.rsvpUrl?.split('/').at(-1) ?? '');
  }
  return { actor, tokens };
}

async function createEvent(
  app: NestFastifyApplication,
  actor: Actor,
  { event, functions, questions }: DemoData,
): Promise<void> {
  const { deadline, branding, ...values } = event;
  await app.get(EventsService).create(actor, {
    ...values,
    rsvpDeadline: deadline,
    branding: { accentColor: branding.accent, backgroundColor: branding.background, headingFont: branding.headingFont },
    defaultLanguage: 'en',
    languages: ['en', 'de', 'fr', 'es', 'ar'],
    functions: functions.map(({ meals, ...fn }) => ({ ...fn, mealChoices: meals.map((meal) => ({ ...meal })) })),
  });
  for (const { scope, onlyIfYes, options, ...question } of questions) {
    await app.get(EventQuestionsService).create(actor, event.id, {
      ...question,
      per: scope,
      ...(onlyIfYes ? { showWhen: { answer: 'yes' as const } } : {}),
      options: options.map((option) => ({ ...option })),
    });
  }
  await app.get(EventsService).publish(actor, event.id);
}

async function addMembers(app: NestFastifyApplication, owner: Actor, demo: DemoData, password: string): Promise<void> {
  for (const { email, name, role } of demo.users.slice(1)) {
    await asSystem(async () => {
      continueAs(owner, 'system');
      await app.get(MembersService).add(owner, { email, name, role: role as Role, password });
    });
  }
}

/** What a household does: it opens its link and answers, at the time the demo says. */
async function answer(
  app: NestFastifyApplication,
  household: DemoHousehold,
  answersOf: ReadonlyMap<string, readonly DemoAttendance[]>,
  token: string,
): Promise<void> {
  const rsvp = app.get(RsvpService);
  const at = new Date(household.answeredAt ?? Date.now());
  await asSystem(async () => {
    const party = await rsvp.open(token, at);
    const guests = party.members.map((member) => ({
      id: member.id,
      answers: (answersOf.get(member.guestId ?? '') ?? []).map(({ functionId, answer: said, mealId }) => ({
        functionId,
        answer: said,
        ...(mealId === null ? {} : { mealId }),
      })),
    }));
    const questionAnswers = Object.entries(household.answers).map(([questionId, value]) => ({
      questionId,
      version: 1,
      value: typeof value === 'object' ? [...value] : value,
    }));
    await rsvp.submit(token, { guests, questionAnswers }, at);
  });
}

/** Each piece of work in a context of its own: the log says who did it. */
const asSystem = <T>(work: () => Promise<T>): Promise<T> =>
  runInContext({ requestId: newId(), origin: 'system' }, work);
