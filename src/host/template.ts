/** The whole element as a template: what the frame says, around the one list of events. */
import { html, nothing, type TemplateResult } from 'lit';
import { renderChart } from '../render/chart.js';
import { renderDetails } from '../render/details.js';
import { renderEvent } from '../render/event.js';
import { renderFilter } from '../render/filter.js';
import { heading } from '../render/heading.js';
import { renderLegend } from '../render/legend.js';
import { place } from '../render/place.js';
import { renderAsOf, renderToolbar, type Control } from '../render/toolbar.js';
import { renderTopics } from '../render/topics.js';
import { renderAsOfLabel, renderMoreList, renderPeriods, renderTracks } from '../render/tracks.js';
import { isFiltering } from '../story/filter.js';
import type { EventState } from '../story/story.js';
import { detailOf, quoteText } from '../words/details.js';
import { facetsText } from '../words/filter.js';
import { tongue } from '../words/language.js';
import { SEPARATOR, kindName } from '../words/names.js';
import { summaryWords } from '../words/summaries.js';
import { topicsText } from '../words/topics.js';
import type { Data } from './data.js';
import { OVERVIEW, type Overview } from './overview.js';
import type { Frame } from './pipeline.js';
import type { Reader } from './reader.js';
import type { Clicks } from './clicks.js';

/** Narrower than this, topics are cards, CSS px. */
const CARDS_BELOW = 640;

/** What the element knows beside the frame. */
export interface Page {
  readonly heading?: string | undefined;
  readonly headingLevel: number;
  readonly controls: string;
  readonly selected?: string | undefined;
  readonly data: Data;
  readonly reader: Reader;
  readonly clicks: Clicks;
  readonly overview: Overview;
}

const has = ({ controls }: Page, control: Control): boolean =>
  controls === 'all' || controls.split(/\s+/u).includes(control);

const isAhead = ({ phase }: EventState): boolean => phase === 'expected';

const stateBlock = (
  { language: { messages }, filtered, snapshot, story, asOfDate, shownWords }: Frame,
  { state, message }: Data,
): TemplateResult | typeof nothing =>
  state === 'loading'
    ? html`<div class="state" part="loading">${messages.loading}</div>`
    : state === 'failed'
      ? html`<div class="state" part="error">
          <slot name="error"><p>${messages.failed} ${message}</p></slot>
          <slot></slot>
        </div>`
      : filtered.events.length
        ? nothing
        : html`<div class="state" part="empty">
            <slot name="empty"
              >${
                snapshot.events.length
                  ? shownWords
                  : story.events.length
                    ? messages.emptyAt(asOfDate)
                    : messages.empty
              }</slot
            >
          </div>`;

const rows = (frame: Frame, { reader, selected, headingLevel }: Page): unknown => {
  const { list: events, scene, faces, language } = frame;
  const { messages } = language;
  const marks = new Map(scene?.marks.map((mark) => [mark.id, mark]));
  const labels = new Map(scene?.labels.map((label) => [label.id, label]));
  const inList = !scene;
  const newestFirst = frame.order === 'newest-first';
  // Between what is known to have been and what is ahead, where there is anything ahead.
  const border =
    !inList || !events.some(isAhead)
      ? -1
      : newestFirst
        ? events.findIndex((state) => !isAhead(state))
        : events.findLastIndex((state) => !isAhead(state)) + 1;
  const level = headingLevel + 1;
  let group: string | undefined;
  return events.map((state, index) => {
    const { id } = state;
    const face = faces.get(id);
    if (!face) return nothing;
    const atBorder = inList && index === border;
    const newGroup = inList && (atBorder || face.group !== group);
    group = face.group;
    const open = selected === id;
    return renderEvent(
      face,
      index,
      `${open ? 'open' : ''} ${reader.changed.has(id) ? 'changed' : ''} ${inList && isAhead(state) ? 'ahead-row' : ''}`,
      reader.current === id,
      [
        atBorder
          ? html`<p class="as-of-row" part="as-of-row">
              ${frame.asOfWords}${newestFirst ? nothing : SEPARATOR + messages.expectedFromHere}
            </p>`
          : nothing,
        newGroup ? heading(level, face.group, 'group', `group-${index}`) : nothing,
      ],
      open
        ? renderDetails(detailOf(language, state, frame), index, inList ? undefined : level, messages)
        : undefined,
      marks.get(id),
      labels.get(id),
    );
  });
};

const chart = (frame: Frame, page: Page): TemplateResult => {
  const { scene, faces, language, story } = frame;
  const { gestures, listed, changed, onKeydown, onFocusin } = page.reader;
  const lang = tongue(language) ?? nothing;
  const hands = scene && gestures;
  const overview = has(page, 'overview') && page.overview(frame);
  return html`<div
    class="chart"
    part="chart"
    @wheel=${hands?.wheel}
    @pointerdown=${hands?.down}
    @pointermove=${hands?.move}
    @pointerup=${hands?.up}
    @pointercancel=${hands?.up}
  >
    ${
      scene
        ? [
            renderChart(scene, faces, page.selected, changed),
            renderPeriods(scene, lang),
            renderTracks(scene, faces, story.tracks, lang, listed, language.messages),
            renderAsOfLabel(scene, frame.asOfWords),
          ]
        : nothing
    }
    <ol
      class="events"
      part="events"
      role="list"
      aria-label=${language.messages.eventList}
      @keydown=${onKeydown}
      @focusin=${onFocusin}
      .style=${place(scene && { 'padding-top': scene.height + (overview ? OVERVIEW : 0) })}
    >
      ${rows(frame, page)}
    </ol>
    ${overview || nothing}
  </div>`;
};

const moreList = (
  { scene, faces, language: { messages }, story }: Frame,
  { reader }: Page,
): TemplateResult | typeof nothing => {
  const box = scene?.tracks.find(({ track }) => track === reader.listed);
  return box?.more.length
    ? renderMoreList(
        messages.moreIn(box.more.length, story.tracks[box.track]?.label ?? ''),
        box.more.map((id) => {
          const face = faces.get(id);
          return { show: id, lang: face?.lang, text: `${face?.title}${SEPARATOR}${face?.meta}` };
        }),
        messages,
      )
    : nothing;
};

const toolbar = (frame: Frame, page: Page): unknown => {
  const { language, story, filtered, filter } = frame;
  const { messages } = language;
  return renderToolbar(
    (control) => has(page, control),
    frame.layout === 'timeline',
    [
      has(page, 'filter') &&
        renderFilter(
          facetsText(language, story, filtered, filter),
          filter?.text,
          isFiltering(filter) ? frame.shownWords : '',
          messages,
        ),
      has(page, 'as-of') &&
        frame.stops.length > 1 &&
        renderAsOf(frame, page.clicks.playing.playing, messages),
    ],
    messages,
  );
};

export const renderPage = (frame: Frame, page: Page): TemplateResult => {
  const { story, snapshot, filtered, language, scene, faces, extent } = frame;
  const { messages } = language;
  const hasEvents = page.data.state === 'ready' && filtered.events.length > 0;
  const level = page.headingLevel;
  const title = page.heading ?? story.title;
  const lang = tongue(language) ?? nothing;
  return html`
    <section
      lang=${language.own}
      class=${scene ? 'in-timeline' : 'in-list'}
      part="root"
      aria-labelledby="name"
      aria-describedby="summary"
      aria-busy=${page.data.state === 'loading' || nothing}
      @click=${page.clicks.onClick}
      @input=${page.clicks.onInput}
    >
      <slot name="heading" id="name"
        >${heading(level, title ?? messages.untitled, 'heading', 'heading', title && tongue(language, page.heading && frame.lang))}</slot
      >
      <div class="summary" part="summary" id="summary">
        <slot name="summary"
          >${story.summary ? html`<p lang=${lang}>${story.summary}</p>` : nothing}${snapshot.events.length ? html`<p>${summaryWords(language, snapshot, extent)}</p>` : nothing}</slot
        >
      </div>
      ${story.events.length && page.data.state === 'ready' ? toolbar(frame, page) : nothing}
      <p class="status" part="status" role="status">${page.reader.status}</p>
      <div role="status">${stateBlock(frame, page.data)}</div>
      ${
        hasEvents
          ? [
              chart(frame, page),
              moreList(frame, page),
              scene && has(page, 'legend')
                ? renderLegend(scene, faces, (kind) => kindName(language, kind), messages)
                : nothing,
            ]
          : nothing
      }
      ${story.notes.length ? html`<div class="notes" part="notes" lang=${lang}>${story.notes.map((note) => html`<p>${note}</p>`)}</div>` : nothing}
      ${
        has(page, 'topics')
          ? renderTopics(
              topicsText(language, story, snapshot),
              story.quotes.map((quote) => quoteText(language, quote)),
              level + 1,
              frame.width < CARDS_BELOW,
              lang,
              messages,
            )
          : nothing
      }
      <div class="probes" aria-hidden="true">
        ${(['meta', 'title', 'phrase', 'axis', 'context'] as const).map(
          (role) => html`<span class="probe ${role}" data-font=${role}>Ag0</span>`,
        )}
      </div>
    </section>
  `;
};
