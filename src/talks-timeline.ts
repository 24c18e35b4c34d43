/**
 * The host: properties in, the pipeline's frame in `willUpdate`, the page in `render`, DOM events out. What a reader
 * does is granted in `host/reader.ts`; what is drawn is decided in `layout/`.
 */
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { address } from './host/address.js';
import { clicks } from './host/clicks.js';
import type { Data } from './host/data.js';
import { NO_EVENTS, property } from './host/options.js';
import { createOverview } from './host/overview.js';
import type { Frame } from './host/frame.js';
import { OPENED, createReader } from './host/reader.js';
import { createReporter } from './host/reporter.js';
import { createStand } from './host/settings.js';
import { renderPage } from './host/template.js';
import { texts } from './host/texts.js';
import { viewOf, type ViewInput } from './host/view-input.js';
import { memo } from './host/memo.js';
import { ownWidth } from './input/own-width.js';
import { styles } from './render/styles.js';
import type { Problem } from './story/problem.js';
import type { TalksColumns } from './story/columns.js';
import type { TalksFilter } from './story/filter.js';
import type { TalksEvent, TalksStory } from './story/types.js';
import type { View } from './view/view.js';

/**
 * A timeline for stories that are still developing: honest dates, and what was known when.
 *
 * @tag talks-timeline
 *
 * @slot - fallback: shown until the element is upgraded, and again when loading fails
 * @slot heading - replaces the heading
 * @slot summary - replaces the summary
 * @slot empty - replaces what is shown where there are no events
 * @slot error - replaces what is shown where loading fails
 * @csspart root - the whole
 * @csspart heading - the heading
 * @csspart summary - the summary under the heading
 * @csspart toolbar - the row of controls
 * @csspart button - a button of the toolbar, and the close buttons
 * @csspart as-of - the as-of control
 * @csspart as-of-range - its range
 * @csspart filter - the filter: button and panel
 * @csspart status - the line that says what changed
 * @csspart chart - axis, tracks and events
 * @csspart overview - the strip under the chart, where the view shows less than everything
 * @csspart overview-window - the visible stretch in it
 * @csspart overview-handle - either end of that
 * @csspart events - the list of events
 * @csspart event - an event in the list
 * @csspart event-button - its button: mark and label, or row
 * @csspart cluster - the button of several events that are counted
 * @csspart label - its text in the chart or row
 * @csspart meta - date, kind, state and place in the label
 * @csspart title - title in the label
 * @csspart phrase - the reporter's words for the date
 * @csspart mark - its drawing
 * @csspart curve - the line from an announcement to what it announces
 * @csspart as-of-line - the line between what is known and what is ahead
 * @csspart as-of-label - the words at that line
 * @csspart as-of-row - the same as a row of the list
 * @csspart track-name - name of a track
 * @csspart more - the button "+n more" of a track
 * @csspart more-list - the list that it opens
 * @csspart undated - events of a track that are put off without a new date
 * @csspart period - name of a period
 * @csspart group - heading of a day or window in the list, or of a group of a long list
 * @csspart group-button - the button of a stretch with its count, in a list of more than 1,000 events
 * @csspart details - details of the open event
 * @csspart details-title - its title in the details
 * @csspart quote - a quote
 * @csspart link - a link to a source
 * @csspart legend - the key to the marks in sight
 * @csspart notes - notes of the story
 * @csspart topics - the open questions
 * @csspart topics-heading - their heading
 * @csspart topics-table - their table
 * @csspart card-heading - heading of a question in the narrow layout
 * @csspart loading - what is shown while `src` loads
 * @csspart empty - what is shown where there are no events
 * @csspart error - what is shown where loading fails
 * @cssprop [--talks-accent-1=#6b46a8 / #b79cf0 (light / dark)] - accent of track 1, 9, …
 * @cssprop [--talks-accent-2=#0b7268 / #5cc8b8 (light / dark)] - accent of track 2, 10, …
 * @cssprop [--talks-accent-3=#b0413e / #f08a80 (light / dark)] - accent of track 3, 11, …
 * @cssprop [--talks-accent-4=#2c5f9e / #86b6f2 (light / dark)] - accent of track 4, 12, …
 * @cssprop [--talks-accent-5=#8a5a00 / #dcae4f (light / dark)] - accent of track 5, 13, …
 * @cssprop [--talks-accent-6=#a8327d / #ec8ac8 (light / dark)] - accent of track 6, 14, …
 * @cssprop [--talks-accent-7=#4b6b1f / #a5c86a (light / dark)] - accent of track 7, 15, …
 * @cssprop [--talks-accent-8=#4f5666 / #b5bac8 (light / dark)] - accent of track 8, 16, …
 * @cssprop [--talks-ink=the page's text colour] - text and heavy lines
 * @cssprop [--talks-soft-ink=ink at 76 %] - secondary text
 * @cssprop [--talks-hairline=ink at 15 %] - thin lines
 * @cssprop [--talks-ahead=ink at 4.5 %] - ground of what is ahead
 * @cssprop [--talks-period=ink at 6 %] - ground of periods
 * @cssprop [--talks-focus=ink] - focus ring
 * @cssprop [--talks-meta-font=system-ui, sans-serif] - family of dates, axis and controls
 * @cssprop [--talks-title-font=the page's family] - family of event titles
 * @cssprop [--talks-radius=4px] - corners of buttons
 */
export class TalksTimeline extends LitElement {
  static override styles = styles;

  /** The events to show; with `story` set too they replace `story.events`. A new array is seen, a changed one is not. */
  @property({ attribute: false })
  events: readonly TalksEvent[] = NO_EVENTS;

  /** Events as columns of numbers, in place of `events` and of `story.events`; for very many. A new object is seen, a changed one is not. */
  @property({ attribute: false })
  columns?: TalksColumns;

  /** The story: title, tracks, topics, parties, periods and events together. */
  @property({ attribute: false })
  story?: TalksStory;

  /** Address (http or https) of a story as JSON. It is asked for while the element is on a page. */
  @property()
  src?: string;

  /** Text of the heading; default the story's title. The slot `heading` overrides it. */
  @property()
  heading?: string;

  /** The instant for which the story is shown: ISO date (the end of that day) or date-time, `Date`, epoch ms, or `now`. Default the story's, else now. */
  @property({ attribute: 'as-of' })
  asOf?: string | number | Date;

  /** IANA zone of the axis; default the story's, else the reader's. It never reinterprets dates. */
  @property({ attribute: 'time-zone' })
  timeZone?: string;

  /** Language of dates and words, BCP 47; default the nearest `lang`, else the reader's. */
  @property()
  locale?: string;

  /** How events are laid out; `auto` is the list where the element is narrower than 480 px. */
  @property()
  layout: 'auto' | 'timeline' | 'list' = 'auto';

  /** Order of the list layout. */
  @property()
  order: 'oldest-first' | 'newest-first' = 'oldest-first';

  /** Controls to show: `all`, `none`, or names out of `as-of zoom steps layout filter legend topics overview`. */
  @property()
  controls = 'all';

  /** Which events are shown; `undefined` for all. Tracks, topics and parties by id. Default all. */
  @property({ attribute: false })
  filter?: TalksFilter;

  /** Id of the event whose details are open. */
  @property({ reflect: true })
  selected?: string;

  /**
   * A name under which the page's address carries the open event and the as-of, each element its own:
   * `#talks.event=…&talks.as-of=…` for `talks`. Default off: the address is neither read nor written.
   */
  @property({ attribute: 'deep-link' })
  deepLink?: string;

  /**
   * Most marks and clusters that the chart draws: where there are more events, those that stand close together are
   * counted. At least 50. Default 400.
   */
  @property({ attribute: 'mark-budget', type: Number })
  markBudget = 400;

  /** Level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number })
  headingLevel = 2;

  readonly #width = ownWidth(this);
  /** @internal */
  readonly reader = createReader(this, this.#width);
  readonly #reporter = createReporter(this, this.reader);
  readonly #stand = createStand(this, this.reader, this.#width, this.#reporter.loaded);
  readonly #problems = memo((...lists: (readonly Problem[])[]): readonly Problem[] => lists.flat());
  /** @internal */
  readonly clicks = clicks(this, this.reader, this.#reporter);
  /** @internal */
  readonly overview = createOverview(this, this.reader);
  readonly #texts = texts(this);
  readonly #address = address(this, this.reader, this.#texts);

  /** The visible stretch, epoch ms; set it as epoch ms, `Date` or ISO, `undefined` for everything. Default everything, with margin. */
  @property({ attribute: false, noAccessor: true })
  get view(): View {
    const { start, end } = this.frame.view;
    return { start, end };
  }
  set view(view: ViewInput | undefined) {
    this.reader.look(viewOf(view, this.frame.zone));
  }

  /** Faults found in the data and in attributes; they are survived. */
  get problems(): readonly Problem[] {
    return this.#problems(this.#texts.problems, ...this.#stand.problems);
  }

  /** Shows everything. */
  fit(): void {
    this.reader.fit();
  }

  /** Opens an event and brings it into view; false where no event of that id is known. */
  show(id: string): boolean {
    return this.reader.show(id);
  }

  /** Zooms around the middle; 2 shows half as much. */
  zoomBy(factor: number): void {
    this.reader.zoom(factor);
  }

  /** Pans by CSS px, later where positive. */
  panBy(px: number): void {
    this.reader.panBy(px);
  }

  /** Opens the next event in time; false after the last. */
  next(): boolean {
    return this.reader.step(1);
  }

  /** Opens the previous event in time; false before the first. */
  previous(): boolean {
    return this.reader.step(-1);
  }

  /** @internal */
  get frame(): Frame {
    return this.#stand.frame;
  }

  /** @internal */
  get data(): Data {
    return this.#stand.data;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  /** Attributes never throw: a wrong value is a problem, and the default. */
  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    this.#texts.take(name, value, (text) => super.attributeChangedCallback(name, old, text));
  }

  /** @internal */
  choose(id: string | undefined, byUser = false): boolean {
    if (!this.#reporter.selecting(id, byUser)) return false;
    this.selected = id;
    void this.reader.keepInSight(OPENED);
    return true;
  }

  protected override willUpdate(): void {
    this.#stand.request();
    this.#address.read();
    this.#reporter.follow(this.frame);
  }

  protected override render(): TemplateResult {
    return renderPage(this.frame, this);
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.isUpdatePending) return;
    this.#reporter.report(this.frame, this.problems);
    this.#address.write();
  }
}
