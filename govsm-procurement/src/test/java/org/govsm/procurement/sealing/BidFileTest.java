package org.govsm.procurement.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.govsm.procurement.bid.BidFile;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that a bidder fills in, and its example. */
class BidFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void the_example_can_be_sealed_as_it_is_and_says_what_each_line_takes(String language)
      throws IOException {
    String text =
        BidFile.example(
            "T-1",
            "section 4",
            Map.of("security", "EXEMPT", "securityExemption", "MSE", "securityNumber", "U-7"),
            ProcurementLaw.messages(language));
    assertThat(text).contains("MICRO, SMALL, MEDIUM", "section 4", "0", "100");
    Path file = Files.writeString(folder.resolve("example.txt"), text);
    Files.writeString(folder.resolve("plan.pdf"), "plan");
    Files.writeString(folder.resolve("schedule.pdf"), "sums");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, UTF_8);

    assertThat(SealBid.run(new String[] {file.toString()}, out, out))
        .as(said.toString(UTF_8))
        .isZero();
    assertThat(Files.readString(folder.resolve("B-EXAMPLE-packet.json")))
        .contains("\"exemption\": \"MSE\"", "\"mseClass\": \"SMALL\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void the_blank_file_lacks_only_what_the_bidder_alone_knows(String language) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("blank.txt"),
            BidFile.blank("T-1", "B-1", "V-1", "section 4", ProcurementLaw.messages(language)));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, UTF_8);

    assertThat(SealBid.run(new String[] {file.toString()}, out, out)).isEqualTo(1);
    assertThat(said.toString(UTF_8).lines().toList())
        .hasSize(2)
        .first()
        .asString()
        .endsWith("price: State the price of the bid.");
  }
}
