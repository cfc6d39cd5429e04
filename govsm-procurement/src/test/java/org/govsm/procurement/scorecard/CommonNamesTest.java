package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.govsm.procurement.scorecard.Scoring.APRIL;
import static org.govsm.procurement.scorecard.Scoring.MAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.CommonMeaning;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that terms use for several platforms. */
class CommonNamesTest {

  /** Where another metric is named: a sentence calls it by its name. */
  private static final String CODE = "[a-z]+-[a-z]+";

  private static final MetricDictionary METRICS = MetricDictionary.shipped();

  private static Terms terms(List<String> platforms, Object... measure) {
    return Given.terms()
        .add("kpis", Given.kpi("k", Given.tree(measure), "platforms", platforms))
        .done()
        .orThrow();
  }

  private static Terms value(String platform, List<String> names, Object... more) {
    Map<String, Object> measure = Given.tree("kind", "value", "metrics", names);
    measure.putAll(Given.tree(more));
    return Given.terms()
        .add("kpis", Given.kpi("k", measure, "platforms", List.of(platform)))
        .done()
        .orThrow();
  }

  private static List<String> notes(Terms terms, String language) {
    Messages words = METRICS.words(language).over(ProcurementLaw.messages(language));
    return terms.notes(METRICS).stream().map(Finding::text).map(words::say).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "likes,      facebook,  reactions-like",
    "likes,      youtube,   likes",
    "comments,   x,         replies",
    "comments,   threads,   replies",
    "shares,     telegram,  forwards",
    "shares,     whatsapp,  forwards",
    "engagement, instagram, engagements",
    "reach,      linkedin,  reach",
    "followers,  telegram,  followers",
    "clicks,     linkedin,  clicks",
    "views,      tiktok,    views",
  })
  void a_name_means_one_metric_of_a_platform(String name, String platform, String metric) {
    assertThat(METRICS.resolve(platform, name)).map(Metric::code).contains(metric);
    assertThat(value(platform, List.of(name)).unknownMetrics(METRICS)).isEmpty();
  }

  @Test
  void a_name_that_is_nearly_one_names_it() {
    List<InputFault> faults = value("youtube", List.of("viws")).unknownMetrics(METRICS);

    assertThat(faults)
        .singleElement()
        .extracting(fault -> fault.text().values().get("nearest"))
        .isEqualTo("views");
  }

  @Test
  void every_name_on_every_platform_is_counted_or_refused_with_what_there_is() {
    List<String> refused = new ArrayList<>();
    for (Code name : METRICS.commonNames()) {
      for (Code platform : METRICS.platforms()) {
        List<InputFault> faults =
            value(platform.code(), List.of(name.code())).unknownMetrics(METRICS);
        if (METRICS.resolve(platform.code(), name.code()).isPresent()) {
          assertThat(faults).as("%s on %s", name, platform).isEmpty();
        } else {
          refused.add(name + " " + platform);
          assertThat(faults).singleElement().extracting(InputFault::code).isEqualTo("terms.metric");
          String said =
              METRICS.words("en").over(ProcurementLaw.messages("en")).say(faults.get(0).text());
          METRICS.metrics().stream()
              .filter(metric -> metric.platform().equals(platform.code()))
              .forEach(metric -> assertThat(said).contains(metric.code()));
        }
      }
    }
    assertThat(refused).contains("likes telegram", "reach x", "reach youtube", "views whatsapp");
  }

  @Test
  void a_name_that_stands_for_another_metric_says_so_in_both_languages() {
    for (Code name : METRICS.commonNames()) {
      for (Code platform : METRICS.platforms()) {
        Optional<CommonMeaning> meaning = METRICS.meaning(platform.code(), name.code());
        boolean other =
            METRICS
                .resolve(platform.code(), name.code())
                .filter(metric -> !metric.code().equals(name.code()))
                .isPresent();
        assertThat(meaning.isPresent() || !other).as("%s on %s", name, platform).isTrue();
        if (meaning.isPresent()) {
          assertThat(meaning.get().said("hi")).isNotEqualTo(meaning.get().said("en"));
          Terms terms = value(platform.code(), List.of(name.code()));
          assertThat(notes(terms, "en"))
              .anyMatch(note -> note.contains(meaning.get().said("en").split(CODE, 2)[0]))
              .noneMatch(note -> note.matches(".*(total|engaged)-(likes|views|comments).*"));
          assertThat(notes(terms, "hi"))
              .anyMatch(note -> note.contains(meaning.get().said("hi").split(CODE, 2)[0]))
              .noneMatch(note -> note.matches(".*(total|engaged)-(likes|views|comments).*"));
        }
      }
    }
  }

  @Test
  void likes_on_facebook_are_the_reactions_of_the_kind_like_and_no_others() {
    Scoring facebook = new Scoring("facebook");
    facebook.add(facebook.account("page", "reactions", APRIL, MAY, 900));
    assertThat(facebook.value(Scoring.account("likes"), 0)).startsWith("missing.");

    facebook.add(facebook.account("page", "reactions-like", APRIL, MAY, 700));
    assertThat(facebook.value(Scoring.account("likes"), 0)).isEqualTo("700");
    assertThat(facebook.value(Scoring.account("reactions"), 0)).isEqualTo("900");
  }

  @Test
  void a_figure_of_posts_is_found_under_the_name_too() {
    Scoring x = new Scoring("x");
    x.add(x.post("p1", "replies", APRIL, 4)).add(x.post("p2", "replies", APRIL.plusDays(1), 6));

    assertThat(x.value(Scoring.posts("sum", "comments"), 0)).isEqualTo("10");
    assertThat(x.value(Scoring.posts("mean", "comments"), 0)).isEqualTo("5");
  }

  @Test
  void a_name_and_its_own_metric_are_not_added_up() {
    assertThat(value("facebook", List.of("likes", "reactions-like")).unknownMetrics(METRICS))
        .extracting(InputFault::pointer, InputFault::code)
        .containsExactly(tuple("/kpis/0/measure/metrics/1", "terms.metric-twice"));
    assertThat(value("facebook", List.of("likes", "comments")).unknownMetrics(METRICS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "facebook,  likes,       reactions",
    "facebook,  engagements, likes",
    "instagram, engagements, likes",
    "instagram, likes,       total-likes",
    "instagram, engagements, total-likes",
    "youtube,   views,       engaged-views",
    "youtube,   engagement,  comments",
    "x,         likes,       engagements",
    "linkedin,  likes,       reactions",
    "contract,  answered-within-24h, queries",
    "contract,  mentions,    mentions-negative",
  })
  void metrics_that_count_one_thing_are_not_added_up(String platform, String one, String other) {
    for (List<String> list : List.of(List.of(one, other), List.of(other, one))) {
      assertThat(value(platform, list).unknownMetrics(METRICS))
          .extracting(InputFault::pointer, InputFault::code)
          .containsExactly(tuple("/kpis/0/measure/metrics/1", "terms.metric-overlap"));
    }
  }

  @Test
  void a_list_is_refused_exactly_where_the_dictionary_knows_an_overlap() {
    for (Metric one : METRICS.metrics()) {
      for (Metric other : METRICS.metrics()) {
        if (one != other && one.platform().equals(other.platform())) {
          String platform = one.platform();
          boolean overlap = METRICS.overlap(platform, one.code(), other.code()).isPresent();
          assertThat(METRICS.overlap(platform, other.code(), one.code()).isPresent())
              .isEqualTo(overlap);
          assertThat(value(platform, List.of(one.code(), other.code())).unknownMetrics(METRICS))
              .as("%s + %s", one, other)
              .hasSize(overlap ? 1 : 0);
        }
      }
    }
    assertThat(METRICS.overlap("x", "likes", "replies")).isEmpty();
    assertThat(METRICS.overlap("facebook", "comments", "shares")).isEmpty();
  }

  @Test
  void a_platform_that_nobody_knows_is_named_as_such() {
    List<InputFault> faults =
        terms(List.of("orkut"), "kind", "value", "metrics", List.of("likes"))
            .unknownMetrics(METRICS);

    assertThat(ProcurementLaw.messages("en").say(faults.get(0).text()))
        .contains("no platform orkut", "likes");
  }

  @Test
  void paid_figures_of_a_metric_that_is_organic_only_are_warned_of() {
    assertThat(notes(value("instagram", List.of("likes"), "origin", "all"), "en"))
        .anyMatch(note -> note.contains("counts Organic figures"));
    assertThat(notes(value("instagram", List.of("likes"), "origin", "organic"), "en"))
        .noneMatch(note -> note.contains("counts Organic figures"));
    assertThat(notes(value("instagram", List.of("total-likes"), "origin", "all"), "en"))
        .noneMatch(note -> note.contains("the terms ask for"));
  }
}
