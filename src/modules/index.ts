import type { Type } from '@nestjs/common';
import { AccountModule } from './account/index.js';
import { AuditModule } from './audit/index.js';
import { AuthModule } from './auth/index.js';
import { BulkSendsModule } from './bulk-sends/index.js';
import { ChannelsModule } from './channels/index.js';
import { EventsModule } from './events/index.js';
import { GuestsModule } from './guests/index.js';
import { IdentitiesModule } from './identities/index.js';
import { ImportsModule } from './imports/index.js';
import { InvitationsModule } from './invitations/index.js';
import { KeysModule } from './keys/index.js';
import { LiveModule } from './live/index.js';
import { OpsModule } from './ops/index.js';
import { MessagesModule } from './messages/index.js';
import { OrganizationsModule } from './organizations/index.js';
import { SecurityModule } from './security/index.js';
import { SyncModule } from './sync/index.js';
import { TemplatesModule } from './templates/index.js';
import { TestSendsModule } from './test-sends/index.js';

/** Every feature of Placecard. A new module is added here and nowhere else. */
export const featureModules: Type[] = [
  OrganizationsModule,
  AuthModule,
  SecurityModule,
  IdentitiesModule,
  EventsModule,
  GuestsModule,
  ImportsModule,
  InvitationsModule,
  MessagesModule,
  BulkSendsModule,
  TestSendsModule,
  KeysModule,
  TemplatesModule,
  ChannelsModule,
  LiveModule,
  AccountModule,
  SyncModule,
  AuditModule,
  OpsModule,
];
