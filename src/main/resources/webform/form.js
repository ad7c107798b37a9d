/* A form in a frame tells the page around it how high it is, and where to go on. It does without. */
(function () {
  'use strict';
  if (window.parent === window) {
    return;
  }
  var answer = document.body.hasAttribute('data-answer');
  var onward = document.getElementById('onward');
  var summary = document.getElementById('summary');

  // Nothing of it is secret, and who may frame us the browser sees to.
  function tell(what, value) {
    window.parent.postMessage({nextup: what, value: value}, '*');
  }

  function height() {
    tell('height', document.querySelector('main').offsetHeight);
  }

  height();
  new ResizeObserver(height).observe(document.querySelector('main'));
  if (answer) {
    tell('answer');
    if (summary) {
      summary.focus();
    }
  }
  if (onward) {
    tell('onward', onward.href);
  }
})();
