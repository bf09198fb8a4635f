/** Lays the lines of an account on days or months. */
import type { Account } from '../../world/accounts';
import { cycleOf, dayText, firstDay } from '../../world/calendar';
import { coverageOf, monthAt, shareBefore } from '../../world/coverage';
import type { Line } from '../../world/lines';
import { splitOf } from '../../world/payments';
import { ALL_LINES } from '../../world/world';
import type { World } from '../../world/world';
import type { CostQuestion } from './question';

type Add = (line: Line, when: string, amountE8: bigint, officialE8: bigint) => void;

/** The longest term is a year. */
const REACH = 12;

export function spread(world: World, account: Account, question: CostQuestion, add: Add): void {
  const { begin, end, amortised } = question;
  const first = monthAt(begin) - (amortised ? REACH : 0);
  for (let month = first; month <= monthAt(end); month += 1)
    for (const line of world.lines(account, cycleOf(month), ALL_LINES)) {
      if (!question.matches(line)) continue;
      if (amortised) overDays(line, question, add);
      else if (line.day >= begin && line.day <= end)
        add(line, whenOf(question, line.day), payable(line, line.amountE8, question), line.officialE8);
    }
}

/** Payable, or what is left of it after coupons, cards and bonus. */
function payable(line: Line, amountE8: bigint, { net }: CostQuestion): bigint {
  if (!net) return amountE8;
  const { coupon, flexi, stored, bonus } = splitOf(line);
  return amountE8 - coupon - flexi - stored - bonus;
}

function overDays(line: Line, question: CostQuestion, add: Add): void {
  const coverage = coverageOf(line);
  const until = Math.min(question.end + 1, coverage.until);
  const amount = payable(line, line.amountE8, question);
  const step = (day: number): number =>
    question.unit === 1 ? day + 1 : Math.min(firstDay(monthAt(day) + 1), question.end + 1);
  for (let day = Math.max(question.begin, coverage.from); day < until; day = step(day)) {
    const next = Math.min(step(day), coverage.until);
    const share = (e8: bigint): bigint => shareBefore(e8, coverage, next) - shareBefore(e8, coverage, day);
    add(line, whenOf(question, day), share(amount), share(line.officialE8));
  }
}

function whenOf({ unit }: CostQuestion, day: number): string {
  return unit === 1 ? dayText(day) : dayText(day).slice(0, 7);
}
