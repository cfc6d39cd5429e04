package org.govsm.procurement.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

  private int seal(String text, String... options) throws IOException {
    said.reset();
    Path file = Files.writeString(folder.resolve("bid.txt"), text);
    Files.writeString(folder.resolve("plan.txt"), "plan");
    Files.writeString(folder.resolve("sums.txt"), "sums");
    PrintStream out = new PrintStream(said, true, UTF_8);
    String[] called = Arrays.copyOf(options, options.length + 1);
    called[options.length] = file.toString();
    return SealBid.run(called, out, out);
  }

  @Test
  void the_packet_has_no_price_and_the_kept_file_has_it_with_the_nonce() throws IOException {
    assertThat(seal(BID)).isZero();

    assertThat(said.toString(UTF_8)).contains("commitment", "sha256:").doesNotContain("5433219");
    assertThat(Files.readString(folder.resolve("B-1-packet.json")))
        .contains("plan.txt", "SMALL")
        .doesNotContain("5433219", "sums.txt", "nonce");
    assertThat(Files.readString(folder.resolve("B-1-kept.json")))
        .contains("5433219.87", "sums.txt", "\"nonce\": \"");
  }

  @Test
  void a_price_of_nothing_and_one_that_the_security_tells_are_not_sealed() throws IOException {
    assertThat(seal(BID.replace("5433219.87", "0.00"))).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("A price of nothing", "Nothing was sealed");
    for (String told :
        new String[] {"securityNumber = BG-5433219", "securityAmount = 5433219.87"}) {
      assertThat(seal(BID + "security = BANK_GUARANTEE\n" + told + "\n")).as(told).isEqualTo(1);
      assertThat(said.toString(UTF_8)).contains("tell the price", "Nothing was sealed");
    }
    assertThat(
            seal(
                BID
                    + "security = BANK_GUARANTEE\nsecurityNumber = BG-17\n"
                    + "securityAmount = 180000.00\n"))
        .isZero();
  }

  @Test
  void a_name_that_looks_like_a_price_is_told_before_anything_is_sealed() throws IOException {
    String named = BID + "\nname = Alpha quotes Rs 50,00,000 only\n";
    assertThat(seal(named)).isEqualTo(1);
    assertThat(said.toString(UTF_8))
        .contains("\"Alpha quotes Rs 50,00,000 only\" looks like a price", "Nothing was sealed");
    assertThat(folder.resolve("B-1-packet.json")).doesNotExist();

    assertThat(seal(named, "--names-stand")).isZero();
    assertThat(folder.resolve("B-1-packet.json")).exists();
  }

  @Test
  void a_bid_of_a_first_stage_is_sealed_without_a_price() throws IOException {
    String none = BID.replace("price = 5433219.87\n", "");
    assertThat(seal(none)).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("State the price of the bid.");
    assertThat(seal(BID, "--without-price")).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("A bid of the first stage has no price.");
    assertThat(folder.resolve("B-1-packet.json")).doesNotExist();
    assertThat(seal(none, "--without-price")).isZero();
    assertThat(Files.readString(folder.resolve("B-1-kept.json"))).doesNotContain("price");
  }

  @Test
  void the_security_is_part_of_the_packet_and_its_parts_fit_each_other() throws IOException {
    assertThat(seal(BID + "security = BANK_GUARANTEE\nsecurityUntil = 2027-03-31\n")).isZero();
    assertThat(Files.readString(folder.resolve("B-1-packet.json")))
        .contains("\"form\": \"BANK_GUARANTEE\"", "\"validUntil\": \"2027-03-31\"");
    assertThat(seal(BID + "security = EXEMPT\nsecurityAmount = 1\n")).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("Say why the bidder is exempt");
    assertThat(seal(BID + "security = DECLARATION\nsecurityAmount = 1\n")).isEqualTo(1);
    assertThat(said.toString(UTF_8))
        .contains("Line 11, securityAmount: Who is exempt, or declares");
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
    assertThat(said.toString(UTF_8)).contains("Line 7, price: State the price of the bid.");
    assertThat(seal(BID.replace("price = 5433219.87\n", ""))).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("A line is missing, price: State the price");
    assertThat(seal("\uFEFF" + BID.replace("SMALL", "TINY"))).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("Line 5, mseClass: ", "SMALL");
    assertThat(seal(BID + "mseClass = MICRO\nprice 12")).isEqualTo(1);
    assertThat(said.toString(UTF_8))
        .contains("Line 10: mseClass stands in two lines", "Line 11: Write NAME = TEXT");
    assertThat(seal(BID.replace("plan.txt", "none.txt"))).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("Line 8: none.txt is not there");
    assertThat(folder.resolve("B-1-kept.json")).doesNotExist();
    PrintStream out = new PrintStream(said, true, UTF_8);
    assertThat(SealBid.run(new String[0], out, out)).isEqualTo(2);
  }
}
