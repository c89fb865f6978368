import type {Routes} from '@angular/router';

/** `/sign-in` and `/account`. */
export const membersRoutes: Routes = [];
