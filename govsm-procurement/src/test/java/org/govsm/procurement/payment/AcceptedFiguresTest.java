package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.procurement.Given;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A certificate on what was accepted: ten were promised for April, each one missing is a tenth. */
class AcceptedFiguresTest {

  private static final CertificateRequest REQUESTS =
      CertificateRequest.over(MetricDictionary.shipped(), Shapes.shipped());

  private static Terms terms() {
    return Given.terms()
        .add(
            "kpis",
            Given.kpi(
                "accepted",
                Given.value("accepted"),
                "platforms",
                List.of("contract"),
                "target",
                tree("atLeast", "10"),
                "consequence",
                tree("shape", "linear", "base", "fee")))
        .done()
        .orThrow();
  }

  private static Map<String, Object> act(String on, String role, Object... act) {
    return tree("on", on, "by", role + "-1", "role", role, "act", tree(act));
  }

  private static Map<String, Object> record(String contract, int accepted) {
    List<Map<String, Object>> acts = new ArrayList<>();
    acts.add(
        act(
            "2026-04-05",
            "supplier",
            "kind",
            "DELIVERY",
            "delivery",
            "D1",
            "deliverable",
            "reel",
            "quantity",
            10,
            "evidence",
            List.of("sha256:" + "1".repeat(64))));
    acts.add(
        act(
            "2026-04-20",
            "consignee",
            "kind",
            "ACCEPTANCE",
            "delivery",
            "D1",
            "quantity",
            accepted));
    List<Map<String, Object>> linked = new ArrayList<>();
    Map<String, Object> record =
        tree(
            "terms",
            tree(
                "contract",
                contract,
                "channel",
                "OUTSIDE_GEM",
                "supplierClass",
                "OTHER",
                "deliverables",
                List.of(tree("id", "reel", "clause", "3.1"))));
    for (Map<String, Object> each : acts) {
      record.put("acts", List.copyOf(linked));
      Map<String, Object> next = new LinkedHashMap<>(each);
      next.put("after", AcceptanceRecord.fromPlain(record).orThrow().digest());
      linked.add(next);
    }
    record.put("acts", List.copyOf(linked));
    return record;
  }

  private static Map<String, Object> asked(Object... more) {
    Map<String, Object> asked =
        tree(
            "terms",
            terms().toPlain(),
            "readings",
            List.of(),
            "period",
            "2026-04",
            "asOf",
            "2026-06-20");
    asked.putAll(tree(more));
    return asked;
  }

  private static Reading file(String figure) {
    return Reading.of("K-1", "contract", "accepted")
        .window(Given.start(Given.FIRST), Given.start(Given.FIRST.plusMonths(1)))
        .figure(Figure.of(new BigDecimal(figure)))
        .source("first-party", Given.start(LocalDate.of(2026, 5, 2)))
        .done();
  }

  private static List<String> faults(CertificateRequest requests, Object... more) {
    return requests
        .ofPlain(asked(more))
        .<List<String>>fold(
            made -> List.of(),
            all -> all.stream().map(one -> one.pointer() + " " + one.code()).toList());
  }

  /** Asked for long after the freeze: the record showed it in time. */
  @ParameterizedTest
  @CsvSource({"10, 100000.00", "9, 90000.00"})
  void it_rests_on_the_record_where_no_file_has_the_figure(int accepted, String payable) {
    Certificate made =
        REQUESTS.by(INDIA).ofPlain(asked("acceptance", record("K-1", accepted))).orThrow();

    assertThat(made.payable()).isEqualTo(Money.ofRupees(payable));
    assertThat(REQUESTS.ofPlain(asked()).orThrow().payable())
        .isNotEqualTo(Money.ofRupees("100000.00"));
  }

  @Test
  void a_file_that_agrees_counts_once_and_one_that_does_not_is_refused() {
    Map<String, Object> record = record("K-1", 9);
    Map<String, @Nullable Object> with =
        new LinkedHashMap<>(asked("acceptance", record, "readings", List.of(file("9").toPlain())));

    assertThat(REQUESTS.by(INDIA).ofPlain(with).orThrow().payable())
        .isEqualTo(Money.ofRupees("90000.00"));
    assertThat(
            faults(
                REQUESTS.by(INDIA),
                "acceptance",
                record,
                "readings",
                List.of(file("10").toPlain())))
        .containsExactly("/acceptance ACCEPTED_CONTRADICTS");
  }

  @Test
  void a_record_of_another_contract_one_that_was_changed_and_one_without_law_are_refused() {
    assertThat(faults(REQUESTS.by(INDIA), "acceptance", record("K-2", 9)))
        .containsExactly("/acceptance/terms/contract certificate.acceptance");
    Map<String, Object> changed = record("K-1", 9);
    changed.put("acts", ((List<?>) record("K-1", 10).get("acts")).subList(0, 1));
    assertThat(faults(REQUESTS.by(INDIA), "acceptance", changed)).isEmpty();
    List<Object> acts = new ArrayList<>((List<?>) record("K-1", 9).get("acts"));
    Map<String, Object> unlinked =
        new LinkedHashMap<>(
            act("2026-04-21", "consignee", "kind", "ACCEPTANCE", "delivery", "D1", "quantity", 1));
    acts.add(unlinked);
    changed.put("acts", acts);
    assertThat(faults(REQUESTS.by(INDIA), "acceptance", changed))
        .containsExactly("/acceptance RECORD_CHANGED");
    assertThat(faults(REQUESTS, "acceptance", record("K-1", 9)))
        .containsExactly("/acceptance certificate.acceptance-law");
    assertThat(faults(REQUESTS.by(INDIA), "acceptance", tree("terms", tree("contract", "K-1"))))
        .anyMatch(one -> one.startsWith("/acceptance/terms/"));
  }

  @Test
  void what_an_officer_must_settle_first_gives_no_figure_and_is_told() {
    Map<String, Object> record = record("K-1", 9);
    Map<String, Object> terms = new LinkedHashMap<>();
    ((Map<?, ?>) record.get("terms")).forEach((name, said) -> terms.put(name.toString(), said));
    terms.put("supplierClass", "SMALL");
    record.put("terms", terms);
    record.put("acts", List.of());
    List<Object> linked = new ArrayList<>();
    for (Object each : (List<?>) record("K-1", 9).get("acts")) {
      Map<String, Object> next = new LinkedHashMap<>();
      ((Map<?, ?>) each).forEach((name, said) -> next.put(name.toString(), said));
      next.put("after", AcceptanceRecord.fromPlain(record).orThrow().digest());
      linked.add(next);
      record.put("acts", List.copyOf(linked));
    }

    ContractDecision made = REQUESTS.by(INDIA).decide(asked("acceptance", record)).orThrow();

    assertThat(made.findings()).extracting(Finding::code).contains("DEEMED_OPEN");
  }

  @Test
  void faults_have_their_places() {
    List<InputFault> faults = new ArrayList<>();
    REQUESTS.by(INDIA).ofPlain(asked("acceptance", "x")).part("", faults);
    assertThat(faults).extracting(InputFault::pointer).containsExactly("/acceptance");
  }
}
