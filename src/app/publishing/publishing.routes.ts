import type {Routes} from '@angular/router';

/** `/admin/content`: what editors write, review and publish. */
export const publishingRoutes: Routes = [];
