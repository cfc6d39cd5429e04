package org.govsm.governance.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRegisterTest {

  private static final Instant NOON = Instant.parse("2026-11-25T06:30:00Z");
  private static final String SOURCE = "Register of the Directorate of Soil Conservation";
  private static final Messages ENGLISH = GovernanceMessages.in("en");
  private static final Messages HINDI = GovernanceMessages.in("hi");

  @Nested
  @DisplayName("Is this handle official?")
  class Official {

    private final AccountRegister register =
        register(
            entry("A1", "X", "SoilDirectorate", "state", "ACTIVE"),
            entry("A2", "Facebook", "SoilDirectorate", "state", "COMPROMISED"),
            entry("A3", "YouTube", "SoilDirectorate", "state", "CLOSED"),
            entry("A4", "Telegram", "SoilDirectorate", "state", "PROPOSED"),
            entry("A5", "Instagram", "SoilDirectorate"),
            entry(
                "A6",
                "WhatsApp Channel",
                null,
                "state",
                "ACTIVE",
                "url",
                "https://whatsapp.com/channel/0029VaAbCdEf"));

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "fb", "Facebook", " FACEBOOK "})
    void a_platform_is_known_in_any_of_its_spellings(String platform) {
      assertThat(faults(register.officialHandle(platform, "SoilDirectorate"))).isEmpty();
    }

    @Test
    void a_platform_that_nobody_knows_names_the_nearest_that_some_register_knows() {
      assertThat(sentence("Facebok", List.of())).contains("Did you mean Facebook?");
      assertThat(sentence("Kooo", List.of("Koo"))).contains("Did you mean Koo?");
      assertThat(sentence("zzzzzzzzzzzz", List.of())).contains("Choose one of:", "Facebook");
      assertThat(faults(register.officialHandle("koo", "SoilDirectorate", List.of("Koo"))))
          .isEmpty();
    }

    private String sentence(String platform, List<String> elsewhere) {
      return register
          .officialHandle(platform, "SoilDirectorate", elsewhere)
          .<String>fold(answer -> "", faults -> ENGLISH.say(faults.get(0).text()));
    }

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource({
      "X, SoilDirectorate, official",
      "twitter, @soildirectorate, official",
      "'', https://twitter.com/SoilDirectorate, official",
      "X, https://x.com/SoilDirectorate, official",
      "Facebook, Soil.Directorate, compromised",
      "YouTube, SoilDirectorate, no-longer-used",
      "Instagram, SoilDirectorate, unverified",
      "'', https://whatsapp.com/channel/0029VaAbCdEf, official",
      "Telegram, SoilDirectorate, looks-like",
      "X, SoilDirectorateOfficial, looks-like",
      "X, WaterBoard, not-in-register",
    })
    void the_answer(String platform, String handle, String status) {
      assertThat(answer(register, platform, handle).status()).isEqualTo(status);
    }

    @Test
    void an_approved_account_of_the_department_is_not_told_as_an_imitation() {
      AccountRegister both =
          register(
              entry("A1", "X", "SoilDirectorate", "state", "ACTIVE"),
              entry("A2", "YouTube", "SoilDirectorate", "state", "APPROVED"),
              entry("A3", "Facebook", "SoilDirectorate", "state", "REJECTED"));
      HandleAnswer approved = answer(both, "YouTube", "SoilDirectorate");

      assertThat(approved.status()).isEqualTo("unverified");
      assertThat(approved.resembles()).isEmpty();
      assertThat(ENGLISH.say(approved.text()))
          .isEqualTo(
              "SoilDirectorate on YouTube is in the register, and is not in use yet. Do not rely on"
                  + " what it says.");
      assertThat(answer(both, "Facebook", "SoilDirectorate").status()).isEqualTo("looks-like");
    }

    @Test
    void says_which_entry_from_which_source_and_of_when() {
      assertThat(answer(register, "X", "SoilDirectorate").toPlain(ENGLISH))
          .isEqualTo(
              Map.of(
                  "platform", "X",
                  "handle", "SoilDirectorate",
                  "status", "official",
                  "text", "SoilDirectorate on X is an official account.",
                  "source", SOURCE,
                  "at", "2026-11-25T06:30:00Z",
                  "account",
                      Map.of(
                          "id", "A1",
                          "platform", "X",
                          "handle", "SoilDirectorate",
                          "state", "ACTIVE"),
                  "resembles", List.of()));
    }

    @Test
    void says_which_one_it_looks_like() {
      HandleAnswer answer = answer(register, "X", "S0ilDirectorate");

      assertThat(answer.lookup().status()).isEqualTo("not-found");
      assertThat(answer.resembles().get(0).likeness()).isEqualTo("confusable");
      assertThat(ENGLISH.say(answer.text()))
          .isEqualTo(
              "S0ilDirectorate on X is not in the register. It looks like the official account"
                  + " SoilDirectorate (X) but is a different account.");
      assertThat(HINDI.say(answer.text()))
          .isEqualTo(
              "X पर S0ilDirectorate पंजी में नहीं है। यह आधिकारिक खाते SoilDirectorate (X) जैसा"
                  + " दिखता है, पर वह दूसरा खाता है।");
      assertThat(answer.toPlain(ENGLISH).toString())
          .contains("likeness=confusable", "uses look-alike characters, such as 0 for o");
    }

    @Test
    void of_equal_likeness_the_account_on_the_same_platform_is_named_first() {
      AccountRegister both =
          register(
              entry("A1", "Facebook", "SoilDirectorate", "state", "ACTIVE"),
              entry("A2", "X", "SoilDirectorate", "state", "ACTIVE"));

      assertThat(answer(both, "twitter", "S0ilDirectorate").resembles())
          .extracting(one -> one.entry().id())
          .containsExactly("A2", "A1");
      assertThat(ENGLISH.say(answer(both, "X", "S0ilDirectorate").text()))
          .contains("SoilDirectorate (X)");
      assertThat(answer(both, "Facebook", "S0ilDirectorate").resembles().get(0).entry().id())
          .isEqualTo("A1");
    }

    @Test
    void likeness_counts_more_than_the_platform() {
      AccountRegister both =
          register(
              entry("A1", "X", "SoilDirectorat", "state", "ACTIVE"),
              entry("A2", "Facebook", "SoilDirectorate", "state", "ACTIVE"));

      assertThat(answer(both, "X", "S0ilDirectorate").resembles().get(0).entry().id())
          .isEqualTo("A2");
    }

    @Test
    void of_the_answers_of_two_registers_the_one_that_names_a_nearer_account_tells_more() {
      HandleAnswer here =
          answer(
              register(entry("A1", "X", "SoilDirectorate", "state", "ACTIVE")),
              "X",
              "S0ilDirectorate");
      HandleAnswer elsewhere =
          answer(
              register(entry("A1", "Facebook", "SoilDirectorate", "state", "ACTIVE")),
              "X",
              "S0ilDirectorate");
      HandleAnswer none = answer(register(), "X", "S0ilDirectorate");

      assertThat(here.isNearerThan(elsewhere)).isTrue();
      assertThat(elsewhere.isNearerThan(here)).isFalse();
      assertThat(elsewhere.isNearerThan(none)).isTrue();
      assertThat(here.isNearerThan(here)).isFalse();
    }

    @Test
    void a_plan_is_not_shown_to_the_public() {
      assertThat(answer(register, "Telegram", "SoilDirectorate").resembles())
          .noneMatch(one -> one.entry().id().equals("A4"));
      assertThat(register.search("soil"))
          .extracting(RegisterEntry::id)
          .containsExactly("A1", "A2", "A3", "A5");
    }

    @Test
    void a_register_that_cannot_be_read_never_says_no() {
      AccountRegister down =
          AccountRegister.unavailable(Message.of("handle.unavailable"), SOURCE, NOON);

      HandleAnswer answer = answer(down, "X", "SoilDirectorate");

      assertThat(answer.status()).isEqualTo("unavailable");
      assertThat(answer.lookup().source()).isEqualTo(SOURCE);
      assertThat(ENGLISH.say(answer.text())).startsWith("The register cannot be read now");
    }

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource({
      "'', SoilDirectorate, /platform handle.no-platform",
      "Facebook, https://x.com/SoilDirectorate, /platform handle.platform",
      "X, https://x.com.example.in/SoilDirectorate, /handle handle.address",
      "X, '', /handle handle.address",
      "X, @, /handle handle.address",
      "Facebok, SoilDirectorate, /platform handle.unknown-platform",
      "Koo, SoilDirectorate, /platform handle.unknown-platform",
    })
    void a_question_that_does_not_say_which_account(String platform, String handle, String fault) {
      assertThat(faults(register.officialHandle(platform, handle))).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({
      "official",
      "compromised",
      "no-longer-used",
      "unverified",
      "state-unknown",
      "looks-like",
      "not-in-register",
      "unavailable"
    })
    void each_answer_has_its_sentence(String status) {
      assertThat(ENGLISH.find("handle." + status)).isPresent();
      assertThat(HINDI.find("handle." + status)).isPresent();
    }
  }

  @Nested
  @DisplayName("Which handles look alike")
  class LooksAlike {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "soil_directorate, same-name",
      "Soil.Directorate, same-name",
      "ＳｏｉｌDirectorate, same-name",
      "S\u043eilDirectorate, confusable",
      "So1lDirectorate, confusable",
      "SoiIDirectorate, confusable",
      "5oilDirectorate, confusable",
      "SóilDirectorate, confusable",
      "SoilDirectorateOfficial, added-word",
      "OfficialSoilDirectorate, added-word",
      "SoilDirectorate_in, added-word",
      "Soil_Directorate_Govt_India, added-word",
      "TheRealSoilDirectorate, added-word",
      "SoilDirectorat, near",
      "SoilDircetorate, near",
      "SoilDirectoratexx, near",
    })
    void as_ours(String handle, String likeness) {
      assertThat(Likeness.of("SoilDirectorate", handle)).contains(likeness);
    }

    @ParameterizedTest
    @CsvSource({
      "SoilDirectoratexxx",
      "WaterDirectorate",
      "Directorate",
      "Soil",
      "official",
      "।।।",
    })
    void and_which_do_not(String handle) {
      assertThat(Likeness.of("SoilDirectorate", handle)).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
      "pwdwb, pwdwc, true",
      "pwdw, pwdx, false",
      "pwdwb, pwxwc, false",
      "transport, trunsport, true",
      "transport, trunspart, false",
      "transportx, trunspartx, true",
      "modern, modem, true",
      "मृदा_निदेशालय, मृदानिदेशालय, true",
    })
    void short_names_need_more_to_be_alike(String one, String other, boolean alike) {
      assertThat(Likeness.of(one, other).isPresent()).isEqualTo(alike);
      assertThat(Likeness.of(other, one).isPresent()).isEqualTo(alike);
    }

    @Test
    void the_distance_counts_letters_and_swaps() {
      assertThat(Likeness.distance("", "abc")).isEqualTo(3);
      assertThat(Likeness.distance("abc", "abc")).isZero();
      assertThat(Likeness.distance("abc", "acb")).isEqualTo(1);
      assertThat(Likeness.distance("abc", "xbcd")).isEqualTo(2);
    }

    @Test
    void the_watch_asks_a_person_and_accuses_nobody() {
      AccountRegister register = register(entry("A1", "X", "SoilDirectorate", "state", "ACTIVE"));

      List<Finding> findings =
          register.watch(
              List.of(
                  new AccountName("twitter", "soildirectorate"),
                  new AccountName("X", "SoilDirectorate_official"),
                  new AccountName("X", "WaterBoard")));

      assertThat(findings)
          .singleElement()
          .satisfies(f -> assertThat(f.weight()).isEqualTo(Finding.Weight.NOTE))
          .satisfies(
              f ->
                  assertThat(ENGLISH.say(f.text()))
                      .isEqualTo(
                          "SoilDirectorate_official on X is not in the register and looks like"
                              + " SoilDirectorate (X): a word added or left out, such as official."
                              + " Check it; it may be in order."))
          .satisfies(
              f -> assertThat(HINDI.say(f.text())).endsWith("संभव है कि इसमें कुछ अनुचित न हो।"));
    }
  }

  @Nested
  @DisplayName("Framework 2012, 5.1.3.1: one name on every platform (GSM-ACC-02)")
  class SameName {

    @Test
    void capitals_and_separators_make_no_difference() {
      assertThat(
              register(
                      entry("A1", "X", "SoilDirectorate"),
                      entry("A2", "Instagram", "soil_directorate"),
                      entry("A3", "Facebook", "Soil.Directorate"))
                  .sameName())
          .isEmpty();
    }

    @Test
    void another_name_is_found_with_the_citation() {
      List<Finding> findings =
          register(
                  entry("A1", "X", "SoilDirectorate"),
                  entry("A2", "Facebook", "SoilDirectorate"),
                  entry("A3", "YouTube", "SoilDirectorateIndia"))
              .sameName();

      assertThat(findings)
          .singleElement()
          .satisfies(f -> assertThat(f.citation().provision()).isEqualTo("5.1.3.1, page 13"))
          .satisfies(
              f ->
                  assertThat(ENGLISH.say(f.text()))
                      .isEqualTo(
                          "A3 (YouTube): the handle SoilDirectorateIndia differs from"
                              + " SoilDirectorate, the handle of the other accounts, and no reason"
                              + " is given."));
    }

    @Test
    void a_reason_is_enough_and_a_closed_account_is_not_asked() {
      assertThat(
              register(
                      entry("A1", "X", "SoilDirectorate"),
                      entry("A2", "YouTube", "Soil", "handleDeviationReason", "was taken"),
                      entry("A3", "Facebook", "Mitti", "state", "CLOSED"))
                  .sameName())
          .isEmpty();
    }

    @Test
    void a_name_with_look_alike_letters_is_another_name() {
      assertThat(
              register(entry("A1", "X", "SoilDept"), entry("A2", "Facebook", "S\u043eilDept"))
                  .sameName())
          .hasSize(1);
    }
  }

  @Nested
  @DisplayName("What needs attention")
  class Due {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest(name = "last post {0}: {1}")
    @CsvSource({"2026-11-11, false", "2026-11-10, true"})
    void an_active_account_that_fell_silent(String lastPost, boolean found) {
      assertThat(codes(due("ACTIVE", "lastPostAt", lastPost)).contains("register.stale"))
          .isEqualTo(found);
    }

    @ParameterizedTest(name = "dormant since {0}: {1}")
    @CsvSource({"2026-08-28, false", "2026-08-27, true"})
    void one_that_is_dormant_for_ninety_days(String since, boolean found) {
      assertThat(codes(due("DORMANT", "stateSince", since)).contains("register.closure"))
          .isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
      "reviewDue, 2026-11-25, false",
      "reviewDue, 2026-11-24, true",
      "lastReviewedOn, 2025-11-25, false",
      "lastReviewedOn, 2025-11-24, true",
    })
    void one_whose_review_has_passed(String member, String day, boolean found) {
      assertThat(codes(due("SUSPENDED", member, day)).contains("register.review-due"))
          .isEqualTo(found);
    }

    @Test
    void what_is_not_known_is_said() {
      assertThat(codes(due("ACTIVE")))
          .containsExactly("register.last-post-unknown", "register.review-unknown");
      assertThat(codes(due("DORMANT")))
          .containsExactly("register.dormant-unknown", "register.review-unknown");
    }

    @ParameterizedTest
    @CsvSource({"CLOSED", "ARCHIVED", "REJECTED", "PROPOSED"})
    void an_account_that_is_not_in_use_is_not_asked(String state) {
      assertThat(due(state)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PROPOSED, TikTok, true", "CLOSED, TikTok, false", "PROPOSED, X, false"})
    void one_on_a_platform_that_may_be_closed_in_india(
        String state, String platform, boolean found) {
      List<Finding> due = register(entry("A1", platform, "Soil", "state", state)).due(TODAY, 14);

      assertThat(codes(due).contains("platform.access")).isEqualTo(found);
      due.forEach(one -> assertThat(ENGLISH.say(one.text())).startsWith("A1: TikTok: it is "));
    }

    @Test
    void without_a_post_the_days_run_from_activation() {
      assertThat(codes(due("ACTIVE", "activatedAt", "2026-11-10"))).contains("register.stale");
    }

    @Test
    void each_in_both_languages() {
      for (String state : List.of("ACTIVE", "DORMANT")) {
        for (Finding finding :
            due(
                state,
                "lastPostAt",
                "2026-01-01",
                "stateSince",
                "2026-01-01",
                "reviewDue",
                "2026-01-01")) {
          assertThat(ENGLISH.say(finding.text())).startsWith("A1 (X): ").doesNotContain("{");
          assertThat(HINDI.say(finding.text())).startsWith("A1 (X): ").matches(".*[।?]");
        }
      }
    }

    private List<Finding> due(String state, String... members) {
      List<String> all = new ArrayList<>(List.of("state", state));
      all.addAll(List.of(members));
      return register(entry("A1", "X", "Soil", all.toArray(String[]::new))).due(TODAY, 14);
    }
  }

  @Nested
  @DisplayName("A register that is not in order is refused")
  class Refused {

    @Test
    void all_faults_at_once() {
      Map<String, Object> other = entry("A1", "Facebook", null);
      other.put("url", "https://x.com/SoilDirectorate");
      other.put("state", "active");
      other.put("followers", "7");

      assertThat(
              faults(
                  AccountRegister.fromPlain(
                      List.of(
                          entry("A1", "X", "SoilDirectorate"),
                          other,
                          entry("A2", "twitter", "@soildirectorate"),
                          Map.of("id", "A3", "platform", "X")),
                      SOURCE,
                      NOON)))
          .containsExactly(
              "/1/followers tree.unknown",
              "/1/state tree.code",
              "/1/url register.url",
              "/1/id account.twice",
              "/1/handle register.twice",
              "/2/handle register.twice",
              "/3/handle register.name");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "pending, true",
      "javascript:alert(1), true",
      "https://x, true",
      "x.com/Soil, false",
      "https://मिट्टी.भारत/x, false",
      "https://social.example.in/@soil, false"
    })
    void an_address_that_is_none(String url, boolean refused) {
      Map<String, Object> entry = entry("A1", "Mastodon", "soil", "url", url);
      if (url.startsWith("x.com")) {
        entry.put("platform", "X");
      }

      assertThat(faults(AccountRegister.fromPlain(List.of(entry), SOURCE, NOON)))
          .isEqualTo(refused ? List.of("/0/url register.address") : List.of());
    }

    @Test
    void what_is_no_list() {
      assertThat(faults(AccountRegister.fromPlain("x", SOURCE, NOON)))
          .containsExactly(" tree.list");
      assertThat(faults(AccountRegister.fromPlain(null, SOURCE, NOON)))
          .containsExactly(" tree.required");
    }

    @Test
    void the_tree_that_was_read_is_the_tree_that_is_given_back() {
      List<Object> tree = List.of(entry("A1", "X", "SoilDirectorate", "state", "ACTIVE"));

      assertThat(AccountRegister.fromPlain(tree, SOURCE, NOON).orThrow().toPlain()).isEqualTo(tree);
    }
  }

  private static HandleAnswer answer(AccountRegister register, String platform, String handle) {
    return register.officialHandle(platform, handle).orThrow();
  }

  private static AccountRegister register(Map<?, ?>... entries) {
    return AccountRegister.fromPlain(List.of(entries), SOURCE, NOON).orThrow();
  }

  private static Map<String, Object> entry(
      String id, String platform, String handle, String... members) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("platform", platform);
    if (handle != null) {
      tree.put("handle", handle);
    }
    for (int i = 0; i < members.length; i += 2) {
      tree.put(members[i], members[i + 1]);
    }
    return tree;
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static List<String> faults(Checked<?> read) {
    return read.fold(
        value -> List.of(),
        found -> found.stream().map(f -> f.pointer() + " " + f.code()).toList());
  }

  @Test
  void an_entry_has_of_the_facts_of_an_account_what_a_register_asks_and_no_blanks() {
    assertThat(
            RegisterEntry.of(
                Map.of(
                    "id", "x",
                    "platform", "X",
                    "handle", "Soil",
                    "url", " ",
                    "mfa", true,
                    "state", "ACTIVE")))
        .isEqualTo(Map.of("id", "x", "platform", "X", "handle", "Soil", "state", "ACTIVE"));
  }

  @Test
  void a_register_that_was_kept_with_days_that_cannot_be_meant_stays_readable() {
    Map<String, Object> kept =
        Map.of(
            "id", "x",
            "platform", "X",
            "handle", "Soil",
            "stateSince", "0026-11-25",
            "reviewDue", "9999-12-31");

    assertThat(
            AccountRegister.fromPlain(List.of(kept), "soil", Instant.parse("2026-11-25T00:00:00Z"))
                .orThrow())
        .isNotNull();
  }

  @Test
  void says_nothing_of_an_account_where_no_register_is_kept() {
    HandleAnswer answer =
        AccountRegister.none("govsm", Instant.EPOCH).officialHandle("X", "@soil").orThrow();

    assertThat(answer.status()).isEqualTo("unavailable");
    assertThat(answer.isWithoutRegister()).isTrue();
    assertThat(answer.text().key()).isEqualTo("handle.no-register");
    assertThat(
            AccountRegister.unavailable(Message.of("handle.state-unknown"), "govsm", Instant.EPOCH)
                .officialHandle("X", "@soil")
                .orThrow()
                .text()
                .key())
        .isEqualTo("handle.unavailable");
  }
}
