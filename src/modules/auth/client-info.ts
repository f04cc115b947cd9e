export { Client, localClient, type ClientInfo } from '../security/index.js';
