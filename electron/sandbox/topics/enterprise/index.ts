/** Enterprises: units, members, money and coupons between a master and its members, enterprise projects. */
import type { Topic } from '../../kernel/context';
import { coupons } from './coupons';
import { create } from './create';
import { legacy } from './legacy';
import { organisation } from './organisation';
import { projects } from './projects';
import { transfers } from './transfers';

export const enterprise: readonly Topic[] = [organisation, create, transfers, coupons, projects, legacy];
