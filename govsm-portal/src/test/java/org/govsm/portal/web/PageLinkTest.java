package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links within the portal. */
class PageLinkTest {

  @ParameterizedTest
  @CsvSource({
    "/contracts/X, /contracts/X?lang=hi",
    "/contracts/X?all=1, /contracts/X?all=1&lang=hi",
    "/contracts/X/board#ledger, /contracts/X/board?lang=hi#ledger",
    "/contracts/X?all=1#ledger, /contracts/X?all=1&lang=hi#ledger",
    "/contracts/X#why?, /contracts/X?lang=hi#why?"
  })
  void a_parameter_stands_before_the_fragment(String target, String link) {
    assertThat(Page.with(target, "lang=hi")).isEqualTo(link);
  }
}
