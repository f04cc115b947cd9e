// Generated from openapi.json by `npm run api`. Do not edit.

export interface paths {
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the API keys of your organization
         * @description Newest first, revoked ones too.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description It belongs to the organization: it stays when the person who made it leaves. The answer holds its secret, which is shown now and never again.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one API key */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Takes effect at once, also on open sockets.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key a new secret
         * @description The present secret is taken for some hours more, so that nothing stops while it is exchanged.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendees/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one person at an event */
        get: operations["getAttendee"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendees/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer in the place of a guest
         * @description Also when answers are locked. Beyond the capacity only with `overbook`. The reason stays in the change log.
         */
        put: operations["overrideAnswers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the change log
         * @description Newest first. It holds what happened within the retention of the log.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show with a mailed token that an address is yours */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/verify/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the link mailed again that verifies your address
         * @description Does nothing when it is verified. The link works once, for three days; the one before ends.
         */
        post: operations["requestEmailVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/google/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with what Google said
         * @description Knows a linked Google account. One that is not linked is known by its e-mail address only when Google has verified it and an organization invited that address or allows its domain; such a person without an account becomes a member. After `google.no_account` the same code is good for `signUpWithGoogle`.
         */
        post: operations["signInWithGoogle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/google/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an organization with what Google said
         * @description Makes its owner an account where there is none; one with a linked Google account gets a further organization.
         */
        post: operations["signUpWithGoogle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the accounts elsewhere that you can sign in with */
        get: operations["listIdentities"];
        put?: never;
        /**
         * Link a Google account
         * @description Begin as for signing in, and give the code here: the Google account may have any address.
         */
        post: operations["linkIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlink a Google account
         * @description Sessions go on. The last way into an account cannot be removed.
         */
        delete: operations["unlinkIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join an organization by making an account
         * @description The link that was mailed shows that the address is yours. An account with it whose address nobody has verified yet becomes yours: its password is replaced and all its sessions end.
         */
        post: operations["joinOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/join/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join an organization with the account you are signed in to
         * @description Opens a session in the organization; the present one goes on.
         */
        post: operations["acceptJoinInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/join/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what an invitation to join is about */
        post: operations["previewJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are here and what you may do */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/change": {
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
         * @description Ends all your other sessions, and links to set a password that are still out.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a link mailed that sets a new password
         * @description The answer is the same whether there is such an account or not. The link works once, for an hour.
         */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
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
         * @description Takes the token of a mailed link, or the one an administrator was given for a new member. Ends all your sessions. A mailed token shows that the address is yours as well.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
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
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/security-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search what happened to your own account
         * @description In all your organizations, newest first; kept for a year.
         */
        get: operations["listOwnSecurityEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where you are signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
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
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/revoke-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all your sessions but this one */
        post: operations["revokeOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
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
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-up": {
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
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/switch": {
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
        post: operations["switchOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the ways to sign in */
        get: operations["getSignInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the channels */
        get: operations["listChannels"];
        put?: never;
        /**
         * Connect a channel
         * @description Credentials are sealed and never shown. Nothing is called yet: test it next.
         */
        post: operations["connectChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one channel */
        get: operations["getChannel"];
        put?: never;
        post?: never;
        /**
         * Delete a channel
         * @description With its credentials. Conversations keep what was written.
         */
        delete: operations["deleteChannel"];
        options?: never;
        head?: never;
        /**
         * Change a channel
         * @description With another server, port or base URL its credentials have to be given again.
         */
        patch: operations["updateChannel"];
        trace?: never;
    };
    "/api/v1/channels/{id}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the credentials of a channel
         * @description A held channel goes on with the new ones.
         */
        put: operations["replaceChannelCredentials"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch a channel off
         * @description Messages wait. What guests write still arrives.
         */
        post: operations["disableChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch a channel on again */
        post: operations["enableChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the provider whether a channel works
         * @description Sends nothing. A held channel goes on when it works.
         */
        post: operations["testChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List conversations, the latest first */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one conversation */
        get: operations["getConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who takes care of it */
        post: operations["assignConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a conversation
         * @description The next message of theirs opens it again.
         */
        post: operations["closeConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/mark-read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that everything in it has been seen */
        post: operations["markConversationRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed conversation */
        post: operations["reopenConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was given up, newest first
         * @description Messages and other deliveries that a person must look at.
         */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one dead letter with every attempt */
        get: operations["getDeadLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put one dead letter away: it is not needed any more */
        post: operations["discardDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try one dead letter again */
        post: operations["redriveDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the events */
        get: operations["listEvents"];
        put?: never;
        /**
         * Plan an event
         * @description It begins as a draft. Its functions can be given at once.
         */
        post: operations["createEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one event */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        /** Delete a draft nobody is invited to */
        delete: operations["deleteEvent"];
        options?: never;
        head?: never;
        /**
         * Change an event
         * @description When it is moved its functions move along; `rsvpDeadline` and `locksAt` stay.
         */
        patch: operations["updateEvent"];
        trace?: never;
    };
    "/api/v1/events/{eventId}/attendees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people of an event */
        get: operations["listAttendees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/attendees/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take somebody off their invitation
         * @description Their places are free again.
         */
        delete: operations["removeInvitationMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/attendees/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move somebody to another household
         * @description With all they have answered.
         */
        post: operations["moveMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/calendar.ics": {
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
        get: operations["getEventCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/cancel": {
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
        post: operations["cancelEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/copy": {
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
        post: operations["copyEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the devices of an event
         * @description Newest first, revoked ones too.
         */
        get: operations["listDevices"];
        put?: never;
        /**
         * Let a device in to an event
         * @description The answer holds its token, which is shown now and never again. The device sends it as a bearer token.
         */
        post: operations["createDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one device */
        get: operations["getDevice"];
        put?: never;
        post?: never;
        /**
         * Revoke a device
         * @description Takes effect at once, also on open sockets.
         */
        delete: operations["revokeDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/functions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the functions of an event */
        get: operations["listEventFunctions"];
        put?: never;
        /** Add a function to an event */
        post: operations["createEventFunction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/functions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one function */
        get: operations["getEventFunction"];
        put?: never;
        post?: never;
        /** Delete a function nobody is invited to */
        delete: operations["deleteEventFunction"];
        options?: never;
        head?: never;
        /** Change a function */
        patch: operations["updateEventFunction"];
        trace?: never;
    };
    "/api/v1/events/{eventId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the invitations of an event */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite a household
         * @description The answer holds its secret link: it is shown now and never again.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one invitation */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        /** Delete an invitation nobody has answered */
        delete: operations["deleteInvitation"];
        options?: never;
        head?: never;
        /** Change an invitation */
        patch: operations["updateInvitation"];
        trace?: never;
    };
    "/api/v1/events/{eventId}/invitations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a guest to the household */
        post: operations["addInvitationMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/invitations/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let another household join this one
         * @description Its members keep what they have answered; its own invitation is revoked.
         */
        post: operations["mergeInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/invitations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an invitation
         * @description Its links stop working and its places are free again.
         */
        post: operations["revokeInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/invitations/{id}/rotate-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new link
         * @description Every link given out before stops working at once.
         */
        post: operations["rotateInvitationLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/invitations/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give some of a household an invitation of their own
         * @description They keep what they have answered. The answer holds the secret link of the new invitation.
         */
        post: operations["splitInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/invitations/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite up to 500 households
         * @description Each on its own: a bad one is told in its place and the others go on.
         */
        post: operations["createInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/publish": {
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
        post: operations["publishEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the questions of an event */
        get: operations["listEventQuestions"];
        put?: never;
        /** Add a question to an event */
        post: operations["createEventQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one question */
        get: operations["getEventQuestion"];
        put?: never;
        post?: never;
        /** Delete a question nobody has answered */
        delete: operations["deleteEventQuestion"];
        options?: never;
        head?: never;
        /**
         * Change a question
         * @description A change of what is asked makes a new version; answers given before keep theirs.
         */
        patch: operations["updateEventQuestion"];
        trace?: never;
    };
    "/api/v1/events/{eventId}/questions/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every wording a question has had */
        get: operations["listEventQuestionVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the saved segments of an event
         * @description Built in and not in this list: everybody, non-responders, opened-without-answer, incomplete, coming, not-coming, on-the-waiting-list.
         */
        get: operations["listSegments"];
        put?: never;
        /** Save a segment */
        post: operations["createSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/segments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one segment */
        get: operations["getSegment"];
        put?: never;
        post?: never;
        /** Delete a segment */
        delete: operations["deleteSegment"];
        options?: never;
        head?: never;
        /** Change a segment */
        patch: operations["updateSegment"];
        trace?: never;
    };
    "/api/v1/events/{eventId}/segments/{segment}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count who a segment means now
         * @description A dry run of a message to it. `segment` is the id of a saved one or one of everybody, non-responders, opened-without-answer, incomplete, coming, not-coming, on-the-waiting-list.
         */
        get: operations["countSegment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/segments/{segment}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations a segment means now
         * @description `segment` is the id of a saved one or one of everybody, non-responders, opened-without-answer, incomplete, coming, not-coming, on-the-waiting-list.
         */
        get: operations["listSegmentInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count who comes, what they eat and what is free */
        get: operations["getEventStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who waits for a place, in order
         * @description Freed places are offered to the first party that fits in them whole; who was passed over stands in the change log.
         */
        get: operations["listWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/waiting-list/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a party elsewhere in the queue */
        post: operations["moveWaiting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/waiting-list/{id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a party its places out of turn */
        post: operations["offerWaiting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{eventId}/waiting-list/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a party off the waiting list
         * @description They have then said no to that function; places held for them go to the next.
         */
        post: operations["withdrawWaiting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List or search the guest book */
        get: operations["listGuests"];
        put?: never;
        /** Add a guest */
        post: operations["createGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one guest */
        get: operations["getGuest"];
        put?: never;
        post?: never;
        /**
         * Take back an entry made by mistake
         * @description Refused while the guest is invited. The change log tells what the entry was until its retention ends; use erase when a person asks to be forgotten.
         */
        delete: operations["deleteGuest"];
        options?: never;
        head?: never;
        /** Change a guest */
        patch: operations["updateGuest"];
        trace?: never;
    };
    "/api/v1/guests/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget a person
         * @description Everything that identifies them goes: here, in entries merged into this one, in other parts of Placecard and in the change log, also for a guest deleted before. The bare id stays so that totals stay right. Cannot be undone.
         */
        post: operations["eraseGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/{id}/export-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export everything held about a person */
        get: operations["exportGuestData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge another guest into this one
         * @description This guest keeps the best of both; from then on the id of the other answers 410 with `survivorId`. Can be undone.
         */
        post: operations["mergeGuests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who was merged into a guest */
        get: operations["listGuestMerges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a merge
         * @description Both are again what they would be without it. What was edited since stays with this guest.
         */
        post: operations["unmergeGuests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add up to 500 guests
         * @description Each item is judged on its own; a bad one is reported in its place and the others go on.
         */
        post: operations["createGuests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List guests who may be one person, the surest first */
        get: operations["listGuestDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/duplicates/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that guests are different people
         * @description No pair of them is suggested again.
         */
        post: operations["dismissGuestDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tags in use */
        get: operations["listGuestTags"];
        put?: never;
        post?: never;
        /** Take a tag off everybody */
        delete: operations["deleteGuestTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/tags/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add and remove tags of many guests
         * @description Ids that are no guests are passed over. A tag in both lists is added.
         */
        post: operations["tagGuests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/tags/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rename a tag everywhere */
        post: operations["renameGuestTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List imports, newest first */
        get: operations["listImports"];
        put?: never;
        /**
         * Upload a guest list
         * @description Takes a CSV or XLSX file as it comes: exports of Google Contacts, Outlook and Eventbrite, lists made by hand in English, German, French, Spanish, Italian or Arabic. It is read in the background; wait for the state `ready`, look at `counts`, `mapping` and the rows, then commit. Nothing reaches the guest book before.
         */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one import with its progress */
        get: operations["getImport"];
        put?: never;
        post?: never;
        /** Cancel an import and forget its file */
        delete: operations["cancelImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a previewed import into the guest book
         * @description Runs in the background, all or nothing: rows with errors stay out, all others are in once the state is `done`. Asking twice does it once; the same file again changes nothing.
         */
        post: operations["commitImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct what the columns mean or how the file is read
         * @description The file is read again and its rows are foreseen anew. Columns and settings that are left out keep what they have.
         */
        patch: operations["updateImportMapping"];
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the rows of an import and what becomes of each */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who was asked to join
         * @description Newest first.
         */
        get: operations["listJoinInvitations"];
        put?: never;
        /**
         * Ask somebody to join by e-mail
         * @description Mails a link that works once, for 7 days. Whoever opens it makes an account or signs in, and has thereby shown that the address is theirs. Withdrawn when you lose rights before.
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join-invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one invitation to join */
        get: operations["getJoinInvitation"];
        put?: never;
        post?: never;
        /** Revoke an invitation to join */
        delete: operations["revokeJoinInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join-invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation to join again
         * @description With a new link, for another 7 days. The old link ends.
         */
        post: operations["resendJoinInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the members of your organization */
        get: operations["listMembers"];
        put?: never;
        /**
         * Add a member
         * @description By e-mail address. Somebody without an account gets one, with the password given or with a one-time token to set it. An account that exists must have verified its address.
         */
        post: operations["addMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one member */
        get: operations["getMember"];
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Ends all sessions of the person in your organization. The last owner cannot be removed.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change the role of a member
         * @description Takes effect at once, also on open sockets.
         */
        patch: operations["changeMemberRole"];
        trace?: never;
    };
    "/api/v1/members/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Narrow a member to some events, or let them reach all */
        put: operations["setMemberGrants"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List messages, by conversation, guest, event or state */
        get: operations["listMessages"];
        put?: never;
        /**
         * Write to a guest
         * @description The message is saved together with the order to send it: once this is answered it will be sent, or says why not.
         */
        post: operations["createMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one message */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        /** Take back a message that is not sent yet */
        delete: operations["deleteMessage"];
        options?: never;
        head?: never;
        /** Change a message that is not sent yet */
        patch: operations["updateMessage"];
        trace?: never;
    };
    "/api/v1/messages/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a failed message again
         * @description A new attempt that calls the provider. The attempts before stay in the timeline.
         */
        post: operations["retryMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a message: each attempt and each receipt */
        get: operations["getMessageTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messaging-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get quiet hours, the frequency cap and the targets of service */
        get: operations["getMessagingSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change quiet hours, the frequency cap and the targets of service */
        patch: operations["updateMessagingSettings"];
        trace?: never;
    };
    "/api/v1/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get your organization */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the settings of your organization */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/api/v1/organization/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete your organization after a grace period
         * @description Until `deletesAt` everything can be read, exported with `exportOrganization` and brought back with `cancelOrganizationDeletion`; members and keys change nothing, guests can still answer. Then everything of the organization is erased for good. The accounts of its members stay theirs.
         */
        post: operations["requestOrganizationDeletion"];
        /** Keep your organization after all */
        delete: operations["cancelOrganizationDeletion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export everything of your organization
         * @description One JSON object per line, `{"entity": "guest", "data": {…}}`, streamed. The last line has the entity `end`; a file without it was cut off.
         */
        get: operations["exportOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/leave": {
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
        post: operations["leaveOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make another member the owner
         * @description You become an admin. Takes effect at once.
         */
        post: operations["transferOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redrives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try many dead letters again, at a rate
         * @description In the background. Those that die after the start are not meant.
         */
        post: operations["redriveDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redrives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get how far a redrive of many is */
        get: operations["getRedrive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rsvp/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the invitation behind a link
         * @description Shows the event and the household of the link, nobody else. A wrong, an expired and a revoked link answer alike.
         */
        get: operations["getRsvp"];
        /**
         * Answer for a household
         * @description All of it is taken or nothing. A NO is always taken, also when the event is full or locked. A YES for which there is no place puts the household's part for that function on the waiting list: the answer then says `waiting`. People left out stay as they are.
         */
        put: operations["answerRsvp"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rsvp/{token}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Accept or decline places offered from the waiting list */
        put: operations["answerOffer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/security-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search what happened to access in your organization
         * @description Sign-ins, refusals, invitations, roles, grants and keys, newest first; kept for a year.
         */
        get: operations["listSecurityEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-level-breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List guests who waited and messages that were under way longer than the targets allow, the latest first */
        get: operations["listServiceLevelBreaches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List addresses that are not written to any more */
        get: operations["listSuppressions"];
        put?: never;
        /** Leave an address alone */
        post: operations["createSuppression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Write to an address again
         * @description What a provider refuses for it stays refused.
         */
        delete: operations["deleteSuppression"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what happened in a stream since
         * @description Put each item in your store in place of what you had, or drop it when `data` is null; then remember `to`. 410: take a new snapshot.
         */
        get: operations["getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a whole stream, page by page
         * @description Put every item of every page in your store, then pull `changes` from `seq` and `epoch`. Begin again when a page answers 410.
         */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the streams you may follow */
        get: operations["listStreams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your message templates */
        get: operations["listTemplates"];
        put?: never;
        /** Add a message template */
        post: operations["createTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one message template */
        get: operations["getTemplate"];
        put?: never;
        post?: never;
        /**
         * Delete a message template and its versions
         * @description Messages keep the words they were made of.
         */
        delete: operations["deleteTemplate"];
        options?: never;
        head?: never;
        /**
         * Change a message template
         * @description Other words make a new version; what was sent keeps the version it was made of.
         */
        patch: operations["updateTemplate"];
        trace?: never;
    };
    "/api/v1/templates/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a guest would get
         * @description One of yours or a built-in one. Nothing is sent, and no link is made.
         */
        post: operations["previewTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of a template */
        get: operations["listTemplateVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the words of one version */
        get: operations["getTemplateVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/built-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the templates that come with Placecard
         * @description Used as long as you have none with the same key.
         */
        get: operations["listBuiltInTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what every template can tell */
        get: operations["listTemplateVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/whatsapp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the templates of your WhatsApp accounts
         * @description As Meta last told of them.
         */
        get: operations["listWhatsAppTemplates"];
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
            events: "all" | string[];
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
            role: "owner" | "admin" | "manager" | "staff" | "door" | "viewer";
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
        AllergenCountView: {
            /** @example peanuts */
            allergen: string;
            /** @example 2 */
            people: number;
            /**
             * @example anaphylaxis
             * @enum {string}
             */
            severity: "preference" | "intolerance" | "anaphylaxis";
        };
        AllergyDto: {
            /**
             * @description One of the 14 allergens of EU law, or `other` with a note
             * @example gluten
             * @enum {string}
             */
            allergen: "gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs" | "other";
            /** @example also traces */
            note?: string;
            /**
             * @description How bad it is: the kitchen treats `anaphylaxis` apart
             * @example preference
             * @enum {string}
             */
            severity: "preference" | "intolerance" | "anaphylaxis";
        };
        AnswerOverride: {
            /**
             * @description By function; functions left out stay as they are
             * @example {
             *       "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "yes"
             *     }
             */
            answers: {
                [key: string]: "yes" | "no" | "pending";
            };
            /**
             * @description Also when there is no place left; without it the answer is 409
             * @example true
             */
            overbook?: boolean;
            /**
             * @description Stays in the change log
             * @example Told us on the phone
             */
            reason: string;
        };
        ApiKeyPage: {
            items: components["schemas"]["ApiKeyView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        ApiKeyRotation: {
            /**
             * @description Hours during which the present secret is taken too; 24 unless told, 0 ends it at once
             * @example 24
             */
            overlapHours?: number;
        };
        ApiKeySecret: {
            /**
             * @description Send it as `Authorization: Bearer …`
             * @example pc_live_0123456789ABCDEFGHIJKLMNOPQRSTUV2SdvW7
             */
            key: string;
            /**
             * @description What requests are signed with; null unless the key demands signatures
             * @example whsec_bm90IGEgc2VjcmV0LCBqdXN0IGFuIGV4YW1wbGUuLi4=
             */
            signingSecret: string | null;
        };
        ApiKeyView: {
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description The person who made it. The key belongs to the organization and stays when they leave
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            createdBy: string;
            /**
             * @description The events the key reaches: `all`, also those to come, or the listed ones
             * @example all
             */
            events: "all" | string[];
            /**
             * Format: date-time
             * @description Null: it does not expire
             * @example 2031-12-31T00:00:00.000Z
             */
            expiresAt: string | null;
            /**
             * @description The last four characters of the present secret
             * @example x9Tq
             */
            hint: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * Format: date-time
             * @description To about a minute
             * @example 2027-06-12T16:00:00.000Z
             */
            lastUsedAt: string | null;
            /** @example Front desk sync */
            name: string;
            /**
             * Format: date-time
             * @description Until when the secret before the present one is taken too; null when it no longer is
             * @example 2027-06-12T16:00:00.000Z
             */
            overlapUntil: string | null;
            /**
             * @description Whether every request must be signed
             * @example false
             */
            requireSignature: boolean;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description When it last got a new secret
             * @example 2027-06-12T16:00:00.000Z
             */
            rotatedAt: string | null;
            /**
             * @description What it may do
             * @example [
             *       "organization:read"
             *     ]
             */
            scopes: ("organization:read" | "members:read" | "guests:read" | "guests:write" | "guests:erase" | "events:read" | "events:write" | "invitations:read" | "invitations:write" | "attendees:read" | "attendees:write" | "templates:read" | "templates:write" | "channels:read" | "channels:manage" | "messages:read" | "messages:write" | "audit:read" | "operations:read" | "operations:write")[];
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
        ApiKeyWithSecretView: {
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description The person who made it. The key belongs to the organization and stays when they leave
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            createdBy: string;
            /**
             * @description The events the key reaches: `all`, also those to come, or the listed ones
             * @example all
             */
            events: "all" | string[];
            /**
             * Format: date-time
             * @description Null: it does not expire
             * @example 2031-12-31T00:00:00.000Z
             */
            expiresAt: string | null;
            /**
             * @description The last four characters of the present secret
             * @example x9Tq
             */
            hint: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * Format: date-time
             * @description To about a minute
             * @example 2027-06-12T16:00:00.000Z
             */
            lastUsedAt: string | null;
            /** @example Front desk sync */
            name: string;
            /**
             * Format: date-time
             * @description Until when the secret before the present one is taken too; null when it no longer is
             * @example 2027-06-12T16:00:00.000Z
             */
            overlapUntil: string | null;
            /**
             * @description Whether every request must be signed
             * @example false
             */
            requireSignature: boolean;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description When it last got a new secret
             * @example 2027-06-12T16:00:00.000Z
             */
            rotatedAt: string | null;
            /**
             * @description What it may do
             * @example [
             *       "organization:read"
             *     ]
             */
            scopes: ("organization:read" | "members:read" | "guests:read" | "guests:write" | "guests:erase" | "events:read" | "events:write" | "invitations:read" | "invitations:write" | "attendees:read" | "attendees:write" | "templates:read" | "templates:write" | "channels:read" | "channels:manage" | "messages:read" | "messages:write" | "audit:read" | "operations:read" | "operations:write")[];
            /** @description Shown this once; null in the answer to a repeat with the same `Idempotency-Key` */
            secret: components["schemas"]["ApiKeySecret"] | (never | null);
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
        AttendeePage: {
            items: components["schemas"]["AttendeeView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        AttendeeView: {
            allergies: components["schemas"]["AllergyDto"][];
            /**
             * @description Of all functions together: `yes` before `offered`, `waiting`, `pending`, `no`
             * @example pending
             * @enum {string}
             */
            answer: "pending" | "yes" | "no" | "waiting" | "offered";
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            answeredAt: string | null;
            /**
             * @description As in the change log
             * @example guest:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            answeredBy: string | null;
            /**
             * @description By function
             * @example {
             *       "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "pending"
             *     }
             */
            answers: {
                [key: string]: "pending" | "yes" | "no" | "waiting" | "offered";
            };
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * @description Declined when answers were locked already
             * @example true
             */
            declinedLate: boolean;
            /**
             * @example omnivore
             * @enum {string|null}
             */
            diet: "omnivore" | "vegetarian" | "vegan" | "pescatarian" | "halal" | "kosher" | "other" | null;
            /** @example No raw onions */
            dietaryNotes: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            eventId: string;
            /**
             * @description Empty for a plus-one nobody has named yet
             * @example Ada
             */
            firstName: string;
            /**
             * Format: uuid
             * @description The person in the guest book; null for a plus-one
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            guestId: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            invitationId: string;
            /**
             * @example guest
             * @enum {string}
             */
            kind: "guest" | "plus_one";
            /** @example Lovelace */
            lastName: string;
            /**
             * @description Meal ids by function
             * @example {
             *       "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "fish"
             *     }
             */
            meals: {
                [key: string]: string;
            };
            questionAnswers: components["schemas"]["QuestionAnswerView"][];
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
        AuditEntryPage: {
            items: components["schemas"]["AuditEntryView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        AuditEntryView: {
            /**
             * @description Kind and id: `user`, `api-key`, `device`, `guest` (an invitation) or `system`
             * @example user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            actor: string;
            /**
             * @description The changed members after; null when there is nothing to tell or the person was erased since
             * @example {
             *       "name": "Midsummer Gala"
             *     }
             */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            at: string;
            /**
             * @description The changed members before; null when there is nothing to tell or the person was erased since
             * @example {
             *       "name": "Midsummer Gala"
             *     }
             */
            before: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: uuid
             * @description The command of a device that caused it
             * @example null
             */
            commandId: string | null;
            /** @example event */
            entity: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            entityId: string;
            /**
             * @description The changed members
             * @example [
             *       "name"
             *     ]
             */
            fields: string[];
            /** @example updated */
            kind: string;
            /**
             * @description The way it came in
             * @example http
             */
            origin: string;
            /**
             * @description The request, as in our log
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f61
             */
            requestId: string;
            /**
             * @description Its number in the stream
             * @example 43
             */
            seq: number;
            /**
             * Format: uuid
             * @description The stream it is in
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            streamId: string;
        };
        BatchProblem: {
            /** @example attendee.already_invited */
            code: string;
            /** @example Familie Lovelace */
            detail?: string;
            /** @example This guest is invited to the event already */
            title: string;
        };
        BelongingView: {
            /**
             * Format: date-time
             * @description When everything of it is erased, as an owner asked for; until then it can be read, not changed
             * @example null
             */
            deletesAt: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /** @example Hotel Seeblick */
            name: string;
            /**
             * @example owner
             * @enum {string}
             */
            role: "owner" | "admin" | "manager" | "staff" | "door" | "viewer";
        };
        BrandingDto: {
            /**
             * @description Buttons and links; `#rgb` or `#rrggbb`
             * @example #7a5c2e
             */
            accentColor?: string;
            /**
             * @description Behind the page; `#rgb` or `#rrggbb`
             * @example #f3eee6
             */
            backgroundColor?: string;
            /**
             * @description Fonts that come with the guest's device; nothing is downloaded
             * @example classic
             * @enum {string}
             */
            headingFont?: "classic" | "elegant" | "modern" | "rounded";
            /**
             * @description PNG, JPEG, WebP or GIF as a `data:` URI of up to 60 000 characters (about 45 kB)
             * @example data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==
             */
            logo?: string;
        };
        BuiltInTemplatesView: {
            items: components["schemas"]["BuiltInTemplateView"][];
        };
        BuiltInTemplateView: {
            /**
             * @example invitation
             * @enum {string}
             */
            about: "guest" | "event" | "invitation";
            /**
             * @example transactional
             * @enum {string}
             */
            category: "transactional" | "reminder" | "campaign";
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /** @example invitation */
            key: string;
            /** @example Invitation */
            name: string;
            /** @example [] */
            variables: components["schemas"]["CustomVariableDto"][];
            /** @description To begin your own with */
            variants: components["schemas"]["VariantDto"][];
        };
        ChangesView: {
            /** @example 1 */
            epoch: number;
            /**
             * @description Your `since`
             * @example 42
             */
            from: number;
            /** @description In order; each thing once, with its latest change */
            items: components["schemas"]["SyncChangeView"][];
            /**
             * @description There is more after `to`
             * @example false
             */
            more: boolean;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            streamId: string;
            /**
             * @description Your next `since`
             * @example 43
             */
            to: number;
        };
        ChannelChanges: {
            /**
             * @description Instead of those so far; needed with another `host`, `port`, `implicitTls` or `baseUrl`
             * @example {
             *       "username": "events",
             *       "password": "a long password"
             *     }
             */
            credentials?: components["schemas"]["ChannelCredentialsDto"];
            /** @example Front office */
            name?: string;
            /**
             * @description Instead of the settings so far
             * @example {
             *       "fromAddress": "events@hotel.example",
             *       "fromName": "Hotel Sonne",
             *       "host": "smtp.hotel.example",
             *       "port": 587
             *     }
             */
            settings?: components["schemas"]["ChannelSettingsDto"];
            /**
             * Format: date-time
             * @description With credentials of Meta: when the token expires; never unless told
             * @example 2027-06-12T16:00:00.000Z
             */
            tokenExpiresAt?: string;
        };
        ChannelCredentialsDto: {
            /**
             * @description Meta: token of the page, account or system user
             * @example EAAG…
             */
            accessToken?: string;
            /**
             * @description Meta: secret of the app, which signs its calls
             * @example 0123456789abcdef
             */
            appSecret?: string;
            /**
             * @description Twilio
             * @example 0123456789abcdef0123456789abcdef
             */
            authToken?: string;
            /**
             * @description E-mail: signs the mail that your server hands to the hook (Standard Webhooks)
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqr
             */
            inboundSecret?: string;
            /**
             * @description E-mail: password of the server
             * @example a long password
             */
            password?: string;
            /**
             * @description E-mail: user of the server
             * @example events
             */
            username?: string;
            /**
             * @description Meta: chosen by you and given to Meta when the hook is set up
             * @example a word for Meta
             */
            verifyToken?: string;
        };
        ChannelPage: {
            items: components["schemas"]["ChannelView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        ChannelSettingsDto: {
            /**
             * @description Twilio: the account
             * @example AC0123456789abcdef0123456789abcdef
             */
            accountSid?: string;
            /**
             * @description Meta: version of the Graph API
             * @example v23.0
             */
            apiVersion?: string;
            /**
             * @description Meta: id of the app; with it tokens are renewed before they expire
             * @example 700000000000001
             */
            appId?: string;
            /**
             * @description Where the provider is called; its own address unless told
             * @example https://graph.facebook.com
             */
            baseUrl?: string;
            /**
             * @description WhatsApp: id of the business account
             * @example 102290129340398
             */
            businessAccountId?: string;
            /**
             * @description E-mail: what guests see as sender
             * @example events@hotel.example
             */
            fromAddress?: string;
            /**
             * @description E-mail: shown beside the address
             * @example Hotel Sonne
             */
            fromName?: string;
            /**
             * @description E-mail: the server that takes the mail
             * @example smtp.hotel.example
             */
            host?: string;
            /**
             * @description E-mail: TLS from the first byte instead of STARTTLS
             * @example false
             */
            implicitTls?: boolean;
            /**
             * @description Instagram: id of the account
             * @example 17841400000000001
             */
            instagramAccountId?: string;
            /**
             * @description Messenger: id of the page
             * @example 110000000000001
             */
            pageId?: string;
            /**
             * @description WhatsApp: id of the phone number
             * @example 106540352242922
             */
            phoneNumberId?: string;
            /**
             * @description E-mail: 587 unless told, 465 with implicit TLS
             * @example 587
             */
            port?: number;
            /**
             * @description E-mail: where answers go
             * @example desk@hotel.example
             */
            replyTo?: string;
            /**
             * @description E-mail: domain of return paths, whose mail is handed to the hook; that of `fromAddress` unless told
             * @example bounces.hotel.example
             */
            returnPathDomain?: string;
            /**
             * @description Twilio: number, name or messaging service that sends
             * @example +4312345678
             */
            sender?: string;
        };
        ChannelTestView: {
            /**
             * @description What the provider calls the account
             * @example Hotel Sonne
             */
            account: string | null;
            /**
             * @description Stable code of what is wrong
             * @example null
             */
            code: string | null;
            /** @example null */
            detail: string | null;
            /**
             * @description The state of the channel after this
             * @example connecting
             * @enum {string}
             */
            state: "connecting" | "healthy" | "degraded" | "held" | "disabled";
            /**
             * @description Whether the credentials work
             * @example true
             */
            works: boolean;
        };
        ChannelView: {
            /**
             * @description What the provider calls it: address, number or id
             * @example events@hotel.example
             */
            account: string;
            /**
             * @description The same for people, with what helps
             * @example null
             */
            advice: string | null;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * @description Below the public address: where the provider is to call
             * @example /hooks/email/01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            hookPath: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * @example email
             * @enum {string}
             */
            kind: "email" | "twilio" | "whatsapp" | "messenger" | "instagram";
            /** @example Front office */
            name: string;
            /**
             * @description Why it is held or degraded: a stable code
             * @example null
             */
            reason: string | null;
            /**
             * @example {
             *       "fromAddress": "events@hotel.example",
             *       "fromName": "Hotel Sonne",
             *       "host": "smtp.hotel.example",
             *       "port": 587
             *     }
             */
            settings: components["schemas"]["ChannelSettingsDto"];
            /**
             * @description `connecting`: not tried yet; `degraded`: calls do not get through; `held`: nothing is sent until it is mended; `disabled`: switched off
             * @example connecting
             * @enum {string}
             */
            state: "connecting" | "healthy" | "degraded" | "held" | "disabled";
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            stateSince: string;
            /**
             * Format: date-time
             * @description When the access token expires
             * @example 2027-06-12T16:00:00.000Z
             */
            tokenExpiresAt: string | null;
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
        ColumnChoice: {
            /**
             * @description Counted from 1
             * @example 1
             */
            column: number;
            /**
             * @description Key of a custom field; made from the header unless told
             * @example t_shirt
             */
            customKey?: string;
            /**
             * @example dmy
             * @enum {string}
             */
            dateOrder?: "dmy" | "mdy" | "ymd";
            /**
             * @example externalId
             * @enum {string}
             */
            target: "externalId" | "title" | "firstName" | "middleName" | "lastName" | "suffix" | "fullName" | "company" | "email" | "phone" | "country" | "household" | "plusOnes" | "partySize" | "language" | "birthday" | "diet" | "allergens" | "tags" | "notes" | "custom" | "ignore";
        };
        ColumnMappingView: {
            /**
             * @description Counted from 1
             * @example 1
             */
            column: number;
            /**
             * @description How sure the proposal is, 0 to 1
             * @example 0.95
             */
            confidence: number;
            /**
             * @description Key of the custom field, when `target` is `custom`
             * @example t_shirt
             */
            customKey?: string;
            /**
             * @description Order of day and month in a column of dates
             * @example dmy
             * @enum {string}
             */
            dateOrder?: "dmy" | "mdy" | "ymd";
            /**
             * @description `reason` in a sentence
             * @example "Vorname" is a usual header for a first name.
             */
            explanation: string;
            /**
             * @description As in the file; empty for a file without headers
             * @example Vorname
             */
            header: string;
            /**
             * @description What decided
             * @example header_known
             * @enum {string}
             */
            reason: "header_known" | "header_similar" | "header_and_content" | "content" | "completes_name" | "already_taken" | "column_empty" | "not_for_guests" | "unknown_header" | "too_many" | "chosen";
            /**
             * @description Values from the top of the file
             * @example [
             *       "Zoë"
             *     ]
             */
            samples: string[];
            /**
             * @description What the column means; `custom` keeps it as a custom field, `ignore` leaves it out
             * @example externalId
             * @enum {string}
             */
            target: "externalId" | "title" | "firstName" | "middleName" | "lastName" | "suffix" | "fullName" | "company" | "email" | "phone" | "country" | "household" | "plusOnes" | "partySize" | "language" | "birthday" | "diet" | "allergens" | "tags" | "notes" | "custom" | "ignore";
        };
        ConsentChange: {
            /**
             * Format: date-time
             * @description When they said so; now unless told
             * @example 2027-06-12T16:00:00.000Z
             */
            at?: string;
            /**
             * @example email
             * @enum {string}
             */
            channel: "email" | "sms" | "whatsapp" | "post" | "phone";
            /**
             * @description false is a no, which counts for more than having said nothing
             * @example true
             */
            granted: boolean;
            /**
             * @description `transactional`: about their own invitation or stay; `marketing`: anything else
             * @example transactional
             * @enum {string}
             */
            purpose: "transactional" | "marketing";
            /**
             * @description Where they said so
             * @example RSVP page
             */
            source: string;
            /**
             * @description Which wording they were shown
             * @example newsletter-2026-03
             */
            textVersion?: string;
        };
        ConsentDto: {
            /**
             * Format: date-time
             * @description When they said so
             * @example 2027-06-12T16:00:00.000Z
             */
            at: string;
            /**
             * @example email
             * @enum {string}
             */
            channel: "email" | "sms" | "whatsapp" | "post" | "phone";
            /**
             * @description false is a no, which counts for more than having said nothing
             * @example true
             */
            granted: boolean;
            /**
             * @description `transactional`: about their own invitation or stay; `marketing`: anything else
             * @example transactional
             * @enum {string}
             */
            purpose: "transactional" | "marketing";
            /**
             * @description Where they said so
             * @example RSVP page
             */
            source: string;
            /**
             * @description Which wording they were shown
             * @example newsletter-2026-03
             */
            textVersion?: string;
        };
        ConversationAssignment: {
            /**
             * Format: uuid
             * @description A member; null: nobody
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            userId: string | null;
        };
        ConversationPage: {
            items: components["schemas"]["ConversationView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        ConversationView: {
            /**
             * Format: uuid
             * @description The member who takes care of it
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            assignedTo: string | null;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Null: somebody who is in no guest book
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            guestId: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * Format: date-time
             * @description When anybody last wrote
             * @example 2027-06-12T16:00:00.000Z
             */
            lastActivityAt: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            lastInboundAt: string | null;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            lastOutboundAt: string | null;
            /**
             * @description What their provider calls them, where no guest is known
             * @example Ada Lovelace
             */
            name: string;
            /**
             * @example open
             * @enum {string}
             */
            state: "open" | "closed";
            /**
             * @description Messages of theirs that nobody has read
             * @example 0
             */
            unread: number;
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
             * Format: date-time
             * @description The oldest message of theirs that nobody has answered
             * @example 2027-06-12T16:00:00.000Z
             */
            waitingSince: string | null;
        };
        CustomValueDto: {
            /** @example note */
            name: string;
            /** @example Doors open at six. */
            value: string;
        };
        CustomVariableDto: {
            /**
             * @description Null: every sending must give a value
             * @example null
             */
            default: string | null;
            /**
             * @description Shown in previews
             * @example Doors open at six.
             */
            example: string;
            /**
             * @description Used as `custom.<name>`
             * @example note
             */
            name: string;
            /**
             * @description Only a url may begin an address
             * @example text
             * @enum {string}
             */
            type: "text" | "url";
        };
        DeadLetterAttemptView: {
            /** @example smtp.timeout */
            code: string | null;
            /**
             * Format: date-time
             * @description Null when its process died; then nobody knows how it ended
             * @example 2027-06-12T16:00:00.000Z
             */
            endedAt: string | null;
            /** @example transient */
            errorClass: string | null;
            /**
             * @description 1 for the first
             * @example 1
             */
            n: number;
            /**
             * @example done
             * @enum {string|null}
             */
            outcome: "done" | "failed" | "lost" | null;
            /**
             * @description The provider's own id of it
             * @example SM8a2c
             */
            providerRef: string | null;
            /**
             * @description What the provider said when it was asked afterwards
             * @example done
             * @enum {string|null}
             */
            reconciled: "done" | "not-sent" | "unknown" | null;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            startedAt: string;
        };
        DeadLetterDetailView: {
            /**
             * @description Calls of the provider that were made
             * @example 8
             */
            attempts: number;
            /**
             * Format: uuid
             * @description The account it was to be sent from
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            channelId: string | null;
            /**
             * @description Stable code of the cause
             * @example whatsapp.template_paused
             */
            code: string;
            /**
             * Format: date-time
             * @description When it was queued
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was given up
             * @example 2027-06-12T16:00:00.000Z
             */
            diedAt: string;
            /**
             * @description `transient`: it kept failing; `permanent`: it can never work; `fix`: something must be corrected first; `ambiguous`: nobody knows whether it was done
             * @example permanent
             */
            errorClass: string;
            /** @description Every call, the first one first */
            history: components["schemas"]["DeadLetterAttemptView"][];
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /** @example message.send */
            kind: string;
            /**
             * @description How urgent it was
             * @example transactional
             * @enum {string}
             */
            lane: "transactional" | "reminder" | "campaign";
            /** @example The template is paused */
            message: string;
            /**
             * Format: uuid
             * @description What it is about, e.g. the message
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            subjectId: string;
            /** @example Choose another template */
            suggestion: string | null;
        };
        DeadLetterPage: {
            items: components["schemas"]["DeadLetterView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        DeadLetterView: {
            /**
             * @description Calls of the provider that were made
             * @example 8
             */
            attempts: number;
            /**
             * Format: uuid
             * @description The account it was to be sent from
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            channelId: string | null;
            /**
             * @description Stable code of the cause
             * @example whatsapp.template_paused
             */
            code: string;
            /**
             * Format: date-time
             * @description When it was queued
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was given up
             * @example 2027-06-12T16:00:00.000Z
             */
            diedAt: string;
            /**
             * @description `transient`: it kept failing; `permanent`: it can never work; `fix`: something must be corrected first; `ambiguous`: nobody knows whether it was done
             * @example permanent
             */
            errorClass: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /** @example message.send */
            kind: string;
            /**
             * @description How urgent it was
             * @example transactional
             * @enum {string}
             */
            lane: "transactional" | "reminder" | "campaign";
            /** @example The template is paused */
            message: string;
            /**
             * Format: uuid
             * @description What it is about, e.g. the message
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            subjectId: string;
            /** @example Choose another template */
            suggestion: string | null;
        };
        DevicePage: {
            items: components["schemas"]["DeviceView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        DeviceView: {
            /**
             * @description What it may do, at this event only
             * @example [
             *       "events:read"
             *     ]
             */
            actions: ("events:read" | "invitations:read" | "attendees:read")[];
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description The person who made it
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            createdBy: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            eventId: string;
            /**
             * Format: date-time
             * @example 2031-06-13T06:00:00.000Z
             */
            expiresAt: string;
            /**
             * @description The last four characters of its token
             * @example x9Tq
             */
            hint: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * Format: date-time
             * @description To about a minute
             * @example 2027-06-12T16:00:00.000Z
             */
            lastSeenAt: string | null;
            /** @example Main entrance, tablet 2 */
            name: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            revokedAt: string | null;
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
        DeviceWithTokenView: {
            /**
             * @description What it may do, at this event only
             * @example [
             *       "events:read"
             *     ]
             */
            actions: ("events:read" | "invitations:read" | "attendees:read")[];
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description The person who made it
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            createdBy: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            eventId: string;
            /**
             * Format: date-time
             * @example 2031-06-13T06:00:00.000Z
             */
            expiresAt: string;
            /**
             * @description The last four characters of its token
             * @example x9Tq
             */
            hint: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * Format: date-time
             * @description To about a minute
             * @example 2027-06-12T16:00:00.000Z
             */
            lastSeenAt: string | null;
            /** @example Main entrance, tablet 2 */
            name: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            revokedAt: string | null;
            /**
             * @description Shown this once; null in the answer to a repeat with the same `Idempotency-Key`
             * @example pc_dev_0123456789ABCDEFGHIJKLMNOPQRSTUV1GiIwD
             */
            token: string | null;
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
        DietCountView: {
            /**
             * @description null: nothing known
             * @example vegetarian
             */
            diet: string | null;
            /** @example 25 */
            people: number;
        };
        EmailVerification: {
            /**
             * @description One-time token of the link that was mailed to you
             * @example n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc
             */
            token: string;
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
            branding?: components["schemas"]["BrandingDto"];
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
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f72
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
            items: components["schemas"]["EventView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        EventStatsView: {
            /** @description Of people who come */
            allergens: components["schemas"]["AllergenCountView"][];
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
            diets: components["schemas"]["DietCountView"][];
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
            functions: components["schemas"]["FunctionStatsView"][];
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
            branding: components["schemas"]["BrandingDto"];
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
            state: "draft" | "published" | "cancelled";
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
        ForgottenPassword: {
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /**
             * @description Language of the mail, unless the account has one of its own
             * @example de
             */
            language?: string;
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
            mealChoices?: components["schemas"]["OptionDto"][];
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
            items: components["schemas"]["FunctionView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        FunctionStatsView: {
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
            /**
             * @description Places that a YES gets now; null is unlimited
             * @example 96
             */
            free: number | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            functionId: string;
            /**
             * @description Places kept for open offers from the waiting list
             * @example 4
             */
            held: number;
            /**
             * @description People invited, plus-ones that were used included
             * @example 300
             */
            invited: number;
            /** @example Dinner */
            name: string;
            /** @example 40 */
            no: number;
            /**
             * @description People who have not answered
             * @example 50
             */
            pending: number;
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
            mealChoices: components["schemas"]["OptionView"][];
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
        GoogleLink: {
            /**
             * @description From the fragment of the return address; works once, within two minutes
             * @example n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc
             */
            code: string;
            /**
             * @description Of your account, if it has one: a stolen session must not become a lasting way in
             * @example correct horse battery staple
             */
            currentPassword?: string;
            /**
             * @description The secret whose SHA-256 was the `challenge` that this browser began with
             * @example dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk
             */
            verifier: string;
        };
        GoogleSignIn: {
            /**
             * @description From the fragment of the return address; works once, within two minutes
             * @example n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc
             */
            code: string;
            /**
             * Format: uuid
             * @description Which of your organizations; the one you used last unless told
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            organizationId?: string;
            /**
             * @description The secret whose SHA-256 was the `challenge` that this browser began with
             * @example dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk
             */
            verifier: string;
        };
        GoogleSignInWayView: {
            /**
             * @description Send the browser there with `returnTo` (a path of this service, or an address at one of the allowed origins) and `challenge` (base64url of the SHA-256 of a secret you keep in this browser). It comes back to `returnTo` with `#google=CODE`, or with `#google_error=` and one of `denied`, `unavailable`
             * @example https://guests.example.com/api/v1/auth/google
             */
            startUrl: string;
        };
        GoogleSignUp: {
            /**
             * @description From the fragment of the return address; works once, within two minutes
             * @example n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc
             */
            code: string;
            /**
             * @description Language of the organization; en unless told
             * @example de
             */
            language?: string;
            /** @example Hotel Seeblick */
            organizationName: string;
            /**
             * @description IANA zone new events start with; UTC unless told
             * @example Europe/Vienna
             */
            timeZone?: string;
            /**
             * @description The secret whose SHA-256 was the `challenge` that this browser began with
             * @example dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk
             */
            verifier: string;
        };
        GuestBatch: {
            items: components["schemas"]["NewGuest"][];
        };
        GuestBatchMemberError: {
            /** @example is_email */
            code: string;
            /** @example email must be an email */
            detail: string;
            /** @example /items/3/email */
            pointer: string;
        };
        GuestBatchOutcome: {
            /**
             * @description Place of the item in the request
             * @example 0
             */
            index: number;
            problem?: components["schemas"]["GuestBatchProblem"];
            result?: components["schemas"]["GuestView"];
            /**
             * @description What the item alone would have been answered with
             * @example 201
             */
            status: number;
        };
        GuestBatchProblem: {
            /** @example guest.nameless */
            code: string;
            /** @example email must be an email */
            detail?: string;
            errors?: components["schemas"]["GuestBatchMemberError"][];
            /** @example A guest needs a first name, a last name, an e-mail address or a phone number */
            title: string;
        };
        GuestBatchView: {
            items: components["schemas"]["GuestBatchOutcome"][];
        };
        GuestChanges: {
            allergies?: components["schemas"]["AllergyDto"][];
            /**
             * Format: date
             * @example 1985-12-10
             */
            birthday?: string | null;
            /** @example Analytical Engines Ltd */
            company?: string;
            /** @description Channels and purposes not named stay as they are */
            consents?: components["schemas"]["ConsentChange"][];
            /**
             * @description ISO 3166-1 country that a national phone number is read by; the organization's setting `country` unless told. Not kept
             * @example AT
             */
            country?: string;
            /**
             * @example {
             *       "shoeSize": 42
             *     }
             */
            customFields?: {
                [key: string]: (string | null) | number | boolean;
            };
            /**
             * @example omnivore
             * @enum {string|null}
             */
            diet?: "omnivore" | "vegetarian" | "vegan" | "pescatarian" | "halal" | "kosher" | "other" | null;
            /** @example No raw onions */
            dietaryNotes?: string;
            /**
             * Format: email
             * @example ada@example.org
             */
            email?: string | null;
            /**
             * @description Each of at most one guest
             * @example CRM-1042
             */
            externalId?: string | null;
            /** @example Ada */
            firstName?: string;
            /** @example de */
            language?: string | null;
            /** @example Lovelace */
            lastName?: string;
            /** @example Prefers the garden side */
            notes?: string;
            /**
             * @description International, or national as dialled in `country`
             * @example +4930901820
             */
            phone?: string | null;
            /**
             * @example [
             *       "vip"
             *     ]
             */
            tags?: string[];
            /** @example Dr. */
            title?: string;
            /** @example true */
            vip?: boolean;
        };
        GuestDuplicatePage: {
            items: components["schemas"]["GuestDuplicateView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        GuestDuplicateView: {
            /** @description The older entry */
            first: components["schemas"]["GuestView"];
            /**
             * @description What speaks for it, and `different_birthday` against it
             * @example [
             *       "same_email"
             *     ]
             */
            reasons: ("same_email" | "same_phone" | "same_name" | "similar_name" | "same_company" | "same_birthday" | "different_birthday")[];
            /**
             * @description How sure it is, in per cent; 100 is the same name and contact
             * @example 95
             */
            score: number;
            second: components["schemas"]["GuestView"];
        };
        GuestErasure: {
            /**
             * @description Kept in the change log for good: a code, so that it can hold nothing about the person
             * @example guest_request
             * @enum {string}
             */
            reason: "guest_request" | "retention_ended" | "collected_by_mistake" | "other";
        };
        GuestMerge: {
            /**
             * Format: uuid
             * @description The guest who goes into this one
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            otherId: string;
            /**
             * @description Fields to take from the other guest; of the rest the best of both is kept, this guest first
             * @example [
             *       "email"
             *     ]
             */
            take?: ("title" | "firstName" | "lastName" | "email" | "phone" | "language" | "company" | "birthday" | "vip" | "tags" | "customFields" | "diet" | "allergies" | "dietaryNotes" | "notes" | "externalId" | "consents")[];
        };
        GuestMergesView: {
            /** @description In the order they were made */
            items: components["schemas"]["GuestMergeView"][];
        };
        GuestMergeView: {
            /**
             * @description Who did it
             * @example user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            actor: string;
            /**
             * Format: date-time
             * @description When
             * @example 2027-06-12T16:00:00.000Z
             */
            at: string;
            /** @example Ada */
            firstName: string;
            /** @example Lovelace */
            lastName: string;
            /**
             * Format: uuid
             * @description The guest who went
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            otherId: string;
        };
        GuestPage: {
            items: components["schemas"]["GuestView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        GuestTagging: {
            /**
             * @example [
             *       "vip"
             *     ]
             */
            add?: string[];
            /**
             * @example [
             *       "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
             *     ]
             */
            guestIds: string[];
            /**
             * @example [
             *       "press"
             *     ]
             */
            remove?: string[];
        };
        GuestTagRename: {
            /** @example vip */
            from: string;
            /**
             * @description May exist already: the two become one
             * @example guest of honour
             */
            to: string;
        };
        GuestTagsView: {
            /** @description In alphabetical order */
            items: components["schemas"]["GuestTagView"][];
        };
        GuestTagView: {
            /**
             * @description How many guests have it
             * @example 1
             */
            guests: number;
            /** @example vip */
            tag: string;
        };
        GuestUnmerge: {
            /**
             * Format: uuid
             * @description The guest to bring back
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            otherId: string;
        };
        GuestView: {
            allergies: components["schemas"]["AllergyDto"][];
            /**
             * Format: date
             * @example 1985-12-10
             */
            birthday: string | null;
            /** @example Analytical Engines Ltd */
            company: string;
            /** @description Each channel and purpose at most once */
            consents: components["schemas"]["ConsentDto"][];
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
                [key: string]: (string | null) | number | boolean;
            };
            /**
             * @example omnivore
             * @enum {string|null}
             */
            diet: "omnivore" | "vegetarian" | "vegan" | "pescatarian" | "halal" | "kosher" | "other" | null;
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
             * @description E.164 where it could be understood, else as given
             * @example +4930901820
             */
            phone: string | null;
            /**
             * @description Whether the phone number could be understood; null without one
             * @example true
             */
            phoneValid: boolean | null;
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
            /**
             * @description Shown to everybody who meets the guest
             * @example true
             */
            vip: boolean;
        };
        IdentityListView: {
            /**
             * @description Whether you can sign in with a password as well
             * @example true
             */
            hasPassword: boolean;
            /** @description The oldest first */
            items: components["schemas"]["IdentityView"][];
        };
        IdentityView: {
            /**
             * Format: date-time
             * @description When it was linked
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: email
             * @description As the provider said it last; need not be the address of the account
             * @example ada@example.org
             */
            email: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            lastUsedAt: string | null;
            /**
             * @example google
             * @enum {string}
             */
            provider: "google";
        };
        ImportedValues: {
            allergies: components["schemas"]["AllergyDto"][];
            /**
             * Format: date
             * @example 1990-05-14
             */
            birthday: string | null;
            company: string | null;
            /**
             * @example {
             *       "shoeSize": 42
             *     }
             */
            customFields: {
                [key: string]: (string | null) | number | boolean;
            };
            /**
             * @example omnivore
             * @enum {string|null}
             */
            diet: "omnivore" | "vegetarian" | "vegan" | "pescatarian" | "halal" | "kosher" | "other" | null;
            dietaryNotes: string | null;
            /** @example ada@example.org */
            email: string | null;
            externalId: string | null;
            /** @example Ada */
            firstName: string | null;
            /** @description Rows with the same text belong together */
            household: string | null;
            /** @example de */
            language: string | null;
            /** @example Lovelace */
            lastName: string | null;
            notes: string | null;
            /** @example +4930901820 */
            phone: string | null;
            /** @example 1 */
            plusOnes: number | null;
            /**
             * @example [
             *       "vip"
             *     ]
             */
            tags: string[];
            title: string | null;
        };
        ImportPage: {
            items: components["schemas"]["ImportView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        ImportProblemView: {
            /** @example file.encrypted */
            code: string;
            /** @example The workbook is protected with a password. Remove it and upload the file again. */
            detail: string;
        };
        ImportProgressView: {
            /** @example 1 */
            done: number;
            /**
             * @description null while it is not known how much there is
             * @example 1
             */
            total: number | null;
        };
        ImportRowPage: {
            items: components["schemas"]["ImportRowView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        ImportRowView: {
            /**
             * @description Fields of the guest that an update changes
             * @example [
             *       "phone"
             *     ]
             */
            changes: string[];
            /**
             * @description The earlier line that says the same person
             * @example 1
             */
            duplicateOf: number | null;
            /**
             * Format: uuid
             * @description The guest that is made or was found; null for rows that stay out
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            guestId: string | null;
            /**
             * @description First line of the row in the file
             * @example 1
             */
            line: number;
            /**
             * @example create
             * @enum {string}
             */
            outcome: "create" | "update" | "duplicate" | "error";
            problems: components["schemas"]["RowProblemView"][];
            values: components["schemas"]["ImportedValues"];
        };
        ImportUpload: {
            /**
             * @description What an e-mail address, number or date that cannot be read does to its row: `reject` (default) makes it an error, `leaveOut` imports the rest with a warning
             * @example reject
             * @enum {string}
             */
            badValues?: "reject" | "leaveOut";
            /**
             * @description Order of day and month in dates that do not prove one themselves; that of `locale` unless told
             * @example dmy
             * @enum {string}
             */
            dateOrder?: "dmy" | "mdy" | "ymd";
            /**
             * @description ISO 3166-1 alpha-2: the country whose national phone numbers the file has. Without it only international ones are read
             * @example AT
             */
            defaultCountry?: string;
            /**
             * @description What stands between the cells of a text file, where the found one is wrong
             * @example ;
             */
            delimiter?: string;
            /**
             * @description Encoding of a text file, where the found one is wrong
             * @example windows-1252
             */
            encoding?: string;
            /**
             * Format: uuid
             * @description Invite the guests to this event too, one invitation per household; those who are invited already stay as they are. Needs `invitations:write`
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            eventId?: string;
            /**
             * Format: binary
             * @description CSV (any usual encoding and delimiter) or XLSX, at most 32 MiB and 250 000 rows
             */
            file: string;
            /**
             * @description Line of the headers, where the found one is wrong; 0 when the file has none
             * @example 1
             */
            headerLine?: number;
            /**
             * Format: uuid
             * @description Chosen by you, so that a repeat finds what the first try made
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id?: string;
            /**
             * @description Language and region of whoever wrote the file; en-GB unless told
             * @example de-AT
             */
            locale?: string;
            /**
             * @description Sheet of a workbook; the first visible one with cells unless told
             * @example Guests
             */
            sheet?: string;
        };
        ImportView: {
            /** @description Rows per outcome: foreseen while `ready`, done when `done` */
            counts: components["schemas"]["OutcomeCountsView"] | (never | null);
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description The event its guests are invited to
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            eventId: string | null;
            /** @example 1 */
            fileBytes: number;
            /** @example guests.xlsx */
            fileName: string;
            /**
             * Format: date-time
             * @description When it was done or cancelled
             * @example 2027-06-12T16:00:00.000Z
             */
            finishedAt: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            mapping: components["schemas"]["ColumnMappingView"][];
            /** @description Why it `failed` */
            problem: components["schemas"]["ImportProblemView"] | (never | null);
            /** @description Rows done of the running job; null when none runs */
            progress: components["schemas"]["ImportProgressView"] | (never | null);
            settings: components["schemas"]["ReadingSettings"];
            /**
             * @description `reading` the file, `ready` for a look and a commit, `committing`, `done`; `failed` with a `problem`; `cancelled`
             * @example reading
             * @enum {string}
             */
            state: "reading" | "ready" | "committing" | "done" | "failed" | "cancelled";
            /** @description What the file is; null until it was read */
            survey: components["schemas"]["SurveyView"] | (never | null);
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            updatedAt: string;
            /**
             * @description Raised by every change
             * @example 1
             */
            version: number;
        };
        InvitationChanges: {
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            contactGuestId?: string | null;
            /**
             * @description Unique within the event
             * @example ROW-17
             */
            externalId?: string | null;
            /** @example de */
            language?: string | null;
            /** @example Familie Lovelace */
            name?: string;
            /** @example Old friends of the house */
            note?: string;
            /**
             * @description Not fewer than have been named
             * @example 1
             */
            plusOnes?: number;
        };
        InvitationFilter: {
            /**
             * @description Whether they have answered
             * @example true
             */
            answered?: boolean;
            /**
             * @description Whether anybody of the party has a place
             * @example true
             */
            coming?: boolean;
            /**
             * Format: uuid
             * @description Only parties invited to this function
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            functionId?: string;
            /**
             * @description Whether anybody of the party has yet to answer for a function they are invited to
             * @example true
             */
            incomplete?: boolean;
            /** @example de */
            language?: string;
            /**
             * @description Whether the link was opened
             * @example true
             */
            opened?: boolean;
            /**
             * @example draft
             * @enum {string}
             */
            state?: "draft" | "queued" | "sent" | "delivered" | "opened" | "responded" | "bounced" | "expired" | "revoked";
            /**
             * @description Whether they are on the waiting list or have an offer
             * @example true
             */
            waiting?: boolean;
        };
        InvitationLink: {
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            invitationId: string;
            /**
             * @description Null when the invitation was there already: use `rotateInvitationLink` for a new one
             * @example https://rsvp.example.org/r/k3yk3yk3yk3yk3yk3yk3yA
             */
            rsvpUrl: string | null;
        };
        InvitationMerge: {
            /**
             * Format: uuid
             * @description The invitation whose members and plus-ones come over; it is revoked
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            fromId: string;
        };
        InvitationOutcome: {
            /**
             * @description Position of the item in the request
             * @example 1
             */
            index: number;
            problem?: components["schemas"]["BatchProblem"];
            result?: components["schemas"]["InvitationLink"];
            /** @example 201 */
            status: number;
        };
        InvitationOutcomes: {
            items: components["schemas"]["InvitationOutcome"][];
        };
        InvitationPage: {
            items: components["schemas"]["InvitationView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        InvitationSplit: {
            /**
             * @description Attendees who get an invitation of their own
             * @example [
             *       "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
             *     ]
             */
            attendeeIds: string[];
            /**
             * Format: uuid
             * @description Id of the new invitation, chosen by you
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id?: string;
            /** @example Ada Lovelace */
            name: string;
        };
        InvitationView: {
            /**
             * Format: uuid
             * @description The guest we write to
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            contactGuestId: string | null;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * @description How far the last invitation or reminder to them got
             * @example queued
             * @enum {string|null}
             */
            deliveryState: "queued" | "sending" | "sent" | "delivered" | "read" | "failed" | "dead" | "held" | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            eventId: string;
            /** @example ROW-17 */
            externalId: string | null;
            /**
             * @description Null: invited to every function
             * @example [
             *       "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
             *     ]
             */
            functionIds: string[] | null;
            /** @description To the questions asked once per household */
            householdAnswers: components["schemas"]["QuestionAnswerView"][];
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /** @example de */
            language: string | null;
            /**
             * @description Theirs to us
             * @example We are looking forward to it!
             */
            message: string;
            /**
             * @description The party as on the envelope
             * @example Familie Lovelace
             */
            name: string;
            /**
             * @description Ours about them; guests never see it
             * @example Old friends of the house
             */
            note: string;
            /**
             * Format: date-time
             * @description When the link was first opened
             * @example 2027-06-12T16:00:00.000Z
             */
            openedAt: string | null;
            /**
             * @description How many people they may bring who are not members by name
             * @example 1
             */
            plusOnes: number;
            /**
             * Format: date-time
             * @description When a reminder to them was last taken by a provider
             * @example 2027-06-12T16:00:00.000Z
             */
            remindedAt: string | null;
            /**
             * Format: date-time
             * @description When they last answered
             * @example 2027-06-12T16:00:00.000Z
             */
            respondedAt: string | null;
            /**
             * Format: date-time
             * @description When an invitation to them was first taken by a provider
             * @example 2027-06-12T16:00:00.000Z
             */
            sentAt: string | null;
            /**
             * @example draft
             * @enum {string}
             */
            state: "draft" | "queued" | "sent" | "delivered" | "opened" | "responded" | "bounced" | "expired" | "revoked";
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
        Join: {
            /**
             * @description Of the mails to you
             * @example de
             */
            language?: string;
            /** @example Grace Hopper */
            name: string;
            /**
             * @description Any 10 to 256 characters; not the name, not the e-mail address, nothing that is guessed in a million tries, nothing known from leaks
             * @example correct horse battery staple
             */
            password: string;
            /**
             * @description From the link in the mail: what stands after `#join=`
             * @example n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc
             */
            token: string;
        };
        JoinInvitationPage: {
            items: components["schemas"]["JoinInvitationView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        JoinInvitationView: {
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
            events: "all" | string[];
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * @description Who asked: kind and id
             * @example user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            invitedBy: string;
            /**
             * Format: date-time
             * @example null
             */
            joinedAt: string | null;
            /**
             * @example staff
             * @enum {string}
             */
            role: "owner" | "admin" | "manager" | "staff" | "door" | "viewer";
            /**
             * Format: date-time
             * @description When the last mail went out; null while it is on its way
             * @example 2027-06-12T16:00:00.000Z
             */
            sentAt: string | null;
            /**
             * @description A pending one past `expiresAt` can only be resent
             * @example pending
             * @enum {string}
             */
            state: "pending" | "joined" | "revoked";
            /**
             * @description Raised by every change; also the ETag
             * @example 1
             */
            version: number;
        };
        JoinOfferView: {
            /**
             * Format: email
             * @description The address the invitation was sent to
             * @example ada@example.org
             */
            email: string;
            /** @example Hotel Seeblick */
            organizationName: string;
            /**
             * @example staff
             * @enum {string}
             */
            role: "owner" | "admin" | "manager" | "staff" | "door" | "viewer";
            /**
             * @description Whether there is an account to sign in to first: then accept with `acceptJoinInvitation`, otherwise with `joinOrganization`
             * @example true
             */
            signInFirst: boolean;
        };
        JoinToken: {
            /**
             * @description From the link in the mail: what stands after `#join=`
             * @example n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc
             */
            token: string;
        };
        MappingChanges: {
            /**
             * @description What an e-mail address, number or date that cannot be read does to its row: `reject` (default) makes it an error, `leaveOut` imports the rest with a warning
             * @example reject
             * @enum {string}
             */
            badValues?: "reject" | "leaveOut";
            columns?: components["schemas"]["ColumnChoice"][];
            /**
             * @description Order of day and month in dates that do not prove one themselves; that of `locale` unless told
             * @example dmy
             * @enum {string}
             */
            dateOrder?: "dmy" | "mdy" | "ymd";
            /**
             * @description ISO 3166-1 alpha-2: the country whose national phone numbers the file has. Without it only international ones are read
             * @example AT
             */
            defaultCountry?: string;
            /**
             * @description What stands between the cells of a text file, where the found one is wrong
             * @example ;
             */
            delimiter?: string;
            /**
             * @description Encoding of a text file, where the found one is wrong
             * @example windows-1252
             */
            encoding?: string;
            /**
             * @description Line of the headers, where the found one is wrong; 0 when the file has none
             * @example 1
             */
            headerLine?: number;
            /**
             * @description Language and region of whoever wrote the file; en-GB unless told
             * @example de-AT
             */
            locale?: string;
            /**
             * @description Sheet of a workbook; the first visible one with cells unless told
             * @example Guests
             */
            sheet?: string;
        };
        MemberError: {
            /**
             * @description Stable code
             * @example is_email
             */
            code: string;
            /**
             * @description Place in the line
             * @example 1
             */
            column?: number;
            /** @example email must be an email */
            detail: string;
            /**
             * @description Where in a longer text
             * @example 1
             */
            line?: number;
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
            events: "all" | string[];
        };
        MemberMove: {
            /**
             * Format: uuid
             * @description Another invitation to the same event
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            invitationId: string;
        };
        MemberPage: {
            items: components["schemas"]["MemberView"][];
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
            role: "owner" | "admin" | "manager" | "staff" | "door" | "viewer";
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
            events: "all" | string[];
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
            role: "owner" | "admin" | "manager" | "staff" | "door" | "viewer";
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
        MessageAttachmentView: {
            /** @example text/calendar */
            contentType: string;
            /** @example event.ics */
            filename: string;
        };
        MessageChanges: {
            /**
             * @description Up to 5 000 characters
             * @example Dear Ada, we would love to see you.
             */
            body?: string;
            /**
             * Format: date-time
             * @description Not before; at once when null
             * @example 2027-06-12T16:00:00.000Z
             */
            scheduledAt?: string | null;
            /**
             * @description E-mail
             * @example You are invited
             */
            subject?: string | null;
            /**
             * Format: date-time
             * @description Of no use from then on: not sent any more
             * @example 2027-06-13T16:00:00.000Z
             */
            usefulUntil?: string | null;
        };
        MessageFailureView: {
            /**
             * @description What it means for another try
             * @example permanent
             */
            class: string;
            /**
             * @description Stable
             * @example email.no_address
             */
            code: string;
            /** @example There is no such mailbox */
            message: string;
            /** @example Ask the guest for another address */
            suggestion?: string;
        };
        MessagePage: {
            items: components["schemas"]["MessageView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        MessageRetry: {
            /**
             * @description You have looked: the provider has not got it. Needed when nobody knows whether it was sent
             * @example true
             */
            sendAgain?: boolean;
        };
        MessageTimeline: {
            items: components["schemas"]["TimelineItem"][];
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            messageId: string;
            /**
             * @example delivered
             * @enum {string}
             */
            status: "queued" | "sending" | "sent" | "delivered" | "read" | "failed" | "dead" | "held" | "received";
        };
        MessageView: {
            /**
             * @description Theirs, as the channel names them
             * @example ada@example.org
             */
            address: string;
            attachments: components["schemas"]["MessageAttachmentView"][];
            /**
             * @description As rendered. A secret link is put in only when it is sent, and is shown as `[link]`
             * @example Dear Ada, we would love to see you.
             */
            body: string;
            /**
             * Format: uuid
             * @description The message to many that it is one of
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            bulkSendId: string | null;
            /**
             * @example transactional
             * @enum {string}
             */
            category: "transactional" | "reminder" | "campaign";
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            channelId: string;
            /**
             * @description The channel it goes, went or came through
             * @example email
             * @enum {string}
             */
            channelKind: "email" | "twilio" | "whatsapp" | "messenger" | "instagram";
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            conversationId: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /** @example user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60 */
            createdBy: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            deliveredAt: string | null;
            /**
             * @example outbound
             * @enum {string}
             */
            direction: "inbound" | "outbound";
            /** @description Why it failed, is held, or is being tried again */
            error: components["schemas"]["MessageFailureView"] | (never | null);
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            eventId: string | null;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            failedAt: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            guestId: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            invitationId: string | null;
            /**
             * @description A guest gets one message of each occasion
             * @example null
             */
            occasion: string | null;
            /**
             * @example message
             * @enum {string}
             */
            purpose: "message" | "invitation" | "reminder" | "update" | "offer";
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            readAt: string | null;
            /**
             * Format: date-time
             * @description Not sent before
             * @example 2027-06-12T16:00:00.000Z
             */
            scheduledAt: string | null;
            /**
             * Format: date-time
             * @description When the provider took it
             * @example 2027-06-12T16:00:00.000Z
             */
            sentAt: string | null;
            /**
             * @description `sending`: its answer is being waited for; `held`: its channel waits for a person; `dead`: given up, a person has to look; `received`: theirs
             * @example delivered
             * @enum {string}
             */
            status: "queued" | "sending" | "sent" | "delivered" | "read" | "failed" | "dead" | "held" | "received";
            /** @example You are invited */
            subject: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            templateId: string | null;
            /** @example 1 */
            templateVersion: number | null;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description Not sent from then on
             * @example 2027-06-12T16:00:00.000Z
             */
            usefulUntil: string | null;
            /**
             * @description Raised by every change; also the ETag
             * @example 1
             */
            version: number;
        };
        MessagingSettingsUpdate: {
            /** @example 60 */
            answerMinutes?: number;
            /** @example 7 */
            capDays?: number;
            /** @example 5 */
            capMessages?: number;
            /** @example 300 */
            deliverySeconds?: number;
            /** @example 21:00 */
            quietFrom?: string;
            /** @example 08:00 */
            quietTo?: string;
        };
        MessagingSettingsView: {
            /**
             * @description A guest who wrote is to be answered within so many minutes
             * @example 60
             */
            answerMinutes: number;
            /** @example 7 */
            capDays: number;
            /**
             * @description Reminders and campaigns a guest gets at most in `capDays`
             * @example 5
             */
            capMessages: number;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * @description A message is to arrive within so many seconds
             * @example 300
             */
            deliverySeconds: number;
            /**
             * Format: uuid
             * @description The organization
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * @description On the clock where the guest is: reminders and campaigns wait from then …
             * @example 21:00
             */
            quietFrom: string;
            /**
             * @description … until then. The same twice: there are no quiet hours
             * @example 08:00
             */
            quietTo: string;
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
        MeView: {
            /**
             * @description The events you reach: `all`, also those to come, or the listed ones
             * @example all
             */
            events: "all" | string[];
            /** @description The organization this session works in */
            organization: components["schemas"]["BelongingView"];
            /** @description All your organizations */
            organizations: components["schemas"]["BelongingView"][];
            /**
             * @description What your role lets you do
             * @example [
             *       "organization:read"
             *     ]
             */
            permissions: ("organization:read" | "organization:update" | "organization:delete" | "members:read" | "members:manage" | "keys:manage" | "devices:manage" | "guests:read" | "guests:write" | "guests:erase" | "events:read" | "events:write" | "invitations:read" | "invitations:write" | "attendees:read" | "attendees:write" | "templates:read" | "templates:write" | "channels:read" | "channels:manage" | "messages:read" | "messages:write" | "audit:read" | "operations:read" | "operations:write")[];
            /**
             * @example owner
             * @enum {string}
             */
            role: "owner" | "admin" | "manager" | "staff" | "door" | "viewer";
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            sessionId: string;
            user: components["schemas"]["UserView"];
        };
        NewApiKey: {
            /**
             * @description The events the key reaches: `all`, also those to come, or the listed ones; as many as you do unless told
             * @example all
             */
            events?: "all" | string[];
            /**
             * Format: date-time
             * @description Never unless told
             * @example 2031-12-31T00:00:00.000Z
             */
            expiresAt?: string;
            /**
             * @description For people to tell keys apart
             * @example Front desk sync
             */
            name: string;
            /**
             * @description Demand a signature with every request; false unless told
             * @example false
             */
            requireSignature?: boolean;
            /**
             * @description At most what you may do yourself. Keys, members and settings are for people only
             * @example [
             *       "guests:read",
             *       "guests:write"
             *     ]
             */
            scopes: ("organization:read" | "members:read" | "guests:read" | "guests:write" | "guests:erase" | "events:read" | "events:write" | "invitations:read" | "invitations:write" | "attendees:read" | "attendees:write" | "templates:read" | "templates:write" | "channels:read" | "channels:manage" | "messages:read" | "messages:write" | "audit:read" | "operations:read" | "operations:write")[];
        };
        NewChannel: {
            /**
             * @example {
             *       "username": "events",
             *       "password": "a long password"
             *     }
             */
            credentials: components["schemas"]["ChannelCredentialsDto"];
            /**
             * @example email
             * @enum {string}
             */
            kind: "email" | "twilio" | "whatsapp" | "messenger" | "instagram";
            /**
             * @description For the staff
             * @example Front office
             */
            name: string;
            /**
             * @example {
             *       "fromAddress": "events@hotel.example",
             *       "fromName": "Hotel Sonne",
             *       "host": "smtp.hotel.example",
             *       "port": 587
             *     }
             */
            settings: components["schemas"]["ChannelSettingsDto"];
            /**
             * Format: date-time
             * @description Meta: when the token expires; never unless told
             * @example 2027-06-12T16:00:00.000Z
             */
            tokenExpiresAt?: string;
        };
        NewChannelCredentials: {
            /**
             * @description Instead of those so far
             * @example {
             *       "username": "events",
             *       "password": "a long password"
             *     }
             */
            credentials: components["schemas"]["ChannelCredentialsDto"];
            /**
             * Format: date-time
             * @description Meta: when the token expires; never unless told
             * @example 2027-06-12T16:00:00.000Z
             */
            tokenExpiresAt?: string;
        };
        NewDevice: {
            /**
             * @description At most what you may do yourself; all of them unless told
             * @example [
             *       "events:read",
             *       "attendees:read"
             *     ]
             */
            actions?: ("events:read" | "invitations:read" | "attendees:read")[];
            /**
             * Format: date-time
             * @description At most 30 days after the event ends; the morning after it is a good choice
             * @example 2031-06-13T06:00:00.000Z
             */
            expiresAt: string;
            /** @example Main entrance, tablet 2 */
            name: string;
        };
        NewEvent: {
            /** @example Seestraße 1, 5700 Zell am See */
            address?: string;
            /** @description Replaced as a whole */
            branding?: components["schemas"]["BrandingDto"];
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
            functions?: components["schemas"]["NewFunction"][];
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
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f70
             */
            id?: string;
            /** @description Each guest who comes picks one */
            mealChoices?: components["schemas"]["OptionDto"][];
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
            allergies?: components["schemas"]["AllergyDto"][];
            /**
             * Format: date
             * @example 1985-12-10
             */
            birthday?: string | null;
            /** @example Analytical Engines Ltd */
            company?: string;
            /** @description Channels and purposes not named stay as they are */
            consents?: components["schemas"]["ConsentChange"][];
            /**
             * @description ISO 3166-1 country that a national phone number is read by; the organization's setting `country` unless told. Not kept
             * @example AT
             */
            country?: string;
            /**
             * @example {
             *       "shoeSize": 42
             *     }
             */
            customFields?: {
                [key: string]: (string | null) | number | boolean;
            };
            /**
             * @example omnivore
             * @enum {string|null}
             */
            diet?: "omnivore" | "vegetarian" | "vegan" | "pescatarian" | "halal" | "kosher" | "other" | null;
            /** @example No raw onions */
            dietaryNotes?: string;
            /**
             * Format: email
             * @example ada@example.org
             */
            email?: string | null;
            /**
             * @description Each of at most one guest
             * @example CRM-1042
             */
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
            /**
             * @description International, or national as dialled in `country`
             * @example +4930901820
             */
            phone?: string | null;
            /**
             * @example [
             *       "vip"
             *     ]
             */
            tags?: string[];
            /** @example Dr. */
            title?: string;
            /** @example true */
            vip?: boolean;
        };
        NewInvitation: {
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            contactGuestId?: string | null;
            /**
             * @description Unique within the event
             * @example ROW-17
             */
            externalId?: string | null;
            /**
             * @description Only these functions; every function when left out or null
             * @example [
             *       "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
             *     ]
             */
            functionIds?: string[] | null;
            /**
             * @description Members, by their ids in the guest book
             * @example [
             *       "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
             *     ]
             */
            guestIds?: string[];
            /**
             * Format: uuid
             * @description Chosen by you, so that a repeat finds what the first try made
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id?: string;
            /** @example de */
            language?: string | null;
            /** @example Familie Lovelace */
            name: string;
            /** @example Old friends of the house */
            note?: string;
            /**
             * @description Not fewer than have been named
             * @example 1
             */
            plusOnes?: number;
        };
        NewInvitationMember: {
            /**
             * Format: uuid
             * @description The person in the guest book
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            guestId: string;
            /**
             * Format: uuid
             * @description Chosen by you, so that a repeat finds what the first try made
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id?: string;
        };
        NewInvitations: {
            items: components["schemas"]["NewInvitation"][];
        };
        NewJoinInvitation: {
            /**
             * Format: email
             * @description Gets a mail with a link that works once
             * @example ada@example.org
             */
            email: string;
            /**
             * @description The events the member will reach; as many as you do unless told
             * @example all
             */
            events?: "all" | string[];
            /**
             * @example staff
             * @enum {string}
             */
            role: "owner" | "admin" | "manager" | "staff" | "door" | "viewer";
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
            events?: "all" | string[];
            /**
             * @description Used when the person has no account yet
             * @example Grace Hopper
             */
            name: string;
            /**
             * @description First password of a new account; an account that exists keeps its own. Leave it out and the answer for a new account carries a one-time token to set one with
             * @example correct horse battery staple
             */
            password?: string;
            /**
             * @example staff
             * @enum {string}
             */
            role: "owner" | "admin" | "manager" | "staff" | "door" | "viewer";
        };
        NewMessage: {
            /**
             * @description Up to 5 000 characters; instead of a template. `{{rsvp-link}}` stands for the link of `invitationId`
             * @example Dear Ada, we would love to see you.
             */
            body?: string;
            /**
             * @description `transactional` unless told. The others go later, keep quiet hours and the frequency cap; campaigns need consent
             * @example transactional
             * @enum {string}
             */
            category?: "transactional" | "reminder" | "campaign";
            /**
             * @description Channels in the order in which they are tried; each only as consent, suppressions and the 24 hours of WhatsApp allow. In a conversation: the channel of their last message first
             * @example [
             *       "whatsapp",
             *       "twilio",
             *       "email"
             *     ]
             */
            channels?: ("email" | "twilio" | "whatsapp" | "messenger" | "instagram")[];
            /**
             * Format: uuid
             * @description In this conversation; instead of `guestId`
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            conversationId?: string;
            /**
             * Format: uuid
             * @description The event it is about
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            eventId?: string;
            /**
             * Format: uuid
             * @description To this guest
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            guestId?: string;
            /**
             * Format: uuid
             * @description Chosen by you, so that a repeat finds what the first try made
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id?: string;
            /**
             * Format: uuid
             * @description The invitation it is about; only for its contact and its members
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            invitationId?: string;
            /**
             * @description A guest gets one message of each occasion
             * @example welcome-2031
             */
            occasion?: string;
            /**
             * Format: date-time
             * @description Not before; at once when null
             * @example 2027-06-12T16:00:00.000Z
             */
            scheduledAt?: string | null;
            /**
             * @description E-mail
             * @example You are invited
             */
            subject?: string | null;
            /**
             * Format: uuid
             * @description A template, in the best language for the guest; each channel gets the words the template has for it. Instead of `body`
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            templateId?: string;
            /**
             * @description The same by key: your own template with it, else the built-in one
             * @example welcome
             */
            templateKey?: string;
            /**
             * Format: date-time
             * @description Of no use from then on: not sent any more
             * @example 2027-06-13T16:00:00.000Z
             */
            usefulUntil?: string | null;
            /**
             * @description The template's own variables
             * @example []
             */
            variables?: components["schemas"]["CustomValueDto"][];
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
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f71
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
            options?: components["schemas"]["OptionDto"][];
            /**
             * @description Asked of every guest (unless told), or once for the household
             * @example guest
             * @enum {string}
             */
            per?: "guest" | "household";
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
            /**
             * @description Of whom it is asked; of everybody unless told
             * @example {
             *       "answer": "yes"
             *     }
             */
            showWhen?: components["schemas"]["ShowWhenDto"];
            /**
             * @example text
             * @enum {string}
             */
            type: "text" | "long_text" | "choice" | "multi_choice" | "number" | "date" | "yes_no";
        };
        NewSegment: {
            filter: components["schemas"]["InvitationFilter"];
            /**
             * Format: uuid
             * @description Chosen by you, so that a repeat finds what the first try made
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id?: string;
            /**
             * @description Unique within the event
             * @example Silent, German-speaking
             */
            name: string;
        };
        NewSuppression: {
            /**
             * @description Mail address, or number in E.164
             * @example ada@example.org
             */
            address: string;
            /**
             * @example email
             * @enum {string}
             */
            channelKind: "email" | "twilio" | "whatsapp" | "messenger" | "instagram";
            /** @example Said so on the phone */
            detail?: string;
            /**
             * @example all
             * @enum {string}
             */
            scope?: "all" | "marketing";
        };
        NewTemplate: {
            /**
             * @description What must be known to send it; cannot be changed
             * @example invitation
             * @enum {string}
             */
            about: "guest" | "event" | "invitation";
            /**
             * @example transactional
             * @enum {string}
             */
            category: "transactional" | "reminder" | "campaign";
            /**
             * Format: uuid
             * @description Chosen by you, so that a repeat finds what the first try made
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f72
             */
            id?: string;
            /**
             * @description Unique; that of a built-in one puts yours in its place
             * @example save-the-date
             */
            key: string;
            /** @example Save the date */
            name: string;
            /**
             * @description Beyond the catalogue
             * @example []
             */
            variables?: components["schemas"]["CustomVariableDto"][];
            variants: components["schemas"]["VariantDto"][];
        };
        NotDuplicates: {
            /**
             * @description Guests who are all different people
             * @example [
             *       "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
             *       "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f62"
             *     ]
             */
            guestIds: string[];
        };
        OfferAnswer: {
            /**
             * @description Whether the household takes the places held for it
             * @example true
             */
            accept: boolean;
        };
        OptionDto: {
            /**
             * @description Answers keep it; made from the label unless told
             * @example vegetarian
             */
            id?: string;
            /** @example Vegetarian */
            label: string;
        };
        OptionView: {
            /**
             * @description Answers keep it
             * @example vegetarian
             */
            id: string;
            /** @example Vegetarian */
            label: string;
        };
        OrganizationDeletion: {
            /**
             * @description The name of the organization, exactly
             * @example Hotel Seeblick
             */
            name: string;
            /**
             * @description Yours; may be left out within ten minutes of a sign-in
             * @example correct horse battery staple
             */
            password?: string;
        };
        OrganizationUpdate: {
            /**
             * @description Only domains in which you have a verified address yourself can be added; none of the public mail services
             * @example []
             */
            allowedDomains?: string[];
            /** @example de */
            defaultLanguage?: string;
            /**
             * @example viewer
             * @enum {string}
             */
            domainRole?: "manager" | "staff" | "door" | "viewer";
            /** @example Hotel Seeblick */
            name?: string;
            /**
             * @description Settings of your front ends; replaces all of them
             * @example {
             *       "theme": "lake"
             *     }
             */
            settings?: {
                [key: string]: (string | null) | number | boolean;
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
             * @description Whoever shows that an address in one of these domains is theirs may join by signing in with Google
             * @example []
             */
            allowedDomains: string[];
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
             * Format: date-time
             * @description When everything of the organization is erased; null unless its deletion was asked for. Until then it can be read and exported, not changed
             * @example null
             */
            deletesAt: string | null;
            /**
             * @description What they become
             * @example viewer
             * @enum {string}
             */
            domainRole: "manager" | "staff" | "door" | "viewer";
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
                [key: string]: (string | null) | number | boolean;
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
        OutcomeCountsView: {
            /**
             * @description New guests
             * @example 1
             */
            create: number;
            /**
             * @description Rows that change nothing: known already, or twice in the file
             * @example 1
             */
            duplicate: number;
            /**
             * @description Rows that stay out
             * @example 1
             */
            error: number;
            /**
             * @description Households that are invited to `eventId`
             * @example 1
             */
            invitations: number;
            /**
             * @description Guests that are known and get new values
             * @example 1
             */
            update: number;
            /**
             * @description Rows with a warning
             * @example 1
             */
            warnings: number;
        };
        OwnershipTransfer: {
            /**
             * Format: uuid
             * @description The membership of who becomes the owner
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            memberId: string;
            /**
             * @description Yours; may be left out within ten minutes of a sign-in
             * @example correct horse battery staple
             */
            password?: string;
        };
        PasswordChange: {
            /** @example correct horse battery staple */
            currentPassword: string;
            /**
             * @description Any 10 to 256 characters; not the name, not the e-mail address, nothing that is guessed in a million tries, nothing known from leaks
             * @example correct horse battery staple
             */
            newPassword: string;
        };
        PasswordReset: {
            /**
             * @description Any 10 to 256 characters; not the name, not the e-mail address, nothing that is guessed in a million tries, nothing known from leaks
             * @example correct horse battery staple
             */
            password: string;
            /**
             * @description One-time token that was given or mailed to you
             * @example n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc
             */
            token: string;
        };
        PersonalChangeView: {
            /**
             * @description Who did it
             * @example user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            actor: string;
            /**
             * @example {
             *       "email": "ada@example.org"
             *     }
             */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            at: string;
            /**
             * @example {
             *       "email": null
             *     }
             */
            before: {
                [key: string]: unknown;
            } | null;
            /**
             * @example [
             *       "email"
             *     ]
             */
            fields: string[];
            /** @example updated */
            kind: string;
            /**
             * @description Where it came from
             * @example http
             */
            origin: string;
        };
        PersonalDataView: {
            /**
             * Format: date-time
             * @description When this document was made
             * @example 2027-06-12T16:00:00.000Z
             */
            exportedAt: string;
            guest: components["schemas"]["GuestView"];
            /**
             * @description What other parts of Placecard hold, by part
             * @example {
             *       "invitations": []
             *     }
             */
            held: {
                [key: string]: unknown;
            };
            /** @description What happened to these entries, as far back as the change log goes */
            history: components["schemas"]["PersonalChangeView"][];
            /** @description Other entries for the same person, merged into this one */
            mergedGuests: components["schemas"]["GuestView"][];
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
            errors?: components["schemas"]["MemberError"][];
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
        QuestionAnswerInput: {
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            questionId: string;
            /**
             * @description Null: left empty
             * @example Dancing Queen
             */
            value: (string | null) | number | boolean | string[];
            /**
             * @description The version of the question that was shown
             * @example 1
             */
            version: number;
        };
        QuestionAnswerView: {
            /**
             * Format: uuid
             * @description The question
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            questionId: string;
            /** @example Dancing Queen */
            value: string | number | boolean | string[];
            /**
             * @description The version of the wording that was answered
             * @example 1
             */
            version: number;
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
            options?: components["schemas"]["OptionDto"][];
            /**
             * @description Asked of every guest (unless told), or once for the household
             * @example guest
             * @enum {string}
             */
            per?: "guest" | "household";
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
            /**
             * @description Of whom it is asked; of everybody unless told
             * @example {
             *       "answer": "yes"
             *     }
             */
            showWhen?: components["schemas"]["ShowWhenDto"];
            /**
             * @example text
             * @enum {string}
             */
            type?: "text" | "long_text" | "choice" | "multi_choice" | "number" | "date" | "yes_no";
        };
        QuestionPage: {
            items: components["schemas"]["QuestionView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        QuestionVersionsView: {
            /** @description Oldest first; the last is the one asked now */
            items: components["schemas"]["QuestionVersionView"][];
        };
        QuestionVersionView: {
            /**
             * Format: date-time
             * @description Since when it was asked like this
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /** @example Artist and title */
            help: string;
            /** @example Which song gets you dancing? */
            label: string;
            /** @example null */
            maximum: number | null;
            /** @example null */
            minimum: number | null;
            /** @example [] */
            options: components["schemas"]["OptionView"][];
            /** @example false */
            required: boolean;
            showWhen: components["schemas"]["ShowWhenDto"];
            /**
             * @example text
             * @enum {string}
             */
            type: "text" | "long_text" | "choice" | "multi_choice" | "number" | "date" | "yes_no";
            /** @example 1 */
            versionNo: number;
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
            options: components["schemas"]["OptionView"][];
            /**
             * @description Asked of every guest, or once for the household
             * @example guest
             * @enum {string}
             */
            per: "guest" | "household";
            /**
             * @description Place in the list
             * @example 1
             */
            position: number;
            /** @example false */
            required: boolean;
            /** @description Of whom it is asked */
            showWhen: components["schemas"]["ShowWhenDto"];
            /**
             * @example text
             * @enum {string}
             */
            type: "text" | "long_text" | "choice" | "multi_choice" | "number" | "date" | "yes_no";
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
        ReadingSettings: {
            /**
             * @description What an e-mail address, number or date that cannot be read does to its row: `reject` (default) makes it an error, `leaveOut` imports the rest with a warning
             * @example reject
             * @enum {string}
             */
            badValues?: "reject" | "leaveOut";
            /**
             * @description Order of day and month in dates that do not prove one themselves; that of `locale` unless told
             * @example dmy
             * @enum {string}
             */
            dateOrder?: "dmy" | "mdy" | "ymd";
            /**
             * @description ISO 3166-1 alpha-2: the country whose national phone numbers the file has. Without it only international ones are read
             * @example AT
             */
            defaultCountry?: string;
            /**
             * @description What stands between the cells of a text file, where the found one is wrong
             * @example ;
             */
            delimiter?: string;
            /**
             * @description Encoding of a text file, where the found one is wrong
             * @example windows-1252
             */
            encoding?: string;
            /**
             * @description Line of the headers, where the found one is wrong; 0 when the file has none
             * @example 1
             */
            headerLine?: number;
            /**
             * @description Language and region of whoever wrote the file; en-GB unless told
             * @example de-AT
             */
            locale?: string;
            /**
             * @description Sheet of a workbook; the first visible one with cells unless told
             * @example Guests
             */
            sheet?: string;
        };
        RedriveBody: {
            /**
             * @description You have looked it up at the provider: it was not done. Without it, one of which nobody knows is asked about first, not repeated
             * @example false
             */
            sendAgain?: boolean;
        };
        RedriveManyBody: {
            /**
             * Format: uuid
             * @description Only of this account
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            channelId?: string;
            /**
             * @description Only with this cause
             * @example whatsapp.template_paused
             */
            code?: string;
            /**
             * @description Only this kind
             * @example message.send
             */
            kind?: string;
            /**
             * @description How many begin per minute; 600 unless told
             * @example 600
             */
            perMinute?: number;
            /**
             * @description You have looked it up at the provider: it was not done. Without it, one of which nobody knows is asked about first, not repeated
             * @example false
             */
            sendAgain?: boolean;
        };
        RedriveView: {
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * @description Dead letters put back so far
             * @example 120
             */
            done: number;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            finishedAt: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * @example queued
             * @enum {string}
             */
            state: "queued" | "running" | "retrying" | "done" | "dead" | "cancelled";
            /**
             * @description Dead letters there were when it began; null before
             * @example 300
             */
            total: number | null;
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
        RowProblemView: {
            /** @example email.invalid */
            code: string;
            /**
             * @description Column, from 1; null when the row as a whole is meant
             * @example 1
             */
            column: number | null;
            /** @example "zoe@x" is not an e-mail address. */
            detail: string;
            /**
             * @description An error keeps the row out
             * @example error
             * @enum {string}
             */
            level: "error" | "warning";
            /**
             * @description Line of the file, from 1, as an editor or a spreadsheet counts it
             * @example 1
             */
            line: number;
        };
        RsvpAnswer: {
            /**
             * @description `pending`: not decided yet
             * @example yes
             * @enum {string}
             */
            answer: "yes" | "no" | "pending";
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            functionId: string;
            /**
             * @description One of the meal choices of the function
             * @example fish
             */
            mealId?: string | null;
        };
        RsvpEvent: {
            /** @example Seestrasse 1, Luzern */
            address: string;
            /**
             * Format: date-time
             * @description By then an answer is asked for
             * @example 2027-06-12T16:00:00.000Z
             */
            deadline: string | null;
            /** @example An evening of music */
            description: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            endsAt: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * Format: date-time
             * @description From then on only a NO is taken
             * @example 2027-06-12T16:00:00.000Z
             */
            locksAt: string;
            /** @example We look forward to seeing you */
            message: string;
            /** @example Winter Gala */
            name: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            startsAt: string;
            /** @example Europe/Vienna */
            timeZone: string;
            /** @example Grand Hotel Aurelia */
            venue: string;
        };
        RsvpFunction: {
            /** @example Five courses */
            description: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            endsAt: string;
            /**
             * @description A new YES goes to the waiting list
             * @example false
             */
            full: boolean;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /** @description Each guest who comes picks one */
            mealChoices: components["schemas"]["RsvpOption"][];
            /** @example Gala dinner */
            name: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            startsAt: string;
            /** @example Hall of mirrors */
            venue: string;
        };
        RsvpGuest: {
            allergies: components["schemas"]["AllergyDto"][];
            /**
             * @example omnivore
             * @enum {string|null}
             */
            diet: "omnivore" | "vegetarian" | "vegan" | "pescatarian" | "halal" | "kosher" | "other" | null;
            /** @example No raw onions */
            dietaryNotes: string;
            /**
             * @description Empty for a plus-one nobody has named yet
             * @example Ada
             */
            firstName: string;
            functions: components["schemas"]["RsvpGuestFunction"][];
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * @example guest
             * @enum {string}
             */
            kind: "guest" | "plus_one";
            /** @example Lovelace */
            lastName: string;
            questionAnswers: components["schemas"]["QuestionAnswerView"][];
        };
        RsvpGuestFunction: {
            /**
             * @example pending
             * @enum {string}
             */
            answer: "pending" | "yes" | "no" | "waiting" | "offered";
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            functionId: string;
            /** @example fish */
            mealId: string | null;
        };
        RsvpGuestInput: {
            allergies?: components["schemas"]["AllergyDto"][];
            answers?: components["schemas"]["RsvpAnswer"][];
            /**
             * @example omnivore
             * @enum {string|null}
             */
            diet?: "omnivore" | "vegetarian" | "vegan" | "pescatarian" | "halal" | "kosher" | "other" | null;
            /** @example No raw onions */
            dietaryNotes?: string;
            /**
             * @description Plus-ones only
             * @example Ada
             */
            firstName?: string;
            /**
             * Format: uuid
             * @description One of `guests`; a new plus-one when left out, or with an id chosen by you
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id?: string;
            /**
             * @description Plus-ones only
             * @example Lovelace
             */
            lastName?: string;
            questionAnswers?: components["schemas"]["QuestionAnswerInput"][];
        };
        RsvpInput: {
            guests: components["schemas"]["RsvpGuestInput"][];
            /** @example We are looking forward to it! */
            message?: string;
            /** @description To the questions asked once per household */
            questionAnswers?: components["schemas"]["QuestionAnswerInput"][];
            /**
             * @description As read; 409 when the answers were changed meanwhile. Left out: whatever was there
             * @example 1
             */
            version?: number;
        };
        RsvpOffer: {
            /**
             * Format: date-time
             * @description Until then the places are held
             * @example 2027-06-12T16:00:00.000Z
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            functionId: string;
        };
        RsvpOption: {
            /** @example fish */
            id: string;
            /** @example Lake char, saffron, fennel */
            label: string;
        };
        RsvpQuestion: {
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            functionId: string | null;
            /** @example One is enough */
            help: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /** @example Which song gets you on the dance floor? */
            label: string;
            /** @example 52 */
            maximum: number | null;
            /** @example 20 */
            minimum: number | null;
            options: components["schemas"]["RsvpOption"][];
            /**
             * @description Asked of every guest, or once
             * @example guest
             * @enum {string}
             */
            per: "guest" | "household";
            /**
             * @description Must be answered by those who come
             * @example true
             */
            required: boolean;
            /** @description Asked only of those who come */
            showWhen: components["schemas"]["RsvpShowWhen"] | (never | null);
            /**
             * @example text
             * @enum {string}
             */
            type: "text" | "long_text" | "choice" | "multi_choice" | "number" | "date" | "yes_no";
            /**
             * @description Give it back with the answer
             * @example 1
             */
            version: number;
        };
        RsvpShowWhen: {
            /**
             * @example yes
             * @enum {string}
             */
            answer: "yes";
            /**
             * Format: uuid
             * @description To this function; to any when left out
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            functionId?: string;
        };
        RsvpView: {
            event: components["schemas"]["RsvpEvent"];
            /** @description The ones they are invited to */
            functions: components["schemas"]["RsvpFunction"][];
            guests: components["schemas"]["RsvpGuest"][];
            /** @example de */
            language: string | null;
            /** @example We are looking forward to it! */
            message: string;
            /** @example Familie Lovelace */
            name: string;
            /** @description Places from the waiting list that are held for them */
            offers: components["schemas"]["RsvpOffer"][];
            /**
             * @description `locked`: only a NO is taken
             * @example open
             * @enum {string}
             */
            phase: "open" | "locked" | "cancelled";
            /**
             * @description People they may still bring
             * @example 1
             */
            plusOnesLeft: number;
            /** @description To the questions asked once per household */
            questionAnswers: components["schemas"]["QuestionAnswerView"][];
            questions: components["schemas"]["RsvpQuestion"][];
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            respondedAt: string | null;
            /**
             * @description Give it back with the answer, so that a change made meanwhile is noticed
             * @example 1
             */
            version: number;
            /**
             * @description Ids of functions for which they are on the waiting list
             * @example []
             */
            waitingFor: string[];
        };
        SecurityEventPage: {
            items: components["schemas"]["SecurityEventView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        SecurityEventView: {
            /**
             * @description Who did it, where somebody was signed in: kind and id
             * @example user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            actor: string | null;
            /** @example 203.0.113.7 */
            address: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            at: string;
            /**
             * @description Facts that belong to the kind
             * @example {
             *       "from": "staff",
             *       "to": "manager"
             *     }
             */
            detail: {
                [key: string]: (string | null) | number | boolean;
            };
            /**
             * @description As far as the client says
             * @example Firefox on Windows
             */
            device: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * @example signedIn
             * @enum {string}
             */
            kind: "signedUp" | "signedIn" | "signInRefused" | "lockedOut" | "signedOut" | "organizationSwitched" | "sessionRevoked" | "refreshTokenReused" | "passwordChanged" | "passwordResetRequested" | "passwordReset" | "emailVerified" | "signedInWithGoogle" | "googleRefused" | "googleLinked" | "googleUnlinked" | "memberInvited" | "memberInvitationRevoked" | "memberAdded" | "memberJoined" | "memberRoleChanged" | "memberGrantsChanged" | "memberRemoved" | "memberLeft" | "ownershipTransferred" | "organizationExported" | "organizationDeletionRequested" | "organizationDeletionCancelled" | "apiKeyCreated" | "apiKeyRotated" | "apiKeyRevoked" | "deviceCreated" | "deviceRevoked";
            /**
             * Format: uuid
             * @description The organization it happened in; null where none was entered yet
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            organizationId: string | null;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            sessionId: string | null;
            /**
             * @description What it was done to: kind and id
             * @example member:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f61
             */
            subject: string | null;
            /**
             * Format: uuid
             * @description Whose account it is about; null when there is no such account
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            userId: string | null;
            /**
             * @description As the account is called today
             * @example Ada Lovelace
             */
            userName: string | null;
        };
        SegmentChanges: {
            filter?: components["schemas"]["InvitationFilter"];
            /**
             * @description Unique within the event
             * @example Silent, German-speaking
             */
            name?: string;
        };
        SegmentCount: {
            /**
             * @description Of the parties: whose messages came back
             * @example 1
             */
            bounced: number;
            /**
             * @description Parties it means
             * @example 42
             */
            invitations: number;
            /**
             * @description People in these parties
             * @example 97
             */
            people: number;
            /**
             * @description Of the parties: without a contact who has an e-mail address or a phone number
             * @example 3
             */
            unreachable: number;
        };
        SegmentPage: {
            items: components["schemas"]["SegmentView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        SegmentsView: {
            /**
             * @example gsm-7
             * @enum {string}
             */
            encoding: "gsm-7" | "ucs-2";
            /**
             * @description How many messages the network makes of it
             * @example 1
             */
            segments: number;
            /**
             * @description What counts: characters of the GSM alphabet, some twice, or UTF-16 units
             * @example 42
             */
            units: number;
        };
        SegmentView: {
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
            filter: components["schemas"]["InvitationFilter"];
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /** @example Silent, German-speaking */
            name: string;
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
        ServiceLevelBreachPage: {
            items: components["schemas"]["ServiceLevelBreachView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        ServiceLevelBreachView: {
            /**
             * @example email
             * @enum {string|null}
             */
            channelKind: "email" | "twilio" | "whatsapp" | "messenger" | "instagram" | null;
            /**
             * Format: uuid
             * @description Of `first-answer`
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            conversationId: string | null;
            /**
             * Format: date-time
             * @description When it should have been over, by the target of that time
             * @example 2027-06-12T16:00:00.000Z
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description When it was answered or arrived, or nobody waited any more; null: it goes on
             * @example 2027-06-12T16:00:00.000Z
             */
            endedAt: string | null;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            foundAt: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * @example first-answer
             * @enum {string}
             */
            kind: "first-answer" | "delivery";
            /**
             * Format: uuid
             * @description Of `delivery`
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            messageId: string | null;
            /**
             * Format: date-time
             * @description When the waiting began
             * @example 2027-06-12T16:00:00.000Z
             */
            since: string;
        };
        SessionListView: {
            /** @description Last used first */
            items: components["schemas"]["SessionView"][];
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
        SessionView: {
            /**
             * @description Address of the last sign-in or refresh
             * @example 203.0.113.7
             */
            address: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * @description The session this request was made with
             * @example true
             */
            current: boolean;
            /**
             * @description As far as the client says
             * @example Firefox on Windows
             */
            device: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * Format: date-time
             * @description Last sign-in or refresh: requests in between are not recorded
             * @example 2027-06-12T16:00:00.000Z
             */
            lastUsedAt: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            organizationId: string;
            /** @example Hotel Seeblick */
            organizationName: string;
        };
        SheetView: {
            /**
             * @description Whether this one was read
             * @example true
             */
            chosen: boolean;
            /** @example false */
            hidden: boolean;
            /** @example Guests */
            name: string;
        };
        ShowWhenDto: {
            /**
             * @description `any`: it is always asked; `yes`: only of those who come
             * @example yes
             * @enum {string}
             */
            answer: "any" | "yes";
            /**
             * Format: uuid
             * @description With `yes`: who come to this function; to anything unless told
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            functionId?: string;
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
            organizations: components["schemas"]["BelongingView"][];
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
        SignInWaysView: {
            /** @description Null when it is not set up */
            google: components["schemas"]["GoogleSignInWayView"] | (never | null);
            /**
             * @description With `signIn`
             * @example true
             */
            password: boolean;
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
             * @description Any 10 to 256 characters; not the name, not the e-mail address, nothing that is guessed in a million tries, nothing known from leaks
             * @example correct horse battery staple
             */
            password: string;
            /**
             * @description IANA zone new events start with; UTC unless told
             * @example Europe/Vienna
             */
            timeZone?: string;
        };
        SnapshotItemView: {
            /**
             * @description Just as its own GET answers
             * @example {
             *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
             *       "version": 1
             *     }
             */
            data: {
                [key: string]: unknown;
            };
            /**
             * @description What it is
             * @example guest
             */
            entity: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
        };
        SnapshotView: {
            /**
             * @description Goes with `seq`
             * @example 1
             */
            epoch: number;
            items: components["schemas"]["SnapshotItemView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
            /**
             * @description The same on every page. After the last one, `changes` with this as `since` brings what happened meanwhile
             * @example 42
             */
            seq: number;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            streamId: string;
        };
        StreamPage: {
            items: components["schemas"]["StreamView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        StreamView: {
            /**
             * @description Raised when single changes do not tell the whole story any more: take a new snapshot
             * @example 1
             */
            epoch: number;
            /**
             * Format: uuid
             * @description The id of the organization or event it belongs to
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * @example event
             * @enum {string}
             */
            kind: "organization" | "inbox" | "event";
            /**
             * @description Number of its last change
             * @example 42
             */
            seq: number;
        };
        SuppressionPage: {
            items: components["schemas"]["SuppressionView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        SuppressionView: {
            /** @example ada@example.org */
            address: string;
            /**
             * @example email
             * @enum {string}
             */
            channelKind: "email" | "twilio" | "whatsapp" | "messenger" | "instagram";
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /** @example 5.1.1 No such user */
            detail: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * @example bounce
             * @enum {string}
             */
            reason: "opt-out" | "bounce" | "complaint" | "manual";
            /**
             * @description `marketing`: campaigns only
             * @example all
             * @enum {string}
             */
            scope: "all" | "marketing";
            /**
             * Format: date-time
             * @description Null: until somebody lifts it
             * @example 2027-06-12T16:00:00.000Z
             */
            until: string | null;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            updatedAt: string;
            /** @example 1 */
            version: number;
        };
        SurveyView: {
            /** @example ; */
            delimiter: string | null;
            /** @example utf8 */
            encoding: string | null;
            /**
             * @description Line of the headers; null when there are none
             * @example 1
             */
            headerLine: number | null;
            /**
             * @example csv
             * @enum {string}
             */
            kind: "csv" | "xlsx";
            /**
             * @description Rows below the headers
             * @example 1
             */
            rows: number;
            sheets: components["schemas"]["SheetView"][];
            /**
             * @description Number of columns
             * @example 1
             */
            width: number;
        };
        SwitchOrganization: {
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            organizationId: string;
        };
        SyncChangeView: {
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            at: string;
            /**
             * @description Just as its own GET answers; null when it is gone
             * @example {
             *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
             *       "version": 1
             *     }
             */
            data: {
                [key: string]: unknown;
            } | null;
            /**
             * @description What changed
             * @example guest
             */
            entity: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * @description What happened to it last
             * @example updated
             */
            kind: string;
            /** @example 43 */
            seq: number;
        };
        TaggedGuestsView: {
            /**
             * @description Guests whose tags are different now
             * @example 1
             */
            changed: number;
        };
        TemplateChanges: {
            /**
             * @example transactional
             * @enum {string}
             */
            category?: "transactional" | "reminder" | "campaign";
            /** @example save-the-date */
            key?: string;
            /** @example Save the date */
            name?: string;
            /**
             * @description All of them
             * @example []
             */
            variables?: components["schemas"]["CustomVariableDto"][];
            /** @description All of them */
            variants?: components["schemas"]["VariantDto"][];
        };
        TemplatePage: {
            items: components["schemas"]["TemplateView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        TemplateParameterDto: {
            /**
             * @description Which button, from 0
             * @example null
             */
            button?: number | null;
            /**
             * @example body
             * @enum {string}
             */
            part: "header" | "body" | "button";
            /**
             * @description In the template language
             * @example {{ guest.name }}
             */
            value: string;
        };
        TemplatePreviewRequest: {
            /**
             * @example email
             * @enum {string}
             */
            channel: "email" | "sms" | "whatsapp" | "messenger" | "instagram";
            /** @example [] */
            custom?: components["schemas"]["CustomValueDto"][];
            /**
             * Format: uuid
             * @description Of which event it would be; an example unless told
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            eventId?: string;
            /**
             * Format: uuid
             * @description Whose message it would be; an example unless told
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            guestId?: string;
            /**
             * Format: uuid
             * @description Of which invitation to the event it would be; its link is an example always
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            invitationId?: string;
            /**
             * @description That of the guest unless told
             * @example de-AT
             */
            locale?: string;
        };
        TemplatePreviewView: {
            /** @example <p>Dear Ada Lovelace</p> */
            html: string | null;
            /**
             * @description In which language there were words
             * @example de
             */
            locale: string;
            /** @description Of an SMS */
            segments: components["schemas"]["SegmentsView"] | (never | null);
            /** @example Save the date: Midsummer Gala */
            subject: string | null;
            /** @example Dear Ada Lovelace */
            text: string;
            /** @example 1 */
            versionNo: number;
            whatsappTemplate: components["schemas"]["WhatsAppPreviewView"] | (never | null);
        };
        TemplateVariablesView: {
            items: components["schemas"]["TemplateVariableView"][];
        };
        TemplateVariableView: {
            /**
             * @description The least a template must be about to use it
             * @example guest
             * @enum {string}
             */
            about: "guest" | "event" | "invitation";
            /** @example First name */
            description: string;
            /** @example Ada */
            example: string;
            /** @example guest.firstName */
            name: string;
            /**
             * @description `maybe`: needs `| default: "…"` or an `if` around it
             * @example maybe
             * @enum {string}
             */
            present: "always" | "maybe";
            /**
             * @example text
             * @enum {string}
             */
            type: "text" | "url" | "instant";
        };
        TemplateVersionSummaryView: {
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /** @example user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60 */
            createdBy: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /** @example 1 */
            versionNo: number;
        };
        TemplateVersionsView: {
            /** @description Newest first */
            items: components["schemas"]["TemplateVersionSummaryView"][];
        };
        TemplateVersionView: {
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /** @example user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60 */
            createdBy: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            templateId: string;
            /** @example [] */
            variables: components["schemas"]["CustomVariableDto"][];
            variants: components["schemas"]["VariantView"][];
            /** @example 1 */
            versionNo: number;
        };
        TemplateView: {
            /**
             * @description What must be known to send it
             * @example invitation
             * @enum {string}
             */
            about: "guest" | "event" | "invitation";
            /**
             * @description Decides priority, and which consent a message needs
             * @example transactional
             * @enum {string}
             */
            category: "transactional" | "reminder" | "campaign";
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * @description By which a feature asks for it; one of yours comes before the built-in one
             * @example save-the-date
             */
            key: string;
            /** @example Save the date */
            name: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            updatedAt: string;
            /**
             * @description For which channels and languages there are words
             * @example [
             *       {
             *         "channel": "email",
             *         "locale": "en"
             *       }
             *     ]
             */
            variants: components["schemas"]["VariantKeyView"][];
            /**
             * @description Raised by every change; also the ETag
             * @example 1
             */
            version: number;
            /**
             * Format: uuid
             * @description The version in use
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            versionId: string;
            /**
             * @description Raised when the words change
             * @example 1
             */
            versionNo: number;
        };
        TimelineItem: {
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            at: string;
            /**
             * @description Which call of the provider
             * @example 1
             */
            attempt?: number;
            /**
             * @example email
             * @enum {string}
             */
            channelKind?: "email" | "twilio" | "whatsapp" | "messenger" | "instagram";
            /**
             * @description Why it failed
             * @example email.later
             */
            code?: string;
            /**
             * @description A few words
             * @example 250 2.0.0 Ok: queued
             */
            detail?: string;
            /**
             * Format: date-time
             * @description When the provider had answered
             * @example 2027-06-12T16:00:00.000Z
             */
            endedAt?: string;
            /**
             * @description What that means for another try: `transient`, `throttled`, `permanent`, `fix`, `channel`, `ambiguous` or `expired`
             * @example transient
             */
            errorClass?: string;
            /**
             * @example attempt
             * @enum {string}
             */
            kind: "created" | "queued" | "attempt" | "accepted" | "sent" | "delivered" | "read" | "failed" | "bounced" | "complained" | "held" | "dead" | "resumed" | "rerouted" | "reaction" | "received" | "waiting";
            /**
             * Format: date-time
             * @description When it is tried next
             * @example 2027-06-12T16:00:00.000Z
             */
            nextAt?: string;
            /**
             * @description `done`, `failed`, or `lost`: nobody heard its answer
             * @example done
             */
            outcome?: string;
            /**
             * @description What the provider calls it
             * @example <0193…@hotel.example>
             */
            providerRef?: string;
        };
        UnmergedGuestsView: {
            other: components["schemas"]["GuestView"];
            survivor: components["schemas"]["GuestView"];
        };
        UserView: {
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /**
             * @description Whether you have shown that the address is yours
             * @example true
             */
            emailVerified: boolean;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /** @example de */
            locale: string | null;
            /** @example Ada Lovelace */
            name: string;
        };
        VariantDto: {
            /**
             * @example email
             * @enum {string}
             */
            channel: "email" | "sms" | "whatsapp" | "messenger" | "instagram";
            /** @example en */
            locale: string;
            /**
             * @description Of an e-mail: MJML, without includes and scripts
             * @example <mjml><mj-body><mj-section><mj-column><mj-text>Dear {{ guest.name }}</mj-text></mj-column></mj-section></mj-body></mjml>
             */
            mjml?: string | null;
            /**
             * @description Of an e-mail; one line
             * @example Save the date: {{ event.name }}
             */
            subject?: string | null;
            /**
             * @description The words; of an e-mail made from `mjml` unless given
             * @example Dear {{ guest.name }}, keep the day free: {{ event.startsAt | date: "date" }}
             */
            text?: string | null;
            /**
             * @description What is sent outside the 24 hours in which WhatsApp takes free words
             * @example null
             */
            whatsappTemplate?: components["schemas"]["WhatsAppUseDto"] | (never | null);
        };
        VariantKeyView: {
            /**
             * @example email
             * @enum {string}
             */
            channel: "email" | "sms" | "whatsapp" | "messenger" | "instagram";
            /** @example de */
            locale: string;
        };
        VariantView: {
            /**
             * @example email
             * @enum {string}
             */
            channel: "email" | "sms" | "whatsapp" | "messenger" | "instagram";
            /**
             * @description Made from `mjml`, variables still in
             * @example null
             */
            html: string | null;
            /** @example en */
            locale: string;
            /**
             * @description Of an e-mail: MJML, without includes and scripts
             * @example <mjml><mj-body><mj-section><mj-column><mj-text>Dear {{ guest.name }}</mj-text></mj-column></mj-section></mj-body></mjml>
             */
            mjml?: string | null;
            /**
             * @description Of an e-mail; one line
             * @example Save the date: {{ event.name }}
             */
            subject?: string | null;
            /**
             * @description The words; of an e-mail made from `mjml` unless given
             * @example Dear {{ guest.name }}, keep the day free: {{ event.startsAt | date: "date" }}
             */
            text?: string | null;
            /**
             * @description What is sent outside the 24 hours in which WhatsApp takes free words
             * @example null
             */
            whatsappTemplate?: components["schemas"]["WhatsAppUseDto"] | (never | null);
        };
        WaitingEntryPage: {
            items: components["schemas"]["WaitingEntryView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        WaitingEntryView: {
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            eventId: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            functionId: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            invitationId: string;
            /**
             * Format: date-time
             * @example 2027-06-12T16:00:00.000Z
             */
            offeredAt: string | null;
            /**
             * Format: date-time
             * @description Until then the places are held for them
             * @example 2027-06-12T16:00:00.000Z
             */
            offerExpiresAt: string | null;
            /**
             * @description How often a smaller party behind it was offered places because this one did not fit
             * @example 1
             */
            passedOver: number;
            /**
             * @description People who come all together or not at all
             * @example 1
             */
            size: number;
            /**
             * @example waiting
             * @enum {string}
             */
            state: "waiting" | "offered" | "accepted" | "expired" | "withdrawn";
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
             * Format: date-time
             * @description Since when they wait
             * @example 2027-06-12T16:00:00.000Z
             */
            waitsSince: string;
        };
        WaitingMove: {
            /**
             * Format: uuid
             * @description The entry it is put in front of; the end of the queue when left out or null
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            beforeId?: string | null;
        };
        WaitingOffer: {
            /**
             * Format: date-time
             * @description Until when they may accept; 24 hours unless told, never past the lock
             * @example 2027-06-12T16:00:00.000Z
             */
            expiresAt?: string;
            /**
             * @description Also when there is no place left
             * @example true
             */
            overbook?: boolean;
        };
        WaitingWithdrawal: {
            /**
             * @description Stays in the change log
             * @example They found another table
             */
            reason: string;
        };
        WhatsAppPreviewView: {
            /** @example en_US */
            language: string;
            /** @example save_the_date */
            name: string;
            /**
             * @description Meta's, of a rejection or pause
             * @example null
             */
            reason: string | null;
            /**
             * @description `unknown`: no channel of yours has it
             * @example approved
             * @enum {string}
             */
            state: "pending" | "approved" | "paused" | "rejected" | "unknown";
        };
        WhatsAppTemplatePage: {
            items: components["schemas"]["WhatsAppTemplateView"][];
            /**
             * @description Give it as `cursor` for the next page; null on the last one
             * @example null
             */
            nextCursor: string | null;
        };
        WhatsAppTemplateView: {
            /** @example UTILITY */
            category: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            channelId: string;
            /**
             * Format: uuid
             * @example 01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60
             */
            id: string;
            /** @example en_US */
            language: string;
            /** @example save_the_date */
            name: string;
            /**
             * @description How many parts it has
             * @example 1
             */
            parts: number;
            /** @example GREEN */
            quality: string | null;
            /**
             * @description Meta's, of a rejection or pause
             * @example null
             */
            reason: string | null;
            /**
             * @example pending
             * @enum {string}
             */
            state: "pending" | "approved" | "paused" | "rejected";
            /**
             * Format: date-time
             * @description When Meta was last asked
             * @example 2027-06-12T16:00:00.000Z
             */
            syncedAt: string;
        };
        WhatsAppUseDto: {
            /**
             * @description As Meta writes it
             * @example en_US
             */
            language: string;
            /**
             * @description As at Meta
             * @example save_the_date
             */
            name: string;
            /**
             * @description The placeholders of each part in their order: {{1}}, {{2}}, …
             * @example [
             *       {
             *         "part": "body",
             *         "value": "{{ guest.name }}"
             *       }
             *     ]
             */
            parameters?: components["schemas"]["TemplateParameterDto"][];
        };
    };
    responses: {
        /** @description `account.email_taken`: There is an account with this e-mail address already */
        "account.email_taken": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `google.link_first`: There is an account with this e-mail address: sign in to it with its password and link Google there; `account.email_taken`: There is an account with this e-mail address already */
        "account.email_taken-google.link_first": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `join_invitation.sign_in_first`: There is an account with this address: sign in to it, then accept; `account.email_taken`: There is an account with this e-mail address already */
        "account.email_taken-join_invitation.sign_in_first": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `member.already_member`: This person is a member already; `member.unverified`: The account with this e-mail address has not shown that the address is its own; `member.owner_reaches_all`: An owner always reaches every event; `account.email_taken`: There is an account with this e-mail address already */
        "account.email_taken-member.already_member-member.owner_reaches_all-member.unverified": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `account.token_invalid`: This link was used already or is too old; `account.password_weak`: This password is too easy to guess; `account.password_breached`: This password was part of a leak: whoever guesses tries it early */
        "account.password_breached-account.password_weak-account.token_invalid-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `auth.current_password_wrong`: The current password is not right; `account.password_weak`: This password is too easy to guess; `account.password_breached`: This password was part of a leak: whoever guesses tries it early */
        "account.password_breached-account.password_weak-auth.current_password_wrong-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `join_invitation.token_invalid`: This invitation was used, revoked or is too old: ask for a new one; `account.password_weak`: This password is too easy to guess; `account.password_breached`: This password was part of a leak: whoever guesses tries it early */
        "account.password_breached-account.password_weak-join_invitation.token_invalid-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `member.event_unknown`: There is no such event; `account.password_weak`: This password is too easy to guess; `account.password_breached`: This password was part of a leak: whoever guesses tries it early */
        "account.password_breached-account.password_weak-member.event_unknown-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `account.password_weak`: This password is too easy to guess; `account.password_breached`: This password was part of a leak: whoever guesses tries it early */
        "account.password_breached-account.password_weak-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `account.token_invalid`: This link was used already or is too old */
        "account.token_invalid-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.forbidden`: Your role does not allow this; `api_key.beyond_yours`: A key can do no more than you can */
        "api_key.beyond_yours-request.forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `api_key.event_unknown`: There is no such event; `api_key.expiry_passed`: The key would have expired already */
        "api_key.event_unknown-api_key.expiry_passed-idempotency.key_invalid-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version; `api_key.event_unknown`: There is no such event */
        "api_key.event_unknown-idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `api_key.not_found`: There is no such API key */
        "api_key.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `api_key.revoked`: This API key was revoked */
        "api_key.revoked-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `attendee.already_invited`: This guest is invited to the event already; `invitation.id_taken`: This id is in use for something else; `invitation.external_id_taken`: Another invitation to this event has this external id; `invitation.event_cancelled`: The event is cancelled */
        "attendee.already_invited-idempotency.still_running-invitation.event_cancelled-invitation.external_id_taken-invitation.id_taken": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `attendee.already_invited`: This guest is invited to the event already; `invitation.revoked`: The invitation is revoked; `invitation.id_taken`: This id is in use for something else */
        "attendee.already_invited-idempotency.still_running-invitation.id_taken-invitation.revoked": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `attendee.full`: There are not enough places: give `overbook` to go beyond the capacity; `rsvp.cancelled`: The event is cancelled; `invitation.revoked`: The invitation is revoked */
        "attendee.full-idempotency.still_running-invitation.revoked-rsvp.cancelled": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `invitation.not_found`: There is no such invitation; `attendee.not_found`: There is no such attendee */
        "attendee.not_found-invitation.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `attendee.not_found`: There is no such attendee */
        "attendee.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `auth.current_password_wrong`: The current password is not right; `auth.confirmation_needed`: Give your password, or sign in again and repeat this within ten minutes; `organization.name_differs`: This is not the name of the organization */
        "auth.confirmation_needed-auth.current_password_wrong-organization.name_differs-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `auth.current_password_wrong`: The current password is not right; `auth.confirmation_needed`: Give your password, or sign in again and repeat this within ten minutes */
        "auth.confirmation_needed-auth.current_password_wrong-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `google.attempt_invalid`: This sign-in with Google was not begun in this browser, has ended, or is too old: begin again; `auth.current_password_wrong`: The current password is not right */
        "auth.current_password_wrong-google.attempt_invalid-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `auth.no_organization`: This account belongs to no organization */
        "auth.no_organization": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `google.email_unverified`: Google does not vouch for the e-mail address of this account; `google.no_account`: Nobody here knows this Google account, and no organization has invited its address; `auth.no_organization`: This account belongs to no organization */
        "auth.no_organization-google.email_unverified-google.no_account": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `auth.not_in_organization`: You belong to no such organization */
        "auth.not_in_organization": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `google.not_set_up`: Signing in with Google is not set up here; `auth.not_in_organization`: You belong to no such organization */
        "auth.not_in_organization-google.not_set_up": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `auth.refresh_invalid`: This refresh token cannot be used: sign in again; `auth.refresh_reused`: This refresh token was used before; all sessions that go back to its sign-in were ended */
        "auth.refresh_invalid-auth.refresh_reused": {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `auth.session_not_found`: You have no such session */
        "auth.session_not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `auth.too_many_attempts`: Too many failed attempts: wait before the next one; `request.rate_limited`: Too many requests */
        "auth.too_many_attempts-request.rate_limited": {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `auth.too_many_mails`: Mails were asked for too often: look for the last one, or wait; `request.rate_limited`: Too many requests */
        "auth.too_many_mails-request.rate_limited": {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `auth.wrong_credentials`: The e-mail address or the password is not right */
        "auth.wrong_credentials": {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `channel.account_taken`: Another channel has this account */
        "channel.account_taken": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `channel.account_taken`: Another channel has this account; `channel.credentials_needed`: Another server needs credentials of its own */
        "channel.account_taken-channel.credentials_needed": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `request.if_match_invalid`: If-Match does not hold a version; `channel.settings_invalid`: These settings or credentials do not fit the kind of channel; `channel.address_forbidden`: Channels cannot call this address */
        "channel.address_forbidden-channel.settings_invalid-request.if_match_invalid-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `channel.settings_invalid`: These settings or credentials do not fit the kind of channel; `channel.address_forbidden`: Channels cannot call this address */
        "channel.address_forbidden-channel.settings_invalid-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `channel.not_found`: There is no such channel */
        "channel.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `request.if_match_invalid`: If-Match does not hold a version; `channel.settings_invalid`: These settings or credentials do not fit the kind of channel */
        "channel.settings_invalid-request.if_match_invalid-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `message.no_guest`: There is no such guest; `conversation.not_found`: There is no such conversation; `template.not_found`: There is no such template; `event.not_found`: There is no such event; `invitation.not_found`: There is no such invitation */
        "conversation.not_found-event.not_found-invitation.not_found-message.no_guest-template.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `conversation.not_found`: There is no such conversation; `member.not_found`: There is no such member */
        "conversation.not_found-member.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `conversation.not_found`: There is no such conversation */
        "conversation.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `message.unreachable`: No channel may reach this guest now; `reasons` says why for each; `message.capped`: The guest has had as many reminders and campaigns of late as the organization allows; `message.occasion_taken`: The guest has a message of this occasion already; `message.id_taken`: This id is in use for something else; `template.values_missing`: A value that the template needs is not known; `conversation.stranger`: Nobody is known to be behind this conversation any more */
        "conversation.stranger-idempotency.still_running-message.capped-message.id_taken-message.occasion_taken-message.unreachable-template.values_missing": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `cursor.gone`: The cursor is too old: take a new snapshot */
        "cursor.gone": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `cursor.invalid`: The cursor is not one this list gave out */
        "cursor.invalid-request.invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.unavailable`: The service cannot answer right now; `database.timed_out`: The request took too long and was stopped; `database.unavailable`: The database cannot be reached right now */
        "database.timed_out-database.unavailable-request.unavailable": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `dead_letter.not_found`: There is no such dead letter */
        "dead_letter.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `dead_letter.redrive_not_found`: There is no such redrive */
        "dead_letter.redrive_not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.forbidden`: Your role does not allow this; `device.beyond_yours`: A device can do no more than you can */
        "device.beyond_yours-request.forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `device.expiry_wrong`: A device expires in the future, and at most 30 days after its event ends */
        "device.expiry_wrong-idempotency.key_invalid-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `device.not_found`: There is no such device */
        "device.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event_function.last`: An event has at least one function; `event_function.in_use`: Guests are invited to this function or have answered for it; `event_function.has_questions`: Questions refer to this function */
        "event_function.has_questions-event_function.in_use-event_function.last-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `event_function.not_found`: The event has no such function */
        "event_function.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event_question.answered`: The question has answers: archive it instead */
        "event_question.answered-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `event_question.not_found`: The event has no such question */
        "event_question.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.cancelled`: The event is cancelled; `event_function.id_taken`: This id is in use for something else */
        "event.cancelled-event_function.id_taken-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.cancelled`: The event is cancelled; `event_question.key_taken`: The event has a question with this key; `event_question.id_taken`: This id is in use for something else */
        "event.cancelled-event_question.id_taken-event_question.key_taken-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.cancelled`: The event is cancelled; `event_question.key_taken`: The event has a question with this key */
        "event.cancelled-event_question.key_taken-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.cancelled`: The event is cancelled; `event.capacity_below_taken`: More places are taken than that: give `force` to lower the capacity all the same */
        "event.cancelled-event.capacity_below_taken-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.cancelled`: The event is cancelled */
        "event.cancelled-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.not_draft`: Only a draft can be deleted: cancel the event instead; `event.has_invitations`: There are invitations or saved segments already: cancel the event instead */
        "event.has_invitations-event.not_draft-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.id_taken`: This id is in use for something else; `event_function.id_taken`: This id is in use for something else */
        "event.id_taken-event_function.id_taken-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `event.id_taken`: This id is in use for something else */
        "event.id_taken-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `event.not_found`: There is no such event */
        "event.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event; `event_function.not_found`: The event has no such function */
        "event.not_found-event_function.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event; `event_question.not_found`: The event has no such question */
        "event.not_found-event_question.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `template.not_found`: There is no such template; `guest.not_found`: There is no such guest; `event.not_found`: There is no such event; `invitation.not_found`: There is no such invitation */
        "event.not_found-guest.not_found-invitation.not_found-request.not_found-template.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event; `guest.not_found`: There is no such guest */
        "event.not_found-guest.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event */
        "event.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `event.not_found`: There is no such event; `segment.not_found`: There is no such segment */
        "event.not_found-request.not_found-segment.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `google.attempt_invalid`: This sign-in with Google was not begun in this browser, has ended, or is too old: begin again */
        "google.attempt_invalid-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `google.link_first`: There is an account with this e-mail address: sign in to it with its password and link Google there; `google.choose_organization`: Several organizations would have you: name one */
        "google.choose_organization-google.link_first": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `google.email_unverified`: Google does not vouch for the e-mail address of this account */
        "google.email_unverified": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `google.not_set_up`: Signing in with Google is not set up here */
        "google.not_set_up": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `guest.merged`: This guest was merged into another, named by `survivorId`; `guest.erased`: This guest was erased */
        "guest.erased-guest.merged": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `guest.merged`: This guest was merged into another, named by `survivorId`; `guest.erased`: This guest was erased */
        "guest.erased-guest.merged-repeatable": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `guest.not_merged`: The other guest is not directly merged into this one; `guest.external_id_taken`: Another guest has this external id */
        "guest.external_id_taken-guest.not_merged-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `guest.external_id_taken`: Another guest has this external id */
        "guest.external_id_taken-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `guest.in_use`: The guest is invited somewhere; merge or erase them, or take them off their invitations first */
        "guest.in_use-idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `guest.merged_with_itself`: A guest cannot be merged with themselves */
        "guest.merged_with_itself-idempotency.key_invalid-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `guest.merged`: This guest was merged into another, named by `survivorId` */
        "guest.merged-repeatable": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version; `guest.nameless`: A guest needs a first name, a last name, an e-mail address or a phone number */
        "guest.nameless-idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `guest.nameless`: A guest needs a first name, a last name, an e-mail address or a phone number */
        "guest.nameless-idempotency.key_invalid-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `guest.not_found`: There is no such guest */
        "guest.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `invitation.not_found`: There is no such invitation; `guest.not_found`: There is no such guest */
        "guest.not_found-invitation.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `guest.not_found`: There is no such guest */
        "guest.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `import.no_file`: The upload holds no file; `import.unreadable`: The file is no table that can be read; `import.upload_broken`: The upload broke off; `import.mapping_invalid`: The mapping does not fit the file */
        "idempotency.key_invalid-import.mapping_invalid-import.no_file-import.unreadable-import.upload_broken-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version; `import.mapping_invalid`: The mapping does not fit the file */
        "idempotency.key_invalid-import.mapping_invalid-request.if_match_invalid-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `invitation.nobody`: An invitation needs at least one member or plus-one */
        "idempotency.key_invalid-invitation.nobody-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version; `member.event_unknown`: There is no such event */
        "idempotency.key_invalid-member.event_unknown-request.if_match_invalid-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `idempotency.key_invalid`: The Idempotency-Key is not valid; `member.event_unknown`: There is no such event */
        "idempotency.key_invalid-member.event_unknown-request.invalid": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `member.event_unknown`: There is no such event */
        "idempotency.key_invalid-member.event_unknown-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `message.recipient`: Give exactly one of `guestId` and `conversationId`; `message.too_late`: It would be sent when it is of no use any more; `message.empty`: A message needs either a text or a template; `message.template_about`: The template needs an event or an invitation to tell about; `message.unknown_variable`: The template has no such variable */
        "idempotency.key_invalid-message.empty-message.recipient-message.template_about-message.too_late-message.unknown_variable-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version; `message.too_late`: It would be sent when it is of no use any more */
        "idempotency.key_invalid-message.too_late-request.if_match_invalid-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `message.too_late`: It would be sent when it is of no use any more */
        "idempotency.key_invalid-message.too_late-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version; `organization.domain_public`: Anybody can have an address in this domain */
        "idempotency.key_invalid-organization.domain_public-request.if_match_invalid-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version */
        "idempotency.key_invalid-request.if_match_invalid-request.invalid": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version */
        "idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `request.if_match_invalid`: If-Match does not hold a version; `template.invalid`: The template cannot be used as it is; `template.too_complex`: The template takes too long to make */
        "idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed-template.invalid-template.too_complex": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `idempotency.key_invalid`: The Idempotency-Key is not valid */
        "idempotency.key_invalid-request.invalid": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid */
        "idempotency.key_invalid-request.invalid-request.malformed": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `idempotency.key_invalid`: The Idempotency-Key is not valid; `template.invalid`: The template cannot be used as it is; `template.too_complex`: The template takes too long to make */
        "idempotency.key_invalid-request.invalid-request.malformed-template.invalid-template.too_complex": {
            headers: {
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.key_reused`: This Idempotency-Key was used with another request */
        "idempotency.key_reused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running */
        "idempotency.still_running": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `identity.last_way_in`: This is the only way into your account: set a password first */
        "idempotency.still_running-identity.last_way_in": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `import.not_ready`: The import is not in a state that allows this */
        "idempotency.still_running-import.not_ready": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `invitation.answered`: Guests have answered already: revoke the invitation instead */
        "idempotency.still_running-invitation.answered": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `invitation.event_cancelled`: The event is cancelled */
        "idempotency.still_running-invitation.event_cancelled": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `invitation.external_id_taken`: Another invitation to this event has this external id; `invitation.too_few_plus_ones`: More plus-ones have been named already */
        "idempotency.still_running-invitation.external_id_taken-invitation.too_few_plus_ones": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `invitation.queued`: Somebody concerned is on the waiting list: withdraw them first; `invitation.id_taken`: This id is in use for something else */
        "idempotency.still_running-invitation.id_taken-invitation.queued": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `invitation.queued`: Somebody concerned is on the waiting list: withdraw them first; `invitation.revoked`: The invitation is revoked */
        "idempotency.still_running-invitation.queued-invitation.revoked": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `invitation.revoked`: The invitation is revoked */
        "idempotency.still_running-invitation.revoked": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `join_invitation.already_invited`: This address is invited already: send it again, or revoke it first; `member.already_member`: This person is a member already; `member.owner_reaches_all`: An owner always reaches every event */
        "idempotency.still_running-join_invitation.already_invited-member.already_member-member.owner_reaches_all": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `join_invitation.not_pending`: This invitation was used or revoked */
        "idempotency.still_running-join_invitation.not_pending": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `join_invitation.not_pending`: This invitation was used or revoked; `member.owner_reaches_all`: An owner always reaches every event */
        "idempotency.still_running-join_invitation.not_pending-member.owner_reaches_all": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `member.last_owner`: An organization needs at least one owner */
        "idempotency.still_running-member.last_owner": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `member.owner_reaches_all`: An owner always reaches every event */
        "idempotency.still_running-member.owner_reaches_all": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `message.not_failed`: Only a message that failed or was given up can be sent again; `message.uncertain`: Nobody knows whether it was sent: look it up at the provider, then give `sendAgain` */
        "idempotency.still_running-message.not_failed-message.uncertain": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `message.sent_already`: The message is on its way or was sent: it can no longer be changed */
        "idempotency.still_running-message.sent_already": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `message.sent_already`: The message is on its way or was sent: it can no longer be changed; `message.templated`: WhatsApp has approved these words: take the message back and write another one */
        "idempotency.still_running-message.sent_already-message.templated": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `organization.slug_taken`: Another organization has this short name; `organization.domain_not_yours`: You have no verified address in this domain */
        "idempotency.still_running-organization.domain_not_yours-organization.slug_taken": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `organization.not_ending`: Nobody asked for the deletion of the organization; `organization.erasing`: The time to change your mind is over: the organization is being erased */
        "idempotency.still_running-organization.erasing-organization.not_ending": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `segment.name_taken`: Another segment of this event has this name; `segment.id_taken`: This id is in use for something else */
        "idempotency.still_running-segment.id_taken-segment.name_taken": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `segment.name_taken`: Another segment of this event has this name */
        "idempotency.still_running-segment.name_taken": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `template.key_taken`: Another template has this key; `template.id_taken`: This id is in use for something else */
        "idempotency.still_running-template.id_taken-template.key_taken": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `template.key_taken`: Another template has this key */
        "idempotency.still_running-template.key_taken": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `template.no_variant`: The template has nothing for this channel; `template.values_missing`: A value that the template needs is not known; `template.whatsapp_blocked`: WhatsApp does not accept this template now */
        "idempotency.still_running-template.no_variant-template.values_missing-template.whatsapp_blocked": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `waiting_entry.not_waiting`: The entry is not waiting; `waiting_entry.full`: There are not enough places for this party; `waiting_entry.closed`: Places can no longer be offered: the event is locked, over or cancelled */
        "idempotency.still_running-waiting_entry.closed-waiting_entry.full-waiting_entry.not_waiting": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency.still_running`: The first request with this Idempotency-Key is still running; `waiting_entry.not_waiting`: The entry is not waiting */
        "idempotency.still_running-waiting_entry.not_waiting": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `identity.taken`: This Google account is linked to another account; `identity.already_linked`: Your account is linked to a Google account already: unlink that first */
        "identity.already_linked-identity.taken": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `identity.not_found`: You have no such way to sign in */
        "identity.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `import.not_found`: There is no such import */
        "import.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.unsupported_media_type`: This content type is not accepted here; `import.not_multipart`: The file must be sent as multipart/form-data */
        "import.not_multipart-request.unsupported_media_type": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.too_large`: The body is too large; `import.too_large`: The file is too large */
        "import.too_large-request.too_large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `invitation.not_found`: There is no such invitation */
        "invitation.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `join_invitation.not_found`: There is no such invitation to join */
        "join_invitation.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `join_invitation.other_address`: You are signed in with another address than the one that was invited */
        "join_invitation.other_address": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read; `join_invitation.token_invalid`: This invitation was used, revoked or is too old: ask for a new one */
        "join_invitation.token_invalid-request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.forbidden`: Your role does not allow this; `member.owners_only`: Only an owner can do this; `member.not_yourself`: Nobody can widen their own rights; `member.beyond_yours`: You can give no more than you have */
        "member.beyond_yours-member.not_yourself-member.owners_only-request.forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.forbidden`: Your role does not allow this; `member.owners_only`: Only an owner can do this; `member.beyond_yours`: You can give no more than you have */
        "member.beyond_yours-member.owners_only-request.forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.forbidden`: Your role does not allow this; `member.beyond_yours`: You can give no more than you have */
        "member.beyond_yours-request.forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `member.not_found`: There is no such member */
        "member.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `member.not_found`: There is no such member */
        "member.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `member.not_yet_in`: This member has not signed in yet */
        "member.not_yet_in": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.forbidden`: Your role does not allow this; `member.owners_only`: Only an owner can do this; `member.not_yourself`: Nobody can widen their own rights */
        "member.not_yourself-member.owners_only-request.forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.forbidden`: Your role does not allow this; `member.owners_only`: Only an owner can do this */
        "member.owners_only-request.forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `message.not_found`: There is no such message */
        "message.not_found-request.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `organization.not_found`: There is no such organization */
        "organization.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.failed`: Something went wrong on our side */
        "request.failed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.forbidden`: Your role does not allow this */
        "request.forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid */
        "request.invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.invalid`: The request is not valid; `request.malformed`: The body cannot be read */
        "request.invalid-request.malformed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `rsvp.not_found`: This link is not valid (any more) */
        "request.not_found-rsvp.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `segment.not_found`: There is no such segment */
        "request.not_found-segment.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `suppression.not_found`: There is no such suppression */
        "request.not_found-suppression.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `template.not_found`: There is no such template */
        "request.not_found-template.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `template.version_not_found`: The template has no such version */
        "request.not_found-template.version_not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found`: There is nothing here; `waiting_entry.not_found`: There is no such entry on the waiting list */
        "request.not_found-waiting_entry.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.rate_limited`: Too many requests */
        "request.rate_limited": {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.unauthenticated`: Sign in first; `request.signature_invalid`: The request is not signed as its key demands */
        "request.signature_invalid-request.unauthenticated": {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.stale`: The resource has changed since you read it */
        "request.stale": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.too_large`: The body is too large */
        "request.too_large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.unsupported_media_type`: This content type is not accepted here */
        "request.unsupported_media_type": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `rsvp.cancelled`: The event is cancelled; `rsvp.locked`: Answers can no longer be changed, except to a NO; `rsvp.changed`: The answers were changed since you read them; `rsvp.id_taken`: This id is in use for something else */
        "rsvp.cancelled-rsvp.changed-rsvp.id_taken-rsvp.locked": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `rsvp.no_offer`: There is no offer of places, or it has expired */
        "rsvp.no_offer": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `stream.not_found`: There is no such stream */
        "stream.not_found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The version of what is answered: for `If-None-Match`, and for `If-Match` where it is offered */
        ETag: string;
        /** @description `true` when this is the stored answer of an earlier request with the same key */
        "Idempotency-Replayed": "true";
        /** @description What is left of your budget and the seconds until it is full again */
        RateLimit: string;
        /** @description The budget: requests per window of seconds */
        "RateLimit-Policy": string;
        /** @description Seconds until a retry makes sense */
        "Retry-After": number;
        /** @description How to sign in */
        "WWW-Authenticate": string;
        /** @description Also in our log: quote it when you ask us */
        "X-Request-Id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listApiKeys: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "name": "Front desk sync",
                     *           "scopes": [
                     *             "organization:read"
                     *           ],
                     *           "events": "all",
                     *           "requireSignature": false,
                     *           "hint": "x9Tq",
                     *           "createdBy": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "expiresAt": "2031-12-31T00:00:00.000Z",
                     *           "rotatedAt": "2027-06-12T16:00:00.000Z",
                     *           "overlapUntil": "2027-06-12T16:00:00.000Z",
                     *           "revokedAt": "2027-06-12T16:00:00.000Z",
                     *           "lastUsedAt": "2027-06-12T16:00:00.000Z",
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Front desk sync",
                 *       "scopes": [
                 *         "guests:read",
                 *         "guests:write"
                 *       ],
                 *       "events": "all",
                 *       "requireSignature": false,
                 *       "expiresAt": "2031-12-31T00:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "name": "Front desk sync",
                     *       "scopes": [
                     *         "organization:read"
                     *       ],
                     *       "events": "all",
                     *       "requireSignature": false,
                     *       "hint": "x9Tq",
                     *       "createdBy": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "expiresAt": "2031-12-31T00:00:00.000Z",
                     *       "rotatedAt": "2027-06-12T16:00:00.000Z",
                     *       "overlapUntil": "2027-06-12T16:00:00.000Z",
                     *       "revokedAt": "2027-06-12T16:00:00.000Z",
                     *       "lastUsedAt": "2027-06-12T16:00:00.000Z",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z",
                     *       "secret": {
                     *         "key": "pc_live_0123456789ABCDEFGHIJKLMNOPQRSTUV2SdvW7",
                     *         "signingSecret": "whsec_bm90IGEgc2VjcmV0LCBqdXN0IGFuIGV4YW1wbGUuLi4="
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyWithSecretView"];
                };
            };
            400: components["responses"]["api_key.event_unknown-api_key.expiry_passed-idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["api_key.beyond_yours-request.forbidden"];
            409: components["responses"]["idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "name": "Front desk sync",
                     *       "scopes": [
                     *         "organization:read"
                     *       ],
                     *       "events": "all",
                     *       "requireSignature": false,
                     *       "hint": "x9Tq",
                     *       "createdBy": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "expiresAt": "2031-12-31T00:00:00.000Z",
                     *       "rotatedAt": "2027-06-12T16:00:00.000Z",
                     *       "overlapUntil": "2027-06-12T16:00:00.000Z",
                     *       "revokedAt": "2027-06-12T16:00:00.000Z",
                     *       "lastUsedAt": "2027-06-12T16:00:00.000Z",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["api_key.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["api_key.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            412: components["responses"]["request.stale"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyRotation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "name": "Front desk sync",
                     *       "scopes": [
                     *         "organization:read"
                     *       ],
                     *       "events": "all",
                     *       "requireSignature": false,
                     *       "hint": "x9Tq",
                     *       "createdBy": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "expiresAt": "2031-12-31T00:00:00.000Z",
                     *       "rotatedAt": "2027-06-12T16:00:00.000Z",
                     *       "overlapUntil": "2027-06-12T16:00:00.000Z",
                     *       "revokedAt": "2027-06-12T16:00:00.000Z",
                     *       "lastUsedAt": "2027-06-12T16:00:00.000Z",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z",
                     *       "secret": {
                     *         "key": "pc_live_0123456789ABCDEFGHIJKLMNOPQRSTUV2SdvW7",
                     *         "signingSecret": "whsec_bm90IGEgc2VjcmV0LCBqdXN0IGFuIGV4YW1wbGUuLi4="
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyWithSecretView"];
                };
            };
            400: components["responses"]["api_key.event_unknown-idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["api_key.beyond_yours-request.forbidden"];
            404: components["responses"]["api_key.not_found-request.not_found"];
            409: components["responses"]["api_key.revoked-idempotency.still_running"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getAttendee: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "kind": "guest",
                     *       "firstName": "Ada",
                     *       "lastName": "Lovelace",
                     *       "answer": "pending",
                     *       "answers": {
                     *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "pending"
                     *       },
                     *       "meals": {
                     *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "fish"
                     *       },
                     *       "diet": "omnivore",
                     *       "allergies": [
                     *         {
                     *           "allergen": "gluten",
                     *           "severity": "preference",
                     *           "note": "also traces"
                     *         }
                     *       ],
                     *       "dietaryNotes": "No raw onions",
                     *       "questionAnswers": [
                     *         {
                     *           "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "value": "Dancing Queen"
                     *         }
                     *       ],
                     *       "answeredAt": "2027-06-12T16:00:00.000Z",
                     *       "answeredBy": "guest:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "declinedLate": true,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AttendeeView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["attendee.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    overrideAnswers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *       "answers": {
                 *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "yes"
                 *       },
                 *       "reason": "Told us on the phone",
                 *       "overbook": true
                 *     }
                 */
                "application/json": components["schemas"]["AnswerOverride"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "kind": "guest",
                     *       "firstName": "Ada",
                     *       "lastName": "Lovelace",
                     *       "answer": "pending",
                     *       "answers": {
                     *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "pending"
                     *       },
                     *       "meals": {
                     *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "fish"
                     *       },
                     *       "diet": "omnivore",
                     *       "allergies": [
                     *         {
                     *           "allergen": "gluten",
                     *           "severity": "preference",
                     *           "note": "also traces"
                     *         }
                     *       ],
                     *       "dietaryNotes": "No raw onions",
                     *       "questionAnswers": [
                     *         {
                     *           "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "value": "Dancing Queen"
                     *         }
                     *       ],
                     *       "answeredAt": "2027-06-12T16:00:00.000Z",
                     *       "answeredBy": "guest:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "declinedLate": true,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AttendeeView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["attendee.not_found-request.not_found"];
            409: components["responses"]["attendee.full-idempotency.still_running-invitation.revoked-rsvp.cancelled"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Only by this actor */
                actor?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only this kind of thing */
                entity?: string;
                /** @description Only this one */
                entityId?: string;
                /** @description Only at this time or later */
                from?: string;
                /** @description Only this kind of change */
                kind?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                /** @description Only this stream: an organization or an event */
                stream?: string;
                /** @description Only before this time */
                to?: string;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "streamId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "seq": 43,
                     *           "at": "2027-06-12T16:00:00.000Z",
                     *           "actor": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "origin": "http",
                     *           "requestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f61",
                     *           "commandId": null,
                     *           "entity": "event",
                     *           "entityId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "kind": "updated",
                     *           "fields": [
                     *             "name"
                     *           ],
                     *           "before": {
                     *             "name": "Midsummer Gala"
                     *           },
                     *           "after": {
                     *             "name": "Midsummer Gala"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    verifyEmail: {
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
                 *       "token": "n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc"
                 *     }
                 */
                "application/json": components["schemas"]["EmailVerification"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["account.token_invalid-request.invalid-request.malformed"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    requestEmailVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["auth.too_many_mails-request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    signInWithGoogle: {
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
                 *       "code": "n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc",
                 *       "verifier": "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
                 *       "organizationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *     }
                 */
                "application/json": components["schemas"]["GoogleSignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "Hotel Seeblick",
                     *           "role": "owner",
                     *           "deletesAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
            400: components["responses"]["google.attempt_invalid-request.invalid-request.malformed"];
            403: components["responses"]["auth.no_organization-google.email_unverified-google.no_account"];
            404: components["responses"]["auth.not_in_organization-google.not_set_up"];
            409: components["responses"]["google.choose_organization-google.link_first"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    signUpWithGoogle: {
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
                 *       "code": "n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc",
                 *       "verifier": "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
                 *       "organizationName": "Hotel Seeblick",
                 *       "timeZone": "Europe/Vienna",
                 *       "language": "de"
                 *     }
                 */
                "application/json": components["schemas"]["GoogleSignUp"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "Hotel Seeblick",
                     *           "role": "owner",
                     *           "deletesAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
            400: components["responses"]["google.attempt_invalid-request.invalid-request.malformed"];
            403: components["responses"]["google.email_unverified"];
            404: components["responses"]["google.not_set_up"];
            409: components["responses"]["account.email_taken-google.link_first"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listIdentities: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "provider": "google",
                     *           "email": "ada@example.org",
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "lastUsedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "hasPassword": true
                     *     }
                     */
                    "application/json": components["schemas"]["IdentityListView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    linkIdentity: {
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
                 *       "code": "n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc",
                 *       "verifier": "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
                 *       "currentPassword": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["GoogleLink"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "provider": "google",
                     *       "email": "ada@example.org",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "lastUsedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["IdentityView"];
                };
            };
            400: components["responses"]["auth.current_password_wrong-google.attempt_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["google.not_set_up"];
            409: components["responses"]["identity.already_linked-identity.taken"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["auth.too_many_attempts-request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    unlinkIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["identity.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-identity.last_way_in"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    joinOrganization: {
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
                 *       "name": "Grace Hopper",
                 *       "password": "correct horse battery staple",
                 *       "language": "de"
                 *     }
                 */
                "application/json": components["schemas"]["Join"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "Hotel Seeblick",
                     *           "role": "owner",
                     *           "deletesAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
            400: components["responses"]["account.password_breached-account.password_weak-join_invitation.token_invalid-request.invalid-request.malformed"];
            409: components["responses"]["account.email_taken-join_invitation.sign_in_first"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    acceptJoinInvitation: {
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
                 *       "token": "n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc"
                 *     }
                 */
                "application/json": components["schemas"]["JoinToken"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "Hotel Seeblick",
                     *           "role": "owner",
                     *           "deletesAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
            400: components["responses"]["join_invitation.token_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["join_invitation.other_address"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    previewJoin: {
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
                 *       "token": "n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc"
                 *     }
                 */
                "application/json": components["schemas"]["JoinToken"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organizationName": "Hotel Seeblick",
                     *       "email": "ada@example.org",
                     *       "role": "staff",
                     *       "signInFirst": true
                     *     }
                     */
                    "application/json": components["schemas"]["JoinOfferView"];
                };
            };
            400: components["responses"]["join_invitation.token_invalid-request.invalid-request.malformed"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *         "email": "ada@example.org",
                     *         "name": "Ada Lovelace",
                     *         "emailVerified": true,
                     *         "locale": "de"
                     *       },
                     *       "organization": {
                     *         "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *         "name": "Hotel Seeblick",
                     *         "role": "owner",
                     *         "deletesAt": null
                     *       },
                     *       "organizations": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "Hotel Seeblick",
                     *           "role": "owner",
                     *           "deletesAt": null
                     *         }
                     *       ],
                     *       "role": "owner",
                     *       "permissions": [
                     *         "organization:read"
                     *       ],
                     *       "events": "all",
                     *       "sessionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *     }
                     */
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
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
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["account.password_breached-account.password_weak-auth.current_password_wrong-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["auth.too_many_attempts-request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    forgotPassword: {
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
                 *       "language": "de"
                 *     }
                 */
                "application/json": components["schemas"]["ForgottenPassword"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid-request.malformed"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["auth.too_many_mails-request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
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
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["account.password_breached-account.password_weak-account.token_invalid-request.invalid-request.malformed"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
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
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "application/json": components["schemas"]["SessionTokensView"];
                };
            };
            400: components["responses"]["request.invalid-request.malformed"];
            401: components["responses"]["auth.refresh_invalid-auth.refresh_reused"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listOwnSecurityEvents: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only at this time or later */
                from?: string;
                /** @description Only this kind */
                kind?: "signedUp" | "signedIn" | "signInRefused" | "lockedOut" | "signedOut" | "organizationSwitched" | "sessionRevoked" | "refreshTokenReused" | "passwordChanged" | "passwordResetRequested" | "passwordReset" | "emailVerified" | "signedInWithGoogle" | "googleRefused" | "googleLinked" | "googleUnlinked" | "memberInvited" | "memberInvitationRevoked" | "memberAdded" | "memberJoined" | "memberRoleChanged" | "memberGrantsChanged" | "memberRemoved" | "memberLeft" | "ownershipTransferred" | "organizationExported" | "organizationDeletionRequested" | "organizationDeletionCancelled" | "apiKeyCreated" | "apiKeyRotated" | "apiKeyRevoked" | "deviceCreated" | "deviceRevoked";
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                /** @description Only before this time */
                to?: string;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "at": "2027-06-12T16:00:00.000Z",
                     *           "kind": "signedIn",
                     *           "organizationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "userId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "userName": "Ada Lovelace",
                     *           "sessionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "actor": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "subject": "member:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f61",
                     *           "address": "203.0.113.7",
                     *           "device": "Firefox on Windows",
                     *           "detail": {
                     *             "from": "staff",
                     *             "to": "manager"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SecurityEventPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "organizationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "organizationName": "Hotel Seeblick",
                     *           "device": "Firefox on Windows",
                     *           "address": "203.0.113.7",
                     *           "current": true,
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "lastUsedAt": "2027-06-12T16:00:00.000Z",
                     *           "expiresAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SessionListView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["auth.session_not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    revokeOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revoked": 2
                     *     }
                     */
                    "application/json": components["schemas"]["RevokedSessionsView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
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
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "Hotel Seeblick",
                     *           "role": "owner",
                     *           "deletesAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
            400: components["responses"]["request.invalid-request.malformed"];
            401: components["responses"]["auth.wrong_credentials"];
            403: components["responses"]["auth.no_organization"];
            404: components["responses"]["auth.not_in_organization"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["auth.too_many_attempts-request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
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
                "application/json": components["schemas"]["SignUp"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "Hotel Seeblick",
                     *           "role": "owner",
                     *           "deletesAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
            400: components["responses"]["account.password_breached-account.password_weak-request.invalid-request.malformed"];
            409: components["responses"]["account.email_taken"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["auth.too_many_attempts-request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
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
                "application/json": components["schemas"]["SwitchOrganization"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "Hotel Seeblick",
                     *           "role": "owner",
                     *           "deletesAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
            400: components["responses"]["request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["auth.not_in_organization"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getSignInWays: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "password": true,
                     *       "google": {
                     *         "startUrl": "https://guests.example.com/api/v1/auth/google"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SignInWaysView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listChannels: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                kind?: "email" | "twilio" | "whatsapp" | "messenger" | "instagram";
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                state?: "connecting" | "healthy" | "degraded" | "held" | "disabled";
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "kind": "email",
                     *           "name": "Front office",
                     *           "account": "events@hotel.example",
                     *           "state": "connecting",
                     *           "reason": null,
                     *           "advice": null,
                     *           "stateSince": "2027-06-12T16:00:00.000Z",
                     *           "settings": {
                     *             "fromAddress": "events@hotel.example",
                     *             "fromName": "Hotel Sonne",
                     *             "host": "smtp.hotel.example",
                     *             "port": 587
                     *           },
                     *           "tokenExpiresAt": "2027-06-12T16:00:00.000Z",
                     *           "hookPath": "/hooks/email/01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ChannelPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    connectChannel: {
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
                 *       "kind": "email",
                 *       "name": "Front office",
                 *       "settings": {
                 *         "fromAddress": "events@hotel.example",
                 *         "fromName": "Hotel Sonne",
                 *         "host": "smtp.hotel.example",
                 *         "port": 587
                 *       },
                 *       "credentials": {
                 *         "username": "events",
                 *         "password": "a long password"
                 *       },
                 *       "tokenExpiresAt": "2027-06-12T16:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewChannel"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "kind": "email",
                     *       "name": "Front office",
                     *       "account": "events@hotel.example",
                     *       "state": "connecting",
                     *       "reason": null,
                     *       "advice": null,
                     *       "stateSince": "2027-06-12T16:00:00.000Z",
                     *       "settings": {
                     *         "fromAddress": "events@hotel.example",
                     *         "fromName": "Hotel Sonne",
                     *         "host": "smtp.hotel.example",
                     *         "port": 587
                     *       },
                     *       "tokenExpiresAt": "2027-06-12T16:00:00.000Z",
                     *       "hookPath": "/hooks/email/01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            400: components["responses"]["channel.address_forbidden-channel.settings_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["channel.account_taken"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "kind": "email",
                     *       "name": "Front office",
                     *       "account": "events@hotel.example",
                     *       "state": "connecting",
                     *       "reason": null,
                     *       "advice": null,
                     *       "stateSince": "2027-06-12T16:00:00.000Z",
                     *       "settings": {
                     *         "fromAddress": "events@hotel.example",
                     *         "fromName": "Hotel Sonne",
                     *         "host": "smtp.hotel.example",
                     *         "port": 587
                     *       },
                     *       "tokenExpiresAt": "2027-06-12T16:00:00.000Z",
                     *       "hookPath": "/hooks/email/01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["channel.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    deleteChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["channel.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            412: components["responses"]["request.stale"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    updateChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *       "name": "Front office",
                 *       "settings": {
                 *         "fromAddress": "events@hotel.example",
                 *         "fromName": "Hotel Sonne",
                 *         "host": "smtp.hotel.example",
                 *         "port": 587
                 *       },
                 *       "credentials": {
                 *         "username": "events",
                 *         "password": "a long password"
                 *       },
                 *       "tokenExpiresAt": "2027-06-12T16:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["ChannelChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "kind": "email",
                     *       "name": "Front office",
                     *       "account": "events@hotel.example",
                     *       "state": "connecting",
                     *       "reason": null,
                     *       "advice": null,
                     *       "stateSince": "2027-06-12T16:00:00.000Z",
                     *       "settings": {
                     *         "fromAddress": "events@hotel.example",
                     *         "fromName": "Hotel Sonne",
                     *         "host": "smtp.hotel.example",
                     *         "port": 587
                     *       },
                     *       "tokenExpiresAt": "2027-06-12T16:00:00.000Z",
                     *       "hookPath": "/hooks/email/01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            400: components["responses"]["channel.address_forbidden-channel.settings_invalid-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["channel.not_found-request.not_found"];
            409: components["responses"]["channel.account_taken-channel.credentials_needed"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    replaceChannelCredentials: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *       "credentials": {
                 *         "username": "events",
                 *         "password": "a long password"
                 *       },
                 *       "tokenExpiresAt": "2027-06-12T16:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewChannelCredentials"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "kind": "email",
                     *       "name": "Front office",
                     *       "account": "events@hotel.example",
                     *       "state": "connecting",
                     *       "reason": null,
                     *       "advice": null,
                     *       "stateSince": "2027-06-12T16:00:00.000Z",
                     *       "settings": {
                     *         "fromAddress": "events@hotel.example",
                     *         "fromName": "Hotel Sonne",
                     *         "host": "smtp.hotel.example",
                     *         "port": 587
                     *       },
                     *       "tokenExpiresAt": "2027-06-12T16:00:00.000Z",
                     *       "hookPath": "/hooks/email/01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            400: components["responses"]["channel.settings_invalid-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["channel.not_found-request.not_found"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    disableChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "kind": "email",
                     *       "name": "Front office",
                     *       "account": "events@hotel.example",
                     *       "state": "connecting",
                     *       "reason": null,
                     *       "advice": null,
                     *       "stateSince": "2027-06-12T16:00:00.000Z",
                     *       "settings": {
                     *         "fromAddress": "events@hotel.example",
                     *         "fromName": "Hotel Sonne",
                     *         "host": "smtp.hotel.example",
                     *         "port": 587
                     *       },
                     *       "tokenExpiresAt": "2027-06-12T16:00:00.000Z",
                     *       "hookPath": "/hooks/email/01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["channel.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    enableChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "kind": "email",
                     *       "name": "Front office",
                     *       "account": "events@hotel.example",
                     *       "state": "connecting",
                     *       "reason": null,
                     *       "advice": null,
                     *       "stateSince": "2027-06-12T16:00:00.000Z",
                     *       "settings": {
                     *         "fromAddress": "events@hotel.example",
                     *         "fromName": "Hotel Sonne",
                     *         "host": "smtp.hotel.example",
                     *         "port": 587
                     *       },
                     *       "tokenExpiresAt": "2027-06-12T16:00:00.000Z",
                     *       "hookPath": "/hooks/email/01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["channel.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    testChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "works": true,
                     *       "state": "connecting",
                     *       "account": "Hotel Sonne",
                     *       "code": null,
                     *       "detail": null
                     *     }
                     */
                    "application/json": components["schemas"]["ChannelTestView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["channel.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listConversations: {
        parameters: {
            query?: {
                /** @description Only those this member takes care of */
                assignedTo?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                guestId?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                state?: "open" | "closed";
                /** @description Whether there are messages nobody has read */
                unread?: boolean;
                /** @description Whether a message of theirs waits for an answer */
                waiting?: boolean;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "Ada Lovelace",
                     *           "state": "open",
                     *           "assignedTo": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "unread": 0,
                     *           "lastInboundAt": "2027-06-12T16:00:00.000Z",
                     *           "lastOutboundAt": "2027-06-12T16:00:00.000Z",
                     *           "lastActivityAt": "2027-06-12T16:00:00.000Z",
                     *           "waitingSince": "2027-06-12T16:00:00.000Z",
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Ada Lovelace",
                     *       "state": "open",
                     *       "assignedTo": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "unread": 0,
                     *       "lastInboundAt": "2027-06-12T16:00:00.000Z",
                     *       "lastOutboundAt": "2027-06-12T16:00:00.000Z",
                     *       "lastActivityAt": "2027-06-12T16:00:00.000Z",
                     *       "waitingSince": "2027-06-12T16:00:00.000Z",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["conversation.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    assignConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "userId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *     }
                 */
                "application/json": components["schemas"]["ConversationAssignment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Ada Lovelace",
                     *       "state": "open",
                     *       "assignedTo": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "unread": 0,
                     *       "lastInboundAt": "2027-06-12T16:00:00.000Z",
                     *       "lastOutboundAt": "2027-06-12T16:00:00.000Z",
                     *       "lastActivityAt": "2027-06-12T16:00:00.000Z",
                     *       "waitingSince": "2027-06-12T16:00:00.000Z",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["conversation.not_found-member.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    closeConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Ada Lovelace",
                     *       "state": "open",
                     *       "assignedTo": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "unread": 0,
                     *       "lastInboundAt": "2027-06-12T16:00:00.000Z",
                     *       "lastOutboundAt": "2027-06-12T16:00:00.000Z",
                     *       "lastActivityAt": "2027-06-12T16:00:00.000Z",
                     *       "waitingSince": "2027-06-12T16:00:00.000Z",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["conversation.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    markConversationRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Ada Lovelace",
                     *       "state": "open",
                     *       "assignedTo": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "unread": 0,
                     *       "lastInboundAt": "2027-06-12T16:00:00.000Z",
                     *       "lastOutboundAt": "2027-06-12T16:00:00.000Z",
                     *       "lastActivityAt": "2027-06-12T16:00:00.000Z",
                     *       "waitingSince": "2027-06-12T16:00:00.000Z",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["conversation.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    reopenConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Ada Lovelace",
                     *       "state": "open",
                     *       "assignedTo": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "unread": 0,
                     *       "lastInboundAt": "2027-06-12T16:00:00.000Z",
                     *       "lastOutboundAt": "2027-06-12T16:00:00.000Z",
                     *       "lastActivityAt": "2027-06-12T16:00:00.000Z",
                     *       "waitingSince": "2027-06-12T16:00:00.000Z",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["conversation.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /** @description Only of this account */
                channelId?: string;
                /** @description Only with this cause */
                code?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only given up at this time or later */
                from?: string;
                /** @description Only this kind */
                kind?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                /** @description Only about this, e.g. a message */
                subjectId?: string;
                /** @description Only given up before this time */
                to?: string;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "kind": "message.send",
                     *           "subjectId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "channelId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "lane": "transactional",
                     *           "attempts": 8,
                     *           "errorClass": "permanent",
                     *           "code": "whatsapp.template_paused",
                     *           "message": "The template is paused",
                     *           "suggestion": "Choose another template",
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "diedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "kind": "message.send",
                     *       "subjectId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "channelId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "lane": "transactional",
                     *       "attempts": 8,
                     *       "errorClass": "permanent",
                     *       "code": "whatsapp.template_paused",
                     *       "message": "The template is paused",
                     *       "suggestion": "Choose another template",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "diedAt": "2027-06-12T16:00:00.000Z",
                     *       "history": [
                     *         {
                     *           "n": 1,
                     *           "startedAt": "2027-06-12T16:00:00.000Z",
                     *           "endedAt": "2027-06-12T16:00:00.000Z",
                     *           "outcome": "done",
                     *           "errorClass": "transient",
                     *           "code": "smtp.timeout",
                     *           "providerRef": "SM8a2c",
                     *           "reconciled": "done"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterDetailView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["dead_letter.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    discardDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["dead_letter.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    redriveDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "sendAgain": false
                 *     }
                 */
                "application/json": components["schemas"]["RedriveBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["dead_letter.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
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
                sort?: "startsAt" | "-startsAt" | "name" | "-name" | "createdAt" | "-createdAt";
                /** @description Only events in this state */
                state?: "draft" | "published" | "cancelled";
                /** @description Only events that start before this time */
                to?: string;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *           "branding": {
                     *             "accentColor": "#7a5c2e",
                     *             "backgroundColor": "#f3eee6",
                     *             "headingFont": "classic",
                     *             "logo": "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
                     *           },
                     *           "rsvpMessage": "We would love to see you there!",
                     *           "copiedFrom": null,
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "branding": {
                 *         "accentColor": "#7a5c2e",
                 *         "backgroundColor": "#f3eee6",
                 *         "headingFont": "classic",
                 *         "logo": "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
                 *       },
                 *       "rsvpMessage": "We would love to see you there!",
                 *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "name": "Midsummer Gala",
                 *       "startsAt": "2027-06-12T16:00:00.000Z",
                 *       "endsAt": "2027-06-12T23:00:00.000Z",
                 *       "timeZone": "Europe/Vienna",
                 *       "functions": [
                 *         {
                 *           "description": "Five courses",
                 *           "startsAt": "2027-06-12T16:00:00.000Z",
                 *           "endsAt": "2027-06-12T20:00:00.000Z",
                 *           "venue": "Ballroom",
                 *           "capacity": 300,
                 *           "position": 1,
                 *           "mealChoices": [
                 *             {
                 *               "id": "vegetarian",
                 *               "label": "Vegetarian"
                 *             }
                 *           ],
                 *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f70",
                 *           "name": "Dinner"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewEvent"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "branding": {
                     *         "accentColor": "#7a5c2e",
                     *         "backgroundColor": "#f3eee6",
                     *         "headingFont": "classic",
                     *         "logo": "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
                     *       },
                     *       "rsvpMessage": "We would love to see you there!",
                     *       "copiedFrom": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["event.id_taken-event_function.id_taken-idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "branding": {
                     *         "accentColor": "#7a5c2e",
                     *         "backgroundColor": "#f3eee6",
                     *         "headingFont": "classic",
                     *         "logo": "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
                     *       },
                     *       "rsvpMessage": "We would love to see you there!",
                     *       "copiedFrom": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    deleteEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            409: components["responses"]["event.has_invitations-event.not_draft-idempotency.still_running"];
            412: components["responses"]["request.stale"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    updateEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *       "branding": {
                 *         "accentColor": "#7a5c2e",
                 *         "backgroundColor": "#f3eee6",
                 *         "headingFont": "classic",
                 *         "logo": "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
                 *       },
                 *       "rsvpMessage": "We would love to see you there!",
                 *       "name": "Midsummer Gala",
                 *       "startsAt": "2027-06-12T16:00:00.000Z",
                 *       "endsAt": "2027-06-12T23:00:00.000Z",
                 *       "timeZone": "Europe/Vienna",
                 *       "moveFunctions": true,
                 *       "force": false
                 *     }
                 */
                "application/json": components["schemas"]["EventChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "branding": {
                     *         "accentColor": "#7a5c2e",
                     *         "backgroundColor": "#f3eee6",
                     *         "headingFont": "classic",
                     *         "logo": "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
                     *       },
                     *       "rsvpMessage": "We would love to see you there!",
                     *       "copiedFrom": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            409: components["responses"]["event.cancelled-event.capacity_below_taken-idempotency.still_running"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listAttendees: {
        parameters: {
            query?: {
                /** @description Only with this answer: to `functionId` if given, else over all */
                answer?: "pending" | "yes" | "no" | "waiting" | "offered";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description `none` for people without a diet */
                diet?: "omnivore" | "vegetarian" | "vegan" | "pescatarian" | "halal" | "kosher" | "other" | "none";
                /** @description Only people invited to this function */
                functionId?: string;
                /** @description Only members of this invitation */
                invitationId?: string;
                kind?: "guest" | "plus_one";
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                /** @description Part of a name, in any script, with or without accents */
                search?: string;
                /** @description `name` unless told; `-` for the other way round */
                sort?: "name" | "-name";
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *           "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "kind": "guest",
                     *           "firstName": "Ada",
                     *           "lastName": "Lovelace",
                     *           "answer": "pending",
                     *           "answers": {
                     *             "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "pending"
                     *           },
                     *           "meals": {
                     *             "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "fish"
                     *           },
                     *           "diet": "omnivore",
                     *           "allergies": [
                     *             {
                     *               "allergen": "gluten",
                     *               "severity": "preference",
                     *               "note": "also traces"
                     *             }
                     *           ],
                     *           "dietaryNotes": "No raw onions",
                     *           "questionAnswers": [
                     *             {
                     *               "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *               "version": 1,
                     *               "value": "Dancing Queen"
                     *             }
                     *           ],
                     *           "answeredAt": "2027-06-12T16:00:00.000Z",
                     *           "answeredBy": "guest:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "declinedLate": true,
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AttendeePage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    removeInvitationMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["attendee.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    moveMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *     }
                 */
                "application/json": components["schemas"]["MemberMove"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "kind": "guest",
                     *       "firstName": "Ada",
                     *       "lastName": "Lovelace",
                     *       "answer": "pending",
                     *       "answers": {
                     *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "pending"
                     *       },
                     *       "meals": {
                     *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "fish"
                     *       },
                     *       "diet": "omnivore",
                     *       "allergies": [
                     *         {
                     *           "allergen": "gluten",
                     *           "severity": "preference",
                     *           "note": "also traces"
                     *         }
                     *       ],
                     *       "dietaryNotes": "No raw onions",
                     *       "questionAnswers": [
                     *         {
                     *           "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "value": "Dancing Queen"
                     *         }
                     *       ],
                     *       "answeredAt": "2027-06-12T16:00:00.000Z",
                     *       "answeredBy": "guest:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "declinedLate": true,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AttendeeView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["attendee.not_found-invitation.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-invitation.queued-invitation.revoked"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example text */
                    "text/calendar": string;
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    cancelEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                "application/json": components["schemas"]["EventCancellation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "branding": {
                     *         "accentColor": "#7a5c2e",
                     *         "backgroundColor": "#f3eee6",
                     *         "headingFont": "classic",
                     *         "logo": "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
                     *       },
                     *       "rsvpMessage": "We would love to see you there!",
                     *       "copiedFrom": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    copyEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f72",
                 *       "name": "Midsummer Gala 2028",
                 *       "startsAt": "2028-06-10T16:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["EventCopy"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "branding": {
                     *         "accentColor": "#7a5c2e",
                     *         "backgroundColor": "#f3eee6",
                     *         "headingFont": "classic",
                     *         "logo": "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
                     *       },
                     *       "rsvpMessage": "We would love to see you there!",
                     *       "copiedFrom": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            409: components["responses"]["event.id_taken-idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listDevices: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *           "name": "Main entrance, tablet 2",
                     *           "actions": [
                     *             "events:read"
                     *           ],
                     *           "hint": "x9Tq",
                     *           "createdBy": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "expiresAt": "2031-06-13T06:00:00.000Z",
                     *           "revokedAt": "2027-06-12T16:00:00.000Z",
                     *           "lastSeenAt": "2027-06-12T16:00:00.000Z",
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["DevicePage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "name": "Main entrance, tablet 2",
                 *       "actions": [
                 *         "events:read",
                 *         "attendees:read"
                 *       ],
                 *       "expiresAt": "2031-06-13T06:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewDevice"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Main entrance, tablet 2",
                     *       "actions": [
                     *         "events:read"
                     *       ],
                     *       "hint": "x9Tq",
                     *       "createdBy": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "expiresAt": "2031-06-13T06:00:00.000Z",
                     *       "revokedAt": "2027-06-12T16:00:00.000Z",
                     *       "lastSeenAt": "2027-06-12T16:00:00.000Z",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z",
                     *       "token": "pc_dev_0123456789ABCDEFGHIJKLMNOPQRSTUV1GiIwD"
                     *     }
                     */
                    "application/json": components["schemas"]["DeviceWithTokenView"];
                };
            };
            400: components["responses"]["device.expiry_wrong-idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["device.beyond_yours-request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Main entrance, tablet 2",
                     *       "actions": [
                     *         "events:read"
                     *       ],
                     *       "hint": "x9Tq",
                     *       "createdBy": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "expiresAt": "2031-06-13T06:00:00.000Z",
                     *       "revokedAt": "2027-06-12T16:00:00.000Z",
                     *       "lastSeenAt": "2027-06-12T16:00:00.000Z",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeviceView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["device.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    revokeDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["device.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            412: components["responses"]["request.stale"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
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
                "If-None-Match"?: string;
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *             {
                     *               "id": "vegetarian",
                     *               "label": "Vegetarian"
                     *             }
                     *           ],
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["FunctionPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createEventFunction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *         {
                 *           "id": "vegetarian",
                 *           "label": "Vegetarian"
                 *         }
                 *       ],
                 *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f70",
                 *       "name": "Dinner"
                 *     }
                 */
                "application/json": components["schemas"]["NewFunction"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *         {
                     *           "id": "vegetarian",
                     *           "label": "Vegetarian"
                     *         }
                     *       ],
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FunctionView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            409: components["responses"]["event.cancelled-event_function.id_taken-idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getEventFunction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *         {
                     *           "id": "vegetarian",
                     *           "label": "Vegetarian"
                     *         }
                     *       ],
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FunctionView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event_function.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    deleteEventFunction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-event_function.not_found-request.not_found"];
            409: components["responses"]["event_function.has_questions-event_function.in_use-event_function.last-idempotency.still_running"];
            412: components["responses"]["request.stale"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    updateEventFunction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *         {
                 *           "id": "vegetarian",
                 *           "label": "Vegetarian"
                 *         }
                 *       ],
                 *       "name": "Dinner",
                 *       "force": false
                 *     }
                 */
                "application/json": components["schemas"]["FunctionChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *         {
                     *           "id": "vegetarian",
                     *           "label": "Vegetarian"
                     *         }
                     *       ],
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FunctionView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-event_function.not_found-request.not_found"];
            409: components["responses"]["event.cancelled-event.capacity_below_taken-idempotency.still_running"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description Whether they have answered */
                answered?: boolean;
                /** @description Whether anybody of the party has a place */
                coming?: boolean;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only parties invited to this function */
                functionId?: string;
                /** @description Whether anybody of the party has yet to answer for a function they are invited to */
                incomplete?: boolean;
                language?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                /** @description Whether the link was opened */
                opened?: boolean;
                /** @description Part of the party's or a member's name */
                search?: string;
                /** @description `name` unless told; `-` for the other way round */
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                state?: "draft" | "queued" | "sent" | "delivered" | "opened" | "responded" | "bounced" | "expired" | "revoked";
                /** @description Whether they are on the waiting list or have an offer */
                waiting?: boolean;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *           "name": "Familie Lovelace",
                     *           "contactGuestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "language": "de",
                     *           "plusOnes": 1,
                     *           "functionIds": [
                     *             "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *           ],
                     *           "state": "draft",
                     *           "openedAt": "2027-06-12T16:00:00.000Z",
                     *           "respondedAt": "2027-06-12T16:00:00.000Z",
                     *           "sentAt": "2027-06-12T16:00:00.000Z",
                     *           "remindedAt": "2027-06-12T16:00:00.000Z",
                     *           "deliveryState": "queued",
                     *           "note": "Old friends of the house",
                     *           "message": "We are looking forward to it!",
                     *           "householdAnswers": [
                     *             {
                     *               "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *               "version": 1,
                     *               "value": "Dancing Queen"
                     *             }
                     *           ],
                     *           "externalId": "ROW-17",
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "name": "Familie Lovelace",
                 *       "contactGuestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "language": "de",
                 *       "plusOnes": 1,
                 *       "note": "Old friends of the house",
                 *       "externalId": "ROW-17",
                 *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "guestIds": [
                 *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *       ],
                 *       "functionIds": [
                 *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "rsvpUrl": "https://rsvp.example.org/r/k3yk3yk3yk3yk3yk3yk3yA"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationLink"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-invitation.nobody-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-guest.not_found-request.not_found"];
            409: components["responses"]["attendee.already_invited-idempotency.still_running-invitation.event_cancelled-invitation.external_id_taken-invitation.id_taken"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Familie Lovelace",
                     *       "contactGuestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "language": "de",
                     *       "plusOnes": 1,
                     *       "functionIds": [
                     *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *       ],
                     *       "state": "draft",
                     *       "openedAt": "2027-06-12T16:00:00.000Z",
                     *       "respondedAt": "2027-06-12T16:00:00.000Z",
                     *       "sentAt": "2027-06-12T16:00:00.000Z",
                     *       "remindedAt": "2027-06-12T16:00:00.000Z",
                     *       "deliveryState": "queued",
                     *       "note": "Old friends of the house",
                     *       "message": "We are looking forward to it!",
                     *       "householdAnswers": [
                     *         {
                     *           "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "value": "Dancing Queen"
                     *         }
                     *       ],
                     *       "externalId": "ROW-17",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["invitation.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    deleteInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["invitation.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-invitation.answered"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    updateInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *       "name": "Familie Lovelace",
                 *       "contactGuestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "language": "de",
                 *       "plusOnes": 1,
                 *       "note": "Old friends of the house",
                 *       "externalId": "ROW-17"
                 *     }
                 */
                "application/json": components["schemas"]["InvitationChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Familie Lovelace",
                     *       "contactGuestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "language": "de",
                     *       "plusOnes": 1,
                     *       "functionIds": [
                     *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *       ],
                     *       "state": "draft",
                     *       "openedAt": "2027-06-12T16:00:00.000Z",
                     *       "respondedAt": "2027-06-12T16:00:00.000Z",
                     *       "sentAt": "2027-06-12T16:00:00.000Z",
                     *       "remindedAt": "2027-06-12T16:00:00.000Z",
                     *       "deliveryState": "queued",
                     *       "note": "Old friends of the house",
                     *       "message": "We are looking forward to it!",
                     *       "householdAnswers": [
                     *         {
                     *           "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "value": "Dancing Queen"
                     *         }
                     *       ],
                     *       "externalId": "ROW-17",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["guest.not_found-invitation.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-invitation.external_id_taken-invitation.too_few_plus_ones"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    addInvitationMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *     }
                 */
                "application/json": components["schemas"]["NewInvitationMember"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "kind": "guest",
                     *       "firstName": "Ada",
                     *       "lastName": "Lovelace",
                     *       "answer": "pending",
                     *       "answers": {
                     *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "pending"
                     *       },
                     *       "meals": {
                     *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60": "fish"
                     *       },
                     *       "diet": "omnivore",
                     *       "allergies": [
                     *         {
                     *           "allergen": "gluten",
                     *           "severity": "preference",
                     *           "note": "also traces"
                     *         }
                     *       ],
                     *       "dietaryNotes": "No raw onions",
                     *       "questionAnswers": [
                     *         {
                     *           "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "value": "Dancing Queen"
                     *         }
                     *       ],
                     *       "answeredAt": "2027-06-12T16:00:00.000Z",
                     *       "answeredBy": "guest:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "declinedLate": true,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AttendeeView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["guest.not_found-invitation.not_found-request.not_found"];
            409: components["responses"]["attendee.already_invited-idempotency.still_running-invitation.id_taken-invitation.revoked"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    mergeInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "fromId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *     }
                 */
                "application/json": components["schemas"]["InvitationMerge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Familie Lovelace",
                     *       "contactGuestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "language": "de",
                     *       "plusOnes": 1,
                     *       "functionIds": [
                     *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *       ],
                     *       "state": "draft",
                     *       "openedAt": "2027-06-12T16:00:00.000Z",
                     *       "respondedAt": "2027-06-12T16:00:00.000Z",
                     *       "sentAt": "2027-06-12T16:00:00.000Z",
                     *       "remindedAt": "2027-06-12T16:00:00.000Z",
                     *       "deliveryState": "queued",
                     *       "note": "Old friends of the house",
                     *       "message": "We are looking forward to it!",
                     *       "householdAnswers": [
                     *         {
                     *           "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "value": "Dancing Queen"
                     *         }
                     *       ],
                     *       "externalId": "ROW-17",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["invitation.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-invitation.queued-invitation.revoked"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Familie Lovelace",
                     *       "contactGuestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "language": "de",
                     *       "plusOnes": 1,
                     *       "functionIds": [
                     *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *       ],
                     *       "state": "draft",
                     *       "openedAt": "2027-06-12T16:00:00.000Z",
                     *       "respondedAt": "2027-06-12T16:00:00.000Z",
                     *       "sentAt": "2027-06-12T16:00:00.000Z",
                     *       "remindedAt": "2027-06-12T16:00:00.000Z",
                     *       "deliveryState": "queued",
                     *       "note": "Old friends of the house",
                     *       "message": "We are looking forward to it!",
                     *       "householdAnswers": [
                     *         {
                     *           "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "value": "Dancing Queen"
                     *         }
                     *       ],
                     *       "externalId": "ROW-17",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["invitation.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    rotateInvitationLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "rsvpUrl": "https://rsvp.example.org/r/k3yk3yk3yk3yk3yk3yk3yA"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationLink"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["invitation.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-invitation.revoked"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    splitInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "name": "Ada Lovelace",
                 *       "attendeeIds": [
                 *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["InvitationSplit"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "rsvpUrl": "https://rsvp.example.org/r/k3yk3yk3yk3yk3yk3yk3yA"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationLink"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["attendee.not_found-invitation.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-invitation.id_taken-invitation.queued"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "items": [
                 *         {
                 *           "name": "Familie Lovelace",
                 *           "contactGuestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *           "language": "de",
                 *           "plusOnes": 1,
                 *           "note": "Old friends of the house",
                 *           "externalId": "ROW-17",
                 *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *           "guestIds": [
                 *             "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *           ],
                 *           "functionIds": [
                 *             "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewInvitations"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "index": 1,
                     *           "status": 201,
                     *           "result": {
                     *             "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *             "rsvpUrl": "https://rsvp.example.org/r/k3yk3yk3yk3yk3yk3yk3yA"
                     *           },
                     *           "problem": {
                     *             "code": "attendee.already_invited",
                     *             "title": "This guest is invited to the event already",
                     *             "detail": "Familie Lovelace"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationOutcomes"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-invitation.event_cancelled"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    publishEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "branding": {
                     *         "accentColor": "#7a5c2e",
                     *         "backgroundColor": "#f3eee6",
                     *         "headingFont": "classic",
                     *         "logo": "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
                     *       },
                     *       "rsvpMessage": "We would love to see you there!",
                     *       "copiedFrom": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            409: components["responses"]["event.cancelled-idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
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
                "If-None-Match"?: string;
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *           "showWhen": {
                     *             "answer": "yes",
                     *             "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *           },
                     *           "minimum": null,
                     *           "maximum": null,
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["QuestionPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createEventQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "showWhen": {
                 *         "answer": "yes"
                 *       },
                 *       "minimum": null,
                 *       "maximum": null,
                 *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f71",
                 *       "key": "song",
                 *       "label": "Which song gets you dancing?",
                 *       "type": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewQuestion"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "showWhen": {
                     *         "answer": "yes",
                     *         "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *       },
                     *       "minimum": null,
                     *       "maximum": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            409: components["responses"]["event.cancelled-event_question.id_taken-event_question.key_taken-idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getEventQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "showWhen": {
                     *         "answer": "yes",
                     *         "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *       },
                     *       "minimum": null,
                     *       "maximum": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event_question.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    deleteEventQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-event_question.not_found-request.not_found"];
            409: components["responses"]["event_question.answered-idempotency.still_running"];
            412: components["responses"]["request.stale"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    updateEventQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *       "showWhen": {
                 *         "answer": "yes"
                 *       },
                 *       "minimum": null,
                 *       "maximum": null,
                 *       "key": "song",
                 *       "label": "Which song gets you dancing?",
                 *       "type": "text",
                 *       "archived": false
                 *     }
                 */
                "application/json": components["schemas"]["QuestionChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "showWhen": {
                     *         "answer": "yes",
                     *         "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *       },
                     *       "minimum": null,
                     *       "maximum": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-event_question.not_found-request.not_found"];
            409: components["responses"]["event.cancelled-event_question.key_taken-idempotency.still_running"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listEventQuestionVersions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "versionNo": 1,
                     *           "label": "Which song gets you dancing?",
                     *           "help": "Artist and title",
                     *           "type": "text",
                     *           "options": [],
                     *           "required": false,
                     *           "showWhen": {
                     *             "answer": "yes",
                     *             "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *           },
                     *           "minimum": null,
                     *           "maximum": null,
                     *           "createdAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["QuestionVersionsView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event_question.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listSegments: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *           "name": "Silent, German-speaking",
                     *           "filter": {
                     *             "state": "draft",
                     *             "answered": true,
                     *             "opened": true,
                     *             "coming": true,
                     *             "waiting": true,
                     *             "incomplete": true,
                     *             "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *             "language": "de"
                     *           },
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SegmentPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createSegment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "name": "Silent, German-speaking",
                 *       "filter": {
                 *         "state": "draft",
                 *         "answered": true,
                 *         "opened": true,
                 *         "coming": true,
                 *         "waiting": true,
                 *         "incomplete": true,
                 *         "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *         "language": "de"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewSegment"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Silent, German-speaking",
                     *       "filter": {
                     *         "state": "draft",
                     *         "answered": true,
                     *         "opened": true,
                     *         "coming": true,
                     *         "waiting": true,
                     *         "incomplete": true,
                     *         "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *         "language": "de"
                     *       },
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SegmentView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-segment.id_taken-segment.name_taken"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getSegment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Silent, German-speaking",
                     *       "filter": {
                     *         "state": "draft",
                     *         "answered": true,
                     *         "opened": true,
                     *         "coming": true,
                     *         "waiting": true,
                     *         "incomplete": true,
                     *         "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *         "language": "de"
                     *       },
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SegmentView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found-segment.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    deleteSegment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found-segment.not_found"];
            409: components["responses"]["idempotency.still_running"];
            412: components["responses"]["request.stale"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    updateSegment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *       "name": "Silent, German-speaking",
                 *       "filter": {
                 *         "state": "draft",
                 *         "answered": true,
                 *         "opened": true,
                 *         "coming": true,
                 *         "waiting": true,
                 *         "incomplete": true,
                 *         "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *         "language": "de"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SegmentChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "name": "Silent, German-speaking",
                     *       "filter": {
                     *         "state": "draft",
                     *         "answered": true,
                     *         "opened": true,
                     *         "coming": true,
                     *         "waiting": true,
                     *         "incomplete": true,
                     *         "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *         "language": "de"
                     *       },
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SegmentView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found-segment.not_found"];
            409: components["responses"]["idempotency.still_running-segment.name_taken"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    countSegment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path: {
                eventId: string;
                segment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invitations": 42,
                     *       "people": 97,
                     *       "unreachable": 3,
                     *       "bounced": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SegmentCount"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found-segment.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listSegmentInvitations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path: {
                eventId: string;
                segment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *           "name": "Familie Lovelace",
                     *           "contactGuestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "language": "de",
                     *           "plusOnes": 1,
                     *           "functionIds": [
                     *             "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *           ],
                     *           "state": "draft",
                     *           "openedAt": "2027-06-12T16:00:00.000Z",
                     *           "respondedAt": "2027-06-12T16:00:00.000Z",
                     *           "sentAt": "2027-06-12T16:00:00.000Z",
                     *           "remindedAt": "2027-06-12T16:00:00.000Z",
                     *           "deliveryState": "queued",
                     *           "note": "Old friends of the house",
                     *           "message": "We are looking forward to it!",
                     *           "householdAnswers": [
                     *             {
                     *               "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *               "version": 1,
                     *               "value": "Dancing Queen"
                     *             }
                     *           ],
                     *           "externalId": "ROW-17",
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found-segment.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getEventStats: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *         {
                     *           "invited": 300,
                     *           "answered": 250,
                     *           "yes": 200,
                     *           "no": 40,
                     *           "pending": 50,
                     *           "waiting": 10,
                     *           "capacity": 300,
                     *           "taken": 200,
                     *           "held": 4,
                     *           "free": 96,
                     *           "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "Dinner"
                     *         }
                     *       ],
                     *       "diets": [
                     *         {
                     *           "diet": "vegetarian",
                     *           "people": 25
                     *         }
                     *       ],
                     *       "allergens": [
                     *         {
                     *           "allergen": "peanuts",
                     *           "severity": "anaphylaxis",
                     *           "people": 2
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EventStatsView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listWaiting: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                functionId?: string;
                invitationId?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                /** @description Waiting and offered ones unless told */
                state?: "waiting" | "offered" | "accepted" | "expired" | "withdrawn";
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *           "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "size": 1,
                     *           "state": "waiting",
                     *           "waitsSince": "2027-06-12T16:00:00.000Z",
                     *           "offeredAt": "2027-06-12T16:00:00.000Z",
                     *           "offerExpiresAt": "2027-06-12T16:00:00.000Z",
                     *           "passedOver": 1,
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["WaitingEntryPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    moveWaiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "beforeId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *     }
                 */
                "application/json": components["schemas"]["WaitingMove"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "size": 1,
                     *       "state": "waiting",
                     *       "waitsSince": "2027-06-12T16:00:00.000Z",
                     *       "offeredAt": "2027-06-12T16:00:00.000Z",
                     *       "offerExpiresAt": "2027-06-12T16:00:00.000Z",
                     *       "passedOver": 1,
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WaitingEntryView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found-waiting_entry.not_found"];
            409: components["responses"]["idempotency.still_running-waiting_entry.not_waiting"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    offerWaiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "expiresAt": "2027-06-12T16:00:00.000Z",
                 *       "overbook": true
                 *     }
                 */
                "application/json": components["schemas"]["WaitingOffer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "size": 1,
                     *       "state": "waiting",
                     *       "waitsSince": "2027-06-12T16:00:00.000Z",
                     *       "offeredAt": "2027-06-12T16:00:00.000Z",
                     *       "offerExpiresAt": "2027-06-12T16:00:00.000Z",
                     *       "passedOver": 1,
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WaitingEntryView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found-waiting_entry.not_found"];
            409: components["responses"]["idempotency.still_running-waiting_entry.closed-waiting_entry.full-waiting_entry.not_waiting"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    withdrawWaiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "reason": "They found another table"
                 *     }
                 */
                "application/json": components["schemas"]["WaitingWithdrawal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "size": 1,
                     *       "state": "waiting",
                     *       "waitsSince": "2027-06-12T16:00:00.000Z",
                     *       "offeredAt": "2027-06-12T16:00:00.000Z",
                     *       "offerExpiresAt": "2027-06-12T16:00:00.000Z",
                     *       "passedOver": 1,
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WaitingEntryView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found-waiting_entry.not_found"];
            409: components["responses"]["idempotency.still_running-waiting_entry.not_waiting"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listGuests: {
        parameters: {
            query?: {
                allergen?: "gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs" | "other";
                /** @description Only guests added after this */
                createdAfter?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                diet?: "omnivore" | "vegetarian" | "vegan" | "pescatarian" | "halal" | "kosher" | "other";
                /** @description Only guests with this e-mail address */
                email?: string;
                /** @description Only the guest with this external id */
                externalId?: string;
                /** @description Only guests with, or without, an e-mail address */
                hasEmail?: boolean;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                /** @description Parts of names, e-mail addresses, phone numbers and companies, in any script, with typing errors; best first unless `sort` is given, or so many match that only the name can order them. With `sort` only what matches as typed is found */
                search?: string;
                /** @description Of the `allergen` if one is named, else of any */
                severity?: "preference" | "intolerance" | "anaphylaxis";
                /** @description `name` unless told; `-` for the other way round */
                sort?: "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
                /** @description Only guests with this tag */
                tag?: string;
                /** @description Only guests changed after this */
                updatedAfter?: string;
                vip?: boolean;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *           "phoneValid": true,
                     *           "language": "de",
                     *           "company": "Analytical Engines Ltd",
                     *           "birthday": "1985-12-10",
                     *           "vip": true,
                     *           "tags": [
                     *             "vip"
                     *           ],
                     *           "customFields": {
                     *             "shoeSize": 42
                     *           },
                     *           "diet": "omnivore",
                     *           "allergies": [
                     *             {
                     *               "allergen": "gluten",
                     *               "severity": "preference",
                     *               "note": "also traces"
                     *             }
                     *           ],
                     *           "dietaryNotes": "No raw onions",
                     *           "notes": "Prefers the garden side",
                     *           "externalId": "CRM-1042",
                     *           "consents": [
                     *             {
                     *               "channel": "email",
                     *               "purpose": "transactional",
                     *               "granted": true,
                     *               "at": "2027-06-12T16:00:00.000Z",
                     *               "source": "RSVP page",
                     *               "textVersion": "newsletter-2026-03"
                     *             }
                     *           ],
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["GuestPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createGuest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "country": "AT",
                 *       "language": "de",
                 *       "company": "Analytical Engines Ltd",
                 *       "birthday": "1985-12-10",
                 *       "vip": true,
                 *       "tags": [
                 *         "vip"
                 *       ],
                 *       "customFields": {
                 *         "shoeSize": 42
                 *       },
                 *       "diet": "omnivore",
                 *       "allergies": [
                 *         {
                 *           "allergen": "gluten",
                 *           "severity": "preference",
                 *           "note": "also traces"
                 *         }
                 *       ],
                 *       "dietaryNotes": "No raw onions",
                 *       "notes": "Prefers the garden side",
                 *       "externalId": "CRM-1042",
                 *       "consents": [
                 *         {
                 *           "channel": "email",
                 *           "purpose": "transactional",
                 *           "granted": true,
                 *           "at": "2027-06-12T16:00:00.000Z",
                 *           "source": "RSVP page",
                 *           "textVersion": "newsletter-2026-03"
                 *         }
                 *       ],
                 *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *     }
                 */
                "application/json": components["schemas"]["NewGuest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "phoneValid": true,
                     *       "language": "de",
                     *       "company": "Analytical Engines Ltd",
                     *       "birthday": "1985-12-10",
                     *       "vip": true,
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "customFields": {
                     *         "shoeSize": 42
                     *       },
                     *       "diet": "omnivore",
                     *       "allergies": [
                     *         {
                     *           "allergen": "gluten",
                     *           "severity": "preference",
                     *           "note": "also traces"
                     *         }
                     *       ],
                     *       "dietaryNotes": "No raw onions",
                     *       "notes": "Prefers the garden side",
                     *       "externalId": "CRM-1042",
                     *       "consents": [
                     *         {
                     *           "channel": "email",
                     *           "purpose": "transactional",
                     *           "granted": true,
                     *           "at": "2027-06-12T16:00:00.000Z",
                     *           "source": "RSVP page",
                     *           "textVersion": "newsletter-2026-03"
                     *         }
                     *       ],
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["GuestView"];
                };
            };
            400: components["responses"]["guest.nameless-idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["guest.external_id_taken-idempotency.still_running"];
            410: components["responses"]["guest.erased-guest.merged-repeatable"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getGuest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "phoneValid": true,
                     *       "language": "de",
                     *       "company": "Analytical Engines Ltd",
                     *       "birthday": "1985-12-10",
                     *       "vip": true,
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "customFields": {
                     *         "shoeSize": 42
                     *       },
                     *       "diet": "omnivore",
                     *       "allergies": [
                     *         {
                     *           "allergen": "gluten",
                     *           "severity": "preference",
                     *           "note": "also traces"
                     *         }
                     *       ],
                     *       "dietaryNotes": "No raw onions",
                     *       "notes": "Prefers the garden side",
                     *       "externalId": "CRM-1042",
                     *       "consents": [
                     *         {
                     *           "channel": "email",
                     *           "purpose": "transactional",
                     *           "granted": true,
                     *           "at": "2027-06-12T16:00:00.000Z",
                     *           "source": "RSVP page",
                     *           "textVersion": "newsletter-2026-03"
                     *         }
                     *       ],
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["GuestView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["guest.not_found-request.not_found"];
            410: components["responses"]["guest.erased-guest.merged"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    deleteGuest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["guest.not_found-request.not_found"];
            409: components["responses"]["guest.in_use-idempotency.still_running"];
            410: components["responses"]["guest.erased-guest.merged-repeatable"];
            412: components["responses"]["request.stale"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    updateGuest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *       "country": "AT",
                 *       "language": "de",
                 *       "company": "Analytical Engines Ltd",
                 *       "birthday": "1985-12-10",
                 *       "vip": true,
                 *       "tags": [
                 *         "vip"
                 *       ],
                 *       "customFields": {
                 *         "shoeSize": 42
                 *       },
                 *       "diet": "omnivore",
                 *       "allergies": [
                 *         {
                 *           "allergen": "gluten",
                 *           "severity": "preference",
                 *           "note": "also traces"
                 *         }
                 *       ],
                 *       "dietaryNotes": "No raw onions",
                 *       "notes": "Prefers the garden side",
                 *       "externalId": "CRM-1042",
                 *       "consents": [
                 *         {
                 *           "channel": "email",
                 *           "purpose": "transactional",
                 *           "granted": true,
                 *           "at": "2027-06-12T16:00:00.000Z",
                 *           "source": "RSVP page",
                 *           "textVersion": "newsletter-2026-03"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["GuestChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "phoneValid": true,
                     *       "language": "de",
                     *       "company": "Analytical Engines Ltd",
                     *       "birthday": "1985-12-10",
                     *       "vip": true,
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "customFields": {
                     *         "shoeSize": 42
                     *       },
                     *       "diet": "omnivore",
                     *       "allergies": [
                     *         {
                     *           "allergen": "gluten",
                     *           "severity": "preference",
                     *           "note": "also traces"
                     *         }
                     *       ],
                     *       "dietaryNotes": "No raw onions",
                     *       "notes": "Prefers the garden side",
                     *       "externalId": "CRM-1042",
                     *       "consents": [
                     *         {
                     *           "channel": "email",
                     *           "purpose": "transactional",
                     *           "granted": true,
                     *           "at": "2027-06-12T16:00:00.000Z",
                     *           "source": "RSVP page",
                     *           "textVersion": "newsletter-2026-03"
                     *         }
                     *       ],
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["GuestView"];
                };
            };
            400: components["responses"]["guest.nameless-idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["guest.not_found-request.not_found"];
            409: components["responses"]["guest.external_id_taken-idempotency.still_running"];
            410: components["responses"]["guest.erased-guest.merged-repeatable"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    eraseGuest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "reason": "guest_request"
                 *     }
                 */
                "application/json": components["schemas"]["GuestErasure"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["guest.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running"];
            410: components["responses"]["guest.merged-repeatable"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    exportGuestData: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exportedAt": "2027-06-12T16:00:00.000Z",
                     *       "guest": {
                     *         "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *         "version": 1,
                     *         "title": "Dr.",
                     *         "firstName": "Ada",
                     *         "lastName": "Lovelace",
                     *         "email": "ada@example.org",
                     *         "phone": "+4930901820",
                     *         "phoneValid": true,
                     *         "language": "de",
                     *         "company": "Analytical Engines Ltd",
                     *         "birthday": "1985-12-10",
                     *         "vip": true,
                     *         "tags": [
                     *           "vip"
                     *         ],
                     *         "customFields": {
                     *           "shoeSize": 42
                     *         },
                     *         "diet": "omnivore",
                     *         "allergies": [
                     *           {
                     *             "allergen": "gluten",
                     *             "severity": "preference",
                     *             "note": "also traces"
                     *           }
                     *         ],
                     *         "dietaryNotes": "No raw onions",
                     *         "notes": "Prefers the garden side",
                     *         "externalId": "CRM-1042",
                     *         "consents": [
                     *           {
                     *             "channel": "email",
                     *             "purpose": "transactional",
                     *             "granted": true,
                     *             "at": "2027-06-12T16:00:00.000Z",
                     *             "source": "RSVP page",
                     *             "textVersion": "newsletter-2026-03"
                     *           }
                     *         ],
                     *         "createdAt": "2027-06-12T16:00:00.000Z",
                     *         "updatedAt": "2027-06-12T16:00:00.000Z"
                     *       },
                     *       "mergedGuests": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "title": "Dr.",
                     *           "firstName": "Ada",
                     *           "lastName": "Lovelace",
                     *           "email": "ada@example.org",
                     *           "phone": "+4930901820",
                     *           "phoneValid": true,
                     *           "language": "de",
                     *           "company": "Analytical Engines Ltd",
                     *           "birthday": "1985-12-10",
                     *           "vip": true,
                     *           "tags": [
                     *             "vip"
                     *           ],
                     *           "customFields": {
                     *             "shoeSize": 42
                     *           },
                     *           "diet": "omnivore",
                     *           "allergies": [
                     *             {
                     *               "allergen": "gluten",
                     *               "severity": "preference",
                     *               "note": "also traces"
                     *             }
                     *           ],
                     *           "dietaryNotes": "No raw onions",
                     *           "notes": "Prefers the garden side",
                     *           "externalId": "CRM-1042",
                     *           "consents": [
                     *             {
                     *               "channel": "email",
                     *               "purpose": "transactional",
                     *               "granted": true,
                     *               "at": "2027-06-12T16:00:00.000Z",
                     *               "source": "RSVP page",
                     *               "textVersion": "newsletter-2026-03"
                     *             }
                     *           ],
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "history": [
                     *         {
                     *           "at": "2027-06-12T16:00:00.000Z",
                     *           "actor": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "origin": "http",
                     *           "kind": "updated",
                     *           "fields": [
                     *             "email"
                     *           ],
                     *           "before": {
                     *             "email": null
                     *           },
                     *           "after": {
                     *             "email": "ada@example.org"
                     *           }
                     *         }
                     *       ],
                     *       "held": {
                     *         "invitations": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalDataView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["guest.not_found-request.not_found"];
            410: components["responses"]["guest.erased-guest.merged"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    mergeGuests: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "otherId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "take": [
                 *         "email"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["GuestMerge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "phoneValid": true,
                     *       "language": "de",
                     *       "company": "Analytical Engines Ltd",
                     *       "birthday": "1985-12-10",
                     *       "vip": true,
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "customFields": {
                     *         "shoeSize": 42
                     *       },
                     *       "diet": "omnivore",
                     *       "allergies": [
                     *         {
                     *           "allergen": "gluten",
                     *           "severity": "preference",
                     *           "note": "also traces"
                     *         }
                     *       ],
                     *       "dietaryNotes": "No raw onions",
                     *       "notes": "Prefers the garden side",
                     *       "externalId": "CRM-1042",
                     *       "consents": [
                     *         {
                     *           "channel": "email",
                     *           "purpose": "transactional",
                     *           "granted": true,
                     *           "at": "2027-06-12T16:00:00.000Z",
                     *           "source": "RSVP page",
                     *           "textVersion": "newsletter-2026-03"
                     *         }
                     *       ],
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["GuestView"];
                };
            };
            400: components["responses"]["guest.merged_with_itself-idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["guest.not_found"];
            409: components["responses"]["idempotency.still_running"];
            410: components["responses"]["guest.erased-guest.merged-repeatable"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listGuestMerges: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "otherId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "firstName": "Ada",
                     *           "lastName": "Lovelace",
                     *           "at": "2027-06-12T16:00:00.000Z",
                     *           "actor": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GuestMergesView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["guest.not_found"];
            410: components["responses"]["guest.erased-guest.merged"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    unmergeGuests: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "otherId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *     }
                 */
                "application/json": components["schemas"]["GuestUnmerge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "survivor": {
                     *         "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *         "version": 1,
                     *         "title": "Dr.",
                     *         "firstName": "Ada",
                     *         "lastName": "Lovelace",
                     *         "email": "ada@example.org",
                     *         "phone": "+4930901820",
                     *         "phoneValid": true,
                     *         "language": "de",
                     *         "company": "Analytical Engines Ltd",
                     *         "birthday": "1985-12-10",
                     *         "vip": true,
                     *         "tags": [
                     *           "vip"
                     *         ],
                     *         "customFields": {
                     *           "shoeSize": 42
                     *         },
                     *         "diet": "omnivore",
                     *         "allergies": [
                     *           {
                     *             "allergen": "gluten",
                     *             "severity": "preference",
                     *             "note": "also traces"
                     *           }
                     *         ],
                     *         "dietaryNotes": "No raw onions",
                     *         "notes": "Prefers the garden side",
                     *         "externalId": "CRM-1042",
                     *         "consents": [
                     *           {
                     *             "channel": "email",
                     *             "purpose": "transactional",
                     *             "granted": true,
                     *             "at": "2027-06-12T16:00:00.000Z",
                     *             "source": "RSVP page",
                     *             "textVersion": "newsletter-2026-03"
                     *           }
                     *         ],
                     *         "createdAt": "2027-06-12T16:00:00.000Z",
                     *         "updatedAt": "2027-06-12T16:00:00.000Z"
                     *       },
                     *       "other": {
                     *         "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *         "version": 1,
                     *         "title": "Dr.",
                     *         "firstName": "Ada",
                     *         "lastName": "Lovelace",
                     *         "email": "ada@example.org",
                     *         "phone": "+4930901820",
                     *         "phoneValid": true,
                     *         "language": "de",
                     *         "company": "Analytical Engines Ltd",
                     *         "birthday": "1985-12-10",
                     *         "vip": true,
                     *         "tags": [
                     *           "vip"
                     *         ],
                     *         "customFields": {
                     *           "shoeSize": 42
                     *         },
                     *         "diet": "omnivore",
                     *         "allergies": [
                     *           {
                     *             "allergen": "gluten",
                     *             "severity": "preference",
                     *             "note": "also traces"
                     *           }
                     *         ],
                     *         "dietaryNotes": "No raw onions",
                     *         "notes": "Prefers the garden side",
                     *         "externalId": "CRM-1042",
                     *         "consents": [
                     *           {
                     *             "channel": "email",
                     *             "purpose": "transactional",
                     *             "granted": true,
                     *             "at": "2027-06-12T16:00:00.000Z",
                     *             "source": "RSVP page",
                     *             "textVersion": "newsletter-2026-03"
                     *           }
                     *         ],
                     *         "createdAt": "2027-06-12T16:00:00.000Z",
                     *         "updatedAt": "2027-06-12T16:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UnmergedGuestsView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["guest.not_found"];
            409: components["responses"]["guest.external_id_taken-guest.not_merged-idempotency.still_running"];
            410: components["responses"]["guest.erased-guest.merged-repeatable"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createGuests: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "title": "Dr.",
                 *           "firstName": "Ada",
                 *           "lastName": "Lovelace",
                 *           "email": "ada@example.org",
                 *           "phone": "+4930901820",
                 *           "country": "AT",
                 *           "language": "de",
                 *           "company": "Analytical Engines Ltd",
                 *           "birthday": "1985-12-10",
                 *           "vip": true,
                 *           "tags": [
                 *             "vip"
                 *           ],
                 *           "customFields": {
                 *             "shoeSize": 42
                 *           },
                 *           "diet": "omnivore",
                 *           "allergies": [
                 *             {
                 *               "allergen": "gluten",
                 *               "severity": "preference",
                 *               "note": "also traces"
                 *             }
                 *           ],
                 *           "dietaryNotes": "No raw onions",
                 *           "notes": "Prefers the garden side",
                 *           "externalId": "CRM-1042",
                 *           "consents": [
                 *             {
                 *               "channel": "email",
                 *               "purpose": "transactional",
                 *               "granted": true,
                 *               "at": "2027-06-12T16:00:00.000Z",
                 *               "source": "RSVP page",
                 *               "textVersion": "newsletter-2026-03"
                 *             }
                 *           ],
                 *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["GuestBatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "index": 0,
                     *           "status": 201,
                     *           "result": {
                     *             "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *             "version": 1,
                     *             "title": "Dr.",
                     *             "firstName": "Ada",
                     *             "lastName": "Lovelace",
                     *             "email": "ada@example.org",
                     *             "phone": "+4930901820",
                     *             "phoneValid": true,
                     *             "language": "de",
                     *             "company": "Analytical Engines Ltd",
                     *             "birthday": "1985-12-10",
                     *             "vip": true,
                     *             "tags": [
                     *               "vip"
                     *             ],
                     *             "customFields": {
                     *               "shoeSize": 42
                     *             },
                     *             "diet": "omnivore",
                     *             "allergies": [],
                     *             "dietaryNotes": "No raw onions",
                     *             "notes": "Prefers the garden side",
                     *             "externalId": "CRM-1042",
                     *             "consents": [],
                     *             "createdAt": "2027-06-12T16:00:00.000Z",
                     *             "updatedAt": "2027-06-12T16:00:00.000Z"
                     *           },
                     *           "problem": {
                     *             "code": "guest.nameless",
                     *             "title": "A guest needs a first name, a last name, an e-mail address or a phone number",
                     *             "detail": "email must be an email",
                     *             "errors": []
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GuestBatchView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listGuestDuplicates: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                /** @description Least score; 60 unless told. Below 60 also guests of whom only the name is the same */
                minScore?: number;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "score": 95,
                     *           "reasons": [
                     *             "same_email"
                     *           ],
                     *           "first": {
                     *             "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *             "version": 1,
                     *             "title": "Dr.",
                     *             "firstName": "Ada",
                     *             "lastName": "Lovelace",
                     *             "email": "ada@example.org",
                     *             "phone": "+4930901820",
                     *             "phoneValid": true,
                     *             "language": "de",
                     *             "company": "Analytical Engines Ltd",
                     *             "birthday": "1985-12-10",
                     *             "vip": true,
                     *             "tags": [
                     *               "vip"
                     *             ],
                     *             "customFields": {
                     *               "shoeSize": 42
                     *             },
                     *             "diet": "omnivore",
                     *             "allergies": [],
                     *             "dietaryNotes": "No raw onions",
                     *             "notes": "Prefers the garden side",
                     *             "externalId": "CRM-1042",
                     *             "consents": [],
                     *             "createdAt": "2027-06-12T16:00:00.000Z",
                     *             "updatedAt": "2027-06-12T16:00:00.000Z"
                     *           },
                     *           "second": {
                     *             "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *             "version": 1,
                     *             "title": "Dr.",
                     *             "firstName": "Ada",
                     *             "lastName": "Lovelace",
                     *             "email": "ada@example.org",
                     *             "phone": "+4930901820",
                     *             "phoneValid": true,
                     *             "language": "de",
                     *             "company": "Analytical Engines Ltd",
                     *             "birthday": "1985-12-10",
                     *             "vip": true,
                     *             "tags": [
                     *               "vip"
                     *             ],
                     *             "customFields": {
                     *               "shoeSize": 42
                     *             },
                     *             "diet": "omnivore",
                     *             "allergies": [],
                     *             "dietaryNotes": "No raw onions",
                     *             "notes": "Prefers the garden side",
                     *             "externalId": "CRM-1042",
                     *             "consents": [],
                     *             "createdAt": "2027-06-12T16:00:00.000Z",
                     *             "updatedAt": "2027-06-12T16:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["GuestDuplicatePage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    dismissGuestDuplicates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "guestIds": [
                 *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f62"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NotDuplicates"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["guest.not_found"];
            409: components["responses"]["idempotency.still_running"];
            410: components["responses"]["guest.erased-guest.merged-repeatable"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listGuestTags: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "tag": "vip",
                     *           "guests": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GuestTagsView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    deleteGuestTag: {
        parameters: {
            query: {
                tag: string;
            };
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TaggedGuestsView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    tagGuests: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "guestIds": [
                 *         "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                 *       ],
                 *       "add": [
                 *         "vip"
                 *       ],
                 *       "remove": [
                 *         "press"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["GuestTagging"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TaggedGuestsView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    renameGuestTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "vip",
                 *       "to": "guest of honour"
                 *     }
                 */
                "application/json": components["schemas"]["GuestTagRename"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TaggedGuestsView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "state": "reading",
                     *           "fileName": "guests.xlsx",
                     *           "fileBytes": 1,
                     *           "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "settings": {
                     *             "defaultCountry": "AT",
                     *             "dateOrder": "dmy",
                     *             "locale": "de-AT",
                     *             "badValues": "reject",
                     *             "sheet": "Guests",
                     *             "encoding": "windows-1252",
                     *             "delimiter": ";",
                     *             "headerLine": 1
                     *           },
                     *           "survey": {
                     *             "kind": "csv",
                     *             "encoding": "utf8",
                     *             "delimiter": ";",
                     *             "sheets": [],
                     *             "headerLine": 1,
                     *             "width": 1,
                     *             "rows": 1
                     *           },
                     *           "mapping": [
                     *             {
                     *               "column": 1,
                     *               "header": "Vorname",
                     *               "target": "externalId",
                     *               "customKey": "t_shirt",
                     *               "reason": "header_known",
                     *               "explanation": "\"Vorname\" is a usual header for a first name.",
                     *               "confidence": 0.95,
                     *               "samples": [
                     *                 "Zoë"
                     *               ],
                     *               "dateOrder": "dmy"
                     *             }
                     *           ],
                     *           "counts": {
                     *             "create": 1,
                     *             "update": 1,
                     *             "duplicate": 1,
                     *             "error": 1,
                     *             "warnings": 1,
                     *             "invitations": 1
                     *           },
                     *           "problem": {
                     *             "code": "file.encrypted",
                     *             "detail": "The workbook is protected with a password. Remove it and upload the file again."
                     *           },
                     *           "progress": {
                     *             "done": 1,
                     *             "total": 1
                     *           },
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z",
                     *           "finishedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "defaultCountry": "AT",
                 *       "dateOrder": "dmy",
                 *       "locale": "de-AT",
                 *       "badValues": "reject",
                 *       "sheet": "Guests",
                 *       "encoding": "windows-1252",
                 *       "delimiter": ";",
                 *       "headerLine": 1,
                 *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "file": "text"
                 *     }
                 */
                "multipart/form-data": components["schemas"]["ImportUpload"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "state": "reading",
                     *       "fileName": "guests.xlsx",
                     *       "fileBytes": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "settings": {
                     *         "defaultCountry": "AT",
                     *         "dateOrder": "dmy",
                     *         "locale": "de-AT",
                     *         "badValues": "reject",
                     *         "sheet": "Guests",
                     *         "encoding": "windows-1252",
                     *         "delimiter": ";",
                     *         "headerLine": 1
                     *       },
                     *       "survey": {
                     *         "kind": "csv",
                     *         "encoding": "utf8",
                     *         "delimiter": ";",
                     *         "sheets": [
                     *           {
                     *             "name": "Guests",
                     *             "hidden": false,
                     *             "chosen": true
                     *           }
                     *         ],
                     *         "headerLine": 1,
                     *         "width": 1,
                     *         "rows": 1
                     *       },
                     *       "mapping": [
                     *         {
                     *           "column": 1,
                     *           "header": "Vorname",
                     *           "target": "externalId",
                     *           "customKey": "t_shirt",
                     *           "reason": "header_known",
                     *           "explanation": "\"Vorname\" is a usual header for a first name.",
                     *           "confidence": 0.95,
                     *           "samples": [
                     *             "Zoë"
                     *           ],
                     *           "dateOrder": "dmy"
                     *         }
                     *       ],
                     *       "counts": {
                     *         "create": 1,
                     *         "update": 1,
                     *         "duplicate": 1,
                     *         "error": 1,
                     *         "warnings": 1,
                     *         "invitations": 1
                     *       },
                     *       "problem": {
                     *         "code": "file.encrypted",
                     *         "detail": "The workbook is protected with a password. Remove it and upload the file again."
                     *       },
                     *       "progress": {
                     *         "done": 1,
                     *         "total": 1
                     *       },
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z",
                     *       "finishedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-import.mapping_invalid-import.no_file-import.unreadable-import.upload_broken-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found"];
            409: components["responses"]["idempotency.still_running"];
            413: components["responses"]["import.too_large-request.too_large"];
            415: components["responses"]["import.not_multipart-request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "state": "reading",
                     *       "fileName": "guests.xlsx",
                     *       "fileBytes": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "settings": {
                     *         "defaultCountry": "AT",
                     *         "dateOrder": "dmy",
                     *         "locale": "de-AT",
                     *         "badValues": "reject",
                     *         "sheet": "Guests",
                     *         "encoding": "windows-1252",
                     *         "delimiter": ";",
                     *         "headerLine": 1
                     *       },
                     *       "survey": {
                     *         "kind": "csv",
                     *         "encoding": "utf8",
                     *         "delimiter": ";",
                     *         "sheets": [
                     *           {
                     *             "name": "Guests",
                     *             "hidden": false,
                     *             "chosen": true
                     *           }
                     *         ],
                     *         "headerLine": 1,
                     *         "width": 1,
                     *         "rows": 1
                     *       },
                     *       "mapping": [
                     *         {
                     *           "column": 1,
                     *           "header": "Vorname",
                     *           "target": "externalId",
                     *           "customKey": "t_shirt",
                     *           "reason": "header_known",
                     *           "explanation": "\"Vorname\" is a usual header for a first name.",
                     *           "confidence": 0.95,
                     *           "samples": [
                     *             "Zoë"
                     *           ],
                     *           "dateOrder": "dmy"
                     *         }
                     *       ],
                     *       "counts": {
                     *         "create": 1,
                     *         "update": 1,
                     *         "duplicate": 1,
                     *         "error": 1,
                     *         "warnings": 1,
                     *         "invitations": 1
                     *       },
                     *       "problem": {
                     *         "code": "file.encrypted",
                     *         "detail": "The workbook is protected with a password. Remove it and upload the file again."
                     *       },
                     *       "progress": {
                     *         "done": 1,
                     *         "total": 1
                     *       },
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z",
                     *       "finishedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["import.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["import.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-import.not_ready"];
            412: components["responses"]["request.stale"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    commitImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "state": "reading",
                     *       "fileName": "guests.xlsx",
                     *       "fileBytes": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "settings": {
                     *         "defaultCountry": "AT",
                     *         "dateOrder": "dmy",
                     *         "locale": "de-AT",
                     *         "badValues": "reject",
                     *         "sheet": "Guests",
                     *         "encoding": "windows-1252",
                     *         "delimiter": ";",
                     *         "headerLine": 1
                     *       },
                     *       "survey": {
                     *         "kind": "csv",
                     *         "encoding": "utf8",
                     *         "delimiter": ";",
                     *         "sheets": [
                     *           {
                     *             "name": "Guests",
                     *             "hidden": false,
                     *             "chosen": true
                     *           }
                     *         ],
                     *         "headerLine": 1,
                     *         "width": 1,
                     *         "rows": 1
                     *       },
                     *       "mapping": [
                     *         {
                     *           "column": 1,
                     *           "header": "Vorname",
                     *           "target": "externalId",
                     *           "customKey": "t_shirt",
                     *           "reason": "header_known",
                     *           "explanation": "\"Vorname\" is a usual header for a first name.",
                     *           "confidence": 0.95,
                     *           "samples": [
                     *             "Zoë"
                     *           ],
                     *           "dateOrder": "dmy"
                     *         }
                     *       ],
                     *       "counts": {
                     *         "create": 1,
                     *         "update": 1,
                     *         "duplicate": 1,
                     *         "error": 1,
                     *         "warnings": 1,
                     *         "invitations": 1
                     *       },
                     *       "problem": {
                     *         "code": "file.encrypted",
                     *         "detail": "The workbook is protected with a password. Remove it and upload the file again."
                     *       },
                     *       "progress": {
                     *         "done": 1,
                     *         "total": 1
                     *       },
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z",
                     *       "finishedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["import.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-import.not_ready"];
            412: components["responses"]["request.stale"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    updateImportMapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *       "defaultCountry": "AT",
                 *       "dateOrder": "dmy",
                 *       "locale": "de-AT",
                 *       "badValues": "reject",
                 *       "sheet": "Guests",
                 *       "encoding": "windows-1252",
                 *       "delimiter": ";",
                 *       "headerLine": 1,
                 *       "columns": [
                 *         {
                 *           "column": 1,
                 *           "target": "externalId",
                 *           "customKey": "t_shirt",
                 *           "dateOrder": "dmy"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["MappingChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "state": "reading",
                     *       "fileName": "guests.xlsx",
                     *       "fileBytes": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "settings": {
                     *         "defaultCountry": "AT",
                     *         "dateOrder": "dmy",
                     *         "locale": "de-AT",
                     *         "badValues": "reject",
                     *         "sheet": "Guests",
                     *         "encoding": "windows-1252",
                     *         "delimiter": ";",
                     *         "headerLine": 1
                     *       },
                     *       "survey": {
                     *         "kind": "csv",
                     *         "encoding": "utf8",
                     *         "delimiter": ";",
                     *         "sheets": [
                     *           {
                     *             "name": "Guests",
                     *             "hidden": false,
                     *             "chosen": true
                     *           }
                     *         ],
                     *         "headerLine": 1,
                     *         "width": 1,
                     *         "rows": 1
                     *       },
                     *       "mapping": [
                     *         {
                     *           "column": 1,
                     *           "header": "Vorname",
                     *           "target": "externalId",
                     *           "customKey": "t_shirt",
                     *           "reason": "header_known",
                     *           "explanation": "\"Vorname\" is a usual header for a first name.",
                     *           "confidence": 0.95,
                     *           "samples": [
                     *             "Zoë"
                     *           ],
                     *           "dateOrder": "dmy"
                     *         }
                     *       ],
                     *       "counts": {
                     *         "create": 1,
                     *         "update": 1,
                     *         "duplicate": 1,
                     *         "error": 1,
                     *         "warnings": 1,
                     *         "invitations": 1
                     *       },
                     *       "problem": {
                     *         "code": "file.encrypted",
                     *         "detail": "The workbook is protected with a password. Remove it and upload the file again."
                     *       },
                     *       "progress": {
                     *         "done": 1,
                     *         "total": 1
                     *       },
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z",
                     *       "finishedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-import.mapping_invalid-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["import.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-import.not_ready"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listImportRows: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                /** @description Only rows with this outcome */
                outcome?: "create" | "update" | "duplicate" | "error";
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "line": 1,
                     *           "outcome": "create",
                     *           "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "duplicateOf": 1,
                     *           "changes": [
                     *             "phone"
                     *           ],
                     *           "values": {
                     *             "title": null,
                     *             "firstName": "Ada",
                     *             "lastName": "Lovelace",
                     *             "email": "ada@example.org",
                     *             "phone": "+4930901820",
                     *             "language": "de",
                     *             "company": null,
                     *             "birthday": "1990-05-14",
                     *             "tags": [
                     *               "vip"
                     *             ],
                     *             "customFields": {
                     *               "shoeSize": 42
                     *             },
                     *             "diet": "omnivore",
                     *             "allergies": [],
                     *             "dietaryNotes": null,
                     *             "notes": null,
                     *             "externalId": null,
                     *             "household": null,
                     *             "plusOnes": 1
                     *           },
                     *           "problems": [
                     *             {
                     *               "line": 1,
                     *               "column": 1,
                     *               "code": "email.invalid",
                     *               "detail": "\"zoe@x\" is not an e-mail address.",
                     *               "level": "error"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["import.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listJoinInvitations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                /** @description Only those in this state */
                state?: "pending" | "joined" | "revoked";
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "email": "ada@example.org",
                     *           "role": "staff",
                     *           "events": "all",
                     *           "invitedBy": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "state": "pending",
                     *           "expiresAt": "2027-06-12T16:00:00.000Z",
                     *           "sentAt": "2027-06-12T16:00:00.000Z",
                     *           "joinedAt": null,
                     *           "createdAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["JoinInvitationPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.org",
                 *       "role": "staff",
                 *       "events": "all"
                 *     }
                 */
                "application/json": components["schemas"]["NewJoinInvitation"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "email": "ada@example.org",
                     *       "role": "staff",
                     *       "events": "all",
                     *       "invitedBy": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "state": "pending",
                     *       "expiresAt": "2027-06-12T16:00:00.000Z",
                     *       "sentAt": "2027-06-12T16:00:00.000Z",
                     *       "joinedAt": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["JoinInvitationView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-member.event_unknown-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["member.beyond_yours-member.owners_only-request.forbidden"];
            409: components["responses"]["idempotency.still_running-join_invitation.already_invited-member.already_member-member.owner_reaches_all"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getJoinInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "email": "ada@example.org",
                     *       "role": "staff",
                     *       "events": "all",
                     *       "invitedBy": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "state": "pending",
                     *       "expiresAt": "2027-06-12T16:00:00.000Z",
                     *       "sentAt": "2027-06-12T16:00:00.000Z",
                     *       "joinedAt": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["JoinInvitationView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["join_invitation.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    revokeJoinInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["member.owners_only-request.forbidden"];
            404: components["responses"]["join_invitation.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-join_invitation.not_pending"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    resendJoinInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "email": "ada@example.org",
                     *       "role": "staff",
                     *       "events": "all",
                     *       "invitedBy": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "state": "pending",
                     *       "expiresAt": "2027-06-12T16:00:00.000Z",
                     *       "sentAt": "2027-06-12T16:00:00.000Z",
                     *       "joinedAt": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["JoinInvitationView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-member.event_unknown-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["member.beyond_yours-member.owners_only-request.forbidden"];
            404: components["responses"]["join_invitation.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-join_invitation.not_pending-member.owner_reaches_all"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
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
                role?: "owner" | "admin" | "manager" | "staff" | "door" | "viewer";
                /** @description `name` unless told; `-` for the other way round */
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
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
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "application/json": components["schemas"]["AddedMemberView"];
                };
            };
            400: components["responses"]["account.password_breached-account.password_weak-member.event_unknown-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["member.beyond_yours-member.owners_only-request.forbidden"];
            409: components["responses"]["account.email_taken-member.already_member-member.owner_reaches_all-member.unverified"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["member.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["member.beyond_yours-member.owners_only-request.forbidden"];
            404: components["responses"]["member.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-member.last_owner"];
            412: components["responses"]["request.stale"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    changeMemberRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                "application/json": components["schemas"]["MemberRole"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["member.beyond_yours-member.not_yourself-member.owners_only-request.forbidden"];
            404: components["responses"]["member.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-member.last_owner"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    setMemberGrants: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                "application/json": components["schemas"]["MemberGrants"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-member.event_unknown-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["member.beyond_yours-member.owners_only-request.forbidden"];
            404: components["responses"]["member.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-member.owner_reaches_all"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description Those of one message to many */
                bulkSendId?: string;
                conversationId?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                direction?: "inbound" | "outbound";
                eventId?: string;
                guestId?: string;
                invitationId?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                purpose?: "message" | "invitation" | "reminder" | "update" | "offer";
                /** @description `-createdAt` unless told: the newest first */
                sort?: "-createdAt" | "createdAt";
                status?: "queued" | "sending" | "sent" | "delivered" | "read" | "failed" | "dead" | "held" | "received";
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "conversationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "direction": "outbound",
                     *           "channelKind": "email",
                     *           "channelId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "address": "ada@example.org",
                     *           "purpose": "message",
                     *           "category": "transactional",
                     *           "status": "delivered",
                     *           "subject": "You are invited",
                     *           "body": "Dear Ada, we would love to see you.",
                     *           "templateId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "templateVersion": 1,
                     *           "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "bulkSendId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "occasion": null,
                     *           "scheduledAt": "2027-06-12T16:00:00.000Z",
                     *           "usefulUntil": "2027-06-12T16:00:00.000Z",
                     *           "error": {
                     *             "class": "permanent",
                     *             "code": "email.no_address",
                     *             "message": "There is no such mailbox",
                     *             "suggestion": "Ask the guest for another address"
                     *           },
                     *           "attachments": [
                     *             {
                     *               "filename": "event.ics",
                     *               "contentType": "text/calendar"
                     *             }
                     *           ],
                     *           "sentAt": "2027-06-12T16:00:00.000Z",
                     *           "deliveredAt": "2027-06-12T16:00:00.000Z",
                     *           "readAt": "2027-06-12T16:00:00.000Z",
                     *           "failedAt": "2027-06-12T16:00:00.000Z",
                     *           "createdBy": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "You are invited",
                 *       "body": "Dear Ada, we would love to see you.",
                 *       "scheduledAt": "2027-06-12T16:00:00.000Z",
                 *       "usefulUntil": "2027-06-13T16:00:00.000Z",
                 *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "variables": [],
                 *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "channels": [
                 *         "whatsapp",
                 *         "twilio",
                 *         "email"
                 *       ],
                 *       "category": "transactional",
                 *       "occasion": "welcome-2031"
                 *     }
                 */
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "conversationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "direction": "outbound",
                     *       "channelKind": "email",
                     *       "channelId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "address": "ada@example.org",
                     *       "purpose": "message",
                     *       "category": "transactional",
                     *       "status": "delivered",
                     *       "subject": "You are invited",
                     *       "body": "Dear Ada, we would love to see you.",
                     *       "templateId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "templateVersion": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "bulkSendId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "occasion": null,
                     *       "scheduledAt": "2027-06-12T16:00:00.000Z",
                     *       "usefulUntil": "2027-06-12T16:00:00.000Z",
                     *       "error": {
                     *         "class": "permanent",
                     *         "code": "email.no_address",
                     *         "message": "There is no such mailbox",
                     *         "suggestion": "Ask the guest for another address"
                     *       },
                     *       "attachments": [
                     *         {
                     *           "filename": "event.ics",
                     *           "contentType": "text/calendar"
                     *         }
                     *       ],
                     *       "sentAt": "2027-06-12T16:00:00.000Z",
                     *       "deliveredAt": "2027-06-12T16:00:00.000Z",
                     *       "readAt": "2027-06-12T16:00:00.000Z",
                     *       "failedAt": "2027-06-12T16:00:00.000Z",
                     *       "createdBy": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-message.empty-message.recipient-message.template_about-message.too_late-message.unknown_variable-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["conversation.not_found-event.not_found-invitation.not_found-message.no_guest-template.not_found"];
            409: components["responses"]["conversation.stranger-idempotency.still_running-message.capped-message.id_taken-message.occasion_taken-message.unreachable-template.values_missing"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "conversationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "direction": "outbound",
                     *       "channelKind": "email",
                     *       "channelId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "address": "ada@example.org",
                     *       "purpose": "message",
                     *       "category": "transactional",
                     *       "status": "delivered",
                     *       "subject": "You are invited",
                     *       "body": "Dear Ada, we would love to see you.",
                     *       "templateId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "templateVersion": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "bulkSendId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "occasion": null,
                     *       "scheduledAt": "2027-06-12T16:00:00.000Z",
                     *       "usefulUntil": "2027-06-12T16:00:00.000Z",
                     *       "error": {
                     *         "class": "permanent",
                     *         "code": "email.no_address",
                     *         "message": "There is no such mailbox",
                     *         "suggestion": "Ask the guest for another address"
                     *       },
                     *       "attachments": [
                     *         {
                     *           "filename": "event.ics",
                     *           "contentType": "text/calendar"
                     *         }
                     *       ],
                     *       "sentAt": "2027-06-12T16:00:00.000Z",
                     *       "deliveredAt": "2027-06-12T16:00:00.000Z",
                     *       "readAt": "2027-06-12T16:00:00.000Z",
                     *       "failedAt": "2027-06-12T16:00:00.000Z",
                     *       "createdBy": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["message.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    deleteMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["message.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-message.sent_already"];
            412: components["responses"]["request.stale"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    updateMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *       "subject": "You are invited",
                 *       "body": "Dear Ada, we would love to see you.",
                 *       "scheduledAt": "2027-06-12T16:00:00.000Z",
                 *       "usefulUntil": "2027-06-13T16:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["MessageChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "conversationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "direction": "outbound",
                     *       "channelKind": "email",
                     *       "channelId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "address": "ada@example.org",
                     *       "purpose": "message",
                     *       "category": "transactional",
                     *       "status": "delivered",
                     *       "subject": "You are invited",
                     *       "body": "Dear Ada, we would love to see you.",
                     *       "templateId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "templateVersion": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "bulkSendId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "occasion": null,
                     *       "scheduledAt": "2027-06-12T16:00:00.000Z",
                     *       "usefulUntil": "2027-06-12T16:00:00.000Z",
                     *       "error": {
                     *         "class": "permanent",
                     *         "code": "email.no_address",
                     *         "message": "There is no such mailbox",
                     *         "suggestion": "Ask the guest for another address"
                     *       },
                     *       "attachments": [
                     *         {
                     *           "filename": "event.ics",
                     *           "contentType": "text/calendar"
                     *         }
                     *       ],
                     *       "sentAt": "2027-06-12T16:00:00.000Z",
                     *       "deliveredAt": "2027-06-12T16:00:00.000Z",
                     *       "readAt": "2027-06-12T16:00:00.000Z",
                     *       "failedAt": "2027-06-12T16:00:00.000Z",
                     *       "createdBy": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-message.too_late-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["message.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-message.sent_already-message.templated"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    retryMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "sendAgain": true
                 *     }
                 */
                "application/json": components["schemas"]["MessageRetry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "conversationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "direction": "outbound",
                     *       "channelKind": "email",
                     *       "channelId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "address": "ada@example.org",
                     *       "purpose": "message",
                     *       "category": "transactional",
                     *       "status": "delivered",
                     *       "subject": "You are invited",
                     *       "body": "Dear Ada, we would love to see you.",
                     *       "templateId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "templateVersion": 1,
                     *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "bulkSendId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "occasion": null,
                     *       "scheduledAt": "2027-06-12T16:00:00.000Z",
                     *       "usefulUntil": "2027-06-12T16:00:00.000Z",
                     *       "error": {
                     *         "class": "permanent",
                     *         "code": "email.no_address",
                     *         "message": "There is no such mailbox",
                     *         "suggestion": "Ask the guest for another address"
                     *       },
                     *       "attachments": [
                     *         {
                     *           "filename": "event.ics",
                     *           "contentType": "text/calendar"
                     *         }
                     *       ],
                     *       "sentAt": "2027-06-12T16:00:00.000Z",
                     *       "deliveredAt": "2027-06-12T16:00:00.000Z",
                     *       "readAt": "2027-06-12T16:00:00.000Z",
                     *       "failedAt": "2027-06-12T16:00:00.000Z",
                     *       "createdBy": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-message.too_late-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["message.not_found-request.not_found"];
            409: components["responses"]["idempotency.still_running-message.not_failed-message.uncertain"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getMessageTimeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "status": "delivered",
                     *       "items": [
                     *         {
                     *           "at": "2027-06-12T16:00:00.000Z",
                     *           "kind": "attempt",
                     *           "channelKind": "email",
                     *           "attempt": 1,
                     *           "endedAt": "2027-06-12T16:00:00.000Z",
                     *           "outcome": "done",
                     *           "providerRef": "<0193…@hotel.example>",
                     *           "code": "email.later",
                     *           "errorClass": "transient",
                     *           "detail": "250 2.0.0 Ok: queued",
                     *           "nextAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MessageTimeline"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["message.not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getMessagingSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "quietFrom": "21:00",
                     *       "quietTo": "08:00",
                     *       "capMessages": 5,
                     *       "capDays": 7,
                     *       "answerMinutes": 60,
                     *       "deliverySeconds": 300,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MessagingSettingsView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    updateMessagingSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "quietFrom": "21:00",
                 *       "quietTo": "08:00",
                 *       "capMessages": 5,
                 *       "capDays": 7,
                 *       "answerMinutes": 60,
                 *       "deliverySeconds": 300
                 *     }
                 */
                "application/json": components["schemas"]["MessagingSettingsUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "quietFrom": "21:00",
                     *       "quietTo": "08:00",
                     *       "capMessages": 5,
                     *       "capDays": 7,
                     *       "answerMinutes": 60,
                     *       "deliverySeconds": 300,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MessagingSettingsView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["idempotency.still_running"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "allowedDomains": [],
                     *       "domainRole": "viewer",
                     *       "deletesAt": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["organization.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *       },
                 *       "allowedDomains": [],
                 *       "domainRole": "viewer"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "allowedDomains": [],
                     *       "domainRole": "viewer",
                     *       "deletesAt": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-organization.domain_public-request.if_match_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["member.beyond_yours-request.forbidden"];
            404: components["responses"]["organization.not_found"];
            409: components["responses"]["idempotency.still_running-organization.domain_not_yours-organization.slug_taken"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    requestOrganizationDeletion: {
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
                 *       "name": "Hotel Seeblick",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationDeletion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "allowedDomains": [],
                     *       "domainRole": "viewer",
                     *       "deletesAt": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            400: components["responses"]["auth.confirmation_needed-auth.current_password_wrong-organization.name_differs-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["organization.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["auth.too_many_attempts-request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    cancelOrganizationDeletion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                     *       "allowedDomains": [],
                     *       "domainRole": "viewer",
                     *       "deletesAt": null,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["organization.not_found"];
            409: components["responses"]["idempotency.still_running-organization.erasing-organization.not_ending"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    exportOrganization: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example text */
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    leaveOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["member.not_found"];
            409: components["responses"]["idempotency.still_running-member.last_owner"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    transferOwnership: {
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
                 *       "memberId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["OwnershipTransfer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            400: components["responses"]["auth.confirmation_needed-auth.current_password_wrong-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["member.not_yourself-member.owners_only-request.forbidden"];
            404: components["responses"]["member.not_found"];
            409: components["responses"]["member.not_yet_in"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["auth.too_many_attempts-request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    redriveDeadLetters: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "message.send",
                 *       "code": "whatsapp.template_paused",
                 *       "channelId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "perMinute": 600,
                 *       "sendAgain": false
                 *     }
                 */
                "application/json": components["schemas"]["RedriveManyBody"];
            };
        };
        responses: {
            /** @description OK */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "state": "queued",
                     *       "done": 120,
                     *       "total": 300,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "finishedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RedriveView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getRedrive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "state": "queued",
                     *       "done": 120,
                     *       "total": 300,
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "finishedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RedriveView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["dead_letter.redrive_not_found-request.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getRsvp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "phase": "open",
                     *       "name": "Familie Lovelace",
                     *       "language": "de",
                     *       "event": {
                     *         "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *         "name": "Winter Gala",
                     *         "description": "An evening of music",
                     *         "startsAt": "2027-06-12T16:00:00.000Z",
                     *         "endsAt": "2027-06-12T16:00:00.000Z",
                     *         "timeZone": "Europe/Vienna",
                     *         "venue": "Grand Hotel Aurelia",
                     *         "address": "Seestrasse 1, Luzern",
                     *         "message": "We look forward to seeing you",
                     *         "deadline": "2027-06-12T16:00:00.000Z",
                     *         "locksAt": "2027-06-12T16:00:00.000Z"
                     *       },
                     *       "functions": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "Gala dinner",
                     *           "description": "Five courses",
                     *           "startsAt": "2027-06-12T16:00:00.000Z",
                     *           "endsAt": "2027-06-12T16:00:00.000Z",
                     *           "venue": "Hall of mirrors",
                     *           "mealChoices": [
                     *             {
                     *               "id": "fish",
                     *               "label": "Lake char, saffron, fennel"
                     *             }
                     *           ],
                     *           "full": false
                     *         }
                     *       ],
                     *       "questions": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "per": "guest",
                     *           "type": "text",
                     *           "label": "Which song gets you on the dance floor?",
                     *           "help": "One is enough",
                     *           "options": [
                     *             {
                     *               "id": "fish",
                     *               "label": "Lake char, saffron, fennel"
                     *             }
                     *           ],
                     *           "required": true,
                     *           "showWhen": {
                     *             "answer": "yes",
                     *             "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *           },
                     *           "minimum": 20,
                     *           "maximum": 52
                     *         }
                     *       ],
                     *       "guests": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "kind": "guest",
                     *           "firstName": "Ada",
                     *           "lastName": "Lovelace",
                     *           "functions": [
                     *             {
                     *               "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *               "answer": "pending",
                     *               "mealId": "fish"
                     *             }
                     *           ],
                     *           "diet": "omnivore",
                     *           "allergies": [
                     *             {
                     *               "allergen": "gluten",
                     *               "severity": "preference",
                     *               "note": "also traces"
                     *             }
                     *           ],
                     *           "dietaryNotes": "No raw onions",
                     *           "questionAnswers": [
                     *             {
                     *               "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *               "version": 1,
                     *               "value": "Dancing Queen"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "plusOnesLeft": 1,
                     *       "questionAnswers": [
                     *         {
                     *           "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "value": "Dancing Queen"
                     *         }
                     *       ],
                     *       "message": "We are looking forward to it!",
                     *       "respondedAt": "2027-06-12T16:00:00.000Z",
                     *       "waitingFor": [],
                     *       "offers": [
                     *         {
                     *           "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "expiresAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RsvpView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            404: components["responses"]["request.not_found-rsvp.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    answerRsvp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "guests": [
                 *         {
                 *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *           "firstName": "Ada",
                 *           "lastName": "Lovelace",
                 *           "answers": [
                 *             {
                 *               "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *               "answer": "yes",
                 *               "mealId": "fish"
                 *             }
                 *           ],
                 *           "diet": "omnivore",
                 *           "allergies": [
                 *             {
                 *               "allergen": "gluten",
                 *               "severity": "preference",
                 *               "note": "also traces"
                 *             }
                 *           ],
                 *           "dietaryNotes": "No raw onions",
                 *           "questionAnswers": [
                 *             {
                 *               "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *               "version": 1,
                 *               "value": "Dancing Queen"
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "questionAnswers": [
                 *         {
                 *           "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *           "version": 1,
                 *           "value": "Dancing Queen"
                 *         }
                 *       ],
                 *       "message": "We are looking forward to it!"
                 *     }
                 */
                "application/json": components["schemas"]["RsvpInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "phase": "open",
                     *       "name": "Familie Lovelace",
                     *       "language": "de",
                     *       "event": {
                     *         "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *         "name": "Winter Gala",
                     *         "description": "An evening of music",
                     *         "startsAt": "2027-06-12T16:00:00.000Z",
                     *         "endsAt": "2027-06-12T16:00:00.000Z",
                     *         "timeZone": "Europe/Vienna",
                     *         "venue": "Grand Hotel Aurelia",
                     *         "address": "Seestrasse 1, Luzern",
                     *         "message": "We look forward to seeing you",
                     *         "deadline": "2027-06-12T16:00:00.000Z",
                     *         "locksAt": "2027-06-12T16:00:00.000Z"
                     *       },
                     *       "functions": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "Gala dinner",
                     *           "description": "Five courses",
                     *           "startsAt": "2027-06-12T16:00:00.000Z",
                     *           "endsAt": "2027-06-12T16:00:00.000Z",
                     *           "venue": "Hall of mirrors",
                     *           "mealChoices": [
                     *             {
                     *               "id": "fish",
                     *               "label": "Lake char, saffron, fennel"
                     *             }
                     *           ],
                     *           "full": false
                     *         }
                     *       ],
                     *       "questions": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "per": "guest",
                     *           "type": "text",
                     *           "label": "Which song gets you on the dance floor?",
                     *           "help": "One is enough",
                     *           "options": [
                     *             {
                     *               "id": "fish",
                     *               "label": "Lake char, saffron, fennel"
                     *             }
                     *           ],
                     *           "required": true,
                     *           "showWhen": {
                     *             "answer": "yes",
                     *             "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *           },
                     *           "minimum": 20,
                     *           "maximum": 52
                     *         }
                     *       ],
                     *       "guests": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "kind": "guest",
                     *           "firstName": "Ada",
                     *           "lastName": "Lovelace",
                     *           "functions": [
                     *             {
                     *               "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *               "answer": "pending",
                     *               "mealId": "fish"
                     *             }
                     *           ],
                     *           "diet": "omnivore",
                     *           "allergies": [
                     *             {
                     *               "allergen": "gluten",
                     *               "severity": "preference",
                     *               "note": "also traces"
                     *             }
                     *           ],
                     *           "dietaryNotes": "No raw onions",
                     *           "questionAnswers": [
                     *             {
                     *               "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *               "version": 1,
                     *               "value": "Dancing Queen"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "plusOnesLeft": 1,
                     *       "questionAnswers": [
                     *         {
                     *           "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "value": "Dancing Queen"
                     *         }
                     *       ],
                     *       "message": "We are looking forward to it!",
                     *       "respondedAt": "2027-06-12T16:00:00.000Z",
                     *       "waitingFor": [],
                     *       "offers": [
                     *         {
                     *           "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "expiresAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RsvpView"];
                };
            };
            400: components["responses"]["request.invalid-request.malformed"];
            404: components["responses"]["request.not_found-rsvp.not_found"];
            409: components["responses"]["rsvp.cancelled-rsvp.changed-rsvp.id_taken-rsvp.locked"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    answerOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accept": true
                 *     }
                 */
                "application/json": components["schemas"]["OfferAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "phase": "open",
                     *       "name": "Familie Lovelace",
                     *       "language": "de",
                     *       "event": {
                     *         "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *         "name": "Winter Gala",
                     *         "description": "An evening of music",
                     *         "startsAt": "2027-06-12T16:00:00.000Z",
                     *         "endsAt": "2027-06-12T16:00:00.000Z",
                     *         "timeZone": "Europe/Vienna",
                     *         "venue": "Grand Hotel Aurelia",
                     *         "address": "Seestrasse 1, Luzern",
                     *         "message": "We look forward to seeing you",
                     *         "deadline": "2027-06-12T16:00:00.000Z",
                     *         "locksAt": "2027-06-12T16:00:00.000Z"
                     *       },
                     *       "functions": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "Gala dinner",
                     *           "description": "Five courses",
                     *           "startsAt": "2027-06-12T16:00:00.000Z",
                     *           "endsAt": "2027-06-12T16:00:00.000Z",
                     *           "venue": "Hall of mirrors",
                     *           "mealChoices": [
                     *             {
                     *               "id": "fish",
                     *               "label": "Lake char, saffron, fennel"
                     *             }
                     *           ],
                     *           "full": false
                     *         }
                     *       ],
                     *       "questions": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "per": "guest",
                     *           "type": "text",
                     *           "label": "Which song gets you on the dance floor?",
                     *           "help": "One is enough",
                     *           "options": [
                     *             {
                     *               "id": "fish",
                     *               "label": "Lake char, saffron, fennel"
                     *             }
                     *           ],
                     *           "required": true,
                     *           "showWhen": {
                     *             "answer": "yes",
                     *             "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60"
                     *           },
                     *           "minimum": 20,
                     *           "maximum": 52
                     *         }
                     *       ],
                     *       "guests": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "kind": "guest",
                     *           "firstName": "Ada",
                     *           "lastName": "Lovelace",
                     *           "functions": [
                     *             {
                     *               "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *               "answer": "pending",
                     *               "mealId": "fish"
                     *             }
                     *           ],
                     *           "diet": "omnivore",
                     *           "allergies": [
                     *             {
                     *               "allergen": "gluten",
                     *               "severity": "preference",
                     *               "note": "also traces"
                     *             }
                     *           ],
                     *           "dietaryNotes": "No raw onions",
                     *           "questionAnswers": [
                     *             {
                     *               "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *               "version": 1,
                     *               "value": "Dancing Queen"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "plusOnesLeft": 1,
                     *       "questionAnswers": [
                     *         {
                     *           "questionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "value": "Dancing Queen"
                     *         }
                     *       ],
                     *       "message": "We are looking forward to it!",
                     *       "respondedAt": "2027-06-12T16:00:00.000Z",
                     *       "waitingFor": [],
                     *       "offers": [
                     *         {
                     *           "functionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "expiresAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RsvpView"];
                };
            };
            400: components["responses"]["request.invalid-request.malformed"];
            404: components["responses"]["request.not_found-rsvp.not_found"];
            409: components["responses"]["rsvp.no_offer"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listSecurityEvents: {
        parameters: {
            query?: {
                /** @description Only by this actor */
                actor?: string;
                /** @description Only from this address */
                address?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only at this time or later */
                from?: string;
                /** @description Only this kind */
                kind?: "signedUp" | "signedIn" | "signInRefused" | "lockedOut" | "signedOut" | "organizationSwitched" | "sessionRevoked" | "refreshTokenReused" | "passwordChanged" | "passwordResetRequested" | "passwordReset" | "emailVerified" | "signedInWithGoogle" | "googleRefused" | "googleLinked" | "googleUnlinked" | "memberInvited" | "memberInvitationRevoked" | "memberAdded" | "memberJoined" | "memberRoleChanged" | "memberGrantsChanged" | "memberRemoved" | "memberLeft" | "ownershipTransferred" | "organizationExported" | "organizationDeletionRequested" | "organizationDeletionCancelled" | "apiKeyCreated" | "apiKeyRotated" | "apiKeyRevoked" | "deviceCreated" | "deviceRevoked";
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                /** @description Only before this time */
                to?: string;
                /** @description Only about the account of this person */
                userId?: string;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "at": "2027-06-12T16:00:00.000Z",
                     *           "kind": "signedIn",
                     *           "organizationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "userId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "userName": "Ada Lovelace",
                     *           "sessionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "actor": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "subject": "member:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f61",
                     *           "address": "203.0.113.7",
                     *           "device": "Firefox on Windows",
                     *           "detail": {
                     *             "from": "staff",
                     *             "to": "manager"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SecurityEventPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listServiceLevelBreaches: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                kind?: "first-answer" | "delivery";
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                /** @description Those that go on, or those that have ended */
                open?: boolean;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "kind": "first-answer",
                     *           "conversationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "messageId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "channelKind": "email",
                     *           "since": "2027-06-12T16:00:00.000Z",
                     *           "dueAt": "2027-06-12T16:00:00.000Z",
                     *           "foundAt": "2027-06-12T16:00:00.000Z",
                     *           "endedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceLevelBreachPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listSuppressions: {
        parameters: {
            query?: {
                address?: string;
                channelKind?: "email" | "twilio" | "whatsapp" | "messenger" | "instagram";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
                reason?: "opt-out" | "bounce" | "complaint" | "manual";
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "channelKind": "email",
                     *           "address": "ada@example.org",
                     *           "scope": "all",
                     *           "reason": "bounce",
                     *           "detail": "5.1.1 No such user",
                     *           "until": "2027-06-12T16:00:00.000Z",
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SuppressionPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createSuppression: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channelKind": "email",
                 *       "address": "ada@example.org",
                 *       "scope": "all",
                 *       "detail": "Said so on the phone"
                 *     }
                 */
                "application/json": components["schemas"]["NewSuppression"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "channelKind": "email",
                     *       "address": "ada@example.org",
                     *       "scope": "all",
                     *       "reason": "bounce",
                     *       "detail": "5.1.1 No such user",
                     *       "until": "2027-06-12T16:00:00.000Z",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SuppressionView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["idempotency.still_running"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    deleteSuppression: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found-suppression.not_found"];
            409: components["responses"]["idempotency.still_running"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getChanges: {
        parameters: {
            query: {
                /** @description `epoch` of the snapshot */
                epoch: number;
                /** @description Most changes; 200 unless told */
                limit?: number;
                /** @description `seq` of the snapshot, later `to` of the last answer */
                since: number;
                /** @description The stream */
                stream: string;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "streamId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "epoch": 1,
                     *       "from": 42,
                     *       "to": 43,
                     *       "more": false,
                     *       "items": [
                     *         {
                     *           "seq": 43,
                     *           "at": "2027-06-12T16:00:00.000Z",
                     *           "entity": "guest",
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "kind": "updated",
                     *           "data": {
                     *             "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *             "version": 1
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ChangesView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            404: components["responses"]["stream.not_found"];
            410: components["responses"]["cursor.gone"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getSnapshot: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Most items of one page; 500 unless told */
                limit?: number;
                /** @description The stream; `/sync/streams` lists them */
                stream: string;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "streamId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "seq": 42,
                     *       "epoch": 1,
                     *       "items": [
                     *         {
                     *           "entity": "guest",
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "data": {
                     *             "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *             "version": 1
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SnapshotView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            404: components["responses"]["stream.not_found"];
            410: components["responses"]["cursor.gone"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listStreams: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only streams of this kind */
                kind?: "organization" | "inbox" | "event";
                /** @description Most items of one page; 50 unless told */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "kind": "event",
                     *           "seq": 42,
                     *           "epoch": 1
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["StreamPage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listTemplates: {
        parameters: {
            query?: {
                category?: "transactional" | "reminder" | "campaign";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                key?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "version": 1,
                     *           "key": "save-the-date",
                     *           "name": "Save the date",
                     *           "category": "transactional",
                     *           "about": "invitation",
                     *           "versionNo": 1,
                     *           "versionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "variants": [
                     *             {
                     *               "channel": "email",
                     *               "locale": "en"
                     *             }
                     *           ],
                     *           "createdAt": "2027-06-12T16:00:00.000Z",
                     *           "updatedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["TemplatePage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    createTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f72",
                 *       "key": "save-the-date",
                 *       "name": "Save the date",
                 *       "category": "transactional",
                 *       "about": "invitation",
                 *       "variables": [],
                 *       "variants": [
                 *         {
                 *           "channel": "email",
                 *           "locale": "en",
                 *           "subject": "Save the date: {{ event.name }}",
                 *           "mjml": "<mjml><mj-body><mj-section><mj-column><mj-text>Dear {{ guest.name }}</mj-text></mj-column></mj-section></mj-body></mjml>",
                 *           "text": "Dear {{ guest.name }}, keep the day free: {{ event.startsAt | date: \"date\" }}",
                 *           "whatsappTemplate": null
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "key": "save-the-date",
                     *       "name": "Save the date",
                     *       "category": "transactional",
                     *       "about": "invitation",
                     *       "versionNo": 1,
                     *       "versionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "variants": [
                     *         {
                     *           "channel": "email",
                     *           "locale": "en"
                     *         }
                     *       ],
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TemplateView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed-template.invalid-template.too_complex"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            409: components["responses"]["idempotency.still_running-template.id_taken-template.key_taken"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "key": "save-the-date",
                     *       "name": "Save the date",
                     *       "category": "transactional",
                     *       "about": "invitation",
                     *       "versionNo": 1,
                     *       "versionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "variants": [
                     *         {
                     *           "channel": "email",
                     *           "locale": "en"
                     *         }
                     *       ],
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TemplateView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found-template.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    deleteTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found-template.not_found"];
            409: components["responses"]["idempotency.still_running"];
            412: components["responses"]["request.stale"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    updateTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
                /** @description The `ETag` (version) you have seen; 412 when it has changed since */
                "If-Match"?: string;
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
                 *       "key": "save-the-date",
                 *       "name": "Save the date",
                 *       "category": "transactional",
                 *       "variables": [],
                 *       "variants": [
                 *         {
                 *           "channel": "email",
                 *           "locale": "en",
                 *           "subject": "Save the date: {{ event.name }}",
                 *           "mjml": "<mjml><mj-body><mj-section><mj-column><mj-text>Dear {{ guest.name }}</mj-text></mj-column></mj-section></mj-body></mjml>",
                 *           "text": "Dear {{ guest.name }}, keep the day free: {{ event.startsAt | date: \"date\" }}",
                 *           "whatsappTemplate": null
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TemplateChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "version": 1,
                     *       "key": "save-the-date",
                     *       "name": "Save the date",
                     *       "category": "transactional",
                     *       "about": "invitation",
                     *       "versionNo": 1,
                     *       "versionId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "variants": [
                     *         {
                     *           "channel": "email",
                     *           "locale": "en"
                     *         }
                     *       ],
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "updatedAt": "2027-06-12T16:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TemplateView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.if_match_invalid-request.invalid-request.malformed-template.invalid-template.too_complex"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found-template.not_found"];
            409: components["responses"]["idempotency.still_running-template.key_taken"];
            412: components["responses"]["request.stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    previewTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key answers with the first result for 24 hours */
                "Idempotency-Key"?: string;
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
                 *       "channel": "email",
                 *       "locale": "de-AT",
                 *       "guestId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "eventId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "invitationId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                 *       "custom": []
                 *     }
                 */
                "application/json": components["schemas"]["TemplatePreviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "versionNo": 1,
                     *       "locale": "de",
                     *       "subject": "Save the date: Midsummer Gala",
                     *       "html": "<p>Dear Ada Lovelace</p>",
                     *       "text": "Dear Ada Lovelace",
                     *       "segments": {
                     *         "encoding": "gsm-7",
                     *         "units": 42,
                     *         "segments": 1
                     *       },
                     *       "whatsappTemplate": {
                     *         "name": "save_the_date",
                     *         "language": "en_US",
                     *         "state": "approved",
                     *         "reason": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TemplatePreviewView"];
                };
            };
            400: components["responses"]["idempotency.key_invalid-request.invalid-request.malformed"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["event.not_found-guest.not_found-invitation.not_found-request.not_found-template.not_found"];
            409: components["responses"]["idempotency.still_running-template.no_variant-template.values_missing-template.whatsapp_blocked"];
            410: components["responses"]["guest.erased-guest.merged-repeatable"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.unsupported_media_type"];
            422: components["responses"]["idempotency.key_reused"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listTemplateVersions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "versionNo": 1,
                     *           "createdBy": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "createdAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TemplateVersionsView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found-template.not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    getTemplateVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "templateId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "versionNo": 1,
                     *       "createdBy": "user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *       "createdAt": "2027-06-12T16:00:00.000Z",
                     *       "variables": [],
                     *       "variants": [
                     *         {
                     *           "channel": "email",
                     *           "locale": "en",
                     *           "subject": "Save the date: {{ event.name }}",
                     *           "mjml": "<mjml><mj-body><mj-section><mj-column><mj-text>Dear {{ guest.name }}</mj-text></mj-column></mj-section></mj-body></mjml>",
                     *           "text": "Dear {{ guest.name }}, keep the day free: {{ event.startsAt | date: \"date\" }}",
                     *           "whatsappTemplate": null,
                     *           "html": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TemplateVersionView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found-template.version_not_found"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listBuiltInTemplates: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "key": "invitation",
                     *           "name": "Invitation",
                     *           "category": "transactional",
                     *           "about": "invitation",
                     *           "variables": [],
                     *           "variants": [
                     *             {
                     *               "channel": "email",
                     *               "locale": "en",
                     *               "subject": "Save the date: {{ event.name }}",
                     *               "mjml": "<mjml><mj-body><mj-section><mj-column><mj-text>Dear {{ guest.name }}</mj-text></mj-column></mj-section></mj-body></mjml>",
                     *               "text": "Dear {{ guest.name }}, keep the day free: {{ event.startsAt | date: \"date\" }}",
                     *               "whatsappTemplate": null
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BuiltInTemplatesView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listTemplateVariables: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "guest.firstName",
                     *           "type": "text",
                     *           "about": "guest",
                     *           "description": "First name",
                     *           "example": "Ada",
                     *           "present": "maybe"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TemplateVariablesView"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
    listWhatsAppTemplates: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Most items of one page; 50 unless told */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of your copy; 304 while it is still right */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "channelId": "01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60",
                     *           "name": "save_the_date",
                     *           "language": "en_US",
                     *           "state": "pending",
                     *           "reason": null,
                     *           "category": "UTILITY",
                     *           "quality": "GREEN",
                     *           "parts": 1,
                     *           "syncedAt": "2027-06-12T16:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["WhatsAppTemplatePage"];
                };
            };
            /** @description Your copy is still right */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["cursor.invalid-request.invalid"];
            401: components["responses"]["request.signature_invalid-request.unauthenticated"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.rate_limited"];
            500: components["responses"]["request.failed"];
            503: components["responses"]["database.timed_out-database.unavailable-request.unavailable"];
        };
    };
}
