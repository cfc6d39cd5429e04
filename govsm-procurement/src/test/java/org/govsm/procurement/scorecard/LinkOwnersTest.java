package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readings that come without a file, of posts whose link says whose they are. */
class LinkOwnersTest {

  private static final LocalDate MAY = Given.FIRST.plusMonths(1);

  private static final String LINKS =
      """
      x,         https://x.com/dept/status/1800000000000000001
      tiktok,    https://www.tiktok.com/@dept/video/7100000000000000001
      instagram, https://www.instagram.com/dept/p/ABCdefGHI12/
      threads,   https://www.threads.com/@dept/post/Cabcdefghij
      facebook,  https://www.facebook.com/dept/posts/123456789012345
      telegram,  https://t.me/dept/12
      linkedin,  https://www.linkedin.com/posts/dept_note-activity-7100000000000000001-abcd
      """;

  @ParameterizedTest
  @CsvSource(textBlock = LINKS)
  void a_link_says_whose_a_post_is_where_nothing_else_does(String platform, String link) {
    assertThat(value(platform, link, null, "@dept")).isEqualTo("10");
    assertThat(value(platform, link, "Dept", "@dept")).isEqualTo("10");
    assertThat(value(platform, link, null, "@other")).isNotEqualTo("10");
  }

  @ParameterizedTest
  @CsvSource(textBlock = LINKS)
  void a_link_of_another_account_than_the_reading_holds_it(String platform, String link) {
    assertThat(value(platform, link, "@other", "@other")).isEqualTo("missing.link-owner");
    assertThat(value(platform, link, "@other", "@dept")).isEqualTo("missing.link-owner");
    assertThat(value(platform, link, "@other", null)).isEqualTo("missing.link-owner");
    assertThat(value(platform, link, "@other", "@third")).isNotEqualTo("10");
  }

  @ParameterizedTest
  @CsvSource({
    "x, https://x.com/i/status/1800000000000000001, @dept",
    "facebook, https://www.facebook.com/dept/posts/123456789012345, 100064000000001",
  })
  void a_link_that_does_not_tell_stands_against_nobody(
      String platform, String link, String account) {
    assertThat(value(platform, link, account, account)).isEqualTo("10");
  }

  /** The sum of reactions of April, or the first question. */
  private static String value(
      String platform, String link, @Nullable String account, @Nullable String own) {
    boolean reacts = List.of("facebook", "telegram", "linkedin").contains(platform);
    String metric = reacts ? "reactions" : "likes";
    ReadingDraft reading =
        Reading.of(link, platform, metric)
            .window(Given.start(Given.FIRST), Given.start(MAY))
            .published(Given.start(Given.FIRST))
            .figure(Figure.of(BigDecimal.TEN))
            .source("platform-export", Given.start(MAY.plusDays(4)));
    Optional.ofNullable(account).ifPresent(reading::account);
    Map<String, Object> payment = Given.settled();
    if (own != null) {
      payment.put("accounts", List.of(Given.tree("platform", platform, "ids", List.of(own))));
    }
    Map<String, Object> measure = Scoring.posts("sum", metric);
    Terms terms =
        Given.terms()
            .set("payment", payment)
            .set("kpis", List.of(Given.kpi("k", measure, "platforms", List.of(platform))))
            .done()
            .orThrow();
    KpiResult result =
        Scorecards.upTo(
                terms,
                MetricDictionary.shipped(),
                ReadingBook.of(List.of(reading.done())),
                terms.periods().get(0),
                Instant.parse("2026-12-31T00:00:00Z"),
                new ValueCache())
            .get(0)
            .results()
            .get(0);
    return result
        .value()
        .map(one -> one.low().shown().toString())
        .orElseGet(() -> result.reasons().get(0).key());
  }
}
