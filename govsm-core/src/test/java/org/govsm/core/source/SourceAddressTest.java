package org.govsm.core.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.PackText;
import org.govsm.core.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever shows a citation may make a link of the address of its source. */
class SourceAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://doe.gov.in/files/x.pdf?a=javascript:b",
        "HTTP://example.org/",
        "urn:seen:recalled",
        "docs/procedures.md",
        "business-standard.com \u2026116060901083_1 (cut)",
        "newsonair.gov.in, 17 March 2024",
        "example.org:8080/x",
        "12:30 on a notice board",
        ""
      })
  void is_a_page_of_the_web_a_name_or_words(String address) {
    assertThat(SourceAddress.isOne(address)).isTrue();
    assertThat(Citation.of("The Act", "1").seen(SourceKind.REPORT, LocalDate.EPOCH, address).cite())
        .extracting(citation -> citation.address().orElseThrow())
        .isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript: alert(1)",
        " \u0001javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "https:doe.gov.in",
        "mailto:a@b.in"
      })
  void is_nothing_that_runs_or_opens_something_else(String address) {
    assertThat(SourceAddress.isOne(address)).isFalse();
    Citation.Draft draft = Citation.of("The Act", "1");
    assertThatThrownBy(() -> draft.seen(SourceKind.REPORT, LocalDate.EPOCH, address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://");
    assertThatThrownBy(() -> draft.official(address)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-found", "borrowed-from"})
  void of_a_book_is_refused_at_its_line(String entry) {
    String more = entry.equals("not-found") ? "" : " sure='high' seen='official' book='Y'";
    String book =
        """
        <book xmlns='urn:govsm:book:1' id='X' jurisdiction='X'>
          <%s question='q' instrument='I' provision='p' seenOn='2026-01-01' address='javascript:a'%s/>
        </book>
        """
            .formatted(entry, more);

    assertThatThrownBy(() -> Library.draft().book("x.xml", book.getBytes(UTF_8)))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("x.xml:2:3: [xml.address]");
  }

  @Test
  void of_a_pack_is_refused_at_its_line() {
    String pack =
        PackText.of("UNIQUE")
            .id("p")
            .day("award")
            .input("value", "rupees")
            .output("n", "number")
            .row("p.r", "- | <= 100 => 1")
            .xml()
            .replace("https://example.org/act", "javascript:a");

    assertThatThrownBy(() -> RulePack.read("p.dmn", pack.getBytes(UTF_8)))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("[xml.address] locationURI=\"javascript:a\"");
  }
}
