import { Choice, CustomFields, Id, Instant, Int, Language, Text, TimeZone } from '../../platform/http/index.js';
import { AllowedDomainsField } from './allowed-domains.js';
import { domainRoles, type DomainRole } from './organization.entity.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The caller's organization. */
export class OrganizationView {
  @Id({ description: 'Also the id of the organization stream' })
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Text({ example: 'Hotel Seeblick' })
  name!: string;

  @Text({
    nullable: true,
    max: 60,
    example: 'hotel-seeblick',
    description: 'Short name for addresses, unique among all organizations',
  })
  slug!: string | null;

  @TimeZone({ description: 'IANA zone new events start with' })
  timeZone!: string;

  @Language({ description: 'Language of messages and pages when a guest has none' })
  defaultLanguage!: string;

  @Id({ description: 'Stream of conversations and messages' })
  inboxStreamId!: string;

  @CustomFields({ description: 'Settings of your front ends', example: { theme: 'lake' } })
  settings!: Record<string, string | number | boolean | null>;

  @AllowedDomainsField({
    description: 'Whoever shows that an address in one of these domains is theirs may join by signing in with Google',
  })
  allowedDomains!: string[];

  @Choice(domainRoles, { example: 'viewer', description: 'What they become' })
  domainRole!: DomainRole;

  @Instant({
    nullable: true,
    example: null,
    description:
      'When everything of the organization is erased; null unless its deletion was asked for. Until then it can be read and exported, not changed',
  })
  deletesAt!: string | null;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export class OrganizationUpdate {
  @Text({ optional: true, min: 1, max: 120, example: 'Hotel Seeblick' })
  name?: string;

  @Text({
    optional: true,
    nullable: true,
    min: 3,
    max: 60,
    pattern: SLUG,
    example: 'hotel-seeblick',
    description: 'Lower-case letters, digits and single hyphens; unique among all organizations',
  })
  slug?: string | null;

  @TimeZone({ optional: true })
  timeZone?: string;

  @Language({ optional: true })
  defaultLanguage?: string;

  @CustomFields({
    optional: true,
    description: 'Settings of your front ends; replaces all of them',
    example: { theme: 'lake' },
  })
  settings?: Record<string, string | number | boolean | null>;

  @AllowedDomainsField({
    optional: true,
    description:
      'Only domains in which you have a verified address yourself can be added; none of the public mail services',
  })
  allowedDomains?: string[];

  @Choice(domainRoles, { optional: true, example: 'viewer' })
  domainRole?: DomainRole;
}
