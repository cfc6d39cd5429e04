package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody said never decides: over every control, for every member of rich facts. */
@DisplayName("A fact that is taken away leaves an answer as it is, or open")
class MissingFactsTest {

  /** Members whose absence says something, and why; docs/facts.md tells it to who writes facts. */
  private static final Map<String, String> SAYS_SOMETHING =
      Map.ofEntries(
          Map.entry(
              "accounts[].state",
              "an account that is listed exists until its state says otherwise"),
          Map.entry("accounts[].longForm", "the worked case S01 passes without a word on it"),
          Map.entry(
              "posts[].official",
              "a post of the department is official until it is said not to be"),
          Map.entry(
              "custody[].backup", "short for an entry of its own, which the log does not have"),
          Map.entry("custodyLog[].backup", "the same"),
          Map.entry("images", "a count beside the posts; without it the posts alone are judged"),
          Map.entry("images.withoutAlt", "the same"),
          Map.entry("modelCode", "no freeze is known until one is announced"),
          Map.entry("modelCode.freezes", "the same"),
          Map.entry("calendar", "the same"),
          Map.entry("calendar.mcc", "the same"),
          Map.entry("campaigns[].paid", "a listed campaign is paid until it is said not to be"),
          Map.entry("ntp", "the worked case S06 passes without a word on it"),
          Map.entry("ntp.source", "the same"),
          Map.entry("ciso.certInInformed", "the evidence of the control does not name it"),
          Map.entry(
              "moderation[].action", "a listed decision took something until it says otherwise"));

  static Stream<Supplier<Map<String, Object>>> departments() {
    return Stream.of(RichFacts::inSums, RichFacts::uneven, RichFacts::scaling, RichLaw::department);
  }

  @ParameterizedTest
  @MethodSource("departments")
  void of_a_department_of_which_nearly_all_is_known(Supplier<Map<String, Object>> department) {
    assertThat(Judged.faults(department.get())).isEmpty();
    assertThat(Judged.of(department.get()).get("SDK-FACTS")).isNull();
    assertThat(wrong(department.get(), sampled(department.get()))).isEmpty();
  }

  /** Every sixth member, from another one on for each of the departments. */
  private static List<List<Object>> sampled(Map<String, Object> facts) {
    List<List<Object>> members = Members.of(facts);
    List<List<Object>> sampled = new ArrayList<>();
    for (int i = members.size() % 6; i < members.size(); i += 6) {
      sampled.add(members.get(i));
    }
    return sampled;
  }

  @Test
  void of_every_member_of_a_department_in_order() {
    Map<String, Object> facts = RichFacts.department();

    assertThat(wrong(facts, Members.of(facts))).isEmpty();
  }

  @ParameterizedTest(name = "{0}, seed 20261127")
  @ValueSource(
      strings = {"pending", "-", "N.A.", "to be decided", "लंबित", "not yet", "XXX", "शीघ्र"})
  void a_placeholder_says_no_more_than_a_fact_that_is_left_out(String word) {
    Random random = new Random(20261127);
    Map<String, Object> facts = RichFacts.department();
    List<List<Object>> texts =
        new ArrayList<>(
            Members.of(facts).stream()
                .filter(member -> Members.at(facts, member) instanceof String)
                .filter(member -> !Members.path(member).equals("posts[].clearance.status"))
                .toList());
    Collections.shuffle(texts, random);
    List<String> wrong = new ArrayList<>();
    for (List<Object> member : texts.subList(0, 12)) {
      String path = Members.path(member);
      Judged.tryOf(Members.without(facts, member))
          .ifPresent(
              without ->
                  Judged.tryOf(Members.with(facts, member, word))
                      .map(with -> Judged.compare(path, without, with))
                      .ifPresent(wrong::addAll));
    }
    assertThat(wrong).isEmpty();
  }

  /** What a text is compared with; a strange one is surely another. */
  private static final List<String> COMPARED =
      List.of(
          "accounts[].handle",
          "accounts[].registrationEmail.address",
          "accounts[].platform",
          "accounts[].authorisedPosters[].person",
          "platformDecisions[].platform",
          "posts[].publishedBy",
          "pilot.platforms",
          "officialDomains",
          "policies.response.",
          "retention.",
          "website.links",
          "collection[]",
          "contentItems[].variants[].factSheetId",
          "moderation[].ground",
          "contentItems[].variants[].account",
          "department.remit",
          "posts[].topic",
          "posts[].media[].rights.source",
          "authorisedPosters[].person",
          "responses[].by",
          "responses[].account",
          "policies.grounds",
          "policies.scope",
          "policyAck[].policy",
          "register.units",
          "attestations[]");

  @Test
  void a_word_that_nobody_knows_fails_nothing() {
    Map<String, Object> facts = RichFacts.department();
    Map<String, Map<String, Outcome>> before = Judged.of(facts);
    Set<String> seen = new LinkedHashSet<>();
    List<String> wrong = new ArrayList<>();
    for (List<Object> member : Members.of(facts)) {
      String path = Members.path(member);
      Object was = Members.at(facts, member);
      boolean texts = was instanceof List<?> list && list.get(0) instanceof String;
      if ((texts || was instanceof String)
          && COMPARED.stream().noneMatch(path::startsWith)
          && seen.add(path)) {
        Judged.tryOf(Members.with(facts, member, texts ? List.of("Zzyzx") : "Zzyzx"))
            .ifPresent(after -> wrong.addAll(Judged.failing(path, before, after)));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_word_that_nobody_knows_decides_no_more_than_one_that_is_left_out() {
    Map<String, Object> facts = RichFacts.department();
    Set<String> seen = new LinkedHashSet<>();
    List<String> wrong = new ArrayList<>();
    for (List<Object> member : Members.of(facts)) {
      String path = Members.path(member);
      Map<String, Object> strange = Members.with(facts, member, "Zzyzx");
      if (Members.at(facts, member) instanceof String
          && Members.isUnknownWord(strange, member)
          && seen.add(path)) {
        Map<String, Map<String, Outcome>> without = Judged.of(Members.without(facts, member));
        if (!Judged.of(strange).equals(without)) {
          wrong.add(path);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).hasSizeGreaterThan(15);
  }

  /** The same of a list of nothing but placeholders. */
  @Test
  void a_list_of_placeholders_says_no_more_than_one_that_is_left_out() {
    Map<String, Object> facts = RichFacts.department();
    List<String> wrong = new ArrayList<>();
    for (List<Object> member : Members.of(facts)) {
      String path = Members.path(member);
      boolean texts =
          Members.at(facts, member) instanceof List<?> list
              && !list.isEmpty()
              && list.get(0) instanceof String;
      if (texts && !path.startsWith("modelCode")) {
        Map<String, Map<String, Outcome>> without = Judged.of(Members.without(facts, member));
        Judged.tryOf(Members.with(facts, member, List.of("TBD", "pending")))
            .map(with -> Judged.compare(path, without, with))
            .ifPresent(wrong::addAll);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A code may be NONE; any other text of that kind says that there is none, as null does. */
  @ParameterizedTest(name = "{0}, seed 20261127")
  @ValueSource(strings = {"none", "Nil", "कोई नहीं"})
  void a_word_for_none_says_as_much_as_null(String word) {
    Map<String, Object> facts = RichFacts.department();
    List<List<Object>> texts =
        new ArrayList<>(
            Members.of(facts).stream()
                .filter(member -> Members.at(facts, member) instanceof String)
                .filter(member -> !Members.path(member).endsWith("moderationMode"))
                .filter(member -> !Members.path(member).endsWith("].id"))
                .toList());
    Collections.shuffle(texts, new Random(20261127));
    for (List<Object> member : texts.subList(0, 20)) {
      Judged.tryOf(Members.with(facts, member, null))
          .ifPresent(
              none ->
                  Judged.tryOf(Members.with(facts, member, word))
                      .ifPresent(
                          said -> assertThat(said).as(Members.path(member)).isEqualTo(none)));
    }
  }

  /** Left out together with all that the starter profile does not ask. */
  @Test
  void of_whole_reports_of_every_profile() {
    for (Profile profile : Profiles.shipped()) {
      Map<String, Map<String, Outcome>> before = reported(profile, RichFacts.department());
      List<String> wrong = new ArrayList<>();
      List<List<Object>> members = Members.of(RichFacts.department());
      for (int i = 0; i < members.size(); i += 25) {
        String path = Members.path(members.get(i));
        Map<String, Object> less = Members.without(RichFacts.department(), members.get(i));
        if (!SAYS_SOMETHING.containsKey(path)
            && !path.startsWith("attestations")
            && Judged.faults(less).isEmpty()) {
          wrong.addAll(Judged.compare(path, before, reported(profile, less)));
        }
      }
      assertThat(wrong).as(profile.id()).isEmpty();
    }
  }

  private static Map<String, Map<String, Outcome>> reported(
      Profile profile, Map<String, Object> facts) {
    Map<String, Map<String, Outcome>> all = new LinkedHashMap<>();
    Assessment.assess(
            profile.catalogue(),
            Facts.fromPlain(facts).orThrow(),
            OffsetDateTime.parse(RichFacts.NOW))
        .orThrow()
        .findings()
        .forEach(
            f ->
                all.computeIfAbsent(f.control().id(), c -> new LinkedHashMap<>())
                    .put(f.subject().orElse(""), f.outcome()));
    return all;
  }

  @Test
  void the_departments_decide_every_control_that_can_be_judged() {
    Set<String> decided = new LinkedHashSet<>();
    departments()
        .map(Supplier::get)
        .forEach(
            facts ->
                Judged.of(facts)
                    .forEach(
                        (control, found) -> {
                          if (found.values().stream().anyMatch(Judged::isDecided)) {
                            decided.add(control);
                          }
                        }));

    assertThat(decided).containsAll(Assessment.judged());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {20261127, 1, 2})
  void of_departments_that_are_changed_at_random(long seed) {
    Random random = new Random(seed);
    List<Map<String, Object>> grounds = departments().map(Supplier::get).toList();
    List<String> wrong = new ArrayList<>();
    Map<String, Object> facts =
        Members.changed(grounds.get(random.nextInt(grounds.size())), random);
    List<List<Object>> members = new ArrayList<>(Members.of(facts));
    Collections.shuffle(members, random);
    wrong.addAll(wrong(facts, members.subList(0, Math.min(40, members.size()))));
    assertThat(wrong).isEmpty();
  }

  private static List<String> wrong(Map<String, Object> facts, List<List<Object>> members) {
    List<String> wrong = new ArrayList<>();
    Map<String, Map<String, Outcome>> before = Judged.of(facts);
    // a class of queries gets a reply until the policy names it as one that needs none
    for (List<Object> member : members) {
      String path = Members.path(member);
      Map<String, Object> less = Members.without(facts, member);
      boolean says =
          SAYS_SOMETHING.containsKey(path)
              || path.matches("(policies|policy)\\.response(\\.noReplyClasses)?")
              || path.startsWith("queries.languages.");
      if (!says) {
        Judged.tryOf(less)
            .map(after -> Judged.compare(path, before, after))
            .ifPresent(found -> found.forEach(w -> wrong.add(w + " " + member)));
      }
    }
    wrong.removeIf(MissingFactsTest::isOutUntilSaidNotToBe);
    return wrong;
  }

  /** A post that is listed shows something until its state says that it is not out. */
  private static boolean isOutUntilSaidNotToBe(String wrong) {
    return wrong.startsWith("posts[].state: ")
        && List.of(
                "GSM-COM-05",
                "GSM-COM-06",
                "GSM-CON-06",
                "GSM-CON-11",
                "GSM-PIL-06",
                "GSM-RES-14",
                "GSM-RSP-13",
                "GSM-RSP-21",
                "GSM-VAL-06",
                "GSM-VAL-07",
                "GSM-VAL-08",
                "GSM-VAL-09",
                "GSM-VAL-10",
                "GSM-VAL-12",
                "GSM-VAL-13",
                "GSM-VAL-14",
                "LAW-AC-02")
            .stream()
            .anyMatch(wrong::contains)
        && wrong.contains(" NOT_APPLICABLE > ");
  }
}
