// The deployed diagram, with how many stand at each step or with the step at which one lead stands marked.
for (const place of document.querySelectorAll('[data-diagram]')) {
  const viewer = new window.BpmnJS({ container: place });
  try {
    await viewer.importXML(await (await fetch(place.dataset.diagram)).text());
    const canvas = viewer.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    (place.dataset.steps ?? '').split(',').filter(id => id && viewer.get('elementRegistry').get(id))
      .forEach(id => canvas.addMarker(id, 'here'));
    if (place.dataset.counts) {
      const counts = await (await fetch(place.dataset.counts)).json();
      for (const [id, count] of Object.entries(counts)) {
        if (!viewer.get('elementRegistry').get(id)) continue;
        const badge = document.createElement('span');
        badge.className = 'badge';
        badge.textContent = count;
        viewer.get('overlays').add(id, { position: { top: -12, left: -12 }, html: badge });
      }
    }
    place.dataset.drawn = '';
  } catch (e) {
    place.textContent = 'The diagram cannot be drawn.';
    throw e;
  }
}
