/** Labels of one account. */
import type { Label } from './types';

/** An account's labels are at most this many (the figure is the sandbox's own). */
const MAX = 50;

export class Labels {
  private list: Label[] = [];
  private next = 1001;

  all(): readonly Label[] {
    return this.list;
  }

  get(id: number): Label | undefined {
    return this.list.find((l) => l.id === id);
  }

  /** Null for a name that is taken, or one label too many. */
  create(name: string, color: string): Label | null {
    if (this.list.length >= MAX || this.list.some((l) => l.name === name)) return null;
    const label: Label = { id: this.next, name, color };
    this.next += 1;
    this.list.push(label);
    return label;
  }

  /** False for an unknown label or a name that another one has. */
  update(id: number, name: string, color: string): boolean {
    const label = this.get(id);
    if (!label || this.list.some((l) => l.id !== id && l.name === name)) return false;
    label.name = name;
    label.color = color;
    return true;
  }

  delete(id: number): boolean {
    const before = this.list.length;
    this.list = this.list.filter((l) => l.id !== id);
    return this.list.length < before;
  }
}
