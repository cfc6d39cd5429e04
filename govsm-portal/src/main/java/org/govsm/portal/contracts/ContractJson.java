package org.govsm.portal.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.portal.access.EventVisibility;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.ChainReport;
import org.govsm.portal.store.Checkpoint;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowFlaw;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** What is stored, as the API shows it. */
public final class ContractJson {

  private static final int HASH_FROM = "sha256:".length();

  private static final String SET_ASIDE = "setAside";

  private ContractJson() {}

  static Map<String, Object> contract(WrittenContract written) {
    Map<String, Object> tree = heading(written);
    tree.put("terms", written.terms().toPlain());
    return tree;
  }

  static Map<String, Object> heading(WrittenContract written) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", written.id());
    tree.put("version", written.stored().version());
    tree.put("title", written.terms().title());
    written.terms().marked().ifPresent(mark -> tree.put("marked", mark));
    tree.put("department", written.stored().department());
    tree.put("writtenAt", written.stored().madeAt().toString());
    tree.put("termsDigest", written.stored().digest());
    return tree;
  }

  static Map<String, Object> imported(RecordedImport report) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("sha256", report.file().digest().substring(HASH_FROM));
    file.put("bytes", report.file().bytes());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("import", report.number());
    tree.put("format", report.format());
    tree.put("context", report.context());
    tree.put("file", file);
    tree.put("accepted", report.accepted());
    tree.put("duplicates", report.duplicates());
    tree.put("total", report.quarantined());
    tree.put("importedAt", report.importedAt().toString());
    return tree;
  }

  static Map<String, Object> imported(ImportOutcome taken, Messages words) {
    Map<String, Object> tree = imported(taken.report());
    tree.put("quarantined", Tree.list(taken.quarantined(), line -> line(line, words)));
    tree.put("notes", taken.notes(words));
    if (!taken.report().notes().recognised().isEmpty()) {
      tree.put("recognised", taken.report().notes().recognised());
    }
    if (taken.report().notes().read().containsKey(SET_ASIDE)) {
      tree.put(SET_ASIDE, taken.report().notes().read().get(SET_ASIDE));
    }
    return tree;
  }

  private static Map<String, Object> line(QuarantinedLine line, Messages words) {
    Map<String, ?> reason = line.reason();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("line", line.line());
    tree.put("column", line.column());
    tree.put("cell", text(reason.get("cell")));
    tree.put("code", text(reason.get("code")));
    @Nullable Object said = reason.get(words.language());
    tree.put("reason", text(said == null ? reason.get("en") : said));
    return tree;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  static Map<String, Object> certificate(IssuedCertificate issued, Optional<String> replacedBy) {
    Map<String, Object> tree = heading(issued, replacedBy);
    tree.put("certificate", issued.certificate());
    tree.put("basis", issued.basis());
    return tree;
  }

  static Map<String, Object> heading(IssuedCertificate issued, Optional<String> replacedBy) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", issued.id());
    tree.put("contract", issued.stored().contract());
    tree.put("period", issued.stored().period());
    tree.put("number", issued.stored().number());
    tree.put("asOf", issued.stored().asOf());
    tree.put("issuedAt", issued.stored().issuedAt().toString());
    tree.put("payable", issued.payable());
    replacedBy.ifPresent(id -> tree.put("replacedBy", id));
    tree.put("digest", issued.stored().digest());
    return tree;
  }

  static Map<String, Object> remade(RemadeCertificate remade) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("same", remade.same());
    tree.put("issued", remade.issued());
    tree.put("remade", remade.remade());
    tree.put("issuedBy", remade.issuedBy());
    tree.put("remadeBy", remade.remadeBy());
    return tree;
  }

  public static Map<String, Object> event(Event event, boolean isTold) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("seq", event.seq());
    tree.put("kind", event.kind());
    tree.put("at", event.at().toString());
    tree.put("actor", event.actor());
    if (isTold) {
      tree.put("body", event.body());
    } else {
      tree.put("withheld", true);
    }
    tree.put("previous", event.previous());
    tree.put("hash", event.hash());
    return tree;
  }

  public static Map<String, Object> chain(ChainReport report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", report.department());
    tree.put("whole", report.isWhole());
    tree.put("events", report.events());
    report
        .broken()
        .ifPresent(
            broken -> tree.put("broken", Map.of("seq", broken.seq(), "flaw", broken.flaw())));
    if (!report.rows().isEmpty()) {
      tree.put("rows", Tree.list(report.rows(), ContractJson::row));
    }
    return tree;
  }

  private static Map<String, Object> row(RowFlaw row) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("table", row.table());
    tree.put("row", row.row());
    tree.put("seq", row.seq());
    tree.put("flaw", row.flaw());
    return tree;
  }

  public static Map<String, Object> checkpoint(Checkpoint checkpoint, Caller caller) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("seq", checkpoint.seq());
    tree.put("day", checkpoint.takenFor());
    tree.put("hash", checkpoint.hash());
    List<ChainHead> seen =
        checkpoint.heads().stream()
            .filter(head -> EventVisibility.department(caller, head.department()))
            .toList();
    tree.put("heads", heads(seen));
    tree.put("elsewhere", checkpoint.heads().size() - seen.size());
    return tree;
  }

  public static List<Object> heads(List<ChainHead> heads) {
    return Tree.list(
        heads,
        head -> {
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("department", head.department());
          tree.put("seq", head.seq());
          tree.put("hash", head.hash());
          return tree;
        });
  }
}
