import {AUDIENCES, type Audience} from '@model/deliverables/audience';
import {CATEGORIES} from '@model/deliverables/category';
import {AUDIENCE_WORDS, CATEGORY_WORDS} from '../../deliverables/words';
import {bodyField, closingGroup, LANGUAGE, OWN_TITLE, summaryField, WORK_PACKAGES} from './common-fields';
import {type FieldGroup, optionsOf} from './field';

/** What each audience asks of a plain summary. */
const VOICES: Readonly<Record<Audience, string>> = {
  researchers: $localize`What was found or made, how sure it is, and what can be built on it.`,
  'healthcare-professionals': $localize`What changes in the clinic: for which patients, in which situation, and what is still open.`,
  'policy-makers': $localize`What could be decided, what it would take, and what is known of its cost and benefit.`,
  citizens: $localize`What it is about and why it matters, without a technical word that is not explained.`,
  patients: $localize`What it means for somebody with cancer and their family, and what it does not mean. Say "you".`,
};

/** The form of an outcome. */
export const OUTCOME_GROUPS: readonly FieldGroup[] = [
  {
    id: 'outcome',
    title: $localize`The outcome`,
    fields: [
      {
        path: 'title',
        label: $localize`Title`,
        help: $localize`As it stands on the outcome itself.`,
        control: 'line',
      },
      OWN_TITLE,
      {
        path: 'category',
        label: $localize`Category`,
        control: 'choice',
        options: optionsOf(CATEGORIES, CATEGORY_WORDS),
      },
      summaryField(
        $localize`What it is, in two to four sentences. The catalogue, search engines and shared links show it.`,
      ),
      {
        path: 'issued',
        label: $localize`Date`,
        help: $localize`When it came out, as precisely as is known. A year alone is fine.`,
        control: 'partial-date',
      },
      LANGUAGE,
      {
        path: 'number',
        label: $localize`Deliverable number`,
        help: $localize`The number in the grant agreement, if it has one.`,
        control: 'line',
        example: 'D10.1',
      },
    ],
  },
  {
    id: 'voices',
    title: $localize`In plain words`,
    help: $localize`Five short texts about the same outcome, one for each audience, in the words they use themselves. Readers see the one that is theirs. What is not written yet is simply not shown.`,
    fields: [
      {
        path: 'audiences',
        label: $localize`Whom it is for`,
        help: $localize`The catalogue offers it to these audiences.`,
        control: 'choices',
        options: optionsOf(AUDIENCES, AUDIENCE_WORDS),
      },
      ...AUDIENCES.map(
        (audience) =>
          ({
            path: `plain.${audience}`,
            label: AUDIENCE_WORDS[audience],
            help: VOICES[audience],
            control: 'text',
            rows: 4,
          }) as const,
      ),
    ],
  },
  {
    id: 'description',
    title: $localize`Description`,
    fields: [
      bodyField($localize`Description`, $localize`What a reader should know who will not open the files.`),
    ],
  },
  {
    id: 'files',
    title: $localize`Files`,
    fields: [
      {path: 'files', label: $localize`Files`, control: 'files'},
      {
        path: 'tables',
        label: $localize`Data dictionary`,
        help: $localize`What each column of a table means. Readers see it beside the data, which is checked against it.`,
        control: 'tables',
      },
      {
        path: 'licence',
        label: $localize`Licence`,
        help: $localize`What others may do with it. For open access the Commission asks for CC BY 4.0 or its equal.`,
        control: 'pick-one',
        from: 'licences',
      },
      {
        path: 'embargoUntil',
        label: $localize`Embargo`,
        help: $localize`Until then everything is shown but the files, which open by themselves at this moment.`,
        control: 'moment',
      },
    ],
  },
  {
    id: 'makers',
    title: $localize`Who made it`,
    fields: [
      {
        path: 'creators',
        label: $localize`Creators`,
        help: $localize`In the order of a citation. With an ORCID iD the work is found under the person's name everywhere.`,
        control: 'creators',
      },
      {path: 'partners', label: $localize`Partners`, control: 'pick-many', from: 'partners'},
      WORK_PACKAGES,
      {
        path: 'countries',
        label: $localize`Countries`,
        help: $localize`The countries it is about. Leave this empty where it is about all of Europe.`,
        control: 'pick-many',
        from: 'countries',
      },
    ],
  },
  {
    id: 'finding',
    title: $localize`Finding it`,
    fields: [
      {
        path: 'keywords',
        label: $localize`Keywords`,
        help: $localize`Words somebody would search for that are not in the title.`,
        control: 'terms',
      },
      {
        path: 'doi',
        label: 'DOI',
        help: $localize`If it has one elsewhere, as on Zenodo.`,
        control: 'line',
        example: '10.5281/zenodo.14779044',
      },
      {
        path: 'publishedIn',
        label: $localize`Journal`,
        help: $localize`If it is an article: citations name the journal in place of the portal.`,
        control: 'line',
      },
      {
        path: 'links',
        label: $localize`Where to find it`,
        help: $localize`Places where it can be read or used, such as a course, a video or a repository.`,
        control: 'links',
      },
      {
        path: 'relations',
        label: $localize`Related outcomes`,
        help: $localize`Write it on one side only: the other outcome shows it too.`,
        control: 'relations',
      },
    ],
  },
  closingGroup({
    path: 'versionNote',
    label: $localize`What is new in this version`,
    help: $localize`For a correction or a new edition of something that is published. The page shows it among the versions.`,
    control: 'text',
    rows: 2,
  }),
];
