import {Component} from '@angular/core';

/** What stands in the place of filters and results while they are on their way: as high as they will be. */
@Component({
  selector: 'app-results-skeleton',
  template: `
    <div class="side">
      @for (line of [1, 2, 3, 4, 5, 6, 7, 8]; track line) {
        <span class="skeleton"></span>
      }
    </div>
    <div>
      <div class="bar"><span class="skeleton count"></span></div>
      @for (line of [1, 2, 3, 4, 5, 6]; track line) {
        <div class="result">
          <span class="skeleton tile"></span>
          <p>
            <span class="skeleton facts"></span><span class="skeleton title"></span
            ><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton end"></span>
          </p>
        </div>
      }
    </div>
  `,
  styleUrl: './results-skeleton.scss',
  host: {'aria-hidden': 'true'},
})
export class ResultsSkeleton {}
