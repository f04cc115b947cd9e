import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import type { JsonText } from '../../platform/http/index.js';
import type { EventStatsView } from './event-stats.dto.js';

/** Whoever knows the answers. */
export interface AttendanceSource {
  /** The figures of one event of the actor's organization, which exists and which the actor may see. */
  figures(actor: Actor, eventId: string): Promise<JsonText<EventStatsView>>;
}

/**
 * Where an event's figures come from. Events do not know invitations (invitations know events): the module that holds the
 * answers registers itself here when it starts.
 */
@Injectable()
export class AttendanceFigures {
  private source: AttendanceSource | undefined;

  register(source: AttendanceSource): void {
    if (this.source) throw new Error('Two modules count the answers');
    this.source = source;
  }

  of(actor: Actor, eventId: string): Promise<JsonText<EventStatsView>> {
    if (!this.source) throw new Error('No module counts the answers');
    return this.source.figures(actor, eventId);
  }
}
