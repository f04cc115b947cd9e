import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { InvitationsService } from '../invitations/index.js';
import type { StatusMove } from './messages.repository.js';

/** What follows when messages move on, in the same unit of work. */
@Injectable()
export class MessageMoves {
  constructor(private readonly invitations: InvitationsService) {}

  async follow(actor: Actor, moves: readonly StatusMove[]): Promise<void> {
    await this.invitations.noteDeliveries(
      actor,
      moves.flatMap(({ invitationId, status, purpose, at }) =>
        invitationId && status !== 'received' && (purpose === 'invitation' || purpose === 'reminder')
          ? [{ invitationId, status, at, reminder: purpose === 'reminder' }]
          : [],
      ),
    );
  }
}
