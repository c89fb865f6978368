import {VISIBILITIES} from '@model/access/visibility';
import type {FieldPath} from '@model/publishing/draft-changes';
import {type Field, type FieldGroup, optionsOf} from './field';

/** Text below the fold, in Markdown. */
export function bodyField(label: string, help?: string): Field {
  return {path: 'body', label, help, control: 'markdown'};
}

/** A sentence or two that lists, search and shared links show. */
export function summaryField(help: string, path: FieldPath = 'summary'): Field {
  return {path, label: $localize`Summary`, help, control: 'text', rows: 4};
}

/** Whether the title is the portal's own words. */
export const OWN_TITLE: Field = {
  path: 'titleIsDescriptive',
  label: $localize`The title is our own description`,
  help: $localize`Choose this where no published title is known. The page says so.`,
  control: 'flag',
};

export const LANGUAGE: Field = {
  path: 'language',
  label: $localize`Language`,
  help: $localize`The language it is written in.`,
  control: 'pick-one',
  from: 'languages',
};

/** Outcomes that an item is about. */
export function outcomesField(label: string): Field {
  return {
    path: 'deliverables',
    label,
    help: $localize`Search by title. They are shown below the text, each with a link.`,
    control: 'pick-many',
    from: 'outcomes',
  };
}

export const WORK_PACKAGES: Field = {
  path: 'workPackages',
  label: $localize`Work packages`,
  control: 'pick-many',
  from: 'work-packages',
};

/** Who may see an item, and where its facts are from: the end of every form. */
export function closingGroup(...more: readonly Field[]): FieldGroup {
  return {
    id: 'publication',
    title: $localize`Sources and publication`,
    fields: [
      {
        path: 'sources',
        label: $localize`Sources`,
        help: $localize`Where the facts of this page were taken from, so that anybody can check them.`,
        control: 'links',
      },
      {
        path: 'visibility',
        label: $localize`Who may see it`,
        control: 'cards',
        options: optionsOf(
          VISIBILITIES,
          {public: $localize`Everyone`, consortium: $localize`Members of the consortium`},
          {
            public: $localize`Anyone on the internet, search engines included.`,
            consortium: $localize`Only people who have signed in as members. The public learns nothing of it, not even that it exists.`,
          },
        ),
      },
      ...more,
    ],
  };
}
