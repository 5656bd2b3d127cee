import { launchInfo } from './launch';

/**
 * Before any file of tests: builds and finds the runtime once, for all of them. When that fails,
 * tests without a window still run, and each file with one fails for the reason shown here.
 */
export async function setup(): Promise<void> {
  try {
    process.env['ZHURNAL_LAUNCH_INFO'] = JSON.stringify(await launchInfo());
  } catch (error) {
    console.error('The program cannot be started:', error);
  }
}
