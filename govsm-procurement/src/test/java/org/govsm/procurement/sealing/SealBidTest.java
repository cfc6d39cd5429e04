package org.govsm.procurement.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command by which a bidder seals a bid. */
class SealBidTest {

  private static final String BID =
      """
      # a bid
      tender = T-1
      id = B-1
      bidder = V-1
      mseClass = SMALL
      startup = false
      price = 5433219.87
      technical = plan.txt
      financial = sums.txt
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int seal(String text) throws IOException {
    said.reset();
    Path file = Files.writeString(folder.resolve("bid.txt"), text);
    Files.writeString(folder.resolve("plan.txt"), "plan");
    Files.writeString(folder.resolve("sums.txt"), "sums");
    PrintStream out = new PrintStream(said, true, UTF_8);
    return SealBid.run(new String[] {file.toString()}, out, out);
  }

  @Test
  void the_packet_has_no_price_and_the_kept_file_has_it_with_the_nonce() throws IOException {
    assertThat(seal(BID)).isZero();

    assertThat(said.toString(UTF_8)).contains("commitment", "sha256:").doesNotContain("5433219");
    assertThat(Files.readString(folder.resolve("B-1-packet.json")))
        .contains("plan.txt", "SMALL")
        .doesNotContain("5433219", "sums.txt", "nonce");
    assertThat(Files.readString(folder.resolve("B-1-kept.json")))
        .contains("5433219.87", "sums.txt", "\"nonce\":\"");
  }

  @Test
  void a_name_that_looks_like_a_price_is_told_before_anything_leaves_the_machine()
      throws IOException {
    assertThat(seal(BID + "\nname = Alpha quotes Rs 50,00,000 only\n")).isZero();
    assertThat(said.toString(UTF_8))
        .contains("\"Alpha quotes Rs 50,00,000 only\" looks like a price");
  }

  @Test
  void what_opens_an_earlier_bid_is_never_written_over() throws IOException {
    seal(BID);
    String kept = Files.readString(folder.resolve("B-1-kept.json"));

    assertThat(seal(BID)).isEqualTo(2);
    assertThat(said.toString(UTF_8)).contains("B-1-kept.json is there already");
    assertThat(Files.readString(folder.resolve("B-1-kept.json"))).isEqualTo(kept);
  }

  @Test
  void a_bid_that_is_wrong_is_told_with_its_place_and_nothing_is_written() throws IOException {
    assertThat(seal(BID.replace("price = 5433219.87", "price = "))).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("/price: State the price of the bid.");
    assertThat(seal(BID.replace("SMALL", "TINY"))).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("/bidder/mseClass");
    assertThat(seal(BID.replace("plan.txt", "none.txt"))).isEqualTo(2);
    assertThat(folder.resolve("B-1-kept.json")).doesNotExist();
    PrintStream out = new PrintStream(said, true, UTF_8);
    assertThat(SealBid.run(new String[0], out, out)).isEqualTo(2);
  }
}
