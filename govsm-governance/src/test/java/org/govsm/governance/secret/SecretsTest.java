package org.govsm.governance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @Nested
  @DisplayName("A name of a member")
  class Names {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "password",
          "Password",
          "PASS_WORD",
          "p-a-s-s-w-o-r-d",
          "xPasswordNew",
          "passwd",
          "pwd",
          "userPwd",
          "db.pwd",
          "secret",
          "clientSecret",
          "token",
          "access_token",
          "accessToken",
          "refresh-token",
          "REFRESHTOKEN",
          "apiKey",
          "X-API-KEY",
          "otp",
          "smsOtp",
          "SMSOTP",
          "otp_value",
          "totpSeed",
          "recoveryCode",
          "recovery_codes",
          "cookie",
          "Set-Cookie",
          "sessionId",
          "SESSION ID",
          "ｐａｓｓｗｏｒｄ",
          "पासवर्ड",
          "pass\u200bword",
          "accounttokens",
          "passwordHash",
          "pw",
          "fbPw",
          "mPin",
          "passCode",
          "पासकोड"
        })
    void that_names_a_secret(String name) {
      assertThat(Secrets.isSecretName(name)).isTrue();
      assertThat(codes(Map.of(name, "x"))).containsExactly("/" + name + " secret.name");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "secretary",
          "underSecretary",
          "secretariat",
          "UNDER_SECRETARIES",
          "notPublished",
          "photoPath",
          "cpwdOffice",
          "options",
          "vaultRef",
          "sessionStart",
          "passedOn",
          "keyholder",
          "footprint",
          "topic",
          "hash",
          "mfa",
          "pin",
          "pinCode",
          "pass",
          "pwcOffice"
        })
    void that_does_not(String name) {
      assertThat(Secrets.isSecretName(name)).isFalse();
      assertThat(Secrets.in(Map.of(name, "x"))).isEmpty();
    }
  }

  @Nested
  @DisplayName("A text")
  class Texts {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
          "otpauth://totp/Soil?issuer=X",
          "see OTPAUTH-MIGRATION://offline?data=1",
          "-----BEGIN PRIVATE KEY-----",
          "-----BEGIN RSA PRIVATE KEY-----",
          "-----begin openssh private key-----",
          "password: x",
          "Password = x",
          "my dbPassword=hunter2",
          "{\"password\":\"x\"}",
          "the pwd: monsoon",
          "pass word: x",
          "OTP: 1",
          "otp 482913",
          "the password is Mango2026!",
          "api-key=1",
          "token: abc",
          "recovery codes: 1",
          "पासवर्ड: आम",
          "पासवर्ड है Mango2026",
          "ओटीपी 482913",
          "Authorization: Bearer abcdefghijklmnop",
          "Cookie: a=b",
          "https://user:pass@x.com/",
          "AKIAIOSFODNN7EXAMPLE",
          "ghp_abcdefghijklmnopqrstuv",
          "JBSWY3DPEHPK3PXP",
          "ｐａｓｓｗｏｒｄ: x",
          "pass\u200bword: x",
          "5f4dcc3b5aa765d61d8327deb882cf99",
          "wrote 8Jx2kQ9vLm4Tz7Rb1NcY down",
          "wrote 8Jx2kQ9v/Lm4Tz7Rb1NcY down",
          "K7Q2M9/T4X8ZP/3RB6WY/1VN5CD",
          "https://x.com/a?key=8Jx2kQ9vLm4Tz7Rb1NcY",
          "pwd hunter2 for the FB page",
          "Pwd hunter2",
          "pwd is hunter2.",
          "pwd - hunter2",
          "pw hunter2",
          "pw: monsoon",
          "pw=x",
          "pass hunter2, from the vendor",
          "pass: hunter2",
          "FB login raj / pass - Mango2026!",
          "passcode Mango26",
          "passcode 4829",
          "passcode is 482913.",
          "the password for the FB page is hunter2",
          "password of X is \"hunter2\"",
          "pin 4829",
          "PIN: 4829",
          "pin is 48291",
          "PIN code 048291",
          "PIN 48291307",
          "login PIN 482913",
          "the sim pin is 482913",
          "mpin 482913",
          "m-pin: 482913",
          "पासकोड 482913",
          "पासकोड: आम",
          "पिन 4829",
          "पिन: 4829",
          "पिन है 4829",
          "गुप्त पिन 482913",
          "गुप्त कोड 4829",
          "कूट शब्द आम2026"
        })
    void that_is_or_holds_a_secret(String text) {
      assertThat(Secrets.isSecret(text)).isTrue();
      assertThat(codes(Map.of("reason", text))).containsExactly("/reason secret.value");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "transfer of the holder, order 12/2026-IT(SM)",
          "the password was changed on 24 November 2026",
          "password in the vault: see the pointer",
          "Secretary: Shri Example",
          "Under Secretary: order of 24-11-2026",
          "PWD: roads division",
          "tokens of appreciation were given",
          "SoilDirectorate2026Handover",
          "handover-note-2026-11-24-final-version",
          "https://x.com/SoilDirectorate/status/1861000000000000000",
          "123e4567-e89b-42d3-a456-426614174000",
          "SBINR52026112412345678",
          "DARPG/E/2026/1234567",
          "Sent to CPGRAMS as DPUBI/E/2026/0012345.",
          "PMOPG/E/2026/0123456",
          "DOPAT/R/E/26/00123/2",
          "27AAPFU0939F1ZV",
          "DIRECTORATEOFSOILCONSERVATION",
          "विभाग के नोडल अधिकारी के आदेश से",
          "hardware-key",
          "sha256:993c58520ab4da793ec7d6b4017fd3c1964d87adeed091ca4a99c950387dd064",
          "2026-11-20T10:00:00+05:30",
          "social@soil.gov.in",
          "password policy is published",
          "the password policy of the department is published on 24-Nov-2026",
          "password policy GSM-ACC-05 is not met",
          "passwords are changed every 90th day",
          "the pass mark is 45 per cent",
          "pass: 12, warn: 3, fail: 1",
          "pass 2026 posts by the reviewer",
          "press pass for the 2nd Division",
          "pass GSM-COM-11",
          "PWD Division2 office",
          "pwd of roads",
          "New Delhi, PIN 110001",
          "New Delhi, PIN: 110001",
          "PIN code - 713104",
          "pin the post to the top of the page for 48 hours",
          "pin 3 posts",
          "pinned 4829 times",
          "spin 4829",
          "CIN U74999DL2016PTC123456",
          "पिन कोड 713104",
          "पिन: 713104",
          "पोस्ट को पिन करें",
          "पासवर्ड नीति प्रकाशित है",
          ""
        })
    void that_is_none(String text) {
      assertThat(Secrets.isSecret(text)).isFalse();
      assertThat(Secrets.in(Map.of("reason", text))).isEmpty();
    }

    @RepeatedTest(50)
    void of_thirty_two_random_letters_and_digits_is_one(RepetitionInfo seed) {
      Random random = new Random(seed.getCurrentRepetition());
      String letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
      StringBuilder key = new StringBuilder();
      random.ints(32, 0, letters.length()).forEach(i -> key.append(letters.charAt(i)));

      assertThat(Secrets.isSecret(key.toString())).isTrue();
    }
  }

  @Nested
  @DisplayName("A text of a million letters")
  class Long_texts {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "x",
          "eyJ",
          "eyJ.",
          "-----BEGIN ",
          "bearer ",
          "cookie ",
          "a://b:",
          "password ",
          "A2"
        })
    void is_looked_through_to_its_end(String again) {
      String text = again.repeat(300_000 / again.length());

      assertThat(Secrets.isSecret(text + " https://user:word@host")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          " eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln",
          "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln",
          " https://user:word@host",
          "https://user:word@host"
        })
    void hides_no_secret_at_its_end(String secret) {
      assertThat(Secrets.isSecret("x".repeat(100_000) + secret)).isTrue();
    }
  }

  @Nested
  @DisplayName("A reference in the vault")
  class Vault {

    @ParameterizedTest
    @ValueSource(
        strings = {"vault:soil/x", "vault:soil/x-account", "vault:a", "vault:dept/a.b/c_d"})
    void is_opaque(String pointer) {
      assertThat(Secrets.isVaultPointer(pointer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Mango2026",
          "vault:",
          "vault:soil/x account",
          "vault:soil/x?password=1",
          "vault:8Jx2kQ9vLm4Tz7Rb1NcY",
          "vault:soil//x",
          "https://vault.gov.in/soil"
        })
    void is_nothing_else(String pointer) {
      assertThat(Secrets.isVaultPointer(pointer)).isFalse();
    }
  }

  @Test
  void all_are_found_at_any_depth() {
    Map<String, Object> tree =
        Map.of("a", Arrays.asList(Map.of("b", List.of("ok", "OTP: 7")), null, 3, true));

    assertThat(codes(tree)).containsExactly("/a/0/b/1 secret.value");
  }

  @Test
  void a_fault_repeats_nothing_of_the_secret() {
    String secret = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
    List<InputFault> faults =
        Secrets.in(Map.of("password", "Mango2026", secret, "x", "note", secret));

    assertThat(faults).hasSize(3);
    for (String language : List.of("en", "hi")) {
      assertThat(
              faults.toString()
                  + faults.stream()
                      .map(fault -> fault.toPlain(GovernanceMessages.in(language)).toString())
                      .toList())
          .doesNotContain("Mango", "eyJ");
    }
    assertThat(faults)
        .extracting(InputFault::pointer)
        .containsExactlyInAnyOrder("/password", "/(withheld)", "/note");
  }

  private static List<String> codes(Object tree) {
    return Secrets.in(tree).stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }
}
