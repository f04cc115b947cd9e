import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import type { JsonText } from '../../platform/http/index.js';
import type { EventStatsView } from './event-stats.dto.js';

/** Whoever knows the answers. */
export interface AttendanceSource {
  /** The figures of one event of the actor's organization, which exists and which the actor may see. */
  figures(actor: Actor, eventId: string): Promise<JsonText<EventStatsView>>;

  /** Somebody is invited to this function by name of it, waits for it or has answered for it. */
  functionInUse(actor: Actor, eventId: string, functionId: string): Promise<boolean>;

  /** Somebody has answered some version of this question. */
  questionAnswered(actor: Actor, eventId: string, questionId: string): Promise<boolean>;
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

  async functionInUse(actor: Actor, eventId: string, functionId: string): Promise<boolean> {
    return (await this.source?.functionInUse(actor, eventId, functionId)) ?? false;
  }

  async questionAnswered(actor: Actor, eventId: string, questionId: string): Promise<boolean> {
    return (await this.source?.questionAnswered(actor, eventId, questionId)) ?? false;
  }

  of(actor: Actor, eventId: string): Promise<JsonText<EventStatsView>> {
    if (!this.source) throw new Error('No module counts the answers');
    return this.source.figures(actor, eventId);
  }
}
