package org.govsm.procurement.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.govsm.core.decision.Finding;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedTextsTest {

  private static final String CAMP =
      "Free eye camp on Monday at the district hospital, register by Friday evening at the desk";

  private static PublishedText text(String account, int number, String text) {
    Instant out = Instant.parse("2026-10-01T04:00:00Z").plusSeconds(3_600L * number);
    return PublishedText.of("p" + number, account, out, text);
  }

  private static List<String> said(List<PublishedText> texts) {
    return RepeatedTexts.of(texts).stream()
        .map(finding -> ProcurementLaw.messages("en").say(finding.text()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CAMP,
        "FREE eye camp on Monday, at the district hospital: register by Friday evening at the"
            + " desk!",
        "@dept Free eye camp on Monday at the district hospital register by Friday evening at the"
            + " desk https://example.org/2",
        "Free eye camp on Monday at the district hospital, register by Friday evening at the gate"
      })
  void a_text_that_is_nearly_the_same_is_told(String again) {
    List<PublishedText> texts = List.of(text("x/dept", 1, CAMP), text("x/dept", 2, again));

    assertThat(said(texts))
        .containsExactly("x/dept: the text of the post p1 was published again (1): p2.");
  }

  @Test
  void a_hindi_text_is_told_by_its_words() {
    String hindi = "सोमवार को ज़िला अस्पताल में निःशुल्क नेत्र शिविर, शुक्रवार तक पंजीकरण करें";
    String other = "सोमवार को ज़िला पुस्तकालय में निःशुल्क पुस्तक मेला, शनिवार तक पंजीकरण करें";

    assertThat(RepeatedTexts.of(List.of(text("a", 1, hindi), text("a", 2, hindi)))).hasSize(1);
    assertThat(RepeatedTexts.of(List.of(text("a", 1, hindi), text("a", 2, other)))).isEmpty();
  }

  @Test
  void another_account_another_text_a_short_text_and_the_same_post_are_no_repeats() {
    assertThat(
            RepeatedTexts.of(
                List.of(
                    text("x/dept", 1, CAMP),
                    text("facebook/dept", 2, CAMP),
                    text("x/dept", 3, CAMP.replace("eye", "dental").replace("Monday", "Sunday")),
                    text("x/dept", 4, "Happy Diwali to all"),
                    text("x/dept", 5, "Happy Diwali to all"),
                    text("x/dept", 1, CAMP))))
        .isEmpty();
  }

  @Test
  void the_order_in_which_texts_are_given_changes_nothing() {
    List<PublishedText> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      texts.add(
          text("x/dept", i, "Notice " + i % 20 + " of the office of the " + i % 20 + " ward"));
    }
    List<String> said = said(texts);
    Collections.shuffle(texts, new Random(7));

    assertThat(said(texts)).isEqualTo(said).hasSize(20);
    assertThat(RepeatedTexts.of(texts))
        .extracting(Finding::weight)
        .containsOnly(Finding.Weight.WARNING);
  }
}
