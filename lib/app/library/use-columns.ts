import { useLayoutEffect, useState } from 'preact/hooks';

/** How many of rail, list and pane stand beside one another. */
export type Columns = 1 | 2 | 3;

const three = matchMedia('(width >= 1000px)');
const two = matchMedia('(width >= 640px)');

/** The columns that the window has room for; its styles ask the same. */
export function useColumns(): Columns {
  const [columns, setColumns] = useState(count);
  // At once: what changes before anybody listens would never be heard.
  useLayoutEffect(() => {
    const look = () => setColumns(count);
    three.addEventListener('change', look);
    two.addEventListener('change', look);
    return () => {
      three.removeEventListener('change', look);
      two.removeEventListener('change', look);
    };
  }, []);
  return columns;
}

function count(): Columns {
  if (three.matches) return 3;
  return two.matches ? 2 : 1;
}
