export { smsSegments, type SmsSegments } from './segments.js';
export { exampleVariables, type TemplateVariables, type VariableValues } from './template-variables.js';
export {
  templateCategories,
  templateChannels,
  type TemplateCategory,
  type TemplateChannel,
  type TemplateScope,
  type UsableTemplate,
} from './template.entity.js';
export { templateChange } from './templates.changes.js';
export { CustomValueDto } from './templates.dto.js';
export { templateErrors } from './templates.errors.js';
export { TemplatesModule } from './templates.module.js';
export { TemplatesService } from './templates.service.js';
export {
  Templates,
  type PreparedTemplate,
  type ProviderTemplateValues,
  type RenderedTemplate,
  type RenderRequest,
} from './templates.js';
export { subjectKey, VariablesFor, type MessageSubject } from './variables-for.js';
export { WhatsAppTemplates, type Approval, type ApprovalLookup, type MirroredTemplate } from './whatsapp-templates.js';
