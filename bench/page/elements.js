// What of the DOM there is in a place, shadow roots included.

/** How many elements there are below a node. */
export const countElements = (node) => {
  let count = 0;
  for (const element of node.querySelectorAll('*')) {
    count += 1;
    if (element.shadowRoot) count += countElements(element.shadowRoot);
  }
  return count;
};
