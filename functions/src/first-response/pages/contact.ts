import {contactHead} from '@model/first-response/item-heads';
import {html} from '@model/html/html';
import type {PublicSettings} from '@model/settings/public-settings';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {pageHeader} from '../parts';

const LEAD = 'Ask a question, tell us about a mistake, or say what keeps you from using the portal.';

/** How to reach the team. The form for problems comes with the app. */
export function contactPage(settings: PublicSettings, context: Context): FirstPage {
  const {
    contactEmail,
    accessibilityEmail = contactEmail,
    privacyEmail = contactEmail,
    publisher,
    follow,
  } = settings;
  const addresses = [
    ['Questions about the project and its outcomes', contactEmail],
    ["Accessibility: something you can't read, reach or use", accessibilityEmail],
    ['Your personal data', privacyEmail],
  ] as const;
  return {
    status: 200,
    path: '/contact',
    head: contactHead(LEAD, context),
    sheets: ['frame'],
    main: html`
      <app-contact-page class="page">
        ${pageHeader({title: 'Contact', lead: LEAD})}
        <section>
          <h2>Write to us</h2>
          <dl>
            ${addresses.map(
              ([subject, email]) => html`
                <div>
                  <dt>${subject}</dt>
                  <dd>
                    ${
                      email
                        ? html`<a href="mailto:${email}">${email}</a>`
                        : html`<span class="muted">No address has been published yet</span>`
                    }
                  </dd>
                </div>
              `,
            )}
          </dl>
          ${publisher && html`<p>The portal is published by ${publisher}.</p>`}
          ${
            follow &&
            follow.length > 0 &&
            html`
              <h2>Follow us</h2>
              <ul class="plain-list">
                ${follow.map(({url, label}) => html`<li><a href="${url}" rel="noopener external">${label}</a></li>`)}
              </ul>
            `
          }
        </section>
      </app-contact-page>
    `,
  };
}
