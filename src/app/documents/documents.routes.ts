import type {Routes} from '@angular/router';

/** `/workspace/documents` and what lies below it. */
export const documentsRoutes: Routes = [];
