package org.govsm.procurement.iso20022;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.text.Message;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.disbursement.AccountEntry;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BankReconciliation;
import org.govsm.procurement.disbursement.BankReconciliation.Line;
import org.govsm.procurement.disbursement.BankReconciliation.Outcome;
import org.govsm.procurement.disbursement.BatchAct;
import org.govsm.procurement.disbursement.BatchProcess;
import org.govsm.procurement.disbursement.BatchRecord;
import org.govsm.procurement.disbursement.GivenBatch;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.disbursement.PaymentOrder;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BankFileTest {

  private static final Instant LEARNT = Instant.parse("2026-12-05T16:00:00Z");

  private static final PaymentBatch BATCH =
      GivenBatch.batch(
          Stream.of(
                  "O-MATCHED",
                  "O-SHORT",
                  "O-OVER",
                  "O-TWICE",
                  "O-RETURNED",
                  "O-LATE",
                  "O-UNCLEAR",
                  "O-GROUP-1",
                  "O-GROUP-2",
                  "O-PENDING",
                  "O-REJECTED",
                  "O-MISSING")
              .map(id -> GivenBatch.order(id, "1000.00"))
              .toArray(PaymentOrder[]::new));

  private static String given(String name) {
    try (InputStream in =
        requireNonNull(BankFileTest.class.getResourceAsStream(name + ".xml"), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BankFile read(String xml) {
    return BankFile.read("bank.xml", xml.getBytes(UTF_8));
  }

  /** A statement, or with "Ntfctn" a notification, of one account. */
  private static BankFile of(String root, String part, String message, String account) {
    return read(
        """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:%s"><%s><%s>%s<Ntry>
          <Amt Ccy="INR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
          <BookgDt><Dt>2026-12-01</Dt></BookgDt><NtryDtls><TxDtls><Refs>
            <AcctSvcrRef>N1</AcctSvcrRef><EndToEndId>O-SHORT</EndToEndId>
          </Refs></TxDtls></NtryDtls></Ntry></%s></%s></Document>
        """
            .formatted(message, root, part, account, part, root));
  }

  @Test
  void the_account_of_a_statement_is_compared_and_its_bookings_are_marked() {
    String acct = "<Acct><Id><Othr><Id>%s</Id></Othr></Id><Ownr><Nm>A</Nm></Ownr></Acct>";
    List<BankAccount> own = List.of(BATCH.debtorAccount());
    BankFile ours = of("BkToCstmrStmt", "Stmt", "camt.053.001.02", acct.formatted("0919010004567"));
    BankFile foreign =
        of("BkToCstmrStmt", "Stmt", "camt.053.001.02", acct.formatted("1234567890123"));
    BankFile bare = of("BkToCstmrStmt", "Stmt", "camt.053.001.02", "");
    BankFile told = of("BkToCstmrDbtCdtNtfctn", "Ntfctn", "camt.054.001.02", "");

    assertThat(ours.foreignAccounts(own)).isEmpty();
    assertThat(ours.isWithoutAccount()).isFalse();
    assertThat(ours.answers().get(0).isOfStatement()).isTrue();
    assertThat(foreign.foreignAccounts(own)).containsExactly("••••0123");
    assertThat(foreign.foreignAccounts(List.of())).hasSize(1);
    assertThat(bare.isWithoutAccount()).isTrue();
    assertThat(told.isWithoutAccount()).isFalse();
    assertThat(told.namesNone()).isTrue();
    assertThat(ours.namesNone()).isFalse();
    assertThat(of("BkToCstmrAcctRpt", "Rpt", "camt.052.001.02", "").isWithoutAccount()).isTrue();
    assertThat(told.answers().get(0).isOfStatement()).isFalse();
  }

  private static BatchRecord record(BankFile... files) {
    BatchProcess process = GivenBatch.process();
    BatchRecord record = GivenBatch.sent(BATCH);
    for (BankFile file : files) {
      BatchAct act =
          BatchAct.answers(
                  LEARNT,
                  "cashier",
                  "bank.xml",
                  BATCH.digestOf(file.message().getBytes(UTF_8)),
                  file.answersTo(BATCH))
              .orThrow();
      record = process.decide(record, act).record().orElseThrow();
    }
    return record;
  }

  @Test
  void every_kind_of_difference_is_found_and_the_totals_add_up() {
    BankFile notification = read(given("camt.054.001.02"));
    BatchRecord record =
        record(notification, read(given("camt.053.001.08")), read(given("pain.002.001.03")));
    BankReconciliation state = GivenBatch.process().reconciliation(record, LEARNT);

    assertThat(new TreeMap<>(state.lines().stream().collect(toMap(Line::order, Line::outcome))))
        .isEqualTo(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("O-MATCHED", Outcome.MATCHED),
                    Map.entry("O-SHORT", Outcome.SHORT),
                    Map.entry("O-OVER", Outcome.OVER),
                    Map.entry("O-TWICE", Outcome.TWICE),
                    Map.entry("O-RETURNED", Outcome.RETURNED),
                    Map.entry("O-LATE", Outcome.MATCHED),
                    Map.entry("O-UNCLEAR", Outcome.UNCLEAR),
                    Map.entry("O-GROUP-1", Outcome.MATCHED),
                    Map.entry("O-GROUP-2", Outcome.MATCHED),
                    Map.entry("O-PENDING", Outcome.MISSING),
                    Map.entry("O-REJECTED", Outcome.REJECTED),
                    Map.entry("O-MISSING", Outcome.MISSING))));
    assertThat(state.differences().stream().map(each -> each.finding().code()).toList())
        .containsExactly(
            "TOLD_TWICE",
            "SHORT",
            "OVER",
            "TWICE",
            "RETURNED",
            "LATE",
            "UNCLEAR",
            "PERHAPS_SAME",
            "MISSING",
            "REJECTED",
            "LATE",
            "MISSING",
            "UNKNOWN");
    assertThat(state.totals())
        .isEqualTo(
            new BankReconciliation.Totals(
                Money.ofRupees("12000"),
                Money.ofRupees("8000"),
                Money.ofRupees("4001"),
                Money.ofRupees("1001"),
                Money.ofRupees("1000"),
                Money.ZERO,
                Money.ofRupees("9077"),
                Money.ofRupees("1000"),
                Money.ofRupees("77")));
    assertThat(notification.setAside()).isEqualTo(1);
    assertThat(notification.answersToNoneOf(List.of(BATCH)))
        .singleElement()
        .extracting(BankAnswer::amount)
        .isEqualTo(Optional.of(Money.ofRupees("11.80")));
  }

  @Test
  void no_account_and_no_free_text_of_the_bank_is_kept() {
    BatchRecord record = record(read(given("camt.054.001.02")), read(given("pain.002.001.03")));
    String shown =
        record.toShown()
            + GivenBatch.process()
                .reconciliation(record, LEARNT)
                .toPlain(ProcurementLaw.messages("en"))
                .toString();

    assertThat(shown)
        .contains("AC04", "AC01")
        .doesNotContain("30215550001234", "919010004567", "closed is", "is wrong");
  }

  @Test
  void a_status_report_for_the_whole_batch_or_a_day_of_it_is_read() {
    String report = given("pain.002.001.03");
    int from = report.indexOf("      <TxInfAndSts>");
    String day =
        report.substring(0, from) + report.substring(report.indexOf("    </OrgnlPmtInfAndSts>"));
    String rejected = day.replace("<PmtInfSts>PART", "<PmtInfSts>RJCT");

    assertThat(read(rejected).answersTo(BATCH))
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.kind()).isEqualTo(BankAnswer.Kind.REJECTED);
              assertThat(answer.valueDate()).contains(GivenBatch.PAY_DAY);
            });
    assertThat(read(day.replace("<GrpSts>PART", "<GrpSts>ACCP")).answersTo(BATCH))
        .extracting(BankAnswer::kind)
        .containsExactly(BankAnswer.Kind.ACCEPTED);
    assertThat(broken(rejected.replace("0007-20261201", "0007-9")))
        .containsExactly("bank.xml:13 bank.status");
  }

  /** What is changed in the notification, and what is said of it. */
  static Stream<List<String>> wrong() {
    return Stream.of(
        List.of("<Amt Ccy=\"INR\">999.00", "<Amt Ccy=\"USD\">999.00", ":31 bank.currency"),
        List.of("<Amt Ccy=\"INR\">999.00", "<Amt Ccy=\"INR\">9,99", ":31 bank.number"),
        List.of("<Amt Ccy=\"INR\">999.00", "<Amt Ccy=\"INR\">999.001", ":31 bank.number"),
        List.of("<Amt Ccy=\"INR\">2000.00", "<Amt Ccy=\"INR\">2000.01", "bank.sum"),
        List.of("<Sts>PDNG", "<Sts>WHAT", "bank.status"),
        List.of("<BookgDt><Dt>2026-12-05", "<BookgDt><Dt>2026-13-05", "bank.day"),
        List.of("camt.054.001.02", "camt.054.001.01", "bank.version"),
        List.of("camt.054.001.02", "camt.060.001.02", "bank.kind"),
        List.of("BkToCstmrDbtCdtNtfctn", "CstmrPmtStsRpt", "bank.kind"),
        List.of("</Ntfctn>", "", "xml.broken"),
        List.of("<Document", "<!DOCTYPE x [<!ENTITY a \"b\">]><Document", "xml.doctype"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_file_is_refused_with_its_place(List<String> change) {
    String right = given("camt.054.001.02");
    String wrong = right.replace(change.get(0), change.get(1));

    assertThat(wrong).isNotEqualTo(right);
    assertThat(broken(wrong)).anyMatch(problem -> problem.endsWith(change.get(2)));
  }

  private static List<String> broken(String xml) {
    BrokenFileException refused = catchThrowableOfType(BrokenFileException.class, () -> read(xml));
    assertThat(refused).isNotNull().hasMessageNotContaining("30215550001234");
    return refused.problems().stream()
        .map(each -> "bank.xml:" + each.position().line() + " " + each.code())
        .toList();
  }

  private static Outcome matched(String change, String to) {
    String right = given("camt.054.001.02");
    assertThat(right).contains(change);
    return GivenBatch.process()
        .reconciliation(record(read(right.replaceFirst(Pattern.quote(change), to))), LEARNT)
        .lines()
        .get(0)
        .outcome();
  }

  @Test
  void a_booking_to_another_account_than_ordered_is_unclear_and_a_masked_one_is_compared() {
    String account = "<Othr><Id>30215550001234";

    assertThat(matched(account, "<Othr><Id>030215550001234")).isEqualTo(Outcome.MATCHED);
    assertThat(matched(account, "<Othr><Id>XXXXXXXXXX1234")).isEqualTo(Outcome.MATCHED);
    assertThat(matched(account, "<Othr><Id>XXXXXXXXXX1235")).isEqualTo(Outcome.UNCLEAR);
    assertThat(matched(account, "<Othr><Id>XXXXXXXXXXX234")).isEqualTo(Outcome.UNCLEAR);
    assertThat(matched(account, "<Othr><Id>30215550001235")).isEqualTo(Outcome.UNCLEAR);
  }

  @Test
  void money_that_comes_back_without_saying_so_is_seen() {
    String file = given("camt.054.001.02").replaceAll("<RtrInf>.*</RtrInf>", "");
    BankReconciliation state = GivenBatch.process().reconciliation(record(read(file)), LEARNT);

    assertThat(read(file).setAside()).isEqualTo(2);
    assertThat(state.lines())
        .filteredOn(line -> line.order().equals("O-RETURNED"))
        .extracting(Line::outcome)
        .containsExactly(Outcome.RETURNED);
  }

  @Test
  void a_debit_that_takes_back_a_return_pays_the_order_again() {
    String entry =
        """
        <Ntry><Amt Ccy="INR">1000.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>
          <Sts>BOOK</Sts><BookgDt><Dt>2026-12-02</Dt></BookgDt><NtryDtls><TxDtls><Refs>
            <AcctSvcrRef>N099</AcctSvcrRef><EndToEndId>%s</EndToEndId>
          </Refs></TxDtls></NtryDtls></Ntry></Ntfctn>
        """;
    String file = given("camt.054.001.02");
    BankFile again = read(file.replaceFirst("</Ntfctn>", entry.formatted("O-RETURNED")));
    BankFile foreign = read(file.replaceFirst("</Ntfctn>", entry.formatted("O-ELSEWHERE")));

    assertThat(GivenBatch.process().reconciliation(record(again), LEARNT).lines())
        .filteredOn(line -> line.order().equals("O-RETURNED"))
        .extracting(Line::outcome)
        .containsExactly(Outcome.MATCHED);
    assertThat(foreign.answersTo(BATCH)).hasSize(read(file).answersTo(BATCH).size());
  }

  private static String entry(String way, String sum, String reference, String order) {
    return """
    <Ntry><Amt Ccy="INR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts>
      <BookgDt><Dt>2026-12-01</Dt></BookgDt><NtryDtls><TxDtls><Refs>
        <AcctSvcrRef>%s</AcctSvcrRef><EndToEndId>%s</EndToEndId>
      </Refs><RltdPties><Dbtr><Nm>Ramesh Kumar</Nm></Dbtr></RltdPties>
      </TxDtls></NtryDtls></Ntry>
    """
        .formatted(sum, way, reference, order);
  }

  private static BankFile statement(String... entries) {
    return read(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt>"
            + "<Acct><Id><Othr><Id>919010004567</Id></Othr></Id></Acct>"
            + String.join("", entries)
            + "</Stmt></BkToCstmrStmt></Document>");
  }

  /** An entry with what the bank tells of its sum, and the details of its payments. */
  private static String paid(String sum, String beside, String... details) {
    return """
    <Ntry><Amt Ccy="INR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
      <BookgDt><Dt>2026-12-01</Dt></BookgDt>%s<NtryDtls>%s</NtryDtls></Ntry>
    """
        .formatted(sum, beside, String.join("", details));
  }

  private static String details(String order, String more) {
    return "<TxDtls><Refs><AcctSvcrRef>N-%s</AcctSvcrRef><EndToEndId>%s</EndToEndId></Refs>%s</TxDtls>"
        .formatted(order, order, more);
  }

  private static String amounts(String name, String sum) {
    return "<AmtDtls><%s><Amt Ccy=\"INR\">%s</Amt></%s></AmtDtls>".formatted(name, sum, name);
  }

  /** The same, told as a credit that came back under a reference of its own. */
  private static String back(String entry) {
    return entry.replace("DBIT", "CRDT").replace("N-O", "R-O");
  }

  private static final String CHARGE =
      "<Chrgs><TtlChrgsAndTaxAmt Ccy=\"INR\">5.90</TtlChrgsAndTaxAmt></Chrgs>";

  private static String taken(String included) {
    return ("<Chrgs><Rcrd><Amt"
            + " Ccy=\"INR\">5.90</Amt><ChrgInclInd>%s</ChrgInclInd><Tp><Prtry><Id>X</Id>"
            + "</Prtry></Tp></Rcrd></Chrgs>")
        .formatted(included);
  }

  /** How O-MATCHED stands by a statement, and what is told of it. */
  private static String told(String... entries) {
    BankReconciliation state =
        GivenBatch.process().reconciliation(record(statement(entries)), LEARNT);
    return state.lines().get(0).outcome()
        + " "
        + state.lines().get(0).paid()
        + " "
        + state.differences().stream()
            .filter(each -> each.about().equals("O-MATCHED"))
            .map(each -> each.finding().code() + "-" + each.finding().weight())
            .toList();
  }

  @Test
  void a_charge_of_the_bank_is_no_payment_to_the_payee_and_is_told() {
    String order = "O-MATCHED";
    String matched = "MATCHED 1000.00 [CHARGED-NOTE]";

    assertThat(told(paid("1005.90", CHARGE, details(order, "")))).isEqualTo(matched);
    assertThat(told(paid("1005.90", "", details(order, CHARGE)))).isEqualTo(matched);
    assertThat(told(paid("1005.90", "", details(order, amounts("TxAmt", "1000.00") + CHARGE))))
        .isEqualTo(matched);
    assertThat(told(paid("1005.90", CHARGE, details(order, amounts("TxAmt", "1000.00")))))
        .isEqualTo(matched);
    assertThat(told(paid("1005.90", taken("true"), details(order, amounts("InstdAmt", "1000.00")))))
        .isEqualTo(matched);
    assertThat(told(paid("1005.90", "", details(order, amounts("InstdAmt", "1000.00")))))
        .as("the bank names no charge")
        .isEqualTo("MATCHED 1000.00 [CHARGED-WARNING]");
  }

  @Test
  void a_charge_that_is_booked_apart_is_not_taken_from_the_payment() {
    String order = "O-MATCHED";

    for (String charge : List.of(CHARGE, taken("false"))) {
      assertThat(told(paid("1000.00", charge, details(order, ""))))
          .as(charge)
          .isEqualTo("MATCHED 1000.00 [CHARGED-NOTE]");
    }
    assertThat(told(paid("1000.00", taken("true"), details(order, ""))))
        .as("the payee got less")
        .isEqualTo("SHORT 994.10 [SHORT-WARNING, CHARGED-NOTE]");
    assertThat(told(paid("1005.90", "", details(order, ""))))
        .as("without a charge it is too much")
        .isEqualTo("OVER 1005.90 [OVER-BLOCKING]");
  }

  @Test
  void an_entry_of_several_payments_may_have_charges_beside_them() {
    String[] both = {
      details("O-MATCHED", amounts("TxAmt", "1000.00") + CHARGE),
      details("O-SHORT", amounts("TxAmt", "1000.00"))
    };

    assertThat(told(paid("2005.90", "", both))).isEqualTo("MATCHED 1000.00 [CHARGED-NOTE]");
    assertThat(told(paid("2000.00", "", both)))
        .as("booked apart")
        .isEqualTo("MATCHED 1000.00 [CHARGED-NOTE]");
    assertThat(
            catchThrowableOfType(BrokenFileException.class, () -> told(paid("2005.91", "", both))))
        .hasMessageContaining("bank.sum");
    assertThat(ofNone(statement(paid("1005.90", CHARGE, details("ELSE", "")))))
        .as("all of it left the account")
        .extracting(AccountEntry::toString)
        .containsExactly("DEBIT 2026-12-01 1005.90");
  }

  @Test
  void a_charge_that_is_taken_from_a_return_is_told_and_the_whole_came_back() {
    String back =
        paid("994.10", "", details("O-MATCHED", amounts("TxAmt", "1000.00") + CHARGE))
            .replace("DBIT", "CRDT")
            .replace("N-O", "R-O");

    assertThat(told(paid("1000.00", "", details("O-MATCHED", "")), back))
        .isEqualTo("RETURNED 0.00 [RETURNED-WARNING, CHARGED-NOTE]");
    assertThat(ofNone(statement(back.replace("O-MATCHED", "ELSE"))))
        .extracting(AccountEntry::toString)
        .containsExactly("CREDIT 2026-12-01 994.10");
  }

  @Test
  void what_came_back_less_a_charge_came_back_whole_wherever_the_charge_stands() {
    String order = "O-MATCHED";
    String out = paid("1000.00", "", details(order, ""));
    String whole = "RETURNED 0.00 [RETURNED-WARNING, CHARGED-NOTE]";

    assertThat(told(out, back(paid("994.10", CHARGE, details(order, ""))))).isEqualTo(whole);
    assertThat(told(out, back(paid("994.10", "", details(order, CHARGE))))).isEqualTo(whole);
    assertThat(told(out, back(paid("994.10", taken("true"), details(order, ""))))).isEqualTo(whole);
    assertThat(
            told(out, back(paid("994.10", CHARGE, details(order, amounts("InstdAmt", "1000.00"))))))
        .isEqualTo(whole);
    assertThat(told(out, back(paid("1000.00", CHARGE, details(order, "")))))
        .as("booked apart")
        .isEqualTo(whole);
    assertThat(told(out, back(paid("994.10", "", details(order, amounts("InstdAmt", "1000.00"))))))
        .as("the bank names no charge: the payee may have a part")
        .startsWith("UNCLEAR")
        .contains("CHARGED-WARNING");
    assertThat(told(out, back(paid("994.10", "", details(order, "")))))
        .as("a part that came back")
        .isEqualTo("RETURNED 5.90 [RETURNED-WARNING]");
  }

  @Test
  void a_charge_of_which_the_bank_does_not_say_whether_it_is_booked_is_asked_where_neither_fits() {
    String order = "O-MATCHED";
    String unclear = "UNCLEAR 0.00 [UNCLEAR-BLOCKING]";

    assertThat(told(paid("994.10", CHARGE, details(order, ""))))
        .as("with the charge it is the order to the rupee")
        .isEqualTo(unclear);
    assertThat(told(paid("994.10", CHARGE, details(order, amounts("TxAmt", "994.10")))))
        .isEqualTo(unclear);
    assertThat(told(paid("500.00", "", details(order, CHARGE)))).isEqualTo(unclear);
    assertThat(told(paid("994.10", taken("false"), details(order, ""))))
        .isEqualTo("SHORT 994.10 [SHORT-WARNING, CHARGED-NOTE]");
    assertThat(
            told(
                paid("1000.00", "", details(order, "")),
                back(paid("500.00", CHARGE, details(order, "")))))
        .isEqualTo(unclear);
  }

  private static String coded(String entry, String code) {
    return entry.replace(
        "<NtryDtls>",
        "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>MDOP</Cd><SubFmlyCd>"
            + code
            + "</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls>");
  }

  @Test
  void a_charge_that_is_an_entry_of_its_own_is_no_second_payment() {
    String order = "O-MATCHED";
    String out = paid("1000.00", "", details(order, ""));
    String charge = paid("5.90", "", details(order, "")).replace("N-O", "C-O");

    assertThat(told(out, coded(charge, "CHRG"))).isEqualTo("MATCHED 1000.00 [CHARGED-NOTE]");
    assertThat(told(coded(out, "CHRG")))
        .as("the whole sum that was ordered")
        .isEqualTo("UNCLEAR 0.00 [UNCLEAR-BLOCKING, PERHAPS_PAYMENT-WARNING]");
    assertThat(told(out, coded(out, "COMM")))
        .as("one booking as a payment and as a charge")
        .isEqualTo("UNCLEAR 0.00 [UNCLEAR-BLOCKING, PERHAPS_PAYMENT-WARNING]");
    assertThat(
            told(out, back(paid("400.00", CHARGE.replace("5.90", "600.00"), details(order, "")))))
        .as("more than half of what came back")
        .startsWith("UNCLEAR");
    assertThat(told(out, charge)).as("it may be one").startsWith("UNCLEAR 0.00 [UNCLEAR-BLOCKING");
    assertThat(told(out, out.replace("N-O", "M-O"), charge))
        .isEqualTo("TWICE 2005.90 [TWICE-BLOCKING, PERHAPS_CHARGE-WARNING]");
    assertThat(
            told(
                out,
                charge.replace("5.90", "500.00"),
                charge.replace("C-O", "D-O").replace("5.90", "500.00")))
        .as("a second payment in parts")
        .isEqualTo("TWICE 2000.00 [TWICE-BLOCKING]");
    BankFile given = statement(out, coded(back(charge), "CHRG"));
    assertThat(given.answersTo(BATCH)).as("a charge that is given back").hasSize(1);
    assertThat(ofNone(given))
        .extracting(AccountEntry::toString)
        .containsExactly("CREDIT 2026-12-01 5.90");
    assertThat(ofNone(statement(coded(charge.replace(order, "ELSE"), "CHRG")))).hasSize(1);
  }

  @Test
  void a_charge_that_the_payee_bears_is_asked_about() {
    for (String who : List.of("CRED", "SHAR")) {
      String borne = CHARGE.replace("</Chrgs>", "<Br>" + who + "</Br></Chrgs>");
      assertThat(told(paid("1000.00", borne, details("O-MATCHED", ""))))
          .as(who)
          .isEqualTo("MATCHED 1000.00 [CHARGED-WARNING]");
    }
    assertThat(told(paid("1000.00", CHARGE.replace("5.90", "500.00"), details("O-MATCHED", ""))))
        .isEqualTo("MATCHED 1000.00 [CHARGED-NOTE]");
    assertThat(told(paid("1000.00", CHARGE, details("O-MATCHED", amounts("InstdAmt", "1000.00")))))
        .isEqualTo("MATCHED 1000.00 [CHARGED-NOTE]");
  }

  private static final String OWN =
      "<Acct><Id><Othr><Id>919010004567</Id></Othr></Id><Ownr><Nm>A</Nm></Ownr><Svcr><FinInstnId>"
          + "<ClrSysMmbId><MmbId>%s</MmbId></ClrSysMmbId></FinInstnId></Svcr></Acct>";

  private static BankFile statementOf(String account) {
    return read(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt>"
            + account
            + ENTRY
            + "</Stmt></BkToCstmrStmt></Document>");
  }

  @Test
  void a_statement_of_the_same_number_in_another_bank_is_of_another_account() {
    List<BankAccount> own = List.of(BATCH.debtorAccount());

    assertThat(statementOf(OWN.formatted("HDFC0000007")).notOf(own).map(Message::key))
        .contains("bank.other-account");
    for (String code : List.of("UTIB0000007", "UTIB0009999", "NOCODE")) {
      assertThat(statementOf(OWN.formatted(code)).notOf(own)).as(code).isEmpty();
    }
  }

  @Test
  void a_booking_on_another_account_than_the_batch_is_paid_from_is_unclear() {
    String former = OWN.formatted("UTIB0000007").replace("919010004567", "30215550009999");
    BankReconciliation state =
        GivenBatch.process().reconciliation(record(statementOf(former)), LEARNT);

    assertThat(state.lines().get(0).outcome()).isEqualTo(Outcome.UNCLEAR);
    assertThat(state.differences())
        .filteredOn(each -> each.about().equals("O-MATCHED"))
        .extracting(each -> each.finding().code())
        .containsExactly("UNCLEAR", "OTHER_DEBTOR");
  }

  @Test
  void the_same_number_in_another_bank_is_another_account() {
    String account =
        "<RltdPties><CdtrAcct><Id><Othr><Id>30215550001234</Id></Othr></Id></CdtrAcct></RltdPties>"
            + "<RltdAgts><CdtrAgt><FinInstnId><ClrSysMmbId><MmbId>%s</MmbId></ClrSysMmbId>"
            + "</FinInstnId></CdtrAgt></RltdAgts>";

    assertThat(told(paid("1000.00", "", details("O-MATCHED", account.formatted("HDFC0009999")))))
        .startsWith("UNCLEAR")
        .contains("OTHER_ACCOUNT-BLOCKING");
    for (String own : List.of("SBIN0001234", "SBIN0009999", "NOCODE")) {
      assertThat(told(paid("1000.00", "", details("O-MATCHED", account.formatted(own)))))
          .as(own)
          .isEqualTo("MATCHED 1000.00 []");
    }
  }

  private static final String ENTRY = paid("1000.00", "", details("O-MATCHED", ""));

  private static String balance(String code, String sum) {
    return """
    <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="INR">%s</Amt>
      <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-12-01</Dt></Dt></Bal>
    """
        .formatted(code, sum);
  }

  private static String summary(String count, String sum) {
    return "<TxsSummry><TtlNtries><NbOfNtries>%s</NbOfNtries><Sum>%s</Sum></TtlNtries></TxsSummry>"
        .formatted(count, sum);
  }

  private static String page(int number, boolean last) {
    return "<StmtPgntn><PgNb>%d</PgNb><LastPgInd>%s</LastPgInd></StmtPgntn>"
        .formatted(number, last);
  }

  @Test
  void totals_that_are_those_of_the_statement_are_taken() {
    for (String right :
        List.of(
            balance("OPBD", "5000.00") + balance("CLBD", "4000.00"),
            balance("CLBD", "4000.00"),
            summary("1", "1000"),
            page(1, true))) {
      assertThat(told(right, ENTRY)).as(right).isEqualTo("MATCHED 1000.00 []");
    }
  }

  @Test
  void a_statement_that_contradicts_its_totals_or_is_cut_off_is_refused() {
    for (String wrong :
        List.of(
            balance("OPBD", "1.00") + balance("CLBD", "1.00"),
            summary("5", "1000"),
            summary("1", "100000.00"),
            summary("five", "1000"),
            summary("1", "1,000.00"),
            page(1, false),
            page(2, true))) {
      assertThat(catchThrowableOfType(BrokenFileException.class, () -> told(wrong, ENTRY)))
          .as(wrong)
          .hasMessageContaining("ask the bank for the whole file");
    }
  }

  private static List<AccountEntry> ofNone(BankFile file) {
    return file.entriesOfNone(List.of(BATCH), List.of(BATCH.debtorAccount()));
  }

  @Test
  void what_belongs_to_no_order_is_told_without_names_and_known_again_in_another_file() {
    String charge = entry("DBIT", "11.80", "N31", "NOTPROVIDED");
    String receipt = entry("CRDT", "500.00", "UPI/3344/RAMESH KUMAR", "NOTPROVIDED");
    List<AccountEntry> found =
        ofNone(statement(charge, entry("DBIT", "1000.00", "N1", "o-matched"), receipt, charge));

    assertThat(found)
        .extracting(AccountEntry::toString)
        .containsExactly(
            "DEBIT 2026-12-01 11.80", "CREDIT 2026-12-01 500.00", "DEBIT 2026-12-01 11.80");
    assertThat(found.get(0).reference()).contains("N31");
    assertThat(found.get(1).reference()).as("words may name anybody").isEmpty();
    assertThat(found.get(0).toPlain()).containsEntry("account", "UTIB ••••4567");
    assertThat(found.toString() + found.get(1).toPlain()).doesNotContainIgnoringCase("ramesh");
    assertThat(found).as("two that are alike are two").doesNotHaveDuplicates();
    assertThat(ofNone(statement(receipt, charge)))
        .containsExactly(found.get(1), found.get(0))
        .doesNotContain(found.get(2));
  }

  @Test
  void an_order_is_known_however_the_bank_spells_it() {
    for (String said : List.of("o-matched", "O - MATCHED", "OMATCHED")) {
      BankFile file = statement(entry("DBIT", "1000.00", "N1", said));

      assertThat(ofNone(file)).as(said).isEmpty();
      assertThat(file.answersTo(BATCH)).as(said).hasSize(1);
    }
    assertThat(ofNone(statement(entry("DBIT", "1000.00", "N1", "O-MATCHED-2")))).hasSize(1);
  }

  @Test
  void a_file_of_more_than_8_megabytes_is_refused() {
    assertThatThrownBy(() -> BankFile.read("bank.xml", new byte[XmlCursor.MAX_BYTES + 1]))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("xml.size");
  }

  private static AccountEntry charge(String id, String page, String entry) {
    String charge = entry("DBIT", "11.80", "NOTPROVIDED", "NOTPROVIDED");
    return ofNone(
            statement(
                "<Id>" + id + "</Id>" + page,
                charge.replaceFirst("<Ntry>", "<Ntry><NtryRef>" + entry + "</NtryRef>")))
        .get(0);
  }

  @Test
  void charges_without_a_reference_are_one_in_the_same_place_of_the_same_statement_alone() {
    AccountEntry first = charge("S-1", "", "1");

    assertThat(charge("S-1", "", "1").beside(first.toPlain())).isEmpty();
    assertThat(charge("S-2", "", "1").beside(first.toPlain())).isPresent();
    assertThat(charge("S-1", "", "2").beside(first.toPlain())).isPresent();
    assertThat(charge("S-1", "<ElctrncSeqNb>2</ElctrncSeqNb>", "1").beside(first.toPlain()))
        .isPresent();
    assertThat(charge("S-2", "", "1")).as("in all else").isEqualTo(first);
  }
}
