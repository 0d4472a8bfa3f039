/** A page that reads the newest day of the library and shows a line for each of its papers: the least that there is to do. */
const NAME = 'paperglance';
/** As many as a window shows. */
const SHOWN = 12;

const opening = indexedDB.open(NAME);
opening.onsuccess = () => {
  const db = opening.result;
  const papers = db.transaction('papers').objectStore('papers');
  const newest = papers.index('days').openKeyCursor(null, 'prev');
  newest.onsuccess = () => {
    const reading = papers.index('days').getAll(newest.result?.key, SHOWN);
    reading.onsuccess = () => {
      document.body.append(...reading.result.map(({ heads: [head] }) => row(head)));
    };
  };
};

function row({ title, summary }: { title: string; summary: string[] }): HTMLElement {
  const element = document.createElement('div');
  element.className = 'row';
  const heading = document.createElement('h3');
  heading.textContent = title;
  element.append(heading, summary.join(' '));
  return element;
}
