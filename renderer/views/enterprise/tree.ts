/** The organisation as rows of a table: units with what is below them, members in their place, found ones only. */
import type { Enterprise, MemberView, Spend, UnitView } from '@shared/model/enterprise';
import { fromE8, toE8 } from '@shared/money';

/** Sums of what is below a unit, in one currency; null where nothing is known. */
export type Figures = { cash: string | null; month: string | null; year: string | null };

export type TreeRow =
  | {
      kind: 'unit';
      id: string;
      name: string;
      depth: number;
      count: number;
      folded: boolean;
      figures: Figures;
    }
  | { kind: 'member'; id: string; depth: number; member: MemberView; figures: Figures };

/** What a customer cost: in the open month, and in all months there are. */
export function spendOf(
  spend: readonly Spend[],
  currency: string,
  openCycle: string | undefined,
): Omit<Figures, 'cash'> {
  const own = spend.filter((s) => s.currency === currency);
  const sum = (list: readonly Spend[]): string | null =>
    list.length === 0 ? null : fromE8(list.reduce((total, s) => total + toE8(s.amount).e8, 0n));
  return { month: sum(own.filter((s) => s.cycle === openCycle)), year: sum(own) };
}

export function figuresOf(member: MemberView, currency: string, openCycle: string | undefined): Figures {
  const cash = member.cash?.currency === currency ? member.cash.amount : null;
  return { cash, ...spendOf(member.spend, currency, openCycle) };
}

/** Adds what is known; null when nothing is. */
export function addFigures(all: readonly Figures[]): Figures {
  const add = (pick: (f: Figures) => string | null): string | null => {
    const values = all.map(pick).filter((v) => v !== null);
    return values.length === 0 ? null : fromE8(values.reduce((total, v) => total + toE8(v).e8, 0n));
  };
  return { cash: add((f) => f.cash), month: add((f) => f.month), year: add((f) => f.year) };
}

export type TreeQuery = { text: string; folded: ReadonlySet<string>; currency: string };

/** Rows in the order of the tree. A search shows what matches and the units on the way to it, and unfolds them. */
export function treeRows(enterprise: Enterprise, { text, folded, currency }: TreeQuery): TreeRow[] {
  const openCycle = enterprise.cycles[0];
  const wanted = text.trim().toLowerCase();
  const units = unitsOf(enterprise);
  const known = new Set(units.map((u) => u.id));
  const below = (parentId: string): UnitView[] => units.filter((u) => u.parentId === parentId);
  const inUnit = (unitId: string): MemberView[] =>
    enterprise.members.filter((m) => placeOf(m, known, enterprise.root.id) === unitId);
  const matches = (...texts: string[]): boolean =>
    wanted === '' || texts.some((t) => t.toLowerCase().includes(wanted));

  const walk = (parentId: string, depth: number, found: boolean): { rows: TreeRow[]; figures: Figures[] } => {
    const rows: TreeRow[] = [];
    const all: Figures[] = [];
    for (const unit of below(parentId)) {
      const hit = found || (wanted !== '' && unit.name.toLowerCase().includes(wanted));
      const inside = walk(unit.id, depth + 1, hit);
      if (wanted !== '' && !hit && inside.rows.length === 0) continue;
      const isFolded = wanted === '' && folded.has(unit.id);
      rows.push({
        kind: 'unit',
        id: unit.id,
        name: unit.name,
        depth,
        count: inside.figures.length,
        folded: isFolded,
        figures: addFigures(inside.figures),
      });
      if (!isFolded) rows.push(...inside.rows);
      all.push(...inside.figures);
    }
    for (const member of inUnit(parentId)) {
      if (!found && !matches(member.name, member.displayName, member.id)) continue;
      const figures = figuresOf(member, currency, openCycle);
      rows.push({ kind: 'member', id: member.id, depth, member, figures });
      all.push(figures);
    }
    return { rows, figures: all };
  };
  return walk(enterprise.root.id, 0, false).rows;
}

/** Where the site has no tree (International), units are those the members name. */
function unitsOf({ units, members, root }: Enterprise): UnitView[] {
  if (units.length > 0 || root.id !== '') return units;
  const named = new Map(members.filter((m) => m.unitId !== '').map((m) => [m.unitId, m.unitName]));
  return [...named].map(([id, name]) => ({ id, name: name || id, parentId: '' }));
}

/** A member of a unit that is not in the tree stands at the top. */
function placeOf(member: MemberView, known: ReadonlySet<string>, rootId: string): string {
  return known.has(member.unitId) ? member.unitId : rootId;
}
