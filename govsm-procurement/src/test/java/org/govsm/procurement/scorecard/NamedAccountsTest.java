package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;

/** Whose figures count: the accounts that the terms name, else all, which is told. */
class NamedAccountsTest {

  private static final String OWN = "61550000000001";
  private static final String OTHER = "61550000000999";
  private static final LocalDate MAY = Given.FIRST.plusMonths(1);

  private final List<Reading> readings = new ArrayList<>();

  private ReadingDraft post(String id, long views) {
    return Reading.of(id, "facebook", "views")
        .window(Given.start(Given.FIRST), Given.start(MAY))
        .published(Given.start(Given.FIRST))
        .figure(Figure.of(BigDecimal.valueOf(views)))
        .source("platform-export", Given.start(MAY.plusDays(4)));
  }

  private KpiResult result(Map<String, Object> measure, String... ids) {
    return result("facebook", measure, ids);
  }

  private KpiResult result(String platform, Map<String, Object> measure, String... ids) {
    Map<String, Object> payment = Given.settled();
    if (ids.length > 0) {
      payment.put("accounts", List.of(Given.tree("platform", "facebook", "ids", List.of(ids))));
    }
    Terms terms =
        Given.terms()
            .set("payment", payment)
            .set("kpis", List.of(Given.kpi("k", measure, "platforms", List.of(platform))))
            .done()
            .orThrow();
    return Scorecards.upTo(
            terms,
            MetricDictionary.shipped(),
            ReadingBook.of(readings),
            terms.periods().get(0),
            Instant.parse("2026-12-31T00:00:00Z"),
            new Memory())
        .get(0)
        .results()
        .get(0);
  }

  private static List<String> said(KpiResult result) {
    return result.said().stream()
        .map(Message::key)
        .filter(key -> key.contains("account") || key.contains("owner"))
        .toList();
  }

  private static String value(KpiResult result) {
    return result.value().map(value -> value.low().shown().toString()).orElse("none");
  }

  private static final Map<String, Object> MEAN = Scoring.posts("mean", "views");

  @Test
  void posts_of_several_accounts_count_together_and_are_told_where_none_is_named() {
    readings.add(post("122158000000000001", 100).account(OWN).done());
    readings.add(post("122158000000000007", 300).account(OTHER).done());

    assertThat(value(result(MEAN))).isEqualTo("200");
    assertThat(said(result(MEAN))).containsExactly("note.several-accounts");
  }

  @Test
  void posts_of_one_account_are_told_nothing_of() {
    readings.add(post("122158000000000001", 100).account(OWN).done());

    assertThat(said(result(MEAN))).isEmpty();
    assertThat(said(result(MEAN, OWN))).isEmpty();
  }

  @Test
  void posts_of_an_account_that_is_not_named_do_not_count_and_are_told() {
    readings.add(post("122158000000000001", 100).account(OWN).done());
    readings.add(post("122158000000000007", 300).account(OTHER).done());

    KpiResult result = result(MEAN, OWN);
    assertThat(value(result)).isEqualTo("100");
    assertThat(said(result)).containsExactly("note.other-accounts");
    assertThat(value(result(Scoring.posts("count", "views"), OWN))).isEqualTo("1");
  }

  @Test
  void a_post_of_nobody_is_asked_about_where_accounts_are_named() {
    readings.add(post("122158000000000001", 100).account(OWN).done());
    readings.add(post("122158000000000007", 300).done());

    assertThat(said(result(MEAN, OWN))).containsExactly("missing.owner");
    assertThat(said(result(MEAN))).isEmpty();
  }

  @Test
  void what_the_parties_count_is_of_no_account() {
    for (String subject : List.of("films", "posts")) {
      readings.add(
          Reading.of(subject, "contract", "accepted")
              .window(Given.start(Given.FIRST), Given.start(MAY))
              .figure(Figure.of(BigDecimal.TEN))
              .source("first-party", Given.start(MAY))
              .done());
    }

    KpiResult result = result("contract", Scoring.account("accepted"), OWN);
    assertThat(value(result)).isEqualTo("20");
    assertThat(said(result)).isEmpty();
  }

  @Test
  void figures_of_accounts_count_by_their_own_name() {
    for (String id : List.of(OWN, OTHER)) {
      readings.add(
          Reading.of(id, "facebook", "reactions")
              .window(Given.start(Given.FIRST), Given.start(MAY))
              .figure(Figure.of(BigDecimal.TEN))
              .source("platform-export", Given.start(MAY.plusDays(4)))
              .done());
    }

    assertThat(value(result(Scoring.account("reactions")))).isEqualTo("20");
    assertThat(said(result(Scoring.account("reactions")))).containsExactly("note.several-accounts");
    assertThat(value(result(Scoring.account("reactions"), OWN))).isEqualTo("10");
  }
}
