import {Component} from '@angular/core';

/** The landing page. */
@Component({selector: 'app-home-page', template: '<h1>CAN.HEAL</h1>'})
export class HomePage {}
