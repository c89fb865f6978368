import {Component} from '@angular/core';
import {RouterOutlet} from '@angular/router';

/** The frame every page stands in. */
@Component({
  selector: 'app-shell',
  imports: [RouterOutlet],
  template: `
    <header>CAN.HEAL</header>
    <main id="main" tabindex="-1"><router-outlet /></main>
  `,
})
export class Shell {}
