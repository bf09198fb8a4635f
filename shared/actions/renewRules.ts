/**
 * How an account renews by itself: how many days before the expiry the money is taken, and the day of the month on which what
 * was renewed expires (SetResourcesRenewConfig). It holds for all of the account; what is set now cannot be read back.
 */
import { z } from 'zod';
import { AppError } from '../errors';
import { chosenSchema } from '../model/action';
import { AUTO_RENEW, itemOf, readMains } from './resourceRead';
import { defineAction, type PlannedChoice, type Words } from './types';

/** contract: limits.json, renewal.renewConfig. */
const DEDUCTION_DAYS = ['2', '3', '4', '5', '6', '7'];
const USUAL_DAYS = '7';
const LAST_DAY = '-1';
const EXPIRE_DAYS = [...Array.from({ length: 28 }, (_, i) => String(i + 1)), LAST_DAY];

const SUBJECT = 'account:renewRules';

export const renewRules = defineAction({
  id: 'renewRules',
  operations: ['SetResourcesRenewConfig'],
  risk: 'data',
  title: 'actions:renewRules.title',
  verb: 'actions:renewRules.verb',
  input: z.strictObject({ choices: chosenSchema.default({}) }),
  datasets: ['periodResources'],

  async prepare({ ask }, { choices }) {
    const renewing = (await readMains(ask)).filter((r) => r.policy === AUTO_RENEW);
    const expiry = choices['rule']?.[0] === 'expiry';
    const day = expiry
      ? dayIn(EXPIRE_DAYS, choices['expiry']?.[0] ?? LAST_DAY)
      : dayIn(DEDUCTION_DAYS, choices['deduction']?.[0] ?? USUAL_DAYS);
    return {
      amount: null,
      choices: [ruleChoice(expiry), dayChoice(expiry, day)],
      facts: [],
      items: renewing.map((r) => itemOf(r)),
      balance: null,
      warnings: [
        expiry
          ? { key: 'actions:warning.expireTogether' }
          : { key: 'actions:warning.takenBefore', values: { day } },
        { key: 'actions:warning.ruleForAll', values: { count: renewing.length } },
      ],
      typeName: null,
      steps: [
        {
          operation: 'SetResourcesRenewConfig',
          input: { config_name: expiry ? 'EXPIRE_DATE' : 'DEDUCTION_DATE', config_value: day },
          subjects: [SUBJECT],
          items: renewing.map((r) => r.id),
          amount: null,
          known: { rule: expiry ? 'expiry' : 'deduction', day },
        },
      ],
    };
  },

  settle: { by: 'person', check: 'actions:check.renewRules' },
});

/** @throws AppError action.notPossible for a day the cloud does not know */
function dayIn(known: readonly string[], day: string): string {
  if (!known.includes(day))
    throw new AppError('action.notPossible', { because: 'actions:because.noSuchDay', day });
  return day;
}

const optionOf = (id: string, say: Words) => ({
  id,
  label: { kind: 'say' as const, say },
  details: [],
  amount: null,
  off: null,
});

function ruleChoice(expiry: boolean): PlannedChoice {
  return {
    id: 'rule',
    label: { key: 'actions:choice.rule' },
    kind: 'one',
    max: null,
    options: [
      optionOf('deduction', { key: 'actions:choice.ruleDeduction' }),
      optionOf('expiry', { key: 'actions:choice.ruleExpiry' }),
    ],
    chosen: [expiry ? 'expiry' : 'deduction'],
    hint: null,
  };
}

function dayChoice(expiry: boolean, chosen: string): PlannedChoice {
  const words = (day: string): Words => {
    if (!expiry) return { key: 'actions:choice.daysBefore', values: { day } };
    return day === LAST_DAY
      ? { key: 'actions:choice.lastDay' }
      : { key: 'actions:choice.dayOfMonth', values: { day } };
  };
  return {
    id: expiry ? 'expiry' : 'deduction',
    label: { key: expiry ? 'actions:choice.expireDay' : 'actions:choice.deductionDay' },
    kind: 'one',
    max: null,
    options: (expiry ? EXPIRE_DAYS : DEDUCTION_DAYS).map((day) => optionOf(day, words(day))),
    chosen: [chosen],
    hint: null,
  };
}
