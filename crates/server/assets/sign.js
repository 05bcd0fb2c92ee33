// The pad for a signature: strokes of points in a square of 1000, as text in a hidden field.
(function () {
  "use strict";
  var pad = document.querySelector("canvas.pad");
  if (!pad || !pad.getContext) return;
  var form = pad.parentNode;
  var field = form.elements.strokes;
  var again = form.querySelector(".again");
  var context = pad.getContext("2d");
  var strokes = [];
  var points = 0;
  var drawing = null;
  var MOST = 1900;

  var size = function () {
    var width = pad.clientWidth;
    var height = pad.clientHeight;
    var scale = window.devicePixelRatio || 1;
    pad.width = Math.round(width * scale);
    pad.height = Math.round(height * scale);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.lineWidth = 3;
    context.lineCap = context.lineJoin = "round";
    context.strokeStyle = "#1c2430";
    draw();
  };
  // Width gives the scale, so that a signature keeps its shape.
  var place = function (event) {
    var box = pad.getBoundingClientRect();
    var touch = event.touches && event.touches.length ? event.touches[0] : event;
    var at = function (value) {
      return Math.max(0, Math.min(1000, Math.round((value / box.width) * 1000)));
    };
    return [at(touch.clientX - box.left), at(touch.clientY - box.top)];
  };
  var line = function (stroke) {
    var scale = pad.clientWidth / 1000;
    context.beginPath();
    for (var i = 0; i < stroke.length; i++) {
      if (i === 0) context.moveTo(stroke[0][0] * scale, stroke[0][1] * scale);
      else context.lineTo(stroke[i][0] * scale, stroke[i][1] * scale);
    }
    context.stroke();
  };
  var draw = function () {
    context.clearRect(0, 0, pad.clientWidth, pad.clientHeight);
    for (var i = 0; i < strokes.length; i++) line(strokes[i]);
  };
  var keep = function () {
    var text = [];
    for (var i = 0; i < strokes.length; i++) {
      var stroke = [];
      for (var j = 0; j < strokes[i].length; j++) stroke.push(strokes[i][j].join(","));
      text.push(stroke.join(" "));
    }
    field.value = text.join(";");
    again.hidden = strokes.length === 0;
  };
  var start = function (event) {
    event.preventDefault();
    drawing = [place(event)];
    strokes.push(drawing);
    points++;
  };
  var move = function (event) {
    if (!drawing) return;
    event.preventDefault();
    var point = place(event);
    var last = drawing[drawing.length - 1];
    var far = Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) > 3;
    if (!far || points >= MOST) return;
    drawing.push(point);
    points++;
    line(drawing.slice(-2));
  };
  var end = function () {
    if (!drawing) return;
    drawing = null;
    keep();
  };
  if (window.PointerEvent) {
    pad.addEventListener("pointerdown", start);
    pad.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
  } else {
    pad.addEventListener("touchstart", start);
    pad.addEventListener("touchmove", move);
    window.addEventListener("touchend", end);
    pad.addEventListener("mousedown", start);
    pad.addEventListener("mousemove", move);
    window.addEventListener("mouseup", end);
  }
  again.addEventListener("click", function () {
    strokes = [];
    points = 0;
    keep();
    draw();
  });
  window.addEventListener("resize", size);
  size();
})();
