/** DataCite 4.6 relationType values the portal uses, each beside the one that reads it backwards. */
export const RELATION_TYPES = {
  IsSupplementTo: 'IsSupplementedBy',
  IsSupplementedBy: 'IsSupplementTo',
  IsPartOf: 'HasPart',
  HasPart: 'IsPartOf',
  References: 'IsReferencedBy',
  IsReferencedBy: 'References',
  IsDerivedFrom: 'IsSourceOf',
  IsSourceOf: 'IsDerivedFrom',
  Continues: 'IsContinuedBy',
  IsContinuedBy: 'Continues',
  Documents: 'IsDocumentedBy',
  IsDocumentedBy: 'Documents',
  IsNewVersionOf: 'IsPreviousVersionOf',
  IsPreviousVersionOf: 'IsNewVersionOf',
} as const;

export type RelationType = keyof typeof RELATION_TYPES;

export const RELATION_TYPE_NAMES = Object.keys(RELATION_TYPES) as readonly RelationType[];

export function inverseOf(type: RelationType): RelationType {
  return RELATION_TYPES[type];
}
