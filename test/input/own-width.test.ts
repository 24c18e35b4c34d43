import { expect } from '@esm-bundle/chai';
import { peaceTalks2025 } from '../../src/examples/peace-talks-2025.js';
import { container, mount, parts, settled } from '../support/element.js';

describe('the width of the element', () => {
  it('decides the layout, and changing it causes no error event on the window', async () => {
    const parent = container(1000);
    const element = await mount({ story: peaceTalks2025 }, { parent });
    const errors: string[] = [];
    const hear = (event: ErrorEvent): number => errors.push(event.message);
    window.addEventListener('error', hear);
    const scenes: number[] = [];
    for (const width of [479, 480, 320, 800]) {
      parent.style.width = `${width}px`;
      await settled(element);
      scenes.push(parts(element, '.scene').length);
    }
    window.removeEventListener('error', hear);
    expect(scenes).to.deep.equal([0, 1, 0, 1]);
    expect(errors).to.deep.equal([]);
  });

  it('is no longer followed once the element is gone', async () => {
    const element = await mount({ story: peaceTalks2025 }, { width: 1000 });
    const parent = element.parentElement as HTMLElement;
    parent.style.width = '600px';
    await new Promise(requestAnimationFrame);
    element.remove();
    await settled(element);
    expect(parts(element, '.scene')[0]?.getAttribute('width')).to.be.oneOf(['1000', '600']);
    parent.append(element);
    await settled(element);
    expect(parts(element, '.scene')[0]?.getAttribute('width')).to.equal('600');
  });
});
