/** The whole element as a template: what the frame says, around the one list of events. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { renderChart, renderGround } from '../render/chart.js';
import { renderFilter } from '../render/filter.js';
import { heading } from '../render/heading.js';
import { renderLegend } from '../render/legend.js';
import { place } from '../render/place.js';
import { renderAsOf, renderToolbar, type Control } from '../render/toolbar.js';
import { renderTopics } from '../render/topics.js';
import { renderAsOfLabel, renderMoreList, renderPeriods, renderTracks } from '../render/tracks.js';
import { isFiltering } from '../story/filter.js';
import { quoteText } from '../words/details.js';
import { facetsText } from '../words/filter.js';
import { tongue } from '../words/language.js';
import { SEPARATOR, kindName } from '../words/names.js';
import { summaryWords } from '../words/summaries.js';
import { topicsText } from '../words/topics.js';
import type { Data } from './data.js';
import { firstOf } from '../layout/lod.js';
import { EARLIER, LATER, type Frame } from './frame.js';
import { OVERVIEW } from './overview.js';
import type { Page } from './page.js';
import { beyond, rows } from './rows.js';

/** Narrower than this, topics are cards, CSS px. */
const CARDS_BELOW = 640;

const has = ({ controls }: Page, control: Control): boolean =>
  controls === 'all' || controls.split(/\s+/u).includes(control);

const stateBlock = (
  { language: { messages }, busy, cast, story, asOfDate, shownWords }: Frame,
  { state, message }: Data,
): TemplateResult | typeof nothing =>
  state === 'loading' || busy !== undefined
    ? html`<div class="state" part="loading">
        ${busy === undefined ? messages.loading : messages.reading(Math.floor(busy * 5) * 20)}
      </div>`
    : state === 'failed'
      ? html`<div class="state" part="error">
          <slot name="error"><p>${messages.failed} ${message}</p></slot>
          <slot></slot>
        </div>`
      : cast.size
        ? nothing
        : html`<div class="state" part="empty">
            <slot name="empty"
              >${
                cast.known ? shownWords : story.rows.count ? messages.emptyAt(asOfDate) : messages.empty
              }</slot
            >
          </div>`;

const chart = (frame: Frame, page: Page): TemplateResult => {
  const { scene, faces, language, story, list, axis, width, plane, asOfX, level } = frame;
  const { gestures, listed, changed, current, onKeydown, onFocusin } = page.reader;
  const lang = tongue(language) ?? nothing;
  const hands = scene && gestures;
  const { selected } = page;
  // What goes on beyond the view has its arrow at its edge, wherever the plane is.
  const goesOn = scene?.marks.some(({ ends }) => ends.some((end) => end === 'open' || end === 'unknown'));
  // Details stay where they are when the plane moves.
  const held = selected && plane.x;
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
    ${scene ? renderGround(scene, axis, width, plane.x) : nothing}
    <div
      class="plane ${level ? `level-${level.exponent & 1}` : ''}"
      .style=${place(scene && { shift: plane.x })}
    >
      ${
        scene
          ? guard([scene, faces, selected, changed, goesOn && plane.x], () =>
              renderChart(scene, faces, selected, changed, [-plane.x, width - plane.x]),
            )
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
        ${beyond(frame, page, EARLIER)}
        ${scene ? guard([scene, list, faces, selected, changed, current, held], () => rows(frame, page)) : rows(frame, page)}
        ${beyond(frame, page, LATER)}
      </ol>
    </div>
    ${
      scene
        ? [
            renderPeriods(scene, width, plane.x, lang),
            renderTracks(scene, faces, story.tracks, lang, listed, language.messages),
            renderAsOfLabel(scene, asOfX, frame.asOfWords),
          ]
        : nothing
    }
    ${overview || nothing}
  </div>`;
};

/** Events without a label or a button of their own. */
const moreList = (frame: Frame, { reader: { listed, most } }: Page): TemplateResult | typeof nothing => {
  const { scene, faces, clusterFaces, index, list, story, language } = frame;
  const { messages } = language;
  const { id: idOf } = story.rows;
  const box = scene?.tracks.find(({ track }) => String(track) === listed);
  const cluster = list.find((item) => item.id === listed);
  const isCluster = cluster && 'track' in cluster;
  const count = isCluster ? cluster.count : (box?.more.length ?? 0);
  if (!count) return nothing;
  const ids = isCluster ? firstOf(index, cluster.members, most).map(idOf) : (box?.more.slice(0, most) ?? []);
  return renderMoreList(
    isCluster
      ? (clusterFaces.get(cluster.id)?.name ?? '')
      : messages.moreIn(count, story.tracks[box?.track ?? 0]?.label ?? ''),
    ids.flatMap((id) => {
      const face = faces.get(id);
      return face ? { show: id, lang: face.lang, text: `${face.title}${SEPARATOR}${face.meta}` } : [];
    }),
    count > most ? messages.andMore(count - most) : '',
    messages,
  );
};

const toolbar = (frame: Frame, page: Page): unknown => {
  const { language, story, cast, filter } = frame;
  const { messages } = language;
  return renderToolbar(
    (control) => has(page, control),
    frame.layout === 'timeline',
    [
      has(page, 'filter') &&
        renderFilter(
          facetsText(language, story, cast.counts, filter),
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
  const { story, snapshot, cast, busy, language, scene, faces } = frame;
  const { messages } = language;
  const hasEvents = page.data.state === 'ready' && cast.size > 0;
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
      aria-busy=${page.data.state === 'loading' || busy !== undefined || nothing}
      @click=${page.clicks.onClick}
      @input=${page.clicks.onInput}
    >
      <slot name="heading" id="name"
        >${heading(level, title ?? messages.untitled, 'heading', 'heading', title && tongue(language, page.heading && frame.lang))}</slot
      >
      <div class="summary" part="summary" id="summary">
        <slot name="summary"
          >${story.summary ? html`<p lang=${lang}>${story.summary}</p>` : nothing}${cast.known ? html`<p>${summaryWords(language, cast)}</p>` : nothing}</slot
        >
      </div>
      ${story.rows.count && page.data.state === 'ready' ? toolbar(frame, page) : nothing}
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
    </section>
  `;
};
