package org.govsm.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.identity.Identifier.Form;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  private static final Identifiers IDENTIFIERS = Identifiers.shipped();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @ParameterizedTest
  @CsvSource({
    "PAN, AAPFU0939F",
    "GSTIN, 27AAPFU0939F1ZV",
    "GSTIN, 29AAGCB7383J1Z4",
    "UDYAM, UDYAM-MH-01-0000001",
    "CIN, L17110MH1973PLC019786",
    "DIN, 00000001",
    "TAN, ABCD12345E",
    "IFSC, SBIN0000001"
  })
  void a_number_of_the_published_form_is_valid(String kind, String number) {
    assertThat(read(kind, number).form()).isEqualTo(Form.VALID);
    assertThat(read(kind, number).findings()).isEmpty();
    assertThat(read(kind, number).number()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "PAN, ' aapfu0939f ', AAPFU0939F",
    "GSTIN, 27 aapfu0939f 1zv, 27AAPFU0939F1ZV",
    "UDYAM, udyammh010000001, UDYAM-MH-01-0000001",
    "LLPIN, aaa1234, AAA-1234"
  })
  void spaces_hyphens_and_small_letters_are_put_right(String kind, String given, String number) {
    assertThat(read(kind, given).number()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PAN | AAPFUO939F | character 6 is “O”; a digit belongs there. Did you mean “0”?",
        "PAN | AA PFUO939F | character 7 is “O”; a digit belongs there. Did you mean “0”?",
        "PAN | AAPFU0939 | 9 letters and digits were given; it has 10.",
        "PAN | AAPXU0939F | “X” at character 4 is not a known code.",
        "PAN | AAPFU०939F | character 6 is U+0966 (DEVANAGARI DIGIT ZERO)",
        "PAN | '' | enter the number",
        "GSTIN | 27AAPFU0939F1ZW | the last character “W” (character 15) does not fit",
        "GSTIN | 28AAPFU0939F1ZT | not a known code of a state. The list was read up to 28"
            + " February",
        "GSTIN | 27AAAXG1234H1ZV | “X” at character 6 is not a known code.",
        "CIN | L17110MH1849PLC019786 | the year “1849” at character 9 is before 1850",
        "CIN | L17110MH1973ABC019786 | “ABC” at character 13 is not a known code.",
        "CIN | X17110MH1973PLC019786 | “X” at character 1 is not a known code.",
        "IFSC | SBIN1000001 | character 5 is “1”; “0” belongs there",
        "TAN | ABCD1234E | 9 letters and digits were given"
      })
  void a_fault_says_what_is_wrong_and_where(String kind, String given, String said) {
    assertThat(faults(kind, given))
        .extracting(fault -> Messages.shipped("en").say(fault.text()))
        .anySatisfy(text -> assertThat(text).contains(said));
  }

  @ParameterizedTest
  @CsvSource({"PAN, 100, 100", "PAN, 101, 1", "LLPIN, 101, 1"})
  void a_whole_text_is_one_fault(String kind, int length, int faults) {
    assertThat(faults(kind, "!".repeat(length))).hasSize(faults);
  }

  @Test
  void the_shipped_ones_are_read_once() {
    assertThat(Identifiers.shipped()).isSameAs(Identifiers.shipped());
  }

  @Test
  void all_faults_are_told_at_once() {
    assertThat(faults("PAN", "1APFUO939F")).hasSize(2);
  }

  @Test
  void a_kind_that_is_not_there_is_named_with_the_nearest() {
    assertThatThrownBy(() -> IDENTIFIERS.check("GSTN", "x", DAY)).hasMessageContaining("GSTIN");
  }

  @Nested
  class A_gstin {

    @RepeatedTest(5)
    void with_one_other_character_is_never_valid(RepetitionInfo run) {
      String number = gstin(new SplittableRandom(run.getCurrentRepetition()));
      assertThat(isValid(number)).as(number).isTrue();
      for (int at = 0; at < number.length(); at++) {
        for (int other = 0; other < CHARACTERS.length(); other++) {
          String changed =
              number.substring(0, at) + CHARACTERS.charAt(other) + number.substring(at + 1);
          assertThat(isValid(changed)).as(changed).isEqualTo(changed.equals(number));
        }
      }
    }

    @RepeatedTest(5)
    void with_two_neighbours_swapped_is_never_valid(RepetitionInfo run) {
      String number = gstin(new SplittableRandom(run.getCurrentRepetition()));
      for (int at = 1; at < number.length(); at++) {
        String swapped =
            number.substring(0, at - 1)
                + number.charAt(at)
                + number.charAt(at - 1)
                + number.substring(at + 1);
        assertThat(isValid(swapped)).as(swapped).isEqualTo(swapped.equals(number));
      }
    }

    @Test
    void names_its_state_and_its_pan() {
      Identifier number = read("GSTIN", "27AAPFU0939F1ZV");
      assertThat(number.place()).hasValueSatisfying(p -> assertThat(p.id()).isEqualTo("IN.MH"));
      assertThat(number.part("pan")).contains("AAPFU0939F");
    }

    @Test
    void is_as_sure_as_the_letter_of_the_holder_in_its_pan() {
      assertThat(read("PAN", "AAPEU0939F").form()).isEqualTo(Form.UNDECIDED);
      assertThat(read("GSTIN", checked("27AAPEU0939F1Z")).form()).isEqualTo(Form.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource({"D, GSTIN.TDS", "C, GSTIN.TCS"})
    void of_another_kind_is_unsupported_and_not_invalid(String letter, String kind) {
      Identifier number = read("GSTIN", "27AAPFU0939F1" + letter + "V");
      assertThat(number.form()).isEqualTo(Form.UNSUPPORTED_KIND);
      assertThat(number.kind()).isEqualTo(kind);
      assertThat(number.part("pan")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"97", "99"})
    void of_no_state_has_no_place(String code) {
      String number = checked(code + "AAPFU0939F1Z");
      assertThat(read("GSTIN", number).form()).isEqualTo(Form.VALID);
      assertThat(read("GSTIN", number).place()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020-07-31, 0", "2020-08-01, 1"})
    void with_a_code_that_went_out_of_use_is_told(LocalDate day, int told) {
      String number = checked("25AAPFU0939F1Z");
      assertThat(read("GSTIN", number, day).form()).isEqualTo(Form.VALID);
      assertThat(read("GSTIN", number, day).findings())
          .filteredOn(finding -> finding.code().equals("identifier.state-other-day"))
          .hasSize(told);
    }

    private boolean isValid(String number) {
      return IDENTIFIERS
          .check("GSTIN", number, DAY)
          .fold(read -> read.form() == Form.VALID, faults -> false);
    }
  }

  @Nested
  class What_is_not_known_surely {

    @ParameterizedTest
    @CsvSource({"LLPIN, AAA-1234", "DPIIT, DIPP1", "UAM, MH01A0000001"})
    void is_neither_valid_nor_refused(String kind, String number) {
      assertThat(read(kind, number).form()).isEqualTo(Form.UNDECIDED);
      assertThat(weights(read(kind, number))).contains(Weight.WARNING);
    }

    @ParameterizedTest
    @CsvSource({"LLPIN, AA-1234", "DPIIT, DIPX1", "UAM, 1H01A0000001"})
    void does_not_refuse_another_form(String kind, String number) {
      assertThat(read(kind, number).form()).isEqualTo(Form.UNDECIDED);
    }

    @Test
    void is_a_holder_that_no_source_names() {
      assertThat(read("PAN", "AAPEU0939F").form()).isEqualTo(Form.UNDECIDED);
    }

    @Test
    void is_a_bank_that_the_list_lacks() {
      assertThat(read("IFSC", "ABCX0000001").form()).isEqualTo(Form.VALID);
      assertThat(weights(read("IFSC", "ABCX0000001"))).containsExactly(Weight.NOTE);
    }

    @Test
    void is_a_state_in_letters_that_the_table_lacks() {
      assertThat(read("CIN", "U17110TZ1973PLC019786").form()).isEqualTo(Form.VALID);
      assertThat(weights(read("CIN", "U17110TZ1973PLC019786"))).containsExactly(Weight.NOTE);
    }
  }

  @Nested
  class The_day {

    @ParameterizedTest
    @CsvSource({"2020-06-30, BLOCKING", "2020-07-01, "})
    void of_udyam_begins_on_1_july_2020(LocalDate day, Weight weight) {
      assertThat(weights(read("UDYAM", "UDYAM-MH-01-0000001", day)))
          .isEqualTo(weight == null ? List.of() : List.of(weight));
    }

    @ParameterizedTest
    @CsvSource({"2020-06-30, false", "2020-07-01, true"})
    void of_udyog_aadhaar_ends_where_udyam_begins(LocalDate day, boolean told) {
      assertThat(read("UAM", "MH01A0000001", day).findings())
          .extracting(Finding::code)
          .contains("identifier.recalled-form")
          .matches(codes -> codes.contains("identifier.replaced") == told);
    }

    @ParameterizedTest
    @CsvSource({"1973-01-01, false", "1972-12-31, true"})
    void stands_against_the_year_of_incorporation(LocalDate day, boolean blocks) {
      assertThat(weights(read("CIN", "L17110MH1973PLC019786", day)).contains(Weight.BLOCKING))
          .isEqualTo(blocks);
    }
  }

  @Test
  void a_number_shows_only_its_end_where_it_is_printed() {
    assertThat(read("PAN", "AAPFU0939F")).hasToString("PAN …939F");
  }

  private static Identifier read(String kind, String number) {
    return read(kind, number, DAY);
  }

  private static Identifier read(String kind, String number, LocalDate day) {
    return IDENTIFIERS.check(kind, number, day).orThrow();
  }

  private static List<InputFault> faults(String kind, String given) {
    return IDENTIFIERS.check(kind, given, DAY) instanceof Checked.Rejected<Identifier> rejected
        ? rejected.faults()
        : List.of();
  }

  private static List<Weight> weights(Identifier number) {
    return number.findings().stream().map(Finding::weight).toList();
  }

  private static String checked(String beginning) {
    return beginning + CheckDigit.ofGstin(beginning);
  }

  private static String gstin(SplittableRandom random) {
    StringBuilder number = new StringBuilder("27");
    for (int at = 0; at < 10; at++) {
      boolean digit = at >= 5 && at < 9;
      number.append(CHARACTERS.charAt(random.nextInt(digit ? 0 : 10, digit ? 10 : 36)));
    }
    number.setCharAt(5, "PCHFATBLJG".charAt(random.nextInt(10)));
    number.append(CHARACTERS.charAt(random.nextInt(1, 36))).append('Z');
    return checked(number.toString());
  }
}
