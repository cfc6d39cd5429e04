package org.govsm.procurement.treasury;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.BankReconciliation;
import org.govsm.procurement.disbursement.GivenBatch;
import org.govsm.procurement.disbursement.PaymentOrder;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentOrderRequestTest {

  private static final String ACCOUNT = "30215550001234";

  private static PaymentOrder order(String id) {
    return GivenBatch.draft(id, "500")
        .gross(Money.ofRupees("600"), Money.ofRupees("100"))
        .treasury("headOfAccount", "222060101010050")
        .treasury("drawingOfficer", "DDO7")
        .treasury("payOffice", "PAO3")
        .treasury("vendor", "V-17")
        .done()
        .orThrow();
  }

  private static Map<String, Object> batch(PaymentOrder... orders) {
    Map<String, Object> batch = new LinkedHashMap<>(GivenBatch.batch(orders).toPlain());
    batch.remove("control");
    return batch;
  }

  private static Map<String, Object> asked(String format, Map<String, Object> batch) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", format);
    tree.put("asOf", "2026-11-28");
    tree.put("batch", batch);
    return tree;
  }

  private static Decision<PaymentFile> made(Map<String, Object> tree) {
    return PaymentOrderRequest.ask(tree).orThrow();
  }

  private static List<String> faults(Map<String, Object> tree) {
    return PaymentOrderRequest.ask(tree)
        .<List<String>>fold(
            made -> List.of(), all -> all.stream().map(PaymentOrderRequestTest::said).toList());
  }

  private static String said(InputFault fault) {
    return fault.pointer() + " " + fault.code();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO20022", "PFMS", "STATE_TREASURY", "CGDA", "RAILWAYS"})
  void a_batch_becomes_a_file_with_its_control_totals(String format) {
    Decision<PaymentFile> decision = made(asked(format, batch(order("O-1"), order("O-2"))));
    PaymentFile file = decision.found().orElseThrow();

    assertThat(decision.ruling().kind()).isEqualTo("ANSWER");
    assertThat(file.rows()).isEqualTo(2);
    assertThat(file.sum().toString()).isEqualTo("1000.00");
    assertThat(new String(file.bytes(), UTF_8)).contains(ACCOUNT).contains("1000.00");
    assertThat(file.toPlain())
        .containsEntry("base64", Base64.getEncoder().encodeToString(file.bytes()))
        .containsEntry("format", format);
    assertThat(decision.explain(ProcurementLaw.messages("en")))
        .contains("O-1")
        .doesNotContain(ACCOUNT);
    assertThat(decision.trace().findings())
        .extracting(Finding::code)
        .isEqualTo(
            format.equals("ISO20022")
                ? List.of("PAID_ALIKE", "NOT_APPROVED")
                : List.of("LAYOUT_OURS", "PAID_ALIKE", "NOT_APPROVED"));
  }

  private static List<String> findings(PaymentOrder... orders) {
    return made(asked("ISO20022", batch(orders))).trace().findings().stream()
        .map(Finding::code)
        .filter(code -> !code.equals("NOT_APPROVED"))
        .toList();
  }

  private static PaymentOrder to(String id, String bill, String payee, BankAccount account) {
    return GivenBatch.draft(id, "500").bill(bill).payee(payee, "Any", account).done().orThrow();
  }

  @Test
  void one_bill_in_two_spellings_is_refused() {
    List<Object> orders = new ArrayList<>();
    for (String bill : List.of("EM/26-27/031", "EM-26-27-031")) {
      Map<String, Object> order =
          new LinkedHashMap<>(to("O" + bill, bill, "agency-1", GivenBatch.account()).toPlain());
      orders.add(order);
    }
    Map<String, Object> batch =
        new LinkedHashMap<>(GivenBatch.batch(GivenBatch.order("O-1", "1")).toPlain());
    batch.remove("control");
    batch.put("orders", orders);

    assertThat(
            PaymentOrderRequest.ask(
                    Map.of("format", "ISO20022", "asOf", "2026-11-28", "batch", batch))
                .<List<String>>fold(
                    decision -> List.of(),
                    faults -> faults.stream().map(f -> f.pointer() + " " + f.code()).toList()))
        .containsExactly("/batch/orders/1/bill disbursement.bill-twice");
  }

  @Test
  void a_bill_under_two_payees_and_an_account_of_the_payer_are_told() {
    BankAccount other = BankAccount.of("SBIN0001234", "30215550001235");
    BankAccount zeros = BankAccount.of("SBIN0001234", "00" + ACCOUNT);
    PaymentOrder one = to("O-1", "EM/1", "agency-1", GivenBatch.account());

    assertThat(findings(one, to("O-2", "em/1", "agency-2", zeros)))
        .containsExactly("BILL_UNDER_TWO_PAYEES");
    assertThat(findings(one, to("O-2", "EM/2", "agency-2", zeros)))
        .containsExactly("ACCOUNT_SHARED");
    assertThat(findings(one, to("O-2", "EM/2", "agency-1", zeros))).containsExactly("PAID_ALIKE");
    assertThat(findings(one, to("O-2", "EM/1", "agency-2", other))).isEmpty();
    assertThat(findings(one, to("O-2", "EM/2", "Agency-1", other)))
        .containsExactly("PAID_ALIKE", "TWO_ACCOUNTS");
    assertThat(findings(to("O-1", "EM/1", "a", BankAccount.of("UTIB0000007", "919010004567"))))
        .containsExactly("OWN_ACCOUNT");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-28, false", "2026-11-27, true"})
  void a_batch_that_was_made_after_the_day_of_the_file_is_told(String asOf, boolean told) {
    Map<String, Object> tree = asked("ISO20022", batch(order("O-1")));
    tree.put("asOf", asOf);

    assertThat(made(tree).trace().findings().stream().map(Finding::code).toList())
        .isEqualTo(told ? List.of("CREATED_LATER", "NOT_APPROVED") : List.of("NOT_APPROVED"));
  }

  @Test
  void the_same_batch_gives_the_same_bytes_with_or_without_its_totals() {
    Map<String, Object> whole = GivenBatch.batch(order("O-1")).toPlain();

    assertThat(made(asked("ISO20022", whole)).found().orElseThrow().bytes())
        .isEqualTo(made(asked("ISO20022", batch(order("O-1")))).found().orElseThrow().bytes());
  }

  @Test
  void totals_that_are_given_are_held_against_the_orders() {
    Map<String, Object> batch = new LinkedHashMap<>(batch(order("O-1")));
    batch.put("control", GivenBatch.batch(order("O-2"), order("O-1")).toPlain().get("control"));

    assertThat(faults(asked("ISO20022", batch)))
        .containsExactly(
            "/batch/control/count disbursement.control", "/batch/control/sum disbursement.control");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, ''",
    "2026-12-02, /batch/orders/0/valueDate treasury.past",
    "2026-11-20, ''",
    "2026-11-19, /batch/orders/0/sanction/day treasury.sanction"
  })
  void a_payment_lies_after_its_sanction_and_not_before_the_file(String asOf, String fault) {
    Map<String, Object> tree = asked("PFMS", batch(order("O-1")));
    tree.put("asOf", asOf);

    assertThat(faults(tree)).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
  }

  @Test
  void what_a_format_needs_is_told_with_its_place_and_never_with_an_account() {
    Map<String, Object> tree =
        asked("RAILWAYS", batch(GivenBatch.draft("O-1", "500").done().orThrow()));

    assertThat(faults(tree)).contains("/batch/orders/0/vendor treasury.missing");
    tree.put("format", "ISO20022");
    tree.put("content", "BILLS");
    assertThat(faults(tree)).containsExactly("/content treasury.content");
    tree.put("format", "NEFT");
    assertThat(PaymentOrderRequest.ask(tree).toString()).doesNotContain(ACCOUNT);
  }

  @Nested
  class Reconciliation {

    private static Map<String, Object> sent(Map<?, ?>... files) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("batch", batch(order("O-1")));
      tree.put("sentAt", "2026-11-28T06:00:00Z");
      tree.put("answerDays", 2);
      tree.put("asOf", "2026-12-02T06:00:00Z");
      tree.put("received", List.of(files));
      return tree;
    }

    private static Map<String, Object> bank(String paid, String at) {
      String xml =
          """
          <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02">
            <BkToCstmrDbtCdtNtfctn><Ntfctn>%s</Ntfctn></BkToCstmrDbtCdtNtfctn>
          </Document>\
          """
              .formatted(entry("O-1", paid, "N1") + entry("ELSE-9", "7.00", "N2"));
      return file("ISO20022", xml, at);
    }

    private static String entry(String order, String paid, String reference) {
      return """
      <Ntry><Amt Ccy="INR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
      <BookgDt><Dt>2026-12-01</Dt></BookgDt><NtryDtls><TxDtls><Refs>
      <AcctSvcrRef>%s</AcctSvcrRef><EndToEndId>%s</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
      """
          .formatted(paid, reference, order);
    }

    private static Map<String, Object> file(String format, String text, String at) {
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("source", "bank.xml");
      file.put("at", at);
      file.put("format", format);
      file.put("base64", Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
      return file;
    }

    private static Decision<BankReconciliation> asked(Map<?, ?>... files) {
      return ReceivedFiles.ask(sent(files)).orThrow();
    }

    private static List<String> wrong(Map<String, Object> tree) {
      return ReceivedFiles.ask(tree)
          .<List<String>>fold(
              made -> List.of(), all -> all.stream().map(PaymentOrderRequestTest::said).toList());
    }

    @Test
    void what_was_paid_as_ordered_answers() {
      Decision<BankReconciliation> decision = asked(bank("500.00", "2026-12-01T12:00:00Z"));

      assertThat(decision.ruling().kind()).isEqualTo("ANSWER");
      assertThat(decision.found().orElseThrow().isSettled()).isTrue();
      assertThat(decision.trace().findings())
          .extracting(Finding::code)
          .containsExactly("OTHER_BATCHES");
    }

    @Test
    void what_was_paid_otherwise_is_asked_of_an_officer() {
      Decision<BankReconciliation> decision = asked(bank("499.99", "2026-12-01T12:00:00Z"));

      assertThat(decision.ruling().kind()).isEqualTo("REFER");
      assertThat(decision.toPlain(ProcurementLaw.messages("en")).toString())
          .contains("SHORT")
          .contains("outstanding=0.01")
          .doesNotContain(ACCOUNT);
      assertThat(asked(bank("499.99", "2026-12-01T12:00:00Z")).trace().basis().toString())
          .doesNotContain(ACCOUNT);
    }

    @Test
    void what_is_waited_for_is_missing_until_the_days_are_over() {
      assertThat(asked().ruling().kind()).isEqualTo("UNDETERMINED");
      assertThat(asked().explain(ProcurementLaw.messages("en"))).contains("Answer of the bank");
      Map<String, Object> later = sent();
      later.put("asOf", "2026-12-04T06:00:00Z");
      assertThat(ReceivedFiles.ask(later).orThrow().ruling().kind()).isEqualTo("REFER");
    }

    @Test
    void the_answer_file_of_a_paying_authority_is_read_by_its_profile() {
      assertThat(wrong(sent(file("CGDA", "no columns", "2026-12-01T12:00:00Z"))))
          .isNotEmpty()
          .allMatch(one -> one.startsWith("/received/0/base64 "));
    }

    @Test
    void a_file_that_is_none_is_told_with_its_place() {
      assertThat(wrong(sent(file("ISO20022", "<x", "2026-12-01T12:00:00Z"))))
          .singleElement()
          .asString()
          .startsWith("/received/0/base64 ");
      Map<String, Object> file = bank("500.00", "2026-12-01T12:00:00Z");
      file.put("base64", "###");
      file.put("format", "SWIFT");
      assertThat(wrong(sent(file)))
          .contains("/received/0/base64 treasury.base64")
          .anyMatch(one -> one.startsWith("/received/0/format "));
      Map<String, Object> both = bank("500.00", "2026-12-01T12:00:00Z");
      both.put("answers", List.of());
      assertThat(wrong(sent(both))).contains("/received/0/answers treasury.both");
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-28T05:59:59Z, disbursement.before",
      "2026-11-28T06:00:00Z, ''",
      "2026-12-02T06:00:00Z, ''",
      "2026-12-02T06:00:01Z, disbursement.later"
    })
    void an_answer_comes_after_the_batch_was_sent_and_before_it_is_asked(String at, String code) {
      Map<String, Object> file = new LinkedHashMap<>(Map.of("source", "by hand", "at", at));

      assertThat(wrong(sent(file)))
          .isEqualTo(code.isEmpty() ? List.of() : List.of("/received/0/at " + code));
    }

    @Test
    void everything_is_said_in_both_languages() {
      for (String language : Stream.of("en", "hi").toList()) {
        assertThat(
                asked(bank("499.99", "2026-12-01T12:00:00Z"))
                    .explain(ProcurementLaw.messages(language)))
            .doesNotContain("disbursement.")
            .doesNotContain("{");
      }
    }
  }
}
