import { pullContract, type StoreUnderTest } from '../../support/contracts/store';
import { memoryStore, type MemoryStore } from '../../support/memoryStore';

function under(store: MemoryStore): StoreUnderTest {
  return { store, reopen: () => Promise.resolve(under(store.reopened())), destroy: () => store.close() };
}

pullContract('a store in memory', () => Promise.resolve(under(memoryStore())));
