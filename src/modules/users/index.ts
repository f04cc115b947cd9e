export type { TokenKind } from './account-token.entity.js';
export { PasswordHasher } from './password-hasher.js';
export { checkPassword, LONGEST_PASSWORD, NewPasswordField, PasswordRules } from './password-rules.js';
export { newToken, tokenHash } from './secret-token.js';
export { userErrors } from './users.errors.js';
export { UsersModule } from './users.module.js';
export { canonicalEmail, UsersRepository, type NewUser, type User } from './users.repository.js';
