import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import type { PatchOptions } from '../../platform/changes/index.js';
import { newId, type JsonText, type ListPage } from '../../platform/http/index.js';
import { segmentChange } from './invitations.changes.js';
import type { InvitationFilter, InvitationView } from './invitations.dto.js';
import { segmentErrors } from './invitations.errors.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsService } from './invitations.service.js';
import type { NewSegment, SegmentChanges, SegmentCount, SegmentQuery, SegmentView } from './segments.dto.js';
import { SegmentsRepository } from './segments.repository.js';

/** The questions every organiser asks; there without being saved, under these names instead of an id. */
export const builtInSegments: Readonly<Record<string, InvitationFilter>> = {
  everybody: {},
  'non-responders': { answered: false },
  'opened-without-answer': { answered: false, opened: true },
  incomplete: { incomplete: true },
  coming: { coming: true },
  'not-coming': { answered: true, coming: false, waiting: false },
  'on-the-waiting-list': { waiting: true },
  'not-sent': { sent: false },
  undelivered: { undelivered: true },
};

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Who a reminder would go to. Looked up when asked, never stored: who has answered meanwhile is out. */
@Injectable()
export class SegmentsService {
  constructor(
    private readonly segments: SegmentsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly households: InvitationsService,
  ) {}

  list(actor: Actor, eventId: string, query: SegmentQuery): Promise<JsonText<ListPage<SegmentView>>> {
    return this.households.ofEvent(actor, eventId, this.segments.list(actor, eventId, query));
  }

  async get(actor: Actor, eventId: string, id: string): Promise<JsonText<SegmentView>> {
    await this.mustFind(actor, eventId, id);
    return this.segments.view(actor, id);
  }

  async create(
    actor: Actor,
    eventId: string,
    { id = newId(), name, filter }: NewSegment,
  ): Promise<JsonText<SegmentView>> {
    await this.households.mustFrame(actor, eventId);
    const made = await this.segments.insert(actor, { id, eventId, name, filter: plain(filter) }, segmentChange.created);
    if (!made) await this.mustFind(actor, eventId, id, segmentErrors.idTaken);
    return this.segments.view(actor, id);
  }

  async update(
    actor: Actor,
    eventId: string,
    id: string,
    { name, filter }: SegmentChanges,
    options: PatchOptions,
  ): Promise<JsonText<SegmentView>> {
    await this.mustFind(actor, eventId, id);
    const fields = { ...(name === undefined ? {} : { name }), ...(filter ? { filter: plain(filter) } : {}) };
    await this.segments.patch(actor, id, fields, segmentChange.updated, options);
    return this.segments.view(actor, id);
  }

  async remove(actor: Actor, eventId: string, id: string, options: PatchOptions): Promise<void> {
    await this.mustFind(actor, eventId, id);
    await this.segments.remove(actor, id, segmentChange.deleted, options);
  }

  /** A dry run: how many, and how many of them nothing would reach. */
  async count(actor: Actor, eventId: string, key: string): Promise<SegmentCount> {
    return this.invitations.countSegment(actor, eventId, await this.filterOf(actor, eventId, key));
  }

  async members(
    actor: Actor,
    eventId: string,
    key: string,
    query: SegmentQuery,
  ): Promise<JsonText<ListPage<InvitationView>>> {
    return this.invitations.listSegment(actor, eventId, await this.filterOf(actor, eventId, key), query);
  }

  /** What a segment asks for. @throws segment.not_found, event.not_found */
  async filterOf(actor: Actor, eventId: string, key: string): Promise<InvitationFilter> {
    const builtIn = Object.hasOwn(builtInSegments, key) ? builtInSegments[key] : undefined;
    if (builtIn) {
      await this.households.mustFrame(actor, eventId);
      return builtIn;
    }
    if (!UUID.test(key)) throw segmentErrors.notFound();
    return (await this.mustFind(actor, eventId, key)).filter;
  }

  private async mustFind(actor: Actor, eventId: string, id: string, otherwise = segmentErrors.notFound) {
    const row = await this.segments.mustFind(actor, id);
    if (row.eventId !== eventId) throw otherwise();
    return row;
  }
}

/** Without the members a class instance carries as undefined. */
const plain = (filter: InvitationFilter): InvitationFilter => JSON.parse(JSON.stringify(filter)) as InvitationFilter;
