package org.govsm.governance.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.clearance.PostClearance;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.JoinedFacts;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of a post from draft to archive, act by act. */
class PostRecordTest {

  private static final Map<String, Object> CIRCUMSTANCES =
      Map.of(
          "people",
          List.of(
              person("U", true, "author", "publisher"),
              person("W", false, "author", "nodal-officer"),
              person("R", false, "reviewer"),
              person("N", false, "nodal-officer", "publisher"),
              person("H", false, "head-of-department", "legal-officer"),
              person("L", false, "legal-officer"),
              person("D", false, "duty-officer"),
              person("A", false, "records-officer")),
          "electionPeriods",
          List.of(),
          "posters",
          List.of(Map.of("person", "U", "account", "X1")));

  private PostRecord record = PostRecord.empty();

  private static Map<String, Object> person(String id, boolean agency, String... roles) {
    return Map.of("id", id, "agency", agency, "roles", List.of(roles));
  }

  private static Map<String, Object> draft(String author, String text) {
    return Map.of(
        "id",
        "P1",
        "kind",
        "INFORMATION",
        "author",
        author,
        "source",
        Map.of("id", "G.O. 12", "status", "PUBLIC"),
        "variants",
        List.of(
            Map.of(
                "id",
                "x-en",
                "account",
                "X1",
                "language",
                "en",
                "paragraphs",
                List.of(Map.of("text", text)))));
  }

  /** An act on a day and hour of November 2026. */
  private static PostAct act(String at, String by, String role, String kind, Object... members) {
    Map<String, Object> part = new LinkedHashMap<>(Map.of("kind", kind));
    for (int i = 0; i < members.length; i += 2) {
      part.put(String.valueOf(members[i]), members[i + 1]);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", "2026-11-" + at + ":00:00+05:30");
    tree.put("by", by);
    tree.put("role", role);
    tree.put("act", part);
    return PostAct.fromPlain(tree).orThrow(GovernanceMessages.in("en"));
  }

  private List<String> blocking(PostAct act) {
    return record.check(act, CIRCUMSTANCES).orThrow().stream()
        .filter(one -> one.weight() == Weight.BLOCKING)
        .map(PostRecordTest::key)
        .toList();
  }

  private static String key(Finding finding) {
    return finding.text().values().get("why") instanceof Message why
        ? why.key()
        : finding.text().key();
  }

  private void done(PostAct... acts) {
    for (PostAct act : acts) {
      assertThat(blocking(act)).as(act.toString()).isEmpty();
      record = record.with(act);
    }
  }

  private PostAct clearance(String at, String by, String role, String lane) {
    String digest = record.draft().orElseThrow().digest();
    return act(at, by, role, "CLEAR", "lane", lane, "digest", digest);
  }

  private static PostAct review(String at) {
    return act(
        at,
        "R",
        "reviewer",
        "REVIEW",
        "verified",
        true,
        "confidentiality",
        true,
        "legal",
        true,
        "tone",
        true);
  }

  private void submitted(String text) {
    done(
        act("01T10", "U", "author", "DRAFT", "draft", draft("U", text)),
        act("01T11", "U", "author", "SUBMIT"));
  }

  private void submittedFor(String platform) {
    Map<String, Object> draft = new LinkedHashMap<>(draft("U", "Forms until 15 December."));
    Map<String, Object> variant = new LinkedHashMap<>();
    ((Map<?, ?>) ((List<?>) draft.get("variants")).get(0))
        .forEach((name, value) -> variant.put(String.valueOf(name), value));
    variant.put("platform", platform);
    draft.put("variants", List.of(variant));
    done(
        act("01T10", "U", "author", "DRAFT", "draft", draft),
        act("01T11", "U", "author", "SUBMIT"));
  }

  private void published() {
    submitted("Forms until 15 December.");
    done(review("01T12"), clearance("01T13", "N", "nodal-officer", "L2"));
    done(act("01T14", "U", "publisher", "PUBLISH"));
  }

  private PostAct archive(String text) {
    return act(
        "03T10",
        "A",
        "records-officer",
        "ARCHIVE",
        "entries",
        List.of(
            Map.of("variant", "x-en", "text", text, "capturedAt", "2026-11-03T09:00:00+05:30")));
  }

  private PostAct placed(String at, String variant, String url) {
    return act(
        at,
        "N",
        "nodal-officer",
        "PLACE",
        "places",
        List.of(Map.of("variant", variant, "url", url)),
        "reason",
        "The last digit was cut off");
  }

  @Test
  void an_address_is_put_right_of_a_version_that_is_out_on_its_platform_alone() {
    submittedFor("X");
    done(review("01T12"), clearance("01T13", "N", "nodal-officer", "L2"));
    assertThat(blocking(placed("01T14", "x-en", "https://x.com/dept/status/12")))
        .contains("post.not-now");
    done(act("01T14", "U", "publisher", "PUBLISH"));

    assertThat(blocking(placed("01T15", "x-hi", "https://x.com/dept/status/12")))
        .containsExactly("post.not-out");
    assertThat(blocking(placed("01T15", "x-en", "https://www.facebook.com/dept/posts/12")))
        .containsExactly("post.elsewhere");
    done(placed("01T15", "x-en", "https://x.com/dept/status/12"));

    assertThat(record.state()).isEqualTo("PUBLISHED");
    assertThat(record.next()).contains(PostAct.Kind.PLACE);
  }

  /** The account is SoilCards on X, by the register. */
  @ParameterizedTest
  @CsvSource({
    "https://x.com/SoilCards/status/13, ",
    "https://X.COM/soilcards/status/13?s=20, ",
    "https://x.com/i/web/status/13, ",
    "https://x.com/, post.no-page",
    "https://x.com, post.no-page",
    "https://x.com/SoilCards, post.no-page",
    "HTTPS://X.COM/SOILCARDS/, post.no-page",
    "https://x.com/SoilCards?lang=hi, post.no-page",
    "https://mobile.twitter.com/SoilCards/media, post.no-page",
    "https://x.com/home, post.no-page",
    "https://t.co/AbC12, post.short-link",
    "http://twitter.com/soilcards/statuses/12/?utm_source=app, post.same-place",
    "https://x.com/i/web/status/12, post.same-place",
    "https://x.com/Somebody/status/13, post.other-account",
    "https://x.com/SoilCards/status/12, post.same-place"
  })
  void an_address_is_that_of_a_post_of_the_account(String url, String fault) {
    submittedFor("X");
    done(review("01T12"), clearance("01T13", "N", "nodal-officer", "L2"));
    String first = "https://x.com/SoilCards/status/12";
    Map<String, Object> place = Map.of("variant", "x-en", "url", first);
    done(act("01T14", "U", "publisher", "PUBLISH", "places", List.of(place)));
    Map<String, Object> known = new LinkedHashMap<>(CIRCUMSTANCES);
    known.put(
        "accounts",
        List.of(
            Map.of(
                "id",
                "X1",
                "state",
                "ACTIVE",
                "platform",
                "X",
                "handle",
                "@SoilCards",
                "url",
                "https://x.com/SoilCards")));

    PostAct act = placed("01T15", "x-en", url);
    assertThat(record.check(act, known).orThrow())
        .filteredOn(one -> one.weight() == Weight.BLOCKING)
        .extracting(PostRecordTest::key)
        .isEqualTo(Stream.ofNullable(fault).toList());
    assertThat(record.with(act).places()).containsEntry("x-en", url);
  }

  @Test
  void two_versions_stand_at_two_addresses() {
    submitted("Forms until 15 December.");
    List<Map<String, Object>> both =
        Stream.of("x-en", "x-hi")
            .map(id -> Map.<String, Object>of("variant", id, "url", "https://x.com/Soil/status/1"))
            .toList();
    assertThat(blocking(act("01T14", "U", "publisher", "PUBLISH", "places", both)))
        .contains("post.other-version");
  }

  @Test
  void one_post_that_is_spelled_twice_is_one() {
    submitted("Forms until 15 December.");
    List<Map<String, Object>> both =
        List.of(
            Map.of("variant", "x-en", "url", "https://x.com/Soil/status/1"),
            Map.of("variant", "x-hi", "url", "http://www.twitter.com/soil/status/1/?s=20"));
    assertThat(blocking(act("01T14", "U", "publisher", "PUBLISH", "places", both)))
        .contains("post.other-version");
  }

  @Test
  void what_happened_before_an_address_was_put_right_is_still_recorded() {
    published();
    done(placed("02T10", "x-en", "https://x.com/dept/status/12"));

    PostAct before =
        act(
            "01T18",
            "N",
            "nodal-officer",
            "TAKE_DOWN",
            "ground",
            "A newer notice replaces it",
            "copyRef",
            "F 12");
    assertThat(blocking(before)).isEmpty();
  }

  @Test
  void an_agency_writes_an_officer_clears_it_goes_out_and_is_kept() {
    published();
    assertThat(record.state()).isEqualTo("PUBLISHED");
    String text = record.draft().orElseThrow().textDigests().get("x-en");
    assertThat(blocking(archive("sha256:" + "0".repeat(64))))
        .containsExactly("post.captured-other");
    done(archive(text));
    assertThat(record.state()).isEqualTo("ARCHIVED");
    assertThat(blocking(act("04T10", "N", "nodal-officer", "TAKE_DOWN", "ground", "Wrong")))
        .isNotEmpty();
    Map<String, Object> facts = record.toFacts();
    assertThat(Facts.fromPlain(facts).orThrow(GovernanceMessages.in("en")).each("posts"))
        .hasSize(1);
    assertThat(facts.toString())
        .contains("state=ARCHIVED", "publishedBy=U", "level=L2", "by=N", "piiScanHits=0");
  }

  @Test
  void the_acts_make_the_same_record_again() {
    published();
    PostRecord again = PostRecord.empty();
    for (Object tree : (List<?>) record.toPlain().get("acts")) {
      Map<String, Object> act = new LinkedHashMap<>();
      ((Map<?, ?>) tree).forEach((name, value) -> act.put(String.valueOf(name), value));
      again = again.with(PostAct.fromPlain(act).orThrow());
    }
    assertThat(again.toPlain()).isEqualTo(record.toPlain());
  }

  @Test
  void a_flag_and_what_is_not_reviewed_stand_in_the_way_of_the_clearance() {
    submitted("The petition was heard.");
    done(review("01T12"));
    assertThat(blocking(clearance("01T13", "N", "nodal-officer", "L2"))).contains("post.flags");
    assertThat(
            blocking(
                act("01T12", "U", "author", "ANSWER", "flag", "SUB_JUDICE", "confirmed", false)))
        .contains("post.own-look");
    done(act("01T12", "R", "reviewer", "ANSWER", "flag", "SUB_JUDICE", "confirmed", true));
    assertThat(blocking(clearance("01T13", "N", "nodal-officer", "L2")))
        .contains("post.wrong-lane");
    done(clearance("01T13", "H", "head-of-department", "L4"));
    assertThat(record.state()).isEqualTo("IN_REVIEW");
    PostRecord before = record;
    record = record.with(clearance("01T14", "H", "legal-officer", "L4"));
    assertThat(record.state()).isEqualTo("IN_REVIEW");
    record = before;
    done(clearance("01T14", "L", "legal-officer", "L4"));
    assertThat(record.state()).isEqualTo("CLEARED");
  }

  @Test
  void nobody_clears_his_own_post_in_another_role() {
    done(
        act("01T10", "W", "author", "DRAFT", "draft", draft("W", "Forms are out.")),
        act("01T11", "W", "author", "SUBMIT"),
        review("01T12"));
    assertThat(blocking(clearance("01T13", "W", "nodal-officer", "L2"))).contains("post.own");
  }

  @Test
  void an_agency_holds_no_other_role_and_nobody_a_role_that_is_not_listed() {
    submitted("Forms are out.");
    assertThat(blocking(act("01T12", "U", "reviewer", "REQUEST_CHANGES", "comment", "Shorter")))
        .contains("post.no-role", "post.agency-role");
    assertThat(blocking(act("01T12", "N", "author", "SUBMIT"))).contains("post.not-author");
  }

  @Test
  void a_changed_text_is_reviewed_and_cleared_again() {
    submitted("Forms are out.");
    done(review("01T12"), act("01T13", "R", "reviewer", "REQUEST_CHANGES", "comment", "Shorter"));
    PostAct old = clearance("01T15", "N", "nodal-officer", "L2");
    done(
        act("01T14", "U", "author", "DRAFT", "draft", draft("U", "Forms.")),
        act("01T14", "U", "author", "RESUBMIT"));
    assertThat(blocking(clearance("01T15", "N", "nodal-officer", "L2")))
        .contains("process.unknown");
    done(review("01T15"));
    assertThat(blocking(old)).contains("post.other-text");
    done(clearance("01T15", "N", "nodal-officer", "L2"));
  }

  @ParameterizedTest
  @CsvSource({"04T13, true", "04T14, false"})
  void a_clearance_lasts_72_hours(String at, boolean fresh) {
    submitted("Forms are out.");
    done(review("01T12"), clearance("01T13", "N", "nodal-officer", "L2"));
    assertThat(blocking(act(at, "U", "publisher", "PUBLISH")).isEmpty()).isEqualTo(fresh);
    assertThat(blocking(act(at, "system", "system", "EXPIRE")).isEmpty()).isEqualTo(!fresh);
  }

  @Test
  void whoever_posts_is_on_the_list_of_the_account() {
    submitted("Forms are out.");
    done(review("01T12"), clearance("01T13", "N", "nodal-officer", "L2"));
    assertThat(blocking(act("01T14", "N", "publisher", "PUBLISH"))).contains("post.poster");
  }

  @Test
  void what_is_out_is_corrected_and_deleted_with_a_reason_and_a_copy() {
    published();
    done(
        act(
            "02T10",
            "N",
            "nodal-officer",
            "CORRECT",
            "note",
            "The day was wrong.",
            "draft",
            draft("U", "Forms until 16 December.")));
    assertThat(record.state()).isEqualTo("CORRECTED");
    assertThat(record.toFacts().toString()).contains("correctedAt=2026-11-02T10:00:00+05:30");
    assertThat(blocking(act("02T11", "N", "nodal-officer", "TAKE_DOWN", "ground", "Withdrawn")))
        .containsExactly("process.unknown");
    for (String none : List.of("no", "not kept", "-", "नहीं")) {
      assertThat(
              blocking(
                  act(
                      "02T11",
                      "N",
                      "nodal-officer",
                      "TAKE_DOWN",
                      "ground",
                      "Withdrawn",
                      "copyRef",
                      none)))
          .as(none)
          .containsExactly("process.unknown");
    }
    done(act("02T11", "N", "nodal-officer", "TAKE_DOWN", "ground", "Withdrawn", "copyRef", "R-9"));
    assertThat(record.acts()).hasSize(7);
    assertThat(record.last(PostAct.Kind.DRAFT).orElseThrow().draft().orElseThrow().textDigests())
        .isNotEqualTo(record.draft().orElseThrow().textDigests());
  }

  @Test
  void what_is_out_is_told_not_to_be_archived_or_corrected_so_that_no_word_beside_it_counts() {
    submitted("Forms are out.");
    assertThat(record.toFacts().toString()).doesNotContain("archiveRef");
    done(review("01T12"), clearance("01T13", "N", "nodal-officer", "L2"));
    done(act("01T14", "U", "publisher", "PUBLISH"));
    Map<String, Object> kept = record.toFacts();
    assertThat(kept.toString()).contains("kept=true", "archiveRef=null", "correctedAt=null");

    for (String stated : List.of("archiveRef", "correctedAt")) {
      Map<String, Object> post = new LinkedHashMap<>();
      post.put("id", ((Map<?, ?>) ((List<?>) kept.get("posts")).get(0)).get("id"));
      post.put(stated, stated.equals("archiveRef") ? "File 7" : "2026-11-01T15:00:00+05:30");
      Map<String, Object> whole =
          new LinkedHashMap<>(
              JoinedFacts.of(
                  Map.of("posts", List.of(post)), Map.of("posts", (List<?>) kept.get("posts"))));
      assertThat((List<?>) whole.get("posts"))
          .as("both stand, as a contradiction")
          .hasSize(((List<?>) kept.get("posts")).size() + 1);
    }
  }

  @Test
  void as_facts_a_post_that_is_typed_for_an_earlier_time_says_when_it_was_recorded() {
    submitted("Forms until 15 December.");
    done(review("01T12"), clearance("01T13", "N", "nodal-officer", "L2"));
    Map<String, Object> out =
        new LinkedHashMap<>(act("01T14", "U", "publisher", "PUBLISH").toPlain());
    out.put("recordedAt", "2026-11-04T10:00:00+05:30");
    PostRecord late = record.with(PostAct.fromPlain(out).orThrow());
    assertThat(late.toFacts().toString())
        .contains("recorded={publishedAt=2026-11-04T10:00:00+05:30}");
    out.put("recordedAt", "2026-11-01T14:00:59+05:30");
    assertThat(record.with(PostAct.fromPlain(out).orThrow()).toFacts().toString())
        .doesNotContain("recorded=");
  }

  @ParameterizedTest
  @CsvSource({
    "X, https://x.com/Soil/status/1, true",
    "YouTube, https://youtu.be/AbC-1, true",
    "X, https://youtu.be/AbC-1, false",
    "Facebook, https://fb.watch/AbC-1/, true",
    "twitter, https://mobile.twitter.com/Soil/status/1, true",
    "X, https://www.youtube.com/watch?v=1, false",
    "X, https://m.facebook.com/1, false",
    "X, https://notx.com/1, false",
    "X, https://x.com.evil.example/Soil/status/1, false",
    "X, https://evil.example/x.com/1, false",
    "X, https://x.com@evil.example/Soil/status/1, false",
    "Mastodon, https://social.example.org/1, true"
  })
  void a_post_is_on_the_platform_of_its_version(String platform, String url, boolean allowed) {
    submittedFor(platform);
    done(review("01T12"), clearance("01T13", "N", "nodal-officer", "L2"));
    Map<String, Object> place = Map.of("variant", "x-en", "url", url);
    PostAct out = act("01T14", "U", "publisher", "PUBLISH", "places", List.of(place));
    assertThat(blocking(out).contains("post.elsewhere")).isEqualTo(!allowed);
  }

  private static Object captured(String at) {
    return List.of(
        Map.of(
            "variant", "x-en",
            "text", "sha256:" + "a".repeat(64),
            "capturedAt", "2026-11-" + at + ":00+05:30"));
  }

  @Test
  void a_corrected_text_is_archived_once_it_is_reviewed() {
    published();
    done(
        act(
            "02T10",
            "N",
            "nodal-officer",
            "CORRECT",
            "note",
            "The day was wrong.",
            "draft",
            draft("U", "Forms until 16 December.")));
    PostAct archive =
        act("02T12", "R", "records-officer", "ARCHIVE", "entries", captured("02T11:00"));
    assertThat(blocking(archive)).contains("post.review-owed");
    done(review("02T11"));
    assertThat(blocking(archive)).doesNotContain("post.review-owed");
  }

  @Test
  void what_was_taken_down_was_captured_before() {
    published();
    done(act("02T11", "N", "nodal-officer", "TAKE_DOWN", "ground", "Withdrawn", "copyRef", "R-9"));
    assertThat(
            blocking(
                act("02T12", "R", "records-officer", "ARCHIVE", "entries", captured("02T11:01"))))
        .contains("post.captured-gone");
    assertThat(
            blocking(
                act("02T12", "R", "records-officer", "ARCHIVE", "entries", captured("02T11:00"))))
        .doesNotContain("post.captured-gone");
  }

  private List<String> correcting(String by, String role, Map<String, Object> draft) {
    return blocking(act("02T10", by, role, "CORRECT", "note", "Wrong.", "draft", draft));
  }

  @Test
  void a_corrected_text_is_examined_like_a_draft() {
    published();
    assertThat(correcting("N", "nodal-officer", draft("U", "Call 9876543210 of him.")))
        .containsExactly("post.correction-flags");
    assertThat(correcting("N", "nodal-officer", draft("U", "Vote for the party.")))
        .containsExactly("post.correction-flags");
    Map<String, Object> other = new LinkedHashMap<>(draft("U", "Forms until 16 December."));
    other.put("source", Map.of("id", "Note 4", "status", "NOT_PUBLIC"));
    assertThat(correcting("N", "nodal-officer", other)).isNotEmpty();
    other = new LinkedHashMap<>(draft("U", "Forms until 16 December."));
    other.put("kind", "CONVERSATION");
    assertThat(correcting("N", "nodal-officer", other)).containsExactly("post.correction-kind");
    other = new LinkedHashMap<>(draft("U", "Forms until 16 December."));
    Map<String, Object> moved =
        Map.of(
            "id",
            "x-en",
            "account",
            "F1",
            "language",
            "en",
            "paragraphs",
            List.of(Map.of("text", "Forms until 16 December.")));
    other.put("variants", List.of(moved));
    assertThat(correcting("N", "nodal-officer", other)).containsExactly("post.correction-kind");
  }

  @Test
  void what_an_officer_said_of_a_flag_holds_for_a_correction_without_a_new_place() {
    submitted("Call 9876543210 until 15 December.");
    done(
        act("01T12", "R", "reviewer", "ANSWER", "flag", "PHONE", "confirmed", false),
        review("01T12"),
        clearance("01T13", "N", "nodal-officer", "L2"),
        act("01T14", "U", "publisher", "PUBLISH"));
    assertThat(correcting("N", "nodal-officer", draft("U", "Call 9876543211 until 16 December.")))
        .containsExactly("post.correction-flags");
    assertThat(correcting("N", "nodal-officer", draft("U", "Call 9876543210 until 16 December.")))
        .isEmpty();
  }

  @Test
  void whoever_clears_in_its_lane_corrects_it_and_never_its_author() {
    Map<String, Object> position = new LinkedHashMap<>(draft("U", "We hold that it is so."));
    position.put("kind", "POSITION");
    done(
        act("01T10", "U", "author", "DRAFT", "draft", position),
        act("01T11", "U", "author", "SUBMIT"));
    done(
        review("01T12"),
        clearance("01T13", "H", "head-of-department", "L3"),
        act("01T14", "U", "publisher", "PUBLISH"));
    assertThat(correcting("N", "nodal-officer", position)).contains("post.correction-lane");
    assertThat(correcting("H", "head-of-department", position)).isEmpty();
    record = PostRecord.empty();
    done(
        act("01T10", "W", "author", "DRAFT", "draft", draft("W", "Forms are out.")),
        act("01T11", "W", "author", "SUBMIT"));
    done(review("01T12"), clearance("01T13", "N", "nodal-officer", "L2"));
    record = record.with(act("01T14", "U", "publisher", "PUBLISH"));
    assertThat(correcting("W", "nodal-officer", draft("W", "Forms."))).contains("post.own-look");
  }

  @Test
  void a_text_with_two_signatures_is_not_corrected_by_one_and_reviewed_by_another() {
    submitted("The petition was heard.");
    done(
        act("01T12", "R", "reviewer", "ANSWER", "flag", "SUB_JUDICE", "confirmed", true),
        review("01T12"),
        clearance("01T13", "H", "head-of-department", "L4"),
        clearance("01T14", "L", "legal-officer", "L4"),
        act("01T15", "U", "publisher", "PUBLISH"));
    assertThat(correcting("N", "nodal-officer", draft("U", "The petition was heard again.")))
        .contains("post.correction-two");
    record = PostRecord.empty();
    published();
    done(
        act(
            "02T10",
            "N",
            "nodal-officer",
            "CORRECT",
            "note",
            "Wrong day.",
            "draft",
            draft("U", "Forms until 16 December.")));
    assertThat(blocking(act("02T11", "N", "nodal-officer", "REVIEW", "verified", true)))
        .contains("post.own-look");
    done(act("02T11", "R", "reviewer", "REVIEW", "verified", true));
  }

  @Test
  void the_clearance_that_follows_an_emergency_is_owed_until_it_is_given() {
    Map<String, Object> urgent = new LinkedHashMap<>(draft("U", "Leave the river bank now."));
    urgent.put("emergency", true);
    done(
        act("01T10", "U", "author", "DRAFT", "draft", urgent),
        act("01T11", "U", "author", "SUBMIT"));
    assertThat(record.isFollowingOwed()).isFalse();
    done(clearance("01T12", "D", "duty-officer", "LE"), act("01T13", "U", "publisher", "PUBLISH"));
    assertThat(record.isFollowingOwed()).isTrue();
    assertThat(record.next()).contains(PostAct.Kind.CLEAR);
    assertThat(blocking(clearance("01T14", "N", "nodal-officer", "L2")))
        .contains("process.unknown");
    done(review("01T14"));
    assertThat(blocking(clearance("01T15", "D", "duty-officer", "LE"))).contains("post.wrong-lane");
    assertThat(blocking(clearance("01T15", "L", "legal-officer", "L2"))).isNotEmpty();
    PostPermission open =
        record.ask("2026-11-01T15:00:00+05:30", CIRCUMSTANCES).orThrow().found().orElseThrow();
    assertThat(open.lane().code()).isEqualTo("L2");
    assertThat(open.signatures().get(0).mayClear()).contains("N");
    assertThat(blocking(captured("01T15", "2026-11-01T14:30:00+05:30")))
        .containsExactly("post.following-owed");
    done(clearance("01T15", "N", "nodal-officer", "L2"));
    assertThat(record.state()).isEqualTo("PUBLISHED");
    assertThat(record.isFollowingOwed()).isFalse();
    assertThat(blocking(clearance("01T16", "N", "nodal-officer", "L2"))).isNotEmpty();
  }

  @Test
  void as_facts_the_clearance_after_an_emergency_is_told_apart() {
    Map<String, Object> urgent = new LinkedHashMap<>(draft("U", "Leave the river bank now."));
    urgent.put("emergency", true);
    done(
        act("01T10", "U", "author", "DRAFT", "draft", urgent),
        act("01T11", "U", "author", "SUBMIT"));
    done(clearance("01T12", "D", "duty-officer", "LE"), act("01T13", "U", "publisher", "PUBLISH"));
    assertThat(record.toFacts().toString()).contains("level=LE, by=D", "followedAt=null");
    assertThat(cleared("2026-11-01T17:00:00+05:30")).isEqualTo(Outcome.WARN);
    assertThat(cleared("2026-11-01T17:00:01+05:30")).isEqualTo(Outcome.FAIL);
    done(review("01T14"));
    PostRecord owed = record;
    done(clearance("01T17", "N", "nodal-officer", "L2"));
    assertThat(record.toFacts().toString())
        .contains("level=LE, by=D", "followedAt=2026-11-01T17:00:00+05:30");
    assertThat(cleared("2026-11-20T10:00:00+05:30")).isEqualTo(Outcome.PASS);
    record = owed;
    done(clearance("01T18", "N", "nodal-officer", "L2"));
    assertThat(cleared("2026-11-20T10:00:00+05:30")).isEqualTo(Outcome.FAIL);
  }

  private Outcome cleared(String asOf) {
    Map<String, Object> facts = new LinkedHashMap<>(record.toFacts());
    facts.put(
        "people",
        List.of(
            Map.of("id", "U", "type", "OFFICIAL", "active", true),
            Map.of("id", "D", "type", "OFFICIAL", "active", true)));
    facts.put("policies", Map.of("clearance", Map.of("separationOfDuties", true)));
    return Assessment.assess(
            ControlCatalogue.shipped(),
            Facts.fromPlain(facts).orThrow(GovernanceMessages.in("en")),
            OffsetDateTime.parse(asOf))
        .orThrow()
        .findings()
        .stream()
        .filter(one -> one.control().id().equals("GSM-GOV-02"))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  @Test
  void as_facts_a_variant_that_stayed_behind_is_not_out() {
    Map<String, Object> two = new LinkedHashMap<>(draft("U", "Forms are out."));
    List<Object> variants = new ArrayList<>((List<?>) two.get("variants"));
    variants.add(
        Map.of("id", "f-hi", "language", "hi", "paragraphs", List.of(Map.of("text", "फ़ॉर्म"))));
    two.put("variants", variants);
    two.put("source", Map.of("id", "Note 4", "status", "NOT_PUBLIC"));
    record =
        record
            .with(act("01T10", "U", "author", "DRAFT", "draft", two))
            .with(
                act(
                    "01T14",
                    "U",
                    "publisher",
                    "PUBLISH",
                    "places",
                    List.of(Map.of("variant", "x-en", "url", "https://x.com/1"))));
    List<?> posts = (List<?>) record.toFacts().get("posts");
    assertThat(posts.get(0).toString())
        .contains("publishedAt=2026-11-01T14:00:00+05:30", "sourceDocument={id=Note 4}");
    assertThat(posts.get(1).toString()).contains("publishedAt=null").doesNotContain("state=");
    assertThat(record.toFacts().get("contentItems").toString()).doesNotContain("language=hi");
  }

  private static final String ON_X = "https://x.com/SoilCards/status/12";

  private static Map<String, Object> place(String variant, String url) {
    return Map.of("variant", variant, "url", url);
  }

  /** Cleared with two versions, the first of which went out at two in the afternoon. */
  private void outInPart() {
    Map<String, Object> two = new LinkedHashMap<>(draft("U", "Forms are out."));
    List<Object> variants = new ArrayList<>((List<?>) two.get("variants"));
    Map<String, Object> second = new LinkedHashMap<>();
    ((Map<?, ?>) variants.get(0)).forEach((name, value) -> second.put("" + name, value));
    second.put("id", "f-en");
    variants.add(second);
    two.put("variants", variants);
    done(act("01T10", "U", "author", "DRAFT", "draft", two));
    done(act("01T11", "U", "author", "SUBMIT"), review("01T12"));
    done(act("01T12", "R", "reviewer", "REVIEW", "consistent", true));
    done(clearance("01T13", "N", "nodal-officer", "L2"));
    done(act("01T14", "U", "publisher", "PUBLISH", "places", List.of(place("x-en", ON_X))));
  }

  @Test
  void a_version_goes_out_later_while_the_clearance_holds_and_is_kept_with_its_own_moment() {
    outInPart();
    assertThat(record.next()).contains(PostAct.Kind.PUBLISH);
    List<Object> both = List.of(place("x-en", ON_X), place("f-en", "https://f.example/1"));
    assertThat(blocking(act("02T10", "U", "publisher", "PUBLISH", "places", both)))
        .contains("post.already-out");
    List<Object> second = List.of(place("f-en", "https://f.example/1"));
    assertThat(blocking(act("04T14", "U", "publisher", "PUBLISH", "places", second)))
        .contains("post.open");
    done(act("02T10", "U", "publisher", "PUBLISH", "places", second));

    assertThat(record.next()).doesNotContain(PostAct.Kind.PUBLISH);
    assertThat(record.places().keySet()).containsExactly("x-en", "f-en");
    assertThat(record.toFacts().toString())
        .contains("publishedAt=2026-11-01T14:00:00", "publishedAt=2026-11-02T10:00:00");
    Map<String, String> text = record.draft().orElseThrow().textDigests();
    assertThat(blocking(kept(text, "02T09"))).containsExactly("post.captured-before");
    done(kept(text, "02T11"));
    assertThat(record.state()).isEqualTo("ARCHIVED");
  }

  private static PostAct kept(Map<String, String> text, String at) {
    List<Object> entries = new ArrayList<>();
    text.forEach(
        (variant, digest) ->
            entries.add(
                Map.of(
                    "variant",
                    variant,
                    "text",
                    digest,
                    "capturedAt",
                    "2026-11-" + at + ":00:00+05:30")));
    return act("03T10", "A", "records-officer", "ARCHIVE", "entries", entries);
  }

  @Test
  void what_did_not_go_out_is_not_kept() {
    outInPart();
    Map<String, String> text = new LinkedHashMap<>(record.draft().orElseThrow().textDigests());
    text.remove("f-en");
    done(kept(text, "02T09"));
    assertThat(record.toFacts().toString()).containsOnlyOnce("archiveRef=sha256");
  }

  private static PostAct back(String at, String by, int number) {
    return act(
        at, by, "records-officer", "TAKE_BACK", "number", number, "reason", "It was another post");
  }

  @Test
  void a_deletion_that_was_recorded_by_mistake_is_taken_back_by_another_officer() {
    published();
    PostRecord before = record;
    done(
        act(
            "02T10",
            "N",
            "nodal-officer",
            "TAKE_DOWN",
            "ground",
            "The figures were wrong",
            "copyRef",
            "File 12"));
    assertThat(record.outside()).containsExactly(5, 6);
    assertThat(blocking(back("02T11", "A", 5))).containsExactly("post.rested-on");
    assertThat(blocking(back("02T11", "A", 4))).containsExactly("post.no-such-act");
    assertThat(
            blocking(
                act(
                    "02T11",
                    "N",
                    "nodal-officer",
                    "TAKE_BACK",
                    "number",
                    6,
                    "reason",
                    "It was another post")))
        .containsExactly("post.own-act");
    done(back("02T11", "A", 6));

    assertThat(record.state()).isEqualTo("PUBLISHED");
    assertThat(record.acts()).hasSize(7);
    assertThat(record.toFacts()).isEqualTo(before.toFacts());
    done(archive(record.draft().orElseThrow().textDigests().get("x-en")));
  }

  @Test
  void what_was_not_published_goes_out_under_the_clearance_that_it_had() {
    outInPart();
    done(back("01T15", "A", 6));
    assertThat(record.state()).isEqualTo("CLEARED");
    assertThat(record.places()).isEmpty();
    assertThat(record.toFacts()).doesNotContainKey("contentItems");
    done(act("01T16", "U", "publisher", "PUBLISH", "places", List.of(place("x-en", ON_X))));
    assertThat(record.state()).isEqualTo("PUBLISHED");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T13:30:00+05:30, 02T11, ",
    "2026-11-01T12:59:59+05:30, 02T11, post.retime-order",
    "2026-11-02T11:00:01+05:30, 02T11, post.retime-order",
    "2026-11-03T09:30:00+05:30, 04T11, post.retime-captured",
    "2026-11-03T08:30:00+05:30, 04T11, "
  })
  void the_time_of_a_publication_is_put_right_by_another_officer(
      String to, String at, String fault) {
    published();
    if (at.equals("04T11")) {
      done(archive(record.draft().orElseThrow().textDigests().get("x-en")));
    }
    PostAct right =
        act(at, "A", "records-officer", "RETIME", "number", 5, "to", to, "reason", "A wrong hour");
    assertThat(blocking(right)).isEqualTo(fault == null ? List.of() : List.of(fault));
    if (fault == null) {
      record = record.with(right);
      assertThat(record.toFacts().toString())
          .contains("publishedAt=" + to, "recorded={publishedAt=2026-11-" + at);
      assertThat(PostRecord.empty().with(record.acts().get(0)).with(right).acts()).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-11-04T13:00:00+05:30, false", "2026-11-04T13:00:01+05:30, true"})
  void a_time_at_which_the_clearance_was_older_than_72_hours_is_told(String to, boolean old) {
    published();
    PostAct right =
        act(
            "05T11",
            "A",
            "records-officer",
            "RETIME",
            "number",
            5,
            "to",
            to,
            "reason",
            "It went out later than was entered");

    assertThat(record.check(right, CIRCUMSTANCES).orThrow())
        .extracting(one -> one.text().key())
        .isEqualTo(old ? List.of("post.out-old") : List.of());
    assertThat(record.isOutOld()).isFalse();
    assertThat(record.with(right).isOutOld()).isEqualTo(old);
  }

  @Test
  void one_address_is_that_of_one_post() {
    submittedFor("X");
    done(review("01T12"), clearance("01T13", "N", "nodal-officer", "L2"));
    PostAct out = act("01T14", "U", "publisher", "PUBLISH", "places", List.of(place("x-en", ON_X)));
    Map<String, Object> known = new LinkedHashMap<>(CIRCUMSTANCES);
    known.put(
        "places",
        List.of(
            Map.of(
                "post",
                "P-2026-0016",
                "variant",
                "v-en",
                "url",
                "https://twitter.com/soilcards/status/012?s=20")));
    assertThat(record.check(out, known).orThrow())
        .filteredOn(one -> one.weight() == Weight.BLOCKING)
        .singleElement()
        .satisfies(one -> assertThat(one.code()).isEqualTo("post.other-post"))
        .satisfies(
            one ->
                assertThat(GovernanceMessages.in("en").say(one.text()))
                    .contains("v-en of P-2026-0016"));
  }

  @Test
  void two_addresses_that_were_mixed_up_change_places() {
    outInPart();
    done(
        act(
            "02T10",
            "U",
            "publisher",
            "PUBLISH",
            "places",
            List.of(place("f-en", "https://f.example/1"))));
    done(
        act(
            "02T11",
            "N",
            "nodal-officer",
            "PLACE",
            "places",
            List.of(place("x-en", "https://f.example/1"), place("f-en", ON_X)),
            "reason",
            "They were mixed up"));
    assertThat(record.places()).containsEntry("f-en", ON_X);
  }

  @ParameterizedTest
  @CsvSource({"01T17, 0", "01T18, 1"})
  void a_clearance_that_follows_after_the_hours_is_told(String at, int findings) {
    Map<String, Object> urgent = new LinkedHashMap<>(draft("U", "Leave the river bank now."));
    urgent.put("emergency", true);
    done(
        act("01T10", "U", "author", "DRAFT", "draft", urgent),
        act("01T11", "U", "author", "SUBMIT"));
    done(clearance("01T12", "D", "duty-officer", "LE"), act("01T13", "U", "publisher", "PUBLISH"));
    done(review("01T14"));
    PostAct following = clearance(at, "N", "nodal-officer", "L2");
    assertThat(blocking(following)).isEmpty();
    assertThat(
            record.check(following, CIRCUMSTANCES).orThrow().stream()
                .filter(one -> key(one).equals("post.following-late")))
        .hasSize(findings);
  }

  @Test
  void one_person_by_two_spellings_does_not_sign_twice() {
    submitted("The petition was heard.");
    done(review("01T12"));
    done(act("01T12", "R", "reviewer", "ANSWER", "flag", "SUB_JUDICE", "confirmed", true));
    record = record.with(clearance("01T13", "H", "head-of-department", "L4"));
    PostRecord once = record;
    record = record.with(clearance("01T14", "h", "legal-officer", "L4"));
    assertThat(record.state()).isEqualTo("IN_REVIEW");
    assertThat(record.toFacts().toString()).contains("by=h").doesNotContain("secondBy");
    record = once.with(clearance("01T14", "L", "legal-officer", "L4"));
    assertThat(record.toFacts().toString()).contains("by=L, secondBy=H", "status=CLEARED");
  }

  @Test
  void as_facts_a_draft_is_no_content_yet() {
    submitted("Forms are out.");
    assertThat(record.toFacts()).containsOnlyKeys("posts");
    assertThat(record.toFacts().toString())
        .contains("state=IN_REVIEW", "official=true", "lane=INFORMATION")
        .doesNotContain("publishedAt", "clearance", "factCheck", "tags", "archiveRef");
  }

  private PostAct captured(String at, String moment) {
    String text = record.draft().orElseThrow().textDigests().getOrDefault("x-en", "");
    Map<String, Object> entry = Map.of("variant", "x-en", "text", text, "capturedAt", moment);
    return act(at, "A", "records-officer", "ARCHIVE", "entries", List.of(entry));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T13:59:59+05:30, post.captured-before",
    "2026-11-01T14:00:00+05:30, ''",
    "2026-11-03T10:00:00+05:30, ''",
    "2026-11-03T10:00:01+05:30, post.captured-ahead"
  })
  void a_copy_is_captured_between_the_post_and_the_record(String moment, String key) {
    published();
    assertThat(blocking(captured("03T10", moment)))
        .isEqualTo(key.isEmpty() ? List.of() : List.of(key));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-01T13:59:59+05:30, 1", "2026-11-01T14:00:00+05:30, 0"})
  void a_post_is_scheduled_for_a_time_to_come(String moment, int faults) {
    submitted("Forms are out.");
    done(review("01T12"), clearance("01T13", "N", "nodal-officer", "L2"));
    assertThat(
            blocking(act("01T14", "U", "publisher", "SCHEDULE", "publishAt", moment)).stream()
                .filter("post.past"::equals))
        .hasSize(faults);
  }

  @Test
  void what_has_neither_text_nor_medium_is_not_submitted() {
    Map<String, Object> empty = new LinkedHashMap<>(draft("U", "x"));
    Map<String, Object> variant =
        Map.of("id", "x-en", "account", "X1", "language", "en", "paragraphs", List.of());
    empty.put("variants", List.of(variant));
    done(act("01T10", "U", "author", "DRAFT", "draft", empty));
    assertThat(blocking(act("01T11", "U", "author", "SUBMIT"))).containsExactly("post.no-text");
  }

  @Test
  void a_period_of_the_model_code_that_took_the_clearance_away_is_named() {
    submitted("Forms are out.");
    done(review("01T12"), clearance("01T13", "N", "nodal-officer", "L2"));
    Map<String, Object> since = new LinkedHashMap<>(CIRCUMSTANCES);
    since.put("electionPeriods", List.of(Map.of("name", "Assembly", "from", "2026-11-02")));

    PostAct publish =
        act("02T10", "U", "publisher", "PUBLISH", "places", List.of(place("x-en", ON_X)));

    assertThat(record.check(publish, since).orThrow().stream().map(PostRecordTest::key))
        .contains("post.model-code-since");
    assertThat(blocking(publish)).isEmpty();
  }

  @Test
  void circumstances_with_a_period_that_ends_before_it_begins_are_refused() {
    Map<String, Object> period = Map.of("name", "A", "from", "2026-12-31", "until", "2026-12-01");
    List<String> codes =
        PostRecord.circumstances()
            .read(Map.of("electionPeriods", List.of(period)))
            .<List<String>>fold(
                read -> List.of(), faults -> faults.stream().map(one -> one.code()).toList());
    assertThat(codes).containsExactly("post.period");
  }

  @Test
  void acts_are_in_order_and_begin_with_a_draft() {
    assertThat(blocking(act("01T10", "U", "author", "SUBMIT"))).containsExactly("post.no-draft");
    submitted("Forms are out.");
    assertThat(blocking(review("01T10"))).containsExactly("post.before");
    assertThat(blocking(act("01T12", "U", "author", "DRAFT", "draft", draft("U", "Other"))))
        .containsExactly("post.not-now");
  }

  @Test
  void each_finding_is_said_in_both_languages() {
    List<Finding> all = new ArrayList<>();
    submitted("The petition was heard.");
    Stream.of(
            act("01T10", "U", "reviewer", "DRAFT", "draft", draft("N", "Other")),
            act("01T12", "U", "publisher", "PUBLISH"),
            act(
                "01T12",
                "N",
                "nodal-officer",
                "CLEAR",
                "lane",
                "L3",
                "digest",
                "sha256:" + "0".repeat(64)),
            archive("sha256:" + "0".repeat(64)))
        .forEach(act -> all.addAll(record.check(act, CIRCUMSTANCES).orThrow()));
    for (String language : List.of("en", "hi")) {
      Messages words = PostClearance.machine().words(GovernanceMessages.in(language));
      assertThat(all)
          .allSatisfy(
              one ->
                  assertThat(words.say(one.text()))
                      .doesNotContainPattern("\\{|(post|term|process)\\.[a-z]"));
      for (PostAct.Kind kind : PostAct.Kind.values()) {
        assertThat(words.say(Message.of("term." + kind.term().code()))).doesNotContain("post-act");
      }
    }
  }
}
