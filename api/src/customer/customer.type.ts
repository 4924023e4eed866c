import { Field, ID, Int, ObjectType } from 'type-graphql';
import { NodeType, PageInfoType } from '../platform/graphql/shared.type.js';

@ObjectType('Customer', { implements: NodeType, description: 'Who is visited, and who pays.', simpleResolvers: true })
export class CustomerType extends NodeType {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  override id: string;

  @Field(() => String, { description: 'A person or a company.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Where confirmations go.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'As it was typed.' })
  phone: string | null;

  @Field(() => Boolean, { description: 'May be texted.' })
  notifyBySms: boolean;

  @Field(() => Boolean, { description: 'May be mailed.' })
  notifyByEmail: boolean;
}

@ObjectType('CustomerEdge', { description: 'A customer in a list.', simpleResolvers: true })
export class CustomerEdgeType {
  @Field(() => String, { description: 'Its place in the list.' })
  cursor: string;

  @Field(() => CustomerType, { description: 'The customer.' })
  node: CustomerType;
}

@ObjectType('CustomerConnection', { description: 'A page of customers, by name.', simpleResolvers: true })
export class CustomerConnectionType {
  @Field(() => [CustomerEdgeType], { description: 'With their places.' })
  edges: CustomerEdgeType[];

  @Field(() => [CustomerType], { description: 'Without.' })
  nodes: CustomerType[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo: PageInfoType;

  @Field(() => Int, { description: 'In the whole list.' })
  totalCount: number;
}
