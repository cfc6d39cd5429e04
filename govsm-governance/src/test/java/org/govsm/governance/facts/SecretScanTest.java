package org.govsm.governance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Fault;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScanTest {

  private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl";

  @Nested
  class Names {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "password",
          "PASSWORD",
          "passwd",
          "pwd",
          "secret",
          "token",
          "accessToken",
          "refresh_token",
          "apiKey",
          "api-key",
          "API KEY",
          "otp",
          "totpSeed",
          "recoveryCode",
          "recoveryCodes",
          "cookie",
          "cookies",
          "sessionId",
          "session_id",
          "xPassword",
          "mypassword",
          "passwordHash",
          "clientsecret",
          "client_secret",
          "otpCode",
          "accounttokens",
          "ｐａｓｓｗｏｒｄ",
          "pass\u200bword",
        })
    void that_speak_of_a_secret(String name) {
      assertThat(SecretScan.isSecretName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"vaultRef", "secretary", "underSecretary", "footprint", "hash", "mfa", "topic"})
    void that_do_not(String name) {
      assertThat(SecretScan.isSecretName(name)).isFalse();
    }

    @Test
    void of_the_facts_are_all_harmless() {
      assertThat(names(FactForm.shipped())).noneMatch(SecretScan::isSecretName);
    }

    private static List<String> names(FactForm form) {
      List<String> names = new ArrayList<>(form.members().keySet());
      form.members().values().stream().map(Names::names).forEach(names::addAll);
      form.item().map(Names::names).ifPresent(names::addAll);
      return names;
    }
  }

  @Nested
  class Texts {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "password: hunter2",
          "the Password=hunter2",
          "pwd:x",
          "login \"api_key\": \"abc\"",
          "पासवर्ड: गुप्त",
          JWT,
          "otpauth://totp/Soil?period=30",
          "-----BEGIN PRIVATE KEY-----",
          "-----BEGIN RSA PRIVATE KEY-----",
          "https://user:hunter2@vault.example",
          "Authorization Bearer abcdefghijklmnopqrst",
          "AKIAABCDEFGHIJKLMNOP",
        })
    void that_look_like_a_secret(String text) {
      assertThat(SecretScan.isSecretText(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "vault:soil/x",
          "2026-11-20T10:00:00+05:30",
          "https://x.com/SoilDirectorate",
          "social@soil.gov.in",
          "the password is kept in the vault",
          "Secretariat: second floor",
          "sha256:993c58520ab4da793ec7d6b4017fd3c1964d87adeed091ca4a99c950387dd064",
          "",
        })
    void that_do_not(String text) {
      assertThat(SecretScan.isSecretText(text)).isFalse();
    }
  }

  @Nested
  class In_facts {

    @Test
    void are_refused_all_at_once_and_never_repeated() {
      Map<String, Object> facts =
          Map.of(
              "custody",
              List.of(
                  Map.of(
                      "account", "A1",
                      "event", "ISSUED",
                      "at", "pwd: hunter2",
                      "vaultRef", "password: hunter2",
                      "api_key", "hunter2")),
              "legalMap",
              Map.of("deep", List.of(Map.of("password: hunter2", 1), JWT)));

      List<Fault> faults = faults(Facts.fromPlain(facts));

      assertThat(faults)
          .extracting(f -> f.pointer() + " " + f.code())
          .containsExactlyInAnyOrder(
              "/custody/0/at secret.text",
              "/custody/0/vaultRef secret.text",
              "/custody/0/api_key secret.name",
              "/legalMap/deep/0/… secret.name",
              "/legalMap/deep/1 secret.text");
      for (String language : List.of("en", "hi")) {
        for (Fault fault : faults) {
          String said = fault.toPlain(GovernanceMessages.in(language)).toString();
          assertThat(said).doesNotContain("hunter2", "eyJ", "fault.");
        }
      }
      assertThat(faults.toString()).doesNotContain("hunter2", "eyJ");
    }

    @Test
    void an_unknown_member_that_is_a_secret_is_not_repeated_either() {
      List<Fault> faults = faults(Facts.fromPlain(Map.of("token: hunter2", "x")));

      assertThat(faults).extracting(Fault::pointer).containsExactly("/…");
    }

    private static List<Fault> faults(Checked<Facts> read) {
      return read.fold(facts -> List.of(), found -> found);
    }
  }
}
