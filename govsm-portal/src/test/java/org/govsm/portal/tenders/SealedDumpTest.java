package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.store.Engine;
import org.govsm.portal.store.PgDump;
import org.govsm.portal.store.TestDatabase;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Commitment;
import org.govsm.procurement.bid.TechnicalPacket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever takes a dump of PostgreSQL before the opening reads no price, nor what tells one. */
class SealedDumpTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PRICE = "4725813.37";
  private static final String ADDRESS = "/api/v1/bids/demo/" + RevealedTender.ID;

  @TempDir private Path folder;

  private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());

  /** As it is written, and within bytes, which a dump has as hexadecimal digits. */
  private static List<String> forms(String text) {
    String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    return List.of(text, bytes, text.replace(".", ""));
  }

  /** How a dump is taken. */
  private interface Dump {
    String of(TestDatabase database) throws Exception;
  }

  @Test
  void rows_and_tables_before_the_opening_tell_no_price() throws Exception {
    tellsNoPrice(PgDump::byDriver);
  }

  @Test
  void a_dump_by_the_program_of_the_server_tells_no_price() throws Exception {
    assumeTrue(PgDump.isThere(), "pg_dump is not on the path, so no dump was taken by it");
    tellsNoPrice(database -> PgDump.of(database, folder));
  }

  private void tellsNoPrice(Dump taken) throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL.create();
        TestPortal portal = TestPortal.withSignIn(database.config(), clock)) {
      portal.knowing("demo");
      clock.to(RevealedTender.published(portal.store()).minus(Duration.ofDays(1)));
      People people = new People(portal, clock);
      people.add("videos.one", List.of("supplier"), List.of("agency-one"));
      People.Browsing bidder = people.signedIn("videos.one");
      String id = JSON.readTree(bidder.get(ADDRESS).body()).get("bid").asText();
      Bid bid =
          RevealedTender.guaranteed(
              RevealedTender.bid(id, "agency-one", PRICE), "BG-771199", "120000.00", "2027-06-30");
      String nonce = RevealedTender.nonce(bid).hex();
      String commitment = Commitment.of(bid, RevealedTender.nonce(bid)).digest();
      HttpResponse<String> handed =
          bidder.send(
              portal
                  .request(ADDRESS)
                  .header("Content-Type", "application/json")
                  .PUT(
                      BodyPublishers.ofString(
                          JSON.writeValueAsString(
                              Map.of(
                                  "commitment",
                                  commitment,
                                  "packet",
                                  TechnicalPacket.of(bid).toPlain())))));
      assertThat(handed.body()).contains("\"RECEIVED\"");
      HttpResponse<String> early =
          bidder.send(
              portal
                  .request(ADDRESS + "/price")
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", "an-early-price")
                  .POST(
                      BodyPublishers.ofString(
                          JSON.writeValueAsString(Map.of("bid", bid.toPlain(), "nonce", nonce)))));
      assertThat(early.statusCode()).isBetween(400, 499);

      String dump = taken.of(database);
      assertThat(dump.toLowerCase(Locale.ROOT)).contains("copy ");
      assertThat(dump).contains(RevealedTender.ID, "videos.one");
      for (String secret : List.of(PRICE, "4725813", nonce, "BG-771199", "Example Bank")) {
        assertThat(dump).doesNotContain(forms(secret));
      }
    }
  }
}
