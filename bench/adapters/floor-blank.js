// Nothing: what measuring itself costs.

export const isBlank = true;
export const prepare = (events) => events;
export const mount = () => ({ pan() {}, zoom() {}, append() {} });
