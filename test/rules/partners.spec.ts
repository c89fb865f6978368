import {describePublished} from './published';

describePublished('partners');
