package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.People;
import org.govsm.portal.Roster;
import org.govsm.portal.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an officer withdrew, a supplier cannot make count again. */
class WithdrawnFileAgainTest {

  /** A source that an agency may state in a file of its own, with evidence. */
  private static final String FILE = Sample.twoMonths().replace("first-party", "third-party");

  private static final String MEASURED = Sample.twoMonths().replace("first-party", "platform-api");

  private static final String BUYER = "example-directorate";

  private final Roster roster = new Roster();

  @BeforeEach
  void start() {
    roster.portal.knowing(BUYER);
    People people = roster.people;
    people.add("buyer", List.of("buyer"), List.of(BUYER));
    people.add("indentor", List.of("indentor"), List.of(BUYER));
    people.add("agency", List.of("supplier"), List.of("example-agency"));
    Sample.record(roster.portal, Sample.terms());
    assertThat(upload("buyer", MEASURED).statusCode()).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    roster.close();
  }

  private HttpResponse<String> send(String who, String path, String type, String body) {
    return roster
        .people
        .signedIn(who)
        .send(
            roster
                .portal
                .request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> upload(String who, String file) {
    return upload(who, file, "");
  }

  private HttpResponse<String> upload(String who, String file, String more) {
    String shown =
        file.equals(FILE) ? "&evidence=" + CanonicalForm.digest(MEASURED.getBytes(UTF_8)) : "";
    String said = "/readings?format=govsm.readings.csv" + shown + more;
    return send(who, Sample.AT + said, "text/csv", file);
  }

  @Test
  void is_refused_to_the_supplier_and_open_to_another_officer() {
    assertThat(upload("agency", FILE).statusCode()).isEqualTo(201);
    assertThat(
            send(
                    "buyer",
                    Sample.AT + "/imports/2/withdrawal",
                    "application/json",
                    "{\"reason\": \"Figures of another account\"}")
                .statusCode())
        .isEqualTo(201);

    HttpResponse<String> again = upload("agency", FILE);
    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.body()).contains("An officer withdrew this file.");
    assertThat(upload("buyer", FILE).statusCode()).isEqualTo(409);
    assertThat(upload("indentor", FILE, "&again=The+account+is+ours").statusCode()).isEqualTo(201);
    assertThat(upload("agency", FILE).statusCode()).isEqualTo(200);
  }

  @Test
  void counts_again_once_another_officer_says_why() {
    String withdrawal = Sample.AT + "/imports/1/withdrawal";
    String reason = "{\"reason\": \"A wrong export\"}";
    assertThat(send("buyer", withdrawal, "application/json", reason).statusCode()).isEqualTo(201);

    HttpResponse<String> own = upload("buyer", MEASURED, "&again=It+was+right");
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("You withdrew this file on", "A wrong export");
    HttpResponse<String> silent = upload("indentor", MEASURED);
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("\"/again\"", "A wrong export", "why it counts after all");
    assertThat(upload("indentor", MEASURED, "&again=-").body()).contains("/again");
    HttpResponse<String> said = upload("indentor", MEASURED, "&again=It+was+right+after+all");
    assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
    assertThat(
            roster
                .people
                .signedIn("buyer")
                .get("/contracts/" + Sample.ID + "/readings/2?lang=en")
                .body())
        .contains("It was right after all", "was withdrawn before");
    assertThat(upload("indentor", MEASURED).statusCode()).as("nothing new").isEqualTo(200);
  }

  /** Not its bytes make a file what it is, nor what is said of it: its figures do. */
  @Test
  void is_the_same_file_with_a_line_more_another_time_or_another_party() {
    String withdrawal = Sample.AT + "/imports/1/withdrawal";
    String reason = "{\"reason\": \"A wrong export\"}";
    assertThat(send("buyer", withdrawal, "application/json", reason).statusCode()).isEqualTo(201);

    for (String file : List.of(MEASURED + "\n", MEASURED + "\n\n", first(MEASURED))) {
      HttpResponse<String> own = upload("buyer", file, "&again=It+was+right");
      assertThat(own.statusCode()).as(own.body()).isEqualTo(409);
      assertThat(own.body()).contains("You withdrew this file on", "A wrong export");
      assertThat(upload("indentor", file).body()).contains("\"/again\"");
    }
    assertThat(upload("buyer", MEASURED, "&countedBy=buyer").statusCode()).isEqualTo(409);
    assertThat(upload("indentor", MEASURED + "\n", "&again=It+was+right+after+all").statusCode())
        .isEqualTo(201);
    assertThat(upload("buyer", MEASURED + "\n\n").statusCode()).as("on record").isEqualTo(201);
  }

  /** The head and the first figure. */
  private static String first(String file) {
    return String.join("\n", file.lines().limit(2).toList()) + "\n";
  }

  @Test
  void is_another_file_where_one_of_its_figures_was_corrected() {
    String withdrawal = Sample.AT + "/imports/1/withdrawal";
    send("buyer", withdrawal, "application/json", "{\"reason\": \"A wrong export\"}");
    String head = first(MEASURED);
    String row = head.lines().skip(1).findFirst().orElseThrow();
    String corrected = row.replaceFirst(",(\\d+),", ",1$1,");

    assertThat(corrected).isNotEqualTo(row);
    assertThat(upload("buyer", MEASURED.replace(row, corrected)).statusCode()).isEqualTo(201);
  }
}
