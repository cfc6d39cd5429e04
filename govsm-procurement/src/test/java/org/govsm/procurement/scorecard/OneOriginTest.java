package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.Given;
import org.govsm.procurement.measurement.ReadingDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is divided or set against each other is of one origin, and of days that are cut alike. */
class OneOriginTest {

  private static Map<String, Object> rate(String of, String per, boolean posts) {
    Map<String, Object> above = Given.tree("metrics", List.of(of), "asCounted", true);
    Map<String, Object> below = Given.tree("metrics", List.of(per), "asCounted", true);
    if (posts) {
      for (Map<String, Object> side : List.of(above, below)) {
        side.put("of", "posts");
        side.put("across", "sum");
      }
    }
    return Given.tree("kind", "ratio", "of", above, "per", below);
  }

  private static ReadingDraft month(Scoring given, String metric, boolean post, long value) {
    return post
        ? given.post("s", metric, Scoring.APRIL, value)
        : given.account("s", metric, Scoring.APRIL, Scoring.MAY, value);
  }

  @ParameterizedTest
  @CsvSource({
    "facebook, engagements, all, reach, all, 4",
    "facebook, engagements, organic, reach, organic, 4",
    "facebook, engagements, all, reach, organic, missing.origin",
    "facebook, engagements, paid, reach, organic, missing.origin",
    "facebook, engagements, paid, reach, all, missing.origin",
    "x, engagements, organic, impressions, all, missing.origin",
    "x, engagements, organic, impressions, paid, missing.origin",
    "instagram, engagements, organic, reach, all, 4",
    "instagram, engagements, all, reach, all, 4",
    "instagram, engagements, all, views, organic, 4",
    "instagram, engagements, organic, reach, paid, missing.origin",
    "instagram, engagements, paid, reach, all, missing.origin"
  })
  void the_sides_of_a_rate_are_of_one(
      String platform, String of, String above, String per, String below, String value) {
    for (boolean post : List.of(true, false)) {
      Scoring given = new Scoring(platform);
      given.add(month(given, of, post, 40).origin(above));
      given.add(month(given, per, post, 1000).origin(below));

      assertThat(given.value(rate(of, per, post), 0)).as("of posts: %s", post).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource({"organic, all, reach, missing.origin", "organic, all, followers, 4"})
  void posts_beside_an_account_are_too_unless_it_is_asked_who_follows(
      String of, String per, String metric, String value) {
    Scoring given = new Scoring("facebook");
    given.add(month(given, "engagements", true, 40).origin(of));
    given.add(
        metric.equals("reach")
            ? month(given, metric, false, 1000).origin(per)
            : given.state("s", metric, Given.start(Scoring.MAY), 1000).origin(per));
    Map<String, Object> rate = rate("engagements", metric, true);
    rate.put("per", Given.tree("metrics", List.of(metric), "asCounted", true, "on", "period-end"));

    assertThat(given.value(rate, 0)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "organic, organic, 50",
    "organic, all, missing.origin",
    "organic, paid, missing.origin"
  })
  void the_ends_of_a_growth_are_of_one(String before, String now, String value) {
    Scoring given = new Scoring("facebook");
    LocalDate march = Scoring.APRIL.minusMonths(1);
    given.add(given.account("s", "views", march, Scoring.APRIL, 1000).origin(before));
    given.add(given.account("s", "views", Scoring.APRIL, Scoring.MAY, 1500).origin(now));
    Map<String, Object> growth =
        Scoring.growth("percent", Scoring.account("views", "asCounted", true));

    assertThat(given.value(growth, 0)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"organic, organic, 2000", "organic, all, missing.origin"})
  void metrics_that_are_added_up_are_of_one(String one, String other, String value) {
    Scoring given = new Scoring("facebook");
    given.add(month(given, "comments", false, 1000).origin(one));
    given.add(month(given, "shares", false, 1000).origin(other));
    Map<String, Object> sum =
        Given.tree("kind", "value", "metrics", List.of("comments", "shares"), "asCounted", true);

    assertThat(given.value(sum, 0)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "America/Los_Angeles, America/Los_Angeles, 4, 50",
    "Asia/Kolkata, Asia/Calcutta, 4, 50",
    "America/Los_Angeles, Asia/Kolkata, missing.side-zones, missing.side-zones"
  })
  void days_that_are_set_against_each_other_are_cut_alike(
      String one, String other, String value, String growth) {
    Scoring given = new Scoring("facebook");
    given.add(cut(given, "engagements", Scoring.APRIL, ZoneId.of(one), 40));
    given.add(cut(given, "reach", Scoring.APRIL, ZoneId.of(other), 1000));
    assertThat(given.value(rate("engagements", "reach", false), 0)).isEqualTo(value);

    given.add(cut(given, "comments", Scoring.APRIL.minusMonths(1), ZoneId.of(one), 20));
    given.add(cut(given, "comments", Scoring.APRIL, ZoneId.of(other), 30));
    Map<String, Object> of = Scoring.account("comments", "asCounted", true);
    assertThat(given.value(Scoring.growth("percent", of), 0)).isEqualTo(growth);
  }

  private static ReadingDraft cut(
      Scoring given, String metric, LocalDate from, ZoneId zone, long value) {
    return given
        .window(
            "s",
            metric,
            from.atStartOfDay(zone).toInstant(),
            from.plusMonths(1).atStartOfDay(zone).toInstant(),
            value)
        .zone(zone);
  }
}
