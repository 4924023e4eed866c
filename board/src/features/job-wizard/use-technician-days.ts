import { serverNow } from '../../apollo/live-status';
import { useByMinute } from '../../apollo/minute-clock';
import { NewJobCustomerGlanceDocument, NewJobTechnicianDaysDocument } from '../../graphql/graphql';
import type { NewJobTechnicianDaysQuery } from '../../graphql/graphql';
import { dayOf } from '../../lib/time';
import { nextQuarter, whoCanGoNow } from './model/free-time';
import type { Suggestion } from './model/free-time';
import { useLiveQuery } from './use-live-query';
import { useShop, useWizard } from './wizard-context';

export type TechnicianDay = NewJobTechnicianDaysQuery['technicianDays'][number];

/** Everybody's day, in the API's order (on call, then near the visit, then with most time), and what skills they lack for its lines. */
export function useTechnicianDays(day: string): { days: readonly TechnicianDay[]; isLoading: boolean; error: string | null } {
  const { draft } = useWizard();
  const place = usePlace();
  const priceBookItemIds = [...new Set(draft.lines.flatMap(({ priceBookItemId }) => priceBookItemId ?? []))].sort();
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day);
  const { data, isLoading, error } = useLiveQuery(NewJobTechnicianDaysDocument, { day, ...place, priceBookItemIds }, { isOff: !isDay });
  return { days: isDay ? (data?.technicianDays ?? []) : [], isLoading, error };
}

/** Who could go first, judged by what the API says of their day; somebody who lacks a skill only where nobody else can. */
export function useWhoCanGoNow(): Suggestion<TechnicianDay> | null {
  const shop = useShop();
  const start = useByMinute(nextQuarter);
  const { days } = useTechnicianDays(dayOf(start, shop));
  const able = days.filter(({ technician }) => technician.missingSkills.length === 0);
  return whoCanGoNow(able, serverNow()) ?? whoCanGoNow(days, serverNow());
}

/** Where the visit goes, as far as the place is known. */
function usePlace(): { latitude: number | null; longitude: number | null } {
  const { draft } = useWizard();
  const isKnown = draft.customerMode === 'known' && draft.customerId !== null && draft.addressMode === 'customers';
  const { data } = useLiveQuery(NewJobCustomerGlanceDocument, { id: draft.customerId ?? '' }, { isOff: !isKnown });
  const addresses = isKnown && data?.customer?.id === draft.customerId ? data.customer.addresses : [];
  const address = addresses.find((one) => one.id === draft.addressId) ?? addresses[0];
  return { latitude: address?.latitude ?? null, longitude: address?.longitude ?? null };
}
