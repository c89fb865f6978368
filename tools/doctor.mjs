import {bootstrap} from './bootstrap.mjs';

bootstrap('doctor');
