// `npm run faults`: kills, full disks and damage, often; FAULT_ROUNDS says how often.
import { runScript } from './process.mjs';
import { runWithReport } from './report.mjs';

const rounds = process.env['FAULT_ROUNDS'] ?? '500';
await runScript(() => runWithReport('faults', { FAULT_ROUNDS: rounds }));
