import { onConstraint } from '../../platform/database/index.js';
import { defineErrors } from '../../platform/http/index.js';

export const templateErrors = defineErrors('template', {
  notFound: [404, 'There is no such template'],
  versionNotFound: [404, 'The template has no such version'],
  keyTaken: [409, 'Another template has this key'],
  idTaken: [409, 'This id is in use for something else'],
  invalid: [400, 'The template cannot be used as it is'],
  tooComplex: [400, 'The template takes too long to make'],
  noVariant: [409, 'The template has nothing for this channel'],
  valuesMissing: [409, 'A value that the template needs is not known'],
  whatsappBlocked: [409, 'WhatsApp does not accept this template now'],
});

onConstraint({ message_template_key: templateErrors.keyTaken });
