package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageMarksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p lang=\"en\">Name · नाम</p> | <p lang=\"en\">Name · <span lang=\"hi\">नाम</span></p>",
        "<p lang=\"en\">सूचना निदेशालय, नमूना (काल्पनिक)</p>"
            + " | <p lang=\"en\"><span lang=\"hi\">सूचना निदेशालय, नमूना (काल्पनिक</span>)</p>",
        "<p lang=\"hi\">देखें: Manual for Procurement of Goods</p> | <p lang=\"hi\">देखें: <span"
            + " lang=\"en\">Manual for Procurement of Goods</span></p>",
        "<div lang=\"hi\"><p>a</p>Rules of the Union of India</div> | <div"
            + " lang=\"hi\"><p>a</p><span lang=\"en\">Rules of the Union of India</span></div>",
        "<p lang=\"hi\">पत्र Namuna Reels (invented) को</p> | <p lang=\"hi\">पत्र <span"
            + " lang=\"en\">Namuna Reels (invented</span>) को</p>",
        "<p lang=\"hi\">खंड as amended</p> | <p lang=\"hi\">खंड <span lang=\"en\">as"
            + " amended</span></p>",
        "<div lang=\"hi\"><br>One two three four<img alt=\"a > b\"></div> | <div"
            + " lang=\"hi\"><br><span lang=\"en\">One two three four</span><img alt=\"a >"
            + " b\"></div>",
      })
  void words_of_the_other_language_are_marked(String page, String marked) {
    assertThat(LanguageMarks.in(page)).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p lang=\"hi\">General Financial Rules</p>",
        "<p lang=\"hi\">सार (GeMAR&amp;PTS), 9&amp;Co</p>",
        "<p lang=\"hi\">खाता x-old और demo.author का telegram, a@b.example</p>",
        "<p lang=\"en\">No Hindi at all</p>",
        "<p lang=\"en\"><q lang=\"hi\">नाम <em>और</em> काम</q></p>",
        "<p lang=\"hi\"><code>one two three four five</code></p>",
        "<html"
            + " lang=\"en\"><title>नाम</title><option>नाम</option><svg><text>नाम</text></svg></html>",
        "<p lang=\"en\" title=\"नाम > काम\">a</p>",
        "<p>नाम one two three four</p>",
        "<a hreflang=\"hi\">नाम</a>",
        "नाम",
        "<",
        "<p lang=\"en",
        "</p></p>"
      })
  void all_else_is_left_as_it_is(String page) {
    assertThat(LanguageMarks.in(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000})
  void a_long_page_is_marked_all_the_same(int words) {
    String page = "<p lang=\"hi\">" + "word, ".repeat(words) + "<b>नाम</b></p>";

    assertThat(LanguageMarks.in(page))
        .contains("<span lang=\"en\">word, word")
        .endsWith("</b></p>");
  }
}
