package org.govsm.core.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.source.BrokenFileException;
import org.junit.jupiter.api.Test;

class PlatformAccessTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  @Test
  void what_was_not_found_asks_a_person_and_never_blocks() {
    List<Finding> found =
        PlatformAccess.shipped().findings(List.of("youtube", "TikTok", "tiktok"), DAY);

    assertThat(found)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.weight()).isEqualTo(Weight.WARNING);
              assertThat(one.text().key()).isEqualTo("platform.access-check");
              assertThat(one.citation().provision()).isEqualTo("section 69A");
              assertThat(one.citation().sure()).isEqualTo(Certainty.NOT_FOUND);
            });
  }

  @Test
  void capitals_and_separators_make_no_other_platform() {
    PlatformAccess table = table("sure='high' from='2020-06-29'");

    assertThat(table.findings(List.of("CLIP_APP", "clip-app", "Clip App", "clipapp"), DAY))
        .hasSize(1);
    assertThat(table.findings(List.of("clip", "clip-app-2"), DAY)).isEmpty();
  }

  @Test
  void a_sure_order_blocks_from_its_first_day_on() {
    PlatformAccess table = table("sure='high' from='2026-11-29'");

    assertThat(weights(table, DAY)).containsExactly(Weight.BLOCKING);
    assertThat(weights(table, DAY.minusDays(1))).containsExactly(Weight.WARNING);
  }

  @Test
  void an_order_of_low_certainty_or_without_a_day_asks_a_person() {
    assertThat(weights(table("sure='low' from='2020-01-01'"), DAY)).containsExactly(Weight.WARNING);
    assertThat(weights(table("sure='high'"), DAY)).containsExactly(Weight.WARNING);
  }

  @Test
  void a_row_without_a_grade_is_refused() {
    assertThatThrownBy(() -> table("sure='perhaps'"))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("sure");
  }

  private static List<Weight> weights(PlatformAccess table, LocalDate day) {
    return table.findings(List.of("Clip App"), day).stream().map(Finding::weight).toList();
  }

  private static PlatformAccess table(String attributes) {
    String xml =
        "<platforms xmlns='urn:govsm:platform-access:1' checked-on='2026-11-29'>"
            + "<platform code='clip-app' instrument='Order (invented)' provision='section 1' "
            + attributes
            + "/></platforms>";
    return PlatformAccess.read("test.xml", xml.getBytes(UTF_8));
  }
}
