import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** What a message is about, for one of many recipients. */
export interface SubjectKey {
  guestId: string;
  invitationId?: string | null | undefined;
}

/** One of them, as far as templates tell of people. */
export interface SubjectFacts {
  guestId: string;
  invitationId: string | null;
  title: string | null;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  email: string | null;
  phone: string | null;
  language: string | null;
  invitationName: string | null;
  invitationLanguage: string | null;
}

/** Reads what templates tell of people, for many at once. */
@Injectable()
export class SubjectsRepository {
  constructor(private readonly db: Database) {}

  /**
   * Those who are there; whoever was merged is told of as the guest who stands for them. An invitation counts only for
   * its contact and its members: nobody is sent the link of another household.
   */
  find(organizationId: string, eventId: string | null, subjects: readonly SubjectKey[]): Promise<SubjectFacts[]> {
    return this.db.query<SubjectFacts>(
      `select a.guest_id as "guestId", i.id as "invitationId", g.title, g.first_name as "firstName", g.last_name as "lastName",
              g.company, g.email, g.phone, g.language, i.name as "invitationName", i.language as "invitationLanguage"
         from unnest($3::uuid[], $4::uuid[]) as a(guest_id, invitation_id)
         join guest asked on asked.organization_id = $1 and asked.id = any($3::uuid[]) and asked.id = a.guest_id
         join guest g on g.organization_id = $1 and g.id = coalesce(asked.merged_into, asked.id) and g.erased_at is null
         left join invitation i on i.organization_id = $1 and i.id = a.invitation_id and i.event_id = $2
          and (i.contact_guest_id in (asked.id, g.id)
               or exists (select 1 from attendee m where m.organization_id = $1 and m.invitation_id = i.id and m.guest_id in (asked.id, g.id)))
        where a.invitation_id is null or i.id is not null`,
      [
        organizationId,
        eventId,
        subjects.map(({ guestId }) => guestId),
        subjects.map(({ invitationId }) => invitationId ?? null),
      ],
    );
  }
}
