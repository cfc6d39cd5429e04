package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be read from a public page, and what cannot. */
class PublicFiguresTest {

  private static final MetricDictionary SHIPPED = MetricDictionary.shipped();

  private static Optional<String> said(String platform, String metric, String source) {
    Reading reading =
        Reading.of("1", platform, metric)
            .window(Instant.parse("2026-04-01T00:00:00Z"), Instant.parse("2026-05-01T00:00:00Z"))
            .figure(Figure.of(BigDecimal.TEN))
            .source(source, Instant.parse("2026-05-02T00:00:00Z"))
            .origin("all")
            .done();
    return PublicFigures.unseen(reading, SHIPPED).map(Message::key);
  }

  @ParameterizedTest
  @CsvSource({
    "youtube,views,",
    "youtube,dislikes,count.not-public",
    "youtube,watch-time,count.not-public",
    "youtube,impressions,count.not-public",
    "x,impressions,",
    "x,engagements,count.not-public",
    "facebook,comments,",
    "facebook,reach,count.not-public",
    "instagram,reach,count.not-public",
    "whatsapp,followers,count.public-unknown",
    "linkedin,impressions,count.public-unknown",
    "nowhere,views,count.public-unknown",
    "contract,accepted,"
  })
  void a_countingcounter_is_of_what_the_platform_shows(
      String platform, String metric, String refused) {
    assertThat(said(platform, metric, "public-counter")).isEqualTo(Optional.ofNullable(refused));
    assertThat(said(platform, metric, "platform-export")).isEmpty();
  }

  /** The columns of a shipped layout that reads public counters are all shown. */
  @Test
  void no_shipped_layout_of_countingcounters_reads_what_is_not_public() {
    List<String> counting =
        Layouts.shipped().all().stream()
            .filter(one -> one.source().equals("public-counter"))
            .map(Layout::id)
            .toList();

    assertThat(counting).isNotEmpty();
    assertThat(SHIPPED.metrics())
        .filteredOn(one -> counting.stream().anyMatch(one.columns()::containsKey))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.isPublic()).as(one.toString()).contains(true));
    assertThat(SHIPPED.metrics().stream().map(Metric::isPublic)).contains(Optional.of(false));
  }
}
