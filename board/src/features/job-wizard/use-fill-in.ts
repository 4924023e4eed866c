import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { NewJobCustomerGlanceDocument, NewJobOriginDocument } from '../../graphql/graphql';
import { useLiveQuery } from './use-live-query';
import { useTechnicianDays } from './use-technician-days';
import { useWizard } from './wizard-context';

/** Names for what a prefill gave by id, and the present names of what was chosen: somebody may rename a customer meanwhile. */
export function useFillIn(): void {
  const { draft, edit } = useWizard();
  const { customerId, customerName, followUpOf, schedule } = draft;

  const { data: known } = useLiveQuery(
    NewJobCustomerGlanceDocument,
    { id: customerId ?? '' },
    { isOff: !customerId || draft.customerMode === 'new' },
  );
  const name = known?.customer?.id === customerId ? known?.customer?.name : undefined;
  useEffect(() => {
    if (name && name !== customerName) edit({ customerName: name });
  }, [name, customerName, edit]);
  const first = known?.customer?.id === customerId ? known?.customer?.addresses[0]?.line1 : undefined;
  const isAtFirst = draft.addressMode === 'customers' && draft.addressId === null;
  useEffect(() => {
    if (first && isAtFirst && first !== draft.addressWords) edit({ addressWords: first });
  }, [first, isAtFirst, draft.addressWords, edit]);

  const isNumberMissing = followUpOf !== null && followUpOf.number === '';
  const { data: origin } = useQuery(NewJobOriginDocument, { variables: { id: followUpOf?.id ?? '' }, skip: !isNumberMissing });
  const job = isNumberMissing ? origin?.job : null;
  useEffect(() => {
    if (!job) return;
    edit({
      followUpOf: { id: job.id, number: job.number },
      customerMode: 'known',
      customerId: job.customer.id,
      customerName: job.customer.name,
    });
  }, [job, edit]);
  // The visit before went to one of their addresses, as it was written then.
  const was = origin?.job?.address;
  const sameId = was && known?.customer?.addresses.find((one) => one.line1 === was.line1 && one.postalCode === was.postalCode)?.id;
  useEffect(() => {
    if (sameId) edit((now) => (now.addressId === null && now.addressMode === 'customers' ? { ...now, addressId: sameId } : now));
  }, [sameId, edit]);

  const { days } = useTechnicianDays(schedule.day);
  const technician = days.find((one) => one.technician.id === schedule.technicianId)?.technician.name;
  useEffect(() => {
    if (technician && technician !== schedule.technicianName)
      edit((now) => ({ ...now, schedule: { ...now.schedule, technicianName: technician } }));
  }, [technician, schedule.technicianName, edit]);
}
