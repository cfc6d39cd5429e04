package org.govsm.portal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevanagariPiecesTest {

  /** Pieces in the order in which they are drawn, with a bar between them. */
  @ParameterizedTest
  @CsvSource({
    "वार्षिक, वा|ि|षर्|क",
    "आपूर्तिकर्ता, आपू|ि|तर्|कर्ता",
    "कीर्त्ति, की|ि|त्तर्",
    "सर्वोच्च, स|वर्ाे|च्च",
    "वर्षों, व|षर्ाे|ं",
    "शर्तें, श|र्ते|ं",
    "ऊर्ध्व, ऊ|ध्वर्",
    "पुनर्स्थापित, पुन|स्थार्|पित",
    "कार्य, कार्य",
    "शक्ति, शक्ति",
    "निर्देश, निर्देश"
  })
  void a_half_ra_stands_behind_its_syllable(String word, String pieces) {
    assertThat(String.join("|", DevanagariPieces.of(word))).isEqualTo(pieces);
  }

  @ParameterizedTest
  @CsvSource({"फ\u093cिल्में, \u095eिल्में", "ज\u093cरूरी, \u095bरूरी", "GeM ₹1, GeM ₹1"})
  void a_letter_with_a_dot_below_is_one_sign(String word, String drawn) {
    assertThat(DevanagariPieces.of(word)).containsExactly(drawn);
  }
}
