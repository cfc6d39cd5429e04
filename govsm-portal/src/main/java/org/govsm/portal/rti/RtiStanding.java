package org.govsm.portal.rti;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.measurement.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * Standing of the documents of a case: what was withdrawn, and what replaced a certificate, by the
 * day on which the case was gathered. Texts and index say it, so that nobody takes for valid what
 * no longer counts.
 */
final class RtiStanding {

  private static final String REPLACEMENT = "replacement";
  private static final String WITHDRAWN = "withdrawnFigures";
  static final String SINCE = "since";

  private RtiStanding() {}

  /** A certificate as it was issued, with what became of it. */
  static Map<String, @Nullable Object> told(
      Transaction tx, CertificateService certificates, IssuedCertificate issued) {
    Map<String, @Nullable Object> tree = LastDays.told(issued.certificate());
    certificates.replacedBy(tx, issued).ifPresent(id -> tree.put(REPLACEMENT, id));
    List<Withdrawal> withdrawn = certificates.withdrawn(tx, issued);
    if (!withdrawn.isEmpty()) {
      tree.put(WITHDRAWN, Tree.list(withdrawn, RtiStanding::plain));
    }
    return tree;
  }

  private static Map<String, Object> plain(Withdrawal one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("import", BigDecimal.valueOf(one.file()));
    tree.put("on", Moments.day(one.at()).toString());
    tree.put("reason", one.reason());
    return tree;
  }

  /** Keeps with a document of the case what its record says. */
  static void keep(Map<String, Object> document, Map<String, ?> tree) {
    Map<String, Object> since = new LinkedHashMap<>();
    for (String name : List.of(REPLACEMENT, WITHDRAWN)) {
      Optional.ofNullable(tree.get(name)).ifPresent(said -> since.put(name, said));
    }
    if (!since.isEmpty()) {
      document.put(SINCE, since);
    }
  }

  /** Keeps with an uploaded file that it was withdrawn. */
  static void keep(Map<String, Object> document, Withdrawal one) {
    document.put(SINCE, plain(one));
  }

  /** What became of a document, in sentences; none where it stands as it is. */
  static List<String> sentences(Map<String, @Nullable Object> document, Messages words) {
    List<String> all = new ArrayList<>();
    if (!(document.get(SINCE) instanceof Map<?, ?>)) {
      return all;
    }
    Map<String, @Nullable Object> since = StoredTree.tree(document, SINCE);
    if (since.get("on") != null) {
      all.add(words.say(withdrawn("rti.since.withdrawn", since)));
    }
    Optional.ofNullable(since.get(REPLACEMENT))
        .map(id -> Message.of("rti.since.replaced").with("certificate", id))
        .ifPresent(said -> all.add(words.say(said)));
    if (since.get(WITHDRAWN) != null) {
      for (Map<String, @Nullable Object> one : StoredTree.trees(since, WITHDRAWN)) {
        all.add(words.say(withdrawn("rti.since.figures", one)));
      }
    }
    return all;
  }

  private static Message withdrawn(String key, Map<String, @Nullable Object> one) {
    return Message.of(key)
        .with("import", StoredTree.number(one, "import"))
        .with("day", LocalDate.parse(StoredTree.text(one, "on")))
        .with("reason", StoredTree.text(one, "reason"));
  }
}
