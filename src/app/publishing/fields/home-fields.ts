import type {HomeSections} from '@model/pages/home-words';
import {closingGroup, summaryField} from './common-fields';
import type {Field, FieldGroup} from './field';

function word(place: keyof HomeSections, label: string, rows?: number): Field {
  const path = `home.${place}`;
  return rows === undefined ? {path, label, control: 'line'} : {path, label, control: 'text', rows};
}

/** What stands at each place of the home page. */
export const HOME_SECTIONS: FieldGroup = {
  id: 'sections',
  title: $localize`Further down the page`,
  help: $localize`The headings and sentences of the parts below, from top to bottom. Where one is left empty, the portal says what it began with.`,
  fields: [
    word('doors', $localize`Above the ways in for each audience`),
    word('map', $localize`Above the map of work packages`),
    word('clinicalArm', $localize`About the clinical arm`, 2),
    word('publicHealthArm', $localize`About the public health arm`, 2),
    word('categories', $localize`Above the categories`),
    word('categoriesLead', $localize`Below that heading`, 2),
    word('project', $localize`Above the size of the project`),
    word('partners', $localize`About its partners`, 2),
    word('countries', $localize`About its countries`, 2),
    word('workPackages', $localize`About its work packages`, 2),
  ],
};

/** The form of the home page's words, which is a page of text to everything but its form and its address. */
export const HOME_GROUPS: readonly FieldGroup[] = [
  {
    id: 'page',
    title: $localize`First on the page`,
    fields: [
      {
        path: 'title',
        label: $localize`Heading`,
        help: $localize`What the portal is, in one line. It is the first thing that everybody reads.`,
        control: 'line',
      },
      {
        path: 'body',
        label: $localize`Lead`,
        help: $localize`Two or three sentences below the heading. Words between ** and ** stand out.`,
        control: 'text',
        rows: 4,
      },
      summaryField($localize`What search engines and shared links say of the portal.`),
    ],
  },
  HOME_SECTIONS,
  closingGroup(),
];
