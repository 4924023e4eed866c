import { useSyncExternalStore } from 'react';

const phone = matchMedia('(max-width: 640px)');
const subscribe = (wake: () => void) => {
  phone.addEventListener('change', wake);
  return () => phone.removeEventListener('change', wake);
};

/** There is room for one column. */
export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, () => phone.matches);
