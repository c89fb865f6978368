import type {DeliverableFields} from '../deliverables/deliverable';
import type {ContentOf} from './content';
import type {Kind} from './kind';

/** What stood before, as far as it decides what follows. */
type Before = Partial<Pick<DeliverableFields, 'version' | 'publishedAt'>>;

/**
 * What stands once a content is published: with the moments that only functions write, and for an outcome the next
 * version, whatever was edited. Its files are still where the working copy has them.
 */
export function nextFields(
  kind: Kind,
  content: ContentOf<Kind>,
  stood: object | undefined,
  at: Date,
): object {
  const before: Before | undefined = stood;
  const isDated = kind === 'deliverable' || kind === 'news' || kind === 'event';
  return {
    ...content,
    ...(kind === 'deliverable' && {version: (before?.version ?? 0) + 1}),
    ...(isDated && {publishedAt: before?.publishedAt ?? at}),
    updatedAt: at,
  };
}
