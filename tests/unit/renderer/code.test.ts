import { describe, expect, it } from 'vitest';
import { boxesOf, eraseAt, insertAt, isComplete } from '../../../renderer/ui/code/digits';

describe('the six boxes of a code', () => {
  it('take one digit after the other and move on', () => {
    let state = { value: '', focus: 0 };
    for (const digit of '730451') state = insertAt(state.value, state.focus, digit);
    expect(state).toEqual({ value: '730451', focus: 5 });
    expect(isComplete(state.value)).toBe(true);
  });

  it('take a pasted code whole, wherever it is pasted and however it is written', () => {
    expect(insertAt('12', 2, '730451')).toEqual({ value: '730451', focus: 5 });
    expect(insertAt('', 3, ' 730 451\n')).toEqual({ value: '730451', focus: 5 });
    expect(insertAt('', 0, '７３０４５１').value).toBe('730451');
    expect(insertAt('', 0, '7304519').value).toBe('730451');
  });

  it('take a part from where it is pasted, and nothing that is no digit', () => {
    expect(insertAt('1', 1, '23').value).toBe('123');
    expect(insertAt('12', 1, 'ab')).toEqual({ value: '12', focus: 1 });
  });

  it('keep a gap a gap, and are not complete with one', () => {
    const { value } = insertAt('', 2, '5');
    expect(boxesOf(value)).toEqual(['', '', '5', '', '', '']);
    expect(isComplete(value)).toBe(false);
  });

  it('erase their own digit first and then the one before', () => {
    expect(eraseAt('123', 2)).toEqual({ value: '12', focus: 2 });
    expect(eraseAt('12', 2)).toEqual({ value: '1', focus: 1 });
    expect(eraseAt('', 0)).toEqual({ value: '', focus: 0 });
  });
});
