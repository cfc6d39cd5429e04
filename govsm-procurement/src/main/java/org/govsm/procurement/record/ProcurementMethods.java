package org.govsm.procurement.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.vocabulary.DataLines;

/** Procedures of the packs and methods of evaluation as the closed lists of the standard. */
final class ProcurementMethods {

  private static final Map<String, String> METHODS =
      DataLines.shipped(
          ProcurementMethods.class, "procurement-methods.txt", ProcurementMethods::read);
  private static final Map<String, String> CRITERIA =
      Map.of(
          "LOWEST_EVALUATED", "priceOnly",
          "LCS", "priceOnly",
          "QCBS", "ratedCriteria",
          "FIXED_BUDGET", "qualityOnly");

  private ProcurementMethods() {}

  private static Map<String, String> read(DataLines data) {
    Map<String, String> methods = new HashMap<>();
    for (DataLines.Line line : data.lines()) {
      String method = line.words().get(0);
      for (String code : line.words().subList(1, line.words().size())) {
        if (methods.put(code, method) != null) {
          data.fault(line, code + " stands twice", "keep one");
        }
      }
    }
    return Map.copyOf(methods);
  }

  static Optional<String> method(String procedure) {
    return Optional.ofNullable(METHODS.get(procedure));
  }

  static Optional<String> criteria(String evaluation) {
    return Optional.ofNullable(CRITERIA.get(evaluation));
  }
}
