// `npm run bench`: measures the program against its floors and writes a report.
import { runScript } from './process.mjs';
import { runWithReport } from './report.mjs';

await runScript(() => runWithReport('bench', {}));
