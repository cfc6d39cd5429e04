package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/** An import as the body of an event, and back. */
public final class ImportEvent {

  private ImportEvent() {}

  public static Map<String, Object> body(RecordedImport report) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("contract", report.contract());
    body.put("import", BigDecimal.valueOf(report.number()));
    body.put("file", report.file().digest());
    body.put("bytes", BigDecimal.valueOf(report.file().bytes()));
    body.put("format", report.format());
    body.put("context", report.context());
    body.put("accepted", BigDecimal.valueOf(report.accepted()));
    body.put("duplicates", BigDecimal.valueOf(report.duplicates()));
    body.put("quarantined", BigDecimal.valueOf(report.quarantined()));
    body.putAll(report.notes().toTree());
    return body;
  }

  static RecordedImport report(Event event) {
    Map<String, @Nullable Object> body = event.body();
    return new RecordedImport(
        StoredTree.text(body, "contract"),
        Math.toIntExact(StoredTree.number(body, "import")),
        new EvidenceFile(StoredTree.text(body, "file"), StoredTree.number(body, "bytes")),
        StoredTree.text(body, "format"),
        StoredTree.tree(body, "context"),
        StoredTree.number(body, "accepted"),
        StoredTree.number(body, "duplicates"),
        StoredTree.number(body, "quarantined"),
        event.at(),
        ImportNotes.of(body));
  }

  static List<RowEffect> effects(Event event) {
    RecordedImport said = report(event);
    return List.of(
        RowEffect.add(
            Imports.TABLE,
            said.contract(),
            (long) said.number(),
            said.file().digest(),
            said.file().bytes(),
            said.format(),
            StoredTree.bytes(said.context()),
            said.accepted(),
            said.duplicates(),
            said.quarantined(),
            said.importedAt(),
            StoredTree.bytes(said.notes().toTree())));
  }
}
