import { pullContract } from '../../support/contracts/store';
import { realStore } from '../../support/realStore';

pullContract('the real store', () => realStore());
