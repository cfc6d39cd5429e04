package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.govsm.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

  private static final Messages ENGLISH = Messages.shipped("en");
  private static final Messages HINDI = Messages.shipped("hi");

  @ParameterizedTest
  @CsvSource({
    "0, Rupees zero only, रुपये शून्य मात्र",
    "0.01, Paisa one only, एक पैसा मात्र",
    "0.99, Paise ninety-nine only, निन्यानवे पैसे मात्र",
    "1, Rupee one only, रुपया एक मात्र",
    "1.01, Rupee one and paisa one only, रुपया एक और एक पैसा मात्र",
    "2.50, Rupees two and paise fifty only, रुपये दो और पचास पैसे मात्र",
    "99, Rupees ninety-nine only, रुपये निन्यानवे मात्र",
    "100, Rupees one hundred only, रुपये एक सौ मात्र",
    "999, Rupees nine hundred ninety-nine only, रुपये नौ सौ निन्यानवे मात्र",
    "1000, Rupees one thousand only, रुपये एक हज़ार मात्र",
    "99999, Rupees ninety-nine thousand nine hundred ninety-nine only,"
        + " रुपये निन्यानवे हज़ार नौ सौ निन्यानवे मात्र",
    "100000, Rupees one lakh only, रुपये एक लाख मात्र",
    "100001, Rupees one lakh one only, रुपये एक लाख एक मात्र",
    "814500, Rupees eight lakh fourteen thousand five hundred only,"
        + " रुपये आठ लाख चौदह हज़ार पाँच सौ मात्र",
    "9999999, Rupees ninety-nine lakh ninety-nine thousand nine hundred ninety-nine only,"
        + " रुपये निन्यानवे लाख निन्यानवे हज़ार नौ सौ निन्यानवे मात्र",
    "10000000, Rupees one crore only, रुपये एक करोड़ मात्र",
    "999999999.99, Rupees ninety-nine crore ninety-nine lakh ninety-nine thousand nine hundred"
        + " ninety-nine and paise ninety-nine only, रुपये निन्यानवे करोड़ निन्यानवे लाख निन्यानवे"
        + " हज़ार नौ सौ निन्यानवे और निन्यानवे पैसे मात्र",
    "1000000000, Rupees one hundred crore only, रुपये एक सौ करोड़ मात्र",
    "1000000000000, Rupees one lakh crore only, रुपये एक लाख करोड़ मात्र",
    "-500, Minus Rupees five hundred only, माइनस रुपये पाँच सौ मात्र",
    "-0.01, Minus Paisa one only, माइनस एक पैसा मात्र"
  })
  void a_sum_is_said_by_lakh_and_crore(String sum, String english, String hindi) {
    assertThat(AmountInWords.of(Money.ofRupees(sum), ENGLISH)).isEqualTo(english);
    assertThat(AmountInWords.of(Money.ofRupees(sum), HINDI)).isEqualTo(hindi);
  }

  /** The standard forms of the Central Hindi Directorate, which follow no rule. */
  @Test
  void each_number_below_a_hundred_has_its_own_word_in_hindi() {
    String forms =
        "शून्य एक दो तीन चार पाँच छह सात आठ नौ"
            + " दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस"
            + " बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस"
            + " तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस"
            + " चालीस इकतालीस बयालीस तैंतालीस चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास"
            + " पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ"
            + " साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर"
            + " सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी"
            + " अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी"
            + " नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे";
    String[] words = forms.split(" ", -1);

    for (int rupees = 0; rupees < 100; rupees++) {
      String unit = rupees == 1 ? "रुपया " : "रुपये ";
      assertThat(AmountInWords.of(Money.ofRupees("" + rupees), HINDI))
          .isEqualTo(unit + words[rupees] + " मात्र");
    }
  }

  @Test
  void each_number_below_a_hundred_is_said_otherwise_in_either_language() {
    for (Messages words : new Messages[] {ENGLISH, HINDI}) {
      Set<String> said = new HashSet<>();
      for (int rupees = 2; rupees < 100; rupees++) {
        said.add(AmountInWords.of(Money.ofRupees("" + rupees), words));
      }
      assertThat(said).hasSize(98);
    }
  }

  @Test
  void in_english_the_units_follow_their_ten() {
    String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    String[] units = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    for (int ten = 0; ten < tens.length; ten++) {
      for (int unit = 0; unit < units.length; unit++) {
        assertThat(AmountInWords.of(Money.ofRupees("" + (20 + 10 * ten + unit + 1)), ENGLISH))
            .isEqualTo("Rupees " + tens[ten] + "-" + units[unit] + " only");
      }
    }
  }
}
