import {describePublished} from './published';

describePublished('events');
