/** Everything the hosted RSVP page needs to know. Plain data: whoever holds the database fills it, the page only reads it. */

export type Locale = 'en' | 'de' | 'fr' | 'es' | 'ar';

/** `waiting`: wants to come, is on the waiting list; `offered`: a place from it is held, and waits to be taken. */
export type Answer = 'yes' | 'no' | 'pending' | 'waiting' | 'offered';

export type HeadingFont = 'classic' | 'elegant' | 'modern' | 'rounded';

/** How the organiser dresses the page. Colours are `#rgb` or `#rrggbb`; anything else falls back to ours. */
export interface Branding {
  /** A path on this origin (`/files/logo.png`) or a `data:image/…` URL; anything else is left out. */
  logo?: string;
  accentColor?: string;
  backgroundColor?: string;
  headingFont?: HeadingFont;
}

export interface Choice {
  id: string;
  label: string;
}

export interface FunctionView {
  id: string;
  name: string;
  description?: string;
  /** RFC 3339, UTC. */
  startsAt: string;
  endsAt?: string;
  venue?: string;
  /** No place left: a new YES goes to the waiting list. */
  full?: boolean;
  /** When there are any, each guest who comes picks one. */
  mealChoices?: readonly Choice[];
  mealRequired?: boolean;
}

export type QuestionType = 'text' | 'long_text' | 'choice' | 'multi_choice' | 'number' | 'date' | 'yes_no';
export type QuestionValue = string | number | boolean | readonly string[];

export interface QuestionView {
  id: string;
  /** Part of the field's name: an answer to an older wording is asked again instead of being stored under the new one. */
  versionNo: number;
  type: QuestionType;
  label: string;
  help?: string;
  /** Asked of every guest, or once for the household. */
  per: 'guest' | 'household';
  required: boolean;
  /** The function it is about: asked of guests invited to it, and shown with it. */
  functionId?: string | null;
  /** Only asked when the guest (or, for the household, anyone) says yes, to the function named or to anything. */
  showWhen?: { answer: 'yes'; functionId?: string } | null;
  /** For `choice` and `multi_choice`. */
  options?: readonly Choice[];
  /** Bounds of a `number`, both included. */
  minimum?: number | null;
  maximum?: number | null;
}

/** An allergen and how bad it is, by the guest book's codes. Codes without a translation are shown as they are. */
export interface AllergenView {
  code: string;
  severity: string;
  /** Says what `other` is. */
  note?: string;
}

export interface GuestFunctionView {
  functionId: string;
  answer: Answer;
  mealId?: string;
}

export interface GuestView {
  id: string;
  firstName?: string;
  lastName?: string;
  isPlusOne?: boolean;
  /** A plus-one nobody has named yet; the household may name them. */
  named?: boolean;
  /** The functions this guest is invited to, in the event's order. */
  functions: readonly GuestFunctionView[];
  /** A code of the guest book. */
  diet?: string;
  allergens: readonly AllergenView[];
  notes?: string;
  /** Answers by question id. */
  answers: Readonly<Record<string, QuestionValue>>;
}

export interface HouseholdView {
  /** As on the envelope: "Familie Huber", "Anna and Ben". */
  name: string;
  guests: readonly GuestView[];
  /** Plus-ones the household may still bring; each gets a blank place on the form. */
  plusOnesLeft: number;
  /** The functions a new plus-one may come to; every function when not given. */
  plusOneFunctionIds?: readonly string[];
  answers: Readonly<Record<string, QuestionValue>>;
  /** A line to the hosts. */
  message?: string;
}

export interface EventView {
  name: string;
  description?: string;
  /** Stands at the top, before the description. */
  rsvpMessage?: string;
  hostName?: string;
  /** RFC 3339, UTC, as every time here. */
  startsAt: string;
  endsAt?: string;
  /** IANA name. All times are shown in it. */
  timeZone: string;
  venue?: string;
  address?: string;
  /** Until when an answer is asked for. */
  rsvpDeadline?: string | null;
  /** Until when answers may be changed. */
  locksAt?: string | null;
  cancelledReason?: string | null;
  contactEmail?: string;
  contactPhone?: string;
  branding: Branding;
  functions: readonly FunctionView[];
  questions: readonly QuestionView[];
}

export interface RsvpPageView {
  /** `open`: may be answered and edited. `locked`: read-only, but see `mayDecline`. */
  phase: 'open' | 'locked' | 'cancelled';
  /** While locked: whether a YES may still be turned into a NO here. */
  mayDecline: boolean;
  /** Where the form posts to and where the page lives, `/r/{token}`. */
  path: string;
  /** Where the calendar file is. */
  calendarPath?: string;
  event: EventView;
  household: HouseholdView;
  /** State of the answers this page shows; comes back with the form, so that an edit made meanwhile is noticed. */
  version: string;
  waitingList?: { state: 'waiting' } | { state: 'offered'; expiresAt?: string };
  locale: Locale;
  /** The languages to choose from. */
  locales: readonly Locale[];
}

/** Fields of a posted form, as a form parser gives them. */
export type FormFields = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface AnsweredQuestion {
  questionId: string;
  versionNo: number;
  /** `null`: left empty. */
  value: QuestionValue | null;
}

export interface GuestSubmission {
  answers: { functionId: string; answer: 'yes' | 'no' | 'pending'; mealId?: string }[];
  /** `null`: nothing said. */
  diet: string | null;
  allergens: AllergenView[];
  notes: string;
  questions: AnsweredQuestion[];
  /** Only for plus-ones; empty strings when they stay unnamed. */
  firstName?: string;
  lastName?: string;
}

export type RsvpSubmission =
  | {
      intent: 'answer';
      version: string;
      guests: (GuestSubmission & { guestId: string })[];
      /** New plus-ones, in the order of the form; blank places are left out. */
      plusOnes: GuestSubmission[];
      questions: AnsweredQuestion[];
      message: string;
    }
  | { intent: 'declineAll'; version: string }
  /** The deadline is over: only these turn into a NO, everything else stays. */
  | { intent: 'declineSome'; version: string; declined: { guestId: string; functionId: string }[] }
  | { intent: 'acceptOffer' | 'declineOffer'; version: string };

export type FieldErrorCode =
  'required' | 'choice' | 'tooLong' | 'number' | 'tooSmall' | 'tooLarge' | 'date' | 'selectSomething' | 'full';

export interface FieldError {
  /** Name of the form field; also the id of the control that the error summary links to. */
  field: string;
  code: FieldErrorCode;
  /** What the field is, for the summary: "Anna Huber: Main course". */
  label: string;
  /** The bound that was broken, for `tooLong`, `tooSmall`, `tooLarge`. */
  limit?: number;
}
