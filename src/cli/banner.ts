import type { Config } from '../config/index.js';
import type { Demo } from './seed.js';

/** Where everything is, for a newcomer. */
export function banner({ publicUrl, demoSimulators }: Config, demo: Demo | undefined): string {
  const rows: [string, string][] = [
    ['API', `${publicUrl}/api/v1`],
    ['Swagger UI', `${publicUrl}/docs`],
  ];
  if (demo) {
    rows.push(
      ['RSVP page', publicUrl + demo.rsvpPath],
      ['Live page', publicUrl + demo.livePath],
      ['Demo sign-in', `${demo.signIn.email} / ${demo.signIn.password}`],
    );
    if (demo.colleagues)
      rows.push([
        'Colleagues',
        `${demo.colleagues.map(({ email, role }) => `${email} (${role})`).join(', ')}; same password`,
      ]);
  }
  if (demoSimulators)
    rows.push(['Simulators', `${demoSimulators} (what guests would have received; nothing is sent to anybody)`]);
  return `\n${rows.map(([name, value]) => `  ${name.padEnd(13)} ${value}`).join('\n')}\n`;
}
