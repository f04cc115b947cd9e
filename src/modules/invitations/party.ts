import type { Allergy } from '../guests/index.js';
import type { Answers, QuestionAnswer } from './answer.js';
import type { AttendeeKind } from './attendee.entity.js';
import type { InvitationState } from './invitation.entity.js';
import type { WaitingState } from './waiting-entry.entity.js';

/** Everything an answer is judged by: one household with its invitation, its event and what is asked. Times are RFC 3339. */
export interface Party {
  organizationId: string;
  id: string;
  version: number;
  /** How many of its versions only said how far a message to it got. */
  deliveryMoves: number;
  name: string;
  language: string | null;
  plusOnes: number;
  functionIds: string[] | null;
  state: InvitationState;
  openedAt: string | null;
  respondedAt: string | null;
  message: string;
  householdAnswers: QuestionAnswer[];
  event: PartyEvent;
  functions: PartyFunction[];
  questions: PartyQuestion[];
  members: Member[];
  /** Its live entries on the waiting list. */
  queue: QueueEntry[];
}

export interface PartyEvent {
  id: string;
  name: string;
  description: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  venue: string;
  address: string;
  rsvpDeadline: string | null;
  locksAt: string | null;
  state: 'draft' | 'published' | 'cancelled';
  cancelledReason: string | null;
  rsvpMessage: string;
  defaultLanguage: string;
  languages: string[];
  branding: {
    accentColor?: string;
    backgroundColor?: string;
    headingFont?: 'classic' | 'elegant' | 'modern' | 'rounded';
    logo?: string;
  };
  /** The organization's name. */
  hostName: string;
  full: boolean;
}

export interface PartyFunction {
  id: string;
  name: string;
  description: string;
  startsAt: string;
  endsAt: string;
  venue: string;
  mealChoices: { id: string; label: string }[];
  full: boolean;
}

export type QuestionType = 'text' | 'long_text' | 'choice' | 'multi_choice' | 'number' | 'date' | 'yes_no';

export interface PartyQuestion {
  id: string;
  /** The version that is asked now. */
  version: number;
  functionId: string | null;
  per: 'guest' | 'household';
  type: QuestionType;
  label: string;
  help: string;
  options: { id: string; label: string }[];
  required: boolean;
  /** With `yes`: asked only when somebody comes, to anything or to this function. */
  showWhen: { answer: string; functionId?: string } | null;
  minimum: number | null;
  maximum: number | null;
}

export interface Member {
  id: string;
  version: number;
  guestId: string | null;
  kind: AttendeeKind;
  firstName: string;
  lastName: string;
  answers: Answers;
  meals: Record<string, string>;
  diet: string | null;
  allergies: Allergy[];
  dietaryNotes: string;
  questionAnswers: QuestionAnswer[];
  declinedLate: boolean;
}

export interface QueueEntry {
  id: string;
  functionId: string;
  size: number;
  state: WaitingState;
  offerExpiresAt: string | null;
}

/** The functions this party is invited to, in the event's order. */
export const invitedTo = (party: Pick<Party, 'functions' | 'functionIds'>): PartyFunction[] =>
  party.functions.filter(({ id }) => party.functionIds === null || party.functionIds.includes(id));

/** From then on a guest may only say no: the lock the organiser set, and at the latest the start. */
export const lockOf = (event: Pick<PartyEvent, 'locksAt' | 'startsAt'>): Date =>
  new Date(event.locksAt !== null && event.locksAt < event.startsAt ? event.locksAt : event.startsAt);

export type Phase = 'open' | 'locked' | 'cancelled';

export const phaseOf = (event: PartyEvent, at: Date): Phase =>
  event.state === 'cancelled' ? 'cancelled' : at < lockOf(event) ? 'open' : 'locked';

/** What a household gives back with its answers. A receipt that comes in while they fill in the page is not against them. */
export const answersVersion = ({ version, deliveryMoves }: Party): number => version - deliveryMoves;
