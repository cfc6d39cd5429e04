package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences on terms name members in words, as no form shows their names. */
class WordsOfTermsTest {

  private static final Pattern BRANDS =
      Pattern.compile("YouTube|LinkedIn|TikTok|WhatsApp|GeMC|GeM|\\{[^}]*}");

  private static final Pattern MEMBER = Pattern.compile("\\b[a-z]+[A-Z]\\w*");

  @ParameterizedTest
  @CsvSource({
    "contract,en",
    "contract,hi",
    "requirement,en",
    "requirement,hi",
    "payment,en",
    "payment,hi",
    "scorecard,en",
    "scorecard,hi"
  })
  void have_no_name_of_a_member(String folder, String language) throws IOException {
    List<String> wrong = new ArrayList<>();
    String file = folder + "/messages." + language + ".txt";
    try (var in = ProcurementLaw.class.getResourceAsStream("/org/govsm/procurement/" + file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(one -> one.contains(" = ")).toList()) {
        String said = line.substring(line.indexOf(" = ") + 3);
        if (MEMBER.matcher(BRANDS.matcher(said).replaceAll("")).find()) {
          wrong.add(line);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
