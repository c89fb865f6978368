import {describePublished} from './published';

describePublished('workPackages');
