package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bonus with its caps and conditions, at their boundaries. */
class BonusTest {

  private static final MetricDictionary DICTIONARY = MetricDictionary.shipped();

  private static Map<String, Object> bonus(Object... parts) {
    Map<String, Object> bonus = Given.tree("shape", "bonus");
    bonus.putAll(Given.tree(parts));
    return bonus;
  }

  private static Map<String, Object> posts(Map<String, Object> bonus) {
    return Given.kpi(
        "posts", Given.value("posts"), "target", Given.tree("atLeast", "30"), "consequence", bonus);
  }

  /** Deliveries of which at least 55 are promised, on which a bonus may depend. */
  private static Map<String, Object> deliveries(Object... more) {
    return Given.kpi(
        "deliveries", Given.value("accepted"), joined("target", Given.tree("atLeast", "55"), more));
  }

  private static Object[] joined(Object name, Object value, Object... more) {
    List<Object> all = new ArrayList<>(List.of(name, value));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private static Terms terms(Map<String, Object> bonus) {
    return Given.terms().add("kpis", deliveries()).add("kpis", posts(bonus)).done().orThrow();
  }

  private static Certificate april(Terms terms, Reading... readings) {
    return Certificates.of(DICTIONARY)
        .certify(terms, ReadingBook.of(List.of(readings)), "2026-04", LocalDate.of(2026, 5, 20))
        .orThrow();
  }

  private static Reading read(String metric, String value) {
    return Given.month("contract", metric, 0, value);
  }

  private static List<String> faults(Terms.Draft draft) {
    return draft
        .done()
        .fold(
            terms -> List.of(),
            all -> all.stream().map(one -> one.pointer() + " " + one.text().key()).toList());
  }

  private static List<String> faults(Object... parts) {
    return faults(Given.terms().add("kpis", deliveries()).add("kpis", posts(bonus(parts))));
  }

  private static Message why(Certificate certificate) {
    return certificate.earnings().get(1).why();
  }

  @ParameterizedTest
  @CsvSource({
    "full, 30, 0.00",
    "full, 34, 0.00",
    "full, 35, 500.00",
    "full, 44, 1000.00",
    "full, 45, 1500.00",
    "full, 99, 1500.00",
    "proportion, 31, 100.00",
    "proportion, 46, 1500.00",
    "or-part, 30, 0.00",
    "or-part, 31, 500.00",
    "or-part, 36, 1000.00",
    "full, 0, 0.00"
  })
  void pays_a_sum_for_each_unit_above_the_target_up_to_a_sum(
      String units, String posts, String paid) {
    Terms terms = terms(bonus("sum", "500.00", "per", "5", "units", units, "most", "1500.00"));

    Certificate certificate = april(terms, read("accepted", "60"), read("posts", posts));

    assertThat(certificate.earnings().get(1).sum().orElseThrow()).hasToString(paid);
    assertThat(certificate.earnings().get(1).clause()).isEqualTo("7 posts");
    assertThat(certificate.held()).hasToString("0.00");
  }

  @ParameterizedTest
  @CsvSource({"30, 0.00", "31, 1000.00", "35, 5000.00", "36, 5000.00"})
  void pays_a_percentage_of_a_base_up_to_another(String posts, String paid) {
    Terms terms = terms(bonus("percent", "1", "base", "fee", "units", "full", "cap", "5"));

    Certificate certificate = april(terms, read("accepted", "60"), read("posts", posts));

    assertThat(certificate.earnings().get(1).sum().orElseThrow()).hasToString(paid);
    assertThat(certificate.rights().stream().map(Right::code))
        .isEqualTo(posts.equals("36") ? List.of("capped") : List.of());
  }

  @Test
  void of_two_caps_the_lower_holds_and_the_reason_names_it() {
    Terms terms =
        terms(
            bonus("sum", "900.00", "units", "full", "base", "fee", "cap", "2", "most", "1800.00"));

    Certificate certificate = april(terms, read("accepted", "60"), read("posts", "40"));

    assertThat(certificate.payable()).hasToString("101800.00");
    assertThat(why(certificate).values().get("cap")).hasToString("1800.00");
  }

  @Test
  void is_better_below_a_target_that_is_an_upper_bound() {
    Map<String, Object> quick =
        Given.kpi(
            "response",
            Given.value("first-response-hours"),
            "target",
            Given.tree("atMost", "24"),
            "consequence",
            bonus("sum", "100.00", "units", "full", "most", "2400.00"));
    Terms terms = Given.terms().add("kpis", quick).done().orThrow();

    assertThat(april(terms, read("first-response-hours", "23.5")).payable())
        .hasToString("100000.00");
    assertThat(april(terms, read("first-response-hours", "20")).payable()).hasToString("100400.00");
    assertThat(april(terms, read("first-response-hours", "30")).payable()).hasToString("100000.00");
  }

  @Test
  void earns_nothing_while_a_kpi_on_which_it_depends_is_missed() {
    Terms terms =
        terms(
            bonus(
                "sum",
                "500.00",
                "units",
                "full",
                "most",
                "5000.00",
                "ifMet",
                List.of("deliveries"),
                "ifExcluded",
                "met"));

    Certificate missed = april(terms, read("accepted", "54"), read("posts", "32"));

    assertThat(april(terms, read("accepted", "55"), read("posts", "32")).payable())
        .hasToString("101000.00");
    assertThat(missed.payable()).hasToString("100000.00");
    assertThat(missed.held()).hasToString("0.00");
    assertThat(why(missed).key()).isEqualTo("shape.condition");
  }

  @Test
  void is_held_and_not_paid_while_its_figure_or_a_condition_is_not_settled() {
    Terms terms =
        terms(
            bonus(
                "sum",
                "500.00",
                "units",
                "full",
                "most",
                "5000.00",
                "ifMet",
                List.of("deliveries"),
                "ifExcluded",
                "met"));

    Certificate condition = april(terms, read("posts", "32"));
    Certificate figure = april(terms, read("accepted", "55"));

    assertThat(condition.payable()).hasToString("100000.00");
    assertThat(condition.held()).hasToString("1000.00");
    assertThat(condition.questions())
        .singleElement()
        .satisfies(one -> assertThat(one.about()).isEqualTo("deliveries/contract"));
    assertThat(figure.payable()).hasToString("100000.00");
    assertThat(figure.held()).hasToString("5000.00");
  }

  @Test
  void leaves_open_what_a_condition_counts_as_that_does_not_count_and_the_lint_prices_it() {
    Map<String, Object> storm =
        Given.tree(
            "id",
            "storm",
            "kpis",
            List.of("deliveries"),
            "reason",
            "force-majeure",
            "reference",
            "Order 9 of 2 April 2026",
            "from",
            "2026-04-01",
            "until",
            "2026-05-01");
    Terms open =
        Given.terms()
            .add("kpis", deliveries())
            .add(
                "kpis",
                posts(
                    bonus(
                        "sum",
                        "500.00",
                        "per",
                        "4",
                        "most",
                        "5000.00",
                        "ifMet",
                        List.of("deliveries"))))
            .add("exclusions", storm)
            .done()
            .orThrow();

    Certificate certificate = april(open, read("posts", "36"));

    assertThat(ContractLint.check(open, DICTIONARY))
        .extracting(OpenPoint::pointer)
        .containsExactly("/kpis/1/consequence/units", "/kpis/1/consequence/ifExcluded");
    assertThat(certificate.payable()).hasToString("100000.00");
    assertThat(certificate.held()).hasToString("1000.00");
    assertThat(certificate.questions())
        .extracting(one -> one.atStake().map(Object::toString).orElse(""))
        .containsExactly("500.00", "1000.00");
  }

  @Test
  void that_is_not_earned_breaks_no_promise() {
    Terms terms = terms(bonus("sum", "500.00", "units", "full", "most", "5000.00"));

    Certificate none = april(terms, read("accepted", "54"), read("posts", "12"));

    assertThat(SupplierLetter.of(none, SupplierLetter.Kind.SHOW_CAUSE).orElseThrow().items())
        .singleElement()
        .satisfies(item -> assertThat(item.result().kpi().id()).isEqualTo("deliveries"));
  }

  @Test
  void may_have_no_cap_and_pays_nothing_without_a_figure() {
    Terms terms = terms(bonus("sum", "500.00", "units", "full"));

    assertThat(april(terms, read("accepted", "60"), read("posts", "90")).payable())
        .hasToString("130000.00");
    assertThat(april(terms, read("accepted", "60")).payable()).hasToString("100000.00");
  }

  @Test
  void that_cannot_be_computed_is_refused_with_its_place() {
    assertThat(faults("units", "full"))
        .containsExactly("/kpis/1/consequence/percent terms.bonus-rate");
    assertThat(faults("sum", "5.00", "percent", "1", "base", "fee"))
        .containsExactly("/kpis/1/consequence/percent terms.bonus-rate");
    assertThat(faults("percent", "1"))
        .containsExactly("/kpis/1/consequence/base terms.base-missing");
    assertThat(faults("sum", "5.00", "base", "fee"))
        .containsExactly("/kpis/1/consequence/base terms.base-unused");
    assertThat(faults("sum", "5.00", "per", "0"))
        .containsExactly("/kpis/1/consequence/per terms.per");
    assertThat(faults("sum", "5.00", "ifExcluded", "met"))
        .containsExactly("/kpis/1/consequence/ifExcluded terms.if-excluded");
    assertThat(faults("sum", "5.00", "ifMet", List.of("posts")))
        .containsExactly("/kpis/1/consequence/ifMet terms.named");
    assertThat(faults("percent", "1", "base", "posts"))
        .containsExactly("/kpis/1/consequence/base terms.base-circle");
  }

  @Test
  void cannot_depend_on_a_kpi_that_ended_before() {
    Map<String, Object> bonus = bonus("sum", "5.00", "ifMet", List.of("deliveries"));

    assertThat(
            faults(
                Given.terms()
                    .add("kpis", deliveries("until", "2026-06-01"))
                    .add("kpis", posts(bonus))))
        .containsExactly("/kpis/1/consequence/ifMet terms.if-met-in-force");
  }

  @Test
  void is_read_back_in_words_and_from_xml() {
    Terms terms =
        terms(
            bonus(
                "percent",
                "0.5",
                "base",
                "fee",
                "per",
                "2",
                "units",
                "full",
                "cap",
                "3",
                "ifMet",
                List.of("deliveries"),
                "ifExcluded",
                "missed"));

    assertThat(TermsWords.of(terms, DICTIONARY, ProcurementLaw.messages("en")).kpis().get(1))
        .satisfies(
            words ->
                assertThat(words.consequence())
                    .containsExactly(
                        "0.5 % of fee is paid for each 2 by which the result is better than the"
                            + " target.",
                        "Only full units count.",
                        "No more than 3 % of fee.",
                        "Nothing is paid in a period in which one of these is missed: deliveries.",
                        "If one of them does not count in a period, it counts as missed."));
    assertThat(Terms.readXml("terms.xml", terms.toXml()).orThrow().digest())
        .isEqualTo(terms.digest());
  }
}
