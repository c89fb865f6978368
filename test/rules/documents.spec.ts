import {describePublished} from './published';

describePublished('documents');
