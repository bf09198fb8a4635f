/** What a ticket with a history is told by. `ago` is in hours before the desk is first looked at. */
export type Line = { by: 'customer' | 'engineer'; ago: number; text: string; files?: readonly string[] };

export type Story = {
  product: string;
  problem: string;
  severity: 'critical' | 'serious' | 'normal' | 'advice';
  region: number | null;
  ago: number;
  text: string;
  files?: readonly string[];
  lines: readonly Line[];
  ends:
    | 'pending'
    | 'processing'
    | 'feedback'
    | 'confirming'
    | 'completed'
    | 'withdrawn'
    | 'suspended'
    | 'invalid';
  labels?: readonly string[];
  /** Engineer's messages at the end that the customer has not seen. */
  unread?: number;
  score?: readonly [number, number, number];
  secret?: boolean;
  /** Position of an earlier story this one is about. */
  related?: number;
};
