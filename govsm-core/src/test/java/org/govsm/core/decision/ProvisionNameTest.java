package org.govsm.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.govsm.core.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Provisions in Hindi, part by part; in English as they are cited. */
class ProvisionNameTest {

  private static final Messages HINDI =
      Messages.of("hi", Map.of("term.service.short-video", "लघु वीडियो"))
          .over(Messages.shipped("hi"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "section 4 | धारा 4",
        "rule 149(ii), scope | नियम 149(ii), दायरा",
        "rule 157, through rule 206 | नियम 157, नियम 206 के माध्यम से",
        "rule 173(i), read with rule 170(i) | नियम 173(i), नियम 170(i) के साथ पठित",
        "Exec. summary, page 4 | कार्यकारी सार, पृष्ठ 4",
        "order 21(1)/2007-MA, paragraph 3(v) | आदेश 21(1)/2007-MA, पैरा 3(v)",
        "letter of 16 March 2024 | पत्र (16 मार्च 2024)",
        "scope, as updated on 2 March 2026 | दायरा, 2 मार्च 2026 को अद्यतन",
        "scope, as updated on 2 Marchember 2026 | दायरा, 2 Marchember 2026 को अद्यतन",
        "rule 3; nobody has a word for this | नियम 3; nobody has a word for this",
        "service short-video | सेवा “लघु वीडियो”",
        "service of-others | service of-others",
        "9.4 | 9.4",
      })
  void a_provision_is_said_in_hindi(String cited, String said) {
    assertThat(new ProvisionName(cited).name(HINDI)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rule 157, through rule 206 | rule 157, through rule 206",
        "service short-video | service “Short video”",
        "KPI views | KPI views",
      })
  void english_is_left_as_it_is_cited(String cited, String said) {
    Messages english =
        Messages.of("en", Map.of("term.service.short-video", "Short video"))
            .over(Messages.shipped("en"));

    assertThat(new ProvisionName(cited).name(english)).isEqualTo(said);
  }
}
