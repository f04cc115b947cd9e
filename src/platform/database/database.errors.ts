import { defineErrors } from '../http/problem.js';

export const databaseErrors = defineErrors('database', {
  timedOut: [503, 'The request took too long and was stopped'],
  unavailable: [503, 'The database cannot be reached right now'],
});
