import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Problem } from '../../platform/http/index.js';
import type { ChannelKind, ProviderTemplateUse } from '../channels/index.js';
import {
  subjectKey,
  templateErrors,
  Templates,
  VariablesFor,
  WhatsAppTemplates,
  type ApprovalLookup,
  type PreparedTemplate,
  type TemplateChannel,
  type TemplateVariables,
  type UsableTemplate,
} from '../templates/index.js';
import type { Sayable } from './channel-plan.js';
import { LINK_MARK } from './message-texts.js';
import { messageErrors } from './messages.errors.js';

/** The words as one channel takes them. */
export interface ChannelWords {
  subject: string | null;
  body: string;
  html: string | null;
}

/** What is said to one recipient: to each channel in its own way. */
export interface Wording {
  templateId: string | null;
  templateVersion: number | null;
  /** The same on every channel. */
  same?: boolean;
  /** Whether there are words for a channel, and of which kind. Nothing is rendered yet. */
  sayable(kind: ChannelKind, channelId: string): Sayable;
  /** How WhatsApp is told to say it outside of the 24 hours; undefined when it may not. */
  template(channelId: string): ProviderTemplateUse | undefined;
  /** Only for what is sayable. */
  words(kind: ChannelKind, channelId: string, template: ProviderTemplateUse | undefined): ChannelWords;
}

/** Which template, and what is told with it beside guest and event. */
export interface TemplateWanted {
  templateId?: string | undefined;
  templateKey?: string | undefined;
  variables?: readonly { name: string; value: string }[] | undefined;
  eventId?: string | null | undefined;
}

export interface WordingSubject {
  guestId: string;
  invitationId?: string | null | undefined;
  offerExpiresAt?: Date | undefined;
}

/** Whose own words there are for a channel: its own first, then those that are short and plain enough. */
const SPOKEN: Record<ChannelKind, readonly TemplateChannel[]> = {
  email: ['email'],
  twilio: ['sms'],
  whatsapp: ['whatsapp', 'sms'],
  messenger: ['messenger', 'whatsapp', 'sms'],
  instagram: ['instagram', 'whatsapp', 'sms'],
};

/** Passes for a web address in templates; the mark takes its place once they are filled. */
const LINK_PLACE = 'https://rsvp-link.invalid/0';

const marked = (text: string): string => text.replaceAll(LINK_PLACE, LINK_MARK);

/** Turns templates into what is said to many, with a number of statements that does not depend on how many they are. */
@Injectable()
export class Wordings {
  constructor(
    private readonly templates: Templates,
    private readonly variables: VariablesFor,
    private readonly whatsapp: WhatsAppTemplates,
  ) {}

  /** The template, once it is known that everything it demands of the sender is given. */
  async template(
    actor: Actor,
    { templateId, templateKey, variables = [], eventId }: TemplateWanted,
    hasInvitation: boolean,
  ): Promise<UsableTemplate> {
    const id = templateId ?? (templateKey === undefined ? undefined : await this.templates.idOfKey(actor, templateKey));
    if (id === undefined) throw messageErrors.empty();
    const template = await this.templates.find(actor, id);
    const { about, name } = template;
    if ((about !== 'guest' && !eventId) || (about === 'invitation' && !hasInvitation))
      throw messageErrors.templateAbout(`${name} is about an ${about}`);
    const unknown = variables.find((given) => !template.variables.some((declared) => declared.name === given.name));
    if (unknown) throw messageErrors.unknownVariable(`${name} has no variable ${unknown.name}`);
    const missing = template.variables
      .filter((each) => each.default === null && !variables.some((given) => given.name === each.name && given.value))
      .map((each) => `custom.${each.name}`);
    if (missing.length > 0)
      throw templateErrors.valuesMissing({ detail: `${name} needs ${missing.join(', ')}`, more: { missing } });
    return template;
  }

  /** @returns what to say to each; undefined for somebody who is not there, or whose invitation it is not */
  async forMany(
    actor: Actor,
    template: UsableTemplate,
    { variables = [], eventId }: TemplateWanted,
    subjects: readonly WordingSubject[],
  ): Promise<(subject: WordingSubject) => Wording | undefined> {
    const names = template.variants.flatMap(({ whatsappTemplate }) => whatsappTemplate?.name ?? []);
    const approvalOf = await this.whatsapp.approvals(actor, [...new Set(names)]);
    const found = await this.variables.forMany(actor, {
      eventId,
      custom: Object.fromEntries(variables.map(({ name, value }) => [name, value])),
      rsvpUrl: LINK_PLACE,
      subjects,
    });
    return (subject) => {
      const known = found.get(subjectKey(subject));
      return known && this.wording(template, known, approvalOf);
    };
  }

  /** Whether the guest is there and the invitation theirs. */
  async knows(actor: Actor, eventId: string | undefined, subject: WordingSubject): Promise<boolean> {
    return (await this.variables.forMany(actor, { eventId, rsvpUrl: LINK_PLACE, subjects: [subject] })).size > 0;
  }

  private wording(template: UsableTemplate, variables: TemplateVariables, approvalOf: ApprovalLookup): Wording {
    const prepared = new Map<string, PreparedTemplate | Sayable>();
    const prepare = (kind: ChannelKind, channelId: string): PreparedTemplate | Sayable => {
      const known = prepared.get(channelId);
      if (known) return known;
      const channel = SPOKEN[kind].find((each) => template.variants.some((variant) => variant.channel === each));
      const made = channel
        ? this.attempt(template, { channel, variables, channelId }, approvalOf)
        : ({ refused: 'no-words', detail: `${template.name} has nothing for ${kind}` } as const);
      prepared.set(channelId, made);
      return made;
    };
    return {
      templateId: template.id,
      templateVersion: template.versionNo,
      sayable: (kind, channelId) => {
        const made = prepare(kind, channelId);
        if (!('render' in made)) return made;
        const { hasText, hasWhatsappTemplate, blocked } = made;
        if (kind !== 'whatsapp') return { free: hasText, hasTemplate: false };
        return { free: hasText, hasTemplate: hasWhatsappTemplate, ...(blocked ? { blocked } : {}) };
      },
      template: (channelId) => {
        const made = prepare('whatsapp', channelId);
        if (!('render' in made)) return undefined;
        const use = made.render().whatsappTemplate;
        return use && (JSON.parse(marked(JSON.stringify(use))) as ProviderTemplateUse);
      },
      words: (kind, channelId, use) => {
        const made = prepare(kind, channelId);
        if (!('render' in made)) throw new Error(`There are no words for ${kind}`);
        const { subject, text, html } = made.render();
        return {
          subject: kind === 'email' && subject !== undefined ? marked(subject) : null,
          body: marked(text) || `[${use?.name ?? template.name}]`,
          html: kind === 'email' && html !== undefined ? marked(html) : null,
        };
      },
    };
  }

  private attempt(
    template: UsableTemplate,
    request: { channel: TemplateChannel; variables: TemplateVariables; channelId: string },
    approvalOf: ApprovalLookup,
  ): PreparedTemplate | Sayable {
    try {
      return this.templates.prepare(template, request, approvalOf);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      const blocked = problem.code === templateErrors.whatsappBlocked.code;
      return { refused: blocked ? 'template-blocked' : 'no-words', detail: problem.message };
    }
  }
}
