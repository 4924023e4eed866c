import { Field, ObjectType } from 'type-graphql';

@ObjectType('WorkOrder', { description: 'What the crew takes along and minds. Printable.', simpleResolvers: true })
export class WorkOrderType {
  @Field(() => [String], { description: 'To take along.' })
  tools: string[];

  @Field(() => [String], { description: 'Material to take along.' })
  parts: string[];

  @Field(() => [String], { description: 'To mind on the place.' })
  safetyProcedures: string[];

  @Field(() => String, { nullable: true, description: 'How to go about it.' })
  instructions: string | null;
}
