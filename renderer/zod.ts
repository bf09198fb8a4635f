/** Stands for `zod` in the page: without the try whether code may be made from text, which the policy refuses and reports. */
import { config } from 'zod/v4';

config({ jitless: true });

export * from 'zod/v4';
