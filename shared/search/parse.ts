/**
 * What is typed into the search box: words, and filters in the text (`service:ecs month:2026-03 amount>100 -tag:env=dev`). Chinese names
 * of the filters and full-width punctuation are understood as well. Pure: main turns the result into questions to each dataset.
 */
import { ungrouped } from '../money';

export const SEARCH_FIELDS = [
  'service',
  'month',
  'amount',
  'account',
  'region',
  'project',
  'resource',
  'order',
  'tag',
  'type',
  'mode',
  'member',
  'status',
  'in',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

export type Comparison = 'is' | 'more' | 'less' | 'atLeast' | 'atMost';

export type SearchTerm = { field: SearchField; op: Comparison; value: string; not: boolean };

export type SearchProblem = { text: string; reason: 'field' | 'number' | 'month' | 'empty' };

export type ParsedSearch = { words: string[]; terms: SearchTerm[]; problems: SearchProblem[] };

const NAMES: Readonly<Record<string, SearchField>> = {
  ...Object.fromEntries(SEARCH_FIELDS.map((f) => [f, f])),
  cycle: 'month',
  cost: 'amount',
  trade: 'order',
  name: 'resource',
  id: 'resource',
  服务: 'service',
  账期: 'month',
  月份: 'month',
  月: 'month',
  金额: 'amount',
  账号: 'account',
  区域: 'region',
  项目: 'project',
  企业项目: 'project',
  资源: 'resource',
  订单: 'order',
  标签: 'tag',
  类型: 'type',
  计费模式: 'mode',
  成员: 'member',
  状态: 'status',
  范围: 'in',
};

const OPERATORS: readonly (readonly [string, Comparison])[] = [
  ['>=', 'atLeast'],
  ['≥', 'atLeast'],
  ['<=', 'atMost'],
  ['≤', 'atMost'],
  ['>', 'more'],
  ['＞', 'more'],
  ['<', 'less'],
  ['＜', 'less'],
  [':', 'is'],
  ['：', 'is'],
  ['=', 'is'],
  ['＝', 'is'],
];

/** Words in quotation marks stay together. */
const TOKEN = /(?:[^\s"“”]|["“][^"“”]*["”]?)+/g;

export function parseSearch(typed: string): ParsedSearch {
  const result: ParsedSearch = { words: [], terms: [], problems: [] };
  for (const token of typed.match(TOKEN) ?? []) read(token, result);
  return result;
}

function read(token: string, result: ParsedSearch): void {
  const not = token.length > 1 && token.startsWith('-');
  const text = not ? token.slice(1) : token;
  const found = splitAt(text);
  if (!found) {
    result.words.push(unquote(token));
    return;
  }
  const field = NAMES[found.name.toLowerCase()];
  // "09:00" or an id with a colon is a word; only something like a name can be a filter that is not known.
  if (!field) {
    if (/^[\p{L}_]+$/u.test(found.name) && found.op === 'is' && found.mark !== '=')
      result.problems.push({ text: token, reason: 'field' });
    else result.words.push(unquote(token));
    return;
  }
  const value = unquote(found.value);
  if (value === '') {
    result.problems.push({ text: token, reason: 'empty' });
    return;
  }
  const problem = problemOf(field, found.op, value);
  if (problem) result.problems.push({ text: token, reason: problem });
  else result.terms.push({ field, op: found.op, value: field === 'amount' ? ungrouped(value) : value, not });
}

function splitAt(text: string): { name: string; op: Comparison; mark: string; value: string } | null {
  if (/^["“]/.test(text)) return null;
  let best: { at: number; mark: string; op: Comparison } | null = null;
  for (const [mark, op] of OPERATORS) {
    const at = text.indexOf(mark);
    if (at > 0 && (best === null || at < best.at)) best = { at, mark, op };
  }
  return best
    ? {
        name: text.slice(0, best.at),
        op: best.op,
        mark: best.mark,
        value: text.slice(best.at + best.mark.length),
      }
    : null;
}

function problemOf(field: SearchField, op: Comparison, value: string): SearchProblem['reason'] | null {
  if (field === 'amount') return /^[+-]?\d+(\.\d+)?$/.test(ungrouped(value)) ? null : 'number';
  if (field === 'month') return monthRange(value) ? null : 'month';
  return op === 'is' ? null : 'field';
}

/** A month, a year, or two months with two dots between them. */
export function monthRange(value: string): { from: string; to: string } | null {
  const [a = '', b] = value.split('..');
  const from = monthOf(a, '01');
  const to = monthOf(b ?? a, '12');
  return from && to && from <= to ? { from, to } : null;
}

function monthOf(text: string, otherwise: string): string | null {
  const m = /^(\d{4})(?:[-/.年](\d{1,2})月?)?$/.exec(text);
  if (!m?.[1]) return null;
  const month = m[2]?.padStart(2, '0') ?? otherwise;
  return Number(month) >= 1 && Number(month) <= 12 ? `${m[1]}-${month}` : null;
}

function unquote(text: string): string {
  return text.replace(/["“”]/g, '').trim();
}
