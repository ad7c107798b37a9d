// The routing table: edited in the browser if it is short enough, and sent along with every form that is about it.
const place = document.querySelector('[data-rules]');
let modeler = null;
let text = place && await (await fetch(place.dataset.rules)).text();
let unsaved = false;

if (place?.dataset.editable === 'true') {
  modeler = new window.DmnJS({ container: place, drd: { drillDown: { enabled: false } } });
  try {
    await modeler.importXML(text);
    await modeler.open(modeler.getViews().find(view => view.type === 'decisionTable'));
    const table = modeler.getActiveViewer();
    // A cell stays selected when it is left, and one that is selected takes no click beside its text.
    place.addEventListener('focusout', event => {
      if (!place.contains(event.relatedTarget)) table.get('selection').deselect();
    });
    table.on('commandStack.changed', () => { unsaved = true; });
    document.querySelector('[data-undo]').addEventListener('click', () => table.get('commandStack').undo());
    document.querySelector('[data-redo]').addEventListener('click', () => table.get('commandStack').redo());
    place.dataset.drawn = '';
  } catch (e) {
    place.textContent = 'The table cannot be shown. Download it and look at it in Camunda Modeler.';
    throw e;
  }
}

// Before htmx hears of it: the form waits until the table is written into it, and is sent then.
document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches('[data-table]')) return;
  if (form.dataset.filled !== undefined) { delete form.dataset.filled; return; }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (modeler) ({ xml: text } = await modeler.saveXML({ format: true }));
  form.elements.dmn.value = text;
  // Not before the browser is done with this submission: a form in the midst of one begins no other.
  await new Promise(done => setTimeout(done));
  form.dataset.filled = '';
  form.requestSubmit(event.submitter);
}, true);

document.addEventListener('htmx:beforeOnLoad', event => {
  if (event.detail.xhr.getResponseHeader('HX-Redirect')) unsaved = false;
});
window.addEventListener('beforeunload', event => { if (unsaved) event.preventDefault(); });
