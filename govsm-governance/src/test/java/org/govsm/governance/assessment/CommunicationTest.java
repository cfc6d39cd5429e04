package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.ControlRow.row;
import static org.govsm.governance.assessment.RichFacts.number;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("5.1.4 and Annex IV: communication and community")
class CommunicationTest {

  private static Stream<ControlRow> strategy() {
    return Stream.of(
        duties("all ATTEST 1", true, false),
        duties("all FAIL", false, false),
        duties("all UNKNOWN", false, "").missing("roles[].socialDutiesInJobDescription"),
        row("GSM-COM-01", "all FAIL", "roles", null),
        row("GSM-COM-01", "all UNKNOWN").missing("roles"),
        publicity("GSM-COM-04", "all ATTEST [radio]", "channel", "website", "Akashvani"),
        publicity("GSM-COM-04", "all FAIL", "channel", "website", "social media"),
        publicity("GSM-COM-04", "all UNKNOWN", "channel", "website", "smoke signals")
            .missing("publicity[].channel"),
        row("GSM-COM-04", "all FAIL", "publicity", List.of()),
        row("GSM-COM-04", "all UNKNOWN").missing("publicity"),
        publicity("GSM-CMT-02", "all ATTEST [leaflet, event]", "type", "event", "पर्चा"),
        publicity("GSM-CMT-02", "all FAIL", "type", "other"),
        publicity("GSM-CMT-02", "all UNKNOWN", "channel", "print").missing("publicity[].type"),
        broadcast("GSM-COM-04", "all UNKNOWN [tv]"),
        broadcast("GSM-CMT-02", "all UNKNOWN [leaflet]"),
        channels("all PASS", "X", "gram sabha"),
        channels("all FAIL [Facebook, X]", "Facebook", "X"),
        channels("all ATTEST", "X", "village drum"),
        channels("all UNKNOWN", "X", "TBD").missing("engagementStrategy.channels"),
        row("GSM-COM-08", "all FAIL", "engagementStrategy", null),
        row("GSM-COM-08", "all UNKNOWN").missing("engagementStrategy.channels"));
  }

  private static ControlRow duties(String outcome, Object... named) {
    List<Object> roles = new ArrayList<>();
    for (Object one : named) {
      Map<String, Object> role = tree("name", "r" + roles.size());
      if (!"".equals(one)) {
        role.put("socialDutiesInJobDescription", one);
      }
      roles.add(role);
    }
    return row("GSM-COM-01", outcome, "roles", roles);
  }

  private static ControlRow publicity(
      String control, String outcome, String member, String... words) {
    return row(
        control,
        outcome,
        "publicity",
        Arrays.stream(words).map(word -> (Object) tree(member, word)).toList());
  }

  private static ControlRow broadcast(String control, String outcome) {
    return row(
            control,
            outcome,
            "publicity",
            List.of(tree("id", "U1", "channel", "tv", "type", "leaflet")))
        .contradicting("publicity");
  }

  private static ControlRow channels(String outcome, String... channels) {
    return row("GSM-COM-08", outcome, "engagementStrategy", tree("channels", List.of(channels)));
  }

  private static Stream<ControlRow> shared() {
    return Stream.of(
        item("I1 PASS", "A1", "A2"),
        item("I1 FAIL [A2]", "A1"),
        item("I1 UNKNOWN", "A1", "").missing("contentItems[].variants[].account"),
        row(
                "GSM-COM-03",
                "I1 UNKNOWN",
                "contentItems",
                List.of(tree("id", "I1", "variants", List.of())))
            .missing("accounts"),
        covered("I1 UNKNOWN", tree("id", "A2", "platform", "X")).missing("accounts[].state"),
        covered("I1 PASS", Trees.inState("CLOSED", "id", "A2")),
        row("GSM-COM-03", "all UNKNOWN").missing("contentItems"),
        kept("I1 UNKNOWN").missing("contentItems[].forAll"),
        kept("I1 FAIL [A2]", "forAll", true),
        kept("I1 NA", "forAll", false),
        posts("GSM-CMT-04", "all PASS 0.5", "contentType", "text", "Office order"),
        posts("GSM-CMT-04", "all PASS 1", "contentType", "podcast"),
        posts("GSM-CMT-04", "all FAIL", "contentType", "text", "link"),
        posts("GSM-CMT-04", "all UNKNOWN", "contentType", "text", "riddle")
            .missing("posts[].contentType"),
        row("GSM-CMT-04", "all NA", "posts", List.of(tree("id", "1", "state", "DRAFT"))),
        row(
                "GSM-CMT-04",
                "all UNKNOWN 1",
                "posts",
                List.of(out("1", "contentType", "video", "media", List.of())))
            .contradicting("post-media"),
        row("GSM-CMT-04", "all UNKNOWN").missing("posts"));
  }

  private static ControlRow item(String outcome, String... accounts) {
    List<Object> variants = new ArrayList<>();
    for (String account : accounts) {
      variants.add(account.isEmpty() ? tree("language", "hi") : tree("account", account));
    }
    return row(
        "GSM-COM-03",
        outcome,
        "accounts",
        List.of(Trees.active("A1", "2026-11-23"), Trees.active("A2", "2026-11-23")),
        "contentItems",
        List.of(tree("id", "I1", "variants", variants)));
  }

  /** A post on record that went out on one of two accounts. */
  private static ControlRow kept(String outcome, Object... more) {
    Map<String, Object> item = tree("id", "I1", "kept", true);
    item.put("variants", List.of(tree("account", "A1")));
    item.putAll(tree(more));
    return row(
        "GSM-COM-03",
        outcome,
        "accounts",
        List.of(Trees.active("A1", "2026-11-23"), Trees.active("A2", "2026-11-23")),
        "contentItems",
        List.of(item));
  }

  private static ControlRow covered(String outcome, Map<String, Object> other) {
    return row(
        "GSM-COM-03",
        outcome,
        "accounts",
        List.of(Trees.active("A1", "2026-11-23"), other),
        "contentItems",
        List.of(tree("id", "I1", "variants", List.of(tree("account", "A1")))));
  }

  private static Map<String, Object> out(String id, Object... more) {
    Map<String, Object> post = tree("id", id, "publishedAt", "2026-11-01", "state", "PUBLISHED");
    post.putAll(tree(more));
    return post;
  }

  private static ControlRow posts(String control, String outcome, String member, Object... values) {
    List<Object> posts = new ArrayList<>();
    for (Object value : values) {
      posts.add(out("N" + posts.size(), member, value));
    }
    return row(control, outcome, "posts", posts);
  }

  private static Stream<ControlRow> sources() {
    return Stream.of(
        source("N1 ATTEST", "S1", List.of(tree("id", "S1", "status", "published"))),
        source("N1 FAIL", "S1", List.of(tree("id", "S1", "status", "प्रारूप"))),
        source("N1 FAIL", null, List.of()),
        source("N1 UNKNOWN", "S1", List.of(tree("id", "S2", "status", "PUBLIC")))
            .missing("sourceDocument[].status"),
        source("N1 UNKNOWN", "S1", List.of(tree("id", "S1", "status", "sort of")))
            .missing("sourceDocument[].status"),
        source("N1 UNKNOWN", "pending", List.of())
            .missing("posts[].sourceDocument", "sourceDocument[].status"),
        source("N1 ATTEST", tree("id", "S1", "status", "PUBLIC"), List.of()),
        source(
                "N1 UNKNOWN",
                tree("id", "S1", "status", "PUBLIC"),
                List.of(tree("id", "S1", "status", "INTERNAL")))
            .contradicting("source-status"),
        row("GSM-COM-05", "N1 NA", "posts", List.of(tree("id", "N1", "state", "DRAFT"))),
        row("GSM-COM-05", "all UNKNOWN").missing("posts"),
        facts("N1 ATTEST", "factsVerified", true, List.of("S1")),
        facts("N1 FAIL", "factsVerified", false, List.of("S1")),
        facts("N1 FAIL", "factsVerified", true, null),
        facts("N1 UNKNOWN", "confidentiality", true, List.of("S1"))
            .missing("clearance.checklist.factsVerified"),
        facts("N1 UNKNOWN", "factsVerified", true, List.of("TBD")).missing("sources"),
        row(
                "GSM-COM-06",
                "N1 UNKNOWN",
                "posts",
                List.of(
                    out(
                        "N1",
                        "state",
                        "DRAFT",
                        "sources",
                        List.of("S1"),
                        "clearance",
                        tree("checklist", tree("factsVerified", true)))))
            .contradicting("post-state"));
  }

  private static ControlRow source(String outcome, Object source, List<Object> listed) {
    return row(
        "GSM-COM-05",
        outcome,
        "posts",
        List.of(out("N1", "sourceDocument", source)),
        "sourceDocument",
        listed);
  }

  private static ControlRow facts(String outcome, String check, boolean is, Object sources) {
    return row(
        "GSM-COM-06",
        outcome,
        "posts",
        List.of(out("N1", "clearance", tree("checklist", tree(check, is)), "sources", sources)));
  }

  private static Stream<ControlRow> corrections() {
    return Stream.of(
        rumour("W1 ATTEST", "2026-11-01", "N1", "PUBLISHED"),
        rumour("W1 FAIL", "2026-11-01", null, "PUBLISHED"),
        rumour("W1 UNKNOWN", "2026-11-01", "TBD", "PUBLISHED").missing("correctionPostId"),
        rumour("W1 UNKNOWN", "2026-11-02", "N1", "PUBLISHED").contradicting("corrected-before"),
        rumour("W1 UNKNOWN", "2026-11-01", "N9", "PUBLISHED")
            .missing("posts")
            .contradicting("no-post"),
        row(
                "GSM-COM-07",
                "W1 UNKNOWN",
                "rumourLog",
                List.of(tree("id", "W1", "correctionPostId", "N1")))
            .missing("detectedAt", "posts"),
        row("GSM-COM-07", "all NA", "rumourLog", List.of()),
        row("GSM-COM-07", "all UNKNOWN").missing("rumourLog"));
  }

  private static ControlRow rumour(String outcome, String at, String post, String state) {
    return row(
        "GSM-COM-07",
        outcome,
        "rumourLog",
        List.of(tree("id", "W1", "detectedAt", at, "correctionPostId", post)),
        "posts",
        List.of(out("N1", "state", state)));
  }

  /** Activated on the 10th, so that two weeks have passed: from the 10th, and from the 17th. */
  private static Stream<ControlRow> rhythm() {
    return Stream.of(
        weeks("A1 PASS 2", "social-network", "10", "16", "17", "23"),
        weeks("A1 FAIL 1", "social-network", "10", "16", "17", "24"),
        weeks("A1 FAIL 2", "microblog", "10", "16", "17", "18", "23"),
        weeks("A1 PASS 3", "microblog", "10", "11", "16", "17", "18", "23"),
        weeks("A1 NA", "blog", "10"),
        since("A1 NA", "2026-11-18", tree()),
        since("A1 FAIL 0", "2026-11-17", tree()),
        since("A1 FAIL 0", "2026-09-29", tree()),
        since("A1 NA", "2026-09-28", tree()),
        since("A1 UNKNOWN", "2026-11-17", tree("kind", "riddle"))
            .missing("posts[].kind", "posts[].publishedAt"),
        since("A1 UNKNOWN", "2026-11-17", tree("kind", "original")).missing("posts[].publishedAt"),
        since("A1 FAIL 0", "2026-11-17", tree("kind", "reply")),
        row("GSM-COM-10", "A1 UNKNOWN", "accounts", List.of(newAccount("microblog", "2026-11-10")))
            .missing("posts"),
        stated("A1 PASS 3", 3),
        stated("A1 FAIL 2", 2),
        row(
                "GSM-COM-10",
                "A1 UNKNOWN 3",
                "postsPerWeek",
                tree("microblog", number(9)),
                "accounts",
                List.of(newAccount("microblog", "2026-11-10")),
                "posts",
                days("10", "11", "16", "17", "18", "23"))
            .contradicting("posts-per-week"),
        row(
            "GSM-COM-10",
            "A1 PASS 3",
            "accounts",
            List.of(newAccount("microblog", "2026-11-10")),
            "posts",
            days("17", "18", "23"),
            "modelCode",
            tree(
                "freezes",
                List.of(tree("from", "2026-11-10", "until", "2026-11-16", "accounts", null)))),
        row(
            "GSM-COM-10",
            "A1 NA",
            "postsPerWeek",
            tree("microblog", number(9)),
            "accounts",
            List.of(newAccount("microblog", "2025-11-10")),
            "posts",
            days("17")),
        row("GSM-COM-10", "all UNKNOWN").missing("accounts"));
  }

  private static Map<String, Object> newAccount(String type, String activated) {
    return tree(
        "id", "A1",
        "platform", "X",
        "platformType", type,
        "state", "ACTIVE",
        "activatedAt", activated);
  }

  private static List<Object> days(String... days) {
    return Arrays.stream(days)
        .map(
            day ->
                (Object) tree("id", "N" + day, "kind", "original", "publishedAt", "2026-11-" + day))
        .toList();
  }

  private static ControlRow weeks(String outcome, String type, String... days) {
    return row(
        "GSM-COM-10",
        outcome,
        "accounts",
        List.of(newAccount(type, "2026-11-10")),
        "posts",
        days(days));
  }

  private static ControlRow since(String outcome, String activated, Map<String, Object> kind) {
    Map<String, Object> post = tree("id", "N1", "state", "PUBLISHED");
    post.putAll(kind);
    Map<String, Object> account = newAccount("social-network", activated);
    account.put("posts", List.of());
    return row(
        "GSM-COM-10",
        outcome,
        "accounts",
        List.of(account),
        "posts",
        kind.isEmpty() ? List.of() : List.of(post, post));
  }

  private static ControlRow stated(String outcome, int number) {
    return row(
        "GSM-COM-10",
        outcome,
        "accounts",
        List.of(newAccount("microblog", "2026-11-10")),
        "postsPerWeek",
        tree("microblog", number(number)));
  }

  private static Stream<ControlRow> feeds() {
    return Stream.of(
        feed("F1 PASS", tree("id", "F1", "lastSuccessAt", "2026-11-24", "lagMinutes", number(5))),
        feed("F1 FAIL", tree("id", "F1", "lastSuccessAt", null, "lagMinutes", number(5))),
        feed("F1 UNKNOWN", tree("id", "F1", "lastSuccessAt", "2026-11-24"))
            .missing("sync[].lagMinutes"),
        row("GSM-CMT-01", "all FAIL", "sync", null),
        row("GSM-CMT-01", "all UNKNOWN", "sync", tree("website", tree("missedUpdates", number(0))))
            .missing("sync.links"),
        row("GSM-CMT-01", "all UNKNOWN").missing("sync.links"),
        website("all PASS 0", "2026-11-24", number(0)),
        website("all FAIL 1", "2026-11-24", number(1)),
        website("all FAIL", null, number(0)),
        row(
                "GSM-INS-05",
                "all UNKNOWN",
                "sync",
                tree("website", tree("lastSuccessAt", "2026-11-24")))
            .missing("sync.website.missedUpdates"),
        row(
            "GSM-INS-05",
            "all PASS 0",
            "sync",
            List.of(
                tree(
                    "id", "F1",
                    "from", "वेबसाइट",
                    "lastSuccessAt", "2026-11-24",
                    "missedUpdates", number(0)))),
        row(
                "GSM-INS-05",
                "all UNKNOWN 0",
                "sync",
                tree(
                    "website",
                    tree("lastSuccessAt", "2026-11-24", "missedUpdates", number(0)),
                    "links",
                    List.of(tree("id", "F1", "from", "website", "missedUpdates", number(2)))))
            .contradicting("feeds"),
        row("GSM-INS-05", "all UNKNOWN")
            .missing("sync.website.lastSuccessAt", "sync.website.missedUpdates"));
  }

  private static ControlRow feed(String outcome, Map<String, Object> feed) {
    return row("GSM-CMT-01", outcome, "sync", List.of(feed));
  }

  private static ControlRow website(String outcome, String last, Object missed) {
    return row(
        "GSM-INS-05",
        outcome,
        "sync",
        tree("website", tree("lastSuccessAt", last, "missedUpdates", missed)));
  }

  private static Stream<ControlRow> followed() {
    return Stream.of(
        follows("all PASS 1", "follower", "similar community"),
        follows("all FAIL", "follower", "अनुयायी"),
        follows("all UNKNOWN", "follower", "cousin").missing("follows[].category"),
        row("GSM-CMT-03", "all FAIL", "follows", null),
        row("GSM-CMT-03", "all FAIL", "follows", tree("count", number(0))),
        row("GSM-CMT-03", "all UNKNOWN", "follows", tree("count", number(4)))
            .missing("follows.accounts"),
        row(
                "GSM-CMT-03",
                "all UNKNOWN 1",
                "follows",
                tree("count", number(0), "accounts", List.of(tree("category", "related"))))
            .contradicting("follows"),
        row("GSM-CMT-03", "all UNKNOWN").missing("follows.accounts"),
        trends("all PASS 1", number(1), List.of(tree("date", "2026-11-01"))),
        trends("all FAIL", number(1), null),
        trends("all FAIL", number(0), List.of(tree("date", "2026-11-01"))),
        row("GSM-ENG-04", "all FAIL", "follows", null, "trendNotes", List.of(tree("text", "t"))),
        row(
            "GSM-ENG-04",
            "all PASS 1",
            "follows",
            List.of(tree("handle", "h")),
            "trendNotes",
            List.of(tree("text", "t"))),
        row("GSM-ENG-04", "all UNKNOWN", "trendNotes", List.of(tree("text", "t")))
            .missing("follows.count"),
        row("GSM-ENG-04", "all UNKNOWN").missing("follows.count", "trendNotes"));
  }

  private static ControlRow follows(String outcome, String... categories) {
    return row(
        "GSM-CMT-03",
        outcome,
        "follows",
        Arrays.stream(categories).map(one -> (Object) tree("category", one)).toList());
  }

  private static ControlRow trends(String outcome, Object count, Object notes) {
    return row("GSM-ENG-04", outcome, "follows", tree("count", count), "trendNotes", notes);
  }

  @ParameterizedTest
  @MethodSource({"strategy", "shared", "sources", "corrections", "rhythm", "feeds", "followed"})
  void is_judged(ControlRow row) {
    row.assertJudged();
  }
}
