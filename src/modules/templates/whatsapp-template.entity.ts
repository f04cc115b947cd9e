import { Column, Entity, PrimaryColumn } from 'typeorm';

export const approvalStates = ['pending', 'approved', 'paused', 'rejected'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** A template as a WhatsApp account has it. */
@Entity('whatsapp_template')
export class WhatsAppTemplateEntity {
  @PrimaryColumn('uuid')
  organizationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  channelId!: string;

  @Column('text')
  name!: string;

  /** As Meta writes it, e.g. `pt_BR`. */
  @Column('text')
  language!: string;

  @Column('text')
  state!: ApprovalState;

  /** Meta's, of a rejection or pause. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { default: '' })
  category!: string;

  @Column('text', { nullable: true })
  quality!: string | null;

  @Column('jsonb', { default: [] })
  components!: object[];

  @Column('timestamptz', { default: () => 'now()' })
  syncedAt!: Date;
}
