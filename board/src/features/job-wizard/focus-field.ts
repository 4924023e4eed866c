import type { Draft } from './model/draft';

/** Puts the focus into a field by its name (`line.7.price`, `day`); null: the first of the step. */
export function focusField(form: HTMLElement | null, field: string | null, draft: Draft): void {
  const name = field ?? firstOf(draft);
  const named = [...(form?.querySelectorAll<HTMLElement>(`[name="${name}"]:not([type=hidden])`) ?? [])];
  const chosen = named.find((one) => one instanceof HTMLInputElement && one.type === 'radio' && one.checked) ?? named[0];
  const within = form?.querySelector<HTMLElement>(`[data-field="${name}"] :is([role=spinbutton], [role=listbox], button)`);
  // A step opens at its top, also where its first field lies further down (a phone).
  (chosen ?? within)?.focus({ preventScroll: field === null });
}

function firstOf({ step, customerMode }: Draft): string {
  switch (step) {
    case 'customer':
      return customerMode === 'new' ? 'customer.name' : 'customer';
    case 'lines':
      return 'lineSearch';
    case 'schedule':
      return 'start';
    case 'address':
      return 'address';
    case 'notes':
      return 'note';
  }
}
