import { defineErrors } from '../../platform/http/index.js';

export const importErrors = defineErrors('import', {
  notFound: [404, 'There is no such import'],
  noFile: [400, 'The upload holds no file'],
  unreadable: [400, 'The file is no table that can be read'],
  tooLarge: [413, 'The file is too large'],
  uploadBroken: [400, 'The upload broke off'],
  notMultipart: [415, 'The file must be sent as multipart/form-data'],
  mappingInvalid: [400, 'The mapping does not fit the file'],
  notReady: [409, 'The import is not in a state that allows this'],
});
