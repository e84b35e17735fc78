const widget = document.querySelector("paid-again");
const at = (id) => document.getElementById(id);
at("move").onclick = () => at("other").append(widget);
at("remove").onclick = () => widget.remove();
at("bring").onclick = () => at("one").append(widget);
