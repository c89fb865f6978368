import {describePublished} from './published';

describePublished('news');
