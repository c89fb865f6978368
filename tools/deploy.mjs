import {bootstrap} from './bootstrap.mjs';

bootstrap('deploy');
