import {Component} from '@angular/core';

/** The shape of a record while it is on its way. */
@Component({
  selector: 'app-record-skeleton',
  template: `
    <div class="band">
      <div class="page head">
        <span class="skeleton" style="inline-size: 14rem; block-size: 1.6rem"></span>
        <span class="skeleton title"></span>
        <span class="skeleton" style="inline-size: 20rem; block-size: 1.4rem"></span>
      </div>
    </div>
    <div class="page body">
      <span class="skeleton" style="block-size: 12rem"></span>
      <span class="skeleton" style="block-size: 20rem"></span>
    </div>
  `,
  styleUrl: './record-skeleton.scss',
})
export class RecordSkeleton {}
