// `npm run faults`: kills, full disks and damage, often; FAULT_ROUNDS says how often.
import { runWithReport } from './report.mjs';

const rounds = process.env['FAULT_ROUNDS'] ?? '500';
process.exitCode = (await runWithReport('faults', { FAULT_ROUNDS: rounds })) ? 0 : 1;
