export type PrintWhat = 'job' | 'work-order';

/** Opens the browser's print with the job and its work order, or the work order alone. */
export function printJob(what: PrintWhat): void {
  document.documentElement.dataset['print'] = what;
  window.print();
}
