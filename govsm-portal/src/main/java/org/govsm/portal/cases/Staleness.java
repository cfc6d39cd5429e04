package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scenarios of governance: what each expects of the one control that is alive, GSM-COM-11. */
final class Staleness {

  private static final String CONTROL = "GSM-COM-11";

  private final Ask ask;

  Staleness(Ask ask) {
    this.ask = ask;
  }

  List<CaseResult> run(Map<String, @Nullable Object> item) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("profile", "framework-2012");
    body.put("asOf", item.get("asOf"));
    body.put("facts", item.get("facts"));
    List<CaseResult> results = new ArrayList<>();
    for (Object expected : Trees.list(item.get("expected"))) {
      Map<String, @Nullable Object> wanted = Trees.map(expected);
      if (CONTROL.equals(wanted.get("control"))) {
        results.add(compare(Trees.text(item.get("id")), wanted, ask.ask("assessment", body)));
      }
    }
    return results;
  }

  private static CaseResult compare(
      String id, Map<String, @Nullable Object> wanted, Map<String, @Nullable Object> report) {
    List<String> outcomes = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (Object item : Trees.list(report.get("findings"))) {
      Map<String, @Nullable Object> finding = Trees.map(item);
      boolean about =
          !wanted.containsKey("subject")
              || Trees.same(wanted.get("subject"), finding.get("subject"));
      if (CONTROL.equals(finding.get("control")) && about) {
        outcomes.add(Trees.text(finding.get("outcome")));
        values.add(finding.get("value"));
      }
    }
    boolean outcome =
        !outcomes.isEmpty()
            && outcomes.stream().allMatch(found -> Trees.same(wanted.get("outcome"), found));
    boolean value = !wanted.containsKey("value") || sameValues(wanted.get("value"), values);
    String subject = wanted.containsKey("subject") ? " " + wanted.get("subject") : "";
    return new CaseResult(
        id + " " + CONTROL + subject,
        wanted.get("outcome") + " " + wanted.getOrDefault("value", ""),
        outcomes + " " + values,
        outcome && value);
  }

  private static boolean sameValues(@Nullable Object wanted, List<@Nullable Object> values) {
    List<?> expected =
        wanted instanceof List<?> several ? several : List.of(String.valueOf(wanted));
    return numbers(expected).equals(numbers(values));
  }

  private static List<BigDecimal> numbers(List<? extends @Nullable Object> values) {
    return values.stream().map(v -> new BigDecimal(Trees.text(v)).stripTrailingZeros()).toList();
  }
}
