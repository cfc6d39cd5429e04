package org.govsm.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierComparisonTest {

  private static final Identifiers IDENTIFIERS = Identifiers.shipped();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  @ParameterizedTest
  @CsvSource({
    "PAN:AAPFU0939F GSTIN:27AAPFU0939F1ZV, ''",
    "PAN:AAPFU0938F GSTIN:27AAPFU0939F1ZV, identifier.pan-differs BLOCKING",
    "GSTIN:29AAGCB7383J1Z4 GSTIN:27AAPFU0939F1ZV, identifier.pan-differs BLOCKING",
    "PAN:AAPFU0938F PAN:AAPFU0939F, identifier.two BLOCKING",
    "PAN:AAPFU0939F PAN:AAPFU0939F, ''",
    "LLPIN:AAA1234 LLPIN:AAA1235, identifier.two WARNING",
    "DIN:00000001 DIN:00000002, ''",
    "GSTIN:29AAGCB7383J1Z4 CIN:U17110KA1973PLC019786, ''",
    "GSTIN:29AAGCB7383J1Z4 CIN:U17110MH1973PLC019786, identifier.state-differs WARNING",
    "GSTIN:29AAGCB7383J1Z4 UDYAM:UDYAM-MH-01-0000001, identifier.state-differs WARNING",
    "PAN:AAPPU0939F CIN:U17110MH1973PLC019786, identifier.holder-differs BLOCKING",
    "GSTIN:27AAPFU0939F1ZV CIN:U17110MH1973PLC019786, identifier.holder-differs BLOCKING",
    "PAN:AAPPU0939F CIN:U17110MH1973GAT019786, identifier.holder-differs WARNING",
    "PAN:AAPPU0939F LLPIN:AAA1234, identifier.holder-differs WARNING",
    "PAN:AAPFU0939F LLPIN:AAA1234, ''",
    "CIN:L17110MH1973PTC019786, identifier.listed-private WARNING",
    "CIN:L17110MH1973GOI019786, ''"
  })
  void what_cannot_both_hold_blocks_and_what_is_unusual_warns(String given, String found) {
    assertThat(compare(given.split(" ")))
        .extracting(finding -> finding.code() + " " + finding.weight())
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
  }

  @Test
  void both_figures_are_said_but_no_whole_pan() {
    Finding found = compare("PAN:AAPFU0938F", "GSTIN:27AAPFU0939F1ZV").get(0);
    assertThat(Messages.shipped("en").say(found.text()))
        .startsWith("PAN and GSTIN name different PANs: ••••••••8• and ••••••••9•");
  }

  @Test
  void the_order_of_the_numbers_changes_nothing_that_is_found() {
    assertThat(compare("CIN:U17110MH1973PLC019786", "PAN:AAPPU0939F"))
        .extracting(Finding::code)
        .containsExactly("identifier.holder-differs");
  }

  private static List<Finding> compare(String... given) {
    return IDENTIFIERS.compare(
        Stream.of(given)
            .map(one -> one.split(":"))
            .map(one -> IDENTIFIERS.check(one[0], one[1], DAY).orThrow())
            .toList());
  }
}
