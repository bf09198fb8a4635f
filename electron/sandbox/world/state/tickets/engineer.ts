/** Who answers a ticket and what they say. */
import type { Site } from '@shared/contract/types';
import { hashText } from '../../random';
import type { Ticket } from './types';

const NAMES: Readonly<Record<Site, readonly string[]>> = {
  china: ['华为云工程师 周岩', '华为云工程师 何静', '华为云工程师 陆明'],
  international: [
    'Huawei Cloud engineer Wei L.',
    'Huawei Cloud engineer Amina K.',
    'Huawei Cloud engineer Jon T.',
  ],
};

const ASK: Readonly<Record<Site, readonly string[]>> = {
  china: [
    '已受理。请补充发生时间、资源 ID 和完整的报错信息。账号、密码请放在机密信息里，不要写在留言中。',
    '已收到工单。请确认问题是否仍然存在，并提供最近一次出现的时间。',
  ],
  international: [
    'Accepted. Add the time, the resource ID and the full error message. Put user names and passwords into the confidential information, not into a message.',
    'Received. Confirm whether the problem still exists, and when it was last seen.',
  ],
};

const SOLVE: Readonly<Record<Site, readonly string[]>> = {
  china: [
    '根因已定位并处理完成，请确认结果。如仍有问题，直接回复即可继续处理。',
    '已按补充的信息核对，数据一致，差异来自计费周期的边界。请确认结果。',
  ],
  international: [
    'The cause is found and dealt with. Confirm the result; a reply takes the ticket back into processing.',
    'Checked against the details given: the data agrees, the difference is the edge of the billing period. Confirm the result.',
  ],
};

function pick(list: readonly string[], text: string): string {
  return list[hashText(text) % list.length] ?? '';
}

export function engineerOf(ticket: Ticket, site: Site): { id: string; name: string } {
  const name = pick(NAMES[site], ticket.id);
  return { id: hashText(name).toString(16).padStart(8, '0').repeat(4), name };
}

export function nextAnswer(ticket: Ticket, step: 'answer' | 'resolve', site: Site): string {
  return pick(step === 'resolve' ? SOLVE[site] : ASK[site], `${ticket.id}${ticket.messages.length}`);
}
