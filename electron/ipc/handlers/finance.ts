import type { Handlers } from '../answering';
import type { Services } from '../services';

/** null is what a call without an answer answers. */
const done = async (work: Promise<void>): Promise<null> => {
  await work;
  return null;
};

export function financeHandlers({
  finance,
  book,
  saveFile,
  read,
}: Pick<Services, 'finance' | 'book' | 'saveFile' | 'read'>) {
  return {
    'query.costs': (input) => finance.costs(input),
    'query.movers': (input) => finance.movers(input),
    'query.standing': (input) => read.standing(input),
    'query.insights': (input) => finance.insights(input),
    'query.budgets': () => finance.budgets(),
    'budgets.save': (input) => done(finance.saveBudget(input)),
    'budgets.remove': (input) => done(finance.removeBudget(input)),
    'query.rules': () => book.ruleVersions(),
    'rules.save': (input) => done(finance.saveRules(input)),
    'query.rates': () => book.rates(),
    'rates.save': (input) => done(finance.saveRates(input)),
    'rates.remove': (input) => done(finance.removeRate(input)),
    'query.views': (input) => book.savedViews(input),
    'views.save': (input) => done(finance.saveView(input)),
    'views.remove': (input) => done(finance.removeView(input)),
    'files.saveChart': ({ name, kind, data }) =>
      saveFile({
        name,
        extension: kind,
        label: kind.toUpperCase(),
        bytes: Buffer.from(data, kind === 'png' ? 'base64' : 'utf8'),
      }),
  } satisfies Partial<Handlers>;
}
