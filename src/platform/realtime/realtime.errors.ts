import { defineErrors } from '../http/problem.js';

export const realtimeErrors = defineErrors('stream', {
  notFound: [404, 'There is no such stream'],
  tooMany: [429, 'This connection sends or follows too much'],
});
