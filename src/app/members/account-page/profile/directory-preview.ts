import {Component, computed, input} from '@angular/core';
import {directoryEntryOf} from '@model/members/directory';
import type {Member} from '@model/members/member';

/** How colleagues find a member in the directory: exactly what the portal gives them. */
@Component({
  selector: 'app-directory-preview',
  template: `
    <h3 i18n>What colleagues see</h3>
    @if (entry(); as entry) {
      <dl class="note">
        <dt i18n>Name</dt>
        <dd>{{ entry.name }}</dd>
        @if (entry.partner) {
          <dt i18n>Partner</dt>
          <dd>{{ partnerNames().get(entry.partner) ?? entry.partner }}</dd>
        }
        @if (entry.workPackages.length) {
          <dt i18n>Work packages</dt>
          <dd>{{ entry.workPackages.join(', ') }}</dd>
        }
        @if (entry.position) {
          <dt i18n>Position</dt>
          <dd>{{ entry.position }}</dd>
        }
        @if (entry.email) {
          <dt i18n>Email address</dt>
          <dd>{{ entry.email }}</dd>
        }
        @if (entry.orcid) {
          <dt i18n>ORCID iD</dt>
          <dd>{{ entry.orcid }}</dd>
        }
        @if (entry.about) {
          <dt i18n>About</dt>
          <dd>{{ entry.about }}</dd>
        }
      </dl>
    } @else {
      <p class="note" i18n>Nothing: you are not in the directory. Administrators still see who has access.</p>
    }
  `,
  styleUrl: '../section.scss',
})
export class DirectoryPreview {
  readonly member = input.required<Member>();
  readonly partnerNames = input.required<ReadonlyMap<string, string>>();

  protected readonly entry = computed(() => directoryEntryOf(this.member()));
}
