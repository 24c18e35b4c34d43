/** The buttons of the list: events with their details, clusters, and what lies beyond the view. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Mark } from '../layout/scene.js';
import { accentClass } from '../render/chart.js';
import { renderDetails } from '../render/details.js';
import { renderCluster, renderEvent } from '../render/event.js';
import { heading } from '../render/heading.js';
import type { EventState } from '../story/story.js';
import { detailOf } from '../words/details.js';
import { SEPARATOR } from '../words/names.js';
import { EARLIER, isEvent, type Frame, type Item } from './frame.js';
import type { Page } from './page.js';

const isAhead = ({ phase }: EventState): boolean => phase === 'expected';

export const rows = (frame: Frame, { reader, selected, headingLevel }: Page): unknown => {
  const { list, scene, faces, clusterFaces, language } = frame;
  const { messages } = language;
  const marks = new Map([...(scene?.marks ?? []), ...(scene?.clusters ?? [])].map((mark) => [mark.id, mark]));
  const labels = new Map(scene?.labels.map((label) => [label.id, label]));
  const inList = !scene;
  const newestFirst = frame.order === 'newest-first';
  const isLater = (item: Item): boolean => isEvent(item) && isAhead(item);
  // Between what is known to have been and what is ahead, where there is anything ahead.
  const border =
    !inList || !list.some(isLater)
      ? -1
      : newestFirst
        ? list.findIndex((item) => !isLater(item))
        : list.findLastIndex((item) => !isLater(item)) + 1;
  const level = headingLevel + 1;
  let group: string | undefined;
  const row = (item: Item, index: number): unknown => {
    const { id } = item;
    const current = reader.current === id;
    if (!isEvent(item)) {
      const counted = clusterFaces.get(id);
      return counted && 'track' in item
        ? renderCluster(counted, item.count, index, accentClass(item.track), current, marks.get(id)?.target)
        : nothing;
    }
    const face = faces.get(id);
    if (!face) return nothing;
    const atBorder = inList && index === border;
    const newGroup = inList && (atBorder || face.group !== group);
    group = face.group;
    const open = selected === id;
    return renderEvent(
      face,
      index,
      `${open ? 'open' : ''} ${reader.changed.has(id) ? 'changed' : ''} ${inList && isLater(item) ? 'ahead-row' : ''}`,
      current,
      [
        atBorder
          ? html`<p class="as-of-row" part="as-of-row">
              ${frame.asOfWords}${newestFirst ? nothing : SEPARATOR + messages.expectedFromHere}
            </p>`
          : nothing,
        newGroup ? heading(level, face.group, 'group', `group-${index}`) : nothing,
      ],
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
  return repeat(list, ({ id }) => id, row);
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
