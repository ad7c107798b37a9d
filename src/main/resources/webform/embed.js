/*
 * Puts a NextUp form where this script stands, and hands on where the visitor came from.
 * Keeps nothing, unless the site says data-remember; a visitor who asks not to be tracked is not.
 */
(function () {
  'use strict';
  var script = document.currentScript;
  var address = script.src.replace(/\/embed\.js([?#].*)?$/, '');
  var origin = new URL(address).origin;
  var store = script.hasAttribute('data-remember') ? 'nextup-arrival' : null;
  var unfollowed = navigator.doNotTrack === '1' || window.doNotTrack === '1' || navigator.globalPrivacyControl === true;

  function path(url) {
    return url.split(/[?#]/)[0].slice(0, 255);
  }

  function seen() {
    var known = {first_page: path(location.href)};
    if (document.referrer && document.referrer.indexOf(location.origin + '/') !== 0) {
      known.referrer = path(document.referrer);
    }
    new URLSearchParams(location.search).forEach(function (value, name) {
      if (/^utm_(source|medium|campaign|term|content)$/.test(name)) {
        known[name] = value.slice(0, 255);
      }
    });
    return known;
  }

  // The first page of a visit counts; a later one only where it brings a campaign of its own.
  function arrival() {
    var now = seen();
    if (!store) {
      return now;
    }
    try {
      var before = JSON.parse(sessionStorage.getItem(store));
      if (before && !Object.keys(now).some(function (name) { return name.indexOf('utm_') === 0; })) {
        return before;
      }
      if (before) {
        now.first_page = before.first_page;
      }
      sessionStorage.setItem(store, JSON.stringify(now));
    } catch (closed) {
      // A browser that lets nothing be kept: what is known now will do.
    }
    return now;
  }

  var known = unfollowed ? {} : arrival();
  if (script.hasAttribute('data-no-form')) {
    return;
  }

  var query = Object.keys(known).map(function (name) {
    return '&' + name + '=' + encodeURIComponent(known[name]);
  });
  var frame = document.createElement('iframe');
  frame.src = address + '?embedded' + query.join('');
  frame.title = script.getAttribute('data-title') || 'Form';
  frame.style.cssText = 'width:100%;height:30rem;border:0;display:block';
  script.parentNode.insertBefore(frame, script.nextSibling);

  window.addEventListener('message', function (event) {
    if (event.origin !== origin || event.source !== frame.contentWindow || !event.data) {
      return;
    }
    var value = event.data.value;
    if (event.data.nextup === 'height' && value > 0) {
      frame.style.height = Math.ceil(value) + 'px';
    } else if (event.data.nextup === 'answer') {
      frame.scrollIntoView({block: 'nearest'});
    } else if (event.data.nextup === 'onward' && /^https?:\/\//.test(value)) {
      location.assign(value);
    }
  });
})();
