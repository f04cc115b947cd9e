import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountTokenEntity } from './account-token.entity.js';
import { BreachedPasswords } from './breached-passwords.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordRules } from './password-rules.js';
import { PasswordThread } from './password-thread.js';
import { UserAccountEntity } from './user-account.entity.js';
import { UsersRepository } from './users.repository.js';

/** Accounts and their passwords: what auth and organizations both stand on. Has no routes. */
@Module({
  imports: [TypeOrmModule.forFeature([UserAccountEntity, AccountTokenEntity])],
  providers: [UsersRepository, PasswordHasher, PasswordRules, PasswordThread, BreachedPasswords],
  exports: [UsersRepository, PasswordHasher, PasswordRules],
})
export class UsersModule {}
