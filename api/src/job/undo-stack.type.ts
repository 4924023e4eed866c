import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { JobEventType } from './job-event.type.js';
import type { JobEventView } from './job-event-view.js';

@ObjectType('UndoStep', {
  description: 'One thing done that undo or redo takes as a whole: a drag, a form, a change of many jobs.',
  simpleResolvers: true,
})
export class UndoStepType {
  @Field(() => ID, { description: 'What to give `undo`: also for redo, which takes the undo back.' })
  batchId: string;

  @Field(() => DateTimeScalar, { description: 'When it was last done, undone or done again.' })
  at: string;

  @Field(() => JobEventType, { description: 'The change as it was first made; of many jobs the first.' })
  event: JobEventView;

  @Field(() => Int, { description: 'How many jobs the change was of.' })
  jobCount: number;
}

@ObjectType('UndoStack', {
  description: 'What the viewer can take back and bring back: their own steps of the last 24 hours, made on whatever screen.',
  simpleResolvers: true,
})
export class UndoStackType {
  @Field(() => [UndoStepType], { description: 'What undo takes back, next first.' })
  undo: UndoStepType[];

  @Field(() => [UndoStepType], { description: 'What redo brings back, next first. A new step drops it.' })
  redo: UndoStepType[];
}
