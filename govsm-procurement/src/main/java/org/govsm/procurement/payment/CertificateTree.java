package org.govsm.procurement.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Version;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult;
import org.jspecify.annotations.Nullable;

/** The published tree of a certificate. */
final class CertificateTree {

  private final Certificate certificate;

  private CertificateTree(Certificate certificate) {
    this.certificate = certificate;
  }

  static Map<String, @Nullable Object> of(Certificate certificate) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    new CertificateTree(certificate).tree().forEach((name, part) -> plain.put(name, Tree.of(part)));
    return plain;
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("contract", certificate.terms().id());
    tree.put("period", certificate.period().id());
    certificate.succession().ifPresent(place -> tree.put("succession", place));
    tree.put("from", certificate.period().from());
    tree.put("until", certificate.period().until());
    tree.put("asOf", certificate.asOf());
    certificate.frozenOn().ifPresent(day -> tree.put("frozenOn", day));
    tree.put("status", certificate.status());
    tree.put("currency", "INR");
    certificate.terms().marked().ifPresent(mark -> tree.put("marked", mark));
    sums(tree);
    certificate.supply().ifPresent(supply -> tree.put("supply", supply));
    tree.put("earnings", certificate.earnings());
    tree.put("kpis", results());
    tree.put("deductions", certificate.deductions());
    tree.put("limits", certificate.limits());
    tree.put("rights", certificate.rights());
    tree.put("questions", certificate.questions());
    tree.put("adjustments", certificate.adjustments());
    tree.put("notes", Reasons.plain(certificate.notes()));
    certificate.ledger().ifPresent(end -> tree.put("ledger", end));
    tree.put("termsDigest", certificate.terms().digest());
    tree.put("dictionary", pinned());
    tree.put("govsm", Version.current());
    return tree;
  }

  private void sums(Map<String, Object> tree) {
    tree.put("payable", certificate.payable().toString());
    if (!certificate.period().isClosing() || certificate.ledger().isEmpty()) {
      tree.put("gross", certificate.gross().toString());
      tree.put("deducted", certificate.deducted().toString());
      tree.put("held", certificate.held().toString());
    }
    tree.put("adjusted", certificate.adjusted().toString());
  }

  private List<Object> results() {
    List<Object> results = new ArrayList<>();
    for (KpiResult result : certificate.scorecard().results()) {
      Map<String, Object> tree = result.toPlain();
      tree.put("reasons", Reasons.plain(result.said()));
      tree.put("why", Reasons.plain(certificate.why(result)));
      results.add(tree);
    }
    return results;
  }

  private Map<String, Object> pinned() {
    MetricDictionary dictionary = certificate.dictionary();
    Map<String, Object> pin = new LinkedHashMap<>();
    pin.put("id", dictionary.id());
    pin.put("edition", dictionary.edition());
    pin.put("digest", dictionary.digest());
    return pin;
  }
}
