package org.govsm.procurement.treasury;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

  @Test
  void an_account_is_one_number_in_one_bank_whatever_the_branch() {
    PaymentOrder one = to("O-1", "EM/1", "agency-1", GivenBatch.account());

    assertThat(findings(one, to("O-2", "EM/2", "agency-2", BankAccount.of("SBIN0009999", ACCOUNT))))
        .containsExactly("ACCOUNT_SHARED");
    assertThat(findings(one, to("O-2", "EM/2", "agency-2", BankAccount.of("HDFC0009999", ACCOUNT))))
        .isEmpty();
    assertThat(findings(to("O-1", "EM/1", "a", BankAccount.of("UTIB0000008", "919010004567"))))
        .containsExactly("OWN_ACCOUNT");
  }

  @Test
  void what_blocks_gives_no_file() {
    Decision<PaymentFile> decision =
        made(
            asked(
                "ISO20022",
                batch(to("O-1", "EM/1", "a", BankAccount.of("UTIB0000007", "919010004567")))));

    assertThat(decision.ruling().kind()).isEqualTo("REFER");
    assertThat(decision.found()).isEmpty();
    assertThat(decision.toPlain(ProcurementLaw.messages("en")).toString())
        .contains("O-1")
        .doesNotContain("base64");
  }

  private static PaymentOrder by(String id, String sanction, int day) {
    return GivenBatch.draft(id, "50" + id.charAt(2))
        .sanction(sanction, LocalDate.of(2026, 11, day))
        .done()
        .orThrow();
  }

  @Test
  void a_sanction_has_one_day_and_one_spelling() {
    assertThat(findings(by("O-1", "DIPR/2026/114", 20), by("O-2", "DIPR/2026/114", 19)))
        .containsExactly("SANCTION_TWO_DAYS");
    assertThat(findings(by("O-1", "DIPR/2026/114", 20), by("O-2", "dipr-2026-114", 20)))
        .containsExactly("SANCTION_RESPELT");
    assertThat(findings(by("O-1", "DIPR/2026/114", 20), by("O-2", "DIPR/2026/114", 20))).isEmpty();
    assertThat(findings(by("O-1", "DIPR/2026/114", 20), by("O-2", "DIPR/2026/115", 19))).isEmpty();
  }

  @Test
  void a_payee_of_two_names_and_a_day_far_off_are_told() {
    PaymentOrder one = to("O-1", "EM/1", "agency-1", GivenBatch.account());
    PaymentOrder other =
        GivenBatch.draft("O-2", "600")
            .payee("agency-1", "Quite Another Limited", GivenBatch.account())
            .done()
            .orThrow();
    PaymentOrder far =
        GivenBatch.draft("O-3", "700").valueDate(LocalDate.of(2099, 1, 1)).done().orThrow();

    assertThat(findings(one, other)).containsExactly("TWO_NAMES");
    assertThat(findings(far)).containsExactly("DAY_FAR");
  }

  @Test
  void what_says_nothing_is_entered_anew() {
    PaymentOrder order =
        GivenBatch.draft("O-1", "500")
            .bill(".")
            .purpose(".")
            .sanction("-", LocalDate.of(2026, 11, 20))
            .payee("agency-1", "Any", BankAccount.of("SBIN0001234", "000000000000"))
            .done()
            .orThrow();

    assertThat(faults(asked("ISO20022", batch(order))))
        .containsExactly(
            "/batch/orders/0/bill treasury.says-nothing",
            "/batch/orders/0/purpose treasury.says-nothing",
            "/batch/orders/0/sanction/number treasury.says-nothing",
            "/batch/orders/0/account/number treasury.zeros");
  }

  @Test
  void count_and_sum_alone_are_held() {
    Map<String, Object> batch = batch(order("O-1"), order("O-2"));
    batch.put("control", Map.of("count", 2, "sum", "1000.00"));
    assertThat(faults(asked("ISO20022", batch))).isEmpty();

    batch.put("control", Map.of("count", 2, "sum", "1000.01"));
    assertThat(faults(asked("ISO20022", batch)))
        .containsExactly("/batch/control/sum disbursement.control");
  }

  @ParameterizedTest
  @CsvSource({"PAYMENTS, 2, 1000.00", "BILLS, 2, 1000.00", "SANCTIONS, 1, 1200.00"})
  void the_control_totals_of_the_answer_are_those_in_the_file(
      String content, String count, String sum) {
    Map<String, Object> tree = asked("STATE_TREASURY", batch(order("O-1"), order("O-2")));
    tree.put("content", content);
    PaymentFile file = made(tree).found().orElseThrow();
    Map<?, ?> control = (Map<?, ?>) requireNonNull(file.toPlain().get("control"));

    assertThat(new String(file.bytes(), UTF_8).lines().toList())
        .last()
        .isEqualTo("CONTROL,%s,%s,%s".formatted(count, sum, control.get("hash")));
    assertThat(control.get("count")).hasToString(count);
    assertThat(control.get("sum")).isEqualTo(sum);
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

    assertThat(faults(tree)).contains("/batch/orders/0/treasury/vendor treasury.missing");
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

    private static Map<String, Object> statement(String account) {
      String acct = "<Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>".formatted(account);
      String xml =
          """
          <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">
            <BkToCstmrStmt><Stmt>%s</Stmt></BkToCstmrStmt>
          </Document>\
          """
              .formatted((account.isEmpty() ? "" : acct) + entry("O-1", "500.00", "N1"));
      return file("ISO20022", xml, "2026-12-01T12:00:00Z");
    }

    @Test
    void a_statement_of_another_account_or_of_none_settles_nothing() {
      assertThat(asked(statement("919010004567")).ruling().kind()).isEqualTo("ANSWER");
      for (String account : List.of("111122223333", "")) {
        assertThat(wrong(sent(statement(account))))
            .as(account)
            .containsExactly("/received/0/base64 treasury.foreign");
      }
    }

    @Test
    void a_voucher_and_a_booking_of_one_sum_are_asked_and_never_surely_two_payments() {
      String csv =
          """
          batch,order,status,amount,day,reason,reference
          PB-2026-0007,O-1,PAID,500.00,%s/12/2026,,VCH-77
          CONTROL,1,500.00
          """;
      for (String day : List.of("01", "02")) {
        Map<String, Object> voucher =
            file("STATE_TREASURY", csv.formatted(day), "2026-12-02T05:00:00Z");
        Decision<BankReconciliation> both = asked(voucher, statement("919010004567"));

        assertThat(both.trace().findings())
            .as(day)
            .extracting(Finding::code)
            .contains("UNCLEAR", "PERHAPS_SAME")
            .doesNotContain("TWICE");
        assertThat(both.toPlain(ProcurementLaw.messages("en")).toString())
            .contains("the paying authority tells ₹500, the bank ₹500")
            .contains("booked=500.00");
        assertThat(asked(voucher).ruling().kind()).isEqualTo("ANSWER");
      }
    }

    @Test
    void a_treasury_is_asked_for_vouchers_and_one_voucher_may_pay_several_orders() {
      String csv =
          """
          batch,order,status,amount,day,reason,reference
          PB-2026-0007,O-1,PAID,500.00,01/12/2026,,VCH-77
          PB-2026-0007,O-2,PAID,500.00,01/12/2026,,%s
          CONTROL,2,1000.00
          """;
      Map<String, Object> tree =
          sent(file("STATE_TREASURY", csv.formatted("VCH-77"), "2026-12-01T12:00:00Z"));
      tree.put("batch", batch(order("O-1"), order("O-2")));
      assertThat(ReceivedFiles.ask(tree).orThrow().ruling().kind()).isEqualTo("ANSWER");
      tree.put(
          "received",
          List.of(
              file(
                  "STATE_TREASURY",
                  csv.formatted("").replace("O-2", "O-1"),
                  "2026-12-01T12:00:00Z")));

      assertThat(
              ReceivedFiles.ask(tree).orThrow().toPlain(ProcurementLaw.messages("en")).toString())
          .contains("Ask the paying authority what it paid")
          .doesNotContain("camt.053");
    }

    @Test
    void what_belongs_to_no_order_is_told_by_what_it_names() {
      List<Map<String, Object>> answers = new ArrayList<>();
      answers.add(answer(Map.of("order", "O-1", "batch", "PB-2026-0008")));
      answers.add(answer(Map.of("batch", "PB-2026-0007")));
      answers.add(answer(Map.of()));
      Map<String, Object> file =
          Map.of("source", "by hand", "at", "2026-12-01T12:00:00Z", "answers", answers);

      assertThat(asked(file).toPlain(ProcurementLaw.messages("en")).toString())
          .contains("for order O-1 of batch PB-2026-0008, which is not this one")
          .contains("for batch PB-2026-0007 as a whole")
          .contains("without the reference of an order");
    }

    private static Map<String, Object> answer(Map<String, Object> named) {
      Map<String, Object> answer = new LinkedHashMap<>(named);
      answer.putAll(Map.of("kind", "CREDITED", "amount", "500.00", "bookedOn", "2026-12-01"));
      return answer;
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
