package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.govsm.portal.People.encoded;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Backup;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Upload;
import org.govsm.procurement.sealing.SealBid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Bids from the seal of the bidder to the revealed price, by different people. */
class BidsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TENDER = "DPI-2027-02";
  private static final String OWN = "/bids/demo/" + TENDER;
  private static final String TO_BIDDER = "/api/v1" + OWN;
  private static final String OF_DEPARTMENT = "/api/v1/departments/demo/tenders/" + TENDER;
  private static final String COMMITTEE = "/tenders/demo/" + TENDER;
  private static final List<String> MEMBERS =
      List.of("demo.committee-member", "demo.finance-officer", "demo.nodal-officer");
  private static final String PRESENT = "\"present\": [\"" + String.join("\", \"", MEMBERS) + "\"]";

  @TempDir Path folder;

  private final TurnedClock clock = new TurnedClock(Instant.parse("2026-12-01T06:00:00Z"));
  private final Map<String, People.Browsing> known = new TreeMap<>();
  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() throws IOException {
    DatabaseConfig database = DatabaseConfig.inFolder(folder.resolve("store"));
    TestPortal.demonstrate(database);
    portal = TestPortal.withSignIn(database, clock);
    people = new People(portal, clock);
    people.add("videos.one", List.of("supplier"), List.of("agency-one"));
    people.add("videos.two", List.of("supplier"), List.of("agency-two"));
    people.add("an.auditor", List.of("auditor"), List.of("*"));
    MEMBERS.forEach(one -> people.add(one, List.of(one.substring(5)), List.of("demo")));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String id) {
    return known.computeIfAbsent(id, people::signedIn);
  }

  private HttpResponse<String> put(String who, String body) {
    return as(who)
        .send(
            portal
                .request(TO_BIDDER)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> post(String who, String address, String body) {
    return as(who)
        .send(
            portal
                .request(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
  }

  /** What a bidder makes on its own machine. */
  private record Sealed(String commitment, String packet, String kept) {}

  private Sealed seal(String who, String bidder, String price) throws IOException {
    Files.createDirectories(folder.resolve(who));
    String id = JSON.readTree(as(who).get(TO_BIDDER).body()).get("bid").asText();
    Path file = folder.resolve(who).resolve(id + ".txt");
    String blank = as(who).get(OWN + "/bid.txt").body();
    assertThat(blank).contains("bidder = " + bidder);
    Files.writeString(folder.resolve(who).resolve("plan.pdf"), "plan of " + bidder);
    String secured =
        !bidder.equals("agency-two")
            ? blank
            : blank
                .replace("security = ", "security = BANK_GUARANTEE")
                .replace("securityAmount = ", "securityAmount = 180000.00")
                .replace("securityNumber = ", "securityNumber = BG-771199")
                .replace("securityIssuer = ", "securityIssuer = Kosh Bank");
    Files.writeString(
        file,
        secured
            .replace("price = ", "price = " + price)
            .replace("technical = ", "technical = plan.pdf")
            .replace("mseClass = ", "mseClass = SMALL"));
    Files.deleteIfExists(file.resolveSibling(id + "-kept.json"));
    Files.deleteIfExists(file.resolveSibling(id + "-packet.json"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(SealBid.run(new String[] {file.toString()}, print, print)).isZero();
    Matcher commitment =
        Pattern.compile("commitment +(sha256:\\w+)").matcher(out.toString(StandardCharsets.UTF_8));
    assertThat(commitment.find()).isTrue();
    return new Sealed(
        commitment.group(1),
        Files.readString(file.resolveSibling(id + "-packet.json")),
        Files.readString(file.resolveSibling(id + "-kept.json")));
  }

  private Sealed handed(String who, String bidder, String price) throws IOException {
    Sealed sealed = seal(who, bidder, price);
    HttpResponse<String> answer =
        put(
            who,
            "{\"commitment\": \""
                + sealed.commitment()
                + "\", \"packet\": "
                + sealed.packet()
                + "}");
    assertThat(answer.body()).contains("\"RECEIVED\"");
    return sealed;
  }

  private void becomes(String id, String state, String role, String unit) {
    portal
        .store()
        .write(
            tx -> {
              UserFacts facts =
                  new UserFacts(
                      UserFacts.PERSON,
                      state,
                      new TreeSet<>(List.of(role)),
                      new TreeSet<>(List.of(unit)));
              new Users(tx).change(id, facts, clock.instant(), "an.admin");
              return id;
            });
  }

  @Test
  void who_joins_a_committee_is_an_active_user_of_the_department_and_of_no_bidder()
      throws IOException {
    people.add("an.authority", List.of("competent-authority"), List.of("demo"));
    people.add("an.officer", List.of("nodal-officer"), List.of("demo"));
    people.add("gone.officer", List.of("nodal-officer"), List.of("demo"));
    people.add("far.officer", List.of("nodal-officer"), List.of("elsewhere"));
    becomes("gone.officer", UserFacts.LEFT, "nodal-officer", "demo");
    String address = "/api/v1/departments/demo/tenders/" + TENDER + "/reconstitution?lang=en";
    String order =
        "{'leaving': ['demo.nodal-officer'], 'joining': [{'id': '%s'}], 'order': 'DPI/9',"
            + " 'orderedOn': '2026-12-01', 'reason': 'A member is on leave'}";
    for (String no : List.of("nobody.at.all", "gone.officer", "far.officer")) {
      assertThat(post("an.authority", address, order.formatted(no).replace('\'', '"')).body())
          .contains("/joining/0/id", no + " is no active user of the department");
    }
    assertThat(
            post("an.authority", address, order.formatted("videos.one").replace('\'', '"')).body())
        .contains("/joining/0/id", "videos.one acts for a supplier");
    HttpResponse<String> taken =
        post("an.authority", address, order.formatted("an.officer").replace('\'', '"'));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);

    becomes("an.officer", UserFacts.ACTIVE, "supplier", "agency-three");
    assertThat(put("an.officer", "{\"commitment\": \"sha256:00\"}").body())
        .contains("sit in the committee");
  }

  @Test
  void a_bidder_hands_in_hashes_changes_and_withdraws_and_sees_only_its_own() throws IOException {
    assertThat(as("videos.one").get("/bids?lang=en").body()).contains(TENDER, "No bid");
    Sealed sealed = seal("videos.one", "agency-one", "5433219.87");
    assertThat(
            as("videos.one")
                .form(OWN + "?lang=en", "commitment=abc&packet=" + encoded(sealed.packet()))
                .body())
        .contains("href=\"#commitment\"");
    assertThat(
            as("videos.one")
                .form(
                    OWN + "?lang=en",
                    "commitment=" + sealed.commitment() + "&packet=" + encoded(sealed.kept()))
                .body())
        .contains("This is the file to keep")
        .doesNotContain("5433219");
    String form = "commitment=" + sealed.commitment() + "&packet=" + encoded(sealed.packet());
    assertThat(as("videos.one").form(OWN, form).statusCode()).isEqualTo(303);
    assertThat(as("videos.one").form(OWN, form).statusCode()).isEqualTo(303);
    JsonNode own = JSON.readTree(as("videos.one").get(TO_BIDDER).body());
    assertThat(own.get("receipts")).hasSize(1);
    assertThat(as("videos.one").get(OWN + "/receipt?lang=en").body())
        .contains(sealed.commitment(), own.at("/receipts/0/digest").asText());

    assertThat(as("videos.one").get("/bids/demo-other/" + TENDER).statusCode()).isEqualTo(404);
    assertThat(as("videos.one").get("/bids/demo/DPI-2027-03").statusCode()).isEqualTo(404);
    assertThat(as("videos.one").get("/api/v1/bids?limt=1").body()).contains("/limt");

    handed("videos.two", "agency-two", "5100000.00");
    assertThat(as("videos.two").get(OWN).body()).doesNotContain("agency-one", sealed.commitment());
    handed("videos.one", "agency-one", "5433219.00");
    assertThat(JSON.readTree(as("videos.one").get(TO_BIDDER).body()).get("receipts")).hasSize(2);

    String withdrawal = OWN + "/withdrawal?lang=en";
    assertThat(as("videos.one").form(withdrawal, "").body()).contains("Withdraw your bid in");
    assertThat(as("videos.one").form(withdrawal, "sure=yes").statusCode()).isEqualTo(303);
    JsonNode gone = JSON.readTree(as("videos.one").get(TO_BIDDER).body());
    assertThat(gone.get("standing").asText()).isEqualTo("WITHDRAWN");
    assertThat(gone.get("bid").asText()).endsWith("-2");
    assertThat(as("videos.one").form(withdrawal, "sure=yes").body()).contains("no bid here");

    turn("2026-12-21T11:30:01Z");
    assertThat(put("videos.one", "{\"commitment\": \"" + sealed.commitment() + "\"}").statusCode())
        .isEqualTo(422);
  }

  /** Sends the form of a bid with a file; the field of the pasted text stays empty. */
  private HttpResponse<String> file(
      String who, String address, String commitment, String name, String text) {
    String body =
        """
        --b\r
        Content-Disposition: form-data; name="csrf"\r
        \r
        %s\r
        --b\r
        Content-Disposition: form-data; name="commitment"\r
        \r
        %s\r
        --b\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/json\r
        \r
        %s\r
        --b--\r
        """;
    return as(who)
        .send(
            portal
                .request(address)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                    BodyPublishers.ofString(
                        body.formatted(as(who).token, commitment, name, text))));
  }

  @Test
  void files_are_uploaded_and_each_fault_names_its_line() throws IOException {
    Sealed sealed = seal("videos.one", "agency-one", "5433219.87");
    String own = OWN + "?lang=en";
    String small = sealed.packet().replace("SMALL", "TINY");
    int line = 1 + small.substring(0, small.indexOf("mseClass")).split("\n", -1).length - 1;
    assertThat(file("videos.one", own, sealed.commitment(), "p.json", small).body())
        .contains("Line " + line + ", mseClass: ", "href=\"#packet\"");
    assertThat(file("videos.one", own, sealed.commitment(), "p.json", "{\n  \"id\" 5}").body())
        .contains("Line 2, column 8", "href=\"#packet\"");
    assertThat(file("videos.one", own, sealed.commitment(), "k.json", sealed.kept()).body())
        .contains("This is the file to keep")
        .doesNotContain("5433219");
    String filled = "tender = " + TENDER + "\nprice = 5433219.87\n";
    assertThat(file("videos.one", own, sealed.commitment(), "b.txt", filled).body())
        .contains("This is the file that you filled in")
        .doesNotContain("5433219");
    assertThat(file("videos.one", own, sealed.commitment(), "p.json", sealed.packet()).statusCode())
        .isEqualTo(303);
    assertThat(as("videos.one").get(own).body())
        .contains("Received", "You lost the file that you keep secret?", "packet tells of none");
    assertThat(JSON.readTree(as("videos.one").get(TO_BIDDER).body()).get("securityFindings"))
        .extracting(JsonNode::asText)
        .containsExactly("SECURITY_MISSING");
  }

  @Test
  void the_portal_gives_the_program_and_an_example_that_it_can_seal() throws Exception {
    HttpResponse<byte[]> kit =
        HttpClient.newHttpClient()
            .send(
                portal
                    .request("/bids/govsm-seal-bid.jar")
                    .header("Cookie", as("videos.one").cookie)
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(as("videos.one").get(OWN).body())
        .contains(CanonicalForm.digest(kit.body()), "java -jar govsm-seal-bid.jar");
    Path jar = Files.write(folder.resolve("govsm-seal-bid.jar"), kit.body());
    String example = as("videos.one").get(OWN + "/example.txt?lang=hi").body();
    Files.writeString(folder.resolve("example.txt"), example);
    Files.writeString(folder.resolve("plan.pdf"), "plan");
    Files.writeString(folder.resolve("schedule.pdf"), "sums");
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "example.txt")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("commitment        sha256:");
    assertThat(run.waitFor()).isZero();
    String packet = Files.readString(folder.resolve("B-EXAMPLE-packet.json"));
    assertThat(file("videos.one", OWN + "?lang=en", "sha256:" + "1".repeat(64), "p", packet).body())
        .contains("The packet must be of tender " + TENDER);
  }

  @Test
  void a_bidder_is_told_which_names_in_its_packet_look_like_a_price() throws IOException {
    Sealed sealed = seal("videos.one", "agency-one", "5433219.87");
    String told =
        sealed
            .packet()
            .replace("plan.pdf", "Rs-5000000.pdf")
            .replace(
                "\"id\": \"agency-one\"",
                "\"id\": \"agency-one\", \"name\": \"Alpha, Rs 50,00,000 only\"");
    String asked = file("videos.one", OWN + "?lang=en", sealed.commitment(), "p.json", told).body();
    assertThat(asked)
        .contains("with these names?", "Rs-5000000.pdf", "name=\"sure\" value=\"yes\"");
    assertThat(as("videos.one").get(OWN + "?lang=en").body()).contains("No bid");
    String body = "{\"commitment\": \"" + sealed.commitment() + "\", \"packet\": %s}";
    JsonNode warned = JSON.readTree(put("videos.one", body.formatted(told)).body());
    assertThat(warned.get("likePrices"))
        .extracting(JsonNode::asText)
        .containsExactly("Alpha, Rs 50,00,000 only", "Rs-5000000.pdf");
    assertThat(as("videos.one").get(OWN + "?lang=en").body())
        .contains("seems to tell a price", "<li>Rs-5000000.pdf</li>");
    HttpResponse<String> mended = put("videos.one", body.formatted(sealed.packet()));
    assertThat(JSON.readTree(mended.body()).has("likePrices")).isFalse();
    assertThat(as("videos.one").get(OWN + "?lang=en").body())
        .doesNotContain("seems to tell a price");
  }

  @Test
  void the_committee_opens_what_came_and_each_price_is_held_against_its_seal() throws IOException {
    Sealed one = handed("videos.one", "agency-one", "5433219.87");
    Sealed two = handed("videos.two", "agency-two", "5100000.00");
    people.add("videos.three", List.of("supplier"), List.of("agency-three"));
    String hash = "sha256:" + "34".repeat(32);
    String other = "sha256:" + "56".repeat(32);
    put("videos.three", "{\"commitment\": \"" + hash + "\", \"technical\": \"" + other + "\"}");
    String third =
        JSON.readTree(as("videos.three").get(TO_BIDDER).body()).at("/bids/0/id").asText();
    assertThat(post("videos.one", TO_BIDDER + "/price", one.kept()).body())
        .contains("takes no price before the financial opening");

    turn("2026-12-22T06:00:00Z");
    String member = MEMBERS.get(0);
    String opening = OF_DEPARTMENT + "/technical-opening";
    assertThat(post(member, opening, "{" + PRESENT + "}").body())
        .contains("Member " + member + " has not declared yet")
        .doesNotContain("fact.", third);
    assertThat(post("an.auditor", opening, "{" + PRESENT + "}").statusCode()).isEqualTo(403);
    declared();
    assertThat(post(member, opening, "{\"present\": [\"" + member + "\"]}").body())
        .contains("QUORUM")
        .doesNotContain(third);
    assertThat(post(member, opening, "{" + PRESENT + "}").body())
        .contains("PACKET_NOT_GIVEN", third);
    String leftOut = ", \"leftOut\": {\"" + third + "\": \"did not hand in its packet: note 9\"}";
    String before = events();
    String typed =
        "present="
            + String.join("&present=", MEMBERS)
            + "&leftOut="
            + encoded(third + ": did not hand in its packet: note 9");
    assertThat(as(member).form(COMMITTEE + "/technical-opening?lang=en", typed).body())
        .contains("Open the technical packets of");
    assertThat(events()).isEqualTo(before);
    assertThat(post(member, opening, "{" + PRESENT + leftOut + "}").statusCode()).isEqualTo(201);
    assertThat(events()).contains("tender.packets-opened").doesNotContain("BG-771199", "Kosh Bank");
    assertThat(as(member).get(COMMITTEE + "/committee").body())
        .doesNotContain("BG-771199", "Kosh Bank");
    assertThat(JSON.readTree(as("videos.three").get(TO_BIDDER).body()).get("standing").asText())
        .isEqualTo("LEFT_OUT");
    assertThat(as("videos.three").get(OWN + "?lang=en").body())
        .contains("Not opened: no technical packet", "did not hand in its packet: note 9");
    JsonNode bids = JSON.readTree(as("an.auditor").get(OF_DEPARTMENT + "/bids").body());
    assertThat(bids.get("bids"))
        .extracting(
            each -> each.get("id").asText().equals(third), each -> each.get("state").asText())
        .containsExactlyInAnyOrder(
            tuple(true, "LEFT_OUT"), tuple(false, "OPENED"), tuple(false, "OPENED"));

    String result = COMMITTEE + "/technical-result?lang=en";
    assertThat(as(member).form(result, "present=" + member).body())
        .contains("href=\"#result-", "href=\"#financialOpening\"");
    declared();
    StringBuilder form = new StringBuilder();
    MEMBERS.forEach(each -> form.append("present=").append(each).append('&'));
    for (JsonNode bid : bids.get("bids")) {
      form.append("result-").append(bid.get("id").asText()).append("=true&");
    }
    String when = "financialOpening=2026-12-2%s&financialOpening:time=11:00";
    assertThat(as(member).form(result, form + when.formatted("7")).body())
        .contains("error-summary");
    String whole = form + when.formatted("8");
    assertThat(as(member).form(result, whole).body()).contains("Tell the technical result of");
    assertThat(as(member).form(result, whole + "&sure=yes").statusCode()).isEqualTo(303);

    turn("2026-12-28T06:00:00Z");
    assertThat(post(member, OF_DEPARTMENT + "/financial-opening", "{" + PRESENT + "}").statusCode())
        .isEqualTo(201);
    assertThat(as("videos.one").get("/work?lang=en").body()).contains("Reveal your price");
    assertThat(events()).contains("BG-771199", "Kosh Bank");
    assertThat(as(member).get(COMMITTEE + "/committee").body()).contains("BG-771199", "Kosh Bank");
    String wrong = one.kept().replace("5433219.87", "5000000.00");
    assertThat(as("videos.one").form(OWN + "/price?lang=en", "kept=" + encoded(wrong)).body())
        .contains("do not give the commitment")
        .doesNotContain("5000000");
    assertThat(as("videos.one").form(OWN + "/price", "kept=" + encoded(one.kept())).statusCode())
        .isEqualTo(303);
    assertThat(as(member).get(COMMITTEE + "/committee").body()).contains("54,33,219.87");
    assertThat(as("videos.two").get(OWN).body()).doesNotContain("54,33,219", "5433219");

    turn("2026-12-29T06:00:00Z");
    assertThat(post("videos.two", TO_BIDDER + "/price", two.kept()).statusCode()).isEqualTo(422);
    assertThat(as("videos.two").get(OWN + "?lang=en").body())
        .contains("Price not revealed in time", "What follows for the bid security");
    assertThat(as(member).get(COMMITTEE + "/committee?lang=en").body())
        .contains("Price not revealed in time", "A deposit or guarantee was given");
  }

  /**
   * What a route shows, but for the names of users, which say who is a supplier and not who bids.
   */
  private static final Pattern OF_USERS = Pattern.compile("/(users|account|who-may|api/v1/me).*");

  @Test
  void before_the_opening_nobody_else_finds_the_bidder_or_a_price() throws IOException {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    Sealed sealed = handed("videos.one", "agency-one", "5433219.87");
    put("videos.one", sealed.kept());
    put("videos.one", "{\"commitment\": \"x\", \"packet\": " + sealed.kept() + "}");
    post("videos.one", TO_BIDDER + "/price", sealed.kept());
    as("videos.one").form(OWN + "/price", "kept=" + encoded(sealed.kept()));
    as("videos.one").form(OWN, "commitment=5433219.87&packet=" + encoded(sealed.kept()));
    file("videos.one", OWN, "5433219.87", "5433219.json", sealed.kept());
    file("videos.one", OWN, "x", "5433219.json", sealed.packet().replace("SMALL", "5433219.87"));
    file("videos.one", OWN + "/price", "x", "5433219.json", sealed.kept());
    file("videos.one", OWN + "/price", "x", "5433219.json", "{\"bid\": 5433219.87");
    assertThat(Upload.isRoute("POST " + OWN)).isFalse();
    assertThat(Upload.isRoute("POST " + OWN + "/price")).isFalse();
    handed("videos.one", "agency-one", "5433219.88");

    String mark = JSON.readTree(as("videos.one").get(TO_BIDDER).body()).get("bid").asText();
    String[] price = {"5433219", "54,33,219", "54332198"};
    String[] who = {mark, "agency-one", "videos.one", sealed.commitment().substring(7)};
    List<String> roles = new ArrayList<>(Authorisation.shipped().roles());
    roles.remove("supplier");
    roles.forEach(role -> people.add("r." + role, List.of(role), List.of("*")));
    people.add("r.all", roles, List.of("*"));
    int seen = 0;
    int turn = 0;
    for (String route : Authorisation.shipped().routes().keySet()) {
      String address =
          route.replace("GET ", "").replace("{department}", "demo").replace("{tender}", TENDER);
      if (!route.startsWith("GET ") || address.contains("{")) {
        continue;
      }
      for (String role : List.of("all", roles.get(turn++ % roles.size()))) {
        HttpResponse<String> answer = as("r." + role).get(address);
        String body = answer.body();
        assertThat(body).as(role + address).doesNotContain(price);
        if (!OF_USERS.matcher(address).matches()) {
          assertThat(body).as(role + " " + address).doesNotContain(who);
        }
        seen += answer.statusCode() == 200 ? 1 : 0;
      }
      assertThat(portal.get(address).body()).as(address).doesNotContain(price).doesNotContain(who);
    }
    assertThat(seen).isGreaterThan(100);

    assertThat(events()).contains("tender.sealed").doesNotContain(price).doesNotContain(who);
    root.detachAppender(log);
    log.list.forEach(
        line -> assertThat(line.getFormattedMessage()).doesNotContain(who).doesNotContain(price));
    try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(price);
      }
    }
    assertThat(dump()).contains("tender.sealed").doesNotContain(price);
  }

  /** Every value of every table, as a dump of the database has it. */
  private String dump() {
    StringBuilder dump = new StringBuilder();
    portal
        .store()
        .read(
            tx -> {
              tx.handle()
                  .select("select name from sqlite_master where type = 'table'")
                  .mapTo(String.class)
                  .forEach(table -> rows(tx, table, dump));
              return dump;
            });
    return dump.toString();
  }

  private static void rows(Transaction tx, String table, StringBuilder dump) {
    tx.handle()
        .select("select * from \"" + table + "\"")
        .mapToMap()
        .forEach(
            row ->
                row.values()
                    .forEach(
                        cell ->
                            dump.append(
                                    cell instanceof byte[] bytes
                                        ? new String(bytes, StandardCharsets.UTF_8)
                                        : String.valueOf(cell))
                                .append(' ')));
  }

  private String events() throws IOException {
    ByteArrayOutputStream backup = new ByteArrayOutputStream();
    new Backup(portal.store()).write(backup);
    return entry(backup.toByteArray(), "events/demo");
  }

  private static String entry(byte[] zip, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry next = in.getNextEntry();
      while (next != null && !next.getName().equals(name)) {
        next = in.getNextEntry();
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A session is over by then. */
  private void turn(String instant) {
    clock.to(Instant.parse(instant));
    known.clear();
  }

  private void declared() {
    for (String member : MEMBERS) {
      assertThat(
              as(member)
                  .form(COMMITTEE + "/declaration", "conflict=false&at=" + clock.instant())
                  .statusCode())
          .isEqualTo(303);
    }
  }
}
