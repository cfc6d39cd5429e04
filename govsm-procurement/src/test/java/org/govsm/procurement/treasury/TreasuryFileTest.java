package org.govsm.procurement.treasury;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.core.source.BrokenFileException;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BankAnswer.Kind;
import org.govsm.procurement.disbursement.GivenBatch;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.disbursement.PaymentOrder;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.treasury.FileProfile.Content;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreasuryFileTest {

  private static final FileProfiles PROFILES = FileProfiles.shipped();

  private static FileProfile profile(String code) {
    return PROFILES.find(code).orElseThrow();
  }

  private static PaymentOrder.Draft order(String id, String gross, String less, String net) {
    return GivenBatch.draft(id, net)
        .gross(Money.ofRupees(gross), Money.ofRupees(less))
        .treasury("headOfAccount", "222060101010050")
        .treasury("drawingOfficer", "DDO7")
        .treasury("payOffice", "PAO3")
        .treasury("vendor", "V-17");
  }

  private static PaymentBatch batch() {
    return GivenBatch.batch(
        order("O-1", "100000", "10000.50", "89999.50").done().orThrow(),
        order("O-2", "500", "0", "500").bill("B \"7\", part").done().orThrow());
  }

  private static String text(String profile, Content content, PaymentBatch batch) {
    return new String(TreasuryFile.of(profile(profile), content, batch).orThrow().bytes(), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PFMS", "STATE_TREASURY", "CGDA", "RAILWAYS"})
  void no_layout_is_official_and_each_says_so(String code) {
    FileProfile profile = profile(code);

    assertThat(profile.isOurs()).isTrue();
    assertThat(ProcurementLaw.messages("en").say(profile.layout())).contains("no official layout");
    assertThat(ProcurementLaw.messages("hi").say(profile.layout())).contains("आधिकारिक");
    assertThat(Content.values()).allMatch(profile::has);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PFMS", "STATE_TREASURY", "CGDA", "RAILWAYS"})
  void files_of_sanctions_bills_and_payments_come_to_the_sum_of_the_batch(String code) {
    PaymentBatch batch = batch();

    for (Content content : List.of(Content.SANCTIONS, Content.BILLS, Content.PAYMENTS)) {
      TreasuryFile file = TreasuryFile.of(profile(code), content, batch).orThrow();
      boolean sanctions = content == Content.SANCTIONS;
      assertThat(file.sum())
          .as("what is sanctioned is the bill before deductions")
          .isEqualTo(sanctions ? Money.ofRupees("100500") : batch.control().sum());
      assertThat(file.rows()).isEqualTo(sanctions ? 1 : 2);
      assertThat(new String(file.bytes(), UTF_8)).contains("90499.50").contains("sha256:");
      assertThat(file.toString()).doesNotContain("30215550001234");
    }
  }

  @Test
  void tells_the_hash_that_stands_at_its_end() {
    TreasuryFile file = TreasuryFile.of(profile("CGDA"), Content.BILLS, batch()).orThrow();

    assertThat(new String(file.bytes(), UTF_8).lines().reduce((first, last) -> last))
        .hasValue("CONTROL,2,90499.50," + file.hash());
  }

  @Test
  void a_file_is_csv_or_xml_as_its_profile_says() {
    assertThat(text("CGDA", Content.BILLS, batch()).lines())
        .startsWith(
            "batch,order,sanction_number,bill_number,payee,vendor_code,gross,deductions,net",
            "PB-2026-0007,O-1,DIPR/2026/114,B-O-1,agency-1,V-17,100000.00,10000.50,89999.50",
            "PB-2026-0007,O-2,DIPR/2026/114,\"B \"\"7\"\", part\",agency-1,V-17,500.00,0.00,500.00")
        .last()
        .asString()
        .startsWith("CONTROL,2,90499.50,sha256:");
    assertThat(text("CGDA", Content.SANCTIONS, batch())).contains("20/11/2026");
    assertThat(text("PFMS", Content.SANCTIONS, batch()))
        .contains("<sanction_day>2026-11-20</sanction_day>")
        .contains("<head_of_account>222060101010050</head_of_account>")
        .contains("<amount>100500.00</amount><net>90499.50</net>")
        .contains("<control count=\"1\" sum=\"100500.00\"");
  }

  @Test
  void a_sanction_is_not_told_from_the_net_alone() {
    PaymentBatch batch = GivenBatch.batch(GivenBatch.order("O-1", "2"));

    assertThat(pointers(TreasuryFile.of(profile("CGDA"), Content.SANCTIONS, batch)))
        .contains("/orders/0/gross", "/orders/0/treasury/headOfAccount");
  }

  private static List<String> pointers(Checked<TreasuryFile> file) {
    return file.fold(
        written -> List.of(), faults -> faults.stream().map(InputFault::pointer).toList());
  }

  @Test
  void what_the_profile_needs_and_the_order_lacks_is_named_with_its_place() {
    PaymentBatch batch =
        GivenBatch.batch(
            order("O-1", "1", "0", "1").done().orThrow(), GivenBatch.order("O-2", "2"));
    Checked<TreasuryFile> file = TreasuryFile.of(profile("RAILWAYS"), Content.BILLS, batch);

    assertThat(pointers(file))
        .containsExactly("/orders/1/treasury/vendor", "/orders/1/gross", "/orders/1/deductions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", " =1+1", "@x"})
  void a_value_that_a_spreadsheet_takes_for_a_formula_is_refused(String purpose) {
    PaymentBatch batch =
        GivenBatch.batch(order("O-1", "1", "0", "1").purpose(purpose).done().orThrow());

    assertThat(
            TreasuryFile.of(profile("CGDA"), Content.PAYMENTS, batch)
                .<List<String>>fold(
                    written -> List.of(), faults -> faults.stream().map(InputFault::code).toList()))
        .containsExactly("treasury.formula");
  }

  @Nested
  class An_answer {

    private static final String HEAD = "batch,order,status,amount,day,reason,reference\n";
    private static final String ROWS =
        """
        PB-2026-0007,O-1,PAID,89999.50,01/12/2026,,UTR1
        ,O-2,REJECTED,,,AC01,
        """;
    private static final String RIGHT = HEAD + ROWS + "CONTROL,2,89999.50\n";

    private static List<BankAnswer> read(String code, String text) {
      return AnswerFile.read(profile(code), "answer", text.getBytes(UTF_8));
    }

    @Test
    void is_read_by_the_same_profile() {
      List<BankAnswer> answers = read("CGDA", RIGHT);

      assertThat(answers)
          .extracting(BankAnswer::kind)
          .containsExactly(Kind.CREDITED, Kind.REJECTED);
      assertThat(answers.get(0).amount()).contains(Money.ofRupees("89999.50"));
      assertThat(answers.get(0).bookedOn()).contains(GivenBatch.PAY_DAY);
      assertThat(answers.get(0).bankReference()).contains("UTR1");
      assertThat(answers.get(1).reason()).contains("AC01");
      assertThat(answers).allMatch(BankAnswer::isOfAuthority);
      assertThat(answers.get(1).place()).isEqualTo("answer:3");
    }

    @Test
    void in_xml_says_the_same() {
      String xml =
          """
          <file xmlns="urn:govsm:payment-file:1">
            <row><order>O-1</order><status>RETURNED</status><amount>5.00</amount>
              <day>2026-12-02</day><reason>account is closed</reason></row>
            <control count="1" sum="5.00"/>
          </file>
          """;

      assertThat(read("PFMS", xml))
          .singleElement()
          .satisfies(
              answer -> {
                assertThat(answer.kind()).isEqualTo(Kind.RETURNED);
                assertThat(answer.reason()).contains("NARR");
                assertThat(answer.place()).isEqualTo("answer:2:3");
              });
      assertThatThrownBy(() -> read("PFMS", xml.replace("<order>", "<ordre>")))
          .isInstanceOf(BrokenFileException.class);
    }

    /** Where the authority gives a hash, it is that of the cells, as files of ours have it. */
    @Test
    void with_a_hash_is_read_only_as_it_was_written() {
      String hash =
          CanonicalForm.digest(
              List.of(
                  List.of("PB-2026-0007", "O-1", "PAID", "89999.50", "01/12/2026", "", "UTR1"),
                  List.of("", "O-2", "REJECTED", "", "", "AC01", "")));
      String whole = RIGHT.replace("89999.50\n", "89999.50," + hash + "\n");

      assertThat(read("CGDA", whole)).hasSize(2);
      assertThatThrownBy(() -> read("CGDA", whole.replace("UTR1", "UTR2")))
          .isInstanceOf(BrokenFileException.class)
          .hasMessageContaining("answer:4: [answer.control] the hash");
    }

    static Stream<List<String>> wrong() {
      return Stream.of(
          List.of("CONTROL,2,89999.50\n", "", "answer.control"),
          List.of("CONTROL,2,", "CONTROL,3,", "answer:4: [answer.control]"),
          List.of("CONTROL,2,89999.50", "CONTROL,2,89999.51", "answer:4: [answer.control]"),
          List.of("PAID", "DONE", "answer:2: [answer.status]"),
          List.of("PAID,89999.50", "PAID,", "answer:2: [answer.amount]"),
          List.of("01/12/2026", "31/11/2026", "answer:2: [answer.day]"),
          List.of("PAID,89999.50", "PAID,89,999.50", "answer:2: [answer.columns]"),
          List.of("batch,order", "order,batch", "answer:1: [answer.columns]"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void that_is_wrong_is_refused_with_its_place(List<String> change) {
      assertThat(RIGHT).contains(change.get(0));
      assertThatThrownBy(() -> read("CGDA", RIGHT.replace(change.get(0), change.get(1))))
          .isInstanceOf(BrokenFileException.class)
          .hasMessageContaining(change.get(2));
    }
  }
}
