export { SignedInView, SignUp } from './auth.dto.js';
export { authErrors } from './auth.errors.js';
export { AuthModule } from './auth.module.js';
export { localClient, type ClientInfo } from './client-info.js';
export { SignUpService } from './sign-up.service.js';
