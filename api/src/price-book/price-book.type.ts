import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CentsScalar } from '../platform/graphql/scalars.js';
import { enumOf, NodeType, PageInfoType } from '../platform/graphql/shared.type.js';

export const PriceBookKindEnum = enumOf('PriceBookKind', 'What a line sells.', {
  SERVICE: 'Work.',
  PART: 'Material.',
});

@ObjectType('PriceBookItem', { implements: NodeType, description: 'A service or part with its price.', simpleResolvers: true })
export class PriceBookItemType extends NodeType {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  override id: string;

  @Field(() => String, { nullable: true, description: 'The shop’s own code.' })
  sku: string | null;

  @Field(() => String, { description: 'As on the invoice.' })
  name: string;

  @Field(() => PriceBookKindEnum, { description: 'Work or material.' })
  kind: 'SERVICE' | 'PART';

  @Field(() => CentsScalar, { description: 'For one unit.' })
  unitPrice: number;

  @Field(() => String, { nullable: true, description: 'h, ft, each …' })
  unit: string | null;

  @Field(() => [String], { description: 'What somebody must be able to do to be sent for it, in the words of the technicians’ skills.' })
  skills: string[];

  @Field(() => Boolean, { description: 'Still sold.' })
  active: boolean;
}

@ObjectType('PriceBookEdge', { description: 'An item in a list.', simpleResolvers: true })
export class PriceBookEdgeType {
  @Field(() => String, { description: 'Its place in the list.' })
  cursor: string;

  @Field(() => PriceBookItemType, { description: 'The item.' })
  node: PriceBookItemType;
}

@ObjectType('PriceBookConnection', { description: 'A page of the price book, by name.', simpleResolvers: true })
export class PriceBookConnectionType {
  @Field(() => [PriceBookEdgeType], { description: 'With their places.' })
  edges: PriceBookEdgeType[];

  @Field(() => [PriceBookItemType], { description: 'Without.' })
  nodes: PriceBookItemType[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo: PageInfoType;

  @Field(() => Int, { description: 'In the whole list.' })
  totalCount: number;
}
