import type {Kind} from '@model/publishing/kind';
import {fieldAt} from './fields/fields-of';

/** What is wrong with a content, "title: Write something here.", with each field called as the form calls it. */
export function issuesInWords(kind: Kind, issues: readonly string[]): string[] {
  return issues.map((issue) => {
    const end = issue.indexOf(': ');
    const field = end < 0 ? undefined : fieldAt(kind, issue.slice(0, end));
    return field ? `${field.label}: ${issue.slice(end + 2)}` : issue;
  });
}
