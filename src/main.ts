import {App} from './app/app';
import {appConfig} from './app/app.config';
import {headStart} from './app/head-start';
import {takeOver} from './app/take-over';

headStart(location.pathname);
takeOver(App, appConfig).catch((error: unknown) => console.error(error));
