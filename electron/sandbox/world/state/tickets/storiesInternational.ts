/** Tickets of an account of the International site. One is in Chinese: its company works in both. */
import type { Story } from './story';

export const INTERNATIONAL_STORIES: readonly Story[] = [
  {
    product: 'cdn',
    problem: 'fault',
    severity: 'normal',
    region: null,
    ago: 52,
    text: 'October CDN traffic differs from the bill\nCDN traffic billed for 2026-10 is 12,482.61 GB; the console counts 12,108.33 GB. The difference is 374.28 GB. Daily figures attached.',
    files: ['cdn-2026-10-daily.csv'],
    lines: [
      {
        by: 'engineer',
        ago: 50.5,
        text: 'Name the domains concerned and a read-only user for the statistics. Put the user in the confidential information, not in a message.',
      },
      {
        by: 'customer',
        ago: 50,
        text: 'Domains: img1.harbor.example, img2.harbor.example. The user is in the confidential information.',
      },
      {
        by: 'engineer',
        ago: 3,
        text: 'The difference is origin traffic of img2.harbor.example, counted from 10-17. Confirm that the domain was added on 10-16; an explanation follows.\nSee https://support.huaweicloud.com/intl/en-us/cdn_faq/index.html',
      },
    ],
    ends: 'feedback',
    labels: ['month end', 'cost'],
    unread: 1,
    secret: true,
  },
  {
    product: 'rds',
    problem: 'fault',
    severity: 'serious',
    region: 0,
    ago: 74,
    text: 'Cause of the RDS failover\nA failover on 11-21 at 09:40 interrupted service for 40 seconds. What caused it?',
    lines: [
      { by: 'engineer', ago: 73, text: 'Accepted; logs are being collected.' },
      {
        by: 'customer',
        ago: 72,
        text: 'There was a connection alarm at the same time; log attached.',
        files: ['rds-error.log'],
      },
    ],
    ends: 'processing',
    labels: ['post-mortem'],
  },
  {
    product: 'invoices',
    problem: 'invoice',
    severity: 'advice',
    region: null,
    ago: 150,
    text: 'Change the invoice title\nThe company was renamed; change the title of the 2026-10 invoice.',
    files: ['business-licence.pdf'],
    lines: [{ by: 'engineer', ago: 20, text: 'The new invoice has been issued. Confirm the result.' }],
    ends: 'confirming',
    labels: ['month end'],
    unread: 1,
  },
  {
    product: 'bills',
    problem: 'dispute',
    severity: 'normal',
    region: null,
    ago: 260,
    text: '跨月用量的归属\n10-31 晚间的用量为何计入 11 月？',
    lines: [
      { by: 'engineer', ago: 255, text: '账期按 GMT+8 划分；该用量的结束时间在 11-01 之后。' },
      { by: 'customer', ago: 250, text: '明白了。' },
    ],
    ends: 'completed',
    score: [5, 5, 5],
  },
];
