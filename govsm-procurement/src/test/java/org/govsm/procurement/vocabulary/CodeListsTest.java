package org.govsm.procurement.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.govsm.core.source.BrokenFileException;
import org.junit.jupiter.api.Test;

/** Lists of codes that the law treats alike. */
class CodeListsTest {

  @Test
  void rule_162_iv_gives_a_limited_tender_no_number_of_days() {
    CodeLists lists = CodeLists.shipped();

    assertThat(lists.contains(CodeLists.WITHOUT_BID_TIME, "LIMITED_TENDER")).isTrue();
    assertThat(lists.contains(CodeLists.WITHOUT_BID_TIME, "ADVERTISED_TENDER")).isFalse();
    assertThat(lists.contains(CodeLists.SEVERAL_ORDERS, "RATE_CONTRACT")).isTrue();
    assertThat(lists.contains(CodeLists.SEVERAL_ORDERS, "LIMITED_TENDER")).isFalse();
    assertThatThrownBy(() -> lists.contains("without", "LIMITED_TENDER"))
        .hasMessage("no list of codes without");
  }

  @Test
  void every_broken_line_is_named() {
    String text = "# a comment\n\none A B\ntwo\nthree A A\none C\n";

    assertThatThrownBy(() -> DataLines.read("codes.txt", text, CodeLists::read))
        .isInstanceOf(BrokenFileException.class)
        .hasMessage(
            """
            codes.txt:4: [data.line] the list two has no codes; write them after its name
            codes.txt:5: [data.line] the list three has a code twice; write each once
            codes.txt:6: [data.line] the list one appears twice; write it once\
            """);
  }
}
