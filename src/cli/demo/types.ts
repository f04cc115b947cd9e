export type DemoAnswer = 'yes' | 'no' | 'pending';

export interface DemoGuest {
  readonly id: string;
  readonly title: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string;
  readonly company: string;
  readonly tags: readonly string[];
  readonly diet: string | null;
  readonly allergies: readonly { readonly allergen: string; readonly severity: string; readonly note?: string }[];
  readonly dietaryNotes: string;
  readonly notes: string;
}

export interface DemoFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly venue: string;
  readonly capacity: number;
  readonly meals: readonly { readonly id: string; readonly label: string }[];
}

export interface DemoQuestion {
  readonly id: string;
  readonly type: 'text' | 'long_text' | 'choice' | 'multi_choice' | 'number' | 'date' | 'yes_no';
  readonly label: string;
  readonly help?: string;
  readonly scope: 'guest' | 'household';
  readonly required: boolean;
  readonly onlyIfYes: boolean;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

export interface DemoHousehold {
  readonly id: string;
  /** As on the envelope. */
  readonly name: string;
  readonly language: string;
  readonly contactGuestId: string;
  readonly guestIds: readonly string[];
  /** The functions the household is invited to; null for all of them. */
  readonly functionIds: readonly string[] | null;
  /** Unnamed guests the household may bring. */
  readonly plusOnes: number;
  /** When the household answered, RFC 3339; null while it has not. */
  readonly answeredAt: string | null;
  /** Answers to the household's questions, by question id. */
  readonly answers: Readonly<Record<string, string | boolean | readonly string[]>>;
}

/** What one guest said about one function the household is invited to. */
export interface DemoAttendance {
  readonly guestId: string;
  readonly functionId: string;
  readonly answer: DemoAnswer;
  readonly mealId: string | null;
}

export interface DemoData {
  readonly organization: { readonly id: string; readonly name: string; readonly timeZone: string };
  /** The first is the owner. */
  readonly users: readonly {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly role: string;
  }[];
  readonly event: {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly timeZone: string;
    readonly venue: string;
    readonly address: string;
    readonly capacity: number;
    readonly deadline: string;
    readonly branding: { readonly accent: string; readonly background: string; readonly headingFont: 'classic' };
  };
  readonly functions: readonly DemoFunction[];
  readonly questions: readonly DemoQuestion[];
  readonly guests: readonly DemoGuest[];
  readonly households: readonly DemoHousehold[];
  readonly attendances: readonly DemoAttendance[];
  /** A household of four that has not answered yet and may bring a guest: the one whose link is shown. */
  readonly showcaseHouseholdId: string;
}
