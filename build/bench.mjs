// `npm run bench`: measures the program against its floors and writes a report.
import { runWithReport } from './report.mjs';

process.exitCode = (await runWithReport('bench', {})) ? 0 : 1;
