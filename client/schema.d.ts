// Generated from openapi.json by `npm run api`. Do not edit.

export interface paths {
  '/api/v1/auth/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who you are here and what you may do */
    get: operations['getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/password/change': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change your password
     * @description Ends all your other sessions.
     */
    post: operations['changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/password/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Set a password with a one-time token
     * @description Ends all your sessions.
     */
    post: operations['resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get the next pair of tokens
     * @description A refresh token works once. Within ten seconds, and while its successor is unused, a repeat gets the same successor; after that a repeat ends every session that goes back to the same sign-in.
     */
    post: operations['refreshSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List where you are signed in */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End one of your sessions */
    delete: operations['revokeSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sessions/revoke-others': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End all your sessions but this one */
    post: operations['revokeOtherSessions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign in with a password
     * @description Lists all your organizations and opens a session in the one you name, or in the one you used last. Failures make the next attempt wait longer and longer, for accounts that do not exist as well.
     */
    post: operations['signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End this session */
    post: operations['signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sign-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make an organization and become its owner
     * @description Somebody who has an account already makes a further organization by giving its password.
     */
    post: operations['signUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/switch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Open a session in another of your organizations
     * @description The present session goes on.
     */
    post: operations['switchOrganization'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the events */
    get: operations['listEvents'];
    put?: never;
    /**
     * Plan an event
     * @description It begins as a draft. Its functions can be given at once.
     */
    post: operations['createEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{eventId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get one event */
    get: operations['getEvent'];
    put?: never;
    post?: never;
    /** Delete a draft nobody is invited to */
    delete: operations['deleteEvent'];
    options?: never;
    head?: never;
    /**
     * Change an event
     * @description When it is moved its functions move along; `rsvpDeadline` and `locksAt` stay.
     */
    patch: operations['updateEvent'];
    trace?: never;
  };
  '/api/v1/events/{eventId}/calendar.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the calendar file
     * @description RFC 5545, one entry per function. A file fetched later replaces the entries of an earlier one.
     */
    get: operations['getEventCalendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{eventId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel an event
     * @description Final. The first reason stays, a repeat changes nothing.
     */
    post: operations['cancelEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{eventId}/copy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Plan an event like this one
     * @description Copies functions, questions, texts and looks into a new draft; never invitations or answers.
     */
    post: operations['copyEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{eventId}/functions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the functions of an event */
    get: operations['listEventFunctions'];
    put?: never;
    /** Add a function to an event */
    post: operations['createEventFunction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{eventId}/functions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get one function */
    get: operations['getEventFunction'];
    put?: never;
    post?: never;
    /** Delete a function nobody is invited to */
    delete: operations['deleteEventFunction'];
    options?: never;
    head?: never;
    /** Change a function */
    patch: operations['updateEventFunction'];
    trace?: never;
  };
  '/api/v1/events/{eventId}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Open an event to its guests
     * @description A repeat changes nothing.
     */
    post: operations['publishEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{eventId}/questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the questions of an event */
    get: operations['listEventQuestions'];
    put?: never;
    /** Add a question to an event */
    post: operations['createEventQuestion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{eventId}/questions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get one question */
    get: operations['getEventQuestion'];
    put?: never;
    post?: never;
    /** Delete a question nobody has answered */
    delete: operations['deleteEventQuestion'];
    options?: never;
    head?: never;
    /**
     * Change a question
     * @description A change of what is asked makes a new version; answers given before keep theirs.
     */
    patch: operations['updateEventQuestion'];
    trace?: never;
  };
  '/api/v1/events/{eventId}/questions/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List every wording a question has had */
    get: operations['listEventQuestionVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{eventId}/stats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Count who comes, what they eat and what is free */
    get: operations['getEventStats'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/guests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the guest book */
    get: operations['listGuests'];
    put?: never;
    /** Add a guest */
    post: operations['createGuest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/guests/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get one guest */
    get: operations['getGuest'];
    put?: never;
    post?: never;
    /** Delete a guest */
    delete: operations['deleteGuest'];
    options?: never;
    head?: never;
    /** Change a guest */
    patch: operations['updateGuest'];
    trace?: never;
  };
  '/api/v1/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the members of your organization */
    get: operations['listMembers'];
    put?: never;
    /**
     * Add a member
     * @description By e-mail address. Somebody without an account gets one, with the password given or with a one-time token to set it. An account that exists must have verified its address.
     */
    post: operations['addMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/members/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get one member */
    get: operations['getMember'];
    put?: never;
    post?: never;
    /**
     * Remove a member
     * @description Ends all sessions of the person in your organization. The last owner cannot be removed.
     */
    delete: operations['removeMember'];
    options?: never;
    head?: never;
    /**
     * Change the role of a member
     * @description Takes effect at once, also on open sockets.
     */
    patch: operations['changeMemberRole'];
    trace?: never;
  };
  '/api/v1/members/{id}/grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Narrow a member to some events, or let them reach all */
    put: operations['setMemberGrants'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/organization': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get your organization */
    get: operations['getOrganization'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change the settings of your organization */
    patch: operations['updateOrganization'];
    trace?: never;
  };
  '/api/v1/organization/leave': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Leave your organization
     * @description Ends your membership and all your sessions in it. The last owner cannot leave.
     */
    post: operations['leaveOrganization'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['scrape'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AddedMemberView: {
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: email
       * @example ada@example.org
       */
      email: string;
      /**
       * @description The events the member reaches: `all`, also those to come, or the listed ones
       * @example all
       */
      events: 'all' | string[];
      /**
       * Format: uuid
       * @description The membership; a person has another one in each organization
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      id: string;
      /** @example Ada Lovelace */
      name: string;
      /**
       * @example owner
       * @enum {string}
       */
      role: 'owner' | 'admin' | 'manager' | 'staff' | 'door' | 'viewer';
      /**
       * @description Shown this once, valid for 7 days: give it to the person, who sets a password with `resetPassword`. Null when none is needed
       * @example n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc
       */
      setPasswordToken: string | null;
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      updatedAt: string;
      /**
       * Format: uuid
       * @description The person; `user:…` in the change log
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      userId: string;
      /**
       * @description Raised by every change; also the ETag
       * @example 1
       */
      version: number;
    };
    EventCancellation: {
      /**
       * @description Shown to guests
       * @example The ballroom is under water
       */
      reason: string;
    };
    EventChanges: {
      /** @example Seestraße 1, 5700 Zell am See */
      address?: string;
      /** @description Replaced as a whole */
      branding?: components['schemas'];
      /**
       * @description Places in all; null is unlimited
       * @example 300
       */
      capacity?: number | null;
      /** @example en */
      defaultLanguage?: string;
      /** @example Dinner and dancing by the lake */
      description?: string;
      /**
       * Format: date-time
       * @example 2027-06-12T23:00:00.000Z
       */
      endsAt?: string;
      /**
       * @description Lower the capacity even below the places that are taken: nobody is put out, and no place is free until enough have said no
       * @example false
       */
      force?: boolean;
      /**
       * @description Languages of the RSVP page; the default one is always among them
       * @example [
       *       "en",
       *       "de"
       *     ]
       */
      languages?: string[];
      /**
       * Format: date-time
       * @description After it guests may only say no. Not after `startsAt`
       * @example 2027-06-01T21:59:59.000Z
       */
      locksAt?: string | null;
      /**
       * @description When `startsAt` changes the functions move along, by the clock at the event; `false` leaves them where they are
       * @example true
       */
      moveFunctions?: boolean;
      /** @example Midsummer Gala */
      name?: string;
      /**
       * Format: date-time
       * @description Not after `locksAt` and `startsAt`
       * @example 2027-05-15T21:59:59.000Z
       */
      rsvpDeadline?: string | null;
      /**
       * @description Shown at the top of the RSVP page
       * @example We would love to see you there!
       */
      rsvpMessage?: string;
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      startsAt?: string;
      /** @example Europe/Vienna */
      timeZone?: string;
      /** @example Grand Hotel, Ballroom */
      venue?: string;
    };
    EventCopy: {
      /**
       * Format: uuid
       * @description Id of the new event, chosen by you
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      id?: string;
      /**
       * @description The old name unless told
       * @example Midsummer Gala 2028
       */
      name?: string;
      /**
       * Format: date-time
       * @description When the copy starts; everything else keeps its distance to that, by the clock at the event
       * @example 2028-06-10T16:00:00.000Z
       */
      startsAt: string;
    };
    EventPage: {
      items: components['schemas']['EventView'][];
      /**
       * @description Give it as `cursor` for the next page; null on the last one
       * @example null
       */
      nextCursor: string | null;
    };
    EventStatsView: {
      /** @description Of people who come */
      allergens: components['schemas'][];
      /**
       * @description People who have said yes or no, or who wait
       * @example 250
       */
      answered: number;
      /**
       * @description Places; null is unlimited
       * @example 300
       */
      capacity: number | null;
      /** @description Of people who come */
      diets: components['schemas'][];
      /**
       * Format: uuid
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      eventId: string;
      /**
       * @description Places that a YES gets now; null is unlimited
       * @example 96
       */
      free: number | null;
      /** @description In the order of the functions */
      functions: components['schemas'][];
      /**
       * @description Places kept for open offers from the waiting list
       * @example 4
       */
      held: number;
      /**
       * @description Households invited
       * @example 120
       */
      households: number;
      /**
       * @description Households of which everybody has answered
       * @example 95
       */
      householdsAnswered: number;
      /**
       * @description People invited, plus-ones that were used included
       * @example 300
       */
      invited: number;
      /** @example 40 */
      no: number;
      /**
       * @description People who have not answered
       * @example 50
       */
      pending: number;
      /**
       * @description Plus-ones that invitations allow
       * @example 60
       */
      plusOnesAllowed: number;
      /**
       * @description Plus-ones that come
       * @example 31
       */
      plusOnesComing: number;
      /**
       * @description Places taken
       * @example 200
       */
      taken: number;
      /**
       * @description People on the waiting list
       * @example 10
       */
      waiting: number;
      /**
       * @description People who come
       * @example 200
       */
      yes: number;
    };
    EventView: {
      /** @example Seestraße 1, 5700 Zell am See */
      address: string;
      branding: components['schemas'];
      /**
       * @description Why it was cancelled
       * @example null
       */
      cancelledReason: string | null;
      /**
       * @description Places in all; null is unlimited
       * @example 300
       */
      capacity: number | null;
      /**
       * Format: uuid
       * @description The event this one was copied from
       * @example null
       */
      copiedFrom: string | null;
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      createdAt: string;
      /** @example en */
      defaultLanguage: string;
      /** @example Dinner and dancing by the lake */
      description: string;
      /**
       * Format: date-time
       * @example 2027-06-12T23:00:00.000Z
       */
      endsAt: string;
      /**
       * Format: uuid
       * @description Also the id of the stream its changes are in
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      id: string;
      /**
       * @example [
       *       "en",
       *       "de"
       *     ]
       */
      languages: string[];
      /**
       * Format: date-time
       * @description After it guests may only say no; null for no such time
       * @example 2027-06-01T21:59:59.000Z
       */
      locksAt: string | null;
      /** @example Midsummer Gala */
      name: string;
      /**
       * Format: date-time
       * @description Until when guests are asked to answer; later answers are still taken
       * @example 2027-05-15T21:59:59.000Z
       */
      rsvpDeadline: string | null;
      /** @example We would love to see you there! */
      rsvpMessage: string;
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      startsAt: string;
      /**
       * @example published
       * @enum {string}
       */
      state: 'draft' | 'published' | 'cancelled';
      /** @example Europe/Vienna */
      timeZone: string;
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      updatedAt: string;
      /** @example Grand Hotel, Ballroom */
      venue: string;
      /**
       * @description Raised by every change; also the ETag
       * @example 1
       */
      version: number;
    };
    FunctionChanges: {
      /**
       * @description Places; null is unlimited
       * @example 300
       */
      capacity?: number | null;
      /** @example Five courses */
      description?: string;
      /**
       * Format: date-time
       * @description After `startsAt`, at most seven days after the event; a new function ends with the event unless told
       * @example 2027-06-12T20:00:00.000Z
       */
      endsAt?: string;
      /**
       * @description Lower the capacity even below the places that are taken
       * @example false
       */
      force?: boolean;
      /** @description Each guest who comes picks one */
      mealChoices?: components['schemas'][];
      /** @example Dinner */
      name?: string;
      /**
       * @description Place in the list; a new function comes last unless told
       * @example 1
       */
      position?: number;
      /**
       * Format: date-time
       * @description At most seven days before the event; a new function starts with the event unless told
       * @example 2027-06-12T16:00:00.000Z
       */
      startsAt?: string;
      /**
       * @description Empty: at the venue of the event
       * @example Ballroom
       */
      venue?: string;
    };
    FunctionPage: {
      items: components['schemas']['FunctionView'][];
      /**
       * @description Give it as `cursor` for the next page; null on the last one
       * @example null
       */
      nextCursor: string | null;
    };
    FunctionView: {
      /**
       * @description Places; null is unlimited
       * @example 300
       */
      capacity: number | null;
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      createdAt: string;
      /** @example Five courses */
      description: string;
      /**
       * Format: date-time
       * @example 2027-06-12T20:00:00.000Z
       */
      endsAt: string;
      /**
       * Format: uuid
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      eventId: string;
      /**
       * Format: uuid
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      id: string;
      /** @description Each guest who comes picks one; empty when there is nothing to pick */
      mealChoices: components['schemas'][];
      /** @example Dinner */
      name: string;
      /**
       * @description Place in the list
       * @example 1
       */
      position: number;
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      startsAt: string;
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      updatedAt: string;
      /**
       * @description Empty: at the venue of the event
       * @example Ballroom
       */
      venue: string;
      /**
       * @description Raised by every change; also the ETag
       * @example 1
       */
      version: number;
    };
    GuestChanges: {
      allergies?: components['schemas'][];
      /** @example Analytical Engines Ltd */
      company?: string;
      /**
       * @example {
       *       "shoeSize": 42
       *     }
       */
      customFields?: {
        [key: string]: (string | number | boolean) | null;
      };
      /**
       * @example omnivore
       * @enum {string|null}
       */
      diet?: 'omnivore' | 'vegetarian' | 'vegan' | 'pescatarian' | 'halal' | 'kosher' | 'other' | null;
      /** @example No raw onions */
      dietaryNotes?: string;
      /**
       * Format: email
       * @example ada@example.org
       */
      email?: string | null;
      /** @example CRM-1042 */
      externalId?: string | null;
      /** @example Ada */
      firstName?: string;
      /** @example de */
      language?: string | null;
      /** @example Lovelace */
      lastName?: string;
      /** @example Prefers the garden side */
      notes?: string;
      /** @example +4930901820 */
      phone?: string | null;
      /**
       * @example [
       *       "vip"
       *     ]
       */
      tags?: string[];
      /** @example Dr. */
      title?: string;
    };
    GuestPage: {
      items: components['schemas']['GuestView'][];
      /**
       * @description Give it as `cursor` for the next page; null on the last one
       * @example null
       */
      nextCursor: string | null;
    };
    GuestView: {
      allergies: components['schemas'][];
      /** @example Analytical Engines Ltd */
      company: string;
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      createdAt: string;
      /**
       * @example {
       *       "shoeSize": 42
       *     }
       */
      customFields: {
        [key: string]: (string | number | boolean) | null;
      };
      /**
       * @example omnivore
       * @enum {string|null}
       */
      diet: 'omnivore' | 'vegetarian' | 'vegan' | 'pescatarian' | 'halal' | 'kosher' | 'other' | null;
      /** @example No raw onions */
      dietaryNotes: string;
      /**
       * Format: email
       * @example ada@example.org
       */
      email: string | null;
      /** @example CRM-1042 */
      externalId: string | null;
      /** @example Ada */
      firstName: string;
      /**
       * Format: uuid
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      id: string;
      /** @example de */
      language: string | null;
      /** @example Lovelace */
      lastName: string;
      /** @example Prefers the garden side */
      notes: string;
      /**
       * @description E.164 where it could be understood
       * @example +4930901820
       */
      phone: string | null;
      /**
       * @example [
       *       "vip"
       *     ]
       */
      tags: string[];
      /** @example Dr. */
      title: string;
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      updatedAt: string;
      /**
       * @description Raised by every change; also the ETag
       * @example 1
       */
      version: number;
    };
    MemberError: {
      /**
       * @description Stable code
       * @example is_email
       */
      code: string;
      /** @example email must be an email */
      detail: string;
      /**
       * @description JSON pointer into the body, `?name` of a query parameter or `{name}` of a path parameter
       * @example /email
       */
      pointer: string;
    };
    MemberGrants: {
      /**
       * @description The events the member reaches: `all`, also those to come, or the listed ones
       * @example all
       */
      events: 'all' | string[];
    };
    MemberPage: {
      items: components['schemas']['MemberView'][];
      /**
       * @description Give it as `cursor` for the next page; null on the last one
       * @example null
       */
      nextCursor: string | null;
    };
    MemberRole: {
      /**
       * @example manager
       * @enum {string}
       */
      role: 'owner' | 'admin' | 'manager' | 'staff' | 'door' | 'viewer';
    };
    MemberView: {
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: email
       * @example ada@example.org
       */
      email: string;
      /**
       * @description The events the member reaches: `all`, also those to come, or the listed ones
       * @example all
       */
      events: 'all' | string[];
      /**
       * Format: uuid
       * @description The membership; a person has another one in each organization
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      id: string;
      /** @example Ada Lovelace */
      name: string;
      /**
       * @example owner
       * @enum {string}
       */
      role: 'owner' | 'admin' | 'manager' | 'staff' | 'door' | 'viewer';
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      updatedAt: string;
      /**
       * Format: uuid
       * @description The person; `user:…` in the change log
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      userId: string;
      /**
       * @description Raised by every change; also the ETag
       * @example 1
       */
      version: number;
    };
    MeView: {
      /**
       * @description The events you reach: `all`, also those to come, or the listed ones
       * @example all
       */
      events: 'all' | string[];
      /** @description The organization this session works in */
      organization: components['schemas'];
      /** @description All your organizations */
      organizations: components['schemas'][];
      /**
       * @description What your role lets you do
       * @example [
       *       "organization:read"
       *     ]
       */
      permissions: (
        | 'organization:read'
        | 'organization:update'
        | 'organization:delete'
        | 'members:read'
        | 'members:manage'
        | 'guests:read'
        | 'guests:write'
        | 'guests:erase'
        | 'events:read'
        | 'events:write'
        | 'invitations:read'
        | 'invitations:write'
        | 'attendees:read'
        | 'attendees:write'
        | 'audit:read'
        | 'operations:read'
        | 'operations:write'
      )[];
      /**
       * @example owner
       * @enum {string}
       */
      role: 'owner' | 'admin' | 'manager' | 'staff' | 'door' | 'viewer';
      /**
       * Format: uuid
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      sessionId: string;
      user: components['schemas'];
    };
    NewEvent: {
      /** @example Seestraße 1, 5700 Zell am See */
      address?: string;
      /** @description Replaced as a whole */
      branding?: components['schemas'];
      /**
       * @description Places in all; null is unlimited
       * @example 300
       */
      capacity?: number | null;
      /** @example en */
      defaultLanguage?: string;
      /** @example Dinner and dancing by the lake */
      description?: string;
      /**
       * Format: date-time
       * @description After `startsAt`
       * @example 2027-06-12T23:00:00.000Z
       */
      endsAt: string;
      /** @description In order; an event without any gets one that is called like it */
      functions?: components['schemas'][];
      /**
       * Format: uuid
       * @description Chosen by you, so that a repeat finds what the first try made
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      id?: string;
      /**
       * @description Languages of the RSVP page; the default one is always among them
       * @example [
       *       "en",
       *       "de"
       *     ]
       */
      languages?: string[];
      /**
       * Format: date-time
       * @description After it guests may only say no. Not after `startsAt`
       * @example 2027-06-01T21:59:59.000Z
       */
      locksAt?: string | null;
      /** @example Midsummer Gala */
      name: string;
      /**
       * Format: date-time
       * @description Not after `locksAt` and `startsAt`
       * @example 2027-05-15T21:59:59.000Z
       */
      rsvpDeadline?: string | null;
      /**
       * @description Shown at the top of the RSVP page
       * @example We would love to see you there!
       */
      rsvpMessage?: string;
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      startsAt: string;
      /** @example Europe/Vienna */
      timeZone: string;
      /** @example Grand Hotel, Ballroom */
      venue?: string;
    };
    NewFunction: {
      /**
       * @description Places; null is unlimited
       * @example 300
       */
      capacity?: number | null;
      /** @example Five courses */
      description?: string;
      /**
       * Format: date-time
       * @description After `startsAt`, at most seven days after the event; a new function ends with the event unless told
       * @example 2027-06-12T20:00:00.000Z
       */
      endsAt?: string;
      /**
       * Format: uuid
       * @description Chosen by you, so that a repeat finds what the first try made
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      id?: string;
      /** @description Each guest who comes picks one */
      mealChoices?: components['schemas'][];
      /** @example Dinner */
      name: string;
      /**
       * @description Place in the list; a new function comes last unless told
       * @example 1
       */
      position?: number;
      /**
       * Format: date-time
       * @description At most seven days before the event; a new function starts with the event unless told
       * @example 2027-06-12T16:00:00.000Z
       */
      startsAt?: string;
      /**
       * @description Empty: at the venue of the event
       * @example Ballroom
       */
      venue?: string;
    };
    NewGuest: {
      allergies?: components['schemas'][];
      /** @example Analytical Engines Ltd */
      company?: string;
      /**
       * @example {
       *       "shoeSize": 42
       *     }
       */
      customFields?: {
        [key: string]: (string | number | boolean) | null;
      };
      /**
       * @example omnivore
       * @enum {string|null}
       */
      diet?: 'omnivore' | 'vegetarian' | 'vegan' | 'pescatarian' | 'halal' | 'kosher' | 'other' | null;
      /** @example No raw onions */
      dietaryNotes?: string;
      /**
       * Format: email
       * @example ada@example.org
       */
      email?: string | null;
      /** @example CRM-1042 */
      externalId?: string | null;
      /** @example Ada */
      firstName?: string;
      /**
       * Format: uuid
       * @description Chosen by you, so that a repeat finds what the first try made
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      id?: string;
      /** @example de */
      language?: string | null;
      /** @example Lovelace */
      lastName?: string;
      /** @example Prefers the garden side */
      notes?: string;
      /** @example +4930901820 */
      phone?: string | null;
      /**
       * @example [
       *       "vip"
       *     ]
       */
      tags?: string[];
      /** @example Dr. */
      title?: string;
    };
    NewMember: {
      /**
       * Format: email
       * @description Of a person with or without an account
       * @example ada@example.org
       */
      email: string;
      /**
       * @description The events the member reaches; as many as you do unless told
       * @example all
       */
      events?: 'all' | string[];
      /**
       * @description Used when the person has no account yet
       * @example Grace Hopper
       */
      name: string;
      /**
       * @description First password of a new account. Leave it out and the answer carries a one-time token to set one with
       * @example correct horse battery staple
       */
      password?: string;
      /**
       * @example staff
       * @enum {string}
       */
      role: 'owner' | 'admin' | 'manager' | 'staff' | 'door' | 'viewer';
    };
    NewQuestion: {
      /**
       * Format: uuid
       * @description The function it is about; null for the event as a whole
       * @example null
       */
      functionId?: string | null;
      /** @example Artist and title */
      help?: string;
      /**
       * Format: uuid
       * @description Chosen by you, so that a repeat finds what the first try made
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      id?: string;
      /**
       * @description Unique within the event; made from the label unless told
       * @example song
       */
      key?: string;
      /** @example Which song gets you dancing? */
      label: string;
      /**
       * @description Greatest `number` accepted; null for other types
       * @example null
       */
      maximum?: number | null;
      /**
       * @description Least `number` accepted; null for other types
       * @example null
       */
      minimum?: number | null;
      /**
       * @description At least one for `choice` and `multi_choice`, none for other types
       * @example []
       */
      options?: components['schemas'][];
      /**
       * @description Asked of every guest (unless told), or once for the household
       * @example guest
       * @enum {string}
       */
      per?: 'guest' | 'household';
      /**
       * @description Place in the list; a new question comes last unless told
       * @example 1
       */
      position?: number;
      /**
       * @description `false` unless told
       * @example false
       */
      required?: boolean;
      /** @description When it is asked; null for always */
      showWhen?: components['schemas'] | null;
      /**
       * @example text
       * @enum {string}
       */
      type: 'text' | 'long_text' | 'choice' | 'multi_choice' | 'number' | 'date' | 'yes_no';
    };
    OrganizationUpdate: {
      /** @example de */
      defaultLanguage?: string;
      /** @example Hotel Seeblick */
      name?: string;
      /**
       * @description Settings of your front ends; replaces all of them
       * @example {
       *       "theme": "lake"
       *     }
       */
      settings?: {
        [key: string]: (string | number | boolean) | null;
      };
      /**
       * @description Lower-case letters, digits and single hyphens; unique among all organizations
       * @example hotel-seeblick
       */
      slug?: string | null;
      /** @example Europe/Vienna */
      timeZone?: string;
    };
    OrganizationView: {
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      createdAt: string;
      /**
       * @description Language of messages and pages when a guest has none
       * @example de
       */
      defaultLanguage: string;
      /**
       * Format: uuid
       * @description Also the id of the organization stream
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      id: string;
      /**
       * Format: uuid
       * @description Stream of conversations and messages
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      inboxStreamId: string;
      /** @example Hotel Seeblick */
      name: string;
      /**
       * @description Settings of your front ends
       * @example {
       *       "theme": "lake"
       *     }
       */
      settings: {
        [key: string]: (string | number | boolean) | null;
      };
      /**
       * @description Short name for addresses, unique among all organizations
       * @example hotel-seeblick
       */
      slug: string | null;
      /**
       * @description IANA zone new events start with
       * @example Europe/Vienna
       */
      timeZone: string;
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      updatedAt: string;
      /**
       * @description Raised by every change; also the ETag
       * @example 1
       */
      version: number;
    };
    PasswordChange: {
      /** @example correct horse battery staple */
      currentPassword: string;
      /**
       * @description Any 10 to 256 characters; not the name, not the e-mail address, not one of the best-known passwords
       * @example correct horse battery staple
       */
      newPassword: string;
    };
    PasswordReset: {
      /**
       * @description Any 10 to 256 characters; not the name, not the e-mail address, not one of the best-known passwords
       * @example correct horse battery staple
       */
      password: string;
      /**
       * @description One-time token that was given to you
       * @example n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc
       */
      token: string;
    };
    Problem: {
      /**
       * @description Stable code of the kind of problem
       * @example guest.not_found
       */
      code: string;
      /**
       * @description What is wrong this time
       * @example It was erased on 3 May
       */
      detail?: string;
      /** @description Each wrong member */
      errors?: components['schemas']['MemberError'][];
      /**
       * Format: uri-reference
       * @example /api/v1/guests/01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      instance?: string;
      /**
       * @description Also in our log: quote it when you ask us
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f61
       */
      requestId: string;
      /** @example 404 */
      status: number;
      /**
       * @description Short and the same for every problem of this kind
       * @example No such guest
       */
      title: string;
      /**
       * Format: uri-reference
       * @description Identifies the kind of problem
       * @example /problems/guest.not_found
       */
      type: string;
    };
    QuestionChanges: {
      /**
       * @description Not asked any more; its answers stay
       * @example false
       */
      archived?: boolean;
      /**
       * Format: uuid
       * @description The function it is about; null for the event as a whole
       * @example null
       */
      functionId?: string | null;
      /** @example Artist and title */
      help?: string;
      /**
       * @description Unique within the event
       * @example song
       */
      key?: string;
      /** @example Which song gets you dancing? */
      label?: string;
      /**
       * @description Greatest `number` accepted; null for other types
       * @example null
       */
      maximum?: number | null;
      /**
       * @description Least `number` accepted; null for other types
       * @example null
       */
      minimum?: number | null;
      /**
       * @description At least one for `choice` and `multi_choice`, none for other types
       * @example []
       */
      options?: components['schemas'][];
      /**
       * @description Asked of every guest (unless told), or once for the household
       * @example guest
       * @enum {string}
       */
      per?: 'guest' | 'household';
      /**
       * @description Place in the list; a new question comes last unless told
       * @example 1
       */
      position?: number;
      /**
       * @description `false` unless told
       * @example false
       */
      required?: boolean;
      /** @description When it is asked; null for always */
      showWhen?: components['schemas'] | null;
      /**
       * @example text
       * @enum {string}
       */
      type?: 'text' | 'long_text' | 'choice' | 'multi_choice' | 'number' | 'date' | 'yes_no';
    };
    QuestionPage: {
      items: components['schemas']['QuestionView'][];
      /**
       * @description Give it as `cursor` for the next page; null on the last one
       * @example null
       */
      nextCursor: string | null;
    };
    QuestionVersionsView: {
      /** @description Oldest first; the last is the one asked now */
      items: components['schemas'][];
    };
    QuestionView: {
      /**
       * @description Not asked any more; its answers stay
       * @example false
       */
      archived: boolean;
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      createdAt: string;
      /**
       * Format: uuid
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      eventId: string;
      /**
       * Format: uuid
       * @description The function it is about; null for the event as a whole
       * @example null
       */
      functionId: string | null;
      /** @example Artist and title */
      help: string;
      /**
       * Format: uuid
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      id: string;
      /**
       * @description Unique within the event; heads the column in exports
       * @example song
       */
      key: string;
      /** @example Which song gets you dancing? */
      label: string;
      /**
       * @description Greatest `number` accepted
       * @example null
       */
      maximum: number | null;
      /**
       * @description Least `number` accepted
       * @example null
       */
      minimum: number | null;
      /**
       * @description What `choice` and `multi_choice` offer
       * @example []
       */
      options: components['schemas'][];
      /**
       * @description Asked of every guest, or once for the household
       * @example guest
       * @enum {string}
       */
      per: 'guest' | 'household';
      /**
       * @description Place in the list
       * @example 1
       */
      position: number;
      /** @example false */
      required: boolean;
      /** @description When it is asked; null for always */
      showWhen: components['schemas'] | null;
      /**
       * @example text
       * @enum {string}
       */
      type: 'text' | 'long_text' | 'choice' | 'multi_choice' | 'number' | 'date' | 'yes_no';
      /**
       * Format: date-time
       * @example 2027-06-12T16:00:00.000Z
       */
      updatedAt: string;
      /**
       * @description Raised by every change; also the ETag
       * @example 1
       */
      version: number;
      /**
       * @description Raised when what is asked changes; each answer keeps the one it was given to
       * @example 1
       */
      versionNo: number;
    };
    Refresh: {
      /**
       * @description The one you got last; it works once
       * @example n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc
       */
      refreshToken: string;
    };
    RevokedSessionsView: {
      /**
       * @description How many sessions were ended
       * @example 2
       */
      revoked: number;
    };
    SessionListView: {
      /** @description Last used first */
      items: components['schemas'][];
    };
    SessionTokensView: {
      /**
       * @description Send it as `Authorization: Bearer …`
       * @example eyJhbGciOiJIUzI1NiIsImtpZCI6ImEifQ.e30.c2ln
       */
      accessToken: string;
      /**
       * @description Seconds the access token lives
       * @example 900
       */
      expiresIn: number;
      /**
       * Format: uuid
       * @description The organization this session works in
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      organizationId: string;
      /**
       * @description Works once; gives the next pair
       * @example n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc
       */
      refreshToken: string;
      /**
       * Format: date-time
       * @description The session ends then unless it is refreshed before
       * @example 2027-06-12T16:00:00.000Z
       */
      refreshTokenExpiresAt: string;
      /**
       * Format: uuid
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      sessionId: string;
    };
    SignedInView: {
      /**
       * @description Send it as `Authorization: Bearer …`
       * @example eyJhbGciOiJIUzI1NiIsImtpZCI6ImEifQ.e30.c2ln
       */
      accessToken: string;
      /**
       * @description Seconds the access token lives
       * @example 900
       */
      expiresIn: number;
      /**
       * Format: uuid
       * @description The organization this session works in
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      organizationId: string;
      /** @description All your organizations; `switchOrganization` opens a session in another */
      organizations: components['schemas'][];
      /**
       * @description Works once; gives the next pair
       * @example n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc
       */
      refreshToken: string;
      /**
       * Format: date-time
       * @description The session ends then unless it is refreshed before
       * @example 2027-06-12T16:00:00.000Z
       */
      refreshTokenExpiresAt: string;
      /**
       * Format: uuid
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      sessionId: string;
      /**
       * Format: uuid
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      userId: string;
    };
    SignIn: {
      /**
       * Format: email
       * @example ada@example.org
       */
      email: string;
      /**
       * Format: uuid
       * @description Which of your organizations; the one you used last unless told
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      organizationId?: string;
      /** @example correct horse battery staple */
      password: string;
    };
    SignUp: {
      /**
       * Format: email
       * @example ada@example.org
       */
      email: string;
      /**
       * @description Language of the organization; en unless told
       * @example de
       */
      language?: string;
      /** @example Ada Lovelace */
      name: string;
      /** @example Hotel Seeblick */
      organizationName: string;
      /**
       * @description Any 10 to 256 characters; not the name, not the e-mail address, not one of the best-known passwords
       * @example correct horse battery staple
       */
      password: string;
      /**
       * @description IANA zone new events start with; UTC unless told
       * @example Europe/Vienna
       */
      timeZone?: string;
    };
    SwitchOrganization: {
      /**
       * Format: uuid
       * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
       */
      organizationId: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "user": "text",
           *       "organization": "text",
           *       "organizations": [
           *         "text"
           *       ],
           *       "role": "owner",
           *       "permissions": [
           *         "organization:read"
           *       ],
           *       "events": "all",
           *       "sessionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
           *     }
           */
          'application/json': components['schemas']['MeView'];
        };
      };
      /** @description `request.invalid`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "currentPassword": "correct horse battery staple",
         *       "newPassword": "correct horse battery staple"
         *     }
         */
        'application/json': components['schemas']['PasswordChange'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `account.password_weak`: This password is too easy to guess */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.current_password_wrong`: The current password is not right */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.too_many_attempts`: Too many failed attempts: wait before the next one; `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc",
         *       "password": "correct horse battery staple"
         *     }
         */
        'application/json': components['schemas']['PasswordReset'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `account.token_invalid`: This link was used already or is too old; `account.password_weak`: This password is too easy to guess */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  refreshSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "refreshToken": "n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc"
         *     }
         */
        'application/json': components['schemas']['Refresh'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessToken": "eyJhbGciOiJIUzI1NiIsImtpZCI6ImEifQ.e30.c2ln",
           *       "expiresIn": 900,
           *       "refreshToken": "n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc",
           *       "refreshTokenExpiresAt": "2027-06-12T16:00:00.000Z",
           *       "sessionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "organizationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
           *     }
           */
          'application/json': components['schemas']['SessionTokensView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.refresh_invalid`: This refresh token cannot be used: sign in again; `auth.refresh_reused`: This refresh token was used before; all sessions that go back to its sign-in were ended */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         "text"
           *       ]
           *     }
           */
          'application/json': components['schemas']['SessionListView'];
        };
      };
      /** @description `request.invalid`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeSession: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `idempotency.key_invalid`: The Idempotency-Key is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `auth.session_not_found`: You have no such session */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeOtherSessions: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "revoked": 2
           *     }
           */
          'application/json': components['schemas']['RevokedSessionsView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `idempotency.key_invalid`: The Idempotency-Key is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.org",
         *       "password": "correct horse battery staple",
         *       "organizationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
         *     }
         */
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessToken": "eyJhbGciOiJIUzI1NiIsImtpZCI6ImEifQ.e30.c2ln",
           *       "expiresIn": 900,
           *       "refreshToken": "n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc",
           *       "refreshTokenExpiresAt": "2027-06-12T16:00:00.000Z",
           *       "sessionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "organizationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "userId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "organizations": [
           *         "text"
           *       ]
           *     }
           */
          'application/json': components['schemas']['SignedInView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.wrong_credentials`: The e-mail address or the password is not right */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.no_organization`: This account belongs to no organization */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.not_in_organization`: You belong to no such organization */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.too_many_attempts`: Too many failed attempts: wait before the next one; `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `idempotency.key_invalid`: The Idempotency-Key is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "organizationName": "Hotel Seeblick",
         *       "name": "Ada Lovelace",
         *       "email": "ada@example.org",
         *       "password": "correct horse battery staple",
         *       "timeZone": "Europe/Vienna",
         *       "language": "de"
         *     }
         */
        'application/json': components['schemas']['SignUp'];
      };
    };
    responses: {
      /** @description OK */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessToken": "eyJhbGciOiJIUzI1NiIsImtpZCI6ImEifQ.e30.c2ln",
           *       "expiresIn": 900,
           *       "refreshToken": "n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc",
           *       "refreshTokenExpiresAt": "2027-06-12T16:00:00.000Z",
           *       "sessionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "organizationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "userId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "organizations": [
           *         "text"
           *       ]
           *     }
           */
          'application/json': components['schemas']['SignedInView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `account.password_weak`: This password is too easy to guess */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `account.email_taken`: There is an account with this e-mail address already */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.too_many_attempts`: Too many failed attempts: wait before the next one; `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  switchOrganization: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "organizationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
         *     }
         */
        'application/json': components['schemas']['SwitchOrganization'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessToken": "eyJhbGciOiJIUzI1NiIsImtpZCI6ImEifQ.e30.c2ln",
           *       "expiresIn": 900,
           *       "refreshToken": "n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc",
           *       "refreshTokenExpiresAt": "2027-06-12T16:00:00.000Z",
           *       "sessionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "organizationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "userId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "organizations": [
           *         "text"
           *       ]
           *     }
           */
          'application/json': components['schemas']['SignedInView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.not_in_organization`: You belong to no such organization */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listEvents: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Only events that end at this time or later */
        from?: string;
        /** @description Most items of one page; 50 unless told */
        limit?: number;
        /** @description Only events with this in their name */
        search?: string;
        /** @description `startsAt` unless told; `-` for the other way round */
        sort?: 'startsAt' | '-startsAt' | 'name' | '-name' | 'createdAt' | '-createdAt';
        /** @description Only events in this state */
        state?: 'draft' | 'published' | 'cancelled';
        /** @description Only events that start before this time */
        to?: string;
      };
      header?: {
        /** @description The `ETag` of your copy; 304 while it is still right */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *           "version": 1,
           *           "name": "Midsummer Gala",
           *           "description": "Dinner and dancing by the lake",
           *           "startsAt": "2027-06-12T16:00:00.000Z",
           *           "endsAt": "2027-06-12T23:00:00.000Z",
           *           "timeZone": "Europe/Vienna",
           *           "venue": "Grand Hotel, Ballroom",
           *           "address": "Seestraße 1, 5700 Zell am See",
           *           "capacity": 300,
           *           "rsvpDeadline": "2027-05-15T21:59:59.000Z",
           *           "locksAt": "2027-06-01T21:59:59.000Z",
           *           "state": "published",
           *           "cancelledReason": null,
           *           "defaultLanguage": "en",
           *           "languages": [
           *             "en",
           *             "de"
           *           ],
           *           "branding": "text",
           *           "rsvpMessage": "We would love to see you there!",
           *           "copiedFrom": null,
           *           "createdAt": "2027-06-12T16:00:00.000Z",
           *           "updatedAt": "2027-06-12T16:00:00.000Z"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          'application/json': components['schemas']['EventPage'];
        };
      };
      /** @description Your copy is still right */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `cursor.invalid`: The cursor is not one this list gave out */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createEvent: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "description": "Dinner and dancing by the lake",
         *       "venue": "Grand Hotel, Ballroom",
         *       "address": "Seestraße 1, 5700 Zell am See",
         *       "capacity": 300,
         *       "rsvpDeadline": "2027-05-15T21:59:59.000Z",
         *       "locksAt": "2027-06-01T21:59:59.000Z",
         *       "defaultLanguage": "en",
         *       "languages": [
         *         "en",
         *         "de"
         *       ],
         *       "branding": "text",
         *       "rsvpMessage": "We would love to see you there!",
         *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
         *       "name": "Midsummer Gala",
         *       "startsAt": "2027-06-12T16:00:00.000Z",
         *       "endsAt": "2027-06-12T23:00:00.000Z",
         *       "timeZone": "Europe/Vienna",
         *       "functions": [
         *         "text"
         *       ]
         *     }
         */
        'application/json': components['schemas']['NewEvent'];
      };
    };
    responses: {
      /** @description OK */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "name": "Midsummer Gala",
           *       "description": "Dinner and dancing by the lake",
           *       "startsAt": "2027-06-12T16:00:00.000Z",
           *       "endsAt": "2027-06-12T23:00:00.000Z",
           *       "timeZone": "Europe/Vienna",
           *       "venue": "Grand Hotel, Ballroom",
           *       "address": "Seestraße 1, 5700 Zell am See",
           *       "capacity": 300,
           *       "rsvpDeadline": "2027-05-15T21:59:59.000Z",
           *       "locksAt": "2027-06-01T21:59:59.000Z",
           *       "state": "published",
           *       "cancelledReason": null,
           *       "defaultLanguage": "en",
           *       "languages": [
           *         "en",
           *         "de"
           *       ],
           *       "branding": "text",
           *       "rsvpMessage": "We would love to see you there!",
           *       "copiedFrom": null,
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['EventView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.id_taken`: This id is in use for something else; `event_function.id_taken`: This id is in use for something else */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "name": "Midsummer Gala",
           *       "description": "Dinner and dancing by the lake",
           *       "startsAt": "2027-06-12T16:00:00.000Z",
           *       "endsAt": "2027-06-12T23:00:00.000Z",
           *       "timeZone": "Europe/Vienna",
           *       "venue": "Grand Hotel, Ballroom",
           *       "address": "Seestraße 1, 5700 Zell am See",
           *       "capacity": 300,
           *       "rsvpDeadline": "2027-05-15T21:59:59.000Z",
           *       "locksAt": "2027-06-01T21:59:59.000Z",
           *       "state": "published",
           *       "cancelledReason": null,
           *       "defaultLanguage": "en",
           *       "languages": [
           *         "en",
           *         "de"
           *       ],
           *       "branding": "text",
           *       "rsvpMessage": "We would love to see you there!",
           *       "copiedFrom": null,
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['EventView'];
        };
      };
      /** @description `request.invalid`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteEvent: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
        /** @description The `ETag` (version) you have seen; 412 when it has changed since */
        'If-Match'?: string;
      };
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.not_draft`: Only a draft can be deleted: cancel the event instead; `event.has_invitations`: People are invited already: cancel the event instead */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.stale`: The resource has changed since you read it */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateEvent: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
        /** @description The `ETag` (version) you have seen; 412 when it has changed since */
        'If-Match'?: string;
      };
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "description": "Dinner and dancing by the lake",
         *       "venue": "Grand Hotel, Ballroom",
         *       "address": "Seestraße 1, 5700 Zell am See",
         *       "capacity": 300,
         *       "rsvpDeadline": "2027-05-15T21:59:59.000Z",
         *       "locksAt": "2027-06-01T21:59:59.000Z",
         *       "defaultLanguage": "en",
         *       "languages": [
         *         "en",
         *         "de"
         *       ],
         *       "branding": "text",
         *       "rsvpMessage": "We would love to see you there!",
         *       "name": "Midsummer Gala",
         *       "startsAt": "2027-06-12T16:00:00.000Z",
         *       "endsAt": "2027-06-12T23:00:00.000Z",
         *       "timeZone": "Europe/Vienna",
         *       "moveFunctions": true,
         *       "force": false
         *     }
         */
        'application/json': components['schemas']['EventChanges'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "name": "Midsummer Gala",
           *       "description": "Dinner and dancing by the lake",
           *       "startsAt": "2027-06-12T16:00:00.000Z",
           *       "endsAt": "2027-06-12T23:00:00.000Z",
           *       "timeZone": "Europe/Vienna",
           *       "venue": "Grand Hotel, Ballroom",
           *       "address": "Seestraße 1, 5700 Zell am See",
           *       "capacity": 300,
           *       "rsvpDeadline": "2027-05-15T21:59:59.000Z",
           *       "locksAt": "2027-06-01T21:59:59.000Z",
           *       "state": "published",
           *       "cancelledReason": null,
           *       "defaultLanguage": "en",
           *       "languages": [
           *         "en",
           *         "de"
           *       ],
           *       "branding": "text",
           *       "rsvpMessage": "We would love to see you there!",
           *       "copiedFrom": null,
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['EventView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.cancelled`: The event is cancelled; `event.capacity_below_taken`: More places are taken than that: give `force` to lower the capacity all the same */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.stale`: The resource has changed since you read it */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getEventCalendar: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example text */
          'text/calendar': string;
        };
      };
      /** @description `request.invalid`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cancelEvent: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
      };
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "The ballroom is under water"
         *     }
         */
        'application/json': components['schemas']['EventCancellation'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "name": "Midsummer Gala",
           *       "description": "Dinner and dancing by the lake",
           *       "startsAt": "2027-06-12T16:00:00.000Z",
           *       "endsAt": "2027-06-12T23:00:00.000Z",
           *       "timeZone": "Europe/Vienna",
           *       "venue": "Grand Hotel, Ballroom",
           *       "address": "Seestraße 1, 5700 Zell am See",
           *       "capacity": 300,
           *       "rsvpDeadline": "2027-05-15T21:59:59.000Z",
           *       "locksAt": "2027-06-01T21:59:59.000Z",
           *       "state": "published",
           *       "cancelledReason": null,
           *       "defaultLanguage": "en",
           *       "languages": [
           *         "en",
           *         "de"
           *       ],
           *       "branding": "text",
           *       "rsvpMessage": "We would love to see you there!",
           *       "copiedFrom": null,
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['EventView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  copyEvent: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
      };
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
         *       "name": "Midsummer Gala 2028",
         *       "startsAt": "2028-06-10T16:00:00.000Z"
         *     }
         */
        'application/json': components['schemas']['EventCopy'];
      };
    };
    responses: {
      /** @description OK */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "name": "Midsummer Gala",
           *       "description": "Dinner and dancing by the lake",
           *       "startsAt": "2027-06-12T16:00:00.000Z",
           *       "endsAt": "2027-06-12T23:00:00.000Z",
           *       "timeZone": "Europe/Vienna",
           *       "venue": "Grand Hotel, Ballroom",
           *       "address": "Seestraße 1, 5700 Zell am See",
           *       "capacity": 300,
           *       "rsvpDeadline": "2027-05-15T21:59:59.000Z",
           *       "locksAt": "2027-06-01T21:59:59.000Z",
           *       "state": "published",
           *       "cancelledReason": null,
           *       "defaultLanguage": "en",
           *       "languages": [
           *         "en",
           *         "de"
           *       ],
           *       "branding": "text",
           *       "rsvpMessage": "We would love to see you there!",
           *       "copiedFrom": null,
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['EventView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.id_taken`: This id is in use for something else */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listEventFunctions: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Most items of one page; 50 unless told */
        limit?: number;
      };
      header?: {
        /** @description The `ETag` of your copy; 304 while it is still right */
        'If-None-Match'?: string;
      };
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *           "version": 1,
           *           "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *           "name": "Dinner",
           *           "description": "Five courses",
           *           "startsAt": "2027-06-12T16:00:00.000Z",
           *           "endsAt": "2027-06-12T20:00:00.000Z",
           *           "venue": "Ballroom",
           *           "capacity": 300,
           *           "position": 1,
           *           "mealChoices": [
           *             "text"
           *           ],
           *           "createdAt": "2027-06-12T16:00:00.000Z",
           *           "updatedAt": "2027-06-12T16:00:00.000Z"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          'application/json': components['schemas']['FunctionPage'];
        };
      };
      /** @description Your copy is still right */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `cursor.invalid`: The cursor is not one this list gave out */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event.not_found`: There is no such event */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createEventFunction: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
      };
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "description": "Five courses",
         *       "startsAt": "2027-06-12T16:00:00.000Z",
         *       "endsAt": "2027-06-12T20:00:00.000Z",
         *       "venue": "Ballroom",
         *       "capacity": 300,
         *       "position": 1,
         *       "mealChoices": [
         *         "text"
         *       ],
         *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
         *       "name": "Dinner"
         *     }
         */
        'application/json': components['schemas']['NewFunction'];
      };
    };
    responses: {
      /** @description OK */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "name": "Dinner",
           *       "description": "Five courses",
           *       "startsAt": "2027-06-12T16:00:00.000Z",
           *       "endsAt": "2027-06-12T20:00:00.000Z",
           *       "venue": "Ballroom",
           *       "capacity": 300,
           *       "position": 1,
           *       "mealChoices": [
           *         "text"
           *       ],
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['FunctionView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event.not_found`: There is no such event */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.cancelled`: The event is cancelled; `event_function.id_taken`: This id is in use for something else */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getEventFunction: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "name": "Dinner",
           *       "description": "Five courses",
           *       "startsAt": "2027-06-12T16:00:00.000Z",
           *       "endsAt": "2027-06-12T20:00:00.000Z",
           *       "venue": "Ballroom",
           *       "capacity": 300,
           *       "position": 1,
           *       "mealChoices": [
           *         "text"
           *       ],
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['FunctionView'];
        };
      };
      /** @description `request.invalid`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event_function.not_found`: The event has no such function */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteEventFunction: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
        /** @description The `ETag` (version) you have seen; 412 when it has changed since */
        'If-Match'?: string;
      };
      path: {
        eventId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event; `event_function.not_found`: The event has no such function */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event_function.last`: An event has at least one function; `event_function.in_use`: Guests are invited to this function or have answered for it; `event_function.has_questions`: Questions refer to this function */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.stale`: The resource has changed since you read it */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateEventFunction: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
        /** @description The `ETag` (version) you have seen; 412 when it has changed since */
        'If-Match'?: string;
      };
      path: {
        eventId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "description": "Five courses",
         *       "startsAt": "2027-06-12T16:00:00.000Z",
         *       "endsAt": "2027-06-12T20:00:00.000Z",
         *       "venue": "Ballroom",
         *       "capacity": 300,
         *       "position": 1,
         *       "mealChoices": [
         *         "text"
         *       ],
         *       "name": "Dinner",
         *       "force": false
         *     }
         */
        'application/json': components['schemas']['FunctionChanges'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "name": "Dinner",
           *       "description": "Five courses",
           *       "startsAt": "2027-06-12T16:00:00.000Z",
           *       "endsAt": "2027-06-12T20:00:00.000Z",
           *       "venue": "Ballroom",
           *       "capacity": 300,
           *       "position": 1,
           *       "mealChoices": [
           *         "text"
           *       ],
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['FunctionView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event; `event_function.not_found`: The event has no such function */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.cancelled`: The event is cancelled; `event.capacity_below_taken`: More places are taken than that: give `force` to lower the capacity all the same */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.stale`: The resource has changed since you read it */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  publishEvent: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
      };
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "name": "Midsummer Gala",
           *       "description": "Dinner and dancing by the lake",
           *       "startsAt": "2027-06-12T16:00:00.000Z",
           *       "endsAt": "2027-06-12T23:00:00.000Z",
           *       "timeZone": "Europe/Vienna",
           *       "venue": "Grand Hotel, Ballroom",
           *       "address": "Seestraße 1, 5700 Zell am See",
           *       "capacity": 300,
           *       "rsvpDeadline": "2027-05-15T21:59:59.000Z",
           *       "locksAt": "2027-06-01T21:59:59.000Z",
           *       "state": "published",
           *       "cancelledReason": null,
           *       "defaultLanguage": "en",
           *       "languages": [
           *         "en",
           *         "de"
           *       ],
           *       "branding": "text",
           *       "rsvpMessage": "We would love to see you there!",
           *       "copiedFrom": null,
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['EventView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `idempotency.key_invalid`: The Idempotency-Key is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.cancelled`: The event is cancelled */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listEventQuestions: {
    parameters: {
      query?: {
        /** @description Only archived ones, or only those that are asked */
        archived?: boolean;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Most items of one page; 50 unless told */
        limit?: number;
      };
      header?: {
        /** @description The `ETag` of your copy; 304 while it is still right */
        'If-None-Match'?: string;
      };
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *           "version": 1,
           *           "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *           "functionId": null,
           *           "key": "song",
           *           "position": 1,
           *           "per": "guest",
           *           "archived": false,
           *           "versionNo": 1,
           *           "label": "Which song gets you dancing?",
           *           "help": "Artist and title",
           *           "type": "text",
           *           "options": [],
           *           "required": false,
           *           "showWhen": "text",
           *           "minimum": null,
           *           "maximum": null,
           *           "createdAt": "2027-06-12T16:00:00.000Z",
           *           "updatedAt": "2027-06-12T16:00:00.000Z"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          'application/json': components['schemas']['QuestionPage'];
        };
      };
      /** @description Your copy is still right */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `cursor.invalid`: The cursor is not one this list gave out */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event.not_found`: There is no such event */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createEventQuestion: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
      };
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "functionId": null,
         *       "position": 1,
         *       "per": "guest",
         *       "help": "Artist and title",
         *       "options": [],
         *       "required": false,
         *       "showWhen": "text",
         *       "minimum": null,
         *       "maximum": null,
         *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
         *       "key": "song",
         *       "label": "Which song gets you dancing?",
         *       "type": "text"
         *     }
         */
        'application/json': components['schemas']['NewQuestion'];
      };
    };
    responses: {
      /** @description OK */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "functionId": null,
           *       "key": "song",
           *       "position": 1,
           *       "per": "guest",
           *       "archived": false,
           *       "versionNo": 1,
           *       "label": "Which song gets you dancing?",
           *       "help": "Artist and title",
           *       "type": "text",
           *       "options": [],
           *       "required": false,
           *       "showWhen": "text",
           *       "minimum": null,
           *       "maximum": null,
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['QuestionView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event.not_found`: There is no such event */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.cancelled`: The event is cancelled; `event_question.key_taken`: The event has a question with this key; `event_question.id_taken`: This id is in use for something else */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getEventQuestion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "functionId": null,
           *       "key": "song",
           *       "position": 1,
           *       "per": "guest",
           *       "archived": false,
           *       "versionNo": 1,
           *       "label": "Which song gets you dancing?",
           *       "help": "Artist and title",
           *       "type": "text",
           *       "options": [],
           *       "required": false,
           *       "showWhen": "text",
           *       "minimum": null,
           *       "maximum": null,
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['QuestionView'];
        };
      };
      /** @description `request.invalid`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event_question.not_found`: The event has no such question */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteEventQuestion: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
        /** @description The `ETag` (version) you have seen; 412 when it has changed since */
        'If-Match'?: string;
      };
      path: {
        eventId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event_question.not_found`: The event has no such question */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event_question.answered`: The question has answers: archive it instead */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.stale`: The resource has changed since you read it */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateEventQuestion: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
        /** @description The `ETag` (version) you have seen; 412 when it has changed since */
        'If-Match'?: string;
      };
      path: {
        eventId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "functionId": null,
         *       "position": 1,
         *       "per": "guest",
         *       "help": "Artist and title",
         *       "options": [],
         *       "required": false,
         *       "showWhen": "text",
         *       "minimum": null,
         *       "maximum": null,
         *       "key": "song",
         *       "label": "Which song gets you dancing?",
         *       "type": "text",
         *       "archived": false
         *     }
         */
        'application/json': components['schemas']['QuestionChanges'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "functionId": null,
           *       "key": "song",
           *       "position": 1,
           *       "per": "guest",
           *       "archived": false,
           *       "versionNo": 1,
           *       "label": "Which song gets you dancing?",
           *       "help": "Artist and title",
           *       "type": "text",
           *       "options": [],
           *       "required": false,
           *       "showWhen": "text",
           *       "minimum": null,
           *       "maximum": null,
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['QuestionView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event; `event_question.not_found`: The event has no such question */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.cancelled`: The event is cancelled; `event_question.key_taken`: The event has a question with this key */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.stale`: The resource has changed since you read it */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listEventQuestionVersions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         "text"
           *       ]
           *     }
           */
          'application/json': components['schemas']['QuestionVersionsView'];
        };
      };
      /** @description `request.invalid`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event_question.not_found`: The event has no such question */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getEventStats: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "invited": 300,
           *       "answered": 250,
           *       "yes": 200,
           *       "no": 40,
           *       "pending": 50,
           *       "waiting": 10,
           *       "capacity": 300,
           *       "taken": 200,
           *       "held": 4,
           *       "free": 96,
           *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "households": 120,
           *       "householdsAnswered": 95,
           *       "plusOnesAllowed": 60,
           *       "plusOnesComing": 31,
           *       "functions": [
           *         "text"
           *       ],
           *       "diets": [
           *         "text"
           *       ],
           *       "allergens": [
           *         "text"
           *       ]
           *     }
           */
          'application/json': components['schemas']['EventStatsView'];
        };
      };
      /** @description `request.invalid`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listGuests: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Most items of one page; 50 unless told */
        limit?: number;
        /** @description `name` unless told; `-` for the other way round */
        sort?: 'name' | '-name' | 'createdAt' | '-createdAt';
        /** @description Only guests with this tag */
        tag?: string;
      };
      header?: {
        /** @description The `ETag` of your copy; 304 while it is still right */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *           "version": 1,
           *           "title": "Dr.",
           *           "firstName": "Ada",
           *           "lastName": "Lovelace",
           *           "email": "ada@example.org",
           *           "phone": "+4930901820",
           *           "language": "de",
           *           "company": "Analytical Engines Ltd",
           *           "tags": [
           *             "vip"
           *           ],
           *           "customFields": {
           *             "shoeSize": 42
           *           },
           *           "diet": "omnivore",
           *           "allergies": [
           *             "text"
           *           ],
           *           "dietaryNotes": "No raw onions",
           *           "notes": "Prefers the garden side",
           *           "externalId": "CRM-1042",
           *           "createdAt": "2027-06-12T16:00:00.000Z",
           *           "updatedAt": "2027-06-12T16:00:00.000Z"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          'application/json': components['schemas']['GuestPage'];
        };
      };
      /** @description Your copy is still right */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `cursor.invalid`: The cursor is not one this list gave out */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createGuest: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "title": "Dr.",
         *       "firstName": "Ada",
         *       "lastName": "Lovelace",
         *       "email": "ada@example.org",
         *       "phone": "+4930901820",
         *       "language": "de",
         *       "company": "Analytical Engines Ltd",
         *       "tags": [
         *         "vip"
         *       ],
         *       "customFields": {
         *         "shoeSize": 42
         *       },
         *       "diet": "omnivore",
         *       "allergies": [
         *         "text"
         *       ],
         *       "dietaryNotes": "No raw onions",
         *       "notes": "Prefers the garden side",
         *       "externalId": "CRM-1042",
         *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
         *     }
         */
        'application/json': components['schemas']['NewGuest'];
      };
    };
    responses: {
      /** @description OK */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "title": "Dr.",
           *       "firstName": "Ada",
           *       "lastName": "Lovelace",
           *       "email": "ada@example.org",
           *       "phone": "+4930901820",
           *       "language": "de",
           *       "company": "Analytical Engines Ltd",
           *       "tags": [
           *         "vip"
           *       ],
           *       "customFields": {
           *         "shoeSize": 42
           *       },
           *       "diet": "omnivore",
           *       "allergies": [
           *         "text"
           *       ],
           *       "dietaryNotes": "No raw onions",
           *       "notes": "Prefers the garden side",
           *       "externalId": "CRM-1042",
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['GuestView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `guest.nameless`: A guest needs a first name, a last name, an e-mail address or a phone number */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getGuest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "title": "Dr.",
           *       "firstName": "Ada",
           *       "lastName": "Lovelace",
           *       "email": "ada@example.org",
           *       "phone": "+4930901820",
           *       "language": "de",
           *       "company": "Analytical Engines Ltd",
           *       "tags": [
           *         "vip"
           *       ],
           *       "customFields": {
           *         "shoeSize": 42
           *       },
           *       "diet": "omnivore",
           *       "allergies": [
           *         "text"
           *       ],
           *       "dietaryNotes": "No raw onions",
           *       "notes": "Prefers the garden side",
           *       "externalId": "CRM-1042",
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['GuestView'];
        };
      };
      /** @description `request.invalid`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `guest.not_found`: There is no such guest */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteGuest: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
        /** @description The `ETag` (version) you have seen; 412 when it has changed since */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `guest.not_found`: There is no such guest */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.stale`: The resource has changed since you read it */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateGuest: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
        /** @description The `ETag` (version) you have seen; 412 when it has changed since */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "title": "Dr.",
         *       "firstName": "Ada",
         *       "lastName": "Lovelace",
         *       "email": "ada@example.org",
         *       "phone": "+4930901820",
         *       "language": "de",
         *       "company": "Analytical Engines Ltd",
         *       "tags": [
         *         "vip"
         *       ],
         *       "customFields": {
         *         "shoeSize": 42
         *       },
         *       "diet": "omnivore",
         *       "allergies": [
         *         "text"
         *       ],
         *       "dietaryNotes": "No raw onions",
         *       "notes": "Prefers the garden side",
         *       "externalId": "CRM-1042"
         *     }
         */
        'application/json': components['schemas']['GuestChanges'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "title": "Dr.",
           *       "firstName": "Ada",
           *       "lastName": "Lovelace",
           *       "email": "ada@example.org",
           *       "phone": "+4930901820",
           *       "language": "de",
           *       "company": "Analytical Engines Ltd",
           *       "tags": [
           *         "vip"
           *       ],
           *       "customFields": {
           *         "shoeSize": 42
           *       },
           *       "diet": "omnivore",
           *       "allergies": [
           *         "text"
           *       ],
           *       "dietaryNotes": "No raw onions",
           *       "notes": "Prefers the garden side",
           *       "externalId": "CRM-1042",
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['GuestView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `guest.not_found`: There is no such guest */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.stale`: The resource has changed since you read it */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listMembers: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Most items of one page; 50 unless told */
        limit?: number;
        /** @description Only members with this role */
        role?: 'owner' | 'admin' | 'manager' | 'staff' | 'door' | 'viewer';
        /** @description `name` unless told; `-` for the other way round */
        sort?: 'name' | '-name' | 'createdAt' | '-createdAt';
      };
      header?: {
        /** @description The `ETag` of your copy; 304 while it is still right */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *           "version": 1,
           *           "userId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *           "name": "Ada Lovelace",
           *           "email": "ada@example.org",
           *           "role": "owner",
           *           "events": "all",
           *           "createdAt": "2027-06-12T16:00:00.000Z",
           *           "updatedAt": "2027-06-12T16:00:00.000Z"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          'application/json': components['schemas']['MemberPage'];
        };
      };
      /** @description Your copy is still right */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `cursor.invalid`: The cursor is not one this list gave out */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  addMember: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.org",
         *       "name": "Grace Hopper",
         *       "role": "staff",
         *       "events": "all",
         *       "password": "correct horse battery staple"
         *     }
         */
        'application/json': components['schemas']['NewMember'];
      };
    };
    responses: {
      /** @description OK */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "userId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "name": "Ada Lovelace",
           *       "email": "ada@example.org",
           *       "role": "owner",
           *       "events": "all",
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z",
           *       "setPasswordToken": "n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc"
           *     }
           */
          'application/json': components['schemas']['AddedMemberView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `member.event_unknown`: There is no such event; `account.password_weak`: This password is too easy to guess */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this; `member.owners_only`: Only an owner can do this; `member.beyond_yours`: You can give no more than you have */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `member.already_member`: This person is a member already; `member.unverified`: The account with this e-mail address has not shown that the address is its own; `member.owner_reaches_all`: An owner always reaches every event; `account.email_taken`: There is an account with this e-mail address already */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "userId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "name": "Ada Lovelace",
           *       "email": "ada@example.org",
           *       "role": "owner",
           *       "events": "all",
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['MemberView'];
        };
      };
      /** @description `request.invalid`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `member.not_found`: There is no such member */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeMember: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
        /** @description The `ETag` (version) you have seen; 412 when it has changed since */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this; `member.owners_only`: Only an owner can do this; `member.beyond_yours`: You can give no more than you have */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `member.not_found`: There is no such member */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `member.last_owner`: An organization needs at least one owner */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.stale`: The resource has changed since you read it */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeMemberRole: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
        /** @description The `ETag` (version) you have seen; 412 when it has changed since */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "role": "manager"
         *     }
         */
        'application/json': components['schemas']['MemberRole'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "userId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "name": "Ada Lovelace",
           *       "email": "ada@example.org",
           *       "role": "owner",
           *       "events": "all",
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['MemberView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this; `member.owners_only`: Only an owner can do this; `member.not_yourself`: Nobody can widen their own rights; `member.beyond_yours`: You can give no more than you have */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `member.not_found`: There is no such member */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `member.last_owner`: An organization needs at least one owner */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.stale`: The resource has changed since you read it */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setMemberGrants: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
        /** @description The `ETag` (version) you have seen; 412 when it has changed since */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "events": "all"
         *     }
         */
        'application/json': components['schemas']['MemberGrants'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "userId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "name": "Ada Lovelace",
           *       "email": "ada@example.org",
           *       "role": "owner",
           *       "events": "all",
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['MemberView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version; `member.event_unknown`: There is no such event */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this; `member.owners_only`: Only an owner can do this; `member.beyond_yours`: You can give no more than you have */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.not_found`: There is nothing here; `member.not_found`: There is no such member */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `member.owner_reaches_all`: An owner always reaches every event */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.stale`: The resource has changed since you read it */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getOrganization: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "name": "Hotel Seeblick",
           *       "slug": "hotel-seeblick",
           *       "timeZone": "Europe/Vienna",
           *       "defaultLanguage": "de",
           *       "inboxStreamId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "settings": {
           *         "theme": "lake"
           *       },
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['OrganizationView'];
        };
      };
      /** @description `request.invalid`: The request is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateOrganization: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
        /** @description The `ETag` (version) you have seen; 412 when it has changed since */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Hotel Seeblick",
         *       "slug": "hotel-seeblick",
         *       "timeZone": "Europe/Vienna",
         *       "defaultLanguage": "de",
         *       "settings": {
         *         "theme": "lake"
         *       }
         *     }
         */
        'application/json': components['schemas']['OrganizationUpdate'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "version": 1,
           *       "name": "Hotel Seeblick",
           *       "slug": "hotel-seeblick",
           *       "timeZone": "Europe/Vienna",
           *       "defaultLanguage": "de",
           *       "inboxStreamId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
           *       "settings": {
           *         "theme": "lake"
           *       },
           *       "createdAt": "2027-06-12T16:00:00.000Z",
           *       "updatedAt": "2027-06-12T16:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['OrganizationView'];
        };
      };
      /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.forbidden`: Your role does not allow this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `organization.slug_taken`: Another organization has this short name */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.stale`: The resource has changed since you read it */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.too_large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unsupported_media_type`: This content type is not accepted here */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  leaveOrganization: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request.invalid`: The request is not valid; `idempotency.key_invalid`: The Idempotency-Key is not valid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unauthenticated`: Sign in first */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `member.not_found`: There is no such member */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `member.last_owner`: An organization needs at least one owner */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.rate_limited`: Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.failed`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request.unavailable`: The service cannot answer right now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  scrape: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
