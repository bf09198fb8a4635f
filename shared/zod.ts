/**
 * Stands for `zod` in what is built: without code made from text. The policy of the page refuses and reports even the try,
 * and at a start of the app most of what is checked is checked once, which takes less time than to make code for it.
 */
import { config } from 'zod/v4';

config({ jitless: true });

export * from 'zod/v4';
