package org.govsm.procurement.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentBatchTest {

  private static List<InputFault> faults(Checked<?> read) {
    return read.fold(value -> List.<InputFault>of(), faults -> faults);
  }

  private static List<String> codes(Checked<?> read) {
    return faults(read).stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }

  @Test
  void a_bill_that_another_batch_pays_is_found() {
    PaymentBatch one = GivenBatch.batch(GivenBatch.order("O-1", "100.00"));
    PaymentBatch other =
        PaymentBatch.draft("PB-2026-0008", GivenBatch.MADE, "clerk", GivenBatch.nonce())
            .debtor("Directorate", BankAccount.of("UTIB0000007", "919010004567"))
            .order(GivenBatch.draft("O-2", "100.00").bill("b-o-1").done().orThrow())
            .done()
            .orThrow();

    assertThat(one.billsIn(List.of(one))).isEmpty();
    assertThat(one.billsIn(List.of(one, other)))
        .extracting(found -> found.code())
        .containsExactly("BILL_ELSEWHERE");
  }

  @Nested
  class An_order {

    @Test
    void repeats_no_account_in_a_text_and_no_value_in_a_fault() {
      String number = GivenBatch.account().number();
      for (Checked<PaymentOrder> each :
          List.of(
              GivenBatch.draft("O-1", "1").purpose("A/C 3021 5550-001234").done(),
              GivenBatch.draft("O-1", "1").bill(number).done(),
              GivenBatch.draft(number, "1").done())) {
        assertThat(codes(each)).isNotEmpty().allMatch(code -> code.endsWith("account-in-text"));
      }
      Map<String, Object> tree = GivenBatch.order("O-1", "1.00").toPlain();
      for (String member : tree.keySet()) {
        Map<String, Object> wrong = new LinkedHashMap<>(tree);
        wrong.put(member, number + "\u0007");
        for (InputFault fault : faults(PaymentOrder.fromPlain(wrong))) {
          assertThat(ProcurementLaw.messages("en").say(fault.text())).doesNotContain(number);
        }
      }
    }

    @Test
    void that_is_read_again_is_the_same() {
      PaymentOrder order =
          GivenBatch.draft("O-1", "90000.00")
              .gross(Money.ofRupees("100000"), Money.ofRupees("10000"))
              .treasury("headOfAccount", "222060101010050")
              .treasury("vendor", "V-17")
              .done()
              .orThrow();

      assertThat(PaymentOrder.fromPlain(order.toPlain()).orThrow()).isEqualTo(order);
      assertThat(order.treasury().orElseThrow().find("vendor")).contains("V-17");
    }

    @Test
    void whose_bill_less_deductions_is_not_the_net_is_refused_with_both_figures() {
      Checked<PaymentOrder> read =
          GivenBatch.draft("O-1", "90000.01")
              .gross(Money.ofRupees("100000"), Money.ofRupees("10000"))
              .done();

      assertThat(codes(read)).containsExactly("/net disbursement.sum");
      assertThat(ProcurementLaw.messages("en").say(faults(read).get(0).text()))
          .contains("₹90,000,")
          .contains("₹90,000.01");
    }

    @ParameterizedTest
    @CsvSource({"0.01, true", "0.00, false", "999999999999.00, true", "999999999999.01, false"})
    void pays_more_than_nought_and_less_than_a_lakh_crore(String net, boolean right) {
      assertThat(faults(GivenBatch.draft("O-1", net).done()).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
      "A, true",
      "A/1, true",
      "a.b-1, true",
      "A//1, false",
      "A/, false",
      "/A, false",
      "A_1, false",
      "आदेश, false"
    })
    void has_a_reference_that_every_bank_gives_back(String id, boolean right) {
      assertThat(faults(GivenBatch.draft(id, "1").done()).isEmpty()).isEqualTo(right);
    }

    @Test
    void has_a_reference_of_at_most_35_characters_and_a_purpose_of_140() {
      assertThat(
              faults(
                  GivenBatch.draft("A".repeat(35), "1").bill("7").purpose("p".repeat(140)).done()))
          .isEmpty();
      assertThat(codes(GivenBatch.draft("A".repeat(36), "1").purpose("p".repeat(141)).done()))
          .contains("/id disbursement.reference", "/purpose disbursement.long");
    }

    @Test
    void is_for_the_bank_in_latin_letters() {
      Checked<PaymentOrder> read = GivenBatch.draft("A", "1").purpose("सेवाएँ").done();

      assertThat(codes(read)).containsExactly("/purpose disbursement.latin");
    }
  }

  @Nested
  class A_batch {

    private final PaymentBatch batch =
        GivenBatch.batch(GivenBatch.order("O-1", "100.10"), GivenBatch.order("O-2", "200.20"));

    @Test
    void counts_its_control_totals() {
      assertThat(batch.control().count()).isEqualTo(2);
      assertThat(batch.control().sum()).isEqualTo(Money.ofRupees("300.30"));
      assertThat(PaymentBatch.fromPlain(batch.toPlain()).orThrow()).isEqualTo(batch);
    }

    @Test
    void that_was_changed_after_it_was_prepared_is_refused() {
      assertThat(codes(changed("name", "Another Agency")))
          .containsExactly("/control/hash disbursement.control");
      assertThat(codes(changed("net", "100.11")))
          .containsExactly("/control/sum disbursement.control");
    }

    private Checked<PaymentBatch> changed(String member, String value) {
      Map<String, Object> order = new LinkedHashMap<>(batch.orders().get(0).toPlain());
      order.put(member, value);
      Map<String, Object> tree = new LinkedHashMap<>(batch.toPlain());
      tree.put("orders", List.of(order, batch.orders().get(1).toPlain()));
      return PaymentBatch.fromPlain(tree);
    }

    @Test
    void has_no_reference_and_no_bill_twice() {
      PaymentOrder one = GivenBatch.order("O-1", "1");
      Checked<PaymentBatch> read =
          PaymentBatch.draft("PB", GivenBatch.MADE, "clerk", GivenBatch.nonce())
              .debtor("Office", GivenBatch.account())
              .order(one)
              .order(one)
              .done();

      assertThat(codes(read))
          .containsExactly(
              "/orders/1/id disbursement.twice", "/orders/1/bill disbursement.bill-twice");
    }
  }

  @Test
  void a_bill_is_one_however_its_reference_is_parted() {
    for (String other : List.of("EM-26-27-031", "0EM/26-27/031", "EM/26-27/31", "em.26.27.031")) {
      Checked<PaymentBatch> read =
          PaymentBatch.draft("PB", GivenBatch.MADE, "clerk", GivenBatch.nonce())
              .debtor("Office", BankAccount.of("UTIB0000007", "919010004567"))
              .order(GivenBatch.draft("O-1", "1").bill("EM/26-27/031").done().orThrow())
              .order(GivenBatch.draft("O-2", "1").bill(other).done().orThrow())
              .done();

      assertThat(codes(read)).as(other).containsExactly("/orders/1/bill disbursement.bill-twice");
    }
    assertThat(
            GivenBatch.batch(
                    GivenBatch.draft("O-1", "1").bill("EM/1/11").done().orThrow(),
                    GivenBatch.draft("O-2", "1").bill("EM/11/1").done().orThrow())
                .orders())
        .hasSize(2);
    PaymentBatch elsewhere =
        PaymentBatch.draft("PB-2", GivenBatch.MADE, "clerk", GivenBatch.nonce())
            .debtor("Office", BankAccount.of("UTIB0000007", "919010004567"))
            .order(GivenBatch.draft("O-9", "1").bill("B.O.1").done().orThrow())
            .done()
            .orThrow();
    assertThat(GivenBatch.batch(GivenBatch.order("O-1", "1")).billsIn(List.of(elsewhere)))
        .hasSize(1);
  }

  @Nested
  class A_bank_account {

    @Test
    void is_in_the_tree_of_the_order_and_nowhere_else() {
      PaymentBatch batch = GivenBatch.batch(GivenBatch.order("O-1", "1"));
      BatchRecord record = GivenBatch.sent(batch);
      PayeeRegister register = GivenBatch.register();
      List<String> shown =
          List.of(
              batch.toString(),
              batch.toShown().toString(),
              batch.orders().get(0).toString(),
              batch.orders().get(0).toShown().toString(),
              batch.debtorAccount().toString(),
              batch.control().toString(),
              record.toString(),
              record.toShown().toString(),
              register.toString(),
              register.acts().toString(),
              register.standing("agency-1", GivenBatch.MADE).toString());

      assertThat(batch.toPlain().toString()).contains("30215550001234");
      assertThat(shown)
          .noneMatch(text -> text.contains("30215550001234") || text.contains("SBIN0001234"))
          .noneMatch(text -> text.contains("919010004567") || text.contains("UTIB0000007"))
          .noneMatch(text -> text.contains(GivenBatch.nonce().hex()));
    }

    @Test
    void that_is_refused_is_not_repeated() {
      assertThat(told("SBINO001234", "30215550001234")).contains("digit 0");
      assertThat(told("SBIN0001234", "3021 5550001234")).doesNotContain("3021");
      assertThat(told("SBIN0001234", "3021-5550001234")).doesNotContain("3021");
      assertThatThrownBy(() -> BankAccount.of("SBIN0001234", "3021-5550001234"))
          .hasMessageNotContainingAny("3021", "SBIN");
    }

    private static String told(String ifsc, String number) {
      Map<String, Object> tree = new LinkedHashMap<>(GivenBatch.order("O-1", "1").toPlain());
      tree.put("account", Map.of("ifsc", ifsc, "number", number));
      String said =
          faults(PaymentOrder.fromPlain(tree)).stream()
              .map(fault -> fault.toPlain(ProcurementLaw.messages("en")).toString())
              .toList()
              .toString();
      assertThat(said).isNotEqualTo("[]").doesNotContain("SBIN").doesNotContain("5550001234");
      return said;
    }

    @Test
    void has_the_same_digest_only_with_the_same_nonce() {
      PaymentOrder order = GivenBatch.order("O-1", "1");
      byte[] other = new byte[32];
      other[0] = 1;

      assertThat(ControlTotals.of(List.of(order), GivenBatch.nonce().hex()))
          .isNotEqualTo(ControlTotals.of(List.of(order), Nonce.of(other).hex()));
    }
  }
}
