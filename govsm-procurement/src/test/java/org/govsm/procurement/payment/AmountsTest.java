package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.CountedMetric;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts that are neither a fee nor repaid spend. */
class AmountsTest {

  private static final MetricDictionary DICTIONARY = MetricDictionary.shipped();

  private static Map<String, Object> amount(String kind, Object... more) {
    Map<String, Object> amount = Given.tree("id", kind, "kind", kind, "clause", "6 " + kind);
    amount.putAll(Given.tree(more));
    return amount;
  }

  private static Map<String, Object> part(String subject, String percent) {
    return Given.tree("subject", subject, "percent", percent);
  }

  private static Map<String, Object> milestones(Object... more) {
    Map<String, Object> amount =
        amount(
            "milestone",
            "amount",
            "500000.00",
            "metric",
            "milestones",
            "parts",
            List.of(part("design", "40"), part("handover", "60")));
    amount.putAll(Given.tree(more));
    return amount;
  }

  private static Terms.Draft draft() {
    return Given.terms().add("kpis", Given.kpi("posts", Given.value("posts")));
  }

  private static Terms terms(Map<String, Object> amount) {
    return draft().add("amounts", amount).done().orThrow();
  }

  private static Reading read(String metric, String subject, int month, String value) {
    LocalDate learnt = Given.FIRST.plusMonths(month + 1L).plusDays(1);
    return read(metric, subject, month, value, Given.start(learnt));
  }

  private static Reading read(
      String metric, String subject, int month, String value, Instant learnt) {
    LocalDate from = Given.FIRST.plusMonths(month);
    return Reading.of(subject, "contract", metric)
        .window(Given.start(from), Given.start(from.plusMonths(1)))
        .figure(Figure.of(new BigDecimal(value)))
        .source("platform-export", learnt)
        .done();
  }

  private static Certificate certify(Terms terms, int month, Reading... readings) {
    LocalDate end = Given.FIRST.plusMonths(month + 1L);
    return Certificates.of(DICTIONARY)
        .certify(
            terms,
            ReadingBook.of(List.of(readings)),
            Given.FIRST.plusMonths(month).toString().substring(0, 7),
            end.plusDays(6))
        .orThrow();
  }

  private static Earning earning(Certificate certificate, String id) {
    return certificate.earnings().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String paid(Certificate certificate, String id) {
    return earning(certificate, id).sum().map(Money::toString).orElse("unknown");
  }

  private static List<String> faults(Map<String, Object> amount) {
    return faults(draft().add("amounts", amount));
  }

  private static List<String> faults(Terms.Draft draft) {
    return draft
        .done()
        .fold(
            terms ->
                terms.unknownMetrics(DICTIONARY).stream()
                    .map(one -> one.pointer() + " " + one.text().key())
                    .toList(),
            all -> all.stream().map(one -> one.pointer() + " " + one.text().key()).toList());
  }

  private static String said(Terms terms, String language) {
    Messages words = ProcurementLaw.messages(language);
    return TermsWords.of(terms, DICTIONARY, words).amounts().get(1).text();
  }

  @Nested
  class A_sum_due_by_milestones {

    private final Terms terms = terms(milestones());
    private final Reading designed = read("milestones", "design", 0, "1");
    private final Reading notHandedOver = read("milestones", "handover", 0, "0");

    @Test
    void pays_each_part_once_in_the_period_in_which_it_was_accepted() {
      Reading handedOver = read("milestones", "handover", 1, "1");

      Certificate april = certify(terms, 0, designed, notHandedOver);
      Certificate may = certify(terms, 1, designed, notHandedOver, handedOver);
      Certificate june = certify(terms, 2, designed, notHandedOver, handedOver);

      assertThat(paid(april, "milestone")).isEqualTo("200000.00");
      assertThat(earning(april, "milestone").clause()).isEqualTo("6 milestone");
      assertThat(earning(april, "milestone").why().values())
          .containsEntry("subjects", List.of("design"));
      assertThat(paid(may, "milestone")).isEqualTo("300000.00");
      assertThat(paid(june, "milestone")).isEqualTo("0.00");
      assertThat(june.questions()).noneMatch(one -> one.about().equals("milestone"));
    }

    @Test
    void pays_nothing_while_nobody_says_whether_one_was_accepted() {
      assertThat(question(certify(terms, 0, designed)))
          .satisfies(
              why -> {
                assertThat(why.key()).isEqualTo("missing.milestone");
                assertThat(why.values()).containsEntry("subject", "handover");
              });
      assertThat(paid(certify(terms, 0, designed), "milestone")).isEqualTo("unknown");
    }

    @Test
    void holds_what_was_accepted_twice_or_in_part() {
      Reading again = read("milestones", "design", 1, "1");
      Reading no = read("milestones", "handover", 1, "0");
      Reading two = read("milestones", "design", 0, "2");

      assertThat(question(certify(terms, 1, designed, notHandedOver, again, no)).key())
          .isEqualTo("missing.milestone-twice");
      assertThat(question(certify(terms, 0, two, notHandedOver)).key())
          .isEqualTo("missing.milestone-count");
    }

    @Test
    void asks_the_officer_for_each_by_its_name() {
      assertThat(CountedMetric.of(terms, Given.FIRST, DICTIONARY))
          .extracting(one -> one.code(terms))
          .contains("milestones.design", "milestones.handover");
    }

    @Test
    void has_parts_that_make_the_whole_each_once() {
      assertThat(faults(milestones("parts", List.of(part("a", "40"), part("b", "59.99")))))
          .containsExactly("/amounts/1/parts terms.milestones");
      assertThat(faults(milestones("parts", List.of(part("a", "40"), part("a", "60")))))
          .containsExactly("/amounts/1/parts/1/subject terms.repeated");
    }

    @Test
    void counts_once_towards_the_value() {
      assertThat(terms.fixed()).hasToString("1100000.00");
      Terms.Draft low =
          draft()
              .add("amounts", milestones())
              .set("value", Given.tree("amount", "1099999.99", "clause", "4"));
      assertThat(faults(low)).containsExactly("/value/amount terms.value");
    }

    private static Message question(Certificate certificate) {
      return certificate.questions().stream()
          .filter(one -> one.about().equals("milestone"))
          .findFirst()
          .orElseThrow()
          .question();
    }
  }

  @Nested
  class A_commission {

    private static Map<String, Object> commission() {
      return amount("commission", "metric", "spend", "percent", "12.5", "most", "25000.00");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "100000.02, 12500.00", "200000, 25000.00", "200000.08, 25000.00"})
    void is_a_percentage_of_what_was_spent_up_to_its_cap(String spent, String paid) {
      Certificate april = certify(terms(commission()), 0, read("spend", "campaign", 0, spent));

      assertThat(paid(april, "commission")).isEqualTo(paid);
      assertThat(earning(april, "commission").why().key())
          .isEqualTo(spent.equals("200000.08") ? "shape.unit-rate.capped" : "earning.commission");
    }

    @Test
    void stands_beside_the_spend_that_is_repaid_and_outside_a_base_that_does_not_name_it() {
      Map<String, Object> gate = Given.tree("shape", "gate", "base", "bill", "deduct", "10");
      Terms terms =
          Given.terms()
              .add("amounts", amount("actuals", "metric", "spend"))
              .add("amounts", commission())
              .add(
                  "bases",
                  Given.tree("id", "bill", "amounts", List.of("fee", "actuals"), "clause", "6"))
              .add(
                  "kpis",
                  Given.kpi(
                      "posts",
                      Given.value("posts"),
                      "target",
                      Given.tree("atLeast", "30"),
                      "consequence",
                      gate))
              .done()
              .orThrow();

      Certificate april =
          certify(
              terms,
              0,
              read("spend", "campaign", 0, "100000"),
              Given.month("contract", "posts", 0, "29"));

      assertThat(april.gross()).hasToString("212500.00");
      assertThat(april.deducted()).hasToString("20000.00");
    }

    @Test
    void is_not_paid_while_the_spend_is_not_known() {
      assertThat(paid(certify(terms(commission()), 0), "commission")).isEqualTo("unknown");
    }
  }

  @Nested
  class A_rate_for_units {

    private static Map<String, Object> manpower(Object... more) {
      Map<String, Object> unit =
          amount("unit", "metric", "person-days", "rate", "4500.50", "mostUnits", "22");
      unit.putAll(Given.tree(more));
      return unit;
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "21, 94510.50", "22, 99011.00", "23, 99011.00"})
    void pays_the_days_that_were_worked_up_to_the_most(String days, String paid) {
      Certificate april = certify(terms(manpower()), 0, read("person-days", "designer", 0, days));

      assertThat(paid(april, "unit")).isEqualTo(paid);
      assertThat(earning(april, "unit").why().key())
          .isEqualTo(days.equals("23") ? "earning.most-units" : "shape.unit-rate");
    }

    @Test
    void pays_those_of_its_subject_only_up_to_its_cap() {
      Terms terms = terms(manpower("subject", "designer", "most", "90000.00"));

      Certificate april =
          certify(
              terms,
              0,
              read("person-days", "designer", 0, "20"),
              read("person-days", "writer", 0, "20"));

      assertThat(paid(april, "unit")).isEqualTo("90000.00");
    }

    @Test
    void pays_one_count_once_and_different_subjects_apart() {
      Map<String, Object> other = manpower("id", "writers", "subject", "writer");

      assertThat(faults(draft().add("amounts", manpower()).add("amounts", other)))
          .containsExactly("/amounts/2/metric terms.amount-twice");
      assertThat(
              faults(draft().add("amounts", manpower("subject", "designer")).add("amounts", other)))
          .isEmpty();
    }

    @Test
    void that_became_another_figure_says_so_in_the_next_certificate() {
      Terms terms = terms(manpower());
      Reading before = read("person-days", "designer", 0, "20");
      Reading later =
          read("person-days", "designer", 0, "18", Given.start(LocalDate.of(2026, 5, 20)));
      Reading may = read("person-days", "designer", 1, "20");

      Certificate second = certify(terms, 1, before, later, may);

      assertThat(second.adjustments())
          .singleElement()
          .satisfies(
              one ->
                  assertThat(one.why())
                      .extracting(Message::key)
                      .containsExactly("adjustment.amount"));
    }
  }

  @Test
  void of_each_kind_state_what_they_need_and_nothing_else() {
    assertThat(faults(amount("milestone", "amount", "5.00")))
        .containsExactly(
            "/amounts/1/metric terms.amount-needed", "/amounts/1/parts terms.amount-needed");
    assertThat(faults(amount("commission", "metric", "spend", "rate", "5", "mostUnits", "2")))
        .containsExactly(
            "/amounts/1/percent terms.amount-needed",
            "/amounts/1/rate terms.amount-unused",
            "/amounts/1/mostUnits terms.amount-unused");
    assertThat(faults(amount("unit", "metric", "accepted")))
        .containsExactly("/amounts/1/rate terms.amount-needed");
    assertThat(faults(amount("actuals", "metric", "spend", "most", "5.00")))
        .containsExactly("/amounts/1/most terms.amount-unused");
  }

  @Test
  void are_read_back_in_words_and_from_xml() {
    Terms milestones = terms(milestones());

    assertThat(said(milestones, "en"))
        .isEqualTo(
            "₹5,00,000, due once, by parts when each is accepted (Milestones accepted): 40 %"
                + " for design, 60 % for handover");
    assertThat(said(terms(A_rate_for_units.manpower("subject", "designer")), "en"))
        .isEqualTo(
            "₹4,500.5 for each unit, as read (Person-days), of designer only, for no more than 22"
                + " in one period");
    assertThat(said(terms(A_commission.commission()), "hi")).contains("12.5 %", "₹25,000");
    assertThat(Terms.readXml("terms.xml", milestones.toXml()).orThrow().digest())
        .isEqualTo(milestones.digest());
  }
}
