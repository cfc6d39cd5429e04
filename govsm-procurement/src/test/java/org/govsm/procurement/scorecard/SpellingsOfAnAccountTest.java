package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an account is written, in the terms or in a file, never changes the result. */
class SpellingsOfAnAccountTest {

  private static final LocalDate MAY = Given.FIRST.plusMonths(1);
  private static final Instant READ = Given.start(MAY.plusDays(4));

  /** A platform, a metric of its posts, a state of its accounts, and ways to write two accounts. */
  private record Platform(
      String code, String views, String state, List<String> own, List<String> other) {}

  private static List<String> handles(String name, String link) {
    String small = name.toLowerCase(java.util.Locale.ROOT);
    return List.of(
        name, small, "@" + name, "＠" + small, " " + name + " ", link + name, link + small + "/");
  }

  private static List<String> numbers(String number, String... links) {
    List<String> all = new ArrayList<>(List.of(number, "0" + number, number + ".0"));
    all.addAll(List.of(links));
    return all;
  }

  private static final List<Platform> PLATFORMS =
      List.of(
          new Platform(
              "x",
              "impressions",
              "followers",
              handles("DeptOfPower", "https://x.com/"),
              handles("DeptOfRoads", "https://twitter.com/")),
          new Platform(
              "facebook",
              "views",
              "followers",
              handles("DeptOfPower", "https://www.facebook.com/"),
              handles("Dept.Of.Roads", "https://m.facebook.com/")),
          new Platform(
              "facebook",
              "views",
              "followers",
              numbers(
                  "61550000000001",
                  "https://www.facebook.com/profile.php?id=61550000000001",
                  "https://www.facebook.com/people/Dept/61550000000001/"),
              numbers("61550000000999", "https://facebook.com/61550000000999")),
          new Platform(
              "instagram",
              "views",
              "followers",
              handles("DeptOfPower", "https://www.instagram.com/"),
              handles("DeptOfRoads", "instagram.com/")),
          new Platform(
              "youtube",
              "engaged-views",
              "followers",
              handles("DeptOfPower", "https://www.youtube.com/@"),
              handles("DeptOfRoads", "https://youtube.com/@")),
          new Platform(
              "tiktok",
              "views",
              "followers",
              handles("DeptOfPower", "https://www.tiktok.com/@"),
              handles("DeptOfRoads", "https://tiktok.com/@")),
          new Platform(
              "linkedin",
              "impressions",
              "followers",
              handles("DeptOfPower", "https://www.linkedin.com/company/"),
              handles("DeptOfRoads", "https://in.linkedin.com/school/")));

  private final List<Reading> readings = new ArrayList<>();

  private static String any(Random random, List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  private ReadingDraft figure(String subject, Platform platform, String metric, long value) {
    return Reading.of(subject, platform.code(), metric)
        .figure(Figure.of(BigDecimal.valueOf(value)))
        .source("platform-export", READ);
  }

  private void post(Platform platform, int number, String account, long value) {
    Instant out = Given.start(Given.FIRST.plusDays(number));
    String id =
        platform.code().equals("youtube")
            ? "dQw4w9WgX%02d".formatted(number)
            : "12215800000000%04d".formatted(number);
    readings.add(
        figure(id, platform, platform.views(), value)
            .window(out, READ)
            .published(out)
            .account(account)
            .done());
  }

  private void state(Platform platform, String account, long value) {
    readings.add(
        figure(account, platform, platform.state(), value)
            .at(Given.start(MAY).minusSeconds(60))
            .done());
  }

  private KpiResult result(Platform platform, Map<String, Object> measure, String... own) {
    return result(platform, measure, List.of(), own);
  }

  private KpiResult result(
      Platform platform, Map<String, Object> measure, List<Object> names, String... own) {
    Map<String, Object> payment = Given.settled();
    if (own.length > 0) {
      payment.put(
          "accounts", List.of(Given.tree("platform", platform.code(), "ids", List.of(own))));
    }
    Map<String, Object> kpi = Given.kpi("k", measure, "platforms", List.of(platform.code()));
    Terms.Draft draft = Given.terms().set("payment", payment).set("kpis", List.of(kpi));
    if (!names.isEmpty()) {
      draft.set("names", names);
    }
    Terms terms = draft.done().orThrow();
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

  private static String value(KpiResult result) {
    return result
        .value()
        .map(value -> value.low().shown().toString())
        .orElseGet(() -> result.reasons().get(0).key());
  }

  private static List<String> said(KpiResult result) {
    return result.said().stream()
        .map(Message::key)
        .filter(key -> key.contains("account") || key.contains("names"))
        .toList();
  }

  private static Map<String, Object> mean(Platform platform) {
    return Scoring.posts("mean", platform.views());
  }

  private static Map<String, Object> atEnd(Platform platform) {
    return Scoring.account(platform.state(), "on", "period-end");
  }

  @RepeatedTest(value = 60, name = "seed {currentRepetition}")
  void the_figures_that_count_are_those_of_the_account(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Platform platform = PLATFORMS.get(random.nextInt(PLATFORMS.size()));
    long sum = 0;
    int posts = 2 + random.nextInt(4);
    for (int i = 0; i < posts; i++) {
      sum += 100L * i;
      post(platform, i, any(random, platform.own()), 100L * i);
      post(platform, 10 + i, any(random, platform.other()), 9000);
    }
    state(platform, any(random, platform.own()), 700);
    state(platform, any(random, platform.own()), 700);
    state(platform, any(random, platform.other()), 9000);
    String own = any(random, platform.own()).strip();

    KpiResult mean = result(platform, mean(platform), own);
    assertThat(value(mean))
        .isEqualTo(
            new BigDecimal(sum)
                .divide(BigDecimal.valueOf(posts), 6, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
    assertThat(said(mean)).containsExactly("note.other-accounts");
    KpiResult followers = result(platform, atEnd(platform), own);
    assertThat(value(followers)).isEqualTo("700");
    assertThat(said(followers)).containsExactly("note.other-accounts");
  }

  @RepeatedTest(value = 30, name = "seed {currentRepetition}")
  void one_account_that_is_written_several_ways_is_one_where_the_terms_name_none(
      RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Platform platform = PLATFORMS.get(random.nextInt(PLATFORMS.size()));
    for (int i = 0; i < 3; i++) {
      post(platform, i, any(random, platform.own()), 100);
      state(platform, any(random, platform.own()), 700);
    }

    assertThat(said(result(platform, mean(platform)))).isEmpty();
    assertThat(value(result(platform, atEnd(platform)))).isEqualTo("700");
  }

  @Nested
  class A_handle_and_an_id {

    private final Platform facebook = PLATFORMS.get(2);
    private static final String ID = "61550000000001";
    private static final String STRANGER = "61550000000999";

    private List<Object> names(String are, String... names) {
      return List.of(
          Given.tree("platform", "facebook", "names", List.of(names), "are", are, "clause", "7"));
    }

    private void posts_and_followers(String account) {
      post(facebook, 1, account, 100);
      state(facebook, account, 700);
    }

    @ParameterizedTest
    @CsvSource({
      "DeptX, 61550000000001",
      "61550000000001, DeptX",
      "61550000000001, Department of Power"
    })
    void are_asked_about_and_never_taken_for_two(String named, String read) {
      posts_and_followers(read);

      KpiResult posts = result(facebook, mean(facebook), named);
      assertThat(posts.reasons()).extracting(Message::key).containsExactly("missing.own-account");
      assertThat(posts.reasons().get(0).values()).containsEntry("own", named);
      assertThat(value(result(facebook, atEnd(facebook), named))).isEqualTo("missing.own-account");
    }

    @Test
    void are_asked_about_also_where_another_figure_is_of_the_account_of_the_terms() {
      state(facebook, "DeptX", 1000);
      state(facebook, ID, 1000);

      assertThat(value(result(facebook, atEnd(facebook), "deptx")))
          .isEqualTo("missing.own-account");
    }

    @Test
    void are_one_where_the_terms_say_so_and_any_other_id_is_another() {
      posts_and_followers(ID);
      post(facebook, 2, "@DeptX", 300);
      post(facebook, 3, STRANGER, 9000);
      state(facebook, STRANGER, 9000);
      List<Object> one = names("one", "DeptX", ID);

      assertThat(value(result(facebook, mean(facebook), one, "deptx"))).isEqualTo("200");
      assertThat(value(result(facebook, mean(facebook), one, ID))).isEqualTo("200");
      assertThat(value(result(facebook, atEnd(facebook), one, "deptx"))).isEqualTo("700");
    }

    @Test
    void are_two_where_the_terms_say_so() {
      posts_and_followers("DeptX");
      post(facebook, 2, STRANGER, 9000);
      state(facebook, STRANGER, 9000);
      List<Object> two = names("several", "@DeptX", STRANGER);

      assertThat(value(result(facebook, mean(facebook), two, "DeptX"))).isEqualTo("100");
      assertThat(value(result(facebook, atEnd(facebook), two, "DeptX"))).isEqualTo("700");
    }

    @Test
    void both_count_where_the_terms_name_both() {
      post(facebook, 1, ID, 100);
      post(facebook, 2, "DeptX", 300);

      assertThat(value(result(facebook, mean(facebook), "DeptX", ID))).isEqualTo("200");
    }
  }

  @Nested
  class Figures_of_other_accounts_only {

    private final Platform x = PLATFORMS.get(0);

    @Test
    void are_named_where_figures_are_asked_for() {
      post(x, 1, "stranger", 100);
      state(x, "stranger", 700);

      assertThat(value(result(x, mean(x), "DeptX"))).isEqualTo("missing.posts-others");
      assertThat(value(result(x, atEnd(x), "DeptX"))).isEqualTo("missing.reading-others");
    }

    @Test
    void are_of_another_also_by_a_reading_that_names_nobody() {
      post(x, 1, "DeptX", 100);
      post(x, 2, "stranger", 9000);
      readings.add(
          figure("122158000000000002", x, "likes", 5)
              .window(Given.start(Given.FIRST.plusDays(2)), READ)
              .published(Given.start(Given.FIRST.plusDays(2)))
              .done());

      assertThat(value(result(x, mean(x), "DeptX"))).isEqualTo("100");
      assertThat(value(result(x, Scoring.posts("count", "likes"), "DeptX"))).isEqualTo("1");
    }
  }
}
