import { Global, Module } from '@nestjs/common';
import { SecretRotation } from './secret-rotation.js';
import { Vault } from './vault.js';

@Global()
@Module({ providers: [Vault, SecretRotation], exports: [Vault, SecretRotation] })
export class VaultModule {}
