/** What the request log may show of what was sent. */
import { describe, expect, it } from 'vitest';
import { operation } from '@shared/contract/operations';
import { maskBody } from '../../../electron/cloud/mask';

describe('the body of a request in the request log', () => {
  it('shows nothing confidential of a ticket, whatever the cloud calls it', () => {
    const body = JSON.stringify({
      simple_description: 'Nodes lose contact',
      remind_mobile: '13900002222',
      extends_map: { any_name_at_all: 'hunter2', deep: { er: 'hunter3' } },
    });
    const shown = maskBody(operation('china', 'CreateCases'), body) ?? '';
    expect(shown).not.toMatch(/hunter|13900002222/);
    expect(shown).toContain('Nodes lose contact');
  });

  it('does not keep a file that went as JSON', () => {
    const body = JSON.stringify({ accessory_name: 'id.png', accessory_data: 'QUJD'.repeat(1000) });
    const shown = maskBody(operation('china', 'UploadJsonAccessories'), body) ?? '';
    expect(shown).toContain('id.png');
    expect(shown.length).toBeLessThan(100);
  });
});
