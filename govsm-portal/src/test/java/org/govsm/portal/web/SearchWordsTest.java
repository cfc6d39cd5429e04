package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts are compared whatever their case, their spelling in Unicode and their blanks. */
class SearchWordsTest {

  /** Letters, blanks, Devanagari with its signs, and what is joined to the letter before it. */
  private static final String SIGNS =
      "aZ9-\u0130\u0131\u00df\u00e9E\u0301\u212b \t\n"
          + "\u00a0\u2003\u200b\u200c\u200d\u200e\u20b9\u2013"
          + "\u0915\u0921\u0928\u0930\u0933\u093c\u094d\u093f\u0929\u0931\u0934\u0951\u0952\u0958\u095c"
          + "\u095f\u0964\u0966\u097d\u0985\u09bc\u09be\u09c7";

  /** What is meant, in the words of Unicode. */
  private static String meant(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("[\\s\\p{Z}\\x1c-\\x1f]+", " ")
        .strip();
  }

  @Test
  void each_text_of_signs_that_are_joined_or_unseen_is_folded_as_unicode_means_it() {
    Random random = new Random(15);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(7); length >= 0; length--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      assertThat(SearchWords.fold(text.toString()))
          .as("%s", text)
          .isEqualTo(meant(text.toString()));
    }
  }

  @Test
  void each_single_sign_and_each_after_a_letter_is_folded_as_unicode_means_it() {
    for (char sign = 0; sign < 0x3000; sign++) {
      for (String text : new String[] {"a" + sign + "B", "\u0928" + sign, "\u094d" + sign + " "}) {
        assertThat(SearchWords.fold(text)).as("%x", (int) sign).isEqualTo(meant(text));
      }
    }
  }

  @Test
  void what_is_typed_is_found_in_whichever_spelling() {
    assertThat(SearchWords.fold("  \u0938\u095c\u0915  DEMO "))
        .isEqualTo(SearchWords.fold("\u0938\u0921\u093c\u0915 demo"));
    assertThat(SearchWords.in(" Two\u00a0 words ")).containsExactly("two", "words");
  }
}
