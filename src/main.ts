import {bootstrapApplication} from '@angular/platform-browser';
import {App} from './app/app';
import {appConfig} from './app/app.config';
import {headStart} from './app/head-start';

headStart(location.pathname);
bootstrapApplication(App, appConfig).catch((error: unknown) => console.error(error));
