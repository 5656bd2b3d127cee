import { z } from 'zod';

/**
 * Keeps validators from making code out of strings: the window's content security policy forbids that,
 * and the attempt alone would be reported as a violation. To be called before the first validation.
 */
export function forbidGeneratedCode(): void {
  z.config({ jitless: true });
}
