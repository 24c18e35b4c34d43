/**
 * Places an HTML element through the CSSOM: numbers in px, set property by property. Pages with a strict
 * Content-Security-Policy forbid `style` attributes, so templates have none.
 */
import { Directive, directive, PartType } from 'lit/directive.js';
import type { ElementPart, PartInfo } from 'lit/directive.js';
import { noChange } from 'lit';

type Placement = Readonly<Partial<Record<'left' | 'top' | 'width' | 'height' | 'padding-top', number>>>;

class Place extends Directive {
  #last: Placement = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('place() stands in an element tag');
  }

  render(_placement: Placement): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [placement]: [Placement]): typeof noChange {
    const { style } = part.element as HTMLElement;
    for (const name of Object.keys({ ...this.#last, ...placement }) as (keyof Placement)[]) {
      const value = placement[name];
      if (value === this.#last[name]) continue;
      if (value === undefined) style.removeProperty(name);
      else style.setProperty(name, `${value}px`);
    }
    this.#last = placement;
    return noChange;
  }
}

export const place = directive(Place);
