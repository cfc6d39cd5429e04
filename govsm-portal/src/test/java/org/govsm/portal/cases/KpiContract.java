package org.govsm.portal.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contract for one worked case: terms that leave nothing open unless the case does, and the
 * readings of its months. Month one is April 2026; readings are learnt on the second day after
 * their month.
 */
final class KpiContract {

  private static final int FIRST_MONTH = 4;

  private final Map<String, @Nullable Object> terms = new LinkedHashMap<>();
  private final List<Object> amounts = new ArrayList<>();
  private final List<Object> bases = new ArrayList<>();
  private final List<Object> kpis = new ArrayList<>();
  private final List<Object> caps = new ArrayList<>();
  private final Map<String, Object> payment = new LinkedHashMap<>();
  private final List<Object> readings = new ArrayList<>();
  private final int months;

  KpiContract(int months) {
    this.months = months;
    terms.put("id", "case");
    terms.put("title", "A worked case");
    terms.put("currency", "INR");
    terms.put("buyer", Map.of("id", "buyer", "name", "Buyer"));
    terms.put("supplier", Map.of("id", "supplier", "name", "Supplier"));
    terms.put("orderedOn", first(1));
    terms.put("from", first(1));
    terms.put("until", first(months + 1));
    terms.put("period", "month");
    payment.put("stacking", "gross");
    payment.put("rounding", "half-up");
    payment.put("roundingPer", "line");
    payment.put("sources", List.of("first-party"));
  }

  /** The first day of a month of the contract. */
  static String first(int month) {
    int index = FIRST_MONTH - 1 + month - 1;
    return String.valueOf(LocalDate.of(2026 + index / 12, index % 12 + 1, 1));
  }

  KpiContract amount(String id, @Nullable Object rupees) {
    amounts.add(of("id", id, "kind", "fixed", "amount", rupees, "clause", "case"));
    return this;
  }

  KpiContract base(String id, String... parts) {
    bases.add(of("id", id, "amounts", List.of(parts), "clause", "case"));
    return this;
  }

  KpiContract cap(String base, String percent) {
    caps.add(of("id", "overall", "percent", percent, "base", base, "clause", "case"));
    return this;
  }

  KpiContract stacking(String how) {
    payment.put("stacking", how);
    return this;
  }

  /** A KPI; members in pairs of name and tree. */
  KpiContract kpi(String id, @Nullable Object... members) {
    Map<String, @Nullable Object> kpi = of(members);
    kpi.put("id", id);
    kpi.put("title", Map.of("en", id));
    kpi.put("clause", "case");
    kpis.add(kpi);
    return this;
  }

  /** What was read of an account or of the parties in a month. */
  KpiContract read(int month, String platform, String metric, @Nullable Object value) {
    readings.add(
        reading("subject", platform, metric, first(month), first(month + 1), month, value));
    return this;
  }

  /** What was read of a state at the end of a day. */
  KpiContract state(int month, String at, String platform, String metric, @Nullable Object value) {
    readings.add(reading("subject", platform, metric, at, at, month, value));
    return this;
  }

  /** What was read of a post that went out on the second day of a month. */
  KpiContract post(int month, String id, String platform, String metric, @Nullable Object value) {
    Map<String, @Nullable Object> reading =
        reading(id, platform, metric, first(month), first(month + 1), month, value);
    reading.put("published", first(month).substring(0, 8) + "02T10:00:00+05:30");
    readings.add(reading);
    return this;
  }

  private static Map<String, @Nullable Object> reading(
      String subject,
      String platform,
      String metric,
      String from,
      String to,
      int month,
      @Nullable Object value) {
    return of(
        "subject",
        subject,
        "platform",
        platform,
        "metric",
        metric,
        "from",
        from,
        "to",
        to,
        "value",
        value == null ? null : String.valueOf(value),
        "retrievedAt",
        first(month + 1).substring(0, 8) + "04T10:00:00+05:30",
        "source",
        "first-party",
        "origin",
        "all");
  }

  /** The certificate of a month, as known five days after it. */
  Map<String, @Nullable Object> certificate(int month, Ask ask) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(terms);
    tree.put("amounts", amounts);
    tree.put("bases", bases);
    tree.put("kpis", kpis);
    tree.put("caps", caps);
    tree.put("payment", payment);
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("terms", tree);
    body.put("readings", readings);
    body.put("period", first(month).substring(0, 7));
    body.put("asOf", first(month + 1).substring(0, 8) + "05");
    return CaseValues.answer(ask.ask("certificate", body));
  }

  int months() {
    return months;
  }

  /** A tree of members given in pairs of name and value. */
  static Map<String, @Nullable Object> of(@Nullable Object... members) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      tree.put(String.valueOf(members[i]), members[i + 1]);
    }
    return tree;
  }

  /** The result of a KPI on a platform in a certificate. */
  static Map<String, @Nullable Object> result(
      Map<String, @Nullable Object> certificate, String kpi, String platform) {
    return found(certificate, "kpis", kpi, platform);
  }

  /** The deduction of a KPI on a platform; empty where nothing is deducted. */
  static Map<String, @Nullable Object> deduction(
      Map<String, @Nullable Object> certificate, String kpi, String platform) {
    return found(certificate, "deductions", kpi, platform);
  }

  private static Map<String, @Nullable Object> found(
      Map<String, @Nullable Object> certificate, String list, String kpi, String platform) {
    for (Object item : CaseValues.list(certificate.get(list))) {
      Map<String, @Nullable Object> one = CaseValues.map(item);
      if (kpi.equals(one.get("kpi")) && platform.equals(one.get("platform"))) {
        return one;
      }
    }
    return new LinkedHashMap<>();
  }

  /** Whether a right of some kind arises. */
  static boolean hasRight(Map<String, @Nullable Object> certificate, String code) {
    return CaseValues.list(certificate.get("rights")).stream()
        .anyMatch(right -> code.equals(CaseValues.map(right).get("code")));
  }
}
