/** The buttons of the list: events with their details, clusters, and what lies beyond the view. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Mark } from '../layout/scene.js';
import { accentClass } from '../render/chart.js';
import { renderDetails } from '../render/details.js';
import { renderCluster, renderEvent } from '../render/event.js';
import { renderGroup, renderRest } from '../render/group.js';
import { heading } from '../render/heading.js';
import type { EventState } from '../story/story.js';
import { detailOf } from '../words/details.js';
import { groupWords } from '../words/groups.js';
import { SEPARATOR } from '../words/names.js';
import { EARLIER, isEvent, isGroup, type Frame, type Item } from './frame.js';
import type { Page } from './page.js';

const isAhead = ({ phase }: EventState): boolean => phase === 'expected';

export const rows = (frame: Frame, { reader, selected, headingLevel }: Page): unknown => {
  const { list, scene, faces, clusterFaces, language } = frame;
  const { messages } = language;
  const marks = new Map([...(scene?.marks ?? []), ...(scene?.clusters ?? [])].map((mark) => [mark.id, mark]));
  const labels = new Map(scene?.labels.map((label) => [label.id, label]));
  const inList = !scene;
  const newestFirst = frame.order === 'newest-first';
  const { asOf } = frame.snapshot;
  const inGroups = list.some(isGroup);
  const isLater = (item: Item): boolean =>
    isGroup(item)
      ? (newestFirst && item.isOpen ? item.end - 1 : item.start) > asOf
      : isEvent(item) && (inGroups ? item.fields.when.earliestStart > asOf : isAhead(item));
  // Between what is known to have been and what is ahead, where there is anything ahead.
  const border =
    !inList || !list.some(isLater)
      ? -1
      : newestFirst
        ? list.findIndex((item) => !isLater(item))
        : list.findLastIndex((item) => !isLater(item)) + 1;
  let group: string | undefined;
  const row = (item: Item, index: number, level: number): unknown => {
    const { id } = item;
    const current = reader.current === id;
    const atBorder = inList && index === border;
    const asOfRow = atBorder
      ? html`<p class="as-of-row" part="as-of-row">
          ${frame.asOfWords}${newestFirst ? nothing : SEPARATOR + messages.expectedFromHere}
        </p>`
      : nothing;
    if (isGroup(item)) {
      const names = !item.isOpen && isLater(item) ? 'ahead-row' : '';
      if (item.isOpen === undefined)
        return renderRest(messages.andMore(item.count), index, names, current, asOfRow);
      const stretch = groupWords(language, item, frame.zone);
      const events = messages.events(item.count);
      // A day that is a group is not said again over its events.
      group = stretch;
      return renderGroup(
        [messages.group(stretch, events), stretch, events],
        index,
        level,
        names,
        current,
        asOfRow,
        item.isOpen && rowsIn(item.depth + 1),
      );
    }
    if (!isEvent(item)) {
      const counted = clusterFaces.get(id);
      return counted && 'track' in item
        ? renderCluster(
            counted,
            item.count,
            index,
            accentClass(item.track),
            current,
            marks.get(id)?.target,
            marks.get(id)?.target,
            labels.get(id),
          )
        : nothing;
    }
    const face = faces.get(id);
    if (!face) return nothing;
    const newGroup = inList && (atBorder || face.group !== group);
    group = face.group;
    const open = selected === id;
    return renderEvent(
      face,
      index,
      `${open ? 'open' : ''} ${reader.changed.has(id) ? 'changed' : ''} ${inList && isAhead(item) ? 'ahead-row' : ''}`,
      current,
      [asOfRow, newGroup ? heading(level, face.group, 'group', `group-${index}`) : nothing],
      open
        ? renderDetails(
            detailOf(language, item, frame),
            index,
            inList ? undefined : level,
            messages,
            scene && -frame.plane.x,
          )
        : undefined,
      marks.get(id) as Mark | undefined,
      labels.get(id),
    );
  };
  let next = 0;
  /** What is as deep as this, from the next item on. */
  function rowsIn(depth: number): readonly unknown[] {
    const found: unknown[] = [];
    for (let item; (item = list[next]) && !(isGroup(item) && item.depth < depth);)
      found.push(row(item, next++, headingLevel + 1 + depth));
    return found;
  }
  // In the chart what goes and comes with another view must not give its nodes to others.
  return scene
    ? repeat(
        list,
        ({ id }) => id,
        (item, index) => row(item, index, headingLevel + 1),
      )
    : rowsIn(0);
};

/** The button of all that lies beyond the view on one side, where there is any; it does not move with the plane. */
export const beyond = (
  { list, scene, plane, language: { messages } }: Frame,
  { reader: { current } }: Page,
  id: string,
): unknown => {
  const index = id === EARLIER ? 0 : list.length - 1;
  const item = list[index];
  if (item?.id !== id || isEvent(item)) return nothing;
  const text = (id === EARLIER ? messages.earlierEvents : messages.laterEvents)(item.count);
  return renderCluster({ name: text, text }, item.count, index, `beyond ${id.trim()}`, current === id, {
    y: scene?.foot,
    shift: -plane.x,
  });
};
