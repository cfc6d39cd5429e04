package org.govsm.core.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of instruments are said in the language of their reader, wholly or as published. */
class InstrumentNameTest {

  private static final Messages HINDI = Messages.shipped("hi");
  private static final Messages ENGLISH = Messages.shipped("en");

  private static String hindi(String name) {
    return new InstrumentName(name).name(HINDI);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "West Bengal Finance Department memorandum 3876-F(Y) of 14.06.2018"
            + "|पश्चिम बंगाल वित्त विभाग ज्ञापन 3876-F(Y) दिनांक 14.06.2018",
        "Tripura Finance Department memorandum F10(4)-FIN(G)/15(L)/1602-1747 of 25.09.2019"
            + "|त्रिपुरा वित्त विभाग ज्ञापन F10(4)-FIN(G)/15(L)/1602-1747 दिनांक 25.09.2019",
        "General Financial Rules 2017|सामान्य वित्तीय नियम 2017",
        "GFR 2017 (updated to 31.07.2025)|सामान्य वित्तीय नियम (GFR) 2017 (31.07.2025 तक अद्यतन)",
        "OM F.1/2/2023-PPD|कार्यालय ज्ञापन F.1/2/2023-PPD",
        "GeM revenue policy of 9 August 2024|GeM की राजस्व नीति दिनांक 9 अगस्त 2024",
        "S.O. 5670(E)|का॰आ॰ 5670(अ)",
        "Right to Information Act 2005|सूचना का अधिकार अधिनियम 2005",
        "Rates of the information department of Sikkim, as reported"
            + "|सिक्किम के सूचना विभाग की दरें, समाचारों के अनुसार",
        "Assam Public Procurement Act 2017 (24 of 2017) and Rules 2020"
            + "|असम लोक क्रय अधिनियम 2017 (2017 का 24) और नियम 2020",
        "Odisha Office Memoranda of 13.03.2018, 19.04.2018 and 16.10.2020"
            + "|ओडिशा कार्यालय ज्ञापन दिनांक 13.03.2018, 19.04.2018 और 16.10.2020",
      })
  void a_name_is_said_in_hindi(String published, String said) {
    assertThat(hindi(published)).isEqualTo(said);
    assertThat(new InstrumentName(published).name(ENGLISH)).isEqualTo(published);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "YouTube Data API v3",
        "Ruritania Finance Department memorandum 1-F of 14.06.2018",
        "An order of somebody, as reported",
        "",
        " of 14.06.2018",
        "{name}",
        "$1 of 14.06.2018"
      })
  void a_name_of_which_a_part_is_not_known_stays_as_it_is_published(String published) {
    assertThat(hindi(published)).isEqualTo(published);
  }

  @Test
  void what_is_said_of_a_name_does_not_hang_on_what_was_said_before() {
    String known = "Assam Digital Media Policy 1901";
    String deep = known + ", as amended".repeat(4);

    assertThat(hindi(deep)).isEqualTo(deep);
    assertThat(hindi(known + ", as amended")).isNotEqualTo(known + ", as amended");
  }

  @Test
  void what_is_govsms_own_is_said_in_words() {
    assertThat(hindi(InstrumentName.OWN_DEFAULT)).contains("मानक");
  }

  @ParameterizedTest
  @CsvSource({
    "Memorandum 1 of 14.06.2018, 2018-06-14, false",
    "Memorandum 1 of 14.06.2018, 2018-06-15, true",
    "Policy of 9 August 2024, 2024-08-09, false",
    "Policy of 9 August 2024, 2024-09-09, true",
    "Rules 2017, 2017-03-01, true",
  })
  void a_day_that_the_name_says_is_not_said_again(String name, LocalDate day, boolean beside) {
    Citation citation = Citation.of(name, "rule 1").issued(day).cite();

    assertThat(citation.issuedBeside().isPresent()).isEqualTo(beside);
    assertThat(Citation.of(name, "rule 1").cite().issuedBeside()).isEmpty();
  }

  @Test
  void places_are_named_as_the_table_of_jurisdictions_names_them() throws IOException {
    Set<String> lines =
        lines().stream()
            .filter(line -> line.startsWith("place "))
            .map(line -> line.substring(6))
            .collect(Collectors.toSet());
    LocalDate today = LocalDate.of(2026, 11, 30);

    Jurisdictions.shipped().on(today).stream()
        .filter(place -> !place.id().equals("IN"))
        .forEach(
            place ->
                assertThat(lines)
                    .contains(
                        place.name("en", today).orElseThrow()
                            + " = "
                            + place.name("hi", today).orElseThrow()));
  }

  @Test
  void no_name_stands_twice_and_both_sides_have_the_same_holes() throws IOException {
    List<String> lines = lines();

    assertThat(lines.stream().map(line -> line.split(" = ", 2)[0])).doesNotHaveDuplicates();
    for (String line : lines) {
      String[] sides = line.split(" = ", 2);
      assertThat(holes(sides[1])).as(line).isEqualTo(holes(sides[0]));
    }
  }

  private static List<String> holes(String side) {
    return Pattern.compile("\\{[^}]*}")
        .matcher(side)
        .results()
        .map(one -> one.group())
        .sorted()
        .toList();
  }

  private static List<String> lines() throws IOException {
    String file = "instruments.hi.txt";
    try (InputStream in = requireNonNull(InstrumentName.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
