package org.govsm.procurement.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.record.GivenProcess.END;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.procurement.Given;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCheckTest {

  private static final String COMPILED = "/records/0/compiledRelease";

  private final Map<String, Object> record = deep(GivenProcess.whole().recordPackage(END));

  @SuppressWarnings("unchecked")
  private static <T> T deep(T value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, inner) -> copy.put(key, deep(inner)));
      return (T) copy;
    } else if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(deep(item)));
      return (T) copy;
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private void set(String pointer, Object value) {
    Object at = record;
    String[] steps = pointer.substring(1).split("/", -1);
    for (int i = 0; i < steps.length - 1; i++) {
      at =
          at instanceof List<?> list
              ? list.get(Integer.parseInt(steps[i]))
              : ((Map<String, Object>) at).get(steps[i]);
    }
    ((Map<String, Object>) at).put(steps[steps.length - 1], value);
  }

  private List<String> found() {
    return RecordCheck.of(record).stream().map(InputFault::toString).toList();
  }

  private List<String> places() {
    return RecordCheck.of(record).stream()
        .map(fault -> fault.pointer() + " " + fault.code().substring("record.check.".length()))
        .toList();
  }

  @Test
  void our_own_record_and_releases_have_no_fault() {
    assertThat(found()).isEmpty();
    assertThat(RecordCheck.of(GivenProcess.whole().releasePackage(END))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/version, 1.0, /version, version",
    "/records/0/ocid, T-1, /records/0/ocid, prefix",
    "/records/0/releases/1/date, 2026-11-02, /records/0/releases/1/date, instant",
    "/records/0/releases/1/tender/title, ' ', /records/0/releases/1/tender/title, empty",
    "/records/0/releases/1/tender/status, open, /records/0/releases/1/tender/status, code",
    "/records/0/releases/1/tender/title, ask 98765 43210, /records/0/releases/1/tender/title,"
        + " number",
    "/records/0/compiledRelease/buyer/id, other, /records/0/compiledRelease/buyer, party",
    "/records/0/compiledRelease/parties/0/roles/0, x, /records/0/compiledRelease, ''",
    "/records/0/compiledRelease/contracts/0/awardID, other,"
        + " /records/0/compiledRelease/contracts/0/awardID, award",
    "/records/0/compiledRelease/contracts/0/dateSigned, 2026-12-14T00:00:00Z,"
        + " /records/0/compiledRelease/contracts/0/dateSigned, days",
    "/records/0/compiledRelease/awards/0/date, 2026-11-01T00:00:00Z,"
        + " /records/0/compiledRelease/awards/0/date, days",
    "/records/0/compiledRelease/tender/enquiryPeriod/endDate, 2026-12-01T00:00:00Z,"
        + " /records/0/compiledRelease/tender/enquiryPeriod, days",
    "/records/0/compiledRelease/bids/details/0/status, withdrawn,"
        + " /records/0/compiledRelease/awards/0/suppliers, supplier",
    "/records/0/compiledRelease/contracts/0/implementation/milestones/0/status, scheduled,"
        + " /records/0/compiledRelease/contracts/0/implementation/milestones/0/dateMet, met",
    "/records/0/compiledRelease/contracts/0/implementation/metrics/0/id, likes,"
        + " /records/0/compiledRelease/contracts/0/implementation/metrics/0/id, metric",
    "/records/0/compiledRelease/contracts/0/implementation/metrics/0/observations/0/period/endDate,"
        + " 2027-12-01T00:00:00Z,"
        + " /records/0/compiledRelease/contracts/0/implementation/metrics/0/observations/0/period,"
        + " outside",
  })
  void what_is_wrong_is_told_at_its_place(String at, String value, String place, String code) {
    if (at.contains("/roles/")) {
      set("/records/0/compiledRelease/parties/0/roles", List.of("payer"));
      assertThat(places()).contains(COMPILED + "/buyer role");
      return;
    }
    set(at, value);

    assertThat(places()).contains(place + " " + code);
  }

  @Test
  void sums_and_counts_are_held_against_what_is_listed() {
    set(COMPILED + "/contracts/0/value/amount", new BigDecimal("93099.99"));
    set(COMPILED + "/tender/numberOfTenderers", BigDecimal.ONE);
    set(COMPILED + "/bids/statistics/0/value", BigDecimal.TEN);
    set(COMPILED + "/awards/0/value/amount", new BigDecimal("-1"));
    set("/records/0/compiledRelease/awards/0/value/currency", null);

    assertThat(places())
        .contains(
            COMPILED + "/contracts/0/implementation/transactions paid",
            COMPILED + "/tender/numberOfTenderers count",
            COMPILED + "/bids/statistics/0/value count",
            COMPILED + "/awards/0/value/amount negative",
            COMPILED + "/awards/0/value currency",
            COMPILED + " compiled");
    set(COMPILED + "/contracts/0/value/amount", new BigDecimal("93100.00"));
    assertThat(places()).doesNotContain(COMPILED + "/contracts/0/implementation/transactions paid");
  }

  @Test
  @SuppressWarnings("unchecked")
  void releases_are_of_one_kind_each_once_and_in_order() {
    Map<String, Object> only = ((List<Map<String, Object>>) record.get("records")).get(0);
    List<Object> releases = (List<Object>) only.get("releases");
    releases.add(deep(releases.get(0)));

    assertThat(places())
        .contains("/records/0/releases/12/id twice", "/records/0/releases/12/date order");
    releases.add(Map.of("url", "https://example.org/r", "date", "2026-11-02T10:00:00Z"));
    assertThat(places()).contains("/records/0/releases mixed");
    record.remove("records");
    assertThat(places()).contains(" package");
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.lang.Integer", "java.lang.Double", "java.math.BigDecimal"})
  void amounts_are_read_in_whatever_kind_of_number_a_reader_of_json_gives(String kind) {
    Object less =
        kind.endsWith("Integer")
            ? (Object) 93099
            : kind.endsWith("Double") ? (Object) 93099.99 : new BigDecimal("93099.99");
    set(COMPILED + "/contracts/0/value/amount", less);

    assertThat(places()).contains(COMPILED + "/contracts/0/implementation/transactions paid");
  }

  @Test
  void sums_of_two_currencies_are_not_added_and_days_of_payments_are_in_order() {
    String paid = "/contracts/0/implementation/transactions/0";
    set(COMPILED + paid + "/value/currency", "USD");
    set(COMPILED + paid + "/date", "2027-01-09T00:00:00+05:30");
    set("/records/0/releases/10" + paid + "/date", "2027-04-28T00:00:00+05:30");
    set(COMPILED + "/awards/0/value/amount", "4600000");

    assertThat(places())
        .contains(
            COMPILED + paid + "/value/currency currencies",
            COMPILED + paid + "/date days",
            "/records/0/releases/10" + paid + "/date future",
            COMPILED + "/awards/0/value/amount amount");
    set(COMPILED + paid + "/date", "2027-01-10T00:00:00+05:30");
    assertThat(places()).doesNotContain(COMPILED + paid + "/date days");
    record.put("publishedDate", "2026-12-31T00:00:00Z");
    assertThat(places()).contains("/records/0/releases/10/date future");
  }

  @Test
  void an_id_with_a_number_a_list_that_is_none_and_a_bottomless_tree_are_found() {
    set(COMPILED + "/contracts/0/id", "ABCPE 1234 F");
    assertThat(places()).contains(COMPILED + "/contracts/0/id number");
    for (Object none : new Object[] {null, "x", List.of("x")}) {
      record.put("records", none);
      assertThat(places()).contains("/records list");
    }
    Map<String, Object> deep = new LinkedHashMap<>();
    for (int i = 0; i < 20_000; i++) {
      deep = new LinkedHashMap<>(Map.of("a", List.of(deep)));
    }
    record.put("x", deep);
    assertThat(places()).containsExactly(" depth");
    deep.putAll(Given.tree("ocid", "ocds-213czf-1", "id", "1", "date", "2026-01-01T00:00:00Z"));
    assertThat(Release.fromPlain(deep).<Boolean>fold(made -> true, faults -> false)).isFalse();
  }

  @Test
  void every_finding_is_said_in_both_languages() {
    set("/version", "1.0");
    set(COMPILED + "/contracts/0/implementation/transactions/0/value/currency", "USD");
    set(COMPILED + "/awards/0/value/amount", "4600000");
    record.put("publishedDate", "2026-12-31T00:00:00Z");
    record.put("releases", "x");
    set("/extensions", List.of("https://example.org"));
    for (InputFault fault : RecordCheck.of(record)) {
      for (String language : List.of("en", "hi")) {
        assertThat(ProcurementLaw.messages(language).say(fault.text()))
            .doesNotContain("record.check");
      }
    }
    assertThat(places()).contains("/extensions/0 extension");
  }
}
