package org.govsm.portal.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.PackEdition;
import org.govsm.portal.PageForm;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.access.AccessToken;
import org.govsm.portal.access.AccessTokens;
import org.govsm.portal.access.Departments;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Backup;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.RandomTokens;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacksTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORCE = "{'step':'putInForce','from':'2026-11-25'}";

  private TurnedClock clock;
  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() {
    clock = new TurnedClock(TestPortal.CLOCK.instant());
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), clock);
    people = new People(portal, clock);
    people.add("legal", List.of("legal-officer"), List.of("*"));
    people.add("both", List.of("legal-officer", "finance-officer"), List.of("*"));
    people.add("finance", List.of("finance-officer"), List.of("*"));
    people.add("reader", List.of("auditor"), List.of("*"));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private HttpResponse<String> upload(String who, String file) {
    return as(who, PackEdition.upload(portal, file, "OM of 24 November 2026"));
  }

  private HttpResponse<String> step(String who, int version, String body) {
    return as(who, PackEdition.step(portal, String.valueOf(version), body));
  }

  private HttpResponse<String> as(String who, HttpRequest.Builder request) {
    return people.signedIn(who).send(request);
  }

  private static List<StoredPack> kept(TestPortal asked) {
    return asked.store().read(tx -> new PackEditions(tx).all());
  }

  private static String shippedEdition() {
    return ProcurementLaw.library().pack(PackEdition.PACK).orElseThrow().edition().toString();
  }

  private JsonNode edition() {
    return tree(as("reader", portal.request(PackEdition.FIRST)));
  }

  private static JsonNode tree(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  private JsonNode decide(TestPortal asked) {
    return tree(
        asked.postJson(
            "/api/v1/decisions/procedure.gem",
            "{\"days\":{\"publication\":\"2026-11-25\"},"
                + "\"facts\":{\"value\":\"55000\",\"scientific\":false}}"));
  }

  private String procedure() {
    return decide(portal).path("answer").path("procedure").asText();
  }

  @Nested
  class An_edition_that_is_handed_in {

    @Test
    void waits_and_decides_nothing_but_answers_say_what_it_would_say() {
      HttpResponse<String> answer = upload("legal", PackEdition.upToSixtyThousand());

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      assertThat(answer.headers().firstValue("Location")).contains(PackEdition.FIRST);
      assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
      assertThat(edition().path("state").asText()).isEqualTo("uploaded");
      JsonNode decision = decide(portal);
      assertThat(decision.path("answer").path("procedure").asText()).isEqualTo("L1_COMPARISON");
      assertThat(decision.path("findings").findValuesAsText("code")).contains("law.draft");
      assertThat(decision.path("packs").get(0).path("edition").asText())
          .isEqualTo(shippedEdition());
    }

    @Test
    void is_compared_row_by_row_with_that_in_force() {
      upload("legal", PackEdition.upToSixtyThousand());

      JsonNode changes = edition().path("changes");
      assertThat(changes.findValuesAsText("question")).containsOnly("procedure.gem");
      assertThat(changes.findValuesAsText("rule"))
          .contains("gfr-2017.r149.i", "gfr-2017.r149.ii.low");
      assertThat(edition().path("comparedWith").path("edition").asText())
          .isEqualTo(shippedEdition());
      People.Browsing reader = people.signedIn("reader");
      assertThat(reader.get("/packs/in.gfr-2017/1?lang=en").body())
          .contains("<del>", "₹50,000", "<ins>", "₹60,000", "rule 149(i)");
      assertThat(reader.get("/packs/in.gfr-2017/1?lang=hi").body()).contains("परिवर्तन", "₹60,000");
    }

    @Test
    void is_given_back_as_it_came() {
      upload("legal", PackEdition.upToSixtyThousand());

      assertThat(as("reader", portal.request(PackEdition.FIRST + "/file")).body())
          .isEqualTo(PackEdition.upToSixtyThousand());
    }

    @Test
    void is_here_once_and_again_only_when_it_is_over() {
      upload("legal", PackEdition.upToSixtyThousand());
      assertThat(upload("legal", PackEdition.upToSixtyThousand()).statusCode()).isEqualTo(409);

      step("legal", 1, "{'step':'withdraw','reason':'a slip'}");
      assertThat(edition().path("state").asText()).isEqualTo("withdrawn");
      assertThat(upload("legal", PackEdition.upToSixtyThousand()).statusCode()).isEqualTo(201);
      assertThat(decide(portal).path("findings").findValuesAsText("code")).contains("law.draft");
    }
  }

  @Nested
  class So_many_editions_that_they_fill_the_memory {

    private HttpResponse<String> upload(int day) {
      String edition = "g:edition=\"2027-01-%02d\"".formatted(day);
      String small = PackEdition.shipped("in-tr").replaceFirst("g:edition=\"[0-9-]+\"", edition);
      return PacksTest.this.upload("legal", small);
    }

    @Test
    void do_not_wait_at_the_same_time() {
      for (int day = 1; day <= 20; day++) {
        assertThat(upload(day).statusCode()).isEqualTo(201);
      }
      HttpResponse<String> refused = upload(21);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("20 editions are already waiting");

      as(
          "legal",
          portal
              .request(PackEdition.PACKS + "/in-tr/editions/1/steps")
              .header("Content-Type", "application/json")
              .header("If-Match", "\"1\"")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"step\":\"withdraw\",\"reason\":\"not needed\"}")));
      assertThat(upload(21).statusCode()).isEqualTo(201);
    }
  }

  @Nested
  class A_file_that_is_no_pack {

    @Test
    void is_refused_with_every_fault_at_its_line_and_nothing_is_kept() {
      String broken =
          PackEdition.shipped()
              .replace("[0..50000]", "[0..5x]")
              .replace("g:checkedTo=\"2025-07-31\"", "g:checkedTo=\"2025-17-31\"");
      HttpResponse<String> refused = upload("legal", broken);

      assertThat(refused.statusCode()).isEqualTo(422);
      JsonNode errors = tree(refused).path("errors");
      assertThat(errors.size()).isGreaterThan(1);
      assertThat(errors.findValuesAsText("pointer"))
          .anySatisfy(p -> assertThat(p).matches("/lines/\\d+/columns/\\d+"));
      assertThat(errors.findValuesAsText("message")).allMatch(text -> text.contains("; "));
      assertThat(kept(portal)).isEmpty();
      String head = portal.store().read(tx -> new PackEditions(tx).head());
      assertThat(head).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "<a/>", "PK\u0003", "<!DOCTYPE d><definitions/>"})
    void is_refused_whatever_it_is(String file) {
      assertThat(upload("legal", file).statusCode()).isEqualTo(422);
    }

    @Test
    void is_refused_where_the_books_ask_for_what_it_does_not_have() {
      String other = PackEdition.shipped().replace("splitting.bar", "splitting.ban");

      HttpResponse<String> refused = upload("legal", other);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("book.reference", "splitting.bar");
    }

    @Test
    void is_refused_where_it_is_too_large() {
      String large = PackEdition.shipped() + " ".repeat(4 * 1024 * 1024);

      assertThat(upload("legal", large).statusCode()).isEqualTo(413);
    }

    @Test
    void or_comes_without_a_reason_is_refused() {
      HttpResponse<String> refused =
          as("legal", PackEdition.upload(portal, PackEdition.upToSixtyThousand(), " "));

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(tree(refused).at("/errors/0/pointer").asText()).isEqualTo("/reason");
    }
  }

  /** An edition decides for departments: only whoever has them all lets it. */
  @Nested
  class For_departments_of_others {

    private static final String STATE = PackEdition.PACKS + "/in-tr/editions/1";

    private void register(String department, String government) {
      Map<String, Object> content =
          Map.of("name", Map.of("en", department), "government", government);
      portal
          .store()
          .write(tx -> new Departments(tx).register(department, content, clock.instant(), "test"));
    }

    private HttpResponse<String> approve(String who) {
      return as(
          who,
          portal
              .request(STATE + "/steps")
              .header("Content-Type", "application/json")
              .header("If-Match", "\"1\"")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"step\":\"putInForce\",\"from\":\"2026-11-27\"}")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          FORCE,
          "{'step':'accept','reason':'known gap'}",
          "{'step':'withdraw','reason':'a slip'}"
        })
    void one_of_the_union_takes_no_step_by_whoever_has_not_all(String step) {
      people.add("soil", List.of("legal-officer", "finance-officer"), List.of("soil"));
      upload("legal", PackEdition.withOverlap());

      HttpResponse<String> refused = step("soil", 1, step);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("decides for all departments", " officer");
      assertThat(kept(portal)).allMatch(StoredPack::isWaiting).allMatch(p -> p.version() == 1);
      People.Browsing soil = people.signedIn("soil");
      assertThat(soil.get("/packs/in.gfr-2017/1?lang=en").body())
          .contains("You cannot do anything here")
          .doesNotContain("name=\"step\"");
      assertThat(soil.get("/work?lang=en").body()).doesNotContain("/packs/in.gfr-2017/1");
      assertThat(people.signedIn("finance").get("/work?lang=en").body())
          .contains("/packs/in.gfr-2017/1");
    }

    @Test
    void one_of_a_state_is_approved_by_whoever_has_all_that_go_by_its_book() {
      register("soil", "IN.TR");
      register("water", "IN.WB");
      people.add("soil", List.of("finance-officer"), List.of("soil"));
      people.add("water", List.of("finance-officer"), List.of("water"));
      upload("legal", PackEdition.shipped("in-tr"));

      assertThat(approve("water").statusCode()).isEqualTo(403);
      assertThat(approve("water").body()).contains("all departments of its state");
      register("roads", "IN.TR");
      assertThat(approve("soil").statusCode()).isEqualTo(403);
      people.add("state", List.of("finance-officer"), List.of("soil", "roads"));
      assertThat(approve("state").statusCode()).isEqualTo(201);
    }

    @Test
    void one_whose_book_is_not_known_may_be_of_the_state() {
      register("soil", "IN.TR");
      people.add("soil", List.of("finance-officer"), List.of("soil"));
      people.add("writer", List.of("author"), List.of("somewhere"));
      upload("legal", PackEdition.shipped("in-tr"));

      assertThat(approve("soil").statusCode()).isEqualTo(403);
      assertThat(approve("finance").statusCode()).isEqualTo(201);
    }

    @Test
    void one_of_a_state_without_departments_is_for_whoever_has_all_of_the_portal() {
      register("water", "IN.WB");
      people.add("water", List.of("finance-officer"), List.of("water"));
      upload("legal", PackEdition.shipped("in-tr"));

      assertThat(approve("water").statusCode()).isEqualTo(403);
      assertThat(approve("finance").statusCode()).isEqualTo(201);
    }
  }

  @Nested
  class Put_in_force {

    @Test
    void by_a_second_person_it_decides_from_its_day_on() {
      upload("legal", PackEdition.upToSixtyThousand());
      HttpResponse<String> done = step("finance", 1, "{'step':'putInForce','from':'2026-11-27'}");

      assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
      assertThat(edition().path("state").asText()).isEqualTo("scheduled");
      assertThat(procedure()).isEqualTo("L1_COMPARISON");
      clock.turn(Duration.ofDays(2));
      assertThat(edition().path("state").asText()).isEqualTo("in-force");
      assertThat(procedure()).isEqualTo("DIRECT_PURCHASE");
      assertThat(decide(portal).path("packs").get(0).path("edition").asText())
          .isEqualTo(PackEdition.EDITION);
      assertThat(decide(portal).path("findings").findValuesAsText("code"))
          .doesNotContain("law.draft");
    }

    @Test
    void it_shows_on_the_pages_of_that_day_and_not_on_those_of_the_day_before() {
      upload("legal", PackEdition.upToSixtyThousand());
      step("finance", 1, "{'step':'putInForce','from':'2026-11-27'}");
      String table = "/rules/in.gfr-2017/procedure.gem?lang=en";

      assertThat(portal.get(table, "Cookie", "day=2026-11-27").body()).contains("₹60,000");
      assertThat(portal.get(table, "Cookie", "day=2026-11-26").body()).doesNotContain("₹60,000");
    }

    @Test
    void by_whoever_handed_it_in_it_is_not() {
      upload("both", PackEdition.upToSixtyThousand());
      HttpResponse<String> refused = step("both", 1, FORCE);

      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("second person");
      assertThat(procedure()).isEqualTo("L1_COMPARISON");
    }

    @Test
    void by_the_wrong_role_it_is_not() {
      upload("both", PackEdition.upToSixtyThousand());

      HttpResponse<String> refused = step("legal", 1, FORCE);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("Competent authority");
    }

    @Test
    void nor_withdrawn_by_an_administrator_nor_brought_or_withdrawn_by_a_machine() {
      people.add("head", List.of("administrator"), List.of("*"));
      String bearer = machine("legal-officer");
      HttpRequest.Builder brought =
          PackEdition.upload(portal, PackEdition.upToSixtyThousand(), "OM of 24 November 2026");
      assertThat(portal.send(brought.header("Authorization", bearer)).statusCode()).isEqualTo(403);

      upload("both", PackEdition.upToSixtyThousand());
      String withdrawal = "{'step':'withdraw','reason':'not meant'}";
      HttpRequest.Builder step = PackEdition.step(portal, "1", withdrawal);
      HttpResponse<String> refused = portal.send(step.header("Authorization", bearer));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(step("head", 1, withdrawal).statusCode()).isEqualTo(403);
      assertThat(step("legal", 1, withdrawal).statusCode()).isEqualTo(201);
    }

    private String machine(String role) {
      String secret = "govsm_x";
      Instant now = clock.instant();
      UserFacts facts = UserFacts.active(UserFacts.SERVICE, List.of(role), List.of("*"));
      return portal
          .store()
          .write(
              tx -> {
                new Users(tx)
                    .create("s-1", facts, Optional.of(Person.machine("Feed")), now, "test");
                String digest = RandomTokens.digest(secret);
                new AccessTokens(tx)
                    .issue(new AccessToken(digest, "t", "s-1", now, now.plusSeconds(99)), "test");
                return "Bearer " + secret;
              });
    }

    @Test
    void in_a_version_that_nobody_saw_it_is_not() {
      upload("legal", PackEdition.withOverlap());
      step("legal", 1, "{'step':'accept','reason':'known gap'}");

      assertThat(step("finance", 1, FORCE).statusCode()).isEqualTo(412);
      assertThat(
              as(
                      "finance",
                      portal
                          .request(PackEdition.FIRST + "/steps")
                          .header("Content-Type", "application/json")
                          .POST(HttpRequest.BodyPublishers.ofString("{}")))
                  .statusCode())
          .isEqualTo(428);
      assertThat(step("finance", 2, FORCE).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, '', 422", "2026-11-24, ordered late, 201", "2026-11-25, '', 201"})
    void from_a_day_before_today_it_is_only_with_a_reason(String from, String reason, int status) {
      upload("legal", PackEdition.upToSixtyThousand());
      HttpResponse<String> answer =
          step(
              "finance",
              1,
              "{'step':'putInForce','from':'" + from + "','reason':'" + reason + "'}");

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      if (!reason.isEmpty()) {
        assertThat(lastEvent()).contains("pack.ordered", reason, from);
      }
    }

    private String lastEvent() {
      return portal.store().read(tx -> tx.events().page(PackEditions.CHAIN, 1, 10)).get(0).text();
    }

    @Test
    void with_errors_of_the_lint_it_is_only_when_somebody_took_responsibility() {
      upload("legal", PackEdition.withOverlap());
      assertThat(edition().path("lint").findValuesAsText("level")).contains("ERROR");
      assertThat(edition().path("waitsForAcceptance").asBoolean()).isTrue();
      assertThat(step("finance", 1, FORCE).statusCode()).isEqualTo(409);
      assertThat(step("legal", 1, "{'step':'accept'}").statusCode()).isEqualTo(422);

      step("legal", 1, "{'step':'accept','reason':'the overlap is in the order'}");
      assertThat(edition().path("waitsForAcceptance").asBoolean()).isFalse();
      assertThat(step("finance", 2, FORCE).statusCode()).isEqualTo(201);
    }

    @Test
    void it_cannot_be_taken_back_but_another_comes_in_its_place() {
      upload("legal", PackEdition.upToSixtyThousand());
      step("finance", 1, FORCE);
      assertThat(step("legal", 2, "{'step':'withdraw','reason':'x'}").statusCode()).isEqualTo(409);

      upload("legal", PackEdition.shipped());
      as(
          "finance",
          portal
              .request(PackEdition.PACKS + "/in.gfr-2017/editions/2/steps")
              .header("Content-Type", "application/json")
              .header("If-Match", "\"1\"")
              .POST(HttpRequest.BodyPublishers.ofString(FORCE.replace('\'', '"'))));
      assertThat(edition().path("state").asText()).isEqualTo("replaced");
      assertThat(procedure()).isEqualTo("L1_COMPARISON");
    }

    @Test
    void before_its_day_it_can_be_taken_back() {
      upload("legal", PackEdition.upToSixtyThousand());
      step("finance", 1, "{'step':'putInForce','from':'2026-11-26'}");

      assertThat(
              step("finance", 2, "{'step':'withdraw','reason':'stayed by the court'}").statusCode())
          .isEqualTo(201);
      clock.turn(Duration.ofDays(1));
      assertThat(procedure()).isEqualTo("L1_COMPARISON");
    }

    @Test
    void a_draft_is_not() {
      upload(
          "legal",
          PackEdition.upToSixtyThousand().replace("g:status=\"in-force\"", "g:status=\"draft\""));

      assertThat(step("finance", 1, FORCE).statusCode()).isEqualTo(409);
      assertThat(decide(portal).path("findings").findValuesAsText("code")).contains("law.draft");
    }
  }

  @Test
  void an_edition_that_the_books_no_longer_fit_is_left_out_and_the_law_goes_on() {
    byte[] other =
        PackEdition.upToSixtyThousand()
            .replace("splitting.bar", "splitting.ban")
            .getBytes(StandardCharsets.UTF_8);
    PackEditions.By by = new PackEditions.By("test", "p", "r", clock.instant());
    portal
        .store()
        .write(
            tx -> {
              String file = tx.evidence().keep(other).digest();
              PackEditions editions = new PackEditions(tx);
              LocalDate day = LocalDate.of(2026, 11, 25);
              StoredPack kept = editions.upload(PackEdition.PACK, day, "sha256:x", file, by);
              return editions.order(kept, day, by);
            });

    assertThat(procedure()).isEqualTo("L1_COMPARISON");
    assertThat(portal.get("/rules/in.gfr-2017").statusCode()).isEqualTo(200);
  }

  @Test
  void a_backup_brings_every_edition_back(@TempDir Path folder) throws IOException {
    upload("legal", PackEdition.upToSixtyThousand());
    step("finance", 1, FORCE);
    upload("legal", PackEdition.upTo("70000"));
    Path file = folder.resolve("backup.zip");
    try (var out = Files.newOutputStream(file)) {
      new Backup(portal.store()).write(out);
    }

    try (TestPortal restored = TestPortal.restored(DatabaseConfig.temporary(), file)) {
      assertThat(kept(restored)).isEqualTo(kept(portal)).hasSize(2);
      assertThat(decide(restored).path("answer").path("procedure").asText())
          .isEqualTo("DIRECT_PURCHASE");
    }
  }

  @Nested
  class A_demonstration {

    private static final String SECOND = PackEdition.PACKS + "/in.gfr-2017/editions/2";

    @Test
    void has_an_edition_that_waits_for_its_second_person_and_decides_nothing() throws IOException {
      try (TestPortal demo = TestPortal.withDemonstration()) {
        JsonNode waits = tree(demo.get(PackEdition.FIRST));

        assertThat(waits.path("state").asText()).isEqualTo("uploaded");
        assertThat(waits.path("lint")).as("%s", waits.path("lint")).isEmpty();
        assertThat(waits.path("changes").findValuesAsText("question"))
            .containsOnly("procedure.gem");
        assertThat(waits.path("impact").findValuesAsText("path"))
            .containsExactly("/purchases/demo/2027-posts");
        assertThat(waits.path("impact").toString()).contains("invented for demonstration");
        assertThat(decide(demo).at("/answer/procedure").asText()).isEqualTo("L1_COMPARISON");
        assertThat(decide(demo).path("findings").findValuesAsText("code"))
            .as("rows of a day to come say nothing about days before")
            .doesNotContain("law.draft");
      }
    }

    @Test
    void asks_who_acts_and_wants_two() throws IOException {
      try (TestPortal demo = TestPortal.withDemonstration()) {
        assertThat(demo.send(uploaded(demo, "")).statusCode()).isEqualTo(422);
        assertThat(demo.send(uploaded(demo, "ranjana k")).statusCode()).isEqualTo(422);
        assertThat(demo.send(uploaded(demo, "ranjana")).statusCode()).isEqualTo(201);

        HttpResponse<String> unnamed = demo.send(forced(demo, ""));
        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(tree(unnamed).at("/errors/0/pointer").asText()).isEqualTo("/person");
        assertThat(demo.send(forced(demo, "ranjana")).statusCode()).isEqualTo(403);
        assertThat(demo.send(forced(demo, "Ranjana ")).statusCode()).isEqualTo(403);
        assertThat(demo.send(forced(demo, "iqbal")).statusCode()).isEqualTo(201);
      }
    }

    @Test
    void shows_on_the_page_that_whoever_handed_it_in_is_not_the_second_person() throws IOException {
      try (TestPortal demo = TestPortal.withDemonstration()) {
        String order = "sure=yes&step=putInForce&version=1&from=2027-01-01&person=";
        HttpResponse<String> same =
            demo.postForm("/packs/in.gfr-2017/1?lang=en", order + "demo.legal-officer");
        HttpResponse<String> nobody = demo.postForm("/packs/in.gfr-2017/1?lang=en", order);

        assertThat(same.statusCode()).isEqualTo(403);
        assertThat(same.body()).contains("a second person must");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("id=\"putInForce-person-e\"");
      }
    }

    @Test
    void is_reset_with_its_editions() throws IOException {
      try (TestPortal demo = TestPortal.withDemonstration()) {
        demo.send(uploaded(demo, "ranjana"));
        demo.send(forced(demo, "iqbal"));
        assertThat(demo.get("/events/govsm.packs?lang=en").body())
            .contains("Rule pack approved and put in force");

        demo.store()
            .write(
                tx -> {
                  tx.removeOnly("demo", PackEditions.CHAIN);
                  return true;
                });
        assertThat(kept(demo)).isEmpty();
        assertThat(decide(demo).at("/answer/procedure").asText()).isEqualTo("L1_COMPARISON");
      }
    }

    private static HttpRequest.Builder uploaded(TestPortal demo, String person) {
      return demo.request(PackEdition.PACKS + "?reason=By+the+OM&person=" + People.encoded(person))
          .header("Content-Type", "application/dmn+xml")
          .POST(HttpRequest.BodyPublishers.ofString(PackEdition.upToSixtyThousand()));
    }

    private static HttpRequest.Builder forced(TestPortal demo, String person) {
      String body = FORCE.replace("}", ",'person':'" + person + "'}").replace('\'', '"');
      return demo.request(SECOND + "/steps")
          .header("Content-Type", "application/json")
          .header("If-Match", "\"1\"")
          .POST(HttpRequest.BodyPublishers.ofString(body));
    }
  }

  @Nested
  class The_pages {

    @Test
    void take_an_edition_through_its_life() {
      People.Browsing legal = people.signedIn("legal");
      HttpResponse<String> sent =
          new PageForm()
              .with("csrf", legal.token)
              .with("reason", "OM of 24 November 2026")
              .file("file", "in.gfr-2017.dmn", PackEdition.upToSixtyThousand())
              .to(portal, "/packs", "Cookie", legal.cookie);

      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
      assertThat(sent.headers().firstValue("Location")).contains("/packs/in.gfr-2017/1");
      assertThat(legal.get("/packs?lang=en").body()).contains("waiting for approval", "legal");
      People.Browsing finance = people.signedIn("finance");
      assertThat(finance.get("/packs/in.gfr-2017/1?lang=en").body())
          .contains("Approve and put in force");
      String order = "step=putInForce&version=1&from=";
      HttpResponse<String> asked =
          finance.form("/packs/in.gfr-2017/1?lang=en", order + "2026-11-25");
      assertThat(asked.statusCode()).isEqualTo(200);
      assertThat(asked.body())
          .contains(
              "Approve edition 1 of in.gfr-2017 from 25 November 2026?",
              "name=\"from\" value=\"2026-11-25\"",
              "name=\"sure\"");
      assertThat(finance.get("/packs?lang=en").body()).contains("waiting for approval");
      HttpResponse<String> early =
          finance.form("/packs/in.gfr-2017/1", "sure=yes&" + order + "2026-11-01");
      assertThat(early.statusCode()).isEqualTo(422);
      assertThat(early.body()).contains("putInForce-reason-e");
      assertThat(
              finance.form("/packs/in.gfr-2017/1", "sure=yes&" + order + "2026-11-25").statusCode())
          .isEqualTo(303);
      assertThat(procedure()).isEqualTo("DIRECT_PURCHASE");
      assertThat(finance.form("/packs/in.gfr-2017/1", "step=withdraw&version=1").body())
          .contains("version 2");
    }

    @Test
    void show_every_fault_of_a_file() {
      People.Browsing legal = people.signedIn("legal");
      HttpResponse<String> sent =
          new PageForm()
              .with("csrf", legal.token)
              .with("reason", "by the OM")
              .file("file", "a.dmn", PackEdition.shipped().replace("[0..50000]", "[0..5x]"))
              .to(portal, "/packs?lang=hi", "Cookie", legal.cookie);

      assertThat(sent.statusCode()).isEqualTo(422);
      assertThat(sent.body()).contains("पंक्ति ", "जाँच अंग्रेज़ी में लिखती है");
    }
  }

  @Nested
  class The_rules {

    @Test
    void are_found_by_book_and_by_a_word() {
      assertThat(portal.get("/rules?lang=en").body())
          .contains("in.gfr-2017", "in-wb", "Rate cards");
      String found = portal.get("/rules?lang=en&book=IN.WB").body();
      assertThat(found).contains("/rules/in-wb").doesNotContain("/rules/in.gfr-2017?");
      assertThat(portal.get("/rules?lang=en&q=no+such+word").body())
          .contains("No rule pack or table");
    }

    @Test
    void have_a_page_each_with_days_authority_and_what_held_before() {
      String page = portal.get("/rules/in.gfr-2017/procedure.gem/gfr-2017.r149.i?lang=en").body();

      assertThat(page)
          .contains("rule 149(i)", "id=\"gfr-2017.r149.i.2019-04-02\"", "The rule decides")
          .contains("In force on this day", "Until the day before, in the same table:");
      assertThat(portal.get("/rules/in.gfr-2017/procedure.gem/none").statusCode()).isEqualTo(404);
    }

    @Test
    void of_the_states_are_shown_by_question_and_grade() {
      String all = portal.get("/rules/coverage?lang=en").body();
      assertThat(all).contains("West Bengal", "own rule, ", "nothing published was found");
      assertThat(portal.get("/rules/coverage?lang=hi&book=IN.SK").body())
          .contains("कुछ प्रकाशित नहीं मिला");
      assertThat(portal.get("/rules/coverage?question=none").statusCode()).isEqualTo(404);
      assertThat(portal.get("/rules/coverage/table.csv?lang=en").body())
          .startsWith("\ufeff\"State or Union territory\",\"");
    }

    @Test
    void of_a_state_can_be_asked_about_by_group() {
      String questions = portal.get("/adviser?book=IN.WB&lang=en").body();

      assertThat(questions).contains("How to buy", "Securities and advances", "nothing found");
    }
  }
}
