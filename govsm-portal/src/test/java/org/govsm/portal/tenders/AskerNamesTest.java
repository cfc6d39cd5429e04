package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A question goes to all and does not say who asks. */
class AskerNamesTest {

  private static final String NAME = "Kalpanik Media Agency (invented)";

  @Test
  void a_name_is_found_however_it_is_written() {
    for (String text :
        List.of(
            "We, Kalpanik Media Agency (invented), ask",
            "We, Kalpanik Media Agency, ask: may the samples be older?",
            "M/s KALPANIK MEDIA AGENCY Pvt. Ltd. asks",
            "kalpanik media agency")) {
      assertThat(AskerNames.isIn(text, NAME)).as(text).isTrue();
    }
    assertThat(
            AskerNames.isIn("काल्पनिक मीडिया एजेंसी पूछती है", "काल्पनिक मीडिया एजेंसी (काल्पनिक)"))
        .isTrue();
    assertThat(AskerNames.isIn("demo-agency asks", "demo-agency")).isTrue();
    assertThat(AskerNames.isIn("Bid B-f27b43a0b4 asks", "B-f27b43a0b4")).isTrue();
  }

  @Test
  void the_first_words_of_a_longer_name_tell_it_and_words_of_the_trade_do_not() {
    for (String text :
        List.of(
            "Kalpanik Media asks",
            "We at K.M.A. (Kalpanik Media) ask",
            "Ask us at www.kalpanik-media.example")) {
      assertThat(AskerNames.isTold(text, NAME)).as(text).isTrue();
    }
    assertThat(AskerNames.isTold("काल्पनिक मीडिया ए-जेंसी", "काल्पनिक मीडिया एजेंसी (काल्पनिक)"))
        .isTrue();
    assertThat(AskerNames.isTold("Is media in Hindi asked?", NAME)).isFalse();
    assertThat(AskerNames.isTold("Is digital marketing asked?", "Digital Marketing Services"))
        .isFalse();
  }

  @Test
  void a_part_of_a_name_and_other_words_are_none() {
    for (String text :
        List.of(
            "May a media agency send samples?", "May the samples be older?", "?", "(a) and ,")) {
      assertThat(AskerNames.isIn(text, NAME)).as(text).isFalse();
    }
  }

  private static final ToldNames TOLD =
      new ToldNames(
          "Directorate of Namuna Pradesh\nFilms of Delhi",
          "directorateofnamunapradesh|filmsofdelhi");

  @Test
  void the_first_word_of_the_own_name_tells_it_and_its_initial_does() {
    assertThat(TOLD.hasPart("May Kalpanik ask about samples?", NAME)).isTrue();
    assertThat(TOLD.hasPart("We, K. Media, ask", NAME)).isTrue();
    assertThat(TOLD.hasPart("May media be older?", NAME)).isFalse();
    assertThat(TOLD.hasPart("Is it in Delhi?", "Delhi Films")).as("a word of the tender").isFalse();
    assertThat(TOLD.hasPart("Which creative counts?", "Creative Reels")).isFalse();
    assertThat(TOLD.hasPart("A sample of Asha is", "Asha Udaharan")).as("short").isFalse();
  }

  @Test
  void words_that_the_tender_has_name_nobody_else() {
    assertThat(TOLD.hasName("Namuna Pradesh pays", "Namuna Pradesh Film Corporation")).isFalse();
    assertThat(TOLD.hasName("Kalpanik Media is right", NAME)).isTrue();
    assertThat(TOLD.hasName("as Namuna Reels wrote", "Namuna Reels (invented)")).isTrue();
  }

  /** Found: so a department could never write them, be it as ordinary words. */
  @Test
  void two_words_of_a_name_without_capitals_tell_nobody_but_the_whole_name_and_an_address_do() {
    String name = "लोक संचार सोसाइटी (काल्पनिक)";
    for (String text :
        List.of("लोक संचार के नियम", "लोक-संचार की भाषा", "लोक, संचार और माध्यम", "लोकसंचार")) {
      assertThat(TOLD.isWritten(text, name)).as(text).isFalse();
      assertThat(TOLD.hasName(text, name)).as(text).isFalse();
      assertThat(TOLD.hasFirstTwo(text, name)).as("of who asks").isTrue();
    }
    assertThat(TOLD.isWritten("लोक संचार सोसाइटी ने पूछा", name)).isTrue();
    assertThat(TOLD.hasName("लोक संचार सोसाइटी ने पूछा", name)).isTrue();
    assertThat(TOLD.isWritten("Lok-Sanchar may bid", "Lok Sanchar Society")).isTrue();
  }

  /** Found: letter by letter the name of who asks, or of another, went to everybody. */
  @Test
  void letters_that_stand_apart_are_read_as_the_name() {
    for (String text :
        List.of(
            "Yes, K a l p a n i k  M e d i a may use it.",
            "Ask K-a-l-p-a-n-i-k-M-e-d-i-a-A-g-e-n-c-y",
            "K.a.l.p.a.n.i.k. M.e.d.i.a. knows")) {
      assertThat(TOLD.isWritten(text, NAME)).as(text).isTrue();
      assertThat(TOLD.hasName(text, NAME)).as(text).isTrue();
    }
    assertThat(TOLD.isWritten("as N a m u n a R e e l s do", "Namuna Reels (invented)")).isTrue();
    assertThat(TOLD.hasPart("K.a.l.p.a.n.i.k asks", NAME)).isTrue();
    assertThat(TOLD.isWritten("Items a, b, c of the U.S.A.", NAME)).isFalse();
    assertThat(TOLD.isWritten("of N a m u n a P r a d e s h", "Namuna Pradesh Films")).isFalse();
  }

  @Test
  void an_id_of_the_register_is_found_as_a_word_of_its_own() {
    assertThat(TOLD.hasId("demo-mse errs", "demo-mse")).isTrue();
    assertThat(TOLD.hasId("DEMO\u2011MSE errs", "demo-mse")).isTrue();
    assertThat(TOLD.hasId("demo-mse-2 errs", "demo-mse")).isFalse();
    assertThat(TOLD.hasId("a bid", "a")).isFalse();
    assertThat(TOLD.hasId("films are", "films")).as("a word of the tender").isFalse();
  }
}
