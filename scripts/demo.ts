import { now } from '#platform/base/clock.ts';
import { withDatabase } from '#platform/db/withDatabase.ts';
import { demoPeople } from '../src/demo/content.ts';
import { loadDemo } from '../src/demo/loadDemo.ts';

await withDatabase(async () => {
  const demo = await loadDemo(now());
  if (!demo.ok) {
    console.error(
      'There is an installation here already; start the demo on a folder of its own: RESONANZ_DATA=demo npm run demo',
    );
    process.exitCode = 1;
    return;
  }
  console.log('The demo is there; start it with npm start. Everybody signs in with this password:');
  console.log(`  ${demo.value.password}`);
  for (const { email, role } of demoPeople) console.log(`  ${role.padEnd(10)} ${email}`);
});
