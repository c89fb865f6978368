import type {DocumentKind} from '@model/documents/document';
import type {LibraryFacet, LibraryKind} from '@model/documents/query-state';
import type {FileFlaw} from '@model/documents/upload-check';
import {DOCUMENT_LIMIT, DOCUMENT_TYPES} from '@model/documents/upload';
import {formatSize} from '@model/files/files';

export const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  minutes: $localize`Minutes`,
  agenda: $localize`Agenda`,
  template: $localize`Template`,
  agreement: $localize`Agreement`,
  report: $localize`Report`,
  presentation: $localize`Presentation`,
  other: $localize`Other`,
};

export const LIBRARY_KIND_WORDS: Readonly<Record<LibraryKind, string>> = {
  ...KIND_WORDS,
  outcome: $localize`Outcome of the project`,
};

export const FACET_TITLES: Readonly<Record<LibraryFacet, string>> = {
  kind: $localize`Kind`,
  workPackage: $localize`Work package`,
  year: $localize`Year`,
};

/** What a file's type is called: its name's ending. */
export function typeOf(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? $localize`File`;
}

/** What may be uploaded, in a sentence. */
export function uploadRules(locale: string): string {
  const types = DOCUMENT_TYPES.map(({ending}) => ending.toUpperCase()).join(', ');
  return $localize`${types}:types:; up to ${formatSize(DOCUMENT_LIMIT, locale)}:size: each.`;
}

/** What is wrong with a file, and what to do. */
export function flawInWords(flaw: FileFlaw, name: string, locale: string): string {
  switch (flaw) {
    case 'file-type':
      return $localize`“${name}:name:” is of a type that is not accepted. Save it as one of those named above, as PDF for example.`;
    case 'file-empty':
      return $localize`“${name}:name:” is empty. Choose it again once it has been saved.`;
    case 'file-too-large':
      return $localize`“${name}:name:” is larger than ${formatSize(DOCUMENT_LIMIT, locale)}:size:. Make it smaller, or split it.`;
  }
}
