import type { CustomVariable, TemplateCategory, TemplateScope } from '../template.entity.js';
import type { VariantDto } from '../templates.dto.js';

/** A template that comes with Placecard. */
export interface BuiltInTemplate {
  id: string;
  key: string;
  name: string;
  category: TemplateCategory;
  about: TemplateScope;
  variables: CustomVariable[];
  variants: VariantDto[];
}
