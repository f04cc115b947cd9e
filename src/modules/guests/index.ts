export { allergens, diets, severities, type Allergen, type Allergy, type Diet, type Severity } from './dietary.js';
export { guestChange } from './guests.changes.js';
export { AllergyDto } from './guests.dto.js';
export { guestErrors } from './guests.errors.js';
export { GuestsModule } from './guests.module.js';
export { GuestsService } from './guests.service.js';
export { plainText, searchKeys } from './search-key.js';
