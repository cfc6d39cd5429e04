package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.payment.CertificateBasis;

/**
 * Seen certificate: what an officer was shown before issuing. The digest decides whether it is the
 * one that would be issued now; the figures only say what changed meanwhile.
 *
 * @param figures sums and counts by name, as they were shown
 */
record SeenCertificate(String digest, Map<String, String> figures) {

  private static final Pattern SUM = Pattern.compile("-?\\d{1,15}\\.\\d{2}");
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
  private static final List<String> SUMS = List.of("payable", "held", "deducted", "adjusted");
  private static final List<String> COUNTS = List.of("terms", "uploads", "withdrawals", "issued");

  static SeenCertificate of(PreparedCertificate prepared) {
    Map<String, String> figures = new LinkedHashMap<>();
    SUMS.stream()
        .filter(
            prepared.document().certificate()::containsKey) // a closing settlement earns nothing
        .forEach(sum -> figures.put(sum, prepared.document().sum(sum).toString()));
    CertificateBasis basis = prepared.basis();
    figures.put("terms", String.valueOf(basis.version()));
    figures.put("uploads", String.valueOf(basis.lastImport()));
    figures.put("withdrawals", String.valueOf(basis.withdrawn().count()));
    figures.put("issued", String.valueOf(prepared.document().place()));
    return new SeenCertificate(prepared.digest(), figures);
  }

  /** Reads what a form sends back; what is no sum or count is left out. */
  static SeenCertificate read(String digest, String text) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (String part : text.split(" ", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? "" : part.substring(0, equals);
      String figure = part.substring(equals + 1);
      if (SUMS.contains(name) && SUM.matcher(figure).matches()
          || COUNTS.contains(name) && COUNT.matcher(figure).matches()) {
        figures.put(name, figure);
      }
    }
    return new SeenCertificate(digest, figures);
  }

  /** As a form sends it back. */
  String text() {
    return figures.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(" "));
  }

  /** What is different now. */
  List<Message> changes(SeenCertificate now) {
    List<Message> changes = new ArrayList<>();
    now.figures.forEach(
        (name, figure) -> {
          String before = figures.getOrDefault(name, figure);
          if (!before.equals(figure)) {
            changes.add(
                Message.of("issue-check.changed-" + name)
                    .with("before", value(name, before))
                    .with("now", value(name, figure)));
          }
        });
    return changes;
  }

  private static Object value(String name, String figure) {
    return SUMS.contains(name) ? Money.ofRupees(figure) : figure;
  }
}
