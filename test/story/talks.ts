/** A small hand-written story with the dates and revisions of the peace talks, for tests of reading and as-of. */
export const talks = {
  id: 'talks',
  title: 'New peace talks expected',
  asOf: '2025-11-28T12:00+02:00',
  timeZone: 'Europe/Kyiv',
  tracks: [
    { id: 'kyiv', label: 'Kyiv' },
    { id: 'moscow', label: 'Moscow' },
  ],
  parties: [{ id: 'ukraine', name: 'Ukraine' }],
  topics: [
    {
      id: 'nato',
      label: 'NATO',
      positions: [{ party: 'ukraine', text: 'wants to keep its prospects', sources: ['S1'] }],
    },
  ],
  sources: [
    {
      id: 'S1',
      title: 'Deep divisions remain',
      url: 'https://example.org/a',
      published: '2025-11-28',
      stateOwned: true,
    },
  ],
  events: [
    {
      id: 'bishkek',
      track: 'moscow',
      title: 'Press conference',
      when: '2025-11-27',
      timeZone: 'Asia/Bishkek',
      sources: ['S1'],
    },
    { id: 'announcement', track: 'kyiv', title: 'Announcement', when: '2025-11-27' },
    {
      id: 'statement',
      track: 'kyiv',
      title: 'Statement',
      when: '2025-11-27',
      actors: [{ name: 'Yermak', party: 'ukraine' }],
    },
    {
      id: 'kyiv-us-talks',
      track: 'kyiv',
      title: 'Talks',
      when: '[2025-11-28..2025-11-30]',
      phrase: 'later this week',
      saidAt: '2025-11-27',
      announcedBy: 'announcement',
      revisions: [
        {
          knownAt: '2025-12-01',
          set: {
            when: '2025-11-30',
            timeZone: 'America/New_York',
            place: 'Hallandale Beach, Florida',
            outcome: 'More work remains',
          },
          sources: ['S1'],
        },
        { knownAt: '2025-11-29', set: { when: '2025-11-30', place: 'United States' } },
      ],
    },
    {
      id: 'us-delegation-moscow',
      track: 'moscow',
      title: 'Visit',
      when: '[2025-12-01..2025-12-03]',
      timeZone: 'Europe/Moscow',
      phrase: 'in the first half of next week',
      saidAt: '2025-11-27',
      announcedBy: 'bishkek',
      revisions: [
        {
          knownAt: '2025-12-03',
          set: {
            start: '2025-12-02T20:00~',
            end: '2025-12-03',
            outcome: 'No compromises yet',
            place: { name: 'The Kremlin' },
          },
        },
      ],
    },
    {
      id: 'resignation',
      track: 'kyiv',
      title: 'Resignation',
      when: '2025-11-28',
      knownSince: '2025-11-28T17:32+02:00',
    },
  ],
};
