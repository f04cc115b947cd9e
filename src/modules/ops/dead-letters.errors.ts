import { defineErrors } from '../../platform/http/index.js';

export const deadLetterErrors = defineErrors('dead_letter', {
  notFound: [404, 'There is no such dead letter'],
  redriveNotFound: [404, 'There is no such redrive'],
});
