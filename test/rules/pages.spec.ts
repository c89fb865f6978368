import {describePublished} from './published';

describePublished('pages');
