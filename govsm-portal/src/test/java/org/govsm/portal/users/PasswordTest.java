package org.govsm.portal.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.List;
import java.util.Locale;
import org.govsm.core.decision.InputFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

  private static final List<String> NAMES = List.of("Anita Rao", "anita.rao");

  private static List<String> faults(String password) {
    return PasswordRules.faults(PasswordRules.normal(password), NAMES).stream()
        .map(InputFault::code)
        .toList();
  }

  @Nested
  class Rules {

    @Test
    void ask_for_twelve_letters_and_for_no_kind_of_letter() {
      assertThat(faults("river boats")).containsExactly("password.length");
      assertThat(faults("river boats!")).isEmpty();
      assertThat(faults("नदी में पाँच नावें")).isEmpty();
    }

    @Test
    void end_at_two_hundred() {
      String long200 = "river boats on the sea ".repeat(9).substring(0, 200);

      assertThat(faults(long200)).isEmpty();
      assertThat(faults(long200 + "x")).containsExactly("password.length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anita likes boats", "my ANITA.RAO boats"})
    void refuse_the_name_of_the_user(String password) {
      assertThat(faults(password)).contains("password.name");
    }

    @ParameterizedTest
    @CsvSource({
      "Password12345",
      "P@ssw0rd2026!",
      "letmeinletmein",
      "govsm-govsm-govsm",
      "W3lc0me-W3lc0me",
      "G0v3rnm3nt#1947",
      "Welcome@20262026",
      "123456789012",
      "qwertyuiop!!",
      "aaaaaaaaaaaaaaa",
      "abcabcabcabcabc"
    })
    void refuse_what_is_guessed_first(String password) {
      assertThat(faults(password)).contains("password.common");
    }

    @Test
    void name_all_faults_at_once() {
      assertThat(faults("password")).containsExactly("password.length", "password.common");
    }
  }

  @Nested
  class Hashes {

    private final PasswordHashes hashes = new PasswordHashes();
    private final Locale before = Locale.getDefault();

    /** As the portal starts: the library writes the name of its function in the default locale. */
    @BeforeEach
    void set_the_locale_of_the_portal() {
      Locale.setDefault(Locale.ROOT);
    }

    @AfterEach
    void set_the_locale_back() {
      Locale.setDefault(before);
    }

    @Test
    void say_their_parameters_which_are_those_of_owasp_or_more() {
      assertThat(hashes.hash("river boats!")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void fit_their_password_only_and_have_a_salt_each() {
      String hash = hashes.hash("river boats!");

      assertThat(hashes.matches("river boats!", hash)).isTrue();
      assertThat(hashes.matches("river boats?", hash)).isFalse();
      assertThat(hashes.hash("river boats!")).isNotEqualTo(hash);
    }

    @Test
    void of_nobody_fit_no_password_and_have_the_shape_of_others() {
      String nobody = hashes.ofNobody();

      assertThat(nobody).hasSameSizeAs(hashes.hash("river boats!")).isNotEqualTo(hashes.ofNobody());
      assertThat(hashes.matches("river boats!", nobody)).isFalse();
      assertThat(hashes.isWeak(nobody)).isFalse();
    }

    @Test
    void of_weaker_parameters_are_known_and_still_fit() {
      Argon2Function weak = Argon2Function.getInstance(8_192, 1, 1, 32, Argon2.ID);
      String hash = Password.hash("river boats!").addRandomSalt(16).with(weak).getResult();

      assertThat(hashes.isWeak(hash)).isTrue();
      assertThat(hashes.matches("river boats!", hash)).isTrue();
      assertThat(hashes.isWeak(hashes.hash("river boats!"))).isFalse();
    }
  }
}
