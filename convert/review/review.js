(function () {
  var doc = document, pattern = JSON.parse(doc.getElementById("data").textContent).pattern, choices = [], opener = null;
  function each(list, f) { Array.prototype.forEach.call(list, f); }

  // What a fact came from, and what came from it.
  var lit = [];
  function light(id) {
    each(lit, function (e) { e.classList.remove("lit"); });
    lit = id ? doc.querySelectorAll('[data-f="' + id + '"]') : [];
    each(lit, function (e) { e.classList.add("lit"); });
  }
  function pointed(event) { var e = event.target.closest && event.target.closest("[data-f]"); light(e && e.dataset.f); }
  doc.addEventListener("pointerover", pointed);
  doc.addEventListener("focusin", pointed);
  doc.addEventListener("click", function (event) {
    var e = event.target.closest("[data-f]");
    if (!e || e.closest("a")) return;
    var other = doc.querySelector('#programme ~ .scroll [data-f="' + e.dataset.f + '"]');
    if (!other) return;
    other.scrollIntoView({ block: "center" });
    if (other.matches("a")) other.focus({ preventScroll: true });
  });

  // Choices: {list, at, field, value}; one for a field of a place holds.
  function choose(c) {
    choices = choices.filter(function (o) { return o.list !== c.list || o.at !== c.at || o.field !== c.field || !c.field && o.value !== c.value; });
    if (c.value !== "") choices.push(c);
  }
  function quoted(text) {
    return /^[\p{L}][\p{L}\d '().!-]*$/u.test(text) && !/^(true|false|yes|no|on|off|null)$/i.test(text) || /^\d{4}$/.test(text) ? text : JSON.stringify(text);
  }
  function lines() {
    var out = ["sources:", "  " + JSON.stringify(pattern) + ":"], places = {};
    choices.forEach(function (c) { if (!c.list) out.push("    " + c.field + ": " + quoted(c.value)); });
    ["skip", "ignore"].forEach(function (list) {
      var all = choices.filter(function (c) { return c.list === list; });
      if (all.length) out.push("    " + list + ": [" + all.map(function (c) { return quoted(c.value); }).join(", ") + "]");
    });
    ["tables", "headings", "sessions"].forEach(function (list) {
      var all = choices.filter(function (c) { return c.list === list; });
      if (!all.length) return;
      out.push("    " + list + ":");
      all.map(function (c) { return c.at; }).filter(function (at, i, ats) { return ats.indexOf(at) === i; }).forEach(function (at) {
        out.push("      - at: " + quoted(at));
        var columns = [];
        all.forEach(function (c) {
          if (c.at !== at) return;
          if (c.field.indexOf("columns.") === 0) columns.push(quoted(c.field.slice(8)) + ": " + quoted(c.value));
          else out.push("        " + c.field + ": " + (c.field === "header" || c.value === "true" ? c.value : quoted(c.value)));
        });
        if (columns.length) out.push("        columns: {" + columns.join(", ") + "}");
      });
    });
    return out.join("\n") + "\n";
  }
  function show() {
    var some = choices.length > 0;
    doc.getElementById("none").hidden = some;
    doc.getElementById("some").hidden = !some;
    doc.querySelector(".basket").classList.toggle("full", some);
    doc.getElementById("yaml").textContent = some ? lines() : "";
    doc.getElementById("choices").value = JSON.stringify(choices);
    tell("");
  }
  function tell(text) { doc.getElementById("told").textContent = text; }

  // Fields that were changed are choices.
  function take(form, list, at) {
    each(form.elements, function (e) {
      if (!e.name) return;
      var value = e.type === "checkbox" ? (e.checked ? "true" : "") : e.value.trim();
      if (e.name === "ignore") choose({ list: "ignore", at: "", field: "", value: e.checked ? at : "" });
      else choose({ list: list, at: at, field: e.name, value: value });
    });
    show();
  }
  each(doc.querySelectorAll("main form.choice"), function (form) {
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      take(form, form.dataset.list, form.dataset.at);
      doc.getElementById("basket").scrollIntoView({ block: "nearest" });
    });
  });
  each(doc.querySelectorAll("dialog"), function (dialog) {
    dialog.addEventListener("close", function () {
      if (dialog.returnValue === "take") take(dialog.querySelector("form"), dialog.querySelector("form").dataset.list, dialog.dataset.at);
      if (opener) opener.focus();
    });
  });
  doc.addEventListener("click", function (event) {
    var b = event.target.closest("button.fix");
    if (!b) return;
    opener = b;
    if (b.dataset.list) {
      choose({ list: b.dataset.list, at: "", field: "", value: b.dataset.at });
      show();
      return;
    }
    var dialog = doc.getElementById(b.dataset.fix || "session"), form = dialog.querySelector("form");
    form.reset();
    dialog.dataset.at = b.dataset.at;
    dialog.returnValue = "";
    var name = dialog.querySelector("h2");
    name.textContent = (name.dataset.words || (name.dataset.words = name.textContent)) + " · " + b.dataset.at;
    var same = form.elements["same-as"];
    if (same && same.options.length === 1) each(doc.querySelectorAll("article .fix"), function (other) { same.add(new Option(other.dataset.at, other.dataset.at)); });
    dialog.showModal();
  });
  doc.getElementById("clear").addEventListener("click", function () { choices = []; show(); });
  doc.getElementById("copy").addEventListener("click", function () {
    var done = this.dataset.done, text = lines();
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(function () { tell(done); }, select);
    else select();
  });
  function select() { getSelection().selectAllChildren(doc.getElementById("yaml")); }
  var change = doc.getElementById("change");
  if (change) change.focus();
})();
