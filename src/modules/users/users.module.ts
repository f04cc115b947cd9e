import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountTokenEntity } from './account-token.entity.js';
import { PasswordHasher } from './password-hasher.js';
import { UserAccountEntity } from './user-account.entity.js';
import { UsersRepository } from './users.repository.js';

/** Accounts and their passwords: what auth and organizations both stand on. Has no routes. */
@Module({
  imports: [TypeOrmModule.forFeature([UserAccountEntity, AccountTokenEntity])],
  providers: [UsersRepository, PasswordHasher],
  exports: [UsersRepository, PasswordHasher],
})
export class UsersModule {}
