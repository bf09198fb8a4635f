import { expect, test } from 'vitest';
import { enteredLines } from '@shared/byHand/entered';
import { operation, operations } from '@shared/contract/operations';

test('everything that was entered is read before it is sent, members by their place', () => {
  const found = operation('china', 'PayOrders');
  expect(
    enteredLines(found, {
      order_id: 'CS1',
      use_coupon: 'YES',
      coupon_infos: [{ id: 'CP1', type: '300' }],
    }),
  ).toEqual([
    { name: 'order_id', text: 'CS1' },
    { name: 'use_coupon', text: 'YES' },
    { name: 'coupon_infos[0].id', text: 'CP1' },
    { name: 'coupon_infos[0].type', text: '300' },
  ]);
});

test('a file is told by its name', () => {
  const found = operation('china', 'UploadAccessory');
  expect(enteredLines(found, { file: { handle: 'h', name: 'a.txt', bytes: 3 } })).toEqual([
    { name: 'file', text: 'a.txt' },
  ]);
});

test('what the contract calls sensitive is not read aloud', () => {
  const found = operations('china').find(
    (o) => o.write && Object.values(o.models).some((m) => m.fields.some((f) => f.sensitive)),
  );
  const name = Object.values(found?.models ?? {})
    .flatMap((m) => m.fields)
    .find((f) => f.sensitive)?.name;
  expect(name).toBeDefined();
  if (found && name) expect(enteredLines(found, { [name]: 'secret words' })).toEqual([{ name, text: '***' }]);
});

test('a call with very many values says how many more there are', () => {
  const found = operation('china', 'PayOrders');
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}`, i]));
  expect(enteredLines(found, many).at(-1)).toEqual({ name: '…', text: '+8' });
});
