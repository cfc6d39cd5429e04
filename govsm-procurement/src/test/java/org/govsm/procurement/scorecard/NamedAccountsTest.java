package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.scorecard.Scoring.MAY;

import java.math.BigDecimal;
import java.time.Instant;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure of some of the accounts that the terms name is not that of all. */
class NamedAccountsTest {

  private static final Instant READ = Given.start(MAY.plusDays(5));
  private static final String UC = "UCabcdefghijklmnopqrstuv";

  private final List<Reading> readings = new ArrayList<>();

  private ReadingDraft figure(String subject, String metric, long value) {
    return Reading.of(subject, "youtube", metric)
        .figure(Figure.of(BigDecimal.valueOf(value)))
        .source("platform-export", READ);
  }

  private void followers(String account, long value) {
    readings.add(figure(account, "followers", value).at(Given.start(MAY).minusSeconds(60)).done());
  }

  private void post(String id, String account, Instant out, long value) {
    readings.add(
        figure(id, "views", value).window(out, READ).published(out).account(account).done());
  }

  private KpiResult result(Map<String, Object> measure, String... own) {
    Map<String, Object> payment = Given.settled();
    payment.put("accounts", List.of(Given.tree("platform", "youtube", "ids", List.of(own))));
    Map<String, Object> kpi =
        Given.kpi(
            "k", measure, "platforms", List.of("youtube"), "target", Given.tree("atLeast", "1"));
    Terms terms = Given.terms().set("payment", payment).set("kpis", List.of(kpi)).done().orThrow();
    return Scorecards.upTo(
            terms,
            MetricDictionary.shipped(),
            ReadingBook.of(readings),
            terms.periods().get(0),
            Instant.parse("2026-12-31T00:00:00Z"),
            new ValueCache())
        .get(0)
        .results()
        .get(0);
  }

  private static List<String> reasons(KpiResult result) {
    return result.reasons().stream().map(Message::key).toList();
  }

  private static Map<String, Object> atEnd() {
    return Scoring.account("followers", "on", "period-end");
  }

  @Test
  void one_without_a_figure_is_asked_for() {
    followers("@dept", 700);

    KpiResult result = result(atEnd(), "@dept", "@two");

    assertThat(result.status()).isEqualTo(KpiResult.Status.UNDETERMINED);
    assertThat(reasons(result)).contains("missing.account");
    followers("https://www.youtube.com/@Two", 0);
    assertThat(result(atEnd(), "@dept", "@two").status()).isEqualTo(KpiResult.Status.MET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sum", "mean", "median", "count"})
  void one_without_a_post_is_asked_for_unless_its_list_shows_that_none_went_out(String across) {
    post("AbCdEfGhIj1", "@dept", Given.start(Given.FIRST.plusDays(3)), 10);
    Map<String, Object> measure = Scoring.posts(across, "views");

    KpiResult result = result(measure, "@dept", "@two");

    assertThat(result.status()).isEqualTo(KpiResult.Status.UNDETERMINED);
    assertThat(reasons(result)).contains("missing.account-posts");
    post("AbCdEfGhIj2", "@two", Given.start(Given.FIRST.minusDays(9)), 10);
    KpiResult whole = result(measure, "@dept", "@two");
    assertThat(whole.status()).as(reasons(whole).toString()).isEqualTo(KpiResult.Status.MET);
  }

  @Test
  void a_handle_and_an_id_that_may_be_one_are_not_asked_for_twice() {
    followers("@dept", 700);

    assertThat(result(atEnd(), "@dept", UC).status()).isEqualTo(KpiResult.Status.MET);
  }
}
