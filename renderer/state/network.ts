import { create } from 'zustand';

type NetworkState = { online: boolean };

/** Whether this computer has a network at all; a host that does not answer shows up as a failed pull. */
export const useNetwork = create<NetworkState>(() => ({ online: true }));
