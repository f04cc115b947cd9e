import { Injectable } from '@nestjs/common';
import { TemplateCompiler } from '../template-compiler.js';
import type { UsableTemplate } from '../template.entity.js';
import type { BuiltInTemplate } from './built-in-template.js';
import { builtInTemplates } from './built-in-templates.js';

/** The templates every organization has without doing anything. */
@Injectable()
export class BuiltInTemplates {
  private readonly compiled = new Map<string, Promise<UsableTemplate>>();

  constructor(private readonly compiler: TemplateCompiler) {}

  all(): readonly BuiltInTemplate[] {
    return builtInTemplates;
  }

  byKey(key: string): BuiltInTemplate | undefined {
    return builtInTemplates.find((each) => each.key === key);
  }

  /** Made ready when it is first asked for, by the same way as all others. */
  find(id: string): Promise<UsableTemplate> | undefined {
    const template = builtInTemplates.find((each) => each.id === id);
    if (!template) return undefined;
    let compiled = this.compiled.get(id);
    if (!compiled) {
      compiled = this.compile(template);
      this.compiled.set(id, compiled);
      // The next one to ask tries again.
      compiled.catch(() => this.compiled.delete(id));
    }
    return compiled;
  }

  private async compile({ variables, variants, ...template }: BuiltInTemplate): Promise<UsableTemplate> {
    const contents = await this.compiler.compile(template.about, variables, variants);
    return { ...template, ...contents, versionId: null, versionNo: 1 };
  }
}
