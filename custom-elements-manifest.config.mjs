// The manifest (custom-elements.json): what tools and editors know of the element.
//
// Read from the sources by the analyzer, then put right: only what is public, DOM events with the words and types of
// src/events.ts, paths of what is published, and the version of the format.

const lifecycle = new Set(
  (
    'render willUpdate update updated firstUpdated shouldUpdate scheduleUpdate performUpdate getUpdateComplete ' +
    'connectedCallback disconnectedCallback attributeChangedCallback adoptedCallback createRenderRoot requestUpdate ' +
    'addController removeController styles properties shadowRootOptions observedAttributes'
  ).split(' '),
);

const isPublic = ({ name = '', privacy = 'public', static: isStatic }) =>
  privacy === 'public' && !/^[#_]/.test(name) && !lifecycle.has(name) && !isStatic;

const published = (path) =>
  `./dist/${path.replace(/^[./]*((src|dist)\/)?[./]*/, '').replace(/\.ts$/, '.js')}`;

/** Every object in the tree, depth first. */
const visit = (node, change) => {
  if (typeof node !== 'object' || node === null) return;
  change(node);
  for (const child of Object.values(node)) visit(child, change);
};

const textOf = (ts, node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => (typeof comment === 'string' ? comment : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** DOM events are declared once, as members of TalksEventMap; the class need not repeat them. */
const domEvents = () => {
  const declared = new Map();
  return {
    name: 'dom-events',
    collectPhase: ({ ts, node }) => {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'TalksEventMap') return;
      for (const member of node.members) {
        const name = member.name.text;
        const type = member.type.getText().replace(/\s+/g, ' ');
        declared.set(name, { name, type: { text: type }, description: textOf(ts, member) });
      }
    },
    packageLinkPhase: ({ customElementsManifest }) => {
      visit(customElementsManifest, (node) => {
        if (!node.customElement) return;
        const said = new Map(
          (node.events ?? []).filter(({ name }) => name).map((event) => [event.name, event]),
        );
        const names = [...new Set([...declared.keys(), ...said.keys()])];
        node.events = names.map((name) => {
          const { description, ...rest } = said.get(name) ?? {};
          const event = declared.get(name);
          return { ...rest, ...event, description: description || event?.description };
        });
      });
    },
  };
};

/** Only what is public stays, without what is inherited from Lit. */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase: ({ customElementsManifest }) => {
    visit(customElementsManifest, (node) => {
      if (Array.isArray(node.members)) node.members = node.members.filter(isPublic);
      if (Array.isArray(node.attributes)) {
        const fields = new Set(node.members?.map(({ name }) => name));
        node.attributes = node.attributes.filter(({ fieldName }) => !fieldName || fields.has(fieldName));
      }
    });
  },
});

const publishedPaths = () => ({
  name: 'published-paths',
  packageLinkPhase: ({ customElementsManifest }) => {
    customElementsManifest.schemaVersion = '2.1.0';
    visit(customElementsManifest, (node) => {
      if (typeof node.path === 'string') node.path = published(node.path);
      if (typeof node.module === 'string') node.module = published(node.module);
    });
    const definition = customElementsManifest.modules
      .flatMap(({ exports }) => exports ?? [])
      .find(({ kind }) => kind === 'custom-element-definition');
    visit(customElementsManifest, (node) => {
      if (node.customElement && definition?.declaration.name === node.name) node.tagName = definition.name;
    });
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
});

export default {
  globs: ['src/index.ts', 'src/define.ts', 'src/element.ts', 'src/talks-timeline.ts', 'src/events.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [domEvents(), publicOnly(), publishedPaths()],
};
