export { SignedInView } from './auth.dto.js';
export { authErrors } from './auth.errors.js';
export { AuthModule } from './auth.module.js';
export { Credentials } from './credentials.js';
export { SessionOpener } from './session-opener.js';
export { chooseOrganization } from './sign-in.service.js';
export { SignUpService } from './sign-up.service.js';
