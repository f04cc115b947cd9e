import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';

/** How an organization writes: one row each, its id is the organization's. None: as everybody begins. */
@Entity('messaging_settings')
export class MessagingSettingsEntity extends TenantEntity {
  @Column('uuid')
  inboxId!: string;

  @Column('text', { default: '21:00' })
  quietFrom!: string;

  @Column('text', { default: '08:00' })
  quietTo!: string;

  @Column('int', { default: 5 })
  capMessages!: number;

  @Column('int', { default: 7 })
  capDays!: number;

  @Column('int', { default: 60 })
  answerMinutes!: number;

  @Column('int', { default: 300 })
  deliverySeconds!: number;
}
