package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.governance.facts.Moment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Where the hour decides, the day alone decides nothing: for every moment, on every other's day.
 */
@DisplayName("A day without its hour")
class HoursTest {

  private static final String FIRST = "T00:00:01+05:30";
  private static final String LAST = "T23:59:59+05:30";

  /** Where a day has a meaning of its own; docs/facts.md and the controls say which. */
  private static final Map<String, String> WHOLE_DAY =
      Map.of(
          "strategy.approvedAt", "before is no, of a day and an hour on it",
          "accounts[].createdAt", "before is no, of a day and an hour on it",
          "accounts[].authorisedPosters[].from", "a day counts from its start",
          "accounts[].authorisedPosters[].to", "a day counts whole",
          "custody[].at", "the log is in its own order",
          "people[].trainedAt", "training is over by the day of access",
          "people[].accessGrantedAt", "training is over by the day of access",
          "pilot.startedAt", "before is no, of a day and an hour on it");

  @Test
  void decides_nothing_that_its_first_and_its_last_hour_decide_otherwise() {
    Map<String, Object> facts = department();
    List<List<Object>> moments = moments(facts);
    Set<String> days = new LinkedHashSet<>();
    for (List<Object> member : moments) {
      String at = String.valueOf(Members.at(facts, member));
      if (at.contains("T")) {
        days.add(at.substring(0, 10));
      }
    }
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (List<Object> member : moments) {
      if (WHOLE_DAY.containsKey(Members.path(member))) {
        continue;
      }
      for (String day : days) {
        List<Map<String, Map<String, Outcome>>> answers =
            Stream.of(FIRST, LAST, "")
                .map(hour -> Judged.tryOf(Members.with(facts, member, day + hour)))
                .flatMap(Optional::stream)
                .toList();
        if (answers.size() == 3) {
          wrong.addAll(decided(Members.path(member) + " " + day, answers));
          compared++;
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(50);
  }

  /** Of each answer that the hours of a day give differently, what the day alone gives. */
  private static List<String> decided(
      String what, List<Map<String, Map<String, Outcome>>> answers) {
    List<String> wrong = new ArrayList<>();
    answers
        .get(0)
        .forEach(
            (control, found) ->
                of(control, found)
                    .forEach(
                        (subject, first) -> {
                          Outcome last = outcome(answers.get(1), control, subject);
                          Outcome day = outcome(answers.get(2), control, subject);
                          if (differ(first, last) && day != null && Judged.isDecided(day)) {
                            wrong.add(
                                what + " " + control + " " + subject + " " + first + last + " > "
                                    + day);
                          }
                        }));
    return wrong;
  }

  /** What the failures of the others stop says nothing of its own. */
  private static Map<String, Outcome> of(String control, Map<String, Outcome> found) {
    return control.equals("SDK-STATE-PILOT") ? Map.of() : found;
  }

  /** Facts that contradict each other by the hour alone decide nothing. */
  private static boolean differ(Outcome first, Outcome last) {
    return last != null && first != last && Judged.isDecided(first) && Judged.isDecided(last);
  }

  private static Outcome outcome(
      Map<String, Map<String, Outcome>> all, String control, String subject) {
    return all.getOrDefault(control, Map.of()).get(subject);
  }

  private static List<List<Object>> moments(Map<String, Object> facts) {
    return Members.of(facts).stream()
        .filter(m -> Members.at(facts, m) instanceof String text && Moment.of(text).isPresent())
        .toList();
  }

  /** One account, one post, one incident and one pilot, each with its moments. */
  private static Map<String, Object> department() {
    Map<String, Object> facts = tree();
    facts.put("strategy", tree("date", "2026-01-05", "approvedAt", "2026-01-10"));
    facts.put("platformPlan", List.of(tree("platform", "X", "phase", "1", "date", "2026-01-20")));
    Map<String, Object> account = Trees.active("A1", "2026-11-20T10:00:00+05:30");
    account.put("createdAt", "2026-02-01");
    account.put("activatedAt", "2026-02-02");
    account.put("export", tree("formats", List.of("json"), "lastTestedAt", "2026-10-01"));
    account.put(
        "authorisedPosters", List.of(tree("person", "P1", "from", "2026-02-01", "to", null)));
    facts.put("accounts", List.of(account));
    facts.put("people", List.of(person("P1"), person("P2")));
    facts.put(
        "custody",
        List.of(
            tree("account", "A1", "event", "ISSUED", "at", "2026-02-01", "to", "P1"),
            tree("account", "A1", "event", "BACKUP_NAMED", "at", "2026-02-01", "to", "P2"),
            tree("account", "A1", "event", "ROTATED", "at", "2026-10-07T10:00:00+05:30")));
    facts.put(
        "incidents",
        List.of(
            tree(
                "id", "I1",
                "account", "A1",
                "noticedAt", "2026-10-05T09:10:00+05:30",
                "recoveredAt", "2026-10-08T09:10:00+05:30",
                "thirdPartyAppsRevoked", true)));
    facts.put("posts", List.of(post()));
    facts.put(
        "pilot", tree("startedAt", "2026-03-01", "stage", "SCALE", "evaluation", evaluation()));
    facts.put("rollout", tree("startedAt", "2026-07-01T10:00:00+05:30"));
    facts.put(
        "announcements",
        List.of(
            tree(
                "id", "N1",
                "channels", List.of("press", "X"),
                "pressAt", "2026-11-01T10:00:00+05:30",
                "socialAt", "2026-11-01T10:05:00+05:30")));
    facts.put("rule", tree("exists", true));
    return facts;
  }

  private static Map<String, Object> evaluation() {
    return tree("ref", "E1", "signedAt", "2026-06-01T10:00:00+05:30");
  }

  private static Map<String, Object> person(String id) {
    return tree(
        "id", id,
        "type", "OFFICIAL",
        "active", true,
        "trainedAt", "2026-01-10",
        "accessGrantedAt", "2026-02-01");
  }

  private static Map<String, Object> post() {
    Map<String, Object> post =
        tree("id", "T1", "account", "A1", "kind", "original", "state", "PUBLISHED");
    post.put("publishedAt", "2026-11-20T10:00:00+05:30");
    post.put("publishedBy", "P1");
    post.put("author", "P1");
    post.put("official", true);
    post.put(
        "clearance",
        tree("level", "L2", "by", "P2", "at", "2026-11-19T09:00:00+05:30", "status", "CLEARED"));
    return post;
  }
}
