package org.govsm.procurement.iso20022;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.govsm.procurement.disbursement.GivenBatch;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.disbursement.PaymentOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class CreditTransferInitiationTest {

  private static final PaymentOrder LATER =
      GivenBatch.draft("O-3", "0.01").valueDate(LocalDate.of(2026, 12, 2)).done().orThrow();

  private static String message(PaymentBatch batch) {
    return new String(CreditTransferInitiation.of(batch).bytes(), UTF_8);
  }

  private static PaymentBatch batch() {
    return GivenBatch.batch(
        GivenBatch.order("O-1", "84500.00"),
        LATER,
        GivenBatch.draft("O-2", "1500.50").purpose("Video <4> & \"posts\"").done().orThrow());
  }

  @Test
  void a_batch_is_written_with_totals_of_the_whole_and_of_each_day() throws Exception {
    Document message = read(message(batch()));

    assertThat(texts(message, "MsgId")).containsExactly("PB-2026-0007");
    assertThat(texts(message, "NbOfTxs")).containsExactly("3", "2", "1");
    assertThat(texts(message, "CtrlSum")).containsExactly("86000.51", "86000.50", "0.01");
    assertThat(texts(message, "PmtInfId"))
        .containsExactly("PB-2026-0007-20261201", "PB-2026-0007-20261202");
    assertThat(texts(message, "EndToEndId")).containsExactly("O-1", "O-2", "O-3");
    assertThat(texts(message, "InstdAmt")).containsExactly("84500.00", "1500.50", "0.01");
    assertThat(texts(message, "MmbId"))
        .containsExactly("UTIB0000007", "SBIN0001234", "SBIN0001234", "UTIB0000007", "SBIN0001234");
    assertThat(texts(message, "Ustrd")).contains("Video <4> & \"posts\"");
    assertThat(texts(message, "AddtlRmtInf")).containsOnly("Sanction DIPR/2026/114 of 2026-11-20");
    assertThat(texts(message, "CreDtTm")).containsExactly("2026-11-28T10:30:00");
  }

  @Test
  void a_sanction_that_says_what_it_is_is_not_called_so_twice() throws Exception {
    PaymentOrder named =
        GivenBatch.draft("O-1", "1.00")
            .sanction("Sanction 3/2026", LocalDate.of(2026, 11, 20))
            .done()
            .orThrow();
    assertThat(texts(read(message(GivenBatch.batch(named))), "AddtlRmtInf"))
        .containsExactly("Sanction 3/2026 of 2026-11-20");
  }

  @Test
  void the_same_batch_gives_the_same_bytes_and_shows_no_account() {
    CreditTransferInitiation one = CreditTransferInitiation.of(batch());

    assertThat(CreditTransferInitiation.of(batch()).bytes()).isEqualTo(one.bytes());
    assertThat(one.toString()).startsWith("pain.001.001.03, ");
  }

  /** Each a message that a bank would refuse. */
  static Stream<List<String>> broken() {
    return Stream.of(
        List.of("<PmtMtd>TRF</PmtMtd>", "<PmtMtd>CHK</PmtMtd>"),
        List.of("Ccy=\"INR\"", "Ccy=\"USD\""),
        List.of("84500.00", "84500.001"),
        List.of("<Cd>INFSC</Cd>", "<Cd>USABA</Cd>"),
        List.of("SBIN0001234", "SBINO001234"),
        List.of("<NbOfTxs>3</NbOfTxs>", ""),
        List.of("<EndToEndId>O-1</EndToEndId>", "<EndToEndId>" + "O".repeat(36) + "</EndToEndId>"),
        List.of("<Nm>Example", "<Nm>" + "x".repeat(140) + "Example"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void the_schema_refuses_with_the_place_and_repeats_nothing(List<String> change) {
    String right = message(batch());
    String wrong = right.replace(change.get(0), change.get(1));

    assertThat(wrong).isNotEqualTo(right);
    assertThatThrownBy(() -> MessageSchema.check(wrong.getBytes(UTF_8)))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessageMatching("the message breaks its schema at 1:\\d+");
  }

  private static List<String> texts(Document message, String name) {
    NodeList found = message.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  private static Document read(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }
}
