/** What the state of the world refuses, by the documented code (contract: errors.json). The kernel gives it its words. */
export class Refusal extends Error {
  override name = 'Refusal';
  constructor(readonly code: string) {
    super(code);
  }
}
