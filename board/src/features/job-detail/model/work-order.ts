import type { SetWorkOrderInput } from '../../../graphql/graphql';
import type { JobDetail } from './job-store';

export type PartField = 'tools' | 'parts' | 'safetyProcedures' | 'instructions';

type PartInput = Pick<SetWorkOrderInput, PartField>;

export const PARTS: Readonly<Record<PartField, { readonly label: string; readonly hint: string; readonly isList: boolean }>> = {
  tools: { label: 'Tools', hint: 'One a line', isList: true },
  parts: { label: 'Parts', hint: 'One a line', isList: true },
  safetyProcedures: { label: 'Safety', hint: 'One step a line', isList: true },
  instructions: { label: 'Instructions', hint: 'How to go about it', isList: false },
};

/** The part as one types it: a list has one entry a line. */
export function partText({ workOrder }: JobDetail, part: PartField): string {
  if (!workOrder) return '';
  return part === 'instructions' ? (workOrder.instructions ?? '') : workOrder[part].join('\n');
}

export const entriesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What to write for one part. */
export function partInput(part: PartField, text: string): PartInput {
  return part === 'instructions' ? { instructions: text.trim() } : { [part]: entriesOf(text) };
}
