import {Component} from '@angular/core';

/** What stands in the place of results while they are on their way: as high as they will be. */
@Component({
  selector: 'app-results-skeleton',
  template: `
    @for (line of [1, 2, 3, 4, 5, 6]; track line) {
      <div aria-hidden="true">
        <span class="skeleton tile"></span>
        <p>
          <span class="skeleton facts"></span><span class="skeleton title"></span
          ><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton end"></span>
        </p>
      </div>
    }
  `,
  styles: `
    div {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--space-5);
      padding-block: var(--space-5);
      border-block-start: 1px solid var(--color-line);
    }

    p {
      display: grid;
      gap: var(--space-3);
      max-inline-size: 48rem;
      margin: 0;
    }

    .tile {
      inline-size: 3.5rem;
      block-size: 3.5rem;
    }

    p .skeleton {
      block-size: 1rem;
    }

    .facts {
      inline-size: 12rem;
    }

    p .title {
      block-size: 1.5rem;
      inline-size: 75%;
    }

    .end {
      inline-size: 40%;
    }
  `,
})
export class ResultsSkeleton {}
