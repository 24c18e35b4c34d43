/** The whole element as a template: what the frame says, around the one list of events. */
import { html, nothing, type TemplateResult } from 'lit';
import { renderChart } from '../render/chart.js';
import { renderDetails } from '../render/details.js';
import { renderEvent } from '../render/event.js';
import { renderFilter } from '../render/filter.js';
import { heading } from '../render/heading.js';
import { renderLegend } from '../render/legend.js';
import { place } from '../render/place.js';
import { renderToolbar, type Control } from '../render/toolbar.js';
import { renderTopics } from '../render/topics.js';
import { renderAsOfLabel, renderMoreList, renderPeriods, renderTracks } from '../render/tracks.js';
import { accentClass } from '../render/chart.js';
import { isFiltering } from '../story/filter.js';
import type { EventState } from '../story/story.js';
import { detailOf, quoteText } from '../words/details.js';
import { facetsText } from '../words/filter.js';
import { tongue } from '../words/language.js';
import { SEPARATOR, kindName } from '../words/names.js';
import { summaryWords } from '../words/summaries.js';
import { topicsText } from '../words/topics.js';
import type { Data } from './data.js';
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
}

const has = ({ controls }: Page, control: Control): boolean =>
  controls === 'all' || controls.split(/\s+/u).includes(control);

const isAhead = ({ phase }: EventState): boolean => phase === 'expected';

const stateBlock = (frame: Frame, page: Page): TemplateResult | typeof nothing => {
  const { messages } = frame.language;
  if (page.data.state === 'loading') return html`<div class="state" part="loading">${messages.loading}</div>`;
  if (page.data.state === 'failed')
    return html`<div class="state" part="error">
      <slot name="error"><p>${messages.failed} ${page.data.message}</p></slot>
      <slot></slot>
    </div>`;
  if (frame.filtered.events.length > 0) return nothing;
  return html`<div class="state" part="empty">
    <slot name="empty"
      >${
        frame.snapshot.events.length
          ? messages.filtered(0, frame.snapshot.events.length)
          : frame.story.events.length
            ? messages.emptyAt(frame.asOfDate)
            : messages.empty
      }</slot
    >
  </div>`;
};

const rows = (frame: Frame, page: Page): unknown => {
  const { list: events, snapshot, scene, faces, language, story, zone } = frame;
  const { messages } = language;
  const marks = new Map(scene?.marks.map((mark) => [mark.id, mark]));
  const labels = new Map(scene?.labels.map((label) => [label.id, label]));
  const inList = scene === undefined;
  const newestFirst = frame.order === 'newest-first';
  // Between what is known to have been and what is ahead, where there is anything ahead.
  const border =
    !inList || !events.some(isAhead)
      ? -1
      : newestFirst
        ? events.findIndex((state) => !isAhead(state))
        : events.findLastIndex((state) => !isAhead(state)) + 1;
  const level = page.headingLevel + 1;
  let group: string | undefined;
  return events.map((state, index) => {
    const { id } = state;
    const face = faces.get(id);
    if (!face) return nothing;
    const atBorder = inList && index === border;
    const newGroup = inList && (atBorder || face.group !== group);
    group = face.group;
    const open = page.selected === id;
    return renderEvent({
      face,
      index,
      mark: marks.get(id),
      label: labels.get(id),
      open,
      current: page.reader.current === id,
      changed: page.reader.changed.has(id),
      ahead: isAhead(state),
      before: [
        atBorder
          ? html`<p class="as-of-row" part="as-of-row">
              ${newestFirst ? frame.asOfWords : `${frame.asOfWords}${SEPARATOR}${messages.expectedFromHere}`}
            </p>`
          : nothing,
        newGroup ? heading(level, face.group, 'group', `group-${index}`) : nothing,
      ],
      details: open
        ? renderDetails({
            text: detailOf(language, state, { story, snapshot, zone, readerZone: frame.readerZone }),
            index,
            track: accentClass(face.track),
            level: inList ? undefined : level,
            messages,
          })
        : nothing,
    });
  });
};

const chart = (frame: Frame, page: Page): TemplateResult => {
  const { scene, faces, language, story } = frame;
  const { messages } = language;
  const { gestures, onKeydown, onFocusin } = page.reader;
  const lang = tongue(language) ?? nothing;
  const list = html`<ol
    class="events"
    part="events"
    role="list"
    aria-label=${messages.eventList}
    @keydown=${onKeydown}
    @focusin=${onFocusin}
    .style=${place(scene && { 'padding-top': scene.height })}
  >
    ${rows(frame, page)}
  </ol>`;
  if (!scene) return html`<div class="chart" part="chart">${list}</div>`;
  return html`<div
    class="chart"
    part="chart"
    @wheel=${gestures.wheel}
    @pointerdown=${gestures.down}
    @pointermove=${gestures.move}
    @pointerup=${gestures.up}
    @pointercancel=${gestures.up}
  >
    ${renderChart(scene, faces, page.selected, page.reader.changed)} ${renderPeriods(scene, lang)}
    ${renderTracks({ scene, faces, names: story.tracks.map(({ label }) => label), lang, listed: page.reader.listed, messages })}
    ${renderAsOfLabel(scene, frame.asOfWords)} ${list}
  </div>`;
};

const moreList = (frame: Frame, page: Page): TemplateResult | typeof nothing => {
  const { scene, faces, language, story } = frame;
  const box = scene?.tracks.find(({ track }) => track === page.reader.listed);
  if (!box?.more.length) return nothing;
  return renderMoreList(
    language.messages.moreIn(box.more.length, story.tracks[box.track]?.label ?? ''),
    box.more.map((id) => ({
      show: id,
      lang: faces.get(id)?.lang,
      text: `${faces.get(id)?.title ?? id}${SEPARATOR}${faces.get(id)?.meta ?? ''}`,
    })),
    language.messages,
  );
};

const toolbar = (frame: Frame, page: Page): unknown => {
  const { stops, snapshot, language, story, filtered } = frame;
  const { messages } = language;
  return renderToolbar({
    has: (control) => has(page, control),
    layout: frame.layout,
    asOf:
      has(page, 'as-of') && stops.length > 1
        ? { stops, asOf: snapshot.asOf, date: frame.asOfDate, playing: page.clicks.playing.playing }
        : undefined,
    filter: has(page, 'filter')
      ? renderFilter({
          facets: facetsText(language, story, filtered, frame.filter),
          text: frame.filter?.text ?? '',
          shown: isFiltering(frame.filter)
            ? messages.filtered(filtered.events.length, snapshot.events.length)
            : undefined,
          messages,
        })
      : undefined,
    messages,
  });
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
      aria-busy=${page.data.state === 'loading' ? 'true' : nothing}
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
      <div role="status">${stateBlock(frame, page)}</div>
      ${hasEvents ? chart(frame, page) : nothing} ${hasEvents ? moreList(frame, page) : nothing}
      ${
        hasEvents && scene && has(page, 'legend')
          ? renderLegend({ scene, faces, kindName: (kind) => kindName(language, kind), messages })
          : nothing
      }
      ${story.notes.length ? html`<div class="notes" part="notes" lang=${lang}>${story.notes.map((note) => html`<p>${note}</p>`)}</div>` : nothing}
      ${
        has(page, 'topics')
          ? renderTopics({
              lang,
              text: topicsText(language, story, snapshot),
              quotes: story.quotes.map((quote) => quoteText(language, quote)),
              level: level + 1,
              narrow: frame.width < CARDS_BELOW,
              messages,
            })
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
