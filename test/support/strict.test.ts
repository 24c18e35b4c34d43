import { expect } from '@esm-bundle/chai';
import { isChromium, settle } from './commands.js';
import { openStrict } from './strict.js';

const until = async (test: () => boolean): Promise<void> => {
  for (let frame = 0; frame < 300 && !test(); frame++) await settle();
};

describe('a strict page', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows a story without one violation', async () => {
    const { page } = await openStrict();
    const element = page.document.createElement('talks-timeline');
    element.setAttribute('src', '/strict/dist/examples/peace-talks-2025.json');
    page.document.body.append(element);
    const events = (): number => element.shadowRoot?.querySelectorAll('ol > li').length ?? 0;
    await until(() => events() > 0);
    await settle();
    expect(events()).to.be.greaterThan(0);
    expect(page.violations).to.deep.equal([]);
  });

  it('notices a style attribute that is planted', async () => {
    const { page } = await openStrict();
    page.document.body.setAttribute('style', 'color: red');
    await until(() => page.violations.length > 0);
    expect(page.violations.join()).to.include('style-src');
  });

  it('notices an inline script that is planted', async () => {
    const { page } = await openStrict();
    try {
      page.document.body.setAttribute('onclick', 'this.title = 1');
      page.document.body.click();
    } catch {
      // Where Trusted Types are known, already the attribute is refused.
    }
    await until(() => page.violations.length > 0);
    expect(page.violations.join()).to.match(/script-src|trusted-types/);
  });

  if (isChromium) {
    it('notices HTML made from text that is planted', async () => {
      const { page } = await openStrict();
      expect(() => (page.document.body.innerHTML = '<p>Text</p>')).to.throw();
      await until(() => page.violations.length > 0);
      expect(page.violations.join()).to.include('require-trusted-types-for');
    });
  }
});
