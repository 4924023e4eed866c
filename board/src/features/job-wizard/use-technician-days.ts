import { NewJobCustomerGlanceDocument, NewJobFirstVisitDocument, NewJobTechnicianDaysDocument } from '../../graphql/graphql';
import type { NewJobFirstVisitQuery, NewJobTechnicianDaysQuery } from '../../graphql/graphql';
import { useLiveQuery } from './use-live-query';
import { useWizard } from './wizard-context';

export type TechnicianDay = NewJobTechnicianDaysQuery['technicianDays'][number];

export type FirstVisit = NonNullable<NewJobFirstVisitQuery['firstVisit']>;

/** Everybody's day, in the API's order (on call, then near the visit, then with most time), and what skills they lack for its lines. */
export function useTechnicianDays(day: string): { days: readonly TechnicianDay[]; isLoading: boolean; error: string | null } {
  const visit = useVisit();
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day);
  const { data, isLoading, error } = useLiveQuery(NewJobTechnicianDaysDocument, { day, ...visit }, { isOff: !isDay });
  return { days: isDay ? (data?.technicianDays ?? []) : [], isLoading, error };
}

/** Who could go first, as the API sees it. */
export function useFirstVisit(): FirstVisit | null {
  return useLiveQuery(NewJobFirstVisitDocument, useVisit()).data?.firstVisit ?? null;
}

/** Where the visit goes, as far as the place is known, and what is to be done. */
function useVisit(): { latitude: number | null; longitude: number | null; priceBookItemIds: string[] } {
  const { draft } = useWizard();
  const priceBookItemIds = [...new Set(draft.lines.flatMap(({ priceBookItemId }) => priceBookItemId ?? []))].sort();
  const isKnown = draft.customerMode === 'known' && draft.customerId !== null && draft.addressMode === 'customers';
  const { data } = useLiveQuery(NewJobCustomerGlanceDocument, { id: draft.customerId ?? '' }, { isOff: !isKnown });
  const addresses = isKnown && data?.customer?.id === draft.customerId ? data.customer.addresses : [];
  const address = addresses.find((one) => one.id === draft.addressId) ?? addresses[0];
  return { latitude: address?.latitude ?? null, longitude: address?.longitude ?? null, priceBookItemIds };
}
