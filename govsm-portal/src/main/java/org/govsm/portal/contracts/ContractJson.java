package org.govsm.portal.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.procurement.importing.TakenFile;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.measurement.Withdrawals;
import org.govsm.procurement.payment.RemadeCertificate;

/** Contracts as the API shows what is stored of them. */
final class ContractJson {

  private static final int HASH_FROM = "sha256:".length();

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

  /** An import of a contract, and whether it was withdrawn. */
  static Map<String, Object> imported(RecordedImport report, Withdrawals withdrawals) {
    Map<String, Object> tree = imported(report);
    withdrawals.find(report.number()).ifPresent(one -> tree.put("withdrawn", withdrawn(one)));
    return tree;
  }

  /** A reading, and whether it was withdrawn. */
  static Map<String, Object> reading(PagedReading one) {
    Map<String, Object> tree = new LinkedHashMap<>(one.reading().toPlain());
    one.withdrawn().ifPresent(gone -> tree.put("withdrawn", withdrawn(gone)));
    return tree;
  }

  static Map<String, Object> withdrawn(Withdrawal one) {
    return Map.of("at", one.at().toString(), "reason", one.reason());
  }

  static Map<String, Object> imported(
      ImportOutcome taken, Withdrawals withdrawals, Messages words) {
    Map<String, Object> tree = imported(taken.report(), withdrawals);
    tree.put("quarantined", Tree.list(taken.quarantined(), line -> line(line, words)));
    tree.put("notes", taken.notes(words));
    if (!taken.report().notes().recognised().isEmpty()) {
      tree.put("recognised", taken.report().notes().recognised());
    }
    if (taken.report().notes().read().containsKey(TakenFile.SET_ASIDE)) {
      tree.put(TakenFile.SET_ASIDE, taken.report().notes().read().get(TakenFile.SET_ASIDE));
    }
    return tree;
  }

  private static Map<String, Object> line(QuarantinedLine line, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("line", line.line());
    tree.put("column", line.column());
    tree.put("cell", line.cell());
    tree.put("code", line.code());
    tree.put("reason", line.said(words));
    return tree;
  }

  static Map<String, Object> certificate(
      IssuedCertificate issued,
      Optional<String> replacedBy,
      List<Withdrawal> withdrawn,
      CertifiedDeliverables deliverables) {
    Map<String, Object> tree = heading(issued, replacedBy, withdrawn);
    if (!deliverables.rows().isEmpty()) {
      tree.put(
          "deliverables",
          deliverables.rows().stream().map(CertifiedDeliverables.Row::toPlain).toList());
    }
    tree.put("certificate", issued.certificate());
    tree.put("basis", issued.document().plainBasis());
    return tree;
  }

  static Map<String, Object> heading(
      IssuedCertificate issued, Optional<String> replacedBy, List<Withdrawal> withdrawn) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", issued.id());
    tree.put("contract", issued.stored().contract());
    tree.put("period", issued.stored().period());
    tree.put("number", issued.stored().number());
    tree.put("asOf", issued.stored().asOf());
    tree.put("issuedAt", issued.stored().issuedAt().toString());
    tree.put("payable", issued.payable());
    replacedBy.ifPresent(id -> tree.put("replacedBy", id));
    if (!withdrawn.isEmpty()) {
      tree.put("withdrawn", Tree.list(withdrawn, WithdrawnSince::toPlain));
    }
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
}
