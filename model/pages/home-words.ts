/** The words of the home page, which editors keep as `pages/home`: its title is the heading, its body the lead below it. */
import * as v from 'valibot';
import {lineSchema} from '../schema/fields';
import type {Page} from './page';

/** The id of the page whose words the home page shows. */
export const HOME_PAGE = 'home';

/** The most that a lead holds: a heading and a search field stand beside it on a phone's first screen. */
export const LONGEST_LEAD = 500;

const headingSchema = v.optional(lineSchema(80));
const lineOfTextSchema = v.optional(lineSchema(300));

/** What stands at each place of the home page below its lead. What is left out says what the portal began with. */
export const homeSectionsSchema = v.object({
  /** Above the five doors. */
  doors: headingSchema,
  map: headingSchema,
  clinicalArm: lineOfTextSchema,
  publicHealthArm: lineOfTextSchema,
  categories: headingSchema,
  categoriesLead: lineOfTextSchema,
  project: headingSchema,
  partners: lineOfTextSchema,
  countries: lineOfTextSchema,
  workPackages: lineOfTextSchema,
});

/** All words of the home page, as its digest carries them. */
export const homeWordsSchema = v.object({
  title: lineSchema(200),
  /** Words between two pairs of asterisks stand out. */
  lead: lineSchema(LONGEST_LEAD),
  /** What search engines and shared links say of the portal. */
  description: lineSchema(1000),
  ...homeSectionsSchema.entries,
});

export type HomeSections = v.InferOutput<typeof homeSectionsSchema>;
/** What editors wrote; what they left out is absent. */
export type WrittenHomeWords = v.InferOutput<typeof homeWordsSchema>;
/** Every word of the home page. */
export type HomeWords = Required<WrittenHomeWords>;

/** What a new portal says. `src/app/home/words.ts` has the same for translation. */
export const FIRST_HOME_WORDS: HomeWords = {
  title: 'Cancer genomics that people in Europe can use',
  lead:
    'CAN.HEAL is a European project: 42 partners from 17 countries bring **genomics**, the study of our genes, into ' +
    'cancer prevention, diagnosis and care. This is what came of it, open to everyone.',
  description:
    'The open-access cancer-genomics platform of the CAN.HEAL project: outcomes, data and guidance for researchers, ' +
    'healthcare professionals, policy makers, citizens and patients.',
  doors: 'What is here for me?',
  map: 'Two arms, fourteen work packages',
  clinicalArm:
    'Reading the genes of patients and tumours, so that people with the same disease get the same good care everywhere.',
  publicHealthArm:
    'Knowing early who is at risk: genetic risk scores in screening, and genetic counselling at a distance.',
  categories: 'What came of it',
  categoriesLead: 'Every outcome of the project stands in one of eight categories.',
  project: 'Who stands behind it',
  partners: 'Hospitals, cancer centres, public health institutes, universities, patient organisations',
  countries: 'From Portugal to Poland, coordinated by Sciensano in Belgium',
  workPackages: 'From law and ethics to treatment and follow-up',
};

/** The words that `pages/home` holds. */
export function homeWordsOf({title, summary, body, home}: Omit<Page, 'id'>): WrittenHomeWords {
  return {title, lead: oneLine(body).slice(0, LONGEST_LEAD), description: oneLine(summary), ...home};
}

/** A stretch of a text, and whether it stands out. */
export interface Stretch {
  readonly text: string;
  readonly isStrong: boolean;
}

/** A text in stretches: what stands between two pairs of asterisks stands out. */
export function stretchesOf(text: string): Stretch[] {
  const parts = text.split('**');
  return parts
    .map((part, index) => ({text: part, isStrong: index % 2 === 1 && index < parts.length - 1}))
    .filter(({text: part}) => part !== '');
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
