(function () {
  var now = new Date(), past = [], next = null, first = null;
  document.querySelectorAll("section.session[data-end]").forEach(function (s) {
    first = first || s;
    if (now > new Date(s.dataset.end)) past.push(s);
    else if (s.classList.contains("cancelled")) return;
    else if (!next || next.dataset.start > s.dataset.start) next = s;
  });
  if (!next) return;
  var line = document.getElementById("next"), link = line.querySelector("a");
  link.href = "#" + next.querySelector("h2").id;
  link.textContent = next.dataset.label;
  line.hidden = false;
  if (!past.length) return;
  var fold = document.createElement("details"), summary = document.createElement("summary");
  summary.textContent = line.dataset.past + " (" + past.length + ")";
  fold.className = "past";
  fold.appendChild(summary);
  first.parentNode.insertBefore(fold, first);
  past.forEach(function (s) { fold.appendChild(s); });
  document.querySelectorAll("tr[data-session]").forEach(function (r) {
    if (fold.contains(document.getElementById(r.dataset.session))) r.classList.add("over");
  });
  function open() {
    var target = document.getElementById(location.hash.slice(1));
    if (!target || !fold.contains(target)) return;
    fold.open = true;
    target.scrollIntoView();
  }
  addEventListener("hashchange", open);
  addEventListener("beforeprint", function () { fold.open = true; });
  open();
})();
