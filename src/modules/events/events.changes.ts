import { defineChanges } from '../../platform/changes/index.js';
import { FunctionView } from './event-functions.dto.js';
import { QuestionView } from './event-questions.dto.js';
import { EventView } from './events.dto.js';

/** What can happen to an event. */
export const eventChange = defineChanges({
  entity: 'event',
  stream: 'event',
  view: EventView,
  from: 'event t',
  streamId: 't.id',
  kinds: { created: {}, updated: {}, published: {}, cancelled: {}, deleted: { tombstone: true } },
});

export const functionChange = defineChanges({
  entity: 'eventFunction',
  stream: 'event',
  view: FunctionView,
  from: 'event_function t',
  kinds: { created: {}, updated: {}, moved: {}, deleted: { tombstone: true } },
});

export const questionChange = defineChanges({
  entity: 'eventQuestion',
  stream: 'event',
  view: QuestionView,
  from: `event_question t join event_question_version v
           on v.organization_id = t.organization_id and v.question_id = t.id and v.version_no = t.current_version`,
  kinds: { created: {}, updated: {}, reworded: {}, archived: {}, restored: {}, deleted: { tombstone: true } },
});
