/** The field of a form that the contract does not take, and why, in the person's language. */
export type Problem = { field: string; text: string };
