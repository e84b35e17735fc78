// Twenty of them, each with a pay of its own, made as frameworks make elements.
for (let pay = 21; pay <= 40; pay += 1) {
  const widget = document.createElement("paid-again");
  widget.setAttribute("preset", "book");
  widget.setAttribute("set", `job.pay_per_job=${pay}`);
  widget.setAttribute("hide", "chart");
  document.getElementById("place").append(widget);
}
