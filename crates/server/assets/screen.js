// Keeps a venue's screen up to date: asks every two seconds, goes on by itself when the server was away.
(function () {
  "use strict";
  var body = document.body;
  var find = function (id) {
    return document.getElementById(id);
  };
  var code = body.getAttribute("data-code");
  var until = Date.now() + Number(body.getAttribute("data-next"));
  var STEP = 20000;
  var failed = 0;

  var fill = function (list, lines, tag) {
    while (list.firstChild) list.removeChild(list.firstChild);
    for (var i = 0; i < lines.length; i++) {
      var line = document.createElement(tag);
      line.textContent = lines[i];
      list.appendChild(line);
    }
  };
  var show = function (now) {
    find("clock").textContent = now.clock;
    find("count").textContent = now.count;
    find("hint").textContent = now.hint;
    if (now.svg !== null) find("code").innerHTML = now.svg;
    code = now.code;
    body.className = code ? "open" : "";
    until = Date.now() + now.next_in_ms;
    fill(find("arrivals"), now.arrivals, "li");
    fill(find("said"), now.announcements, "p");
  };
  var lost = function (is) {
    failed = is ? failed + 1 : 0;
    // One answer that is late is no lost line.
    find("lost").hidden = failed < 3;
    find("lost").textContent = failed < 3 ? "" : body.getAttribute("data-lost");
    // A code that is not renewed leads nowhere: better none.
    if (failed >= 15) find("code").innerHTML = code = "";
  };
  var wait = null;
  var ask = function () {
    clearTimeout(wait);
    var request = new XMLHttpRequest();
    var address = body.getAttribute("data-state") + "?lang=" + body.getAttribute("data-lang");
    request.open("GET", address + "&have=" + encodeURIComponent(code));
    request.timeout = 5000;
    request.onload = function () {
      if (request.status === 200) {
        show(JSON.parse(request.responseText));
        lost(false);
      } else if (request.status === 404) {
        location.reload();
        return;
      } else lost(true);
      again();
    };
    request.onerror = request.ontimeout = function () {
      lost(true);
      again();
    };
    request.send();
  };
  var again = function () {
    // The next code is asked for the moment it is due.
    var due = until - Date.now() + 50;
    wait = setTimeout(ask, due > 0 && due < 2000 ? due : 2000);
  };
  var ring = find("ring").querySelector(".left");
  setInterval(function () {
    var left = Math.max(0, Math.min(1, (until - Date.now()) / STEP));
    ring.setAttribute("stroke-dasharray", left * 100 + " 100");
  }, 200);
  find("whole").addEventListener("click", function () {
    if (document.documentElement.requestFullscreen) document.documentElement.requestFullscreen();
  });
  if (code) body.className = "open";
  again();
})();
