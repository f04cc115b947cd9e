export type { FieldOptions } from './field.js';
export { AnswerValue, ById, CustomFields } from './free-form.js';
export { Choices, Ids, Nested, NestedList, Texts, type ListOptions } from './lists.js';
export { Decimal, Flag, Int, QueryFlag, QueryInt, type NumberOptions } from './numbers.js';
export { Day, Instant, TimeZone } from './times.js';
export { Choice, Email, Id, Language, Phone, Text, UUID_PATTERN, type TextOptions } from './texts.js';
