// The least that a visit can do: one message with all ids, and one line in a closed shadow root for each
// article, in plain DOM. The page itself says when its list has settled.
document.addEventListener('islands-mounted', async () => {
  const articles = new Map();
  for (const article of document.querySelectorAll('article')) {
    const [, , id] = article.querySelector('h3 a').getAttribute('href').split('/');
    articles.set(id, article);
  }
  const lines = await chrome.runtime.sendMessage([...articles.keys()]);
  for (const [id, article] of articles) {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'closed' }).append(lines[id]);
    article.append(host);
  }
});
