import {Component, computed, input} from '@angular/core';
import {type Reaching, reachOf} from '@model/publishing/reach';
import {Icon} from '../ui/icon/icon';
import {sightInWords} from './reach-words';

/** Says who will be able to see what once this is published, and what changes for the public by it. */
@Component({
  selector: 'app-reach-note',
  imports: [Icon],
  template: `
    <dl>
      <div [class.shut]="!reach().everyone.item">
        <dt>
          <app-icon [name]="reach().everyone.item ? 'globe' : 'lock'" /><ng-container i18n
            >Everyone on the internet will see:</ng-container
          >
        </dt>
        @for (words of everyone(); track $index) {
          <dd>{{ words }}</dd>
        }
      </div>
      <div>
        <dt><app-icon name="person" /><ng-container i18n>Members will see:</ng-container></dt>
        @for (words of members(); track $index) {
          <dd>{{ words }}</dd>
        }
      </div>
    </dl>
    @if (reach().change === 'opens') {
      <p class="note note-warning" i18n>
        Until now only members could see it. What everyone has seen once can be copied and kept, whatever is
        done later.
      </p>
    } @else if (reach().change === 'closes') {
      <p class="note note-warning" i18n>
        Until now everyone could see it. Its page and files will be refused at once; what was copied before
        stays where it is, and search engines take some days to forget it.
      </p>
    }
  `,
  styles: `
    dl {
      display: grid;
      gap: var(--space-3);
      margin-block-end: var(--space-4);
    }

    div {
      padding: var(--space-3) var(--space-4);
      border: 1px solid var(--color-line);
      border-radius: var(--radius-m);
    }

    .shut {
      background: var(--color-sunk);
    }

    dt {
      display: flex;
      gap: var(--space-2);
      align-items: center;
    }

    dd {
      padding-inline-start: calc(1.25em + var(--space-2));
    }
  `,
})
export class ReachNote {
  readonly content = input.required<Reaching>();
  /** What stands published now; absent for something new. */
  readonly published = input<Reaching>();
  /** The moment of publication. */
  readonly at = input(new Date());

  protected readonly reach = computed(() => reachOf(this.content(), this.published(), this.at()));
  protected readonly everyone = computed(() => sightInWords(this.reach().everyone));
  protected readonly members = computed(() => {
    const {everyone, members} = this.reach();
    return everyone.item ? [$localize`The same.`] : sightInWords(members);
  });
}
