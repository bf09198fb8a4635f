import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthRange, parseSearch } from '@shared/search/parse';

describe('what is typed into the search box', () => {
  it('is words and filters', () => {
    expect(parseSearch('web service:ecs month:2026-03 amount>100')).toEqual({
      words: ['web'],
      terms: [
        { field: 'service', op: 'is', value: 'ecs', not: false },
        { field: 'month', op: 'is', value: '2026-03', not: false },
        { field: 'amount', op: 'more', value: '100', not: false },
      ],
      problems: [],
    });
  });

  it('may be Chinese, with full-width marks', () => {
    expect(parseSearch('服务：ecs 金额≥1,000.50').terms).toEqual([
      { field: 'service', op: 'is', value: 'ecs', not: false },
      { field: 'amount', op: 'atLeast', value: '1000.50', not: false },
    ]);
  });

  it('keeps what stands in quotation marks together, and takes a minus for not', () => {
    expect(parseSearch('"prod web" -tag:env=dev service:"Elastic Cloud Server"')).toEqual({
      words: ['prod web'],
      terms: [
        { field: 'tag', op: 'is', value: 'env=dev', not: true },
        { field: 'service', op: 'is', value: 'Elastic Cloud Server', not: false },
      ],
      problems: [],
    });
  });

  it.each([
    ['colour:red', 'field'],
    ['amount>much', 'number'],
    ['month:2026-13', 'month'],
    ['service:', 'empty'],
    ['service>ecs', 'field'],
  ])('says what is wrong with %s', (text, reason) => {
    expect(parseSearch(text).problems).toEqual([{ text, reason }]);
  });

  it('finds ids and times as words', () => {
    expect(parseSearch('CS2611-09 09:30 0c84-ab=').words).toEqual(['CS2611-09', '09:30', '0c84-ab=']);
  });

  it.each([
    ['2026', { from: '2026-01', to: '2026-12' }],
    ['2026-3', { from: '2026-03', to: '2026-03' }],
    ['2026/03', { from: '2026-03', to: '2026-03' }],
    ['2025-11..2026-02', { from: '2025-11', to: '2026-02' }],
    ['2026-02..2025-11', null],
    ['soon', null],
  ])('month %s', (text, wanted) => {
    expect(monthRange(text)).toEqual(wanted);
  });

  it('never fails on anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { words, terms, problems } = parseSearch(text);
        expect(words.length + terms.length + problems.length).toBeLessThanOrEqual(60);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
