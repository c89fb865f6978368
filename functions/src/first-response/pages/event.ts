import {formatPartialDate, formatPartialRange} from '@model/dates/format';
import type {PortalEvent} from '@model/events/event';
import {phaseOf} from '@model/events/phase';
import {hasKnownDays, timesOf} from '@model/events/times';
import {eventHead} from '@model/first-response/item-heads';
import {html, type HtmlValue} from '@model/html/html';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {demoMark, icon, LOCALE, outcomeLinks, pageHeader, sourceList, text} from '../parts';

/** The page of an event. */
export function eventPage(event: PortalEvent, context: Context): FirstPage {
  const path = `/events/${event.id}`;
  const isPast = phaseOf(event, context.now) === 'past';
  return {
    status: 200,
    path,
    head: eventHead(event, context),
    sheets: ['frame'],
    main: html`
      <app-event-page class="page">
        <article>
          ${pageHeader({
            title: event.title,
            eyebrow: html`<p class="eyebrow"><a href="/events">All events</a></p>`,
            content: html`
              <p class="cluster">
                ${isPast && html`<span class="badge">This event is over</span>`} ${demoMark(event)}
              </p>
              <dl>
                <dt>When</dt>
                <dd>${eventWhen(event)}</dd>
                ${
                  (event.place || event.online) &&
                  html`<dt>Where</dt>
                    <dd>${eventWhere(event)}</dd>`
                }
              </dl>
              <p class="lead">${event.summary}</p>
              ${hasKnownDays(event) && CALENDAR}
            `,
          })}
          ${event.body && text(event.body, {page: path})}
          <footer>
            ${outcomeLinks(event.deliverables.flatMap((id) => context.known.entries.get(id) ?? []))}
            ${sourceList(event.links, 'Links')} ${sourceList(event.sources)}
          </footer>
        </article>
      </app-event-page>
    `,
  };
}

/** The place of the button, which comes with the app. */
const CALENDAR = html`
  <app-add-to-calendar aria-hidden="true">
    <span class="button later">${icon('calendar')}<span>Add to calendar</span></span>
    <p class="small"></p>
  </app-add-to-calendar>
`;

type When = Pick<PortalEvent, 'start' | 'end' | 'startTime' | 'endTime' | 'timeZone' | 'dateNote'>;

/** When an event takes place, by the clocks of the place: nobody knows the reader's yet. */
export function eventWhen(event: When): HtmlValue {
  const {start, end, startTime, endTime, timeZone, dateNote} = event;
  if (!start)
    return html`<app-event-when><span>${dateNote ?? 'The sources give no date'}</span></app-event-when>`;
  const days = end ? formatPartialRange(start, end, LOCALE) : formatPartialDate(start, LOCALE);
  const times = timesOf(event);
  const hours = times && [startTime, times.end && endTime].filter(Boolean).join('–');
  return html`
    <app-event-when>
      <time class="days" datetime="${start}">${days}</time>
      ${hours && html`<span class="hours"><span class="figures">${hours}</span> ${zoneName(timeZone)}</span>`}
      ${dateNote && html`<span class="local">${dateNote}</span>`}
    </app-event-when>
  `;
}

export function eventWhere({place, online}: Pick<PortalEvent, 'place' | 'online'>): HtmlValue {
  return html`
    ${place && html`<span>${place}</span>`}
    ${online && place?.toLowerCase() !== 'online' && html`<span>Online</span>`}
  `;
}

/** "Europe/Brussels" reads "Brussels time". */
function zoneName(timeZone: string): string {
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return timeZone === 'UTC' ? 'UTC' : `${city} time`;
}
