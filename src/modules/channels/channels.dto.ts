import { Choice, Flag, Id, Instant, Int, Nested, PageQuery, Text } from '../../platform/http/index.js';
import { channelKinds, type ChannelKind } from './channel-kinds.js';
import { channelStates, type ChannelState } from './channel-state.js';

const HOST = /^[\w.:-]{1,253}$/;
const PROVIDER_ID = /^[\w.-]{1,100}$/;

/** Which members count depends on the kind of channel. */
export class ChannelSettingsDto {
  @Text({
    optional: true,
    max: 254,
    pattern: /^[^\s@<>]+@[^\s@<>]+$/,
    example: 'events@hotel.example',
    description: 'E-mail: what guests see as sender',
  })
  fromAddress?: string;

  @Text({ optional: true, min: 1, max: 100, example: 'Hotel Sonne', description: 'E-mail: shown beside the address' })
  fromName?: string;

  @Text({
    optional: true,
    max: 254,
    pattern: /^[^\s@<>]+@[^\s@<>]+$/,
    example: 'desk@hotel.example',
    description: 'E-mail: where answers go',
  })
  replyTo?: string;

  @Text({
    optional: true,
    max: 253,
    pattern: HOST,
    example: 'smtp.hotel.example',
    description: 'E-mail: the server that takes the mail',
  })
  host?: string;

  @Int({
    optional: true,
    min: 1,
    max: 65_535,
    example: 587,
    description: 'E-mail: 587 unless told, 465 with implicit TLS',
  })
  port?: number;

  @Flag({ optional: true, example: false, description: 'E-mail: TLS from the first byte instead of STARTTLS' })
  implicitTls?: boolean;

  @Text({
    optional: true,
    max: 253,
    pattern: HOST,
    example: 'bounces.hotel.example',
    description: 'E-mail: domain of return paths, whose mail is handed to the hook; that of `fromAddress` unless told',
  })
  returnPathDomain?: string;

  @Text({
    optional: true,
    pattern: PROVIDER_ID,
    max: 100,
    example: 'AC0123456789abcdef0123456789abcdef',
    description: 'Twilio: the account',
  })
  accountSid?: string;

  @Text({
    optional: true,
    pattern: /^(\+[1-9]\d{6,14}|MG\w{1,40}|[A-Za-z0-9 ]{1,11})$/,
    max: 50,
    example: '+4312345678',
    description: 'Twilio: number, name or messaging service that sends',
  })
  sender?: string;

  @Text({
    optional: true,
    pattern: PROVIDER_ID,
    max: 100,
    example: '106540352242922',
    description: 'WhatsApp: id of the phone number',
  })
  phoneNumberId?: string;

  @Text({
    optional: true,
    pattern: PROVIDER_ID,
    max: 100,
    example: '102290129340398',
    description: 'WhatsApp: id of the business account',
  })
  businessAccountId?: string;

  @Text({
    optional: true,
    pattern: PROVIDER_ID,
    max: 100,
    example: '110000000000001',
    description: 'Messenger: id of the page',
  })
  pageId?: string;

  @Text({
    optional: true,
    pattern: PROVIDER_ID,
    max: 100,
    example: '17841400000000001',
    description: 'Instagram: id of the account',
  })
  instagramAccountId?: string;

  @Text({
    optional: true,
    pattern: PROVIDER_ID,
    max: 100,
    example: '700000000000001',
    description: 'Meta: id of the app; with it tokens are renewed before they expire',
  })
  appId?: string;

  @Text({
    optional: true,
    pattern: /^v\d{1,3}\.\d$/,
    max: 10,
    example: 'v23.0',
    description: 'Meta: version of the Graph API',
  })
  apiVersion?: string;

  @Text({
    optional: true,
    max: 500,
    pattern: /^https?:\/\/\S+$/,
    example: 'https://graph.facebook.com',
    description: 'Where the provider is called; its own address unless told',
  })
  baseUrl?: string;
}

/** Never shown again. Which members count depends on the kind of channel. */
export class ChannelCredentialsDto {
  @Text({ optional: true, min: 1, max: 254, example: 'events', description: 'E-mail: user of the server' })
  username?: string;

  @Text({ optional: true, min: 1, max: 500, example: 'a long password', description: 'E-mail: password of the server' })
  password?: string;

  @Text({
    optional: true,
    pattern: /^whsec_[A-Za-z0-9+/]{32,128}={0,2}$/,
    max: 200,
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqr',
    description: 'E-mail: signs the mail that your server hands to the hook (Standard Webhooks)',
  })
  inboundSecret?: string;

  @Text({ optional: true, min: 1, max: 500, example: '0123456789abcdef0123456789abcdef', description: 'Twilio' })
  authToken?: string;

  @Text({
    optional: true,
    min: 1,
    max: 2_000,
    example: 'EAAG…',
    description: 'Meta: token of the page, account or system user',
  })
  accessToken?: string;

  @Text({
    optional: true,
    min: 1,
    max: 500,
    example: '0123456789abcdef',
    description: 'Meta: secret of the app, which signs its calls',
  })
  appSecret?: string;

  @Text({
    optional: true,
    min: 8,
    max: 200,
    example: 'a word for Meta',
    description: 'Meta: chosen by you and given to Meta when the hook is set up',
  })
  verifyToken?: string;
}

const EMAIL = { fromAddress: 'events@hotel.example', fromName: 'Hotel Sonne', host: 'smtp.hotel.example', port: 587 };
const EMAIL_CREDENTIALS = { username: 'events', password: 'a long password' };

export class NewChannel {
  @Choice(channelKinds, { example: 'email' })
  kind!: ChannelKind;

  @Text({ min: 1, max: 100, example: 'Front office', description: 'For the staff' })
  name!: string;

  @Nested(() => ChannelSettingsDto, { example: EMAIL })
  settings!: ChannelSettingsDto;

  @Nested(() => ChannelCredentialsDto, { example: EMAIL_CREDENTIALS })
  credentials!: ChannelCredentialsDto;

  @Instant({ optional: true, description: 'Meta: when the token expires; never unless told' })
  tokenExpiresAt?: string;
}

export class ChannelChanges {
  @Text({ optional: true, min: 1, max: 100, example: 'Front office' })
  name?: string;

  @Nested(() => ChannelSettingsDto, { optional: true, example: EMAIL, description: 'Instead of the settings so far' })
  settings?: ChannelSettingsDto;

  @Nested(() => ChannelCredentialsDto, {
    optional: true,
    example: EMAIL_CREDENTIALS,
    description: 'Instead of those so far; needed with another `host`, `port`, `implicitTls` or `baseUrl`',
  })
  credentials?: ChannelCredentialsDto;

  @Instant({ optional: true, description: 'With credentials of Meta: when the token expires; never unless told' })
  tokenExpiresAt?: string;
}

export class NewChannelCredentials {
  @Nested(() => ChannelCredentialsDto, { example: EMAIL_CREDENTIALS, description: 'Instead of those so far' })
  credentials!: ChannelCredentialsDto;

  @Instant({ optional: true, description: 'Meta: when the token expires; never unless told' })
  tokenExpiresAt?: string;
}

/** A channel without its credentials, which nobody is shown. */
export class ChannelView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Choice(channelKinds)
  kind!: ChannelKind;

  @Text({ example: 'Front office' })
  name!: string;

  @Text({ max: 254, example: 'events@hotel.example', description: 'What the provider calls it: address, number or id' })
  account!: string;

  @Choice(channelStates, {
    description:
      '`connecting`: not tried yet; `degraded`: calls do not get through; `held`: nothing is sent until it is mended; `disabled`: switched off',
  })
  state!: ChannelState;

  @Text({ nullable: true, max: 200, example: null, description: 'Why it is held or degraded: a stable code' })
  reason!: string | null;

  @Text({ nullable: true, max: 1_000, example: null, description: 'The same for people, with what helps' })
  advice!: string | null;

  @Instant()
  stateSince!: string;

  @Nested(() => ChannelSettingsDto, { example: EMAIL })
  settings!: ChannelSettingsDto;

  @Instant({ nullable: true, description: 'When the access token expires' })
  tokenExpiresAt!: string | null;

  @Text({
    max: 100,
    example: '/hooks/email/01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60',
    description: 'Below the public address: where the provider is to call',
    sql: `'/hooks/' || case when t.kind in ('email', 'twilio') then t.kind else 'meta' end || '/' || t.id`,
  })
  hookPath!: string;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export class ChannelQuery extends PageQuery {
  @Choice(channelKinds, { optional: true, example: 'email' })
  kind?: ChannelKind;

  @Choice(channelStates, { optional: true, example: 'held' })
  state?: ChannelState;
}

/** What the provider said when it was asked just now. Nothing is sent to anybody. */
export class ChannelTestView {
  @Flag({ description: 'Whether the credentials work' })
  works!: boolean;

  @Choice(channelStates, { description: 'The state of the channel after this' })
  state!: ChannelState;

  @Text({ nullable: true, example: 'Hotel Sonne', description: 'What the provider calls the account' })
  account!: string | null;

  @Text({ nullable: true, example: null, description: 'Stable code of what is wrong' })
  code!: string | null;

  @Text({ nullable: true, max: 1_000, example: null })
  detail!: string | null;
}
