package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One figure moves money once, unless the contract says otherwise. */
class PaidTwiceTest {

  private static final MetricDictionary DICTIONARY = MetricDictionary.shipped();

  private final List<Reading> readings = new ArrayList<>();

  private void read(String platform, String metric, long value) {
    readings.add(
        Reading.of("a", platform, metric)
            .window(Given.start(Given.FIRST), Given.start(Given.FIRST.plusMonths(1)))
            .figure(Figure.of(BigDecimal.valueOf(value)))
            .source("first-party", Given.start(Given.FIRST.plusMonths(1).plusDays(4)))
            .done());
  }

  private static Terms.Draft terms(List<Object> kpis) {
    return Given.terms().set("kpis", kpis);
  }

  private Certificate certified(Terms terms) {
    return Certificates.of(DICTIONARY)
        .certify(terms, ReadingBook.of(readings), "2026-04", Given.FIRST.plusMonths(1).plusDays(8))
        .orThrow();
  }

  private static Map<String, Object> rate(long rupees) {
    return Given.tree(
        "shape", "unit-rate", "rates", List.of(Given.tree("rate", String.valueOf(rupees))));
  }

  private static Map<String, Object> pays(String id, Map<String, Object> measure, long rupees) {
    return Given.kpi(id, measure, "consequence", rate(rupees));
  }

  private static Map<String, Object> gate(String id, String bound, String deduct) {
    return Given.kpi(
        id,
        Given.value("accepted"),
        "target",
        Given.tree("atLeast", bound),
        "consequence",
        Given.tree("shape", "gate", "base", "fee", "deduct", deduct));
  }

  private static List<String> faults(Terms terms) {
    return terms.unknownMetrics(DICTIONARY).stream().map(InputFault::code).toList();
  }

  private static List<String> notes(Terms terms) {
    return terms.notes(DICTIONARY).stream().map(finding -> finding.code()).toList();
  }

  @Nested
  class CertainlyOneThing {

    private Terms spent(Object... more) {
      Map<String, Object> second =
          Given.tree("id", "m2", "kind", "actuals", "metric", "spend", "clause", "5.3");
      second.putAll(Given.tree(more));
      return terms(List.of(Given.kpi("k", Given.value("accepted"))))
          .add(
              "amounts",
              Given.tree(
                  "id",
                  "m1",
                  "kind",
                  "actuals",
                  "metric",
                  "spend",
                  "clause",
                  "5.2",
                  "until",
                  "2026-07-01"))
          .add("amounts", second)
          .done()
          .orThrow();
    }

    @Test
    void one_spend_is_not_paid_at_actuals_by_two_amounts() {
      assertThat(faults(spent())).containsExactly("terms.amount-twice");
    }

    @Test
    void an_amount_at_actuals_may_follow_another() {
      assertThat(faults(spent("from", "2026-07-01"))).isEmpty();
    }

    @Test
    void certificates_are_not_made_of_terms_that_pay_one_spend_twice() {
      Checked<Certificate> made =
          Certificates.of(DICTIONARY)
              .certify(spent(), ReadingBook.of(readings), "2026-04", Given.FIRST.plusMonths(1));
      assertThat(made).isInstanceOf(Checked.Rejected.class);
    }

    @Test
    void the_same_kpi_does_not_stand_under_two_ids() {
      Terms twice = terms(List.of(gate("g", "10", "5"), gate("h", "10", "5"))).done().orThrow();
      assertThat(faults(twice)).containsExactly("terms.kpi-twice");
    }
  }

  @Nested
  class PaidByTwo {

    private Certificate certified(Object... more) {
      Map<String, Object> second = pays("w", Given.value("accepted"), 50);
      second.putAll(Given.tree(more));
      read("contract", "accepted", 60);
      return PaidTwiceTest.this.certified(
          terms(List.of(pays("u", Given.value("accepted"), 100), second)).done().orThrow());
    }

    @Test
    void the_sum_of_the_second_is_held_with_a_question() {
      Certificate certificate = certified();
      assertThat(certificate.held()).isEqualTo(Money.ofRupees("3000"));
      assertThat(certificate.payable()).isEqualTo(Money.ofRupees("106000"));
      assertThat(certificate.questions().get(0).question().key()).isEqualTo("open.besides");
      assertThat(certificate.questions().get(0).atStake()).contains(Money.ofRupees("3000"));
    }

    @ParameterizedTest
    @CsvSource({"paid, 109000", "not-paid, 106000"})
    void what_the_contract_says_of_it_settles_it(String said, String payable) {
      Certificate certificate = certified("besides", said);
      assertThat(certificate.held()).isEqualTo(Money.ZERO);
      assertThat(certificate.payable()).isEqualTo(Money.ofRupees(payable));
    }

    @Test
    void nothing_is_said_of_a_figure_that_no_other_pays_for() {
      Map<String, Object> alone = pays("u", Given.value("accepted"), 100);
      alone.put("besides", "not-paid");
      assertThat(faults(terms(List.of(alone)).done().orThrow())).containsExactly("terms.besides");
    }
  }

  /** Of any platforms, days and exclusions, each figure is paid once: by the first, if it pays. */
  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44, 45, 46})
  void a_figure_that_only_the_first_is_paid_for_is_paid_once_seed(long seed) {
    Random random = new Random(seed);
    List<String> all = List.of("facebook", "instagram", "linkedin");
    for (int i = 0; i < 8; i++) {
      readings.clear();
      List<String> some = all.subList(random.nextInt(2), 2 + random.nextInt(2));
      boolean later = random.nextInt(3) == 0;
      boolean excluded = random.nextInt(3) == 0;
      Map<String, Object> first = of("u", "shares", 1, false);
      first.put("platforms", some);
      first.put("from", later ? "2026-05-01" : "2026-04-01");
      Map<String, Object> second = of("w", "shares", 2, false);
      second.put("platforms", all);
      second.put("besides", "not-paid");
      Terms.Draft draft = terms(List.of(first, second));
      if (excluded) {
        draft.add(
            "exclusions",
            Given.tree("id", "e", "kpis", List.of("u"), "reason", "waiver", "reference", "1"));
      }
      long due = 100_000;
      for (String platform : all) {
        long figure = 1L + random.nextInt(500);
        read(platform, "shares", figure);
        due += some.contains(platform) && !later && !excluded ? figure : 2 * figure;
      }
      Certificate certificate = certified(draft.done().orThrow());
      assertThat(certificate.held()).isEqualTo(Money.ZERO);
      assertThat(certificate.payable())
          .as("%s, later %s, excluded %s", some, later, excluded)
          .isEqualTo(Money.ofRupees(String.valueOf(due)));
    }
  }

  @Nested
  class PaidForAPart {

    private List<String> notPaid(Map<String, Object> one, Map<String, Object> other) {
      Map<String, Object> first = pays("u", one, 1);
      Map<String, Object> second = pays("w", other, 2);
      second.put("besides", "not-paid");
      List.of(first, second).forEach(kpi -> kpi.put("platforms", List.of("instagram")));
      return faults(terms(List.of(first, second)).done().orThrow());
    }

    private Map<String, Object> values(String... metrics) {
      return Given.tree("kind", "value", "metrics", List.of(metrics));
    }

    @Test
    void what_the_second_counts_beyond_the_first_is_not_left_unpaid() {
      assertThat(notPaid(values("saves"), values("saves", "shares")))
          .containsExactly("terms.besides-part");
      assertThat(notPaid(values("saves"), values("engagements")))
          .containsExactly("terms.besides-part");
      assertThat(notPaid(Given.value("saves", "subject", "a1"), values("saves")))
          .containsExactly("terms.besides-part");
      assertThat(notPaid(Given.value("saves", "origin", "organic"), values("saves")))
          .containsExactly("terms.besides-part");
    }

    @Test
    void a_part_of_what_the_first_counts_may_be() {
      assertThat(notPaid(values("saves", "shares"), values("shares"))).isEmpty();
      assertThat(notPaid(values("engagements"), values("saves"))).isEmpty();
      assertThat(notPaid(values("saves"), Given.value("saves", "subject", "a1"))).isEmpty();
      assertThat(notPaid(values("saves"), Given.value("saves", "origin", "paid"))).isEmpty();
    }
  }

  @Nested
  class Growth {

    private boolean isAsked(String platform, Map<String, Object> one, Map<String, Object> other) {
      Map<String, Object> first = pays("u", one, 1);
      Map<String, Object> second = pays("w", other, 2);
      List.of(first, second).forEach(kpi -> kpi.put("platforms", List.of(platform)));
      return terms(List.of(first, second)).done().orThrow().open(DICTIONARY).stream()
          .anyMatch(point -> point.pointer().equals("/kpis/1/besides"));
    }

    private Map<String, Object> growth(String metric, String as) {
      return Given.tree("kind", "growth", "of", Given.tree("metrics", List.of(metric)), "as", as);
    }

    @ParameterizedTest
    @CsvSource({
      "facebook, followers, followers, true",
      "youtube, followers-gained, followers, true",
      "youtube, followers-net, followers, true",
      "linkedin, followers-gained, followers, true",
      "linkedin, follows, followers, true",
      "instagram, follows, followers, true",
      "x, follows, followers, true",
      "tiktok, followers-net, followers, true",
      "whatsapp, followers-gained, followers, true",
      "youtube, views, views, true",
      "youtube, likes, followers, false",
      "youtube, likes, views, false"
    })
    void of_a_figure_is_asked_about_beside_the_figure(
        String platform, String value, String grown, boolean asked) {
      Map<String, Object> number = growth(grown, "number");
      assertThat(isAsked(platform, Given.value(value), number)).isEqualTo(asked);
      assertThat(isAsked(platform, number, Given.value(value))).isEqualTo(asked);
    }

    @Test
    void in_percent_is_another_figure() {
      assertThat(isAsked("youtube", Given.value("views"), growth("views", "percent"))).isFalse();
    }
  }

  /** What two keys of the dictionary count of one thing is asked about, whichever stands first. */
  @Nested
  class OneThingUnderTwoKeys {

    private final Map<String, Object> accepted = Given.value("accepted");
    private final Map<String, Object> parties = Given.value("posts");
    private final Map<String, Object> counted =
        Given.value("views", "of", "posts", "across", "count");
    private final Map<String, Object> videos =
        Given.tree("kind", "growth", "of", Given.tree("metrics", List.of("posts")), "as", "number");

    private Terms terms(Map<String, Object> one, Map<String, Object> other, String... said) {
      Map<String, Object> first = pays("u", one, 1);
      Map<String, Object> second = pays("w", other, 2);
      for (Map<String, Object> kpi : List.of(first, second)) {
        Object measure = kpi.get("measure");
        if (!measure.equals(parties) && !measure.equals(accepted)) {
          kpi.put("platforms", List.of("youtube"));
        }
      }
      if (said.length > 0) {
        second.put("besides", said[0]);
      }
      return PaidTwiceTest.terms(List.of(first, second)).done().orThrow();
    }

    private boolean isAsked(Map<String, Object> one, Map<String, Object> other) {
      List<Boolean> asked =
          List.of(terms(one, other), terms(other, one)).stream()
              .map(
                  terms ->
                      terms.open(DICTIONARY).stream()
                          .anyMatch(point -> point.pointer().equals("/kpis/1/besides")))
              .distinct()
              .toList();
      assertThat(asked).hasSize(1);
      return asked.get(0);
    }

    @Test
    void posts_of_the_contract_are_those_of_a_platform() {
      assertThat(isAsked(parties, counted)).isTrue();
      assertThat(isAsked(parties, videos)).isTrue();
      assertThat(isAsked(counted, videos)).isTrue();
      assertThat(isAsked(accepted, counted)).isFalse();
      assertThat(isAsked(parties, Given.value("views", "of", "posts", "across", "sum"))).isFalse();
    }

    @Test
    void the_posts_of_a_platform_are_not_paid_again_where_the_contract_says_so() {
      read("contract", "posts", 60);
      Terms terms = terms(parties, videos, "not-paid");
      assertThat(faults(terms)).isEmpty();
      Certificate certificate = certified(terms);
      assertThat(certificate.payable()).isEqualTo(Money.ofRupees("100060"));
      assertThat(certificate.gross()).isEqualTo(Money.ofRupees("100060"));
    }

    @Test
    void the_posts_of_all_platforms_are_more_than_those_of_one() {
      assertThat(faults(terms(counted, parties, "not-paid"))).containsExactly("terms.besides-part");
    }

    @ParameterizedTest
    @CsvSource({
      "linkedin, followers-gained, follows",
      "facebook, video-views-3s, thruplays",
      "x, media-views, views",
      "x, plays, views"
    })
    void a_metric_that_has_another_in_it(String platform, String whole, String part) {
      assertThat(DICTIONARY.overlap(platform, whole, part)).contains(part);
      assertThat(DICTIONARY.overlap(platform, part, whole)).contains(part);
    }
  }

  /** Pairs of figures, drawn by a seed; whether one has a part of the other is known here. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void figures_that_share_something_are_never_paid_twice_unasked_seed(long seed) {
    Random random = new Random(seed);
    List<String> shared = List.of("likes", "comments", "shares", "saves", "engagements");
    for (int i = 0; i < 25; i++) {
      String one = shared.get(random.nextInt(shared.size()));
      String other = shared.get(random.nextInt(shared.size()));
      boolean posts = random.nextBoolean();
      boolean share = one.equals(other) || one.equals("engagements") || other.equals("engagements");
      Terms terms =
          terms(List.of(of("u", one, 2, posts), of("w", other, 3, random.nextBoolean())))
              .done()
              .orThrow();
      boolean asked =
          terms.open(DICTIONARY).stream().anyMatch(p -> p.pointer().equals("/kpis/1/besides"));
      assertThat(asked).as("%s and %s", one, other).isEqualTo(share);
    }
  }

  private static Map<String, Object> of(String id, String metric, long rupees, boolean posts) {
    Map<String, Object> measure =
        posts
            ? Given.value(metric, "of", "posts", "across", "sum", "asCounted", true)
            : Given.value(metric, "asCounted", true);
    Map<String, Object> kpi = pays(id, measure, rupees);
    kpi.put("platforms", List.of("instagram"));
    return kpi;
  }

  @Nested
  class NotTheSameFigure {

    private List<String> open(Map<String, Object> one, Map<String, Object> other) {
      Map<String, Object> first = pays("u", one, 1);
      Map<String, Object> second = pays("w", other, 2);
      first.put("platforms", List.of("instagram"));
      second.put("platforms", List.of("instagram"));
      return terms(List.of(first, second)).done().orThrow().open(DICTIONARY).stream()
          .map(point -> point.pointer())
          .toList();
    }

    @Test
    void organic_and_paid_figures_are_apart() {
      assertThat(
              open(
                  Given.value("saves", "origin", "organic"),
                  Given.value("saves", "origin", "paid")))
          .isEmpty();
    }

    @Test
    void figures_of_two_accounts_are_apart_and_those_of_all_are_not() {
      assertThat(open(Given.value("saves", "subject", "a1"), Given.value("saves", "subject", "b1")))
          .isEmpty();
      assertThat(open(Given.value("saves"), Given.value("saves", "subject", "b1")))
          .containsExactly("/kpis/1/besides");
    }

    @Test
    void the_number_of_posts_is_one_whatever_is_read_of_them() {
      assertThat(
              open(
                  Given.value("saves", "of", "posts", "across", "count"),
                  Given.value("shares", "of", "posts", "across", "count")))
          .containsExactly("/kpis/1/besides");
    }
  }

  @Nested
  class DeductedTwice {

    @Test
    void two_gates_on_one_figure_are_told() {
      Terms terms = terms(List.of(gate("g", "10", "5"), gate("h", "20", "5"))).done().orThrow();
      assertThat(faults(terms)).isEmpty();
      assertThat(notes(terms)).contains("terms.deducted-twice");
    }

    @Test
    void a_gate_beside_a_rate_is_not() {
      Terms terms =
          terms(List.of(gate("g", "10", "5"), pays("u", Given.value("accepted"), 1)))
              .done()
              .orThrow();
      assertThat(notes(terms)).doesNotContain("terms.deducted-twice", "terms.paid-on-actuals");
    }

    @Test
    void a_commission_on_what_is_paid_at_actuals_is_told() {
      Terms terms =
          terms(List.of(pays("c", Given.value("spend"), 1)))
              .add(
                  "amounts",
                  Given.tree("id", "m1", "kind", "actuals", "metric", "spend", "clause", "5.2"))
              .done()
              .orThrow();
      assertThat(notes(terms)).contains("terms.paid-on-actuals");
    }
  }
}
