import { Controller, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpErrors, isForm, Problem, Route } from '../../platform/http/index.js';
import { rsvpErrors } from './invitations.errors.js';
import {
  chooseLocale,
  isLocale,
  pageHeaders,
  parseRsvpForm,
  renderRsvpPage,
  renderSavedPage,
  type FormFields,
  type Locale,
} from './page/index.js';
import type { Party } from './party.js';
import { RsvpPageFilter, wishOf } from './rsvp-page.filter.js';
import { inputOf, localesOf, pageView, type Answered } from './rsvp-page.view.js';
import { RsvpService } from './rsvp.service.js';

/** The hosted page behind an invitation's link: a form that works without a script. */
@Controller('r')
@UseFilters(RsvpPageFilter)
export class RsvpPageController {
  constructor(private readonly rsvp: RsvpService) {}

  @Route.get(':token', { can: 'public', hidden: true, pool: 'rsvp', summary: 'The RSVP page of a household' })
  async showRsvpPage(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const party = await this.rsvp.open(token);
    const view = pageView(party, token, languageOf(party, request), new Date());
    const saved = query['saved'] !== undefined && view.phase === 'open';
    await send(reply, 200, saved ? renderSavedPage(view) : renderRsvpPage(view), view.event.branding);
  }

  @Route.post(':token', { can: 'public', hidden: true, pool: 'rsvp', summary: 'Answer on the RSVP page' })
  async postRsvpPage(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const at = new Date();
    const party = await this.rsvp.open(token);
    const locale = languageOf(party, request);
    const view = pageView(party, token, locale, at);
    const fields = fieldsOf(request);
    if (!fields) return send(reply, 415, renderRsvpPage(view), view.event.branding);
    const submission = parseRsvpForm(fields, view);
    if ('errors' in submission)
      return send(reply, 422, renderRsvpPage(view, { fields, errors: submission.errors }), view.event.branding);
    try {
      if (submission.intent === 'acceptOffer' || submission.intent === 'declineOffer') {
        await this.rsvp.answerOffer(token, { accept: submission.intent === 'acceptOffer' }, at);
      } else await this.rsvp.submit(token, inputOf(party, submission as Answered), at);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      const fresh = pageView(await this.rsvp.open(token), token, locale, new Date());
      return send(reply, 409, renderRsvpPage(fresh, { changedMeanwhile: true }), fresh.event.branding);
    }
    // Seen by address, so that going back or reloading does not post again.
    return reply
      .status(303)
      .headers({ 'cache-control': 'no-store', location: `/r/${token}?saved&lang=${locale}` })
      .send();
  }

  @Route.get(':token/calendar.ics', {
    can: 'public',
    hidden: true,
    pool: 'rsvp',
    produces: 'text/calendar',
    summary: 'Calendar file of a household',
  })
  async getRsvpCalendar(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const text = await this.rsvp.calendar(token);
    await reply
      .headers({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="invitation.ics"',
        'cache-control': 'no-store',
      })
      .send(text);
  }
}

/** Between the page that was shown and the answer that came something else happened: show how it is now. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof Problem &&
  [rsvpErrors.changed, rsvpErrors.locked, rsvpErrors.cancelled, rsvpErrors.noOffer, httpErrors.invalid].some(
    ({ code }) => code === error.code,
  );

async function send(
  reply: FastifyReply,
  status: number,
  page: string,
  branding?: Parameters<typeof pageHeaders>[0],
): Promise<void> {
  await reply.status(status).headers(pageHeaders(branding)).send(page);
}

/** Fields of a form as they were posted; undefined for anything else than a form. */
function fieldsOf(request: FastifyRequest): FormFields | undefined {
  const { body } = request;
  return isForm(request) && typeof body === 'object' && body !== null ? (body as FormFields) : undefined;
}

/** Asked for, else the household's own, else the browser's, else the event's. */
function languageOf(party: Party, request: FastifyRequest): Locale {
  const { requested, acceptLanguage } = wishOf(request);
  const offered = localesOf(party);
  const own = party.language?.split('-')[0];
  const theirs = requested ?? (isLocale(own) && offered.includes(own) ? own : undefined);
  const [main] = party.event.defaultLanguage.split('-');
  return chooseLocale({ requested: theirs, acceptLanguage, offered, ...(isLocale(main) ? { fallback: main } : {}) });
}
