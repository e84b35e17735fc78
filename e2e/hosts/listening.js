// What a page hears of the widget, for the test to read; attributes are set by the test.
window.heard = [];
for (const name of ["ready", "change"]) addEventListener(`paid-again:${name}`, ({ detail }) => heard.push({ name, detail }));
