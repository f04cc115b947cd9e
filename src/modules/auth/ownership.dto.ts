import { Id, Text } from '../../platform/http/index.js';
import { LONGEST_PASSWORD } from '../users/index.js';

const ConfirmingPassword = (): PropertyDecorator =>
  Text({
    optional: true,
    min: 1,
    max: LONGEST_PASSWORD,
    multiline: true,
    example: 'correct horse battery staple',
    description: 'Yours; may be left out within ten minutes of a sign-in',
  });

export class OwnershipTransfer {
  @Id({ description: 'The membership of who becomes the owner' })
  memberId!: string;

  @ConfirmingPassword()
  password?: string;
}

export class OrganizationDeletion {
  @Text({ min: 1, max: 120, example: 'Hotel Seeblick', description: 'The name of the organization, exactly' })
  name!: string;

  @ConfirmingPassword()
  password?: string;
}
