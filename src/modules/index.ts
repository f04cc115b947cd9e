import type { Type } from '@nestjs/common';
import { AuthModule } from './auth/index.js';
import { EventsModule } from './events/index.js';
import { GuestsModule } from './guests/index.js';
import { LiveModule } from './live/index.js';
import { OrganizationsModule } from './organizations/index.js';

/** Every feature of Placecard. A new module is added here and nowhere else. */
export const featureModules: Type[] = [OrganizationsModule, AuthModule, EventsModule, GuestsModule, LiveModule];
