import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import type { PatchOptions } from '../../platform/changes/index.js';
import { httpErrors, newId, type JsonText, type ListPage } from '../../platform/http/index.js';
import { eventErrors } from '../events/index.js';
import { guestErrors } from '../guests/index.js';
import { invitationErrors } from '../invitations/index.js';
import { BuiltInTemplates } from './built-in/index.js';
import { smsSegments } from './segments.js';
import { TemplateCompiler } from './template-compiler.js';
import { catalogue } from './template-variables.js';
import { templateChange } from './templates.changes.js';
import type {
  BuiltInTemplatesView,
  NewTemplate,
  TemplateChanges,
  TemplatePreviewRequest,
  TemplatePreviewView,
  TemplateQuery,
  TemplateVariablesView,
  TemplateVersionsView,
  TemplateVersionView,
  TemplateView,
} from './templates.dto.js';
import { templateErrors } from './templates.errors.js';
import { TemplatesRepository } from './templates.repository.js';
import { Templates } from './templates.js';
import { VariablesFor } from './variables-for.js';

/** Longest a template may be with all its languages, in characters: every version is kept. */
const LARGEST = 2_000_000;

@Injectable()
export class TemplatesService {
  constructor(
    private readonly repository: TemplatesRepository,
    private readonly compiler: TemplateCompiler,
    private readonly builtIn: BuiltInTemplates,
    private readonly templates: Templates,
    private readonly variables: VariablesFor,
  ) {}

  list(actor: Actor, query: TemplateQuery): Promise<JsonText<ListPage<TemplateView>>> {
    return this.repository.list(actor, query);
  }

  get(actor: Actor, id: string): Promise<JsonText<TemplateView>> {
    return this.repository.view(actor, id);
  }

  async versions(actor: Actor, id: string): Promise<JsonText<TemplateVersionsView>> {
    await this.repository.mustFind(actor, id);
    return this.repository.versions(actor, id);
  }

  version(actor: Actor, id: string, versionId: string): Promise<JsonText<TemplateVersionView>> {
    return this.repository.versionView(actor, id, versionId);
  }

  /** The templates that come with Placecard, with their words. */
  builtIns(): BuiltInTemplatesView {
    return { items: [...this.builtIn.all()] };
  }

  catalogue(): TemplateVariablesView {
    return {
      items: catalogue.map(({ always, ...variable }) => ({ ...variable, present: always ? 'always' : 'maybe' })),
    };
  }

  /** @throws template.invalid (400) naming each fault with pointer, line and column */
  async create(actor: Actor, body: NewTemplate): Promise<JsonText<TemplateView>> {
    const { id = newId(), key, name, category, about, variables = [], variants } = body;
    if (this.builtIn.find(id)) throw templateErrors.idTaken();
    mustFit(body);
    const contents = await this.compiler.compile(about, variables, variants);
    await this.repository.add(actor, { id, key, name, category, about }, contents);
    return this.repository.view(actor, id);
  }

  /** Other words make a new version; messages made before keep what they were made of. */
  async update(
    actor: Actor,
    id: string,
    body: TemplateChanges,
    options: PatchOptions,
  ): Promise<JsonText<TemplateView>> {
    const template = await this.repository.mustFind(actor, id);
    const { variables, variants, ...fields } = body;
    mustFit(body);
    const reworded = variables !== undefined || variants !== undefined;
    const before = reworded ? await this.repository.current(actor, template) : undefined;
    const contents =
      before &&
      (await this.compiler.compile(template.about, variables ?? before.variables, variants ?? before.variants));
    // Who changes one of the two builds upon the other, which must not have changed meanwhile.
    const built = reworded && (variables === undefined || variants === undefined);
    const ifVersion = options.ifVersion ?? (built ? template.version : undefined);
    await this.repository.revise(actor, id, fields, contents, { ifVersion });
    return this.repository.view(actor, id);
  }

  remove(actor: Actor, id: string, options: PatchOptions): Promise<void> {
    return this.repository.remove(actor, id, templateChange.deleted, options);
  }

  /**
   * What a guest would get, without sending it. Whoever asks for a real guest or event must be allowed to see them.
   * @throws template.not_found, template.no_variant, template.values_missing
   */
  async preview(actor: Actor, id: string, request: TemplatePreviewRequest): Promise<TemplatePreviewView> {
    const { channel, locale, guestId, eventId, invitationId, custom = [] } = request;
    // What somebody may not see is not there for them.
    if (guestId !== undefined && !actor.permissions.has('guests:read')) throw guestErrors.notFound();
    if (eventId !== undefined && !actor.permissions.has('events:read')) throw eventErrors.notFound();
    if (invitationId !== undefined && !actor.permissions.has('invitations:read')) throw invitationErrors.notFound();
    if (invitationId !== undefined && eventId === undefined) {
      const detail = 'An invitation is found by its event: give both';
      throw httpErrors.invalid({ detail, errors: [{ pointer: '/eventId', code: 'missing', detail }] });
    }
    const template = await this.templates.find(actor, id);
    const variables = await this.variables.preview(
      actor,
      { guestId, eventId, invitationId, custom: Object.fromEntries(custom.map(({ name, value }) => [name, value])) },
      template.variables,
    );
    const message = await this.templates.renderUsable(actor, template, { channel, locale, variables });
    const { whatsappTemplate: approved, whatsappBlocked: blocked } = message;
    return {
      versionNo: message.version,
      locale: message.locale,
      subject: message.subject ?? null,
      html: message.html ?? null,
      text: message.text,
      segments: channel === 'sms' ? smsSegments(message.text) : null,
      whatsappTemplate: approved
        ? { name: approved.name, language: approved.language, state: 'approved', reason: null }
        : (blocked ?? null),
    };
  }
}

/** @throws request.too_large (413) */
function mustFit({ variants = [] }: Pick<TemplateChanges, 'variants'>): void {
  const size = variants.reduce((sum, { mjml, text }) => sum + (mjml?.length ?? 0) + (text?.length ?? 0), 0);
  if (size > LARGEST) throw httpErrors.tooLarge(`All words together may have ${LARGEST} characters`);
}
