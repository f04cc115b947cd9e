import { Column, Entity, PrimaryColumn } from 'typeorm';

export type DelayScope = 'account' | 'address' | 'accountFromAddress';

/** Failed sign-ins in a row, and until when the next one has to wait. */
@Entity('sign_in_delay')
export class SignInDelayEntity {
  @PrimaryColumn('text')
  scope!: DelayScope;

  /** SHA-256: people type passwords into the field for the address. */
  @PrimaryColumn('bytea')
  key!: Buffer;

  @Column('int')
  failures!: number;

  @Column('timestamptz')
  lastAt!: Date;

  @Column('timestamptz', { nullable: true })
  blockedUntil!: Date | null;
}
