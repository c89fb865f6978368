import {CATEGORIES} from '../deliverables/category';

/** What a reader can choose to hear of: the eight categories of outcomes, news and events. */
export const TOPICS = [...CATEGORIES, 'news', 'events'] as const;

export type Topic = (typeof TOPICS)[number];
