// What a test may ask of the browser it runs in: media features, real input, its own counters, its accessibility tree.
//
// A plugin for the test runner; commands.ts is its typed other half. Chromium is driven through its debugging protocol
// (so that modifiers, touch and emulation need no reload of the page), Firefox through puppeteer's page where it can.

const modifierBits = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };
const bitsOf = (modifiers = []) => modifiers.reduce((bits, name) => bits | modifierBits[name], 0);

const clients = new WeakMap();

/** One debugging session a page, kept: emulation ends with the session that asked for it. */
const clientOf = (page) => {
  if (!clients.has(page)) clients.set(page, page.createCDPSession());
  return clients.get(page);
};

/** Holds keys down while something else is done. */
const holding = async ({ keyboard }, modifiers = [], action) => {
  for (const key of modifiers) await keyboard.down(key);
  try {
    await action();
  } finally {
    for (const key of [...modifiers].reverse()) await keyboard.up(key);
  }
};

const value = (field) => field?.value;

/** The accessibility tree as nested plain records; what is ignored is left out, its children move up. */
const axTree = (nodes) => {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const children = (node) => (node.childIds ?? []).flatMap((id) => (byId.has(id) ? build(byId.get(id)) : []));
  const build = (node) =>
    node.ignored || value(node.role) === 'none' || value(node.role) === 'InlineTextBox'
      ? children(node)
      : [
          {
            role: value(node.role) ?? '',
            name: value(node.name) ?? '',
            description: value(node.description) ?? '',
            value: value(node.value),
            properties: Object.fromEntries(
              (node.properties ?? []).map(({ name, value: { value: v } }) => [name, v]),
            ),
            children: children(node),
          },
        ];
  return nodes.filter(({ parentId }) => parentId === undefined || !byId.has(parentId)).flatMap(build);
};

/** Commands through Chromium's debugging protocol. */
const chromium = {
  emulate: ({ media = '', forcedColors, colorScheme, reducedMotion, contrast }, client) =>
    client.send('Emulation.setEmulatedMedia', {
      media,
      features: [
        { name: 'forced-colors', value: forcedColors ?? '' },
        { name: 'prefers-color-scheme', value: colorScheme ?? '' },
        { name: 'prefers-reduced-motion', value: reducedMotion ?? '' },
        { name: 'prefers-contrast', value: contrast ?? '' },
      ],
    }),
  timezone: ({ zone = '' }, client) => client.send('Emulation.setTimezoneOverride', { timezoneId: zone }),
  viewport: async ({ width, height, deviceScaleFactor = 1, touch = false }, client) => {
    await client.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor,
      mobile: false,
    });
    await client.send('Emulation.setTouchEmulationEnabled', { enabled: touch, maxTouchPoints: 5 });
  },
  'ax-tree': async (_payload, client) => {
    await client.send('Accessibility.enable');
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    await client.send('Accessibility.disable');
    return axTree(nodes);
  },
  counters: async (_payload, client) => {
    // What a collection frees may hold the last reference to something else, and the page before this one goes late:
    // collected until two counts in a row are the same.
    let last;
    for (let round = 0; round < 20; round++) {
      await client.send('HeapProfiler.collectGarbage');
      const count = await client.send('Memory.getDOMCounters');
      if (last && last.nodes === count.nodes && last.jsEventListeners === count.jsEventListeners) break;
      last = count;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return last;
  },
  touch: async ({ steps }, client) => {
    for (const { type, points } of steps) {
      const touchPoints = points.map(({ x, y }, id) => ({ x, y, id, radiusX: 4, radiusY: 4, force: 1 }));
      await client.send('Input.dispatchTouchEvent', { type, touchPoints });
    }
  },
  wheel: ({ x, y, deltaX = 0, deltaY = 0, modifiers }, client) =>
    client.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x,
      y,
      deltaX,
      deltaY,
      modifiers: bitsOf(modifiers),
      pointerType: 'mouse',
    }),
  reset: async (_payload, client, page) => {
    await client.send('Emulation.setEmulatedMedia', { media: '', features: [] });
    await client.send('Emulation.setTimezoneOverride', { timezoneId: '' });
    await client.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await client.send('Emulation.clearDeviceMetricsOverride');
    const viewport = page.viewport();
    if (viewport) await page.setViewport(viewport);
  },
};

/** Commands that every engine has, through puppeteer's page. */
const anywhere = {
  drag: ({ path, modifiers, steps = 4 }, _client, page) =>
    holding(page, modifiers, async () => {
      const [from, ...rest] = path;
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (const { x, y } of rest) await page.mouse.move(x, y, { steps });
      await page.mouse.up();
    }),
  move: ({ x, y }, _client, page) => page.mouse.move(x, y),
  click: ({ x, y, modifiers, count = 1 }, _client, page) =>
    holding(page, modifiers, () => page.mouse.click(x, y, { count })),
  press: ({ key, modifiers }, _client, page) => holding(page, modifiers, () => page.keyboard.press(key)),
  type: ({ text }, _client, page) => page.keyboard.type(text),
  wheel: ({ x, y, deltaX = 0, deltaY = 0, modifiers }, _client, page) =>
    holding(page, modifiers, async () => {
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaX, deltaY });
    }),
  viewport: ({ width, height }, _client, page) => page.setViewport({ width, height }),
  reset: (_payload, _client, page) => page.setViewport({ width: 800, height: 600 }),
};

const prefix = 'talks:';

export const commands = () => ({
  name: 'talks-commands',
  async executeCommand({ command, payload, session }) {
    if (!command.startsWith(prefix)) return undefined;
    const name = command.slice(prefix.length);
    const page = session.browser.getPage(session.id);
    const isChromium = session.browser.name !== 'Firefox';
    const action = (isChromium && chromium[name]) || anywhere[name];
    if (!action) return { error: `${session.browser.name} has no command ${name}: ask isChromium first.` };
    const answer = await action(payload ?? {}, isChromium ? await clientOf(page) : undefined, page);
    return { answer: answer ?? true };
  },
});

/** A page of Chromium that has the focus, whatever is in front of it. */
export const createFocusedPage = async ({ context }) => {
  const page = await context.newPage();
  const client = await clientOf(page);
  await client.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
};

/**
 * A launcher that gives each test file a page of its own and closes it afterwards: a page used before keeps nodes of
 * the last document in its counters, and loses the first touch.
 */
export const withFreshPages = (launcher) => {
  const stop = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    const result = await stop(id);
    launcher.inactivePages.length = 0;
    await page.close();
    return result;
  };
  return launcher;
};
