import { all, one } from './form.fields.js';
import type { Html } from './html.js';
import { html } from './html.js';
import type { Fill, Speaker } from './locales.js';
import type { Choice, FieldError, FormFields, QuestionView } from './view.js';

/** Labelled controls drawn from fields, be they stored or just posted, each tied to its help and its error. */
export class Controls {
  constructor(
    readonly speaker: Speaker,
    readonly fields: FormFields,
    private readonly errors: readonly FieldError[],
  ) {}

  text(name: string, label: string, tag: Html): Html {
    return this.field(
      name,
      '',
      html`<label for="${name}">${label} ${tag}</label>`,
      (attributes) =>
        html`<input
          type="text"
          id="${name}"
          name="${name}"
          value="${one(this.fields, name)}"
          autocomplete="off"
          dir="auto"
          ${attributes}
        />`,
    );
  }

  textArea(name: string, label: string, limit: number): Html {
    return this.field(name, '', html`<label for="${name}">${label} ${this.optional()}</label>`, (attributes) =>
      this.area(name, html`maxlength="${limit}" ${attributes}`),
    );
  }

  select(name: string, label: string, choices: readonly Choice[], tag: Html): Html {
    const chosen = one(this.fields, name);
    return this.field(
      name,
      '',
      html`<label for="${name}">${label} ${tag}</label>`,
      (attributes) =>
        html`<select id="${name}" name="${name}" ${attributes}>
          <option value="">${this.speaker.say('pleaseChoose')}</option>
          ${choices.map((choice) => this.optionOf(choice, choice.id === chosen))}
        </select>`,
    );
  }

  optionOf(choice: Choice, selected: boolean): Html {
    return html`<option value="${choice.id}" ${selected && html`selected`}>${choice.label}</option>`;
  }

  /** One radio or checkbox as a large target; the first of a group carries the group's name as its id. */
  tick(type: 'radio' | 'checkbox', name: string, value: string, id: string, label: string, className = ''): Html {
    const ticked = all(this.fields, name).includes(value);
    return html`<label class="option"
      ><input
        type="${type}"
        name="${name}"
        value="${value}"
        id="${id}"
        ${className !== '' && html`class="${className}"`}
        ${ticked && html`checked`}
      /><span dir="auto">${label}</span></label
    >`;
  }

  ticks(type: 'radio' | 'checkbox', name: string, choices: readonly Choice[]): Html {
    return html`<div class="options">
      ${choices.map((choice, index) =>
        this.tick(type, name, choice.id, index === 0 ? name : `${name}.${choice.id}`, choice.label),
      )}
    </div>`;
  }

  question(question: QuestionView, name: string, className = ''): Html {
    const tag = question.required ? this.required() : this.optional();
    const label = html`<bdi>${question.label}</bdi> ${tag}`;
    switch (question.type) {
      case 'choice':
        return this.group(
          name,
          className,
          label,
          this.ticks('radio', name, question.options ?? []),
          question.help || undefined,
        );
      case 'multi_choice':
        return this.group(
          name,
          className,
          label,
          this.ticks('checkbox', name, question.options ?? []),
          question.help || undefined,
        );
      case 'yes_no':
        return this.group(name, className, label, this.ticks('radio', name, this.yesNo()), question.help || undefined);
      default:
        return this.field(
          name,
          className,
          html`<label for="${name}">${label}</label>`,
          (attributes) => this.input(question.type, name, attributes),
          question.help || undefined,
        );
    }
  }

  /** A fieldset with a legend, for several controls that answer one question. */
  group(name: string, className: string, legend: Html, controls: Html, help?: string): Html {
    const error = this.errorOf(name);
    return html`<fieldset class="field ${className} ${error && 'invalid'}" ${this.described(name, help !== undefined)}>
      <legend>${legend}</legend>
      ${help !== undefined && html`<p class="hint" id="${name}.help" dir="auto">${help}</p>`} ${this.errorText(name)}
      ${controls}
    </fieldset>`;
  }

  errorOf(name: string): FieldError | undefined {
    return this.errors.find((error) => error.field === name);
  }

  errorText(name: string): Html | undefined {
    const error = this.errorOf(name);
    const fill: Fill = error?.limit === undefined ? {} : { limit: error.limit };
    return error && html`<p class="error" id="${name}.error">${this.speaker.say(`error_${error.code}`, fill)}</p>`;
  }

  /** `aria-describedby` for the help and the error that are there. */
  described(name: string, hasHelp: boolean): Html | undefined {
    const ids = [hasHelp && `${name}.help`, this.errorOf(name) && `${name}.error`].filter(
      (id) => typeof id === 'string',
    );
    return ids.length > 0 ? html`aria-describedby="${ids.join(' ')}"` : undefined;
  }

  optional(): Html {
    return html`<span class="tag">(${this.speaker.say('optional')})</span>`;
  }

  required(): Html {
    return html`<span class="tag">(${this.speaker.say('required')})</span>`;
  }

  private field(
    name: string,
    className: string,
    label: Html,
    control: (attributes: Html) => Html,
    help?: string,
  ): Html {
    const error = this.errorOf(name);
    const attributes = html`${this.described(name, help !== undefined)} ${error && html`aria-invalid="true"`}`;
    return html`<div class="field ${className} ${error && 'invalid'}">
      ${label} ${help !== undefined && html`<p class="hint" id="${name}.help" dir="auto">${help}</p>`}
      ${this.errorText(name)} ${control(attributes)}
    </div>`;
  }

  private input(type: QuestionView['type'], name: string, attributes: Html): Html {
    const value = one(this.fields, name);
    if (type === 'long_text') return this.area(name, attributes);
    if (type === 'date') return html`<input type="date" id="${name}" name="${name}" value="${value}" ${attributes} />`;
    // Not type=number: that loses what was typed when it is no number, and refuses other digits than ours.
    const number = type === 'number' && html`inputmode="decimal" class="short"`;
    return html`<input type="text" id="${name}" name="${name}" value="${value}" dir="auto" ${number} ${attributes} />`;
  }

  private area(name: string, attributes: Html): Html {
    // Browsers eat one line end after the tag; without this one it would be the first of the text.
    const content = `\n${one(this.fields, name)}`;
    return html`<textarea id="${name}" name="${name}" rows="3" dir="auto" ${attributes}>${content}</textarea>`;
  }

  private yesNo(): Choice[] {
    return [
      { id: 'yes', label: this.speaker.say('yes') },
      { id: 'no', label: this.speaker.say('no') },
    ];
  }
}
