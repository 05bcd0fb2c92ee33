// What the page does better with a script; it works without. Written for the oldest WebViews.
(function () {
  "use strict";
  var base = location.pathname.replace(/\/(reply|check-in|withdraw)$/, "");
  // Says that a person opened the link: programs that follow links in mails run no scripts.
  var hear = new XMLHttpRequest();
  hear.open("POST", base + "/opened");
  hear.send();

  var form = document.querySelector("form.answer");
  var key = "huidao:" + base;
  var store = null;
  try {
    store = window.localStorage;
  } catch (error) {
    store = null; // Private windows keep nothing.
  }
  if (/[?&](sent|asked)=1/.test(location.search) && store) store.removeItem(key);
  if (!form) return;
  var each = function (list, act) {
    for (var i = 0; i < list.length; i++) act(list[i]);
  };
  var say = function (text) {
    var box = document.getElementById("said");
    if (!box) {
      box = document.createElement("p");
      box.id = "said";
      box.className = "box wait";
      box.setAttribute("role", "status");
      form.insertBefore(box, form.querySelector("button.big"));
    }
    box.textContent = text;
  };
  var version = form.elements.version.value;
  // Whose rows these are: a draft of other rows is none of these.
  var ids = [];
  each(form.elements, function (field) {
    if (/^id-/.test(field.name)) ids.push(field.value);
  });
  ids = ids.join();
  var keep = function () {
    if (!store) return;
    var values = {};
    each(form.elements, function (field) {
      if (!field.name || field.type === "file" || field.type === "hidden") return;
      if (field.type === "radio" || field.type === "checkbox") {
        if (field.checked) values[field.name] = field.value;
      } else values[field.name] = field.value;
    });
    try {
      store.setItem(key, JSON.stringify({ at: Date.now(), version: version, ids: ids, values: values }));
    } catch (error) {
      store.removeItem(key); // Full: a draft less, nothing else.
    }
  };
  var bring = function () {
    var kept = null;
    try {
      kept = JSON.parse(store.getItem(key));
    } catch (error) {
      kept = null;
    }
    // A week later, or when the answer has changed meanwhile, it is no draft of this any more.
    if (!kept || kept.version !== version || kept.ids !== ids || Date.now() - kept.at > 6048e5) return;
    each(form.elements, function (field) {
      if (!(field.name in kept.values) || field.type === "file" || field.type === "hidden") return;
      if (field.type === "radio") field.checked = field.value === kept.values[field.name];
      else if (field.type === "checkbox") field.checked = true;
      else field.value = kept.values[field.name];
    });
    if (form.parentNode.tagName === "DETAILS") form.parentNode.open = true;
    say(form.getAttribute("data-kept"));
  };
  // A form that came back with what was typed knows better than a draft.
  if (store && location.pathname === base) bring();
  form.addEventListener("input", function (event) {
    var people = document.getElementById("people");
    var match = /^(substitute-)?name-(\d+)$/.exec(event.target.name || "");
    if (people && people.options && match) {
      each(people.options, function (offer) {
        if (offer.value !== event.target.value) return;
        var fill = function (name, value) {
          var field = form.elements[name];
          if (field && value && !field.value) field.value = value;
        };
        var head = match[1] || "";
        fill(head + "title-" + match[2], offer.getAttribute("data-title"));
        fill(head + "phone-" + match[2], offer.getAttribute("data-phone"));
        if (!head) fill("rank-" + match[2], offer.getAttribute("data-rank"));
      });
    }
    keep();
  });
  form.addEventListener("change", keep);
  // Without a connection the answer waits here and goes out when there is one.
  var waits = false;
  var more = false;
  form.addEventListener("click", function (event) {
    more = event.target.name === "more";
  });
  form.addEventListener("submit", function (event) {
    keep();
    if (navigator.onLine !== false) return;
    event.preventDefault();
    if (more) return;
    waits = true;
    say(form.getAttribute("data-offline"));
  });
  window.addEventListener("online", function () {
    if (waits) form.querySelector("button.big").click();
    waits = false;
  });
})();
