// Runs before anything is painted: the page has the right colours, and no answer but the reader's own.
{
  const root = document.documentElement;
  const [link, kept] = [/^#s(=|%3d)/i.test(location.hash), { theme: "system", work: false }];
  try {
    kept.theme = localStorage.getItem("paid-again.theme") ?? kept.theme;
    kept.work = Object.keys(localStorage).some((key) => /^paid-again($|\.scenario\.)/.test(key));
  } catch {
    // A browser that keeps nothing has nothing of the reader's.
  }
  root.dataset.theme = kept.theme;
  // A link brings a scenario: the app shows nothing else in its place, and takes this away again.
  if (link) root.dataset.awaits = "link";
  // The example's answer stands in the page as the app will say it, for those who will see the example.
  const english = (1000.5).toLocaleString() === "1,000.5";
  if (!link && !kept.work && english && !location.search) root.dataset.opens = "example";
}
