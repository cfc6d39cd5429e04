package org.govsm.procurement.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.payment.CertificateDocument;

/**
 * Failures that a certificate shows: results of KPIs that missed their target, and those for which
 * something is deducted without a target, such as days of delay.
 */
public final class CertifiedFailures {

  private CertifiedFailures() {}

  /** The lines of a part of a certificate. */
  static List<Map<String, ?>> lines(CertificateDocument document, String name) {
    List<Map<String, ?>> lines = new ArrayList<>();
    if (document.certificate().get(name) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          Map<String, Object> line = new LinkedHashMap<>();
          map.forEach((key, value) -> line.put(String.valueOf(key), value));
          lines.add(line);
        }
      }
    }
    return lines;
  }

  /** Whether the result of a KPI is a failure. */
  static boolean isFailure(Map<String, ?> line, CertificateDocument document) {
    return isMissed(line) || isDeducted(line, document);
  }

  /** How many results have a deduction and no target that was missed. */
  public static int withoutTarget(CertificateDocument document) {
    return (int)
        lines(document, "kpis").stream()
            .filter(line -> !isMissed(line) && isDeducted(line, document))
            .count();
  }

  private static boolean isMissed(Map<String, ?> line) {
    return "missed".equals(line.get("status"));
  }

  private static boolean isDeducted(Map<String, ?> line, CertificateDocument document) {
    return charged(line, document).filter(sum -> sum.compareTo(Money.ZERO) > 0).isPresent();
  }

  /** What is deducted for the result of a KPI; nothing where the certificate says no deduction. */
  static Optional<Money> charged(Map<String, ?> line, CertificateDocument document) {
    return lines(document, "deductions").stream()
        .filter(each -> Objects.equals(line.get("kpi"), each.get("kpi")))
        .filter(each -> Objects.equals(line.get("platform"), each.get("platform")))
        .map(each -> Money.ofRupees(String.valueOf(each.get("charged"))))
        .reduce(Money::plus);
  }
}
