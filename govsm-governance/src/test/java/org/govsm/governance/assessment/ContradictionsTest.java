package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.RichFacts.number;
import static org.govsm.governance.assessment.Trees.tree;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.governance.assessment.check.AccountConflicts;
import org.govsm.governance.assessment.check.ActOrder;
import org.govsm.governance.assessment.check.CheckInput;
import org.govsm.governance.assessment.check.CommunityConflicts;
import org.govsm.governance.assessment.check.Conflict;
import org.govsm.governance.assessment.check.KeptConflicts;
import org.govsm.governance.assessment.check.LawConflicts;
import org.govsm.governance.assessment.check.PeopleConflicts;
import org.govsm.governance.assessment.check.PilotConflicts;
import org.govsm.governance.assessment.check.PlatformConflicts;
import org.govsm.governance.assessment.check.PostConflicts;
import org.govsm.governance.assessment.check.ProviderConflicts;
import org.govsm.governance.assessment.check.RecordConflicts;
import org.govsm.governance.assessment.check.RecordedConflicts;
import org.govsm.governance.assessment.check.ResourceConflicts;
import org.govsm.governance.assessment.check.ResponseConflicts;
import org.govsm.governance.assessment.check.StateConflicts;
import org.govsm.governance.assessment.check.TwiceConflicts;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Facts that contradict each other block, whichever pair it is")
class ContradictionsTest {

  private static final String PREFIX = "SDK-FACTS.";

  private static final Set<Outcome> IN_ORDER =
      EnumSet.of(Outcome.PASS, Outcome.WARN, Outcome.ATTEST, Outcome.NOT_APPLICABLE);

  /** Where the check itself finds a failure in the pair, or another fact is missing. */
  private static final Set<String> FAIL_OF_THEMSELVES =
      Set.of(
          "poster-left",
          "praise-removed",
          "role-shown",
          "pilot-platforms",
          "no-post",
          "law-rows",
          "trail",
          "ack-address",
          "due-diligence",
          "intermediary",
          "requests-as-host",
          "classified",
          "dedicated",
          "posts-per-week");

  /** A department in order, and what is said otherwise in it. */
  private record Pair(String code, Supplier<Map<String, Object>> ground, List<Object> edits) {

    Map<String, Object> facts() {
      Map<String, Object> facts = ground.get();
      for (int i = 0; i < edits.size(); i += 2) {
        facts = Members.with(facts, way(i), edits.get(i + 1));
      }
      return facts;
    }

    /** Without what was said last. */
    Map<String, Object> less() {
      return Members.without(facts(), way(edits.size() - 2));
    }

    private List<Object> way(int edit) {
      return Arrays.stream(((String) edits.get(edit)).split("/", -1))
          .<Object>map(step -> step.matches("\\d+") ? Integer.valueOf(step) : step)
          .toList();
    }

    @Override
    public String toString() {
      return code;
    }
  }

  private static Pair pair(String code, Object... edits) {
    return new Pair(code, RichFacts::department, Arrays.asList(edits));
  }

  private static Pair inSums(String code, Object... edits) {
    return new Pair(code, RichFacts::inSums, Arrays.asList(edits));
  }

  static Stream<Pair> pairs() {
    List<Object> posters =
        List.of(
            tree("person", "P1", "from", "2025-02-01", "to", null),
            tree("person", "P4", "from", "2025-02-01", "to", "2026-09-30"),
            tree("person", "P3", "from", "2026-02-01", "to", "2026-01-01"));
    return Stream.of(
        pair("fte", "team", team(2)),
        pair("dedicated", "team", team(0)),
        pair("sourcing", "team/sourcing", "internal"),
        pair("refresh", "training/0/completedAt", "2026-02-01"),
        pair("standing-policy", "clearanceLanes/standing/categories", List.of("policy")),
        pair("class", "policies/response/noReplyClasses", List.of("greetings")),
        pair("query-class", "queries/0/category", "seeds"),
        pair(
            "provider-register",
            "accounts/0/export/result",
            "FAILED",
            "providerRegister",
            tree(
                "exports",
                List.of(
                    tree(
                        "platform",
                        "X",
                        "formats",
                        List.of("json"),
                        "lastTestedAt",
                        "2026-10-01",
                        "result",
                        "OK")))),
        pair(
            "query-totals",
            "queries/0/kept",
            true,
            "queryTotals",
            tree("languages", tree("en", number(900)))),
        pair("published-reply", "queries/0/category", "praise", "queries/0/timePublished", true),
        pair(
            "published-time",
            "queries/0/timePublished",
            true,
            "queries/0/firstBy",
            "2026-11-21T10:00:01+05:30"),
        pair("escalation", "policies/escalation/levels/1/after", number(12)),
        pair("rank", "policies/responseHierarchy/1/type", "statement"),
        pair("no-text", "responses/2/templateId", "T9"),
        pair("reply-cleared", "responses/4/clearance/status", "PENDING"),
        pair("classified", "posts/0/classification", "SECRET"),
        pair("contradiction", "contradictionFlag", true),
        pair("lane", "posts/0/lane", "OFFICIAL_POSITION", "posts/0/clearance/level", "L1"),
        pair("user-left", "leftUsers", List.of(tree("person", "P1", "leftAt", "2026-10-01"))),
        pair("active-left", "people/0/leftPostAt", "2026-10-01"),
        pair("active-status", "people/0/status", "RETIRED"),
        pair("vendor-official", "people/2/role", "agency editor"),
        pair("vendor-office", "people/1/type", "VENDOR"),
        pair("stranger", "posts/0/publishedBy", "P9"),
        pair("recorded-before", "queries/0/recorded", tree("firstResponseAt", "2026-01-01")),
        pair(
            "words-flag",
            "orders",
            List.of(tree("id", "O1", "legalBasis", "s.79(3)(b)", "statesBasis", false))),
        pair("poster-days", "accounts/0/authorisedPosters", posters),
        pair(
            "poster-left",
            "accounts/0/authorisedPosters/1/to",
            null,
            "posts/6/publishedAt",
            "2026-10-15"),
        pair(
            "signed-left",
            "attestations/0/person",
            "P2",
            "people/1/active",
            false,
            "people/1/leftPostAt",
            "2026-09-01"),
        pair("trained", "training/0/completedAt", "2025-01-19"),
        pair("granted", "access/0/grantedAt", "2025-02-02"),
        pair("activated", "accounts/0/activatedAt", "2025-01-15"),
        pair("posted-before", "accounts/0/createdAt", "2026-09-01"),
        pair("not-there", "accounts/0/state", "APPROVED"),
        pair("not-active", "accounts/0/state", "CREATED"),
        pair("posted-since", "accounts/0/stateSince", "2026-06-01", "accounts/0/state", "CLOSED"),
        pair("held-since", "accounts/0/state", "ARCHIVED"),
        pair("state-before", "accounts/0/stateSince", "2025-01-31"),
        pair("keys-before", "accounts/0/createdAt", "2025-02-02"),
        pair("stage-rollout", "pilot/stage", "STOP"),
        pair("stage-evaluated", "rollout", tree("startedAt", null), "pilot/stage", "RUN"),
        pair("stage-started", "pilot/stage", "PROPOSED"),
        pair(
            "two-notes",
            "platformDecisions/1/platform",
            "twitter",
            "platformDecisions/1/rhythm",
            "weekly"),
        pair("ongoing-end", "platformDecisions/0/duration", "ongoing"),
        pair("public-stakeholders", "platformDecisions/0/consultationType", "public"),
        pair("ended", "platformDecisions/0/endDate", "2026-06-01"),
        pair("hosting", "accounts/0/hosting", "owned"),
        pair("images-shown", "images/total", number(1)),
        pair("address", "accounts/0/url", "https://facebook.com/Soil"),
        pair("last-post", "accounts/0/lastPostAt", "2026-11-19"),
        pair("rotated-to", "custody/6/to", "P3"),
        pair("not-holder", "custody/2/from", "P3"),
        pair("held", "custody/7/event", "ISSUED", "custody/7/to", "P3"),
        pair("mailbox", "mailbox", tree("members", number(5))),
        pair("incident-recoveredAt", "incidents/0/recoveredAt", "2026-10-04"),
        pair("incident-certInReportedAt", "incidents/0/certInReportedAt", "2026-10-04"),
        pair("incident-publicNoticeAt", "incidents/0/publicNoticeAt", "2026-10-04"),
        pair("no-account", "incidents/0/account", "A9"),
        pair("pilot-platforms", "pilot/platforms", List.of("X", "Telegram")),
        pair("evaluated-before", "pilot/evaluation/signedAt", "2025-02-01"),
        pair("rollout", "pilot/rolloutRequestedAt", "2026-07-01"),
        pair("post-state", "posts/0/state", "DRAFT"),
        pair("post-twice", "posts/1/id", "N1"),
        pair("query-twice", "queries/1/id", "Qhi"),
        pair(
            "request-twice",
            "complaints",
            List.of(
                complaint("2026-03-02T11:00:00+05:30"), complaint("2026-03-02T12:00:00+05:30"))),
        pair("record-twice", "moderation/1/id", "MD1"),
        pair("intermediary", "legalMap/intermediary", "NO"),
        pair(
            "requests-as-host",
            "legalMap/intermediary",
            "NO",
            "complaints/0/hostingRole",
            "INTERMEDIARY"),
        pair(
            "query-days",
            "queries/0/receivedAt",
            "2026-11-02",
            "queries/0/firstResponseAt",
            "2026-11-01"),
        pair("no-post", "consultations/0/socialPostId", "N99"),
        pair("press", "announcements/0/channels", List.of("X")),
        pair("spokesperson", "responses/0/authorisedSpokesperson", false),
        inSums("indian-languages", "contentItems/withIndianLanguage", number(41)),
        inSums(
            "hindi-english",
            "contentItems/withIndianLanguage",
            number(40),
            "contentItems/withHindiAndEnglish",
            number(41)),
        inSums(
            "hindi",
            "contentItems/withIndianLanguage",
            number(39),
            "contentItems/withHindiAndEnglish",
            number(40)),
        pair("images", "images/withoutAlt", number(41)),
        inSums("replies", "queries/repliedInSameLanguage/ta", number(6)),
        pair("removed", "removed/0/preservedUntil", "2026-01-09"),
        pair("strategy", "strategy/approvedAt", "2024-12-19"),
        pair("rules-days", "policies/rules-of-engagement", tree("approvedAt", "2025-01-16")),
        pair("roster-hours", "roster/coverageHoursPerDay", number(25)),
        pair(
            "law-rows",
            "legalMap/rows",
            List.of(
                tree("law", "IT Act", "status", "FOLLOWED"),
                tree("law", "RTI", "status", "FOLLOWED"),
                tree("law", "RTI Act", "status", "Partly"))),
        pair("gigw", "gigw/version", "2.0"),
        pair(
            "two-limits",
            "formatLimits",
            List.of(
                tree("platform", "X", "maxLength", number(280), "aspects", null),
                tree("platform", "Twitter", "maxLength", number(300), "aspects", null),
                tree("platform", "Facebook", "maxLength", null, "aspects", null))),
        pair("post-media", "posts/0/contentType", "text"),
        pair("trail", "posts/0/archiveRef", null),
        inSums(
            "two-classes",
            "retention",
            List.of(
                tree("class", "routine", "legalBasis", "Rule 1"),
                tree("class", "Routine", "legalBasis", "Rule 2"))),
        pair("contributions", "consultations/0/contributionsArchived", number(13)),
        inSums("ack-left", "policyAck/0/person", "P4", "policyAck/0/at", "2026-10-01"),
        pair("ack-address", "acks/0/toRegisteredAddress", false),
        pair("due-diligence", "intermediary/dueDiligence/checklist/0/met", false),
        pair(
            "act-before",
            "ccrgaNotices",
            List.of(tree("id", "CN1", "receivedAt", "2026-05-02", "repliedAt", "2026-05-01"))),
        pair("complaint-days", "complaints/0/actedAt", "2026-03-02T09:59:00+05:30"),
        pair(
            "met-while-open",
            "queries/0/resolvedAt",
            "2026-11-20",
            "queries/0/openUntil",
            "2026-11-22"),
        pair("publicity", "publicity/0/type", "leaflet", "publicity/0/channel", "tv"),
        pair(
            "feeds",
            "sync/website/missedUpdates",
            number(0),
            "sync/links/0/missedUpdates",
            number(2)),
        pair("follows", "follows/count", number(1)),
        pair(
            "source-status",
            "posts/0/sourceDocument",
            tree("id", "S1", "status", "PUBLIC"),
            "sourceDocument/0/status",
            "DRAFT"),
        pair("named-nobody", "posts/0/flags", List.of("NAMED_INDIVIDUAL")),
        pair(
            "tone",
            "posts/0/toneScan/flags",
            List.of("lazy"),
            "toneScan",
            tree("flags", null, "personalRemark", false)),
        pair("own-permission", "posts/0/media/0/rights/permissionRef", "L-7"),
        pair("corrected-before", "rumourLog/0/detectedAt", "2026-11-21"),
        pair("press-handles", "pressTemplates/0/handles", null),
        pair("praise-removed", "moderation/1/ground", "CRITICISM"),
        pair("kept-otherwise", "contradicted", List.of("policies.moderation.publicUrl")),
        pair("role-shown", "responses/0/roleShown", false),
        pair(
            "response-owner",
            "responses/0/account",
            "A2",
            "responses/0/channelOwnerType",
            "PERSON"),
        pair(
            "posts-per-week",
            "accounts/1/activatedAt",
            "2026-11-10",
            "accounts/1/createdAt",
            "2026-11-10",
            "accounts/1/stateSince",
            "2026-11-10",
            "postsPerWeek",
            tree("microblog", number(9))),
        pair("registration", "consultations/0/registration/required", false),
        pair("anonymity", "consultations/0/registration", null),
        pair(
            "identity-data",
            "dataRegister",
            List.of(tree("class", "health", "safeguards", "Encrypted"))));
  }

  private static Map<String, Object> complaint(String acted) {
    return tree("id", "X1", "receivedAt", "2026-03-02T10:00:00+05:30", "actedAt", acted);
  }

  private static Map<String, Object> team(int share) {
    Map<String, Object> member = tree("person", "P1", "fte", number(share));
    return tree("dedicated", true, "members", List.of(member));
  }

  @Test
  void every_pair_that_has_a_sentence_is_tried() {
    Set<String> said =
        GovernanceMessages.in("en").keys().stream()
            .filter(key -> key.startsWith(PREFIX))
            .map(key -> key.substring(PREFIX.length()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(pairs().map(Pair::code)).doesNotHaveDuplicates();
    assertThat(pairs().map(Pair::code)).containsExactlyInAnyOrderElementsOf(said);
  }

  @ParameterizedTest(name = "tested by the register on {0}: {1} contradictions")
  @CsvSource({"2026-09-30, true", "2026-10-01, true", "2026-10-02, false"})
  void of_two_tests_of_an_export_the_later_one_of_the_register_counts(String day, boolean found) {
    Map<String, Object> export =
        tree("platform", "X", "lastTestedAt", day, "result", "FAILED", "formats", List.of("csv"));
    Pair pair = pair("provider-register", "providerRegister", tree("exports", List.of(export)));

    assertThat(of(pair.code(), pair.facts()).isEmpty()).isEqualTo(!found);
  }

  @Test
  void formats_of_an_export_that_the_register_does_not_have_are_those_of_the_account() {
    Map<String, Object> export =
        tree("platform", "X", "lastTestedAt", "2026-11-01", "result", "OK");
    Pair pair = pair("provider-register", "providerRegister", tree("exports", List.of(export)));

    assertThat(Trees.of("GSM-SEC-02", report(pair.facts())))
        .noneSatisfy(finding -> assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void blocks_and_what_rests_on_it_is_not_in_order(Pair pair) {
    assertThat(Judged.faults(pair.facts())).isEmpty();
    List<Conflict> found = of(pair.code(), pair.facts());
    AssessmentReport report = report(pair.facts());

    assertThat(of(pair.code(), pair.ground().get())).isEmpty();
    assertThat(found).isNotEmpty();
    assertThat(Trees.of("SDK-FACTS", report))
        .anySatisfy(
            finding -> {
              assertThat(finding.outcome()).isEqualTo(Outcome.BLOCKED);
              assertThat(finding.text().key()).isEqualTo(PREFIX + pair.code());
            });
    for (Conflict conflict : found) {
      for (String control : conflict.controls()) {
        assertThat(concerned(conflict, control, report))
            .as(control)
            .noneMatch(finding -> IN_ORDER.contains(finding.outcome()));
      }
    }
  }

  /** Else that nothing is in order would prove nothing. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void leaves_open_what_was_in_order_before(Pair pair) {
    List<Conflict> found = of(pair.code(), pair.facts());
    AssessmentReport report = report(pair.facts());
    boolean rests = found.stream().anyMatch(conflict -> !conflict.controls().isEmpty());
    boolean opened =
        found.stream()
            .flatMap(c -> c.controls().stream().flatMap(id -> concerned(c, id, report).stream()))
            .anyMatch(finding -> finding.text().key().equals("assessment.conflict"));

    assertThat(opened).isEqualTo(rests && !FAIL_OF_THEMSELVES.contains(pair.code()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void is_none_without_one_of_the_two(Pair pair) {
    assertThat(of(pair.code(), pair.less())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void is_said_in_both_languages(Pair pair) {
    for (Conflict conflict : of(pair.code(), pair.facts())) {
      assertThat(GovernanceMessages.in("en").say(conflict.text())).doesNotContain("{", PREFIX);
      assertThat(GovernanceMessages.in("hi").say(conflict.text()))
          .doesNotContain("{", PREFIX)
          .containsPattern("\\p{IsDevanagari}");
    }
  }

  /** Whatever does not ask about an account that is gone rests on its being gone. */
  @Test
  void a_state_that_cannot_be_takes_no_control_away() {
    Map<String, Object> facts =
        Members.with(RichFacts.department(), List.of("accounts", 0, "state"), "CLOSED");
    facts = Members.with(facts, List.of("accounts", 0, "stateSince"), "2026-06-01");
    Map<String, Map<String, Outcome>> before = Judged.of(RichFacts.department());
    Map<String, Map<String, Outcome>> after = Judged.of(facts);

    assertThat(before.keySet())
        .allSatisfy(
            control -> {
              Outcome was = before.get(control).get("A1");
              Outcome is = after.getOrDefault(control, Map.of()).get("A1");
              boolean gone = is == Outcome.NOT_APPLICABLE && was != Outcome.NOT_APPLICABLE;
              assertThat(gone).as(control).isFalse();
            });
  }

  private static List<ControlFinding> concerned(
      Conflict conflict, String control, AssessmentReport report) {
    return Trees.of(control, report).stream()
        .filter(
            f ->
                conflict.ofAll()
                    || conflict.subject().isEmpty()
                    || conflict.subject().equals(f.subject()))
        .toList();
  }

  private static List<Conflict> of(String code, Map<String, Object> facts) {
    CheckInput.Scene scene =
        CheckInput.Scene.of(
            ControlCatalogue.shipped(),
            Facts.fromPlain(facts).orThrow(),
            OffsetDateTime.parse(RichFacts.NOW).toInstant());
    return Stream.of(
            PeopleConflicts.in(scene),
            ActOrder.in(scene),
            AccountConflicts.in(scene),
            CommunityConflicts.in(scene),
            StateConflicts.in(scene),
            PlatformConflicts.in(scene),
            ProviderConflicts.in(scene),
            PilotConflicts.in(scene),
            PostConflicts.in(scene),
            TwiceConflicts.in(scene),
            RecordConflicts.in(scene),
            ResourceConflicts.in(scene),
            ResponseConflicts.in(scene),
            LawConflicts.in(scene),
            KeptConflicts.in(scene),
            RecordedConflicts.in(scene))
        .flatMap(List::stream)
        .filter(conflict -> conflict.text().key().equals(PREFIX + code))
        .toList();
  }

  private static AssessmentReport report(Map<String, Object> facts) {
    return Assessment.assess(
            ControlCatalogue.shipped(),
            Facts.fromPlain(facts).orThrow(),
            OffsetDateTime.parse(RichFacts.NOW))
        .orThrow();
  }
}
