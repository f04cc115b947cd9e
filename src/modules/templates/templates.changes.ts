import { defineChanges } from '../../platform/changes/index.js';
import { TemplateView } from './templates.dto.js';

/** `reworded`: there is a new version. */
export const templateChange = defineChanges({
  entity: 'messageTemplate',
  stream: 'organization',
  view: TemplateView,
  from: `message_template t join message_template_version v
           on v.organization_id = t.organization_id and v.template_id = t.id and v.version_no = t.current_version`,
  kinds: { created: {}, updated: {}, reworded: {}, deleted: { tombstone: true } },
});
