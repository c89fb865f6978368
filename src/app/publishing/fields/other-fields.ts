import {EVENT_KINDS} from '@model/events/event';
import {PARTNER_TYPES} from '@model/partners/partner';
import {PARTNER_TYPE_WORDS} from '../../partners/words';
import {
  bodyField,
  closingGroup,
  LANGUAGE,
  outcomesField,
  OWN_TITLE,
  summaryField,
  WORK_PACKAGES,
} from './common-fields';
import {type Field, type FieldGroup, optionsOf} from './field';

const TITLE: Field = {path: 'title', label: $localize`Title`, control: 'line'};

export const NEWS_GROUPS: readonly FieldGroup[] = [
  {
    id: 'news',
    title: $localize`The news`,
    fields: [
      {...TITLE, help: $localize`What happened, in one line.`},
      summaryField($localize`Who, what, where and why it matters, in two to four sentences.`),
      {
        path: 'date',
        label: $localize`Date`,
        help: $localize`When the news came out, as precisely as is known.`,
        control: 'partial-date',
      },
      {path: 'place', label: $localize`Place`, control: 'line', example: $localize`Brussels, Belgium`},
      LANGUAGE,
      bodyField(
        $localize`Text`,
        $localize`Leave it empty where the news can be read at its source: the page then links there.`,
      ),
      outcomesField($localize`Outcomes it is about`),
    ],
  },
  closingGroup(),
];

export const EVENT_GROUPS: readonly FieldGroup[] = [
  {
    id: 'event',
    title: $localize`The event`,
    fields: [
      TITLE,
      {
        path: 'kind',
        label: $localize`Kind`,
        control: 'choice',
        options: optionsOf(EVENT_KINDS, {
          event: $localize`Event`,
          meeting: $localize`Meeting of the consortium`,
          deadline: $localize`Deadline`,
        }),
      },
      summaryField($localize`What happens, for whom, and how to take part.`),
      {path: 'place', label: $localize`Place`, control: 'line', example: $localize`Rome, Italy`},
      {path: 'online', label: $localize`One can take part online`, control: 'flag'},
      bodyField($localize`Programme and details`),
    ],
  },
  {
    id: 'when',
    title: $localize`When`,
    fields: [
      {path: 'start', label: $localize`First day`, control: 'partial-date'},
      {
        path: 'end',
        label: $localize`Last day`,
        help: $localize`If it takes more than one day.`,
        control: 'partial-date',
      },
      {path: 'startTime', label: $localize`Begins at`, control: 'clock'},
      {path: 'endTime', label: $localize`Ends at`, control: 'clock'},
      {
        path: 'timeZone',
        label: $localize`Time zone`,
        help: $localize`The times above are by the clocks there. Readers see them by their own as well.`,
        control: 'pick-one',
        from: 'time-zones',
      },
      {
        path: 'dateNote',
        label: $localize`About the date`,
        help: $localize`What is known of it where no day can be given.`,
        control: 'line',
        example: $localize`Early autumn; the day will be announced`,
      },
    ],
  },
  {
    id: 'around',
    title: $localize`What belongs to it`,
    fields: [
      {...WORK_PACKAGES, help: $localize`A meeting of the consortium without any concerns all of them.`},
      outcomesField($localize`Outcomes that came of it`),
      {
        path: 'links',
        label: $localize`Links`,
        help: $localize`Registration, programme, recordings.`,
        control: 'links',
      },
    ],
  },
  closingGroup(),
];

const PAGE_TEXT: FieldGroup = {
  id: 'page',
  title: $localize`The page`,
  fields: [
    TITLE,
    summaryField($localize`What the page is for. It stands below the title, and in search engines.`),
    bodyField($localize`Text`, $localize`A long text gets its contents beside it, from its headings.`),
  ],
};

export const PAGE_GROUPS: readonly FieldGroup[] = [PAGE_TEXT, closingGroup()];

/** What the page of insights shows beside what it counts itself. */
export const INSIGHTS_FIGURES: FieldGroup = {
  id: 'figures',
  title: $localize`Figures by others`,
  help: $localize`Small tables from articles and statistics, shown as charts, each with its source.`,
  fields: [{path: 'figures', label: $localize`Figures`, control: 'figures'}],
};

export const INSIGHTS_GROUPS: readonly FieldGroup[] = [
  {
    ...PAGE_TEXT,
    fields: [
      TITLE,
      summaryField($localize`What the page shows. It stands below its heading.`),
      bodyField($localize`How these charts are made`, $localize`It stands at the end of the page.`),
    ],
  },
  INSIGHTS_FIGURES,
  closingGroup(),
];

export const PARTNER_GROUPS: readonly FieldGroup[] = [
  {
    id: 'partner',
    title: $localize`The partner`,
    fields: [
      {path: 'name', label: $localize`Name`, help: $localize`In full, as it calls itself.`, control: 'line'},
      {
        path: 'acronym',
        label: $localize`Short name`,
        help: $localize`What the consortium calls it. Where there is none, the name again.`,
        control: 'line',
      },
      {
        path: 'type',
        label: $localize`Type`,
        control: 'choice',
        options: optionsOf(PARTNER_TYPES, PARTNER_TYPE_WORDS),
      },
      {path: 'country', label: $localize`Country`, control: 'pick-one', from: 'countries'},
      {path: 'city', label: $localize`City`, control: 'line'},
      {path: 'url', label: $localize`Website`, control: 'line', mode: 'url', example: 'https://'},
      {
        path: 'role',
        label: $localize`Its part in the project`,
        help: $localize`In a sentence or two.`,
        control: 'text',
        rows: 3,
      },
      WORK_PACKAGES,
    ],
  },
  closingGroup(),
];

export const WORK_PACKAGE_GROUPS: readonly FieldGroup[] = [
  {
    id: 'work-package',
    title: $localize`The work package`,
    fields: [
      TITLE,
      {
        path: 'alternativeTitle',
        label: $localize`Other title`,
        help: $localize`Where it was published under two.`,
        control: 'line',
      },
      OWN_TITLE,
      {
        path: 'objective',
        label: $localize`Aim`,
        help: $localize`What it set out to do, in plain words.`,
        control: 'text',
        rows: 5,
      },
      {path: 'leads', label: $localize`Led by`, control: 'pick-many', from: 'partners'},
    ],
  },
  closingGroup(),
];
