export const channelKinds = ['email', 'twilio', 'whatsapp', 'messenger', 'instagram'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** How a channel reaches its provider; which members count depends on its kind. No secrets. */
export interface ChannelSettings {
  /** E-mail: what guests see as sender. */
  fromAddress?: string;
  fromName?: string;
  replyTo?: string;
  /** E-mail: the server that takes our mail. */
  host?: string;
  port?: number;
  /** E-mail: TLS from the first byte instead of STARTTLS. */
  implicitTls?: boolean;
  /** E-mail: the domain of return paths; that of `fromAddress` unless told. */
  returnPathDomain?: string;
  accountSid?: string;
  /** Twilio: E.164, or the SID of a messaging service. */
  sender?: string;
  phoneNumberId?: string;
  businessAccountId?: string;
  pageId?: string;
  instagramAccountId?: string;
  /** Of Meta's app; with it tokens are renewed before they expire. */
  appId?: string;
  apiVersion?: string;
  /** The provider's own unless told. */
  baseUrl?: string;
}

/** What a channel proves itself with. Sealed in the database, never shown. */
export interface ChannelCredentials {
  /** E-mail. */
  username?: string;
  password?: string;
  /** E-mail: signs the mail handed to our hook; `whsec_` and base64. */
  inboundSecret?: string;
  /** Twilio. */
  authToken?: string;
  /** Meta. */
  accessToken?: string;
  appSecret?: string;
  verifyToken?: string;
}

/** A channel as its adapter needs it. */
export interface ConnectedChannel {
  id: string;
  organizationId: string;
  kind: ChannelKind;
  settings: ChannelSettings;
  credentials: ChannelCredentials;
}

type Member<T> = readonly (keyof T & string)[];

/** What each kind needs, what else it knows, and which member is the account that receipts and guests name. */
export const kindRules: Record<
  ChannelKind,
  {
    settings: Member<ChannelSettings>;
    optional: Member<ChannelSettings>;
    credentials: Member<ChannelCredentials>;
    optionalCredentials: Member<ChannelCredentials>;
    account: keyof ChannelSettings & string;
  }
> = {
  email: {
    settings: ['fromAddress', 'host'],
    optional: ['fromName', 'replyTo', 'port', 'implicitTls', 'returnPathDomain'],
    credentials: [],
    optionalCredentials: ['username', 'password', 'inboundSecret'],
    account: 'fromAddress',
  },
  twilio: {
    settings: ['accountSid', 'sender'],
    optional: ['baseUrl'],
    credentials: ['authToken'],
    optionalCredentials: [],
    account: 'sender',
  },
  whatsapp: {
    settings: ['phoneNumberId', 'businessAccountId'],
    optional: ['appId', 'apiVersion', 'baseUrl'],
    credentials: ['accessToken', 'appSecret', 'verifyToken'],
    optionalCredentials: [],
    account: 'phoneNumberId',
  },
  messenger: {
    settings: ['pageId'],
    optional: ['appId', 'apiVersion', 'baseUrl'],
    credentials: ['accessToken', 'appSecret', 'verifyToken'],
    optionalCredentials: [],
    account: 'pageId',
  },
  instagram: {
    settings: ['instagramAccountId'],
    optional: ['appId', 'apiVersion', 'baseUrl'],
    credentials: ['accessToken', 'appSecret', 'verifyToken'],
    optionalCredentials: [],
    account: 'instagramAccountId',
  },
};

export const accountOf = (kind: ChannelKind, settings: ChannelSettings): string =>
  String(settings[kindRules[kind].account] ?? '');
