import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/graphql/shared.type.js';
import { TechnicianType, type Technician } from '../technician/index.js';
import type { JobWarning, JobWarningKind } from './job-warning.rules.js';

const JobWarningKindEnum = enumOf<JobWarningKind>('JobWarningKind', 'What does not fit on a job.', {
  MISSING_SKILL: 'One of the crew lacks a skill that it asks for.',
  NO_LINE_ITEMS: 'Nothing is sold on it yet.',
});

@ObjectType('JobWarning', { description: 'What does not fit on a job as it stands; warned of, never refused.', simpleResolvers: true })
export class JobWarningType implements JobWarning<Technician> {
  @Field(() => JobWarningKindEnum, { description: 'What kind.' })
  kind: JobWarningKind;

  @Field(() => String, { description: 'For people, with names and skills.' })
  text: string;

  @Field(() => TechnicianType, { nullable: true, description: 'Whom it is about; null where it is about the job.' })
  technician: Technician | null;
}
